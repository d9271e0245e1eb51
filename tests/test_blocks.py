"""The generated parts of the texts in docs/, and the pictures with their numbers."""

import re

from conftest import Project
from test_pages import made, text


def test_home_shows_where_no_difference_was_found_and_which_topics_are_missing(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "subregion: [hele-streek]", "subregion: [kust]")
    seen = text(made(project)[""])
    assert "Deze teams lieten hun werk eerlijk onderzoeken. Daar leren wij van. Vroeg slapen" in seen
    assert "De Kust 0 van de 2 onderwerpen nog niet gevonden De Polder 1 van de 2 onderwerpen nog niet gevonden" in seen


def test_the_words_to_try_are_topics_with_something_in_them(project: Project) -> None:
    html = str(made(project)[""].html)
    tries = re.search(r'<p class="kb-tries">(.*?)</p>', html)
    assert tries is not None
    assert re.findall(r'href="([^"]+)">([^<]+)<', tries[1]) == [
        ("onderwerp/koken/", "koken"),
        ("onderwerp/rust/", "rust"),
    ]


def test_the_map_is_a_list_for_each_area_with_the_same_numbers(project: Project) -> None:
    html = str(made(project)[""].html)
    assert (
        '<li class="kb-row-1 kb-col-1"><a href="gemeente/zeedorp/">Zeedorp</a><b>1</b><i aria-hidden="true">K</i></li>'
        in html
    )
    assert '<li><a href="gemeente/dijkstad/">Dijkstad</a><i aria-hidden="true">P</i></li>' in html


def test_a_white_spot_is_a_topic_that_neither_the_area_nor_the_whole_region_has(project: Project) -> None:
    seen = text(made(project)["regio"])
    assert "Onderwerp De Kust De Polder De hele streek" in seen
    assert "Koken 2 1 Rust regiobreed regiobreed 1" in seen
    project.change("practices/vroeg-slapen.md", "subregion: [hele-streek]", "subregion: [kust]")
    assert "Rust 1 nog niet" in text(made(project)["regio"])


def test_names_that_resemble_are_told_apart_on_both_pages(project: Project) -> None:
    project.change(
        "practices/vroeg-slapen.md",
        "published:",
        "not_same_as:\n"
        "  - {practice: samen-koken, difference: Vroeg slapen is alleen; Samen koken is met buren.}\n"
        "  - {name: Vroeg opstaan, difference: Vroeg slapen is in de avond.}\n"
        "published:",
    )
    pages = made(project)
    assert (
        'Niet hetzelfde als Samen koken: p < 0,05 & "citaat" . Vroeg slapen is alleen; Samen koken is met buren. '
        "Vroeg opstaan . Vroeg slapen is in de avond."
    ) in text(pages["praktijken/vroeg-slapen"]).replace('"citaat".', '"citaat" .').replace("opstaan.", "opstaan .")
    other = text(pages["praktijken/samen-koken"])
    assert "Niet hetzelfde als Vroeg slapen. Vroeg slapen is alleen; Samen koken is met buren." in other


def test_a_project_that_is_no_step_of_the_cycle_shows_no_steps(project: Project) -> None:
    project.change("practices/projects/buurtkeuken.md", "status: begin", "status: klaar")
    page = made(project)["projecten/buurtkeuken"]
    assert "Hoe ver is het? Klaar stand: 3 februari 2026" in text(page)
    assert "kb-phases" not in page.html


def test_an_organisation_with_two_roles_stands_in_the_list_once(project: Project) -> None:
    project.change(
        "practices/samen-koken.md",
        "used_by:\n",
        "used_by:\n  - {organisation: welzijn-noord, role: betaler, source: 1}\n",
    )
    pages = made(project)
    assert (
        "Wie doet dit hier? Welzijn Noord Voert het uit (sinds 2019, bron 2) Betaalt mee (bron 1) Fonds Noord"
        in re.sub(r"\)(?=[A-Z])", ") ", text(pages["praktijken/samen-koken"]))
    )
    assert text(pages["netwerk/welzijn-noord"]).count("Samen koken") == 1


def test_organisations_that_are_named_together_are_counted(project: Project) -> None:
    assert "Welzijn Noord 2 keer Coalitie Noord 1 keer" in text(made(project)["netwerk/fonds-noord"])


def test_nobody_is_signed_up_for_what_has_ended(project: Project) -> None:
    assert "Wil je nu iemand aanmelden?" in text(made(project)["praktijken/samen-koken"])
    project.change("practices/samen-koken.md", "status: vast", "status: voorbij")
    seen = text(made(project)["praktijken/samen-koken"])
    assert "Wil je nu iemand aanmelden?" not in seen
    assert "Wie voerde het uit? Kok" in seen


def test_what_is_new_says_when(project: Project) -> None:
    seen = text(made(project)[""])
    assert "Aanpak Gewijzigd op 1 februari 2026 Samen koken" in seen
    assert "Project Geplaatst op 3 februari 2026 De Buurtkeuken" in seen
