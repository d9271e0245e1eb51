"""What somebody does before a script, or what it fetches, is there: it waits, it is kept, or the control isn't there yet."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Download, ViewportSize
from tools.visiting import Visit, visits

PHONE: ViewportSize = {"width": 390, "height": 844}
WIDE: ViewportSize = {"width": 1280, "height": 900}
SCRIPTS = "site.js"  # which fetches all others
OLDER = "praktijken/?doelgroep=ouderen"
TWO = "praktijken/?doelgroep=ouderen&subregio=zuid-limburg"


@pytest.fixture
def visit(browser: Browser, frozen: str) -> Iterator[Visit]:
    yield from visits(browser, frozen)


def titles(visit: Visit) -> list[str]:
    return visit.page.locator("#gevonden h3").all_inner_texts()


def titles_in(download: Download) -> list[str]:
    rows = download.path().read_text(encoding="utf-8").splitlines()[1:]
    return [row.split(";")[0].strip('"') for row in rows]


BUTTONS = "button:not([type=submit]):not([popovertarget])"
"""What does nothing by itself."""


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("", set()),
        ("praktijken/zicht-op-evenwicht/", set()),
        ("netwerk/zuyderland/", set()),
        ("presentatie/", set()),
        ("praktijken/", {"Toon de lijst"}),
        ("zoeken/#q=valangst", set()),
        ("ambassadeurs/", set()),
        ("nieuw/2026-11/", set()),
        ("404.html", set()),
    ],
)
def test_before_the_scripts_are_there_no_button_is_shown_but_those_that_work(
    path: str, shown: set[str], visit: Visit
) -> None:
    visit.page.set_viewport_size(PHONE)
    with visit.open_without(SCRIPTS, path):
        visit.page.locator(".kb-footer legend").wait_for()
        visit.page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        assert set(visit.page.locator(BUTTONS).filter(visible=True).all_inner_texts()) == shown


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("", "Waar zoek je een aanpak voor?"),
        ("over/", "Zoek in de kennisbank"),
        ("404.html", "Waar zocht je naar?"),
        ("zoeken/", "Waar zoek je een aanpak voor?"),
    ],
)
def test_words_sent_before_the_script_is_there_are_answered_and_reach_no_server(
    path: str, label: str, visit: Visit
) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    with visit.open_without(SCRIPTS, path):
        visit.page.get_by_label(label).fill("valangst & meer")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/zoeken/#q=valangst%20%26%20meer", wait_until="commit")
    visit.page.get_by_role("heading", name="gevonden voor ‘valangst & meer’", exact=False).wait_for()
    assert {urlsplit(address).query for address in asked if "valangst" in urlsplit(address).query} == set()


def test_words_sent_before_the_script_is_there_keep_what_the_address_chooses(visit: Visit) -> None:
    with visit.open_without("search/main.js", "zoeken/?subregio=oostelijke-mijnstreek#q=ouderen"):
        visit.page.get_by_label("Waar zoek je een aanpak voor?").fill("valangst")
        visit.page.keyboard.press("Enter")
    visit.page.get_by_role("heading", name="gevonden voor ‘valangst’", exact=False).wait_for()
    visit.page.get_by_role("button", name="Oostelijke Mijnstreek").wait_for()
    assert visit.page.url.endswith("zoeken/?subregio=oostelijke-mijnstreek#q=valangst")


def test_the_choices_close_before_the_script_is_there(visit: Visit) -> None:
    visit.page.set_viewport_size(PHONE)
    with visit.open_without(SCRIPTS, "praktijken/"):
        visit.page.locator(".kb-drawer > summary").click()
        visit.page.get_by_role("button", name="Toon de lijst").click()
        visit.page.locator("#toon").wait_for(state="hidden")
        assert visit.page.evaluate("document.activeElement.id") == "lijst"


def test_a_file_asked_for_before_the_script_is_there_has_what_was_chosen(visit: Visit) -> None:
    with visit.page.expect_download() as waiting, visit.open_without(SCRIPTS, "praktijken/"):
        visit.page.get_by_label("Ouderen", exact=False).first.check()
        visit.page.get_by_role("link", name="CSV").click()
    visit.page.locator("#gekozen button").first.wait_for()
    assert titles_in(waiting.value) == titles(visit)
    assert waiting.value.suggested_filename.startswith(f"aanpakken-{len(titles(visit))}-van-")


def test_a_whole_list_asked_for_before_the_script_is_there_comes_as_it_is(visit: Visit) -> None:
    with visit.page.expect_download() as waiting, visit.open_without(SCRIPTS, "praktijken/"):
        visit.page.get_by_role("link", name="CSV").click()
    assert waiting.value.suggested_filename == "praktijken.csv"


def test_a_file_asked_for_while_a_choice_is_fetched_has_what_was_chosen(visit: Visit) -> None:
    visit.open("praktijken/")
    with visit.page.expect_download() as waiting, visit.without("**/zoeken/**"):
        visit.page.get_by_label("Ouderen", exact=False).first.check()
        visit.page.get_by_role("link", name="CSV").click()
    visit.page.locator("#gekozen button").first.wait_for()
    assert titles_in(waiting.value) == titles(visit)


def test_a_file_asked_for_keeps_to_what_was_chosen_then(visit: Visit) -> None:
    visit.open(OLDER)
    visit.page.locator("#gekozen button").first.wait_for()
    older = titles(visit)
    with visit.page.expect_download() as waiting, visit.without("**/export.js"):
        visit.page.get_by_role("link", name="CSV").click()
        visit.page.get_by_role("button", name="Haal weg: Voor wie: Ouderen").click()
    assert titles_in(waiting.value) == older


def test_a_list_copied_while_a_choice_is_fetched_is_the_one_that_was_chosen(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open("praktijken/")
    with visit.without("**/zoeken/**"):
        visit.page.get_by_label("Ouderen", exact=False).first.check()
        visit.page.get_by_role("button", name="Kopieer voor je nieuwsbrief").click()
    visit.page.locator(".kb-clip [role=status]", has_text="Gekopieerd").wait_for()
    visit.page.locator("#gekozen button").first.wait_for()
    first, *_ = visit.page.evaluate("navigator.clipboard.readText()").split("\n")
    assert first == f"{len(titles(visit))} aanpakken: Ouderen"


def test_two_choices_made_while_the_first_is_fetched_both_count(visit: Visit) -> None:
    visit.open("praktijken/")
    with visit.without("**/zoeken/**"):
        visit.page.get_by_label("Ouderen", exact=False).first.check()
        visit.page.locator("#keuzes [value=zuid-limburg]").check()
        visit.page.get_by_label("Sorteer op").select_option("Nieuwste eerst")
    visit.page.get_by_role("button", name="Wis alle keuzes").wait_for()
    assert visit.page.url.endswith(f"{TWO}&sorteer=nieuw")


def test_a_link_in_an_embedded_list_opens_beside_it_before_the_script_is_there(visit: Visit) -> None:
    with visit.open_without(SCRIPTS, f"{OLDER}&embed"):
        with visit.page.context.expect_page() as opened:
            visit.page.locator("#gevonden h3 a").first.click()
        assert opened.value.evaluate("window.opener") is None
        opened.value.close()
        assert visit.page.url.endswith(f"{OLDER}&embed")


def test_a_script_that_comes_late_takes_the_focus_from_nobody(visit: Visit) -> None:
    with visit.open_without("search/main.js", "zoeken/"):
        visit.page.get_by_role("link", name="Projecten", exact=True).first.focus()
    visit.page.evaluate("import('/assets/search/main.js')")  # which ends when all of it has run
    assert visit.page.evaluate("document.activeElement.innerText") == "Projecten"


def test_a_list_that_comes_late_takes_the_focus_from_nobody(visit: Visit) -> None:
    visit.open(f"{OLDER}&uitkomst=ongunstig")  # which nothing has, so that no card is there yet
    undo = visit.page.get_by_role("button", name="Haal weg: Uitkomst: Ongunstig")
    undo.wait_for()
    with visit.without("**/kaarten/**"):
        undo.click()
        visit.page.get_by_label("Sorteer op").focus()
    undo.wait_for(state="detached")
    assert visit.page.evaluate("document.activeElement.id") == "volgorde"


@pytest.mark.parametrize(("script", "part"), [("site.js", ".kb-nav__list"), ("search/main.js", "#keuzes")])
def test_who_turns_her_device_before_the_script_is_there_sees_what_a_wide_window_shows(
    script: str, part: str, visit: Visit
) -> None:
    visit.page.set_viewport_size(PHONE)
    with visit.open_without(script, "praktijken/"):
        visit.page.locator(part).wait_for(state="hidden")
        visit.page.set_viewport_size(WIDE)
    visit.page.locator(part).wait_for()


def test_what_is_opened_before_the_script_is_there_stays_open(visit: Visit) -> None:
    visit.page.set_viewport_size(PHONE)
    with visit.open_without(SCRIPTS, "praktijken/"):
        visit.page.locator(".kb-nav__summary").click()
        visit.page.locator(".kb-drawer > summary").click()
        visit.page.locator(".kb-choice > summary").first.click()
    visit.page.locator("#kb-q").focus()
    visit.page.wait_for_function("() => document.activeElement.role === 'combobox'")
    for part in (".kb-nav__list", "#keuzes", "#keuzes label >> nth=0"):
        assert visit.page.locator(part).is_visible(), part
