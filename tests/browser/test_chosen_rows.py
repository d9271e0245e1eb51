"""The lists to take along, as the browser cuts them: only the rows that a reader chose."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page
from tools.project import SLAPEN, Once, Project
from tools.served import serve
from tools.sheets import sheet_of

HOSTILE = """'@rust; "echt" vroeg slapen'"""


@pytest.fixture(scope="session")
def built(once: Once) -> Path:
    """The site of a project with three practices, of which one has a title full of signs."""
    return once("meenemen", make) / "project" / "site"


def make(folder: Path) -> None:
    project = Project(folder / "project")
    project.make_buildable()
    source = (project.root / SLAPEN).read_text(encoding="utf-8")
    other = source.replace("aaaa3", "aaaa5").replace("Een cursus voor", "Een groep voor")
    project.write("practices/laat-opstaan.md", other.replace("title: Vroeg slapen", "title: Één keer laat opstaan"))
    project.change(SLAPEN, "title: Vroeg slapen", f"title: {HOSTILE}")
    result = project.build()
    assert result.returncode == 0, result.stderr


@pytest.fixture
def page(built: Path, browser: Browser) -> Iterator[Page]:
    faults: list[str] = []
    for address in serve(built):
        page = browser.new_page()
        page.on("console", lambda line: faults.extend([line.text] if line.type == "error" else []))
        page.goto(f"{address}praktijken/")
        yield page
        page.close()
    assert [fault for fault in faults if "404" not in fault] == []


TAKE = """async (wanted) => {
  const { exportRows } = await import(new URL("../assets/export.js", document.baseURI));
  await exportRows(...wanted);
}"""


def taken(page: Page, kind: str, form: str, rows: list[int]) -> tuple[str, bytes]:
    """The name and the bytes of what a reader gets."""
    with page.expect_download() as waiting:
        page.evaluate(TAKE, [f"../gegevens/{kind}.{form}", {"form": form, "name": "rijen", "rows": rows}])
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def whole(built: Path, name: str) -> bytes:
    return (built / "gegevens" / name).read_bytes()


def test_chosen_rows_as_csv_come_in_the_order_asked_for(built: Path, page: Page) -> None:
    name, content = taken(page, "praktijken", "csv", [1, 0])
    head, *lines, end = whole(built, "praktijken.csv").split(b"\r\n")
    assert name == "rijen-2-van-3.csv"
    assert content == b"\r\n".join([head, lines[1], lines[0], end])
    starts = (
        "\ufeffTitel;Samenvatting;",
        '"\'@rust; ""echt"" vroeg slapen";Een cursus ',
        "Één keer laat opstaan;Een groep ",
        "",
    )
    assert [line[: len(start)] for line, start in zip(content.decode().split("\r\n"), starts, strict=True)] == list(
        starts
    )


def test_chosen_rows_as_json_say_how_many_there_were(built: Path, page: Page) -> None:
    name, content = taken(page, "praktijken", "json", [1])
    expected: dict[str, Any] = json.loads(whole(built, "praktijken.json"))
    assert name == "rijen-1-van-3.json"
    assert json.loads(content) == {**expected, "number": 1, "rows": [expected["rows"][1]]}
    assert content.decode() == json.dumps(json.loads(content), ensure_ascii=False, indent=1) + "\n"


def test_chosen_rows_as_excel_are_a_sound_file(built: Path, page: Page) -> None:
    name, content = taken(page, "praktijken", "xlsx", [2, 0])
    original = whole(built, "praktijken.xlsx")
    head, *rows = sheet_of(original)
    assert name == "rijen-2-van-3.xlsx"
    assert sheet_of(content) == [head, rows[2], rows[0]]
    assert sheet_of(content, 2) == sheet_of(original, 2)
    with ZipFile(io.BytesIO(content)) as zipped:
        assert zipped.testzip() is None
        sheet, book = zipped.read("xl/worksheets/sheet1.xml").decode(), zipped.read("xl/workbook.xml").decode()
    assert '<dimension ref="A1:Z3"/>' in sheet
    assert '<autoFilter ref="A1:Z3"/>' in sheet
    assert "Aanpakken!$A$1:$Z$3<" in book


def test_no_rows_leave_the_head(built: Path, page: Page) -> None:
    assert taken(page, "projecten", "csv", []) == (
        "rijen-0-van-1.csv",
        whole(built, "projecten.csv").split(b"\r\n")[0] + b"\r\n",
    )
    assert sheet_of(taken(page, "projecten", "xlsx", [])[1]) == sheet_of(whole(built, "projecten.xlsx"))[:1]


def test_only_excel_needs_the_library_that_unzips(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rsplit("/", 1)[1]))
    taken(page, "praktijken", "csv", [0])
    taken(page, "praktijken", "json", [0])
    assert "fflate.js" not in fetched
    taken(page, "praktijken", "xlsx", [0])
    assert fetched[-2:] == ["praktijken.xlsx", "fflate.js"]


TOLD = f"async (wanted) => {{ try {{ await ({TAKE})(wanted); }} catch (error) {{ return error.message; }} }}"


def test_a_file_that_is_not_there_is_an_error(page: Page) -> None:
    assert page.evaluate(TOLD, ["../weg/netwerk.csv", {"form": "csv", "name": "rijen", "rows": [0]}]).startswith(
        "404: "
    )


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_a_row_that_is_not_there_is_an_error(form: str, page: Page) -> None:
    assert (
        page.evaluate(TOLD, [f"../gegevens/praktijken.{form}", {"form": form, "name": "rijen", "rows": [0, 3]}])
        == "row 3 of 3"
    )
