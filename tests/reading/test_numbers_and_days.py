"""Numbers and days as people and programs write them."""

import pytest
from tools.project import SLAPEN, Project

from kennisbank.schema.entries import Practice

KOKEN = "practices/samen-koken.md"


@pytest.mark.parametrize(
    ("written", "number"), [("120", 120), ("1.000", 1000), ("12.500", 12500), ("1.250.000", 1250000)]
)
def test_a_number_of_people_is_read_as_dutch_writes_it(written: str, number: int, project: Project) -> None:
    project.change(KOKEN, "n: 120", f"n: {written}")
    library = project.read().library
    assert library
    practice = library.effective("samen-koken")
    assert isinstance(practice, Practice)
    assert [result.n for result in practice.results if result.n] == [number]


@pytest.mark.parametrize("written", ["12.5", "1,000", "1.00", "0", "-3", "ongeveer 30", "1e3", "1.0000"])
def test_another_number_of_people_is_refused(written: str, project: Project) -> None:
    project.change(KOKEN, "n: 120", f"n: '{written}'")
    report = project.report()
    assert report.startswith(f"fout[geen-aantal]: `{written}` is geen aantal\n")
    assert report.endswith(
        "  = schrijf een heel getal, zoals 120; weet je het aantal niet, laat dit veld dan weg\n\n1 fout, 0 hints"
    )


@pytest.mark.parametrize(
    "written",
    [
        "03-01-2026",
        "3/1/2026",
        "3-1-2026",
        "3 januari 2026",
        "2026/01/03",
        "20260103",
        "2026-1-3",
        "2026-01-03T00:00:00.000Z",
        "2026-01-03 00:00:00",
    ],
)
def test_a_day_in_another_order_is_answered_with_that_day(written: str, project: Project) -> None:
    project.change(SLAPEN, "reviewed: 2026-01-03", f"reviewed: '{written}'")
    report = project.report()
    assert report.startswith(f"fout[geen-datum]: `{written}` is geen datum die we kunnen lezen\n")
    assert report.endswith("  = bedoelde je `2026-01-03`? Schrijf jaar-maand-dag\n\n1 fout, 0 hints")


def test_a_day_that_its_month_does_not_have_is_answered_with_how_many_it_has(project: Project) -> None:
    project.change(SLAPEN, "reviewed: 2026-01-03", "reviewed: 2026-02-30")
    assert project.report().endswith("  = die maand heeft 28 dagen\n\n1 fout, 0 hints")


@pytest.mark.parametrize("written", ["30-02-2026", "gisteren"])
def test_a_day_that_is_none_is_answered_with_how_days_are_written(written: str, project: Project) -> None:
    project.change(SLAPEN, "reviewed: 2026-01-03", f"reviewed: {written}")
    report = project.report()
    assert report.startswith(f"fout[geen-datum]: `{written}` is geen datum die bestaat\n")
    assert report.endswith("  = schrijf jaar-maand-dag, zoals 2026-11-22\n\n1 fout, 0 hints")


@pytest.mark.parametrize("field", ["published", "reviewed"])
def test_a_day_before_the_knowledge_base_began_is_refused(field: str, project: Project) -> None:
    project.change(SLAPEN, f"{field}: 2026-01-03", f"{field}: 1926-01-03")
    assert "fout[te-vroeg]: `1926-01-03` ligt voor het begin van de kennisbank\n" in project.report()


@pytest.mark.parametrize("written", ["...", "…", "-", "?"])
def test_a_stand_in_is_no_text(written: str, project: Project) -> None:
    project.change(SLAPEN, "title: Vroeg slapen", f"title: '{written}'")
    assert project.report().startswith(f"fout[leeg-veld]: hier staat nog niets: `{written}`\n")


@pytest.mark.parametrize(("dutch", "field"), [("titel", "title"), ("domein", "domain"), ("Onderwerp", "topics")])
def test_a_field_with_a_dutch_name_is_answered_with_its_own_once(dutch: str, field: str, project: Project) -> None:
    project.change(SLAPEN, f"\n{field}: ", f"\n{dutch}: ")
    report = project.report()
    assert report.startswith(f"fout[onbekend-veld]: `{dutch}` is geen veld dat we kennen\n")
    assert f"\n  = bedoelde je `{field}`? Je kunt kiezen uit: " in report
    assert report.endswith("\n1 fout, 0 hints")
