"""A link or a name that leads nowhere is answered with the one that was meant."""

import pytest
from tools.project import SLAPEN, Project


def told(project: Project, text: str) -> str:
    project.change(SLAPEN, "Op tijd naar bed.", text)
    report = project.report()
    assert report.endswith("\n1 fout, 0 hints")
    return report


@pytest.mark.parametrize(
    ("link", "message", "help"),
    [
        ("samen-kokken.md", "bestaat niet in de kennisbank", "bedoelde je samen-koken.md?"),
        ("samen-koken", "bestaat niet in de kennisbank", "bedoelde je samen-koken.md?"),
        ("../network/welzijn-noord.md", "bestaat niet in de kennisbank", "bedoelde je network/welzijn-noord.md?"),
        ("/praktijken/samen-kokn/", "bestaat niet in de kennisbank", "bedoelde je /praktijken/samen-koken/?"),
        ("weg.md", "bestaat niet in de kennisbank", "haal de link weg; de woorden kunnen blijven"),
        (
            "folder.pdf",
            "is geen pagina van de kennisbank",
            "zet het document op een site en link naar dat adres, of haal de link weg; de tekst kan blijven",
        ),
    ],
)
def test_a_dead_link_is_answered_with_what_was_meant(link: str, message: str, help: str, project: Project) -> None:
    report = told(project, f"Zie [dit]({link}).")
    assert report.startswith(f"fout[dode-link]: `{link}` {message}\n")
    assert f"\n  = {help}\n" in report


def test_a_link_to_an_earlier_address_says_where_the_page_is_now(project: Project) -> None:
    report = told(project, "Zie [dit](/praktijken/koken-met-buren/).")
    assert report.startswith("fout[dode-link]: `/praktijken/koken-met-buren/` is een eerder adres\n")
    assert "\n  = de pagina staat nu op /praktijken/samen-koken/: schrijf dat\n" in report


@pytest.mark.parametrize(
    "written",
    [
        "samen-koken.md",
        "practices/samen-koken.md",
        "/praktijken/samen-koken/",
        "https://x.example/praktijken/samen-koken/",
        "Samen koken",
        "Samen kokken",
    ],
)
def test_a_name_is_answered_with_that_of_the_file(written: str, project: Project) -> None:
    project.change(SLAPEN, "builds_on: [samen-koken]", f"builds_on: ['{written}']")
    assert project.report().endswith(
        "  = bedoelde je `samen-koken`? Schrijf de naam van het bestand, zonder map en zonder `.md`\n\n1 fout, 0 hints"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Open van 09.00-12.00 en op dinsdag 09:00-12:00/13.00-17.00 uur.",
        "Van 01-02-2024 tot 03/04/2025.",
        "KvK-nummer 01234567890 en AGB 0123 4567.",
    ],
)
def test_hours_days_and_registers_are_no_phone_numbers(text: str, project: Project) -> None:
    project.change(SLAPEN, "Op tijd naar bed.", text)
    assert project.report() == "0 fouten, 0 hints"


@pytest.mark.parametrize("number", ["043-1234567", "06 12 34 56 78", "+31 43 123 45 67", "0900-1234"])
def test_a_phone_number_behind_hours_is_found(number: str, project: Project) -> None:
    report = told(project, f"Op 01-02-2026 van 09.00-12.00 uur: {number}.")
    assert report.startswith(f"fout[telefoonnummer]: `{number}` lijkt op een telefoonnummer\n")
