"""What is meant as the heading of a section is told where it is none, and nothing else about it."""

import pytest
from tools.project import SLAPEN, Project


@pytest.mark.parametrize(
    ("written", "code", "message"),
    [
        ("# Aanpak", "geen-kop", "`# Aanpak` is hier geen kopje van een stuk"),
        ("### Aanpak", "geen-kop", "`### Aanpak` is hier geen kopje van een stuk"),
        ("#Aanpak", "geen-kop", "`#Aanpak` is hier geen kopje van een stuk"),
        ("**Aanpak**", "geen-kop", "`**Aanpak**` is hier geen kopje van een stuk"),
        ("__Aanpak:__", "geen-kop", "`__Aanpak:__` is hier geen kopje van een stuk"),
        ("Aanpak\n------", "geen-kop", "`Aanpak` is hier geen kopje van een stuk"),
        ("Aanpak\n======", "geen-kop", "`Aanpak` is hier geen kopje van een stuk"),
        ("##Aanpak", "kop-zonder-spatie", "voor een kopje staat een spatie achter de hekjes"),
        ("##\N{NO-BREAK SPACE}Aanpak", "kop-zonder-spatie", "voor een kopje staat een spatie achter de hekjes"),
    ],
)
def test_a_heading_that_is_none_is_told_once(written: str, code: str, message: str, project: Project) -> None:
    project.change(SLAPEN, "## Aanpak\n", f"{written}\n")
    report = project.report()
    assert report.startswith(f"fout[{code}]: {message}\n  --> {SLAPEN}:23\n")
    more = "; en haal de streep eronder weg" if "\n" in written else ""
    assert report.endswith(f"\n  = schrijf: ## Aanpak{more}\n\n1 fout, 0 hints")


@pytest.mark.parametrize("written", ["## **Aanpak**", "## *Aan*pak", "## Aanpak ##", "##   Aanpak", "## `Aanpak`"])
def test_a_heading_is_what_is_seen_of_it(written: str, project: Project) -> None:
    project.change(SLAPEN, "## Aanpak\n", f"{written}\n")
    assert project.report() == "0 fouten, 0 hints"


@pytest.mark.parametrize("written", ["### Resultaten", "**Resultaten**"])
def test_a_small_heading_may_have_the_name_of_a_section_that_is_there(written: str, project: Project) -> None:
    project.change(SLAPEN, "Op tijd naar bed.", f"Op tijd naar bed.\n\n{written}\n\nMeer rust.")
    assert project.report() == "0 fouten, 0 hints"


def test_a_name_behind_a_heading_is_told_and_the_heading_counts(project: Project) -> None:
    project.change(SLAPEN, "## Aanpak\n", "## Aanpak {#aanpak}\n")
    assert project.report() == (
        "fout[onbekende-opmaak]: `{#aanpak}` is opmaak tussen accolades: dat leest de site niet\n"
        f"  --> {SLAPEN}:23\n   |\n23 | ## Aanpak {{#aanpak}}\n   |           ^^^^^^^^^\n"
        "  = haal het weg: het doet hier niets\n\n1 fout, 0 hints"
    )


def test_a_hard_space_in_a_heading_is_a_space(project: Project) -> None:
    project.change(
        SLAPEN, "Geen verschil.", "Geen verschil.\n\n## Wat we\N{NO-BREAK SPACE}niet weten\n\nHoe lang het duurt."
    )
    assert project.report() == "0 fouten, 0 hints"
