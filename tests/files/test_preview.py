"""What a pasted address becomes: its card, its QR code, and what programs read in the head of a page."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, FloatRect, Page
from selectolax.lexbor import LexborHTMLParser
from tools.colours import tokens
from tools.pages import made
from tools.project import FROZEN, ROOT, Project
from tools.served import serve
from tools.visiting import unfit, visits

from kennisbank.built.redirects import write_redirects
from kennisbank.settings import Settings
from kennisbank.site.pictures.cards import Card, DomainLabel
from kennisbank.site.pictures.drawing import COLOURS, draw_card
from kennisbank.site.pictures.files import write_cards
from kennisbank.site.pictures.font import Font
from kennisbank.site.pictures.icons import DOMAIN_ICONS, OUTCOME_ICONS, Icon, mask
from kennisbank.site.pictures.qr_codes import qr_code_files
from kennisbank.site.pictures.typesetting import Paragraph, Style, fit

FONTS = ROOT / "hooks" / "theme" / "assets" / "fonts"
FONT_FILE = FONTS / "figtree-latin-wght-normal.woff2"
HERE = "https://voorbeeld.example/kennis/"

CARD = Card(
    name="Kennis van Noord",
    state="Voorlopige versie",
    title="Samen koken",
    kind="Aanpak",
    domains=(DomainLabel("Eten", 1), DomainLabel("Slapen", 2), DomainLabel("Spelen", 3)),
    facts=("Gunstig", "Vergeleken met een andere groep, hier gemeten", "Zeedorp"),
    icon="gunstig",
)


def picture(card: Card) -> Image.Image:
    return Image.open(BytesIO(draw_card(card, FONT_FILE)))


def changed(before: Card, after: Card) -> tuple[int, int, int, int] | None:
    """The box in which two cards differ to the eye: left, top, right, foot."""
    difference = ImageChops.difference(picture(before).convert("RGB"), picture(after).convert("RGB")).convert("L")
    return difference.point(lambda light: 255 if light > 16 else 0).getbbox()


def test_every_entry_of_the_repository_has_a_light_card_of_the_size_that_is_asked_for(built_site: Path) -> None:
    cards = [built_site / "kaart.png", *sorted(built_site.glob("p/*/kaart.png"))]
    assert len(cards) == 1 + len(list(built_site.glob("p/*/index.html")))
    for card in cards:
        with Image.open(card) as image:
            assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P"), card
        assert card.stat().st_size < 40_000, card


WIDE = (
    "W" * 80,
    "WWWW " * 16,
    "Arbeidsongeschiktheidspreventieprogramma's voor mantelzorgondersteuningsorganisat",
    "Ik",
    "g" * 41,
)


@pytest.mark.parametrize("title", WIDE)
def test_a_title_of_any_width_stays_between_the_edges_and_above_the_facts(title: str) -> None:
    box = changed(replace(CARD, title=title), replace(CARD, title="."))
    facts = changed(CARD, replace(CARD, facts=(".", *CARD.facts[1:]), icon=""))
    assert box
    assert facts
    left, top, right, foot = box
    assert left >= 60
    assert top >= 100  # under the domains
    assert right <= 1140
    assert foot < facts[1]


def typeset(title: str, *sizes: int) -> Paragraph:
    """A title in the letters of a card and about its box."""
    return fit(title, Style(sizes, weight=750), width=1072, height=260, measure=Font(FONT_FILE, 750).width)


@pytest.mark.parametrize("title", WIDE)
def test_no_letter_of_a_title_is_lost_where_it_breaks(title: str) -> None:
    paragraph = typeset(title, 96, 72, 60, 48, 40, 36)
    assert "".join(paragraph.lines).replace("-", "").replace(" ", "") == title.replace(" ", "")
    assert all(Font(FONT_FILE, 750).width(line, paragraph.size) <= 1072 for line in paragraph.lines)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Samen koken en eten met buren in het dorp", ("Samen koken en eten", "met buren in het dorp")),
        (
            "Senioren in Maastricht-Heuvelland en de Mijnstreek",
            ("Senioren in Maastricht-", "Heuvelland en de Mijnstreek"),
        ),
        (
            "Wat er voor alle jonge en oude 70-plussers gebeurt",
            ("Wat er voor alle jonge en", "oude 70-plussers gebeurt"),
        ),
    ],
)
def test_words_stay_whole_and_lines_are_about_as_long(title: str, lines: tuple[str, ...]) -> None:
    assert typeset(title, 72).lines == lines


def test_a_word_that_is_broken_has_a_hyphen_where_it_goes_on_and_none_where_it_ends() -> None:
    lines = typeset("g" * 50 + " " + "W" * 19, 56).lines
    assert lines == ("g" * 30 + "-", "g" * 20, "W" * 19)


def test_a_name_of_the_site_that_fits_nowhere_ends_with_dots_and_stays_before_the_state() -> None:
    box = changed(replace(CARD, name="Kennis " * 60), CARD)
    state = changed(CARD, replace(CARD, state=""))
    assert box
    assert state
    assert box[2] < state[0]


def test_each_outcome_is_drawn_otherwise_and_so_is_each_domain() -> None:
    outcomes = [picture(replace(CARD, icon=icon)).convert("RGB") for icon in OUTCOME_ICONS]
    assert len({image.tobytes() for image in outcomes}) == 6
    shapes = [image.convert("L").point(lambda light: 255 if light < 180 else 0) for image in outcomes]
    assert len({image.tobytes() for image in shapes}) == 6, "also without colour"
    domains = [replace(CARD, domains=(DomainLabel("Eten", position),)) for position in (1, 2, 3)]
    assert len({draw_card(card, FONT_FILE) for card in domains}) == 3


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Łódź → thuis", "Lódz – thuis"),
        ("65-plus: ≥ 65 jaar 🙂", "65-plus: >= 65 jaar"),
        ("Дом", "???"),
        ("een\N{NON-BREAKING HYPHEN}twee", "een-twee"),
        ("🙂", "?"),
    ],
)
def test_a_character_that_the_font_lacks_is_no_empty_box(written: str, shown: str) -> None:
    expected = replace(CARD, title=shown, facts=(shown, shown), domains=(DomainLabel(shown, 1),), name=shown)
    card = replace(CARD, title=written, facts=(written, written), domains=(DomainLabel(written, 1),), name=written)
    assert draw_card(card, FONT_FILE) == draw_card(expected, FONT_FILE)


def test_a_card_has_the_colours_of_the_site() -> None:
    light = {name: colours[0] for name, colours in tokens().items()}
    assert {name: light[name] for name in COLOURS} == COLOURS
    assert {key: colour for key, (colour, _) in OUTCOME_ICONS.items()} == {key: light[key] for key in OUTCOME_ICONS}
    assert [colour for colour, _ in DOMAIN_ICONS] == [light[name] for name in ("preventie", "zorg", "welzijn")]


SIDE = 240
"""Pixels of an icon that is compared: ten for each unit in which it is described."""

TOLERANCE = 3
"""How many pixels an edge may lie beside that of the other: lines are a little heavier on a card."""

ALONE = f"""
    body {{ background: #fff; }}
    .kb-outcome {{ --kb-o: #000 !important; --kb-on-mark: #fff !important; }}
    .kb-outcome > span {{ display: none; }}
    .kb-domain {{ --kb-d: #000 !important; color: #fff !important; }}
    .kb-outcome svg, .kb-domain::before {{
        height: {SIDE}px !important; left: 0; margin: 0; position: fixed; top: 0; width: {SIDE}px !important;
    }}
    .kb-o-leeg circle {{ stroke-dashoffset: 3.45px; }}  /* on a card the first dash begins at the top */
    .kb-o-leeg path {{ stroke-linecap: round; }}  /* and the line has round ends */
"""


def on_page(page: Page, selector: str) -> Image.Image:
    """The icon of an element of a page, alone and large: white where it fills, as in a mask."""
    page.evaluate("selector => document.body.replaceChildren(document.querySelector(selector))", selector)
    clip: FloatRect = {"x": 0, "y": 0, "width": SIDE, "height": SIDE}
    return ImageChops.invert(Image.open(BytesIO(page.screenshot(clip=clip))).convert("L"))


def beside(first: Image.Image, second: Image.Image) -> int:
    """How many pixels of an icon lie further than the tolerance from the other one."""
    near = second.filter(ImageFilter.MaxFilter(2 * TOLERANCE + 1))
    return ImageChops.subtract(first, near).point(lambda light: light > 128 and 255).histogram()[255]


ICONS = [
    *(("uitkomst/", f".kb-outcome.kb-o-{key}", icon) for key, (_, icon) in OUTCOME_ICONS.items()),
    *(("", f".kb-domain.kb-d-{number}", icon) for number, (_, icon) in enumerate(DOMAIN_ICONS, start=1)),
]


@pytest.mark.parametrize(("address", "selector", "icon"), ICONS, ids=[selector for _, selector, _ in ICONS])
def test_an_icon_has_the_same_shape_on_a_card_and_on_a_page(
    address: str, selector: str, icon: Icon, browser: Browser, frozen: str
) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto(frozen + address)
    page.add_style_tag(content=ALONE)
    of_page, of_card = on_page(page, selector), mask(icon, SIDE)
    page.close()
    assert (beside(of_page, of_card), beside(of_card, of_page)) == (0, 0)


class Cards:
    """The cards of the small library, written into a site with a cache."""

    def __init__(self, project: Project, folder: Path) -> None:
        self._project, self.cache = project, folder / "cache"
        self.site = folder / "site"
        (self.site / "assets").mkdir(parents=True)
        (self.site / "assets" / "fonts").symlink_to(FONTS)

    def write(self, *, settings: Settings = Settings(), is_cached: bool = True) -> dict[str, bytes]:  # noqa: B008
        library = self._project.read().library
        assert library
        write_cards(self.site, library, settings, self.cache if is_cached else None)
        return self.read()

    def read(self) -> dict[str, bytes]:
        return {file.relative_to(self.site).as_posix(): file.read_bytes() for file in sorted(self.site.rglob("*.png"))}


@pytest.fixture
def cards(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Cards:
    return Cards(project, tmp_path_factory.mktemp("cards"))


def test_cards_are_the_same_with_and_without_a_cache(cards: Cards) -> None:
    cold = cards.write()
    months = (f"nieuw/2026-{month}/kaart.png" for month in ("01", "02", "03"))
    assert list(cold) == ["kaart.png", *months, *(f"p/{id}/kaart.png" for id in ("aaaa2", "aaaa3", "aaaa4", "bbbb2", "cccc2", "cccc3", "cccc4"))]  # fmt: skip
    assert cards.write() == cold
    assert cards.write(is_cached=False) == cold


def test_a_card_in_the_cache_is_used_and_a_damaged_one_is_drawn_anew(cards: Cards) -> None:
    whole = cards.write()
    mine = next(file for file in cards.cache.iterdir() if file.read_bytes().endswith(whole["p/aaaa2/kaart.png"]))
    mine.write_bytes(hashlib.sha256(b"bewaard").digest() + b"bewaard")
    assert cards.write() == whole | {"p/aaaa2/kaart.png": b"bewaard"}
    for damage in (b"", b"bewaard", mine.read_bytes()[:-1], whole["p/aaaa2/kaart.png"]):
        mine.write_bytes(damage)
        assert cards.write() == whole
    assert mine.read_bytes().endswith(whole["p/aaaa2/kaart.png"])


def test_a_card_with_other_words_is_drawn_anew_and_its_old_one_goes(cards: Cards, project: Project) -> None:
    before = cards.write()
    names = set(cards.cache.iterdir())
    project.change("practices/vroeg-slapen.md", "title: Vroeg slapen", "title: Later slapen")
    after = cards.write()
    assert {path for path in after if after[path] != before[path]} == {"p/aaaa3/kaart.png"}
    assert len(set(cards.cache.iterdir()) - names) == len(names - set(cards.cache.iterdir())) == 1
    settled = cards.write(settings=Settings(state="vastgesteld"))
    assert all(settled[path] != after[path] for path in after)


WRITES_CARDS = """
import sys
from datetime import date
from pathlib import Path
from kennisbank.reading.reader import read
from kennisbank.settings import Settings
from kennisbank.site.pictures.files import write_cards

site, cache = map(Path, sys.argv[1:])
write_cards(site, read(Path(), today=date(2026, 6, 1)).library, Settings(), cache)
"""


def test_cards_are_drawn_anew_once_any_module_that_draws_them_has_changed(cards: Cards, project: Project) -> None:
    code = project.root / "code"
    shutil.copytree(ROOT / "hooks" / "kennisbank", code / "kennisbank", ignore=shutil.ignore_patterns("__pycache__"))
    room = code / "kennisbank" / "site" / "pictures"
    with (room / "drawing.py").open("a", encoding="utf-8") as file:
        file.write("from kennisbank.site.pictures.paper import PAPER\n\nCOLOURS['sand'] = PAPER\n")

    def write(paper: str) -> dict[str, bytes]:
        (room / "paper.py").write_text(f"PAPER = {paper!r}\n", encoding="utf-8")
        result = project.run("-c", WRITES_CARDS, str(cards.site), str(cards.cache), PYTHONPATH=str(code))
        assert result.returncode == 0, result.stderr
        return cards.read()

    sand = write(COLOURS["sand"])
    for kept in cards.cache.iterdir():
        kept.write_bytes(hashlib.sha256(b"bewaard").digest() + b"bewaard")
    assert set(write(COLOURS["sand"]).values()) == {b"bewaard"}
    white = write("#ffffff")
    assert all(white[path] not in (sand[path], b"bewaard") for path in sand)
    assert cards.write(is_cached=False) == sand


@pytest.mark.parametrize("id", ["aaaa2", "aaaa4", "bbbb2", "cccc2"])
def test_a_qr_code_to_download_leads_to_the_short_address_also_of_what_was_withdrawn(
    id: str, built_sample: Path
) -> None:
    with Image.open(built_sample / "p" / id / "qr.png") as image:
        qr_codes = zxingcpp.read_barcodes(image)
        assert [(qr_code.format, qr_code.text) for qr_code in qr_codes] == [
            (zxingcpp.BarcodeFormat.QRCode, f"{HERE}p/{id}/")
        ]
        assert image.width == image.height
        assert 560 <= image.width <= 640
        edge = image.convert("L").crop((0, 0, image.width, image.width // 11))  # four of at most 45 modules
        assert edge.getextrema() == (255, 255)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_qr_code_on_a_page_can_be_read_by_a_camera(scheme: Any, browser: Browser, built_sample: Path) -> None:
    for address in serve(built_sample):
        for visit in visits(browser, address):
            visit.page.emulate_media(color_scheme=scheme)
            visit.open("praktijken/samen-koken/")
            code = visit.page.get_by_alt_text(f"QR-code naar {HERE}p/aaaa2/")
            assert not code.is_visible()
            visit.page.get_by_text("QR-code", exact=True).click()
            code.scroll_into_view_if_needed()
            visit.page.wait_for_function("() => document.querySelector('.kb-code img').naturalWidth > 0")
            assert [fault for fault in unfit(visit.page) if "kb-code" in fault or "qr." in fault] == []
            seen = Image.open(BytesIO(code.screenshot()))
            assert [qr_code.text for qr_code in zxingcpp.read_barcodes(seen)] == [f"{HERE}p/aaaa2/"]
            with visit.page.expect_download() as download:
                visit.page.get_by_role("link", name="Download als PNG").click()
            assert download.value.suggested_filename == "qr-p-aaaa2.png"
            assert Path(download.value.path()).read_bytes() == (built_sample / "p" / "aaaa2" / "qr.png").read_bytes()


def test_a_code_with_a_spot_on_it_can_still_be_read() -> None:
    files = dict(qr_code_files("p/aaaa2", Settings(site_url=HERE)))
    picture = Image.open(BytesIO(files["p/aaaa2/qr.png"])).convert("L")
    module = picture.width // 37  # 29 modules, and an empty edge of four on both sides
    picture.paste(255, (14 * module, 14 * module, 22 * module, 22 * module))  # 64 of 841 modules
    assert [qr_code.text for qr_code in zxingcpp.read_barcodes(picture)] == [f"{HERE}p/aaaa2/"]


def test_any_address_can_have_a_code_and_none_has_one_where_the_site_does_not_know_its_own(built_frozen: Path) -> None:
    files = dict(qr_code_files("nieuw/2026-11", Settings(site_url=HERE)))
    assert list(files) == ["nieuw/2026-11/qr.svg", "nieuw/2026-11/qr.png"]
    qr_codes = zxingcpp.read_barcodes(Image.open(BytesIO(files["nieuw/2026-11/qr.png"])))
    assert [qr_code.text for qr_code in qr_codes] == [f"{HERE}nieuw/2026-11/"]
    assert list(qr_code_files("nieuw/2026-11", Settings())) == []
    assert list(built_frozen.rglob("qr.*")) == []
    assert "QR-code" not in (built_frozen / "praktijken" / "cool" / "index.html").read_text(encoding="utf-8")


def preview(site: Path, address: str) -> dict[str, str]:
    """What a chat program reads in the head of a page."""
    head = LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8")).css("head meta")
    names = ((str(meta.attributes.get("property") or meta.attributes.get("name")), meta) for meta in head)
    return {
        name: str(meta.attributes["content"])
        for name, meta in names
        if name.startswith(("og:", "twitter:")) or name == "description"
    }


def expected(title: str, description: str, address: str, folder: str, picture: str) -> dict[str, str]:
    return {
        "description": description,
        "og:title": title,
        "og:description": description,
        "og:type": "article" if address else "website",
        "og:site_name": "Effectieve praktijken Zuid-Limburg",
        "og:locale": "nl_NL",
        "og:url": f"{HERE}{address}",
        "og:image": f"{HERE}{folder}kaart.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"{picture}. Voorlopige versie",
        "twitter:card": "summary_large_image",
    }


PAGES = {
    "praktijken/samen-koken": expected(
        'Samen koken: p < 0,05 & "citaat"',
        "Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.",
        "praktijken/samen-koken/",
        "p/aaaa2/",
        'Aanpak: Samen koken: p < 0,05 & "citaat". Eten. Gunstig. '
        "Vergeleken met een andere groep, hier gemeten. Zeedorp",
    ),
    "praktijken/oude-cursus": expected(
        "De oude cursus",
        "Weggehaald: Deze pagina is weggehaald op verzoek van Welzijn Noord.",
        "praktijken/oude-cursus/",
        "p/aaaa4/",
        "Aanpak: De oude cursus. Weggehaald op 2 februari 2026",
    ),
    "projecten/buurtkeuken": expected(
        "De Buurtkeuken",
        "Gemeenten en welzijn richten in elk dorp een keuken in waar buren samen koken.",
        "projecten/buurtkeuken/",
        "p/bbbb2/",
        "Project: De Buurtkeuken. Eten. Stand: begin. De Kust, De Polder",
    ),
    "netwerk/welzijn-noord": expected(
        "Welzijn Noord",
        "Helpt mensen in de streek om elkaar te ontmoeten en mee te doen.",
        "netwerk/welzijn-noord/",
        "p/cccc2/",
        "Organisatie: Welzijn Noord. Eten, Slapen. Welzijn. Zeedorp",
    ),
    "subregio/polder": expected(
        "Gebied: De Polder", "Achter de dijk.", "subregio/polder/", "", "Wat werkt in de streek?. Eten, Slapen"
    ),
    "": expected("Wat werkt in de streek?", "Zoek een aanpak.", "", "", "Wat werkt in de streek?. Eten, Slapen"),
}


@pytest.mark.parametrize("address", PAGES)
def test_a_page_tells_its_title_summary_and_card(address: str, built_sample: Path) -> None:
    assert preview(built_sample, address) == PAGES[address]
    assert (built_sample / PAGES[address]["og:image"].removeprefix(HERE)).is_file()


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("p/aaaa2", "praktijken/samen-koken"),
        ("praktijken/koken-met-buren", "praktijken/samen-koken"),
        ("p/aaaa4", "praktijken/oude-cursus"),
        ("p/bbbb2", "projecten/buurtkeuken"),
        ("p/cccc2", "netwerk/welzijn-noord"),
        ("subregio/het-land", "subregio/polder"),
    ],
)
def test_an_address_that_sends_on_tells_what_its_page_tells(address: str, page: str, built_sample: Path) -> None:
    assert preview(built_sample, address) == PAGES[page]


def test_an_address_that_sends_on_needs_no_page_that_a_generator_built(project: Project, tmp_path: Path) -> None:
    reading, settings = project.read(), Settings(site_url=HERE)
    assert reading.library
    pages = made(project, settings).values()
    write_redirects(tmp_path / "site", reading.library, settings, pages=pages, ledger=reading.ledger)
    assert preview(tmp_path / "site", "p/aaaa2") == PAGES["praktijken/samen-koken"]


def test_without_an_address_of_its_own_the_site_tells_nothing_that_needs_one(built_frozen: Path) -> None:
    names = ["description", "og:title", "og:description", "og:type", "og:site_name", "og:locale"]
    ids = re.findall(r"^id: (\w+)$", (FROZEN / "practices" / "cool.md").read_text(encoding="utf-8"), re.MULTILINE)
    for address in ("", "praktijken/cool", "netwerk/zuyderland", "onderwerp/vallen", f"p/{ids[0]}"):
        assert list(preview(built_frozen, address)) == names, address
    assert preview(built_frozen, "praktijken/cool")["og:title"] == "CooL: Coaching op Leefstijl"


Node = dict[str, Any]


def blocks(site: Path, address: str) -> list[Node]:
    """The JSON-LD of a page."""
    return blocks_in((site / address / "index.html").read_text(encoding="utf-8"))


def blocks_in(html: str) -> list[Node]:
    found = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    return [json.loads(block.text()) for block in found]


VOCABULARY = Path(__file__).parent / "schema-org.tsv"


def vocabulary() -> dict[str, set[str]]:
    """Each type of schema.org that is used here, with its properties and those of the types above it."""
    types: dict[str, set[str]] = {"": set()}
    for line in VOCABULARY.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            type, above, own = line.split("\t")
            types[type] = types[above] | set(own.split())
    return types


def unknown(value: Any, known: dict[str, set[str]]) -> Iterator[str]:
    """What a node says that schema.org has no word for."""
    if isinstance(value, list):
        for item in value:
            yield from unknown(item, known)
    elif isinstance(value, dict):
        type = str(value.get("@type"))
        if type not in known:
            yield type
        yield from (f"{type}.{name}" for name in value if name[0] != "@" and name not in known.get(type, ()))
        yield from unknown(list(value.values()), known)


@pytest.mark.parametrize("site", ["built_sample", "built_site"])
def test_every_page_keeps_to_the_words_of_schema_org(site: str, request: pytest.FixtureRequest) -> None:
    known = vocabulary()
    folder = request.getfixturevalue(site)
    seen = set()
    for page in sorted(folder.rglob("index.html")):
        for block in blocks(folder, page.parent.relative_to(folder).as_posix()):
            assert block["@context"] == "https://schema.org"
            assert list(unknown(block, known)) == [], page
            seen.add(block["@type"])
    assert seen == {"WebSite", "WebPage", "CollectionPage", "Article", "DefinedTermSet"} | (
        {"BreadcrumbList"} if site == "built_sample" else set()
    )


def test_an_invented_type_or_property_is_found() -> None:
    node = {"@type": "Article", "headline": "x", "outcome": "y", "about": [{"@type": "Practice"}, {"@type": "Place"}]}
    assert list(unknown(node, vocabulary())) == ["Article.outcome", "Practice"]


SITE = {"@type": "WebSite", "name": "Effectieve praktijken Zuid-Limburg", "url": HERE}


def test_a_practice_is_an_article_with_its_topics_place_and_sources(built_sample: Path) -> None:
    way, article = blocks(built_sample, "praktijken/samen-koken")
    assert way == {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": HERE},
            {"@type": "ListItem", "position": 2, "name": "Aanpakken", "item": f"{HERE}praktijken/"},
            {
                "@type": "ListItem",
                "position": 3,
                "name": 'Samen koken: p < 0,05 & "citaat"',
                "item": f"{HERE}praktijken/samen-koken/",
            },
        ],
    }
    assert article == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": 'Samen koken: p < 0,05 & "citaat"',
        "description": "Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.",
        "datePublished": "2026-01-02",
        "dateModified": "2026-03-01",
        "inLanguage": "nl",
        "about": [
            {
                "@type": "DefinedTerm",
                "name": "Koken",
                "description": "Zelf koken.",
                "url": f"{HERE}onderwerp/koken/",
            }
        ],
        "spatialCoverage": [{"@type": "AdministrativeArea", "name": "Zeedorp"}],
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Onderzoek naar samen koken",
                "url": "https://doi.org/10.1000/xyz123",
            },
            {"@type": "CreativeWork", "name": "Bericht over de kookgroep", "url": "https://example.org/nieuws"},
        ],
        "url": f"{HERE}praktijken/samen-koken/",
        "image": f"{HERE}p/aaaa2/kaart.png",
        "isPartOf": SITE,
    }


def test_a_project_says_its_years_and_an_organisation_stands_apart_from_its_page(built_sample: Path) -> None:
    assert blocks(built_sample, "projecten/buurtkeuken")[1]["temporalCoverage"] == "2025/2028"
    assert blocks(built_sample, "netwerk/welzijn-noord")[1] == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": "Welzijn Noord",
        "description": "Helpt mensen in de streek om elkaar te ontmoeten en mee te doen.",
        "inLanguage": "nl",
        "lastReviewed": "2026-01-02",
        "mainEntity": {
            "@type": "Organization",
            "name": "Welzijn Noord",
            "url": "https://www.welzijnnoord.example/",
            "areaServed": [{"@type": "AdministrativeArea", "name": "Zeedorp"}],
        },
        "citation": [{"@type": "CreativeWork", "name": "Over ons", "url": "https://www.welzijnnoord.example/over"}],
        "url": f"{HERE}netwerk/welzijn-noord/",
        "image": f"{HERE}p/cccc2/kaart.png",
        "isPartOf": SITE,
    }


def test_a_page_that_nobody_looks_for_and_one_that_sends_on_are_not_described(built_sample: Path) -> None:
    for address in ("zoeken", "redactie", "praktijken/oude-cursus"):
        assert [block["@type"] for block in blocks(built_sample, address)] == ["BreadcrumbList"], address
    assert blocks(built_sample, "p/aaaa2") == []


def test_no_text_can_end_a_block_of_data(project: Project) -> None:
    name = "</script><b>&amp; koken"
    page = made(project, Settings(site_name=name))["praktijken/samen-koken"]
    (article,) = blocks_in(page.html)
    assert article["isPartOf"]["name"] == name
