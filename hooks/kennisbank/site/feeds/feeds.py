"""What one can follow: the news of everything, and of a domain, a subregion, a topic or an organisation."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kennisbank.model.addresses import FOLLOWED, HOME, feed_path, has_feed
from kennisbank.model.facets import FACETS, Facet, facet_of
from kennisbank.model.library import Library
from kennisbank.model.news import News, news
from kennisbank.schema.entries import Entry, Organisation
from kennisbank.schema.words import Subregion, Word
from kennisbank.site.wording import facet_title

MOST = 50
"""Practices and projects in a feed: a reader that looks once a month still misses nothing."""

MOST_ORGANISATIONS = 20
"""Organisations in a feed, counted apart: many new ones on one day push no practice out."""


@dataclass(frozen=True)
class Feed:
    """News of what a page is about.

    address: of that page; earlier: its addresses from before, where the feed stands too, since a feed reader follows
    no redirect of HTML; key: distinguishes it from other feeds for ever; title, about: what one follows, for people;
    the title of the feed of everything is empty.
    """

    address: str
    key: str
    title: str
    about: str
    earlier: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Its file, from the root of the site."""
        return feed_path(self.address)


def feeds(library: Library) -> Iterator[Feed]:
    """Every feed of the site: of everything, of words, and of organisations, also those that were taken away."""
    yield Feed(HOME, HOME, "", "Wat er in deze kennisbank is geplaatst, gewijzigd, nagekeken of weggehaald.")
    for folder in FOLLOWED:
        facet = facet_of(folder)
        title = facet_title(facet, library.taxonomy)
        for word in library.taxonomy.words(facet.words):
            yield _feed_of_word(facet, f"{title}: {word.label}", word)
    for entry in filter(has_feed, library.entries):
        mentions = ", en over aanpakken en projecten die deze organisatie noemen" * isinstance(entry, Organisation)
        about = f"Nieuws over {entry.title}{mentions}."
        yield Feed(entry.address, entry.id, entry.title, about, entry.aliases)


def news_by_page(library: Library) -> Mapping[str, tuple[News, ...]]:
    """What stands in each feed, by the address of its page, the newest first; a page without news is not there."""
    by_page: dict[str, list[News]] = {}
    for item in news(library):
        for address in _pages_about(item.entry, library):
            by_page.setdefault(address, []).append(item)
    return {address: tuple(_newest(items)) for address, items in by_page.items()}


def _feed_of_word(facet: Facet, title: str, word: Word) -> Feed:
    address, earlier = facet.address(word), facet.earlier_addresses(word)
    is_part = isinstance(word, Subregion) and not word.whole
    about = f"Nieuws bij \u201c{word.label}\u201d" + (", en wat voor de hele regio telt." if is_part else ".")
    oldest = (*earlier, address)[0]  # later aliases are added behind it
    return Feed(address, oldest, title, about, earlier)


def _pages_about(entry: Entry, library: Library) -> Iterator[str]:
    """The addresses of the pages whose feed has the news of an entry.

    What counts for the whole region counts for each part of it, as on the pages (groups.py).
    """
    yield HOME
    for facet in (facet for facet in FACETS if facet.folder in FOLLOWED):
        is_wide = facet.words == "subregions" and entry.is_regionwide
        words = library.taxonomy.subregions if is_wide else facet.of(entry, library.taxonomy)
        yield from map(facet.address, words)
    if has_feed(entry):
        yield entry.address
    yield from (f"{Organisation.ADDRESS}/{slug}" for slug in entry.parties)


def _newest(items: Iterable[News]) -> Iterator[News]:
    """As many as a feed holds, in their order."""
    left = {False: MOST, True: MOST_ORGANISATIONS}
    for item in items:
        is_organisation = isinstance(item.entry, Organisation)
        left[is_organisation] -= 1
        if left[is_organisation] >= 0:
            yield item
