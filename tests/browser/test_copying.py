"""Copying a snippet for a newsletter: what is on the clipboard, what a screen reader hears, and what happens when it is closed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser
from tools.project import FROZEN
from tools.served import serve
from tools.visiting import Visit, visits

from kennisbank.site.snippets.renderings import as_markdown

ON_CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (type) => [type, await (await item.getType(type)).text()];
  return Object.fromEntries(await Promise.all(item.types.map(read)));
}"""
ASK = "Kopieer voor je nieuwsbrief"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })"
CLOSED = NO_CLIPBOARD + "; document.execCommand = () => false"


@pytest.fixture
def visit(browser: Browser, frozen: str) -> Iterator[Visit]:
    for one in visits(browser, frozen):
        one.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield one


def copied(visit: Visit, button: str = ASK) -> dict[str, str]:
    """What is on the clipboard after a click."""
    if button != ASK:
        visit.page.locator(".kb-clip summary").click()
    visit.page.get_by_role("button", name=button, exact=True).click()
    visit.page.locator(".kb-clip [role=status]", has_text="Gekopieerd").wait_for()
    found: dict[str, str] = visit.page.evaluate(ON_CLIPBOARD)
    return found


def told(visit: Visit) -> str:
    return visit.page.locator(".kb-clip [role=status]").inner_text()


def link_in(html: str) -> tuple[str, str]:
    """The text and the address of the first link."""
    link = LexborHTMLParser(html).css_first("a")
    assert link is not None
    return link.text(), str(link.attributes["href"])


def test_rich_text_has_the_title_as_a_link_the_summary_and_a_complete_short_address(visit: Visit) -> None:
    visit.open("praktijken/zicht-op-evenwicht/")
    found = copied(visit)
    assert link_in(found["text/html"]) == ("Zicht op Evenwicht", f"{visit.address}p/nbhgf/")
    assert "Groepscursus voor ouderen die bang zijn om te vallen" in found["text/html"]
    assert found["text/plain"].split("\n")[0] == "Zicht op Evenwicht"
    assert f"{visit.address}p/nbhgf/" in found["text/plain"]
    assert told(visit) == "Gekopieerd. Plak het in je nieuwsbrief."


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("Alleen de link", "Gekopieerd: alleen de link."),
        ("Zonder opmaak", "Gekopieerd zonder opmaak."),
        ("Markdown", "Gekopieerd als Markdown."),
        ("HTML", "Gekopieerd als HTML."),
    ],
)
def test_the_other_renderings_are_plain_text_and_are_shown(button: str, said: str, visit: Visit) -> None:
    visit.open("projecten/trendbreuk/")
    found = copied(visit, button)
    assert list(found) == ["text/plain"]
    assert told(visit) == said
    assert visit.page.locator(".kb-clip__text pre").inner_text().strip() == found["text/plain"].strip()
    if button == "Alleen de link":
        assert re.fullmatch(rf"{visit.address}p/[a-z0-9]{{5}}/", found["text/plain"])
    renderings: dict[str, Callable[[str], str]] = {"Markdown": MarkdownIt().render, "HTML": str}
    html = renderings.get(button)
    if html:
        assert link_in(html(found["text/plain"])) == (
            "Trendbreuk: programma tegen gezondheidsachterstand in Zuid-Limburg",
            f"{visit.address}p/{id_of(found['text/plain'])}/",
        )


def id_of(text: str) -> str:
    return text.split("/p/")[1][:5]


def test_a_page_of_an_organisation_and_a_month_can_be_copied(visit: Visit) -> None:
    visit.open("netwerk/zio/")
    assert link_in(copied(visit)["text/html"])[0] == "ZIO, Zorg in Ontwikkeling"
    visit.open("nieuw/2026-11/")
    html = copied(visit)["text/html"]
    assert link_in(html) == ("Nieuw in de kennisbank: november 2026", f"{visit.address}nieuw/2026-11/")
    assert "En nog " in html
    assert "adres.invalid" not in html


def test_a_narrowed_list_is_copied_as_it_stands_with_its_own_address(visit: Visit) -> None:
    visit.open("praktijken/?doelgroep=ouderen&sorteer=nieuw")
    visit.page.locator("#gekozen li").first.wait_for()
    titles = visit.page.locator("#gevonden h3").all_inner_texts()
    found = copied(visit)
    assert link_in(found["text/html"]) == (
        f"{len(titles)} aanpakken: Ouderen",
        f"{visit.address}praktijken/?doelgroep=ouderen&sorteer=nieuw",
    )
    items = LexborHTMLParser(found["text/html"]).css("li")
    assert [item.css_first("a").text() for item in items] == titles[:10]  # type: ignore[union-attr]
    assert all("/p/" in str(item.css_first("a").attributes["href"]) for item in items)  # type: ignore[union-attr]
    assert "Geschreven uit openbare bronnen, tenzij er staat wie het nakeek." in found["text/plain"]
    assert "Zit hier iets bij voor jouw werk? Stuur het door aan een collega." in found["text/plain"]


def test_what_a_search_found_is_copied_with_its_words_in_the_address(visit: Visit) -> None:
    visit.open("zoeken/#q=valangst")
    visit.page.locator("#gevonden h3").first.wait_for()
    html = copied(visit)["text/html"]
    title, address = link_in(html)
    assert title.endswith(" gevonden voor ‘valangst’")
    assert address == f"{visit.address}zoeken/#q=valangst"
    assert LexborHTMLParser(html).css("li a")[0].text() == "Zicht op Evenwicht"


HARD_LINES = [
    'p < 0,05 & "citaat"', "1. een", "12) twee", "1,5 keer", "- streep", "+ plus", "= is", "# kop", "> citaat", "~~weg~~ | a_b*c",
    "[tekst](adres)", "<b>vet</b>", "\\ en `code`", "", "٣. geen lijst",
]  # fmt: skip


def test_the_browser_writes_a_line_of_markdown_as_the_build_does(visit: Visit) -> None:
    files = sorted(FROZEN.rglob("*.md"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()] + HARD_LINES
    visit.open("over/")
    written = visit.page.evaluate(
        "async (lines) => { const { asMarkdown } = await import('/assets/snippets.js'); return lines.map(asMarkdown); }",
        lines,
    )
    assert written == [as_markdown(line) for line in lines]


def test_an_empty_list_is_not_copied(visit: Visit) -> None:
    visit.open("praktijken/?uitkomst=ongunstig")
    visit.page.locator("#gekozen li").first.wait_for()
    visit.page.get_by_role("button", name=ASK).click()
    visit.page.locator(".kb-clip [role=status]", has_text="Er staat niets").wait_for()
    assert told(visit) == "Er staat niets in de lijst om te kopiëren."


def test_a_long_list_is_copied_in_part_and_says_how_many_more(visit: Visit) -> None:
    visit.open("netwerk/")
    found = copied(visit)
    names = visit.page.locator("#gevonden h3").all_inner_texts()
    items = LexborHTMLParser(found["text/html"]).css("li a")
    assert [item.text() for item in items] == [*names[:10], f"En nog {len(names) - 10}"]
    assert f"- En nog {len(names) - 10}: {visit.address}netwerk/\n" in found["text/plain"]
    html = MarkdownIt().render(copied(visit, "Markdown")["text/plain"])
    assert [link.text() for link in LexborHTMLParser(html).css("li a")] == [*names[:10], f"En nog {len(names) - 10}"]


def test_where_the_clipboard_is_closed_the_older_way_is_taken(visit: Visit) -> None:
    visit.page.add_init_script(NO_CLIPBOARD)
    visit.open("praktijken/zicht-op-evenwicht/")
    visit.page.get_by_role("button", name=ASK).click()
    assert told(visit) == "Gekopieerd. Plak het in je nieuwsbrief."
    visit.page.evaluate("() => { delete navigator.clipboard }")
    assert link_in(visit.page.evaluate(ON_CLIPBOARD)["text/html"])[0] == "Zicht op Evenwicht"


def test_where_the_clipboard_refuses_the_older_way_is_taken(visit: Visit) -> None:
    visit.page.add_init_script("navigator.clipboard.write = () => Promise.reject(new Error('refused'))")
    visit.open("praktijken/zicht-op-evenwicht/")
    assert link_in(copied(visit)["text/html"])[0] == "Zicht op Evenwicht"


def test_a_second_copy_takes_away_what_was_said_of_the_first(visit: Visit) -> None:
    visit.open("netwerk/zuyderland/")
    for fold in visit.page.locator(".kb-fold summary").all()[:2]:
        fold.click()
    for button in visit.page.get_by_role("button", name="Kopieer het verhaal").all():
        button.click()
        visit.page.locator(".kb-clip [role=status]", has_text="Gekopieerd").wait_for()
    said = [text for text in visit.page.locator(".kb-clip [role=status]").all_inner_texts() if text]
    assert said == ["Gekopieerd. Plak het in je nieuwsbrief."]


def test_where_nothing_may_copy_the_text_is_selected_and_that_is_said(visit: Visit) -> None:
    visit.page.add_init_script(CLOSED)
    visit.open("praktijken/zicht-op-evenwicht/")
    visit.page.get_by_role("button", name=ASK).click()
    assert told(visit) == (
        "Kopiëren mag hier niet van je browser. De tekst is geselecteerd: kopieer met Ctrl+C, of op een Mac met Cmd+C."
    )
    selected = visit.page.evaluate("() => getSelection().toString()")
    assert selected.startswith("Zicht op Evenwicht\nGroepscursus voor ouderen")


def test_a_list_whose_snippets_cannot_be_fetched_says_so(visit: Visit) -> None:
    visit.page.route("**/knipsels/**", lambda route: route.abort())
    visit.open("praktijken/")
    visit.page.get_by_role("button", name=ASK).click()
    visit.page.locator(".kb-clip [role=status]", has_text="Dit lukt nu niet").wait_for()
    assert told(visit) == "Dit lukt nu niet. Laad de pagina opnieuw, en probeer het nog eens."
    visit.faults.clear()  # the file that we kept from it


def test_where_the_address_of_the_site_is_known_that_is_copied(browser: Browser, built_sample: Path) -> None:
    for address in serve(built_sample):
        for visit in visits(browser, address):
            visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
            visit.open("praktijken/samen-koken/")
            title = 'Samen koken: p < 0,05 & "citaat"'
            assert link_in(copied(visit)["text/html"]) == (title, "https://voorbeeld.example/kennis/p/aaaa2/")
            visit.open("praktijken/?onderwerp=koken")
            visit.page.locator("#gekozen li").first.wait_for()
            html = copied(visit)["text/html"]
            assert link_in(html) == ("1 aanpak: Koken", "https://voorbeeld.example/kennis/praktijken/?onderwerp=koken")


def test_without_a_script_the_text_is_there_and_no_button(browser: Browser, frozen: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{frozen}praktijken/zicht-op-evenwicht/")
    assert page.locator(".kb-clip__text a").first.inner_text() == "Zicht op Evenwicht"
    assert page.get_by_text("Selecteer de tekst, en kopieer die.").is_visible()
    assert not page.get_by_role("button", name=ASK).is_visible()
    context.close()


def test_the_bare_address_stands_on_paper_only(visit: Visit) -> None:
    visit.open("praktijken/zicht-op-evenwicht/")
    short = visit.page.locator(".kb-short")
    assert not short.is_visible()
    visit.page.emulate_media(media="print")
    assert short.is_visible()
    assert short.inner_text() == f"Korte link naar deze pagina: {visit.address}p/nbhgf/"
