"""The library as pages. A new page is one function here and one line in PAGES."""

from collections.abc import Callable, Iterator

from kennisbank.model.addresses import (
    BY_KIND,
    BY_SUBREGION,
    EDITING,
    HOME,
    PART_SIZE,
    SEARCH,
    Links,
    pair_address,
    parts_of,
)
from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry, Organisation, Practice, Project
from kennisbank.schema.words import Subregion, Word
from kennisbank.search.facets import filters
from kennisbank.settings import Settings
from kennisbank.site.pages.blocks import counted, tries
from kennisbank.site.pages.editing import LISTS, this_week
from kennisbank.site.pages.groups import groups_by, groups_in, groups_with
from kennisbank.site.pages.news import month_pages, news_page
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.pictures.cards import entry_card
from kennisbank.site.snippets.snippet import snippet_of
from kennisbank.site.wording import facet_title


def pages(library: Library, settings: Settings, *, links: Links) -> tuple[Page, ...]:
    """All pages of the site, each once, in a fixed order.

    links: how a page writes a link to another, which differs by generator.
    """
    renderer = Renderer(library, settings, links)
    return tuple(page for make in PAGES for page in make(renderer))


def text_pages(renderer: Renderer) -> Iterator[Page]:
    """The pages that editors write by hand in docs/."""
    for text in renderer.library.texts:
        is_home = text.address == HOME
        above = renderer.library.text(text.head.under) if text.head.under else None
        yield renderer.page(
            "home.html" if is_home else "slides.html" if text.head.slides else "text.html",
            text.address,
            text.head.title,
            text.head.summary,
            text=text,
            above=above,
            menu=(above or text).address or "home",
            tries=tries(renderer.library),
        )


def entry_pages(renderer: Renderer) -> Iterator[Page]:
    """The page of every practice, project and organisation; a withdrawn one says why."""
    templates = {
        Practice: "practice.html",
        Project: "project.html",
        Organisation: "organisation.html",
    }
    for entry in renderer.library.entries:
        picture = entry_card(entry, renderer.library, renderer.settings)
        if entry.withdrawn:
            yield renderer.page(
                "withdrawn.html",
                entry.address,
                entry.title,
                f"Weggehaald: {entry.withdrawn.reason}",
                entry=entry,
                menu=entry.ADDRESS,
                noindex=True,
                picture=picture,
            )
        else:
            yield renderer.page(
                templates[type(entry)],
                entry.address,
                entry.title,
                entry.summary,
                entry=entry,
                snippet=snippet_of(entry, renderer.library),
                menu=entry.ADDRESS,
                picture=picture,
            )


def faulty_pages(renderer: Renderer) -> Iterator[Page]:
    """The page of a file that can't be read: what is wrong with it. Only a preview has such pages."""
    for faulty in renderer.library.faulty:
        yield renderer.page(
            "faulty.html",
            faulty.address,
            f"Nog niet goed: {faulty.address}",
            f"Wat er mis is in {faulty.path}",
            faulty=faulty,
            menu=faulty.menu,
            noindex=True,
        )


OVERVIEWS: tuple[tuple[type[Entry], str, str], ...] = (
    (Practice, "Aanpakken", "Alle aanpakken op een rij, met wat onderzoek erover zegt."),
    (Project, "Projecten", "Alle projecten op een rij, met de fase waarin ze zijn."),
    (Organisation, "Netwerk", "Alle organisaties op een rij. Kies er een, en zie wat zij doet, waar en met wie."),
)
"""Each kind of entry with the title and summary of its overview."""


def overview_pages(renderer: Renderer) -> Iterator[Page]:
    """The lists of all practices, projects and organisations, in parts; the first is a catalogue to choose from."""
    for kind, title, summary in OVERVIEWS:
        entries = renderer.library.listed_of(kind)
        parts = [entries[start : start + PART_SIZE] for start in range(0, len(entries), PART_SIZE)] or [()]
        addresses = parts_of(kind, len(entries))
        for number, (address, part) in enumerate(zip(addresses, parts, strict=True), start=1):
            yield renderer.page(
                "overview.html",
                address,
                title if number == 1 else f"{title}, deel {number}",
                summary,
                entries=part,
                number=number,
                parts=addresses,
                kind=kind,
                total=len(entries),
                menu=kind.ADDRESS,
                filters=filters(renderer.library, kind.ADDRESS, kind),
            )


def directory_pages(renderer: Renderer) -> Iterator[Page]:
    """The network as a directory: all organisations by kind, and by subregion."""
    taxonomy = renderer.library.taxonomy
    for address, title, words, field in (
        (BY_KIND, "Netwerk per soort", taxonomy.organisation_kinds, "kind"),
        (BY_SUBREGION, "Netwerk per gebied", taxonomy.subregions, "subregion"),
    ):
        yield renderer.page(
            "directory.html",
            address,
            title,
            "Alle organisaties op een rij. Kies er een, en zie wat zij doet, waar en met wie.",
            groups=groups_by(renderer.library.listed_of(Organisation), words, field),
            by_kind=field == "kind",
            menu=Organisation.ADDRESS,
        )


def facet_pages(renderer: Renderer) -> Iterator[Page]:
    """For every facet a page with its words and what they mean."""
    for facet in FACETS:
        yield renderer.page(
            "facet.html",
            facet.folder,
            facet_title(facet, renderer.library.taxonomy),
            renderer.label(facet).question,
            facet=facet,
            menu=_menu(facet),
            words=counted(renderer.library, facet),
        )


def word_pages(renderer: Renderer) -> Iterator[Page]:
    """For every word of every facet a page with what carries it; its title names the facet, since words recur."""
    for facet in FACETS:
        title = facet_title(facet, renderer.library.taxonomy)
        for word in renderer.library.taxonomy.words(facet.words):
            yield renderer.page(
                "word.html",
                f"{facet.folder}/{word.key}",
                f"{title}: {word.label}",
                word.explanation or renderer.label(facet).question,
                facet=facet,
                facet_title=title,
                word=word,
                groups=groups_with(renderer.library, facet, word),
                menu=_menu(facet),
                domains=_domains_of(renderer, word),
            )


def pair_pages(renderer: Renderer) -> Iterator[Page]:
    """For every domain in every subregion a page."""
    taxonomy = renderer.library.taxonomy
    facet = next(facet for facet in FACETS if facet.words == "domains")
    for domain in taxonomy.domains:
        for subregion in taxonomy.subregions:
            yield renderer.page(
                "pair.html",
                pair_address(domain.key, subregion.key),
                f"{domain.label} {subregion.there}",
                f"Wat de kennisbank heeft over {domain.label.lower()} {subregion.there}.",
                domain=domain,
                subregion=subregion,
                menu="regio",
                groups=groups_in(renderer.library.with_word(facet, domain), subregion, taxonomy.wholes),
            )


def search_page(renderer: Renderer) -> Iterator[Page]:
    """The page on which search results appear."""
    yield renderer.page(
        "search.html",
        SEARCH,
        "Zoeken",
        "Zoek in aanpakken, projecten en organisaties.",
        menu=SEARCH,
        noindex=True,
        filters=filters(renderer.library, SEARCH),
    )


def editing_page(renderer: Renderer) -> Iterator[Page]:
    """What the editor can do, this week and at all."""
    yield renderer.page(
        "editing.html",
        EDITING,
        "Redactie",
        "Voor wie deze kennisbank bijhoudt: wat er te doen is, en waarom dat lezers helpt.",
        duties=this_week(renderer.library),
        lists=[(kind, tuple(kind.find(renderer.library))) for kind in LISTS],
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


def _menu(facet: Facet) -> str:
    if facet.words in ("subregions", "municipalities"):
        return "regio"
    return {Organisation: Organisation.ADDRESS, Project: Project.ADDRESS}.get(facet.kind, Practice.ADDRESS)


def _domains_of(renderer: Renderer, word: Word) -> tuple[Word, ...]:
    """The domains to narrow a subregion by; none for other words."""
    return renderer.library.taxonomy.domains if isinstance(word, Subregion) else ()
