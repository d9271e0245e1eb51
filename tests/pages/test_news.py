"""What is new: the pages of months, and the snippets that stand on them and on every entry."""

import json
import re

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser
from tools.pages import REACHABLE, made, text
from tools.project import Project

from kennisbank.settings import Settings
from kennisbank.site.pages.page import Page
from kennisbank.site.snippets.renderings import UNKNOWN_SITE

PUBLISHED = Settings(site_url="https://kennis.example/", state="vastgesteld")


def renderings(page: Page) -> dict[str, str]:
    """The renderings of the snippet about a page itself."""
    script = LexborHTMLParser(str(page.html)).css_first(".kb-aside .kb-clip script")
    assert script is not None
    found: dict[str, str] = json.loads(script.text())
    return found


def news_of(page: Page) -> dict[str, list[str]]:
    """The titles under each heading of a month."""
    tree = LexborHTMLParser(str(page.html))
    sections = tree.css("main section, .kb-prose section")
    return {
        heading.text(deep=False).strip(): [str(link.text()) for link in section.css(".kb-news > li > a")]
        for section in sections
        for heading in section.css("h2")[:1]
    }


def test_a_month_tells_what_came_changed_was_checked_and_went(project: Project) -> None:
    pages = made(project)
    assert news_of(pages["nieuw/2026-02"]) == {
        "Nieuw in deze kennisbank: projecten": ["De Buurtkeuken"],
        "Verder gewijzigd": ['Samen koken: p < 0,05 & "citaat"'],
        "Weggehaald uit deze kennisbank": ["De oude cursus"],
    }
    assert news_of(pages["nieuw/2026-03"]) == {
        "Nagekeken door een organisatie": ['Samen koken: p < 0,05 & "citaat"'],
    }
    assert (
        "Er is een keuken bij gekomen. Aanpak. Waar: Zeedorp. Stand: vast werk (bron: september 2025). Onderzoek: gunstig, vergeleken met een andere groep, hier gemeten."
        in text(pages["nieuw/2026-02"])
    )
    assert "Deze pagina is weggehaald op verzoek van Welzijn Noord." in text(pages["nieuw/2026-02"])


def test_a_change_stands_under_the_kind_that_it_was_given(project: Project) -> None:
    project.change(
        "practices/samen-koken.md",
        "changes: [{date: 2026-02-01, text: Er is een keuken bij gekomen.}]",
        "changes:\n  - {date: 2026-02-01, kind: resultaat, text: Een tweede onderzoek.}\n"
        "  - {date: 2026-02-01, kind: deelname, text: Dijkstad doet mee.}",
    )
    assert project.report() == "0 fouten, 0 hints"
    found = news_of(made(project)["nieuw/2026-02"])
    assert list(found) == [
        "Nieuw in deze kennisbank: projecten", "Nieuwe resultaten", "Wie erbij kwam", "Weggehaald uit deze kennisbank",
    ]  # fmt: skip


def test_only_what_an_organisation_checked_is_a_choice_that_needs_no_script(project: Project) -> None:
    pages = made(project)
    assert news_of(pages["nieuw/2026-02/nagekeken"]) == {"Verder gewijzigd": ['Samen koken: p < 0,05 & "citaat"']}
    chips = LexborHTMLParser(str(pages["nieuw/2026-02/nagekeken"].html)).css(".kb-band .kb-chip")
    assert [(chip.text(), chip.attributes.get("aria-current")) for chip in chips] == [
        ("Alles", None),
        ("Alleen nagekeken", "page"),
    ]
    project.change("practices/samen-koken.md", "confirmed: {by: welzijn-noord, date: 2026-03-01, how: nagekeken}\n", "")
    empty = made(project)["nieuw/2026-02/nagekeken"]
    assert "In februari 2026 is er niets bij gekomen dat een organisatie heeft nagekeken." in text(empty)
    assert "kb-clip" not in str(empty.html)


def test_every_month_between_the_first_and_the_last_has_a_page_and_none_lies_ahead(project: Project) -> None:
    project.change("practices/samen-koken.md", "published: 2026-01-02", "published: 2025-11-30")
    project.change("practices/vroeg-slapen.md", "published: ", "published: 2026-09-01 # ")
    months = sorted(address for address in made(project) if address.startswith("nieuw/") and address.count("/") == 1)
    assert months == ["nieuw/2025-11", "nieuw/2025-12", "nieuw/2026-01", "nieuw/2026-02", "nieuw/2026-03"]
    assert "In december 2025 is er niets bij gekomen." in text(made(project)["nieuw/2025-12"])


def test_what_is_new_shows_the_last_things_first_and_leads_to_the_months(project: Project) -> None:
    page = made(project)["nieuw"]
    tree = LexborHTMLParser(str(page.html))
    titles = [link.text() for link in tree.css(".kb-news > li > a")]
    assert titles[:3] == ['Samen koken: p < 0,05 & "citaat"', "De Buurtkeuken", "De oude cursus"]
    assert (
        "Nagekeken: 1 maart 2026 . Aanpak. Waar: Zeedorp. Stand: vast werk (bron: september 2025). Onderzoek: gunstig, vergeleken met een andere groep, hier gemeten. Nagekeken door Welzijn Noord op 1 maart 2026."
        in text(page)
    )
    assert [link.text() for link in tree.css(".kb-chip")] == ["maart 2026 1", "februari 2026 3", "januari 2026 5"]


def test_a_disputed_matter_is_never_first(project: Project) -> None:
    project.change("practices/projects/buurtkeuken.md", "status: begin", "status: begin\nquiet: true")
    found = news_of(made(project)["nieuw/2026-02"])
    assert list(found) == ["Verder gewijzigd", "Weggehaald uit deze kennisbank", "Nieuw in deze kennisbank: projecten"]
    told = LexborHTMLParser(str(made(project)["nieuw"].html)).css(".kb-news > li > a")
    february = [link.text() for link in told][1:4]
    assert february == ["De oude cursus", 'Samen koken: p < 0,05 & "citaat"', "De Buurtkeuken"]


def test_a_library_without_news_says_so(project: Project) -> None:
    for path in ("practices/*.md", "practices/*/*.md"):
        for file in project.root.glob(path):
            file.unlink()
    page = made(project)["nieuw"]
    assert "Er is nog niets geplaatst." in text(page)


def test_a_snippet_says_what_where_who_checked_it_and_asks_something(project: Project) -> None:
    page = made(project, PUBLISHED)["praktijken/samen-koken"]
    assert renderings(page)["text"] == (
        'Samen koken: p < 0,05 & "citaat"\n'
        "Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.\n"
        "Aanpak. Waar: Zeedorp. Stand: vast werk (bron: september 2025). Onderzoek: gunstig, vergeleken met een andere groep, hier gemeten.\n"
        "Nagekeken door Welzijn Noord op 1 maart 2026.\n"
        "https://kennis.example/p/aaaa2/\n"
        "\n"
        "Past dit bij ons werk? Bespreek het in je team.\n"
        "Uit: Effectieve praktijken Zuid-Limburg.\n"
    )


@pytest.mark.parametrize(
    ("address", "action"),
    [
        ("projecten/buurtkeuken", "Heeft dit met jouw werk te maken? Lees hoe ver het is."),
        ("netwerk/fonds-noord", "Werk je samen met Fonds Noord? Lees wat hier staat, en vertel wat er mist."),
    ],
)
def test_each_kind_of_page_asks_its_own_question(address: str, action: str, project: Project) -> None:
    assert action in renderings(made(project)[address])["text"]


def test_what_ended_or_made_no_difference_asks_what_can_be_learned(project: Project) -> None:
    lesson = "Wat kunnen wij hiervan leren voor ons eigen werk?"
    project.change("practices/projects/buurtkeuken.md", "status: begin", "status: klaar")
    project.change("practices/samen-koken.md", "outcome: gunstig", "outcome: gelijk")
    pages = made(project)
    assert lesson in renderings(pages["projecten/buurtkeuken"])["text"]
    assert lesson in renderings(pages["praktijken/samen-koken"])["text"]
    assert (
        "Onderzoek: geen verschil aangetoond, vergeleken met een andere groep, hier gemeten."
        in renderings(pages["praktijken/samen-koken"])["text"]
    )


def test_a_provisional_site_says_so_in_every_snippet(project: Project) -> None:
    found = renderings(made(project)["nieuw/2026-02"])
    assert found.pop("link") == f"{UNKNOWN_SITE}nieuw/2026-02/"
    for rendering in found.values():
        assert "Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg." in rendering


def test_the_renderings_of_a_snippet_say_the_same(project: Project) -> None:
    found = renderings(made(project, PUBLISHED)["nieuw/2026-02"])

    def seen(html: str) -> str:
        return "".join(
            LexborHTMLParser(html.replace("<br", " <br").replace("<p", " <p").replace("<li", " <li")).text().split()
        )

    plain = re.sub(r"https://\S+|^- ", "", found["text"], flags=re.MULTILINE)
    assert seen(found["html"]) == seen(MarkdownIt().render(found["markdown"]))
    assert seen(found["html"]).lower() == "".join(plain.split()).lower()


def test_markdown_shows_a_title_with_its_signs_as_it_is(project: Project) -> None:
    for title in ("[G]OUD: *meer* dan `code`_", "1. Samen # eten | ~~nu~~", "- Koken & zo &amp; meer"):
        project.write(
            "practices/network/fonds-noord.md", (project.root / "practices/network/fonds-noord.md").read_text()
        )
        project.change("practices/network/fonds-noord.md", "title: Fonds Noord", f"title: '{title}'")
        found = renderings(made(project, PUBLISHED)["netwerk/fonds-noord"])["markdown"]
        link = LexborHTMLParser(MarkdownIt().render(found)).css_first("strong > a")
        assert link is not None
        assert (link.text(), link.attributes["href"]) == (title, "https://kennis.example/p/cccc3/")
        project.change("practices/network/fonds-noord.md", f"title: '{title}'", "title: Fonds Noord")


def test_without_an_address_of_the_site_the_browser_fills_it_in(project: Project) -> None:
    page = made(project, REACHABLE)["praktijken/samen-koken"]
    assert f'href="{UNKNOWN_SITE}p/aaaa2/"' in renderings(page)["html"]
    shown = LexborHTMLParser(str(page.html)).css_first(".kb-clip__text a")
    assert shown is not None
    assert shown.attributes["href"] == "../../p/aaaa2/"


def test_a_long_month_names_the_first_of_each_kind_and_how_many_more(project: Project) -> None:
    original = (project.root / "practices/projects/buurtkeuken.md").read_text(encoding="utf-8")
    for number in range(2, 7):
        changed = original.replace("bbbb2", f"ddd2{number}").replace("De Buurtkeuken", f"Keuken {number}")
        project.write(f"practices/projects/keuken-{number}.md", changed)
    found = renderings(made(project, PUBLISHED)["nieuw/2026-02"])
    assert re.findall("^- (.*Keuken.*|En nog.*)", found["text"], re.MULTILINE) == [
        "Keuken 2", "Keuken 3", "En nog 3: https://kennis.example/nieuw/2026-02/",
    ]  # fmt: skip
    assert '<li><a href="https://kennis.example/nieuw/2026-02/">En nog 3</a></li>' in found["html"]


def test_of_new_organisations_a_month_says_how_many(project: Project) -> None:
    found = renderings(made(project, PUBLISHED)["nieuw/2026-01"])
    assert (
        "NIEUW IN DEZE KENNISBANK: ORGANISATIES\n\n- 3 op de site: https://kennis.example/nieuw/2026-01/\n"
        in found["text"]
    )
    assert "Fonds Noord" not in found["text"]
