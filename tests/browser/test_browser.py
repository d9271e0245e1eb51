"""The site in a real browser: what it fetches, what runs, what a keyboard and a screen reader meet."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser
from tools.project import Project
from tools.served import serve
from tools.visiting import OF_LOOKS, Visit, unfit, visits

KINDS = (
    "", "praktijken/", "praktijken/zicht-op-evenwicht/", "praktijken/gezonde-basisschool-van-de-toekomst/", "praktijken/tehaf/",
    "projecten/", "projecten/community-care/", "netwerk/", "netwerk/per-gebied/", "netwerk/zuyderland/", "netwerk/gemeente-vaals/",
    "onderwerp/", "onderwerp/vallen/", "uitkomst/", "uitkomst/positief/", "gemeente/heerlen/", "subregio/westelijke-mijnstreek/",
    "domein/zorg/maastricht-heuvelland/", "zoeken/#q=valangst", "over/", "redactie/",
    "geen-verschil/", "bewijs/", "regioplan/", "akkoorden/", "projecten/blauwe-zorg-in-de-wijk/", "begrippen/", "woorden/", "bijdragen/", "gegevens/", "volgen/", "regio/", "ambassadeurs/", "presentatie/", "nieuw/", "nieuw/2026-11/", "404.html",
)  # fmt: skip
"""One page of each kind."""

PAPER = "getComputedStyle(document.documentElement).backgroundColor"
DARK_PAPER = "rgb(18, 26, 23)"

Scheme = Literal["light", "dark"]


@pytest.fixture
def visit(browser: Browser, frozen: str) -> Iterator[Visit]:
    yield from visits(browser, frozen)


CUT_OR_COVERED = """() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (holder.closest(".kb-search--small .kb-search__label, .kb-skip, .kb-table--stack thead, .kb-scroll, .kb-clip__text, .kb-visually-hidden")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) texts.push({ box, text: node.data.trim().slice(0, 30) });
  }
  const faults = [];
  texts.sort((one, other) => one.box.top - other.box.top);
  texts.forEach(({ box, text }, place) => {
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`cut off: ${text}`);
    for (let next = place + 1; next < texts.length && texts[next].box.top < box.bottom; next++) {
      const other = texts[next];
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (width > 2 && height > box.height / 3) faults.push(`on top of each other: ${text} | ${other.text}`);
    }
  });
  return faults;
}"""
"""Text outside the window, and lines of text that cover each other by more than a third of their height."""

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }");
  document.adoptedStyleSheets = [sheet];
}"""
"""The text spacing that a reader may set (WCAG 2.2, 1.4.12)."""


FOLDED = "() => document.querySelector('.kb-nav__details').open === matchMedia('(min-width: 60em)').matches"


@pytest.mark.parametrize("path", KINDS)
def test_each_kind_of_page_is_accessible_and_no_text_is_cut_off_or_covered(path: str, visit: Visit) -> None:
    """axe looks at a narrow light page, and at a wide dark one for what differs there; at the first three in all pairs."""
    pairs: dict[tuple[int, Scheme], bool] = {(390, "light"): True, (1280, "dark"): path in KINDS[:3]}
    if path in KINDS[:3]:
        pairs |= {(390, "dark"): True, (1280, "light"): True}
    visit.open(path)
    for width in (1280, 768, 390, 320):
        visit.page.set_viewport_size({"width": width, "height": 900})
        visit.page.wait_for_function(FOLDED)
        assert visit.page.evaluate(CUT_OR_COVERED) == [], width
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        schemes: tuple[Scheme, ...] = ("light", "dark")
        for scheme in schemes:
            if (width, scheme) in pairs:
                visit.page.emulate_media(color_scheme=scheme)
                only = () if pairs[width, scheme] else OF_LOOKS
                assert unfit(visit.page, only) == [], (width, scheme)
    visit.page.evaluate(SPACED)
    assert visit.page.evaluate(CUT_OR_COVERED) == [], "with more space"


def test_a_word_typed_in_the_header_finds_the_entry(visit: Visit) -> None:
    visit.open("over/")
    visit.page.get_by_label("Zoek in de kennisbank").fill("valangst")
    visit.page.keyboard.press("Enter")
    first = visit.page.locator("#gevonden a").first
    first.wait_for()
    assert visit.page.url.endswith("/zoeken/#q=valangst")
    assert first.inner_text() == "Zicht op Evenwicht"
    assert "gevonden voor ‘valangst’" in visit.page.locator("#melding").inner_text()
    first.click()
    visit.page.wait_for_url("**/praktijken/zicht-op-evenwicht/")


def test_the_keyboard_reaches_content_menu_and_search_on_a_phone(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 800})
    visit.open("praktijken/zicht-op-evenwicht/")
    focused = "document.activeElement.innerText || document.activeElement.name"
    seen = []
    for _ in range(5):
        visit.page.keyboard.press("Tab")
        seen.append(visit.page.evaluate(focused).split("\n")[0])
    assert seen == ["Ga naar inhoud", "Effectieve praktijken Zuid-Limburg", "q", "Zoek", "Menu"]
    assert not visit.page.get_by_role("link", name="Projecten", exact=True).is_visible()
    visit.page.keyboard.press("Enter")
    assert visit.page.get_by_role("link", name="Projecten", exact=True).is_visible()
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate(focused) == "Aanpakken"


def test_a_search_by_keyboard_leads_to_a_page_and_back(visit: Visit) -> None:
    visit.open("")
    visit.page.get_by_label("Waar zoek je een aanpak voor?").focus()
    visit.page.keyboard.type("valangst")
    visit.page.keyboard.press("Enter")
    first = visit.page.get_by_role("link", name="Zicht op Evenwicht", exact=True)
    first.wait_for()
    for _ in range(60):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.innerText") == "Zicht op Evenwicht":
            break
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/praktijken/zicht-op-evenwicht/")
    visit.page.go_back()
    first.wait_for()
    assert visit.page.get_by_label("Waar zoek je een aanpak voor?").input_value() == "valangst"


WITH_TERMS = "praktijken/gezonde-basisschool-van-de-toekomst/"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_keyboard_opens_and_closes_the_explanation_of_a_word(width: int, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": width, "height": 700})
    visit.open(WITH_TERMS)
    for word in visit.page.locator(".kb-term").all():
        tip = visit.page.locator(f"#{word.get_attribute('popovertarget')}")
        assert not tip.is_visible()
        word.focus()
        visit.page.keyboard.press("Enter")
        assert tip.is_visible()
        box = tip.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 700
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.innerText") == "Alle begrippen"
        visit.page.keyboard.press("Escape")
        assert not tip.is_visible()
        assert visit.page.evaluate("document.activeElement.className") == "kb-term"


def test_an_explanation_closes_when_the_keyboard_goes_on(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open(WITH_TERMS)
    word = visit.page.locator(".kb-term").first
    tip = visit.page.locator(f"#{word.get_attribute('popovertarget')}")
    word.focus()
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Tab")
    assert tip.is_visible()
    visit.page.keyboard.press("Tab")
    assert not tip.is_visible()


def test_a_finger_opens_and_closes_the_explanation_of_a_word(browser: Browser, frozen: str) -> None:
    page = browser.new_context(has_touch=True, viewport={"width": 390, "height": 700}).new_page()
    page.goto(frozen + WITH_TERMS)
    word = page.locator(".kb-term").first
    tip = page.locator(f"#{word.get_attribute('popovertarget')}")
    word.tap()
    assert tip.is_visible()
    page.touchscreen.tap(10, 10)
    assert not tip.is_visible()
    page.close()


def test_colours_that_the_reader_forces_leave_every_sign_its_own_shape(visit: Visit) -> None:
    visit.page.emulate_media(forced_colors="active")
    visit.open("uitkomst/")
    shapes = visit.page.locator(".kb-outcome svg").evaluate_all("signs => signs.map(sign => sign.innerHTML)")
    assert len(shapes) == len(set(shapes)) == 6
    visit.open("regio/")
    assert visit.page.locator(".kb-cell--0").first.evaluate("cell => getComputedStyle(cell).borderStyle") == "solid"


def test_on_paper_everything_but_the_ways_around_stays(visit: Visit) -> None:
    visit.open("praktijken/zicht-op-evenwicht/")
    visit.page.emulate_media(media="print", color_scheme="dark")
    assert visit.page.evaluate(PAPER) == "rgb(255, 255, 255)"
    for gone in (".kb-nav", ".kb-search", ".kb-toc", ".kb-aside", ".kb-scheme", ".kb-tip"):
        assert not visit.page.locator(gone).first.is_visible(), gone
    for heading in visit.page.locator("h2:not(aside h2, nav h2, footer h2)").all():
        assert heading.is_visible(), heading.inner_text()


def test_the_skip_link_goes_to_the_content(visit: Visit) -> None:
    visit.open("praktijken/zicht-op-evenwicht/")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "inhoud"


def test_the_reader_chooses_light_or_dark_in_words_and_it_is_remembered(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="light")
    visit.open("over/")
    assert visit.page.evaluate(PAPER) != DARK_PAPER
    visit.page.get_by_label("Donker").check()
    assert visit.page.evaluate(PAPER) == DARK_PAPER
    visit.open("begrippen/")
    assert visit.page.evaluate(PAPER) == DARK_PAPER
    assert visit.page.get_by_label("Donker").is_checked()
    visit.page.get_by_label("Volg apparaat").check()
    assert visit.page.evaluate(PAPER) != DARK_PAPER


def test_a_scheme_chosen_before_the_script_is_there_counts(visit: Visit) -> None:
    with visit.open_without("site.js", ""):
        visit.page.get_by_label("Donker").check()
    visit.page.locator("html[data-scheme=dark]").wait_for()
    assert visit.page.get_by_label("Donker").is_checked()


def test_without_javascript_everything_but_search_works(browser: Browser, frozen: str) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}).new_page()
    page.goto(frozen)
    page.get_by_role("link", name="Projecten", exact=True).click()
    page.get_by_role("link", name="PlusWIJken", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "PlusWIJken"
    page.goto(frozen + "zoeken/?q=valangst")
    page.get_by_text("Zoeken werkt alleen met JavaScript.").wait_for()
    page.close()


HOSTILE = """
<div><textarea><p id="__config">

## __config

### __config

<script>alert(1)</script> <img src=x onerror=alert(2)> [x](javascript:alert(3)) [y](data:text/html,x)

<form id="inhoud"><input name="q">

code:
\\`\\`\\`
&lt;script&gt;alert(4)&lt;/script&gt;
\\`\\`\\`
"""


def test_hostile_text_that_passed_the_check_runs_nothing_and_breaks_nothing(
    project: Project, browser: Browser, tmp_path: Path
) -> None:
    project.make_buildable()
    file = project.root / "practices" / "vroeg-slapen.md"
    project.write("practices/vroeg-slapen.md", file.read_text(encoding="utf-8") + HOSTILE)
    assert project.read().has_errors
    assert project.run("-m", "mkdocs", "build", "--quiet", "--site-dir", "site").returncode == 0
    for address in serve(project.root / "site"):
        page = browser.new_page()
        visit = Visit(page, address)
        visit.open("praktijken/vroeg-slapen/")
        assert "<script>alert(1)</script>" in page.locator("main").inner_text()
        assert "code: ``` <script>alert(4)</script> ```" in page.locator("main").inner_text()
        assert "&lt;" not in page.locator("main").inner_text()
        assert page.locator("#inhoud :is(form, textarea, img), #inhoud script:not([type$=json])").count() == 0
        assert page.locator("#__config").count() == 0
        assert page.locator("aside .kb-box").count() >= 2
        assert page.locator("body > footer, body > .md-container footer").count() == 1
        assert page.locator(".kb-prose footer, .kb-prose aside").count() == 0
        assert visit.faults == []
        page.close()


def test_slides_print_one_on_a_page_of_landscape_with_nothing_cut(visit: Visit) -> None:
    visit.open("presentatie/")
    pages = re.findall(rb"/MediaBox\s*\[0 0 (\d+)\S* (\d+)\S*\]", visit.page.pdf(prefer_css_page_size=True))
    assert set(pages) == {(b"841", b"594")}  # A4, in points
    visit.page.set_viewport_size({"width": 1123, "height": 794})
    visit.page.emulate_media(media="print")
    visit.page.evaluate("document.fonts.ready")
    slides = visit.page.locator(".kb-slide")
    assert slides.count() == len(pages) > 1
    assert slides.evaluate_all("all => all.filter((one) => one.scrollHeight > one.clientHeight).length") == 0
    assert not visit.page.locator(".kb-header").is_visible()


def test_the_button_of_the_slides_opens_the_window_to_print(visit: Visit) -> None:
    visit.page.add_init_script("window.print = () => { document.title = 'printed'; }")
    visit.open("presentatie/")
    visit.page.get_by_role("button", name="Print of bewaar als PDF").click()
    assert visit.page.title() == "printed"


def test_the_code_for_an_intranet_knows_the_address_of_the_site(visit: Visit, frozen: str) -> None:
    visit.open("ambassadeurs/")
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    code = visit.page.locator("pre code").inner_text()
    visit.page.get_by_role("button", name="Kopieer de code").click()
    visit.page.get_by_text("Gekopieerd. Plak de code op je intranet.").wait_for()
    assert visit.page.evaluate("navigator.clipboard.readText()") == code
    source = re.search(r'src="([^"]+)"', code)
    assert source
    visit.open(unescape(source[1]).removeprefix(frozen))
    visit.page.locator("#gekozen button").first.wait_for()
    assert visit.page.locator("#gevonden li").count() > 0
    assert visit.page.locator(".kb-header").is_hidden()


def test_an_organisation_with_everything_unfolded_is_accessible(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 900})
    visit.open("netwerk/zuyderland/")
    visit.page.locator(".kb-fold").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    assert unfit(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
