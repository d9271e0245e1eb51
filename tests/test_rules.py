"""Rules across files: what each finds, in a library that is good but for one thing."""

import pytest
from conftest import ROOT, SAMPLE, Project

from kennisbank.clock import today
from kennisbank.problem import for_terminal
from kennisbank.reading.checks import CHECKS
from kennisbank.reading.reader import read
from kennisbank.reading.rules import claims, listed, lost, names, persons, references, sentences

KOKEN = "practices/samen-koken.md"
SLAPEN = "practices/vroeg-slapen.md"
KEUKEN = "practices/projects/buurtkeuken.md"
WELZIJN = "practices/network/welzijn-noord.md"

SOURCES = "sources:\n  - {title: Onderzoek naar slapen, url: https://example.org/slapen, year: 2022, kind: artikel}\n"

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

BROKEN = {
    names.double_ids: (SLAPEN, "id: aaaa3", "id: aaaa2", "dubbel-id"),
    names.taken_aliases: (SLAPEN, "published:", "aliases: [netwerk/welzijn-noord]\npublished:", "adres-bezet"),
    references.unknown_organisations: (KEUKEN, "lead: [welzijn-noord]", "lead: [welzijn]", "onbekende-organisatie"),
    references.unknown_entries: (SLAPEN, "builds_on: [samen-koken]", "replaced_by: [weg]", "onbekende-aanpak"),
    references.circles_of_replacement: (
        SLAPEN,
        "builds_on: [samen-koken]",
        "replaced_by: [oude-cursus]",
        "vervangt-elkaar",
    ),
    references.lost_source_numbers: (KOKEN, "status_source: 2", "status_source: 4", "onbekende-bron"),
    references.municipalities_elsewhere: (KOKEN, "[zeedorp]", "[dijkstad]", "gemeente-elders"),
    claims.unproven_outcomes: (
        KOKEN,
        "year: 2023, kind: artikel",
        "year: 2023, kind: nieuws",
        "uitkomst-zonder-bewijs",
    ),
    claims.sourceless_outcomes: (SLAPEN, SOURCES, "", "uitkomst-zonder-bron"),
    claims.sourceless_statuses: (KOKEN, "status_source: 2\n", "", "stand-zonder-bron"),
    claims.hollow_confirmations: (KOKEN, "how: nagekeken", "how: openbaar", "niet-nagekeken"),
    claims.future_dates: (SLAPEN, "reviewed: 2026-01-03", "reviewed: 2026-06-02", "toekomst"),
    claims.unsourced_entries: (SLAPEN, SOURCES, "", "geen-bronnen"),
    claims.figures_in_summaries: (SLAPEN, "zonder verschil in", "12% verschil in", "cijfer-zonder-bron"),
    claims.later_than_their_source: (WELZIJN, "over, kind: nieuws", "over, year: 2019, kind: nieuws", "jaar-na-bron"),
    claims.double_roles: (
        KEUKEN,
        "since: 2025, source: 1}",
        "source: 1}\n  - {organisation: coalitie-noord, source: 1}",
        "dubbele-rol",
    ),
    claims.untold_lessons: (SLAPEN, "worth_knowing: Een cursus", "# worth_knowing: Een cursus", "les-ontbreekt"),
    names.lost_texts: ("docs/bewijs.md", "under: over", "under: voer", "onbekende-tekst"),
    persons.reachable_persons: ("docs/over.md", "Tekst.", "Bel 045 - 123 45 67.", "telefoonnummer"),
    persons.named_persons: ("docs/over.md", "Tekst.", "Vraag het mevrouw Jansen.", "persoonsnaam"),
    listed.listed_persons: ("docs/over.md", "Tekst.", "Vraag het Puffelen-de Bruijn.", "persoonsnaam"),
    persons.named_officials: ("docs/over.md", "Tekst.", "Vraag het wethouder Smit.", "misschien-een-naam"),
    sentences.shared_sentences: (
        SLAPEN,
        "Op tijd naar bed.",
        "Helpt mensen in de streek om elkaar te ontmoeten en mee te doen.",
        "zelfde-zin",
    ),
    sentences.long_sentences: (WELZIJN, "Werkt in de dorpen aan zee.", LONG, "lange-zinnen"),
}


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.find.__name__)
def test_every_rule_finds_what_breaks_it(rule: object, project: Project) -> None:
    find = rule.find  # type: ignore[attr-defined]
    if find is names.double_slugs:
        text = (SAMPLE / KEUKEN).read_text(encoding="utf-8").replace("bbbb2", "bbbb9")
        project.write("practices/projects/samen-koken.md", text)
        expected = "dubbele-naam"
    elif find is names.missing_texts:
        (project.root / "docs" / "begrippen.md").unlink()
        expected = "geen-tekst"
    elif find is lost.lost_addresses:
        project.write("practices/published.tsv", "praktijken/weg\taaaa2\n")
        expected = "verloren-adres"
    else:
        path, old, new, expected = BROKEN[find]
        project.change(path, old, new)
    assert expected in [problem.rule for problem in project.read().problems]


@pytest.mark.parametrize(
    ("path", "old", "new", "report"),
    [
        (WELZIJN, "organisation: coalitie-noord", "organisation: welzijn-noord", "`welzijn-noord` is deze pagina zelf"),
        (KEUKEN, "practices: [samen-koken]", "practices: [buurtkeuken]", "`buurtkeuken` is deze pagina zelf"),
        (KEUKEN, "since: 2025, until: 2028", "since: 2028, until: 2025", "tot 2025 ligt voor vanaf 2028"),
        (KEUKEN, "since: 2025, until: 2028", "since: 2205", "`since` is te groot"),
        (SLAPEN, "status_date: 2024", "status_date: 2027-02", "2027-02 ligt in de toekomst"),
        ("docs/over.md", "summary:", "under: bewijs\nsummary:", "`over` hangt zelf al onder `bewijs`"),
        ("docs/over.md", "Tekst.", "- <!-- blok: nieuw -->", "een blok staat op een eigen regel"),
        (KOKEN, "{by: welzijn-noord", "{by: coalitie-noord", "`coalitie-noord` wordt op deze pagina niet genoemd"),
    ],
)
def test_what_cannot_be_true_is_said(path: str, old: str, new: str, report: str, project: Project) -> None:
    project.change(path, old, new)
    assert report in project.report()


def test_a_project_is_no_practice_of_a_project(project: Project) -> None:
    text = (SAMPLE / KEUKEN).read_text(encoding="utf-8").replace("bbbb2", "bbbb9")
    project.write("practices/projects/tweede.md", text.replace("practices: [samen-koken]", "practices: [buurtkeuken]"))
    assert "`buurtkeuken` is een project, geen aanpak" in project.report()


def test_a_circle_of_replacements_is_shown_on_each_page_in_it(project: Project) -> None:
    project.change(SLAPEN, "builds_on: [samen-koken]", "replaced_by: [samen-koken]")
    project.change(KOKEN, "related: [buurtkeuken]", "replaced_by: [oude-cursus]")
    assert project.report() == CIRCLE


def test_our_own_content_has_no_problems_not_even_hints() -> None:
    assert for_terminal(read(ROOT, today=today({})).problems) == "0 fouten, 0 hints"
