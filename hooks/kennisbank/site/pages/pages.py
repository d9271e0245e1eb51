"""The library as pages. A new page is one function here and one line in PAGES."""

from collections.abc import Callable, Iterator

from kennisbank.model.addresses import (
    BY_KIND,
    BY_SUBREGION,
    EDITING,
    HOME,
    PART_SIZE,
    REGION,
    SEARCH,
    Links,
    parts_of,
    short_of,
)
from kennisbank.model.facets import facet_of
from kennisbank.model.library import Library
from kennisbank.model.texts import Text
from kennisbank.reading.reader import Faults
from kennisbank.schema.entries import KINDS, Entry, Organisation, Practice, Project
from kennisbank.schema.words import Word
from kennisbank.search.corpus import TEXTS
from kennisbank.search.facets import filters
from kennisbank.settings import Settings
from kennisbank.site.pages.blocks import downloads
from kennisbank.site.pages.content import (
    DirectoryPage,
    EditingPage,
    EntryPage,
    FacetWords,
    FaultyPage,
    HomePage,
    OrganisationPage,
    OverviewPage,
    OverviewPartPage,
    PageContent,
    Part,
    PracticePage,
    ProjectPage,
    SearchPage,
    SlidesPage,
    TextPage,
    WithdrawnPage,
)
from kennisbank.site.pages.editing import LISTS, this_week
from kennisbank.site.pages.groups import groups_by
from kennisbank.site.pages.news import month_pages, news_page
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.pages.words import facet_pages, pair_pages, word_pages
from kennisbank.site.pictures.cards import entry_card
from kennisbank.site.snippets.renderings import origin
from kennisbank.site.snippets.snippet import WRITTEN_FROM, snippet_of
from kennisbank.site.snippets.story import SIZES
from kennisbank.site.wording import NAMES
from kennisbank.text.markdown.icons import NO_ICONS, Icons

TRIES = 3
"""Words under the search box: as many as fit on one line."""

OVERVIEWS: dict[type[Entry], tuple[str, str]] = {
    Practice: ("Aanpakken", "Alle aanpakken op een rij, met wat onderzoek erover zegt."),
    Project: ("Projecten", "Alle projecten op een rij, met de fase waarin ze zijn."),
    Organisation: ("Netwerk", "Alle organisaties op een rij. Kies er een, en zie wat zij doet, waar en met wie."),
}
"""The title and summary of the overview of each kind of entry."""

MORE_LIKE_IT: dict[type[Entry], tuple[str, ...]] = {
    Practice: ("onderwerp", "thema", "onderzoek", "gemeten", "schaal", "inzet"),
    Project: ("onderwerp", "thema", "onderzoek", "gemeten", "schaal"),
    Organisation: ("domein", "gemeente"),
}
"""The facets that lead from an entry of each kind to others like it, in their order on the page."""


def pages(
    library: Library, settings: Settings, *, links: Links, faults: Faults | None = None, icons: Icons = NO_ICONS
) -> tuple[Page, ...]:
    """All pages of the site, each once, in a fixed order; each is drawn when its HTML is asked for.

    links: how a page writes a link to another, which differs by generator; faults: what a preview shows beside it;
    icons: those that can be drawn.
    """
    renderer = Renderer(library, settings, links, faults, icons)
    return tuple(page for make in PAGES for page in make(renderer))


def text_pages(renderer: Renderer) -> Iterator[Page]:
    """The pages that editors write by hand in docs/."""
    library = renderer.library
    for text in library.texts:
        above = library.text(text.under) if text.under else None
        yield renderer.page(
            _text(text, above or text, renderer),
            text.address,
            text.title,
            text.summary,
            menu=(above or text).address or "home",
            trail=((above.address, above.title),) if above else (),
        )


def _text(text: Text, top: Text, renderer: Renderer) -> PageContent:
    library = renderer.library
    if text.address == HOME:
        return HomePage(text, _tries(library))
    problems = renderer.problems(text.path)
    if text.slides:
        return SlidesPage(text, problems, origin(renderer.settings))
    return TextPage(text, problems, top, library.texts_near(text))


def _tries(library: Library) -> tuple[Word, ...]:
    """Topics to try a search with: those with most practices, which somebody could begin with tomorrow."""
    numbers = {
        word: sum(isinstance(entry, Practice) for entry in library.with_word(facet_of("onderwerp"), word))
        for word in library.taxonomy.topics
    }
    return tuple(word for word in sorted(numbers, key=lambda word: -numbers[word])[:TRIES] if numbers[word])


def entry_pages(renderer: Renderer) -> Iterator[Page]:
    """The page of every practice, project and organisation; a withdrawn one says why."""
    for entry in renderer.library.entries:
        is_gone = entry.withdrawn is not None
        yield renderer.page(
            _withdrawn(entry, renderer) if is_gone else _entry(entry, renderer),
            entry.address,
            entry.title,
            f"Weggehaald: {entry.withdrawn.reason}" if entry.withdrawn else entry.summary,
            menu=entry.ADDRESS,
            noindex=is_gone,
            picture=entry_card(entry, renderer.library, renderer.settings),
            trail=((entry.ADDRESS, NAMES[type(entry)][1].capitalize() if is_gone else OVERVIEWS[type(entry)][0]),),
        )


def _withdrawn(entry: Entry, renderer: Renderer) -> WithdrawnPage:
    return WithdrawnPage(entry, renderer.relations.replacements(entry))


def _entry(entry: Entry, renderer: Renderer) -> EntryPage:
    shared = (
        renderer.relations.replacements(entry),
        renderer.problems(entry.path),
        snippet_of(entry, renderer.library),
        tuple(_more_like(entry, renderer.library)),
        renderer.qr_code(short_of(entry)),
    )
    match entry:
        case Practice():
            return PracticePage(entry, *shared, renderer.relations)
        case Project():
            return ProjectPage(entry, *shared, renderer.relations)
        case Organisation():
            return OrganisationPage(entry, *shared, renderer.snippets, SIZES)
    raise TypeError(type(entry))


def _more_like(entry: Entry, library: Library) -> Iterator[FacetWords]:
    for facet in map(facet_of, MORE_LIKE_IT[type(entry)]):
        if words := facet.of(entry, library.taxonomy):
            yield FacetWords(facet.folder, library.taxonomy.facets.of(facet.heading).label, words)


def faulty_pages(renderer: Renderer) -> Iterator[Page]:
    """The page of a file that can't be read: what is wrong with it. Only a preview has such pages."""
    for file in renderer.faults.broken:
        yield renderer.page(
            FaultyPage(renderer.problems(file.path)),
            file.address,
            f"Nog niet goed: {file.address}",
            f"Wat er mis is in {file.path}",
            menu=file.menu,
            noindex=True,
        )


def overview_pages(renderer: Renderer) -> Iterator[Page]:
    """The lists of all practices, projects and organisations, in parts; the first is a catalogue to choose from."""
    for kind, (title, summary) in OVERVIEWS.items():
        total = len(renderer.library.listed_of(kind))
        addresses = parts_of(kind, total)
        for number, address in enumerate(addresses, start=1):
            part = Part(number, addresses)
            yield renderer.page(
                _overview(kind, part, renderer) if number == 1 else _overview_part(kind, part, renderer),
                address,
                title if number == 1 else f"{title}, deel {number}",
                summary,
                menu=kind.ADDRESS,
            )


def _overview(kind: type[Entry], part: Part, renderer: Renderer) -> OverviewPage:
    library = renderer.library
    entries = library.listed_of(kind)
    choices = filters(library, kind.ADDRESS, kind)
    ways = (
        *(((BY_KIND, "Per soort"), (BY_SUBREGION, "Per gebied")) if kind is Organisation else ()),
        *(
            (choice.facet.folder, library.taxonomy.facets.of(choice.facet.heading).label)
            for choice in choices
            if choice.facet.folder not in ("soort", "subregio", "gemeente")
        ),
        (REGION, "Gebied en gemeente"),
    )
    return OverviewPage(
        filters=choices,
        has_outcomes=kind is not Organisation,
        origin=origin(renderer.settings),
        written_from=WRITTEN_FROM,
        kind=kind,
        entries=entries[:PART_SIZE],
        total=len(entries),
        part=part,
        are_organisations=kind is Organisation,
        downloads=downloads(kind),
        ways=ways,
    )


def _overview_part(kind: type[Entry], part: Part, renderer: Renderer) -> OverviewPartPage:
    entries = renderer.library.listed_of(kind)
    start = (part.number - 1) * PART_SIZE
    return OverviewPartPage(
        kind, entries[start : start + PART_SIZE], len(entries), part, are_organisations=kind is Organisation
    )


def directory_pages(renderer: Renderer) -> Iterator[Page]:
    """The network as a directory: all organisations by kind, and by subregion."""
    taxonomy = renderer.library.taxonomy
    organisations = renderer.library.listed_of(Organisation)
    overview, summary = OVERVIEWS[Organisation]
    for address, title, words, field, other in (
        (BY_KIND, "Netwerk per soort", taxonomy.organisation_kinds, "kind", (BY_SUBREGION, "per gebied")),
        (BY_SUBREGION, "Netwerk per gebied", taxonomy.subregions, "subregion", (BY_KIND, "per soort")),
    ):
        yield renderer.page(
            DirectoryPage(groups_by(organisations, words, field), (other, (Organisation.ADDRESS, "van A tot Z"))),
            address,
            title,
            summary,
            menu=Organisation.ADDRESS,
            trail=((Organisation.ADDRESS, overview),),
        )


def search_page(renderer: Renderer) -> Iterator[Page]:
    """The page on which search results appear."""
    kinds = (*((kind.ADDRESS, NAMES[kind][1].capitalize()) for kind in KINDS), (TEXTS, "Uitleg"))
    yield renderer.page(
        SearchPage(
            filters=filters(renderer.library, SEARCH),
            has_outcomes=True,
            origin=origin(renderer.settings),
            written_from=WRITTEN_FROM,
            kinds=kinds,
        ),
        SEARCH,
        "Zoeken",
        "Zoek in aanpakken, projecten en organisaties.",
        menu=SEARCH,
        noindex=True,
    )


def editing_page(renderer: Renderer) -> Iterator[Page]:
    """What the editor can do, this week and at all."""
    library = renderer.library
    yield renderer.page(
        EditingPage(this_week(library), tuple((kind, tuple(kind.find(library))) for kind in LISTS)),
        EDITING,
        "Redactie",
        "Voor wie deze kennisbank bijhoudt: wat er te doen is, en waarom dat lezers helpt.",
        menu=EDITING,
        noindex=True,
    )


PAGES: tuple[Callable[[Renderer], Iterator[Page]], ...] = (
    text_pages,
    entry_pages,
    faulty_pages,
    overview_pages,
    directory_pages,
    facet_pages,
    word_pages,
    pair_pages,
    news_page,
    month_pages,
    search_page,
    editing_page,
)
