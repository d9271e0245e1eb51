import html5lib
import pytest
from tools.pages import REACHABLE, made
from tools.project import ICONS, TODAY, Project

from kennisbank.model.addresses import as_url
from kennisbank.problem import for_terminal
from kennisbank.reading.reader import read
from kennisbank.site.pages.pages import pages
from kennisbank.text.markdown.icons import Icons

TAXONOMY = "practices/taxonomy.yml"
KOK = "{key: kok, label: Kok, explanation: Een kok.}"
KOKEN, RUST = "{key: koken, label: Koken,", "{key: rust, label: Rust,"
GROUPS = (
    "topic_groups:\n  - {key: dag, icon: material/weather-sunny, label: Overdag, explanation: Wat je overdag doet.}\n"
)


def drawn(html: str) -> tuple[list[str], list[str]]:
    """The icons that a page uses and those that its sprite holds."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    uses = [str(use.get("href", "")).removeprefix("#") for use in tree.iter() if str(use.tag).endswith("use")]
    return uses, [str(symbol.get("id")) for symbol in tree.iter() if str(symbol.tag).endswith("symbol")]


def in_groups(project: Project) -> None:
    project.change(TAXONOMY, "topics:\n", f"{GROUPS}topics:\n")
    project.change(TAXONOMY, KOKEN, "{key: koken, group: dag, label: Koken,")
    project.change(TAXONOMY, RUST, "{key: rust, group: dag, label: Rust,")


def test_a_word_has_its_icon_on_its_own_page_and_on_that_of_its_list(project: Project) -> None:
    project.change(TAXONOMY, KOK, "{key: kok, icon: material/chef-hat, label: Kok, explanation: Een kok.}")
    site = made(project)
    for address in ("uitvoerder", "uitvoerder/kok"):
        assert drawn(site[address].html) == (["icoon-material-chef-hat"], ["icoon-material-chef-hat"]), address
    assert drawn(site["praktijken"].html) == ([], [])


def test_a_topic_has_the_icon_of_its_group_and_stands_under_it(project: Project) -> None:
    in_groups(project)
    site = made(project)
    sun = ["icoon-material-weather-sunny"]
    assert drawn(site["onderwerp"].html) == drawn(site["onderwerp/rust"].html) == (sun, sun)
    assert '<h2 id="groep-dag">' in site["onderwerp"].html


def test_a_text_has_icons_each_drawn_once(project: Project) -> None:
    path = "practices/samen-koken.md"
    project.change(
        path, "## Aanpak\n", "## Aanpak\n\n:material-run: Hard lopen, :octicons-heart-24: en :material-run:.\n\n"
    )
    uses, symbols = drawn(made(project)["praktijken/samen-koken"].html)
    assert uses == ["icoon-material-run", "icoon-octicons-heart-24", "icoon-material-run"]
    assert symbols == ["icoon-material-run", "icoon-octicons-heart-24"]


OF_OUR_OWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><!-- eigen --><path d="M1 1h2"/></svg>'


def test_an_icon_of_ones_own_goes_before_one_of_material(project: Project) -> None:
    own = project.write("eigen/material/run.svg", OF_OUR_OWN)
    project.change(TAXONOMY, KOK, "{key: kok, icon: material/run, label: Kok, explanation: Een kok.}")
    icons = Icons((own.parents[1],))
    reading = read(project.root, today=TODAY, icons=icons)
    assert reading.library
    page = next(
        page
        for page in pages(reading.library, REACHABLE, links=as_url, icons=icons)
        if page.address == "uitvoerder/kok"
    )
    assert '<symbol id="icoon-material-run" viewBox="0 0 8 8"><path d="M1 1h2"></path></symbol>' in page.html


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<path", "<script>a()</script><path"),
        ("<path", '<image href="https://elders.example/a.png"/><path'),
        ("<path", '<path onload="a()"'),
        ("<path", '<path fill="url(https://elders.example/a.svg#b)"'),
        ("<path", "<style>path { fill: red }</style><path"),
    ],
)
def test_an_icon_that_is_more_than_a_drawing_is_refused(old: str, new: str, project: Project) -> None:
    own = project.write("eigen/material/run.svg", OF_OUR_OWN.replace(old, new))
    fault = Icons((own.parents[1],)).fault("material/run")
    assert fault
    assert fault.message == "in het icoon `material/run` staat meer dan een tekening"


def test_icons_of_material_are_drawings() -> None:
    (folder,) = (folder for folder in ICONS.folders if "material" in folder.parts)
    names = sorted(file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*/*.svg"))
    assert len(names) > 10_000
    assert [name for name in names[::10] if ICONS.fault(name)] == []


@pytest.mark.parametrize(
    ("old", "new", "message", "help"),
    [
        (
            KOK,
            "{key: kok, icon: material/stetoscope, label: Kok, explanation: Een kok.}",
            "fout[onbekend-icoon]: `material/stetoscope` is geen icoon dat we kennen",
            "bedoelde je `material/stethoscope`? ",
        ),
        (
            KOK,
            "{key: kok, icon: stethoscope, label: Kok, explanation: Een kok.}",
            "fout[onbekend-icoon]: `stethoscope` is geen icoon dat we kennen",
            "bedoelde je `material/stethoscope`? ",
        ),
        (
            KOK,
            "{key: kok, icon: ':material-stethoscope:', label: Kok, explanation: Een kok.}",
            "fout[onbekend-icoon]: `:material-stethoscope:` is geen icoon dat we kennen",
            "bedoelde je `material/stethoscope`? ",
        ),
        (
            RUST,
            "{key: rust, icon: material/sleep, label: Rust,",
            "fout[lijst-zonder-iconen]: woorden van deze lijst hebben geen icoon",
            "haal `icon` weg: een lijst heeft alleen iconen als elk woord er een heeft dat meteen duidelijk is",
        ),
        (
            "topics:\n",
            f"{GROUPS}topics:\n",
            "fout[ontbreekt]: `group` ontbreekt bij het onderwerp `rust`",
            "kies uit: dag",
        ),
        (
            RUST,
            "{key: rust, group: nacht, label: Rust,",
            "fout[onbekende-waarde]: `nacht` is geen groep van onderwerpen",
            "",
        ),
    ],
)
def test_what_is_no_icon_or_group_is_told(old: str, new: str, message: str, help: str, project: Project) -> None:
    project.change(TAXONOMY, old, new)
    report = project.report()
    assert message in report
    assert f"  = {help}" in report or not help


def test_an_unknown_icon_in_a_text_is_told_with_its_line_and_left_out(project: Project) -> None:
    path = "practices/samen-koken.md"
    project.change(path, "## Aanpak\n", "## Aanpak\n\nDit is :material-runn: hard lopen.\n\n")
    line = (project.root / path).read_text(encoding="utf-8").split("\n").index("Dit is :material-runn: hard lopen.") + 1
    assert f"practices/samen-koken.md:{line}" in project.report()
    assert "fout[onbekend-icoon]: `material/runn` is geen icoon dat we kennen" in project.report()
    assert "Dit is  hard lopen." in made(project)["praktijken/samen-koken"].html


def test_without_a_folder_of_icons_the_check_says_so_once_and_pages_do_without(project: Project) -> None:
    in_groups(project)
    project.change(TAXONOMY, KOK, "{key: kok, icon: material/weet-niet, label: Kok, explanation: Een kok.}")
    reading = read(project.root, today=TODAY)
    assert for_terminal(reading.problems) == (
        "hint[iconen-niet-nagekeken]: iconen zijn niet nagekeken: er is geen map met iconen\n"
        "  --> practices/taxonomy.yml:1\n"
        "  = zet mkdocs-material erbij: daarin staan de iconen\n\n"
        "0 fouten, 1 hint"
    )
    assert reading.library
    page = next(page for page in pages(reading.library, REACHABLE, links=as_url) if page.address == "uitvoerder/kok")
    assert drawn(page.html) == ([], [])
