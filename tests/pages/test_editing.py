"""The editor's page: what there is to do, in which order, and the same for programs."""

import json
from datetime import date
from pathlib import Path

import pytest
from tools.pages import made, text
from tools.project import TODAY, Project

from kennisbank.settings import Settings
from kennisbank.site.exports import editing
from kennisbank.site.pages.editing import LISTS, this_week

KOKEN = "practices/samen-koken.md"
SLAPEN = "practices/vroeg-slapen.md"


def told(project: Project, key: str, today: date = TODAY) -> list[tuple[str, str, date | None]]:
    """The tasks of a list: the slug of each entry, what to do, and since when."""
    library = project.read(today).library
    assert library
    kind = next(kind for kind in LISTS if kind.key == key)
    return [(task.entry.slug, task.text, task.since) for task in kind.find(library)]


@pytest.mark.parametrize(
    ("written", "waits_since"),
    [("2025", date(2026, 12, 31)), ("2025-02", date(2026, 2, 28)), ("2025-05-31", date(2026, 5, 31))],
)
def test_a_status_is_overdue_some_months_after_the_last_day_its_source_can_mean(
    written: str, waits_since: date, project: Project
) -> None:
    project.change(SLAPEN, "status_date: 2024", f"status_date: {written}")
    text = f"“Loopt” volgens een bron van {in_dutch(written)}; na 12 maanden kijken we of dat nog klopt"
    assert ("vroeg-slapen", text, waits_since) in told(project, "over-tijd", waits_since)
    assert "vroeg-slapen" not in [
        slug for slug, _, _ in told(project, "over-tijd", date.fromordinal(waits_since.toordinal() - 1))
    ]


def in_dutch(written: str) -> str:
    return {"2025": "2025", "2025-02": "februari 2025", "2025-05-31": "31 mei 2025"}[written]


def test_a_day_that_a_month_does_not_have_is_the_last_one_it_has(project: Project) -> None:
    project.change(SLAPEN, "status_date: 2024", "status_date: 2024-02-29")
    assert [since for slug, _, since in told(project, "over-tijd") if slug == "vroeg-slapen"] == [date(2025, 2, 28)]


def test_a_recognition_is_asked_after_when_it_is_five_years_old(project: Project) -> None:
    assert told(project, "oude-erkenning") == []
    found = told(project, "oude-erkenning", date(2029, 3, 1))
    text = "“Goed onderbouwd” is van 1 maart 2024; kijk bij De Databank of het nog klopt"
    assert found == [("samen-koken", text, date(2029, 3, 1))]
    assert told(project, "oude-erkenning", date(2029, 2, 28)) == []


def test_what_has_no_outcome_is_listed_but_a_null_result_is_one(project: Project) -> None:
    assert told(project, "zonder-uitkomst") == []
    project.change(SLAPEN, "outcome: gelijk", "outcome: niets")
    project.change("practices/projects/buurtkeuken.md", "status: begin", "status: klaar")
    assert told(project, "zonder-uitkomst") == [
        ("buurtkeuken", "afgelopen, en hier staat niet wat eruit kwam", None),
        ("vroeg-slapen", "geen uitkomst gevonden; zoek of er nu iets openbaar is", None),
    ]


def test_an_organisation_without_an_entry_is_still_to_be_found_out(project: Project) -> None:
    assert told(project, "zonder-aanpak") == []
    file = project.root / "practices/network/welzijn-noord.md"
    lonely = file.read_text(encoding="utf-8").replace("cccc2", "cccc9").replace("Welzijn Noord", "Welzijn Zuid")
    lonely = lonely.replace("Helpt mensen in de streek", "Brengt mensen samen")
    project.write("practices/network/welzijn-zuid.md", lonely)
    text = "nog uit te zoeken door ons: wat doet deze organisatie, en met wie?"
    assert told(project, "zonder-aanpak") == [("welzijn-zuid", text, None)]


def test_sources_without_a_year_are_named_by_their_numbers(project: Project) -> None:
    assert ("samen-koken", "bron 3 heeft geen jaar", None) in told(project, "bron-zonder-jaar")
    project.change(KOKEN, "nieuws, year: 2025", "nieuws")
    assert ("samen-koken", "bron 2 en 3 hebben geen jaar", None) in told(project, "bron-zonder-jaar")


def test_this_week_begins_with_what_can_mislead_most_and_what_was_not_looked_at(project: Project) -> None:
    def order(today: date = TODAY) -> list[str]:
        library = project.read(today).library
        assert library
        return [duty.entry.slug for duty in this_week(library)]

    assert order() == ["vroeg-slapen", "samen-koken", "welzijn-noord"]
    project.change(SLAPEN, "reviewed: 2026-01-03", "reviewed: 2026-05-20")
    assert order() == ["samen-koken", "welzijn-noord", "vroeg-slapen"]
    project.change(SLAPEN, "published: 2026-01-03", "published: 2026-05-20")
    assert order()[0] == "vroeg-slapen"  # new, and not checked again
    project.change(SLAPEN, "published: 2026-05-20", "published: 2026-01-03")
    later = order(date(2026, 8, 18))
    assert later.index("vroeg-slapen") < later.index("samen-koken")


def test_never_more_than_five_things_stand_on_top_and_all_stand_below(project: Project) -> None:
    text_of = (project.root / SLAPEN).read_text(encoding="utf-8")
    for number in range(2, 9):
        other = text_of.replace("aaaa3", f"zzzz{number}").replace("Een cursus voor", f"Cursus {number} is er voor")
        project.write(f"practices/slapen-{number}.md", other)
    page = made(project)["redactie"]
    assert str(page.html).count("<ol") == 2  # the breadcrumb and the five
    top = str(page.html).split('class="kb-duties"')[1].split("</ol>")[0]
    assert top.count("<li>") == 5
    assert "Loopt het nog? De bron is oud 8" in text(page)
    assert page.noindex


def test_programs_get_the_same_lists(project: Project) -> None:
    library = project.read().library
    assert library
    (export,) = editing(library, Settings(site_url="https://example.org/"))
    found = json.loads(export.content)
    assert export.path == "redactie.json"
    assert found["today"] == "2026-06-01"
    assert found["this_week"][0]["address"] == "https://example.org/praktijken/vroeg-slapen/"
    assert found["this_week"][0]["file"] == "practices/vroeg-slapen.md"
    assert [kind["key"] for kind in found["lists"]] == [kind.key for kind in LISTS]
    assert found["lists"][0]["tasks"][0]["since"] == "2025-12-31"


def test_the_built_site_holds_the_lists(built_sample: Path) -> None:
    assert json.loads((built_sample / "redactie.json").read_text(encoding="utf-8"))["this_week"]
