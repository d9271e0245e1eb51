"""The search, over a library that stands still: what somebody types, and what the page then shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tools.project import FROZEN, ROOT, Project
from tools.recall import GOAL, answers, missed, queries
from tools.served import serve
from tools.visiting import Visit, unfit, visits

from kennisbank.text.dutch import Decompounder, stem, words


@pytest.fixture
def visit(browser: Browser, frozen: str) -> Iterator[Visit]:
    yield from visits(browser, frozen)


def test_nearly_every_query_finds_what_it_should_among_the_first_three(browser: Browser, frozen: str) -> None:
    page = browser.new_page()
    failures = [f"{query.text}: {found}" for query, found in missed(page, frozen)]
    page.close()
    assert len(queries()) >= 92
    assert len(failures) <= (1 - GOAL) * len(queries()), failures


HARD_WORDS = [
    "[G]OUD, M@ZL en @ease",
    "foto's, baby’s en 's avonds",
    "patiënt reünie één",
    "1,5e lijn 1.5 2e",
    "75-plussers POH-GGZ",
    "(be)handelen ‘a’ £ ﬁ İ",
]


def test_the_browser_reads_words_as_the_index_does(visit: Visit) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted((FROZEN).rglob("*.*"))] + HARD_WORDS
    visit.open("zoeken/")
    read = visit.page.evaluate(
        "async (texts) => { const { words, stem } = await import('/assets/search/words.js');"
        " return texts.map((text) => words(text).map((word) => [word, stem(word)])); }",
        texts,
    )
    for text, found in zip(texts, read, strict=True):
        assert [tuple(pair) for pair in found] == [(word, stem(word)) for word in words(text)]


def test_compounds_fall_into_words_that_dutch_or_the_library_knows() -> None:
    compounds = Decompounder(own=["ouderen"], compounds=["val|angst"])
    expected = {
        "valangst": ("val", "angst"),
        "ouderenzorg": ("ouderen", "zorg"),
        "woonzorgzones": ("woon", "zorg", "zones"),
        "gezondheidscentrum": ("gezondheid", "centrum"),
        "huisarts": ("huis", "arts"),
        "wandelen": (),
        "zorgen" * 40: (),
        "zorg": (),
    }
    assert {word: compounds.split(word) for word in expected} == expected


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("senioren", "senior-friendly-communities"),  # a synonym and a word in a title
        ("Huis voor de Zorg", "burgerkracht-limburg"),  # a former name
        ("GBT", "gezonde-basisschool-van-de-toekomst"),  # an abbreviation
        ("eemzaamheid", "samen-tegen-eenzaamheid"),  # one typing error, in the beginning
        ("hart falen", "tehaf"),  # apart what is one word
        ("thuismonitoring hartfalen", "tehaf"),
        ("CAFÉ cool", "cool"),  # capitals, and a word that is nowhere
    ],
)
def test_somebody_finds_an_entry_by_words_of_her_own(typed: str, slug: str, visit: Visit) -> None:
    assert answers(visit.page, visit.address, typed)[0] == slug


def test_a_place_is_found_by_the_name_that_people_give_it(visit: Visit) -> None:
    visit.open("zoeken/#q=Parkstad")
    visit.page.locator("#gevonden li").first.wait_for()
    visit.page.wait_for_function(  # the sentence of a page is fetched after its card is shown
        "() => [...document.querySelectorAll('#gevonden .kb-card')].slice(0, 10)"
        ".every((card) => /Oostelijke Mijnstreek|Parkstad/.test(card.innerText))"
    )
    assert visit.page.get_by_role("link", name="Gebied: Oostelijke Mijnstreek (Parkstad)").is_visible()


def test_a_word_in_every_label_weighs_nothing(visit: Visit) -> None:
    with_label = answers(visit.page, visit.address, "praktijk valangst project")
    assert with_label == answers(visit.page, visit.address, "valangst")


def test_a_result_says_what_it_is_for_whom_what_came_out_where_and_which_sentence_matched(visit: Visit) -> None:
    visit.open("zoeken/#q=ergotherapeut%20huisbezoek")
    card = visit.page.locator("#gevonden .kb-card", has_text="Zorg uit Voorzorg")
    card.wait_for()
    text = card.inner_text()
    for part in ("Aanpak", "Ouderen", "Geen verschil aangetoond", "Heel Zuid-Limburg"):
        assert part in text
    card.locator("mark").first.wait_for()  # in a sentence of its page, which is fetched after the card is shown
    visit.open("zoeken/#q=eenzaamheid")
    sentence = visit.page.locator(".kb-card", has_text="PlusWIJken").locator(".kb-card__sentence")
    sentence.wait_for()
    assert sentence.inner_text() == "… Die gaan over opleiding, armoede, eenzaamheid en regie over het eigen leven. …"


def test_how_a_mistyped_word_was_read_is_told(visit: Visit) -> None:
    visit.open("zoeken/#q=eemzaamheid%20ouderen")
    visit.page.get_by_text("‘eemzaamheid’ staat nergens. Gezocht op: eenzaamheid.").wait_for()


def test_nothing_found_is_no_dead_end(visit: Visit) -> None:
    visit.open("zoeken/#q=qqqxyz")
    visit.page.get_by_role("heading", name="Niets gevonden voor ‘qqqxyz’").wait_for()
    ways = visit.page.locator("#niets a.kb-chip")
    assert ways.count() >= 3
    assert visit.page.get_by_text("Mis je iets?").is_visible()
    ways.first.click()
    visit.page.wait_for_url("**/onderwerp/**")
    assert visit.page.locator(".kb-card, .kb-rows li").count() >= 1


def test_a_word_with_html_is_shown_as_text(visit: Visit) -> None:
    visit.open("zoeken/#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20valangst")
    visit.page.get_by_role("heading", name="gevonden voor ‘<img src=x onerror=alert(1)> valangst’").wait_for()
    assert visit.page.locator("main img").count() == 0


def test_what_somebody_types_reaches_no_server(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open("over/")
    visit.page.get_by_label("Zoek in de kennisbank").fill("geheime naam")
    visit.page.keyboard.press("Enter")
    visit.page.get_by_role("heading", name="‘geheime naam’").wait_for()
    assert not [address for address in asked if "geheim" in address.split("#")[0]]


def test_enter_keeps_what_was_chosen(visit: Visit) -> None:
    visit.open("zoeken/?subregio=oostelijke-mijnstreek#q=ouderen")
    visit.page.locator("#gevonden li").first.wait_for()
    found = visit.page.locator("#lijst").inner_text()
    visit.page.get_by_label("Waar zoek je een aanpak voor?").press("Enter")
    visit.page.wait_for_function("() => document.querySelector('[data-catalogue]').ariaBusy === 'false'")
    assert visit.page.url.endswith("/zoeken/?subregio=oostelijke-mijnstreek#q=ouderen")
    assert visit.page.locator("#lijst").inner_text() == found


def test_a_link_within_the_page_leaves_the_results(visit: Visit) -> None:
    visit.open("zoeken/#q=valangst")
    visit.page.locator("#gevonden li").first.wait_for()
    visit.page.keyboard.press("Tab")
    visit.page.get_by_role("link", name="Ga naar inhoud").focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function("() => location.hash === '#inhoud' && document.activeElement.id === 'inhoud'")
    assert visit.page.locator("#gevonden li").count() > 0
    assert visit.page.get_by_label("Waar zoek je een aanpak voor?").input_value() == "valangst"


def test_without_words_the_page_of_results_is_empty_and_clearing_them_empties_it(visit: Visit) -> None:
    visit.open("zoeken/")
    assert visit.page.locator(".kb-catalogue").is_hidden()
    box = visit.page.get_by_label("Waar zoek je een aanpak voor?")
    box.press_sequentially("valangst")
    visit.page.locator("#gevonden li").first.wait_for()
    box.fill("")
    visit.page.locator(".kb-catalogue").wait_for(state="hidden")


def test_words_typed_before_the_script_is_there_are_answered(visit: Visit) -> None:
    box = visit.page.get_by_label("Waar zoek je een aanpak voor?")
    with visit.open_without("search/main.js", "zoeken/#q=eenzaamheid"):
        box.press_sequentially("valangst")
    visit.page.get_by_role("heading", name="gevonden voor ‘valangst’", exact=False).wait_for()
    assert box.input_value() == "valangst"


def test_a_search_box_that_had_the_focus_before_the_script_is_there_suggests(visit: Visit) -> None:
    with visit.open_without("site.js", ""):
        visit.page.get_by_label("Waar zoek je een aanpak voor?").press_sequentially("valpr")
    visit.page.get_by_role("option").first.wait_for()


def test_what_is_found_by_a_word_of_the_site_says_so(visit: Visit) -> None:
    visit.open("zoeken/#q=diabetes")
    visit.page.get_by_text("‘diabetes’ valt hier onder voor wie: Mensen met een chronische ziekte.").wait_for()


def test_a_very_long_question_is_cut_and_answered(visit: Visit) -> None:
    visit.open("zoeken/#q=" + "valangst," * 3000)
    visit.page.get_by_role("link", name="Zicht op Evenwicht").first.wait_for()
    assert len(visit.page.locator("#lijst").inner_text()) < 120


def test_an_older_link_with_the_words_in_the_address_still_finds(visit: Visit) -> None:
    visit.open("zoeken/?q=valangst")
    visit.page.get_by_role("link", name="Zicht op Evenwicht").first.wait_for()
    assert visit.page.url.endswith("/zoeken/#q=valangst")


def test_proposals_are_chosen_by_keyboard(visit: Visit) -> None:
    visit.open("over/")
    box = visit.page.get_by_label("Zoek in de kennisbank")
    box.focus()
    visit.page.wait_for_function("() => document.activeElement.role === 'combobox'")
    visit.page.keyboard.type("sen")
    visit.page.locator(".kb-proposals [role=option]").first.wait_for()
    assert "senioren: Voor wie, 5 gevonden" in visit.page.get_by_role("listbox").inner_text()
    visit.page.keyboard.press("ArrowDown")
    assert visit.page.locator("[aria-selected=true]").count() == 1
    visit.page.keyboard.press("Escape")
    assert visit.page.get_by_role("listbox").is_hidden()
    assert box.input_value() == "sen"
    visit.page.keyboard.press("ArrowDown")
    chosen = visit.page.locator("[aria-selected=true]").inner_text().split("\n")[0]
    visit.page.keyboard.press("Enter")
    visit.page.get_by_role("heading", level=1, name=chosen).wait_for()


def test_a_title_is_suggested_with_what_it_is(visit: Visit) -> None:
    visit.open("over/")
    visit.page.get_by_label("Zoek in de kennisbank").press_sequentially("zicht op")
    visit.page.locator(".kb-proposals [role=option]").first.wait_for()
    assert visit.page.locator(".kb-proposals [role=option]").all_inner_texts() == ["Zicht op Evenwicht\naanpak"]


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_results_and_proposals_are_accessible(width: int, scheme: str, visit: Visit) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    visit.open("zoeken/#q=ouderen")
    visit.page.locator("#gevonden li").first.wait_for()
    visit.page.locator(".kb-drawer").evaluate("drawer => { drawer.open = true; }")
    visit.page.get_by_label("Waar zoek je een aanpak voor?").press("End")
    visit.page.get_by_label("Waar zoek je een aanpak voor?").press_sequentially(" val")
    visit.page.locator(".kb-proposals [role=option]").first.wait_for()
    assert unfit(visit.page) == []


def test_a_compound_of_the_editors_and_words_of_one_meaning_come_from_the_taxonomy(
    project: Project, browser: Browser
) -> None:
    project.make_buildable()
    taxonomy = (project.root / "practices" / "taxonomy.yml").read_text(encoding="utf-8")
    project.write(
        "practices/taxonomy.yml",
        taxonomy + "\nsearch:\n  ignore: [graag]\n  same: [[slapen, pitten], ['!']]\n  compounds: [kook|club]\n",
    )
    assert project.build().returncode == 0, project.report()
    for address in serve(project.root / "site"):
        page = browser.new_page()
        assert answers(page, address, "graag pitten")[0] == "vroeg-slapen"
        page.close()


def test_search_and_choices_are_small_modules() -> None:
    modules = sorted((ROOT / "hooks" / "theme" / "assets" / "search").glob("*.js"))
    lines = {module.name: len(module.read_text(encoding="utf-8").splitlines()) for module in modules}
    assert {name: number for name, number in lines.items() if number > 160} == {}
    assert sum(module.stat().st_size for module in modules) < 45_000


WITHOUT_A_LIST = ("address", "answer", "cards", "choices", "files", "filter", "query", "words")
"""Modules of the search that touch no page until somebody calls them."""


def test_what_reads_looks_up_and_narrows_needs_no_list_on_the_page(visit: Visit) -> None:
    visit.open("404.html")
    visit.page.evaluate(
        "names => Promise.all(names.map((name) => import(`/assets/search/${name}.js`)))", WITHOUT_A_LIST
    )
