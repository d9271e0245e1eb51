"""Every address of the site that people paste or programs fetch. A new kind is a function and a line in PERMALINKS.

What only the pages of the same build fetch (`assets/`, the files of `zoeken/`, pictures beside a short link) is not
promised, nor what a server shows by itself (`404.html`, `sitemap.xml`).
"""

from collections.abc import Callable, Iterator

from kennisbank.model.addresses import (
    BY_KIND,
    BY_SUBREGION,
    CALENDAR,
    EDITING,
    FOLLOWED,
    HOME,
    JSON_FEED,
    NEWS,
    SEARCH,
    ListFormat,
    feed_path,
    has_feed,
    list_path,
    month_address,
    parts_of,
    short_of,
    word_addresses,
)
from kennisbank.model.facets import facet_of
from kennisbank.model.ledger import Permalink
from kennisbank.model.library import Library
from kennisbank.model.news import months, news
from kennisbank.schema.entries import KINDS


def of_entries(library: Library) -> Iterator[Permalink]:
    """The page of every entry, its short link and its earlier addresses."""
    for entry in library.entries:
        for address in (entry.address, short_of(entry), *entry.aliases):
            yield Permalink(address, entry.id)


def of_texts(library: Library) -> Iterator[Permalink]:
    """The texts of docs/ and their earlier addresses; the home page has no name that can be lost."""
    for text in library.texts:
        for address in (text.address, *text.aliases):
            if address != HOME:
                yield Permalink(address)


def of_overviews(library: Library) -> Iterator[Permalink]:
    """The lists of all entries, in parts, the directories and the pages of the site itself."""
    for kind in KINDS:
        for address in parts_of(kind, len(library.listed_of(kind))):
            yield Permalink(address)
    for address in (BY_KIND, BY_SUBREGION, SEARCH, EDITING):
        yield Permalink(address)


def of_words(library: Library) -> Iterator[Permalink]:
    """The facets, their words, and domains in subregions, with the earlier keys."""
    for address in word_addresses(library.taxonomy):
        yield Permalink(address)


def of_files(library: Library) -> Iterator[Permalink]:
    """The files for other programs."""
    yield Permalink(f"{EDITING}.json")
    for kind in KINDS:
        for format in ListFormat:
            yield Permalink(list_path(kind, format))


def of_news(library: Library) -> Iterator[Permalink]:
    """What is new, and of every month all of it and what was checked."""
    yield Permalink(NEWS)
    for month in months(news(library)):
        yield Permalink(month_address(month.key))
        yield Permalink(month_address(month.key, is_checked_only=True))


def of_feeds(library: Library) -> Iterator[Permalink]:
    """What one can follow, also at earlier addresses: a feed reader follows no redirect of HTML."""
    for address in (feed_path(HOME), JSON_FEED, CALENDAR):
        yield Permalink(address)
    for folder in FOLLOWED:
        for word in library.taxonomy.words(facet_of(folder).words):
            for key in (word.key, *word.aliases):
                yield Permalink(feed_path(f"{folder}/{key}"))
    for entry in filter(has_feed, library.entries):
        for address in (entry.address, *entry.aliases):
            yield Permalink(feed_path(address), entry.id)


PERMALINKS: tuple[Callable[[Library], Iterator[Permalink]], ...] = (
    of_entries,
    of_texts,
    of_overviews,
    of_words,
    of_files,
    of_news,
    of_feeds,
)


def permalinks(library: Library) -> tuple[Permalink, ...]:
    """Every address that a library's site answers at and keeps answering at."""
    return tuple(permalink for kind in PERMALINKS for permalink in kind(library))
