"""The generated parts of the texts in docs/, and the pictures with their numbers."""

import re

from tools.pages import made, text
from tools.project import Project


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
    assert "Onderwerp De Kust K De Polder P De hele streek HS" in seen
    assert "Koken 2 1 Rust regiobreed HS regiobreed HS 1" in seen
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
    assert "Wie doet dit hier? Welzijn Noord Voert het uit (sinds 2019, bron 2) Betaalt mee (bron 1)" in re.sub(
        r"\)(?=[A-Z])", ") ", text(pages["praktijken/samen-koken"])
    )
    before_newsletter = str(pages["netwerk/welzijn-noord"].html).partition('id="nieuwsbrief"')[0]
    assert before_newsletter.count("Samen koken") == 1


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


def test_what_was_studied_without_a_favourable_outcome_is_shown_with_its_figures_and_its_lesson(
    project: Project,
) -> None:
    project.change(
        "practices/projects/buurtkeuken.md",
        "scale: [dorp]",
        "scale: [dorp]\nevidence: {design: [loting], outcome: gelijk, measured_in: hier}\n"
        "results: [{measure: Bezoekers, value: even veel, n: 1200, source: 1}]\n"
        "worth_knowing: Een keuken alleen is niet genoeg.",
    )
    seen = text(made(project)["geen-verschil"])
    assert (
        "Geen verschil aangetoond 2 Geen verschil. De Buurtkeuken Geen verschil aangetoond Onderzoek met loting, "
        "hier gemeten Bezoekers even veel 1.200 deelnemers Wat leert een ander hiervan? Een keuken alleen is niet genoeg."
    ) in seen
    assert "Vroeg slapen" in seen
    assert "Samen koken" not in seen  # favourable
    page = text(made(project)["projecten/buurtkeuken"])
    assert "Wat kwam eruit? Geen verschil aangetoond Vergeleken met een andere groep, hier gemeten" in page
    assert "Bezoekers even veel 1.200 bron 1" in page


def test_an_outcome_that_nobody_knows_yet_is_no_null_result(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "outcome: gelijk", "outcome: niets")
    assert "Vroeg slapen" not in text(made(project)["geen-verschil"])


def test_a_part_can_be_about_the_words_of_a_facet(project: Project) -> None:
    pages = made(project)
    assert "Dorp 3 Een dorp. De Buurtkeuken" in text(pages["regio"])
    assert "Gunstig 1 Het werd beter. Geen verschil aangetoond 1 Geen verschil." in text(pages["bewijs"])


def test_a_part_about_a_facet_says_what_it_needs(project: Project) -> None:
    project.write(
        "docs/over.md",
        "---\ntitle: Over\nsummary: Over.\n---\n\n<!-- blok: lijst -->\n\n<!-- blok: lijst tema -->\n\n"
        "<!-- blok: nieuw thema -->\n",
    )
    report = project.report()
    assert "het blok `lijst` heeft een woord nodig: van wat?\n  --> docs/over.md:6" in report
    assert "`tema` is geen indeling die we kennen\n  --> docs/over.md:8" in report
    assert "bedoelde je `thema`?" in report
    assert "het blok `nieuw` heeft geen woord achter zich\n  --> docs/over.md:10" in report
    assert "docs" not in made(project)  # the preview still has its pages
    assert "over" in made(project)


def test_a_text_names_its_sources_and_what_hangs_beside_it(project: Project) -> None:
    page = made(project)["bewijs"]
    seen = text(page)
    assert "Home over bewijs" in seen  # the breadcrumb
    assert page.menu == "over"
    assert "Zo lees je het (bron 1)." in seen
    assert 'href="#bron-1"' in page.html
    assert "Een boek over bewijs Nieuwsbericht, example.org (precieze pagina niet bekend), 2020" in seen
    assert "Bronnen gecontroleerd op 2 januari 2026." in seen
    assert "over: lees ook over akkoorden" in seen
    project.change("docs/bewijs.md", "(bron 1)", "(bron 2)")
    assert "er is geen bron 2\n  --> docs/bewijs.md:12" in project.report()


def test_a_quiet_entry_stays_off_the_home_page_and_an_outcome_goes_before_none(project: Project) -> None:
    for path in ("practices/samen-koken.md", "practices/vroeg-slapen.md", "practices/projects/buurtkeuken.md"):
        line = next(line for line in (project.root / path).read_text("utf-8").split("\n") if "published:" in line)
        project.change(path, line, "published: 2026-02-03")
    project.change("practices/samen-koken.md", "changes: [{date: 2026-02-01,", "changes: [{date: 2026-02-03,")
    cards = re.compile(r"<h3><a href=[^>]+>([^<]+)</a></h3>")
    first = [title.split(":")[0] for title in cards.findall(str(made(project)[""].html))]
    assert first == ["Samen koken", "Vroeg slapen", "De Buurtkeuken"]
    project.change("practices/samen-koken.md", "related:", "quiet: true\nrelated:")
    assert cards.findall(str(made(project)[""].html)) == ["Vroeg slapen", "De Buurtkeuken"]


def test_many_organisations_of_one_source_are_named_at_once(project: Project) -> None:
    welzijn = (project.root / "practices/network/welzijn-noord.md").read_text("utf-8")
    names = ["Anker", "Boei", "Duin", "Eb", "Vloed"]
    lines = ""
    for number, name in enumerate(names):
        slug = f"welzijn-{name.lower()}"
        other = welzijn.replace("cccc2", f"zzzz{number + 2}").replace("Welzijn Noord", f"Welzijn {name}")
        project.write(f"practices/network/{slug}.md", other.replace("Helpt mensen", f"{name} helpt mensen"))
        lines += f"  - {{organisation: {slug}, since: 2025, until: 2025, source: 1}}\n"
    project.change("practices/projects/buurtkeuken.md", "funding:", f"{lines}funding:")
    listed = ", ".join(f"Welzijn {name}" for name in names)
    assert f"Coalitie Noord sinds 2025 (bron 1) {listed} 2025 (bron 1)" in text(made(project)["projecten/buurtkeuken"])


def test_where_nobody_delivers_it_nobody_can_be_signed_up(project: Project) -> None:
    page = "praktijken/samen-koken"
    assert "Wil je nu iemand aanmelden?" in text(made(project)[page])
    project.change("practices/samen-koken.md", "role: uitvoerder", "role: betaler")
    project.change(
        "practices/samen-koken.md",
        "referral: {text: Iedereen kan meedoen., url: https://example.org/aanmelden, source: 2}\n",
        "",
    )
    seen = text(made(project)[page])
    assert "Wil je nu iemand aanmelden?" not in seen
    assert "Doe jij dit ook?" in seen


def test_home_names_the_strongest_research_first(project: Project) -> None:
    seen = text(made(project)[""])
    assert "Onderzoek vond een verbetering. Hoe groot die was en voor wie, staat op de pagina. Samen koken" in seen
    assert "Kok 2" in seen  # the work one does
