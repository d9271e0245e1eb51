"""Rules across files: what each says of a library that is good but for one thing.

`pytest -k <code>` runs the case of a rule; `.venv/bin/pytest tests/reading/test_rules.py --write` writes the messages anew.
"""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from tools.project import ICONS, ROOT, SAMPLE, Project

from kennisbank.clock import today
from kennisbank.problem import for_terminal
from kennisbank.reading.reader import read
from kennisbank.reading.rules.checks import CHECKS

KOKEN = "practices/samen-koken.md"
SLAPEN = "practices/vroeg-slapen.md"
KEUKEN = "practices/projects/buurtkeuken.md"
WELZIJN = "practices/network/welzijn-noord.md"

SOURCES = "sources:\n  - {title: Onderzoek naar slapen, url: https://example.org/slapen, year: 2022, kind: artikel}\n"

RESULTS = """\
results:
  - {measure: Zelf gekookte maaltijden, value: 2 meer per week, n: 120, source: 1}
  - {measure: Gewicht, value: geen verschil, source: 1}
"""

LONG = " ".join(["Deze zin gaat door"] + ["en door"] * 20) + "."

CIRCLE = """\
fout[vervangt-elkaar]: wie hier de vervanger zoekt, komt weer op deze pagina uit: vroeg-slapen, samen-koken, oude-cursus
  --> practices/oude-cursus.md:15
   |
15 | replaced_by: [vroeg-slapen]
   |               ^^^^^^^^^^^^
  = haal `replaced_by` weg bij wat nu nog wordt gedaan

fout[vervangt-elkaar]: wie hier de vervanger zoekt, komt weer op deze pagina uit: oude-cursus, vroeg-slapen, samen-koken
  --> practices/samen-koken.md:31
   |
31 | replaced_by: [oude-cursus]
   |               ^^^^^^^^^^^
  = haal `replaced_by` weg bij wat nu nog wordt gedaan

fout[vervangt-elkaar]: wie hier de vervanger zoekt, komt weer op deze pagina uit: samen-koken, oude-cursus, vroeg-slapen
  --> practices/vroeg-slapen.md:16
   |
16 | replaced_by: [samen-koken]
   |               ^^^^^^^^^^^
  = haal `replaced_by` weg bij wat nu nog wordt gedaan

3 fouten, 0 hints"""


def share_a_name(project: Project) -> None:
    text = (SAMPLE / KEUKEN).read_text(encoding="utf-8").replace("bbbb2", "bbbb9")
    project.write("practices/projects/samen-koken.md", text)


def name_a_project_as_practice(project: Project) -> None:
    text = (SAMPLE / KEUKEN).read_text(encoding="utf-8").replace("bbbb2", "bbbb9")
    project.write("practices/projects/tweede.md", text.replace("practices: [samen-koken]", "practices: [buurtkeuken]"))


def remove_a_text(project: Project) -> None:
    (project.root / "docs" / "begrippen.md").unlink()


def publish_what_is_not_there(project: Project) -> None:
    project.write("practices/published.tsv", "praktijken/weg\taaaa2\n")


BREAKS: dict[str, tuple[str, str, str] | Callable[[Project], None]] = {
    "dubbel-id": (SLAPEN, "id: aaaa3", "id: aaaa2"),
    "dubbele-naam": share_a_name,
    "onbekende-organisatie": (KEUKEN, "lead: [welzijn-noord]", "lead: [welzijn]"),
    "onbekende-aanpak": (SLAPEN, "builds_on: [samen-koken]", "replaced_by: [weg]"),
    "geen-aanpak": name_a_project_as_practice,
    "verwijst-naar-zichzelf": (WELZIJN, "organisation: coalitie-noord", "organisation: welzijn-noord"),
    "vervangt-elkaar": (SLAPEN, "builds_on: [samen-koken]", "replaced_by: [oude-cursus]"),
    "onbekende-bron": (KOKEN, "status_source: 2", "status_source: 4"),
    "onbekend-kopje": (SLAPEN, "Op tijd naar bed.", "Zie [de lessen](samen-koken.md#lesen)."),
    "gemeente-elders": (KOKEN, "[zeedorp]", "[dijkstad]"),
    "uitkomst-zonder-bewijs": (KOKEN, "year: 2023, kind: artikel", "year: 2023, kind: nieuws"),
    "uitkomst-zonder-cijfer": (KOKEN, RESULTS, ""),
    "uitkomst-zonder-bron": (SLAPEN, SOURCES, ""),
    "cijfer-zonder-bron": (SLAPEN, "zonder verschil in", "12% verschil in"),
    "cijfer-zonder-nummer": (SLAPEN, "Geen verschil.", "Van de mensen sliep 12% beter."),
    "jaar-na-bron": (WELZIJN, "over, kind: nieuws", "over, year: 2019, kind: nieuws"),
    "dubbele-rol": (
        KEUKEN,
        "since: 2025, source: 1}",
        "source: 1}\n  - {organisation: coalitie-noord, source: 1}",
    ),
    "les-ontbreekt": (SLAPEN, "worth_knowing: Een cursus", "# worth_knowing: Een cursus"),
    "stand-zonder-bron": (KOKEN, "status_source: 2\n", ""),
    "niet-nagekeken": (KOKEN, "how: nagekeken", "how: openbaar"),
    "nagekeken-door-een-ander": (KOKEN, "{by: welzijn-noord", "{by: coalitie-noord"),
    "adres-bezet": (SLAPEN, "published:", "aliases: [netwerk/welzijn-noord]\npublished:"),
    "verloren-adres": publish_what_is_not_there,
    "tekst-ontbreekt": remove_a_text,
    "onbekende-tekst": ("docs/bewijs.md", "under: over", "under: voer"),
    "hangt-te-diep": ("docs/over.md", "summary:", "under: bewijs\nsummary:"),
    "toekomst": (SLAPEN, "reviewed: 2026-01-03", "reviewed: 2026-06-02"),
    "geen-bronnen": (SLAPEN, SOURCES, ""),
    "mailadres": ("docs/over.md", "Tekst.", "Mail jan@voorbeeld.example."),
    "telefoonnummer": ("docs/over.md", "Tekst.", "Bel 045 - 123 45 67."),
    "persoonsnaam": ("docs/over.md", "Tekst.", "Vraag het mevrouw Jansen."),
    "misschien-een-naam": ("docs/over.md", "Tekst.", "Vraag het wethouder Smit."),
    "kale-waarde": (SLAPEN, "title: Vroeg slapen", "title: 1.10"),
    "opmerking-in-veld": (SLAPEN, "title: Vroeg slapen", "title: Vroeg slapen # 1 in de streek"),
    "schuine-streep": (SLAPEN, "title: Vroeg slapen", r"title: Vroeg \[samen\] slapen"),
    "krulletjes": (SLAPEN, "title: Vroeg slapen", "title: \u201cVroeg slapen\u201d"),
    "zelfde-zin": (
        SLAPEN,
        "Op tijd naar bed.",
        "Helpt mensen in de streek om elkaar te ontmoeten en mee te doen.",
    ),
    "lange-zinnen": (WELZIJN, "Werkt in de dorpen aan zee.", LONG),
}
"""For each rule, by its code, a change of the good library that breaks it."""


def test_every_rule_has_a_case_of_its_own() -> None:
    assert list(BREAKS) == [rule.code for rule in CHECKS]


@pytest.mark.parametrize("code", BREAKS)
def test_a_broken_rule_gets_its_whole_message(code: str, project: Project, request: pytest.FixtureRequest) -> None:
    breaks = BREAKS[code]
    if callable(breaks):
        breaks(project)
    else:
        project.change(*breaks)
    report = project.report() + "\n"
    expected = Path(__file__).parent / "cases" / "rules" / f"{code}.txt"
    if request.config.getoption("--write"):
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8"), "run: .venv/bin/pytest tests/reading/test_rules.py --write"
    assert f"[{code}]" in report


@pytest.mark.parametrize(
    ("path", "old", "new", "report"),
    [
        (KEUKEN, "practices: [samen-koken]", "practices: [buurtkeuken]", "`buurtkeuken` is deze pagina zelf"),
        (KEUKEN, "since: 2025, until: 2028", "since: 2028, until: 2025", "tot 2025 ligt voor vanaf 2028"),
        (KEUKEN, "since: 2025, until: 2028", "since: 2205", "`since` is te groot"),
        (SLAPEN, "status_date: 2024", "status_date: 2027-02", "2027-02 ligt in de toekomst"),
        ("docs/over.md", "Tekst.", "- <!-- blok: nieuw -->", "een blok staat op een eigen regel"),
    ],
)
def test_what_cannot_be_true_is_said(path: str, old: str, new: str, report: str, project: Project) -> None:
    project.change(path, old, new)
    assert report in project.report()


@pytest.mark.parametrize(
    ("first", "second", "hints"),
    [
        ("since: 2020, until: 2024", "since: 2024", 1),
        ("since: 2024", "since: 2020, until: 2024", 1),
        ("since: 2020, until: 2024", "since: 2025", 0),
        ("since: 2025", "since: 2020, until: 2024", 0),
        ("until: 2024", "since: 2024", 1),
    ],
)
def test_an_organisation_has_a_role_once_in_a_year(first: str, second: str, hints: int, project: Project) -> None:
    role = "  - {{organisation: fonds-noord, role: betaler, {years}, source: 2}}\n"
    project.change(
        KOKEN,
        role.format(years="since: 2020, until: 2024"),
        "".join(role.format(years=years) for years in (first, second)),
    )
    assert project.report().count("[dubbele-rol]") == hints


@pytest.mark.parametrize("written", ["2026", "2026-06", "2026-06-01"])
def test_a_date_that_has_begun_is_not_in_the_future(written: str, project: Project) -> None:
    """A year counts from its first day, a month too."""
    project.change(SLAPEN, "status_date: 2024", f"status_date: {written}")
    assert project.report() == "0 fouten, 0 hints"


def test_a_circle_of_replacements_is_shown_on_each_page_in_it(project: Project) -> None:
    project.change(SLAPEN, "builds_on: [samen-koken]", "replaced_by: [samen-koken]")
    project.change(KOKEN, "related: [buurtkeuken]", "replaced_by: [oude-cursus]")
    assert project.report() == CIRCLE


def test_our_own_content_has_no_faults() -> None:
    reading = read(ROOT, today=today({}), icons=ICONS)
    assert not reading.has_errors, for_terminal(reading.problems)


def test_a_code_is_declared_once() -> None:
    """A code is that of one rule, or else of faults in how a file is written, and never both."""
    core = ROOT / "hooks" / "kennisbank"
    calls = (
        node
        for room in ("text", "schema", "reading")
        for file in (core / room).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Fault", "model_error")
    )
    of_form = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    of_rules = [rule.code for rule in CHECKS]
    assert len(of_form) > 40
    assert len(set(of_rules)) == len(of_rules)
    assert of_form & set(of_rules) == set()
