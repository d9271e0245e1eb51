"""The lists to take along, as the build writes them: whole, in three formats."""

import io
import json
import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from tools.pages import made, text
from tools.project import SLAPEN, TODAY, Project
from tools.sheets import sheet_of

from kennisbank.settings import Settings
from kennisbank.site.exports import EXPORTS
from kennisbank.site.lists.columns import COLUMNS

COLUMN_NAMES = Path(__file__).parent / "columns.txt"
SITE = Settings(site_url="https://example.org/")
KOKEN = "practices/samen-koken.md"


def files(project: Project, today: date = TODAY, settings: Settings = SITE) -> dict[str, bytes]:
    library = project.read(today).library
    assert library
    exports = (export for make in EXPORTS for export in make(library, settings))
    return {export.path.removeprefix("gegevens/"): export.content for export in exports if "zoeken/" not in export.path}


def test_columns_keep_their_keys_labels_and_order(request: pytest.FixtureRequest) -> None:
    found = "".join(
        f"{kind.ADDRESS} {column.key} = {column.label}\n" for kind, columns in COLUMNS.items() for column in columns
    )
    if request.config.getoption("--write"):
        COLUMN_NAMES.write_text(found, encoding="utf-8")
    assert found == COLUMN_NAMES.read_text(encoding="utf-8"), (
        "others build on these columns: a new one comes last, and none changes or goes; "
        "to accept that: .venv/bin/pytest tests/files/test_lists.py --write"
    )


def test_no_key_or_label_stands_twice() -> None:
    for columns in COLUMNS.values():
        assert len({column.key for column in columns}) == len({column.label for column in columns}) == len(columns)


PRACTICES = (
    "\ufeffTitel;Samenvatting;Domein;Onderwerp;Thema regioplan;Voor wie;Wie voert het uit;Schaal;Stand van zaken;Stand op;"
    "Uitkomst;Onderzoek;Waar gemeten;Landelijke erkenning;Inzet;Gebied;Gemeente;Organisaties;Aantal bronnen;Geplaatst op;"
    "Gecontroleerd op;Nagekeken;Nagekeken door;Adres;Vast adres;Kenmerk\r\n"
    '"Samen koken: p < 0,05 & ""citaat""";Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.;Eten;'
    "Koken;Samen;Iedereen;Kok;Dorp;Vast werk;2025-09;Gunstig;Onderzoek met loting;Hier gemeten;"
    "Goed onderbouwd, voor buren die samen eten (volgens De Databank, 1 maart 2024);Licht;De Kust;Zeedorp;"
    "Welzijn Noord: voert het uit (sinds 2019) | Fonds Noord: betaalde mee (2020-2024);3;2026-01-02;2026-03-01;Nagekeken;"
    "Welzijn Noord: nagekeken (1 maart 2026);https://example.org/praktijken/samen-koken/;https://example.org/p/aaaa2/;aaaa2\r\n"
    "Vroeg slapen;Een cursus voor mensen die te laat naar bed gaan, zonder verschil in het onderzoek.;Slapen;Rust;Samen;"
    "Iedereen;Kok;Dorp;Loopt;2024;Geen verschil aangetoond;Onderzoek met loting;;;;De hele streek;;;1;2026-01-03;"
    "2026-01-03;Uit openbare bronnen;;https://example.org/praktijken/vroeg-slapen/;https://example.org/p/aaaa3/;aaaa3\r\n"
)


def test_practices_as_csv(project: Project) -> None:
    assert files(project)["praktijken.csv"].decode() == PRACTICES


def test_projects_and_organisations_as_csv(project: Project) -> None:
    found = files(project)
    assert found["projecten.csv"].decode().split("\r\n")[1:] == [
        "De Buurtkeuken;Gemeenten en welzijn richten in elk dorp een keuken in waar buren samen koken.;Eten;Koken;Samen;Dorp;"
        "Begin;2026-02-03;2025-2028;;;;;De Kust | De Polder;;"
        "Welzijn Noord: leiding | Coalitie Noord: genoemd bij dit project (sinds 2025);"
        'Fonds Noord: 1 miljoen euro voor drie jaar;"Samen koken: p < 0,05 & ""citaat""";1;2026-02-03;2026-02-03;'
        "Uit openbare bronnen;;https://example.org/projecten/buurtkeuken/;https://example.org/p/bbbb2/;bbbb2",
        "",
    ]
    assert found["netwerk.csv"].decode().split("\r\n")[3:] == [
        "Welzijn Noord;Helpt mensen in de streek om elkaar te ontmoeten en mee te doen.;Eten | Slapen;Welzijn;De Kust;Zeedorp;"
        "https://www.welzijnnoord.example/;Buurthuis Noord;Coalitie Noord (2013-2020);"
        '"Samen koken: p < 0,05 & ""citaat"": voert uit (sinds 2019)";De Buurtkeuken;1;2026-01-02;2026-01-02;'
        "Uit openbare bronnen;;https://example.org/netwerk/welzijn-noord/;https://example.org/p/cccc2/;cccc2",
        "",
    ]


def word(key: str, label: str) -> dict[str, str]:
    return {"key": key, "label": label}


def test_practices_as_json(project: Project) -> None:
    found = json.loads(files(project)["praktijken.json"])
    rows = found.pop("rows")
    assert found == {
        "title": "Aanpakken uit Effectieve praktijken Zuid-Limburg",
        "today": "2026-06-01",
        "state": "Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg.",
        "licence": "CC BY 4.0 is voorgesteld en nog niet vastgesteld. Citeren met bron kan nu al.",
        "explained_at": "https://example.org/gegevens/",
        "number": 2,
        "of": 2,
    }
    assert [row["title"] for row in rows] == ['Samen koken: p < 0,05 & "citaat"', "Vroeg slapen"]
    assert rows[0] == {
        "title": 'Samen koken: p < 0,05 & "citaat"',
        "summary": "Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.",
        "domain": [word("eten", "Eten")],
        "topics": [word("koken", "Koken")],
        "themes": [word("samen", "Samen")],
        "target_groups": [word("iedereen", "Iedereen")],
        "done_by": [word("kok", "Kok")],
        "scale": [word("dorp", "Dorp")],
        "status": word("vast", "Vast werk"),
        "status_date": "2025-09",
        "outcome": word("gunstig", "Gunstig"),
        "design": [word("loting", "Onderzoek met loting")],
        "measured_in": word("hier", "Hier gemeten"),
        "recognition": {
            **word("goed", "Goed onderbouwd"),
            "for": "voor buren die samen eten",
            "database": word("bank", "De Databank"),
            "date": "2024-03-01",
            "url": "https://example.org/erkenning",
        },
        "effort": word("licht", "Licht"),
        "subregion": [word("kust", "De Kust")],
        "municipality": [word("zeedorp", "Zeedorp")],
        "organisations": [
            {
                **word("welzijn-noord", "Welzijn Noord"),
                "role": word("uitvoerder", "Voert het uit"),
                "since": 2019,
                "until": None,
            },
            {
                **word("fonds-noord", "Fonds Noord"),
                "role": word("betaler", "Betaalde mee"),
                "since": 2020,
                "until": 2024,
            },
        ],
        "sources": 3,
        "published": "2026-01-02",
        "reviewed": "2026-03-01",
        "confirmation": [word("nagekeken", "Nagekeken")],
        "confirmed_by": [
            {**word("welzijn-noord", "Welzijn Noord"), "how": word("nagekeken", "Nagekeken"), "date": "2026-03-01"}
        ],
        "address": "https://example.org/praktijken/samen-koken/",
        "short_address": "https://example.org/p/aaaa2/",
        "id": "aaaa2",
    }


def test_what_is_not_known_is_empty_in_json(project: Project) -> None:
    rows = json.loads(files(project)["praktijken.json"])["rows"]
    empty = {key: value for key, value in rows[1].items() if not value}
    assert empty == {
        "measured_in": None,
        "recognition": None,
        "effort": None,
        "municipality": [],
        "organisations": [],
        "confirmed_by": [],
    }


def test_projects_and_organisations_as_json(project: Project) -> None:
    found = files(project)
    (kitchen,) = json.loads(found["projecten.json"])["rows"]
    nobody = {"since": None, "until": None}
    assert {key: kitchen[key] for key in ("period", "outcome", "organisations", "funding", "practices")} == {
        "period": {"since": 2025, "until": 2028},
        "outcome": None,
        "organisations": [
            {**word("welzijn-noord", "Welzijn Noord"), "role": word("lead", "leiding"), **nobody},
            {
                **word("coalitie-noord", "Coalitie Noord"),
                "role": word("partner", "genoemd bij dit project"),
                "since": 2025,
                "until": None,
            },
        ],
        "funding": [
            {"text": "1 miljoen euro voor drie jaar", "organisation": word("fonds-noord", "Fonds Noord")},
        ],
        "practices": [word("samen-koken", 'Samen koken: p < 0,05 & "citaat"')],
    }
    *_, helper = json.loads(found["netwerk.json"])["rows"]
    assert {key: helper[key] for key in ("kind", "website", "former_names", "member_of", "practices", "projects")} == {
        "kind": word("welzijn", "Welzijn"),
        "website": "https://www.welzijnnoord.example/",
        "former_names": ["Buurthuis Noord"],
        "member_of": [{**word("coalitie-noord", "Coalitie Noord"), "since": 2013, "until": 2020}],
        "practices": [
            {
                **word("samen-koken", 'Samen koken: p < 0,05 & "citaat"'),
                "role": word("uitvoerder", "Voert uit"),
                "since": 2019,
                "until": None,
            }
        ],
        "projects": [word("buurtkeuken", "De Buurtkeuken")],
    }


def test_excel_holds_the_same_rows_with_days_and_numbers_as_such(project: Project) -> None:
    rows = sheet_of(files(project)["praktijken.xlsx"])
    head, first, second = PRACTICES.removeprefix("\ufeff").replace('""', "”").replace('"', "").split("\r\n")[:3]
    days = {"2026-01-02": "46024", "2026-01-03": "46025", "2026-03-01": "46082"}  # since 30 December 1899
    assert rows == [
        [days.get(cell, cell).replace("”", '"') for cell in line.split(";")] for line in (head, first, second)
    ]


def test_excel_explains_its_columns_on_a_second_sheet(project: Project) -> None:
    found = files(project, settings=Settings(site_name="Kennis", site_url="https://example.org/", state="vastgesteld"))
    rows = [row[:2] for row in sheet_of(found["netwerk.xlsx"], 2)]
    assert rows[:7] == [
        ["Wat is dit?", "Organisaties uit Kennis."],
        ["Van welke dag?", "Gemaakt op 1 juni 2026. De site kan intussen zijn gewijzigd."],
        ["Wat mag je ermee?", "CC BY 4.0 is voorgesteld en nog niet vastgesteld. Citeren met bron kan nu al."],
        ["Meer uitleg", "https://example.org/gegevens/"],
        ["", ""],
        ["Kolom", "Wat staat erin?"],
        ["Titel", "De naam, zoals die boven de pagina staat."],
    ]
    assert [name for name, _ in rows[6:]] == sheet_of(found["netwerk.xlsx"])[0][: len(rows) - 6]


@pytest.mark.parametrize("title", ["@ease", "=1+1", "+31", "-x", "=HYPERLINK(1;2)"])
def test_a_spreadsheet_runs_no_title(title: str, project: Project) -> None:
    project.change(SLAPEN, "title: Vroeg slapen", f"title: '{title}'")
    found = files(project)
    line = next(line for line in found["praktijken.csv"].decode().split("\r\n") if "te laat naar bed" in line)
    assert line.startswith((f"'{title};", f'"\'{title}";'))
    assert title in [row["title"] for row in json.loads(found["praktijken.json"])["rows"]]
    assert title in [row[0] for row in sheet_of(found["praktijken.xlsx"])]
    with ZipFile(io.BytesIO(found["praktijken.xlsx"])) as zipped:
        assert b"<f>" not in zipped.read("xl/worksheets/sheet1.xml")


def test_the_same_library_gives_the_same_bytes_on_the_same_day(project: Project) -> None:
    assert files(project) == files(project)
    assert files(project)["praktijken.xlsx"] != files(project, date(2026, 6, 2))["praktijken.xlsx"]


def test_without_an_address_of_the_site_addresses_count_from_its_root(project: Project) -> None:
    (kitchen,) = json.loads(files(project, settings=Settings())["projecten.json"])["rows"]
    assert (kitchen["address"], kitchen["short_address"]) == ("projecten/buurtkeuken/", "p/bbbb2/")


def test_every_column_is_explained_on_the_page_about_them(project: Project) -> None:
    seen = text(made(project)["gegevens"])
    for columns in COLUMNS.values():
        for column in columns:
            assert f"{column.label} {column.key} {column.explanation}" in seen
    assert "Alle 2 aanpakken in een bestand: Excel, CSV of JSON." in seen
    assert re.findall(r'href="(\w+\.\w+)"', str(made(project)["gegevens"].html))[:3] == [
        "praktijken.xlsx",
        "praktijken.csv",
        "praktijken.json",
    ]


def test_columns_of_something_else_get_a_message(project: Project) -> None:
    project.change("docs/gegevens.md", "kolommen netwerk", "kolommen netwerken")
    assert "`netwerken` is geen indeling die we kennen" in project.report()
    assert "bedoelde je `netwerk`? Je kunt kiezen uit: praktijken, projecten, netwerk" in project.report()
