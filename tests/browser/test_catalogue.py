"""The lists with choices: what a choice leaves, how it is undone, what stands in the address."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator
from tools.visiting import Visit, unfit, visits

AND_OR = "praktijken/?doelgroep=ouderen,jongeren-12-25&subregio=zuid-limburg"


@pytest.fixture
def visit(browser: Browser, frozen: str) -> Iterator[Visit]:
    yield from visits(browser, frozen)


SELECTORS = "all => all.map(({ name, value }) => `#keuzes [name='${name}'][value='${value}']`)"


def total(visit: Visit) -> int:
    return int(visit.page.locator("#lijst").inner_text().split()[0])


def cards(visit: Visit) -> list[str]:
    return visit.page.locator("#gevonden h3").all_inner_texts()


def boxes(visit: Visit, *, shown: bool = True) -> Locator:
    visit.page.locator(".kb-choice, .kb-choice__more").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    return visit.page.locator("#keuzes label").filter(visible=shown)


def settled(visit: Visit, change: str) -> None:
    """Waits until the list is as the address says, after something that changes it."""
    visit.page.wait_for_function(
        "before => document.querySelector('#gekozen').textContent !== before"
        " && document.querySelector('[data-catalogue]').ariaBusy !== 'true'",
        arg=change,
    )


def test_words_of_one_group_add_and_words_of_two_groups_narrow(visit: Visit) -> None:
    visit.open("praktijken/?doelgroep=ouderen")
    visit.page.locator("#gekozen button").first.wait_for()
    older = set(cards(visit))
    visit.open("praktijken/?doelgroep=jongeren-12-25")
    visit.page.locator("#gekozen button").first.wait_for()
    young = set(cards(visit))
    visit.open("praktijken/?subregio=zuid-limburg")
    visit.page.locator("#gekozen button").first.wait_for()
    whole = set(cards(visit))
    visit.open(AND_OR)
    visit.page.locator("#gekozen button").first.wait_for()
    assert set(cards(visit)) == (older | young) & whole
    assert total(visit) == len(cards(visit))
    assert young - older
    assert (older | young) - whole


@pytest.mark.parametrize("path", ["praktijken/", AND_OR, "projecten/?fase=uitvoering", "netwerk/?soort=gemeente,ggd"])
def test_every_number_says_what_a_click_leaves_or_adds(path: str, visit: Visit) -> None:
    visit.open(path)
    if "?" in path:
        visit.page.locator("#gekozen button").first.wait_for()
    before = total(visit)
    offered = boxes(visit).filter(has=visit.page.locator("input:not(:checked)"))
    numbers = dict(
        zip(offered.locator("input").evaluate_all(SELECTORS), offered.locator(".kb-n").all_inner_texts(), strict=True)
    )
    assert len(numbers) > 10
    for selector, said in list(numbers.items())[:: 6 if len(numbers) > 30 else 2]:
        for is_on in (True, False):
            chips = visit.page.locator("#gekozen").text_content() or ""
            visit.page.locator(selector).set_checked(is_on)
            settled(visit, chips)
            left = before + int(said[1:]) if said.startswith("+") else int(said)
            assert total(visit) == (left if is_on else before), selector


def test_after_undoing_a_choice_a_number_still_says_what_a_click_adds(visit: Visit) -> None:
    visit.open("praktijken/?doelgroep=ouderen,jongeren-12-25")
    visit.page.get_by_role("button", name="Haal weg: Voor wie: Ouderen").click()
    older = visit.page.locator("#keuzes label", has_text="Ouderen").locator(".kb-n")
    visit.page.wait_for_function("() => document.querySelectorAll('#gekozen button').length === 1")
    assert older.inner_text().startswith("+")


def test_beside_a_part_of_the_region_stands_what_counts_for_all_of_it(visit: Visit) -> None:
    visit.open("praktijken/?onderwerp=dementie&subregio=oostelijke-mijnstreek")
    visit.page.get_by_role("heading", name="0 aanpakken").wait_for()
    wider = visit.page.get_by_role("button", name="Ook Heel Zuid-Limburg: nog ")
    said = int(wider.inner_text().split("nog ")[1])
    wider.click()
    visit.page.wait_for_function("said => document.querySelectorAll('#gevonden li').length === said", arg=said)


def test_a_file_that_fails_is_told_and_asked_for_again(browser: Browser, frozen: str) -> None:
    page = browser.new_page()
    page.route("**/keuzes.json", lambda route: route.abort())
    page.goto(f"{frozen}praktijken/?doelgroep=ouderen")
    page.get_by_role("heading", name="Dit lukt nu niet").wait_for()
    assert page.locator("#gevonden li").count() == 0
    page.unroute("**/keuzes.json")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    page.get_by_role("heading", name="5 aanpakken").wait_for()
    page.close()


def test_a_word_that_would_leave_nothing_is_not_offered(visit: Visit) -> None:
    visit.open("praktijken/?uitkomst=geen-effect-aangetoond")
    visit.page.locator("#gekozen button").first.wait_for()
    numbers = boxes(visit).locator(".kb-n").all_inner_texts()
    assert "0" not in numbers
    assert "+0" not in numbers


def test_a_kept_address_with_a_word_that_nothing_has_now_finds_nothing_instead_of_everything(visit: Visit) -> None:
    visit.open("praktijken/?uitkomst=ongunstig")
    visit.page.get_by_role("button", name="Haal weg: Uitkomst: Ongunstig").wait_for()
    assert visit.page.locator("#lijst").inner_text() == "0 aanpakken"
    assert cards(visit) == []


def test_the_address_holds_the_view_and_back_undoes_a_choice(visit: Visit) -> None:
    visit.open("praktijken/")
    whole = cards(visit)
    visit.page.get_by_label("Ouderen", exact=False).first.check()
    visit.page.get_by_role("button", name="Haal weg: Voor wie: Ouderen").wait_for()
    visit.page.get_by_label("Sorteer op").select_option("uitkomst")
    visit.page.wait_for_url("**/praktijken/?doelgroep=ouderen&sorteer=uitkomst")
    visit.page.wait_for_function("() => document.querySelector('#gevonden h3').textContent === 'Zicht op Evenwicht'")
    sent, seen = visit.page.url, cards(visit)
    visit.page.goto("about:blank")
    visit.page.goto(sent)
    visit.page.locator("#gekozen button").first.wait_for()
    assert cards(visit) == seen
    visit.open("praktijken/")
    visit.page.get_by_label("Ouderen", exact=False).first.check()
    visit.page.locator("#gekozen button").first.wait_for()
    visit.page.go_back()
    visit.page.wait_for_function("() => !document.querySelector('#gekozen button')")
    assert cards(visit) == whole
    assert not visit.page.get_by_label("Ouderen", exact=False).first.is_checked()


def test_lists_are_sorted_by_title_newest_and_outcome(visit: Visit) -> None:
    visit.open("praktijken/")
    by_title = cards(visit)
    assert by_title == sorted(by_title, key=lambda title: "".join(filter(str.isalnum, title)).lower())
    visit.page.get_by_label("Sorteer op").select_option("uitkomst")
    visit.page.wait_for_url("**sorteer=uitkomst")
    visit.page.wait_for_function(
        "before => document.querySelector('#gevonden h3').textContent !== before", arg=by_title[0]
    )
    outcomes = visit.page.locator("#gevonden .kb-outcome > span").evaluate_all(
        "all => all.map(one => one.firstChild.textContent)"
    )
    order = ["Gunstig", "Gemengd", "Geen verschil aangetoond", "Ongunstig", "Onderzoek loopt", "Geen uitkomst gevonden"]
    assert outcomes == sorted(outcomes, key=order.index)
    assert len(set(outcomes)) > 2


def test_the_keyboard_chooses_and_undoes(visit: Visit) -> None:
    visit.open("praktijken/")
    visit.page.locator("#keuzes input").first.focus()
    visit.page.keyboard.press("Space")
    chip = visit.page.locator("#gekozen button").first
    chip.wait_for()
    assert visit.page.evaluate("document.activeElement.type") == "checkbox"
    assert "aanpak" in visit.page.get_by_role("status").first.inner_text()
    chip.focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function("() => !document.querySelector('#gekozen button')")
    assert visit.page.evaluate("document.activeElement.id") == "lijst"


def test_a_choice_made_before_the_script_is_there_counts(visit: Visit) -> None:
    with visit.open_without("search/main.js", "praktijken/"):
        visit.page.get_by_label("Ouderen", exact=False).first.check()
    visit.page.get_by_role("button", name="Haal weg: Voor wie: Ouderen").wait_for()
    assert visit.page.url.endswith("praktijken/?doelgroep=ouderen")


def test_an_order_chosen_before_the_script_is_there_counts(visit: Visit) -> None:
    with visit.open_without("search/main.js", "praktijken/"):
        visit.page.get_by_label("Sorteer op").select_option("Nieuwste eerst")
    visit.page.wait_for_url("**/praktijken/?sorteer=nieuw")
    assert visit.page.get_by_label("Sorteer op").input_value() == "nieuw"


def test_choices_fold_in_a_drawer_on_a_phone(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("praktijken/")
    box = visit.page.locator("#keuzes label").first
    assert box.is_hidden()
    visit.page.locator(".kb-drawer > summary").click()
    visit.page.locator(".kb-choice > summary").first.click()
    assert box.is_visible()
    for control in (*visit.page.locator("#keuzes label, .kb-choice > summary, #volgorde").filter(visible=True).all(),):
        size = control.bounding_box()
        assert size
        assert size["height"] >= 36, control.inner_text()
    box.click()
    visit.page.get_by_role("button", name="Toon ", exact=False).filter(has_text="aanpak").click()
    assert box.is_hidden()
    assert visit.page.evaluate("document.activeElement.id") == "lijst"


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
@pytest.mark.parametrize("path", [AND_OR, "projecten/?subregio=zuid-limburg&sorteer=nieuw", "netwerk/?soort=gemeente"])
def test_a_list_is_accessible_with_all_choices_open(path: str, width: int, scheme: str, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit.open(path)
    visit.page.locator("#gekozen button").first.wait_for()
    visit.page.locator(".kb-catalogue details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    assert unfit(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_choices_that_leave_nothing_say_which_one_to_undo(visit: Visit) -> None:
    visit.open("praktijken/?domein=welzijn&onderzoek=rct&onderwerp=hart-en-vaten")
    visit.page.get_by_role("heading", name="0 aanpakken").wait_for()
    way = visit.page.locator("#niets button").first
    said = int(way.inner_text().split(": ")[1])
    way.click()
    visit.page.wait_for_function("said => document.querySelectorAll('#gevonden li').length === said", arg=said)


def test_what_is_chosen_is_taken_along_as_a_file_that_says_how_much_of_the_list_it_is(visit: Visit) -> None:
    visit.open("projecten/?subregio=zuid-limburg")
    visit.page.locator("#gekozen button").first.wait_for()
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("link", name="CSV").click()
    rows = waiting.value.path().read_text(encoding="utf-8").splitlines()[1:]
    assert [row.split(";")[0].strip('"') for row in rows] == cards(visit)
    visit.open("projecten/")
    assert waiting.value.suggested_filename == f"projecten-{len(rows)}-van-{total(visit)}.csv"


def test_an_embedded_list_shows_only_itself_and_where_it_comes_from(visit: Visit) -> None:
    visit.open("praktijken/?doelgroep=ouderen&embed")
    visit.page.locator("#gekozen button").first.wait_for()
    for gone in (".kb-header", ".kb-footer", ".kb-crumbs"):
        assert visit.page.locator(gone).is_hidden(), gone
    assert "Niet van of namens het netwerk" in visit.page.locator(".kb-embedded").inner_text()
    assert visit.page.url.endswith("?doelgroep=ouderen&embed")
    with visit.page.context.expect_page() as opened:
        visit.page.locator("#gevonden h3 a").first.click()
    assert "/praktijken/" in opened.value.url
    opened.value.close()


def test_an_address_that_asks_for_what_is_not_there_shows_the_whole_list(visit: Visit) -> None:
    visit.open("praktijken/?doelgroep=marsmannen&sorteer=kleur&x=%3Cscript%3E")
    assert total(visit) == len(cards(visit)) > 20


def test_without_a_script_the_list_and_the_ways_around_stay(browser: Browser, frozen: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{frozen}praktijken/")
    assert page.locator("#gevonden h3").count() > 20
    assert page.locator("#keuzes").is_hidden()
    page.get_by_role("link", name="Uitkomst", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Uitkomst"
    page.context.close()
