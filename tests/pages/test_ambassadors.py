"""What ambassadors and their communication officers take along: stories, snippets of an organisation, slides."""

import json
import re
from datetime import date
from pathlib import Path

import html5lib
import pytest
from tools.pages import made, text
from tools.project import FROZEN, TODAY, Project

from kennisbank.model.addresses import as_url
from kennisbank.reading.reader import read
from kennisbank.settings import Settings
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.pages import pages
from kennisbank.site.wording import name_in_sentence

WELZIJN = "netwerk/welzijn-noord"
LEAST_AND_MOST = ((34, 40), (105, 120), (265, 300))


def pasted(html: str) -> list[str]:
    """What the buttons of a page copy without markup, in the order of the page."""
    scripts = re.findall(r'<script type="application/json">(.*?)</script>', html)
    return [values["text"] for values in map(json.loads, scripts) if "text" in values]


def as_story(snippet: str) -> str:
    """A pasted snippet as a newsletter shows it: its address is behind its title, and where it comes from is no story."""
    *lines, origin = [line for line in snippet.split("\n") if line and not line.startswith("http")]
    assert origin.startswith("Uit: ")
    return " ".join(lines)


def code(page: Page) -> str:
    """The code in the box on a page, as somebody selects it."""
    (found,) = html5lib.parse(str(page.html), namespaceHTMLElements=False).iter("code")
    return "".join(found.itertext())


def stories(html: str) -> list[str]:
    section = html[html.index('id="nieuwsbrief"') :]
    return [as_story(snippet) for snippet in pasted(section)[:3]]


@pytest.mark.parametrize("state", ["voorlopig", "vastgesteld"])
def test_the_stories_of_every_organisation_have_the_length_they_promise(state: str) -> None:
    library = read(FROZEN, today=date(2026, 11, 22)).library
    assert library
    made = {page.address: str(page.html) for page in pages(library, Settings(state=state), links=as_url)}
    for organisation in library.organisations:
        if organisation.withdrawn:
            continue
        for story, (least, most) in zip(stories(made[organisation.address]), LEAST_AND_MOST, strict=True):
            assert least <= len(story.split()) <= most, f"{organisation.slug}: {story}"
            assert name_in_sentence(organisation) in story
            assert story.endswith("?")


def test_a_short_story_says_what_the_library_says_of_an_organisation(project: Project) -> None:
    pages = made(project)
    assert stories(str(pages[WELZIJN].html))[0] == (
        "Leren van elkaar in Zuid-Limburg Een kennisbank over de regio noemt Welzijn Noord bij één aanpak en één project. "
        "Onder de naam Gezond Zuid-Limburg werken organisaties uit preventie, zorg en welzijn samen. "
        "Wat kunnen wij van elkaar leren?"
    )
    project.change("practices/network/coalitie-noord.md", "title: Coalitie Noord", "title: Gemeente Zeedorp, aan zee")
    assert "noemt de gemeente Zeedorp bij één project." in stories(str(made(project)["netwerk/coalitie-noord"].html))[0]


def test_a_longer_story_names_the_years_that_sources_give_and_what_research_found(project: Project) -> None:
    story = stories(str(made(project)["netwerk/fonds-noord"].html))[2]
    assert (
        "De kennisbank noemt Fonds Noord bij één aanpak en één project. Een daarvan is ‘Samen koken’ "
        "(2020-2024; onderzoek: gunstig, vergeleken met een andere groep, hier gemeten). Buren koken elke week samen een maaltijd en eten die daarna met elkaar op. "
        "Een andere is ‘De Buurtkeuken’. Gemeenten en welzijn richten"
    ) in story
    story = stories(str(made(project)["netwerk/coalitie-noord"].html))[2]
    assert "bij één project. Dat is ‘De Buurtkeuken’ (sinds 2025)." in story


def test_a_disputed_matter_is_the_last_example_and_an_answer_of_research_the_first(project: Project) -> None:
    practice = (project.root / "practices/samen-koken.md").read_text("utf-8").split("aliases:")[0]
    for number, name, more in ((2, "Aa", "quiet: true\n"), (3, "Zz", "")):
        other = practice.replace("aaaa2", f"yyyy{number}").replace("Samen koken", f"{name} koken")
        project.write(
            f"practices/{name.lower()}.md",
            f"{other}{more}---\n\n## Aanpak\n\nTekst {number}.\n\n## Resultaten\n\nTekst.\n",
        )
    story = stories(str(made(project)["netwerk/fonds-noord"].html))[2]
    assert re.findall(r"‘(.*?)’", story) == ["Samen koken", "Zz koken", "De Buurtkeuken", "Aa koken"]


def test_every_snippet_says_that_it_is_not_of_the_network(project: Project) -> None:
    for snippet in pasted(str(made(project)[WELZIJN].html)):
        assert "Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg." in snippet


def test_a_story_of_an_adopted_site_does_not_call_it_provisional(project: Project) -> None:
    page = made(project, Settings(state="vastgesteld"))[WELZIJN]
    assert all("voorlopig" not in story for story in stories(str(page.html)))


def test_an_organisation_can_paste_its_entries_its_news_and_what_colleagues_find(project: Project) -> None:
    project.change("practices/samen-koken.md", "2026-02-01", "2026-05-01")
    _, _, _, entries, news, colleagues, _ = pasted(str(made(project)[WELZIJN].html))
    assert entries.startswith(
        "Aanpakken en projecten waarbij Welzijn Noord wordt genoemd\n"
        "Geschreven uit openbare bronnen, tenzij er staat wie het nakeek.\n"
        "https://adres.invalid/p/cccc2/\n\nAANPAKKEN EN PROJECTEN\n\n"
        '- Samen koken: p < 0,05 & "citaat"\n'
    )
    assert "- De Buurtkeuken\n" in entries
    assert "Er is een keuken bij gekomen." in news
    assert "De Buurtkeuken" not in news  # placed in February, four months ago
    assert (
        'KOK\n\n- Samen koken: p < 0,05 & "citaat"\n  Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.\n  Aanpak. Waar: Zeedorp. Stand: vast werk (bron: september 2025). Onderzoek: gunstig, vergeleken met een andere groep, hier gemeten.\n  Nagekeken door Welzijn Noord op 1 maart 2026.\n  https://adres.invalid/p/aaaa2/\n'
        in colleagues
    )


def test_more_than_a_newsletter_has_room_for_is_counted(project: Project) -> None:
    practice = (project.root / "practices/samen-koken.md").read_text("utf-8").split("aliases:")[0]
    for number in range(2, 10):
        other = practice.replace("aaaa2", f"yyyy{number}").replace("Samen koken", f"Koken {number}")
        project.write(f"practices/koken-{number}.md", f"{other}---\n\n## Aanpak\n\nTekst {number}.\n")
    snippets = pasted(str(made(project)[WELZIJN].html))
    assert "- En nog 2: https://adres.invalid/p/cccc2/" in snippets[3]
    assert "- En nog 6: https://adres.invalid/p/cccc2/" in snippets[5]


def test_an_organisation_without_entries_hears_what_it_can_do(project: Project) -> None:
    project.change("practices/projects/buurtkeuken.md", "coalitie-noord", "fonds-noord")
    seen = text(made(project)["netwerk/coalitie-noord"])
    assert (
        "Aanpakken en projecten waarbij jullie worden genoemd Wij vonden nog geen aanpak of project van deze organisatie in openbare bronnen. "
        "Ken jij er een? Vertel het ons."
    ) in re.sub(r"(?<=genoemd)(?=Wij)", " ", seen)
    assert "De laatste drie maanden is hier niets bij gekomen of veranderd. Kijk ook bij alles wat nieuw is." in seen
    assert "Je collega's kunnen wel kijken wat er is voor hun werk, en vertellen wat er mist." in seen
    assert "Ken jij een aanpak die hier mist?" in stories(str(made(project)["netwerk/coalitie-noord"].html))[0]


def test_an_organisation_has_a_picture_to_use(built_sample: Path) -> None:
    page = built_sample / WELZIJN / "index.html"
    found = re.search(
        r'<a href="([^"]+)" download="welzijn-noord.png">Download het plaatje</a>', page.read_text("utf-8")
    )
    assert found
    assert (page.parent / found[1]).resolve().read_bytes().startswith(b"\x89PNG")


def test_a_withdrawn_organisation_has_nothing_to_paste(project: Project) -> None:
    project.change(
        "practices/network/coalitie-noord.md",
        "published:",
        "withdrawn: {date: 2026-03-01, reason: Bestaat niet meer.}\npublished:",
    )
    assert "Voor jouw nieuwsbrief" not in text(made(project)["netwerk/coalitie-noord"])


def test_the_page_for_ambassadors_has_the_newest_month_with_news(project: Project) -> None:
    (snippet,) = pasted(str(made(project)["ambassadeurs"].html))
    assert snippet.startswith("Nieuw in de kennisbank: maart 2026\n")
    assert "NAGEKEKEN DOOR EEN ORGANISATIE\n\n" in snippet
    project.change("practices/samen-koken.md", "2026-02-01", TODAY.isoformat())
    (snippet,) = pasted(str(made(project)["ambassadeurs"].html))
    assert snippet.startswith("Nieuw in de kennisbank: juni 2026\n")


def test_the_code_for_an_intranet_is_whole_without_a_script_where_the_address_is_known(project: Project) -> None:
    end = 'praktijken/?doelgroep=iedereen&amp;embed" title="Aanpakken uit de kennisbank" width="100%" height="700"></iframe>'
    known = Settings(site_url="https://voorbeeld.example/")
    assert code(made(project, known)["ambassadeurs"]) == f'<iframe src="https://voorbeeld.example/{end}'
    assert code(made(project)["ambassadeurs"]) == f'<iframe src="[adres van deze site]/{end}'


def test_slides_show_one_example_of_each_outcome_with_its_figure(project: Project) -> None:
    project.change(
        "practices/vroeg-slapen.md",
        "\nevidence:",
        "\nresults: [{measure: Uren slaap, value: even veel, n: 1200, source: 1}]\nevidence:",
    )
    page = made(project)["dias"]
    assert str(page.html).count('<section class="kb-slide">') == 2
    assert page.menu == "ambassadeurs"
    seen = text(page)
    assert 'Samen koken: p < 0,05 & "citaat" Buren koken elke week' in seen.replace('"citaat"Buren', '"citaat" Buren')
    assert "Zelf gekookte maaltijden: 2 meer per week (120 deelnemers)." in seen
    assert "Uren slaap: even veel (1.200 deelnemers)." in seen


def test_a_disputed_matter_is_no_example(project: Project) -> None:
    project.change("practices/samen-koken.md", "related:", "quiet: true\nrelated:")
    assert "Wat werkt? Hier staat nog geen voorbeeld." in text(made(project)["dias"])


def test_an_example_needs_an_outcome_that_is_known(project: Project) -> None:
    project.change("docs/dias.md", "voorbeeld gelijk", "voorbeeld gelijke")
    assert "`gelijke` is geen indeling die we kennen\n  --> docs/dias.md:14" in project.report()
    assert "bedoelde je `gelijk`? Je kunt kiezen uit: gunstig, gelijk" in project.report()


def test_whether_a_text_is_slides_is_said_with_true(project: Project) -> None:
    project.change("docs/dias.md", "slides: true", "slides: ja")
    report = project.report()
    assert "docs/dias.md:5" in report
    assert "Traceback" not in report
