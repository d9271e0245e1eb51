"""What the pages of a small library hold, before any generator sees them."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser
from tools.pages import made, text
from tools.project import SAMPLE, Project

from kennisbank.model.addresses import as_source, as_url
from kennisbank.model.texts import Block
from kennisbank.reading.rules.checks import CHECKS
from kennisbank.settings import Settings, SettingsError
from kennisbank.site.pages.blocks import BLOCKS, WORD_BLOCKS
from kennisbank.site.wording import place


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["zeedorp"], "Zeedorp"),
        (["zeedorp", "duindorp", "havendorp"], "Zeedorp, Duindorp, Havendorp"),
        (["zeedorp", "duindorp", "havendorp", "eiland"], "De Kust"),
    ],
)
def test_a_card_names_three_municipalities_and_of_more_their_part_of_the_region(
    keys: list[str], shown: str, project: Project
) -> None:
    new = "".join(
        f"  - {{key: {key}, label: {key.capitalize()}, code: GM000{number}, subregion: kust, explanation: Aan zee.}}\n"
        for number, key in enumerate(("duindorp", "havendorp", "eiland"), start=3)
    )
    project.change("practices/taxonomy.yml", "practice_statuses:\n", f"{new}practice_statuses:\n")
    project.change("practices/samen-koken.md", "[zeedorp]", f"[{', '.join(keys)}]")
    library = project.read().library
    assert library
    koken = library.effective("samen-koken")
    assert koken
    assert place(koken) == shown


def test_a_practice_shows_everything_it_has(project: Project) -> None:
    seen = text(made(project)["praktijken/samen-koken"])
    for part in (
        'Samen koken: p < 0,05 & "citaat"',
        "Buren koken elke week samen een maaltijd",
        "Nagekeken door Welzijn Noord op 1 maart 2026.",
        "Wat kwam eruit? Gunstig Vergeleken met een andere groep, hier gemeten",
        "Voor wie? Iedereen",
        "Wie voert het uit? Kok",
        "Waar? De Kust Zeedorp",
        "Loopt het nog? Vast werk stand: september 2025, bron 2",
        "Wat vraagt het? Licht Je hebt alleen een keuken nodig.",
        "Wie doet dit hier? Welzijn Noord Voert het uit (sinds 2019, bron 2)",
        "welzijnnoord.example Fonds Noord Betaalde mee (2020-2024, bron 2)",
        "Wil je nu iemand aanmelden? Kijk dan bij de organisatie zelf.",
        "Iedereen kan meedoen. Aanmelden of verwijzen (bron 2).",
        "Vragen aan de organisatie: Pagina van Welzijn Noord.",
        "Landelijke erkenning: Goed onderbouwd, voor buren die samen eten. Volgens De Databank, 1 maart 2024.",
        "Zelf gekookte maaltijden 2 meer per week 120 bron 1",
        "Gewicht geen verschil bron 1",
        "Veel mensen eten alleen.",
        "Het verschil was klein: p < 0,05 & n = 120 (bron 1).",
        "Of het ook in de stad werkt.",
        "Kookboek voor groepen",
        "1 februari 2026 : Er is een keuken bij gekomen.",
        "Ook interessant De Buurtkeuken",
        "Onderzoek naar samen koken Artikel, 2023",
        "Krant van het dorp Nieuwsbericht, zeedorp.example (precieze pagina niet bekend)",
        "Nieuwste bron: september 2025. Bronnen gecontroleerd op 1 maart 2026.",
        "Korte link naar deze pagina",
    ):
        assert part in seen


def test_a_practice_that_nobody_checked_says_so_and_has_no_empty_cells(project: Project) -> None:
    seen = text(made(project)["praktijken/vroeg-slapen"])
    assert (
        "Geschreven uit openbare bronnen. Nog niemand heeft dit nagekeken. Klopt er iets niet? Laat het weten." in seen
    )
    assert "Bouwt voort op Samen koken" in seen
    for absent in ("Wat vraagt het?", "Wie wordt genoemd", "Landelijke erkenning", "Wat is gemeten", "None"):
        assert absent not in seen


def test_a_project_shows_everything_it_has(project: Project) -> None:
    seen = text(made(project)["projecten/buurtkeuken"])
    for part in (
        "De genoemde organisaties hebben dit nog niet nagekeken.",
        "Begin Hier is het project nu (stand: 3 februari 2026) Midden Waar?",
        "Wanneer? 2025-2028",
        "Wie leidt het? Welzijn Noord",
        "Het zijn doelen, geen resultaten. Doel 12 keukens in 2028 (bron 1)",
        "15 januari 2025 Het plan is getekend (bron 1) februari 2026 De eerste keuken gaat open (bron 1)",
        "Wie wordt genoemd in de bronnen? Coalitie Noord sinds 2025 (bron 1)",
        "Fonds Noord: 1 miljoen euro voor drie jaar (bron 1)",
        "Aanpakken in dit project",
    ):
        assert part in seen


def test_an_organisation_shows_what_it_does_where_and_with_whom(project: Project) -> None:
    pages = made(project)
    seen = text(pages["netwerk/welzijn-noord"])
    for part in (
        "Welzijn Noord heeft dit nog niet nagekeken.",
        "Wat is het? Welzijn",
        "Website welzijnnoord.example",
        "Eerdere namen Buurthuis Noord",
        "Ambassadeur bestuurder",
        'Samen koken: p < 0,05 & "citaat" Voert uit (sinds 2019)',
        "De Buurtkeuken Genoemd bij dit project (2025-2028)",
        "Coalitie Noord 2013-2020 (bron 1)",
    ):
        assert part in seen
    assert "Wie worden genoemd als lid? Welzijn Noord Welzijn, 2013-2020" in text(pages["netwerk/coalitie-noord"])


def test_an_organisation_without_an_entry_gets_the_fixed_sentence(project: Project) -> None:
    project.change("practices/projects/buurtkeuken.md", "organisation: coalitie-noord", "organisation: fonds-noord")
    assert (
        "Wij vonden nog geen aanpak van deze organisatie in openbare bronnen. Ken jij er een? Vertel het ons."
        in text(made(project)["netwerk/coalitie-noord"])
    )


def test_a_withdrawn_entry_becomes_a_notice_and_leaves_the_lists(project: Project) -> None:
    pages = made(project)
    notice = text(pages["praktijken/oude-cursus"])
    assert "Weggehaald op 2 februari 2026. Deze pagina is weggehaald op verzoek van Welzijn Noord." in notice
    assert "Wat is er in plaats van gekomen?" in notice
    assert "Vroeg slapen" in notice
    named = [address for address, page in pages.items() if "De oude cursus" in page.html]
    assert named == ["praktijken/oude-cursus", "nieuw", "nieuw/2026-02"]


def test_a_faulty_file_shows_its_messages_on_its_page(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
    assert "fout[onbekende-waarde]: `slaapen` is geen domein --> practices/vroeg-slapen.md:5" in text(
        made(project)["praktijken/vroeg-slapen"]
    )


def test_an_entry_with_a_fault_across_files_keeps_its_page_with_the_message_above_it(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "builds_on: [samen-koken]", "builds_on: [bestaat-niet]")
    seen = text(made(project)["praktijken/vroeg-slapen"])
    assert "`bestaat-niet` is geen aanpak of project" in seen
    assert "Op tijd naar bed." in seen


def test_an_overview_comes_in_parts_of_100(project: Project) -> None:
    good = (SAMPLE / "practices" / "vroeg-slapen.md").read_text(encoding="utf-8")
    signs = "abcdefghjk"
    for number in range(150):
        own = f"d{number:03}".translate(str.maketrans("0123456789", signs))
        project.write(
            f"practices/aanpak-{number:03}.md",
            good.replace("aaaa3", f"{own}2").replace("Vroeg slapen", f"Aanpak {number:03}"),
        )
    pages = made(project)
    first, second = pages["praktijken"], pages["praktijken/deel-2"]
    assert (first.html.count("<article"), second.html.count("<article")) == (100, 52)
    assert "152 aanpakken, deel 2 van 2." in text(second)
    assert "praktijken/deel-3" not in pages


def test_every_kind_has_its_overview(project: Project) -> None:
    pages = made(project)
    for address, counted in (
        ("praktijken", "2 aanpakken"),
        ("projecten", "1 project"),
        ("netwerk", "3 organisaties"),
    ):
        assert counted in text(pages[address])


def test_money_from_several_organisations_is_one_amount(project: Project) -> None:
    project.change(
        "practices/projects/buurtkeuken.md",
        "funding:\n",
        "funding:\n  - {organisation: welzijn-noord, text: 1 miljoen euro voor drie jaar, source: 1}\n",
    )
    seen = text(made(project)["projecten/buurtkeuken"])
    assert "Welzijn Noord en Fonds Noord: 1 miljoen euro voor drie jaar (bron 1)" in seen


def test_code_in_a_text_keeps_its_blank_lines(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "Op tijd naar bed.", "```\neen\n\n\ntwee\n```")
    assert "<pre><code>een&#10;&#10;&#10;twee&#10;</code></pre>" in made(project)["praktijken/vroeg-slapen"].markdown


def test_no_line_of_a_page_looks_like_a_fence_to_another_generator(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "Op tijd naar bed.", "a\n\\`\\`\\`\nb\n\\~\\~\\~\nc")
    markdown = made(project)["praktijken/vroeg-slapen"].markdown
    assert "<p>a\n&#96;``\nb\n&#126;~~\nc</p>" in markdown


def test_the_directory_goes_by_kind_and_by_subregion(project: Project) -> None:
    pages = made(project)
    assert (
        "Welzijn 2 Helpt mensen. Fonds Noord Welzijn, De hele streek, 1 aanpak, 1 project Welzijn Noord Welzijn, Zeedorp"
        in text(pages["netwerk/per-soort"])
    )
    assert "De Kust 1 Langs de zee. Welzijn Noord Welzijn" in text(pages["netwerk/per-gebied"])


def test_every_rule_of_the_check_is_on_the_contributors_page(project: Project) -> None:
    page = made(project)["bijdragen"]
    assert all(rule.sentence in text(page) for rule in CHECKS)


def test_the_code_in_a_message_leads_to_its_rule_on_the_contributors_page(project: Project) -> None:
    page = LexborHTMLParser(made(project)["bijdragen"].html)
    ids = [node.id for node in page.css("[id^=regel-]")]
    assert ids == [f"regel-{rule.code}" for rule in CHECKS]
    assert page.css_first("#regel-dubbel-id").text() == "Een id hoort bij één pagina."


def test_every_word_is_explained_on_a_page(project: Project) -> None:
    library = project.read().library
    assert library
    pages = made(project)
    seen = text(pages["woorden"]) + text(pages["begrippen"])
    for name in library.taxonomy.list_names():
        assert all(word.explanation in seen for word in library.taxonomy.words(name))


def test_every_block_can_be_made() -> None:
    assert {*BLOCKS, *WORD_BLOCKS} == set(Block)


def test_without_a_repository_mail_takes_over_and_without_mail_nothing_pretends(project: Project) -> None:
    address = "praktijken/vroeg-slapen"
    with_repo = str(made(project)[address].html)
    assert "https://git.example/kennis/edit/main/practices/vroeg-slapen.md" in with_repo
    assert "https://git.example/kennis/issues/new?title=Vroeg+slapen" in with_repo
    with_mail = str(made(project, Settings(editors_mail="redactie@example.org"))[address].html)
    assert "mailto:redactie@example.org?subject=Vroeg%20slapen" in with_mail
    assert "git.example" not in with_mail
    neutral = str(made(project, Settings())[address].html)
    assert "mailto:" not in neutral
    assert 'Klopt er iets niet? <a href="../../bijdragen/">Lees wat je dan kunt doen.</a>' in neutral
    assert "Er is nog geen postbus" in text(made(project, Settings())["bijdragen"])
    assert "redactie@example.org" in text(made(project, Settings(editors_mail="redactie@example.org"))["bijdragen"])


def test_a_provisional_site_stays_out_of_search_engines_until_it_is_adopted(project: Project) -> None:
    assert all(page.noindex for page in made(project, Settings()).values())
    adopted = made(project, Settings(state="vastgesteld"))
    assert {address for address, page in adopted.items() if page.noindex} == {
        "zoeken",
        "redactie",
        "praktijken/oude-cursus",
    }


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("SITE_URL", "example.org", "SITE_URL is geen webadres: example.org"),
        ("REPO_URL", "javascript:x", "REPO_URL is geen webadres: javascript:x"),
        ("EDITORS_MAIL", "redactie", "EDITORS_MAIL is geen mailadres: redactie"),
        ("SITE_NAME", "Kennis\nBcc: x", "SITE_NAME heeft een regeleinde of een ander teken dat je niet ziet"),
        ("SITE_STATE", "klaar", "SITE_STATE is klaar; kies uit: voorlopig, vastgesteld"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name: str, value: str, message: str) -> None:
    with pytest.raises(SettingsError, match=f"^{re.escape(message)}$"):
        Settings.from_environment({name: value})


@pytest.mark.parametrize(
    ("here", "there", "url", "source"),
    [
        ("", "", "./", "index.md"),
        ("", "praktijken/x", "praktijken/x/", "praktijken/x/index.md"),
        ("praktijken/x", "", "../../", "../../index.md"),
        ("praktijken/x", "netwerk/y#leden", "../../netwerk/y/#leden", "../../netwerk/y/index.md#leden"),
        ("praktijken/x", "praktijken", "../", "../index.md"),
        ("praktijken/x", "praktijken/x#bron-1", "#bron-1", "#bron-1"),
        ("praktijken/x", "p/aaaa2", "../../p/aaaa2/", "../../p/aaaa2/"),
    ],
)
def test_a_link_is_relative_for_browsers_and_for_other_generators(here: str, there: str, url: str, source: str) -> None:
    assert (as_url(here, there), as_source(here, there)) == (url, source)


def test_the_same_library_gives_the_same_pages(project: Project) -> None:
    first, second = made(project), made(project)
    assert [page.markdown for page in first.values()] == [page.markdown for page in second.values()]
