"""Addresses within the site, and how a page writes a link to one.

An address has no slashes at its ends: `praktijken/zicht-op-evenwicht`; the home page is the empty text.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from kennisbank.model.facets import FACETS
from kennisbank.schema.entries import KINDS, Entry, Organisation
from kennisbank.schema.taxonomy import Taxonomy

HOME = ""
SEARCH = "zoeken"
BY_KIND = "netwerk/per-soort"
BY_SUBREGION = "netwerk/per-gebied"
SHORT = "p"
GLOSSARY = "begrippen"
WORDS = "woorden"
REGION = "regio"
CONTRIBUTE = "bijdragen"
EVIDENCE = "bewijs"
NO_DIFFERENCE = "geen-verschil"
EDITING = "redactie"
DATA = "gegevens"
NEWS = "nieuw"
CHECKED_ONLY = "nagekeken"
"""Below a month: what of it an organisation checked."""

AMBASSADORS = "ambassadeurs"
FOLLOW = "volgen"
TEXTS = (HOME, GLOSSARY, REGION, CONTRIBUTE, EVIDENCE, NO_DIFFERENCE, DATA, FOLLOW, AMBASSADORS)
"""Texts of docs/ that other pages link to."""

FEED = "feed.xml"
"""The file of a feed, in the folder of the page that it belongs to."""

JSON_FEED = "feed.json"
CALENDAR = "agenda.ics"

FOLLOWED = ("domein", "subregio", "onderwerp")
"""The facets whose words have a feed."""

PART = "deel-{}"
"""The address of the second and further parts of an overview, below it."""

PART_SIZE = 100
"""Entries on one part of an overview: a page of about 100 kB, which a phone still scrolls with ease."""


class ListFormat(StrEnum):
    """The formats in which a list can be taken along, by the end of a file's name; the first suits most people."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


Links = Callable[[str, str], str]
"""Writes a link: from the page at one address to the page at another, with or without `#anchor`."""


def as_url(here: str, there: str) -> str:
    """A link as a browser follows it: relative, so that the site works in any folder of any server."""
    address, _, anchor = there.partition("#")
    relative = posixpath.relpath(f"/{address}", f"/{here}")
    way = "./" if relative == "." else f"{relative}/"
    return (way if address != here or not anchor else "") + (f"#{anchor}" if anchor else "")


def as_source(here: str, there: str) -> str:
    """A link as Zensical wants it in HTML: relative from source file to source file.

    Short links have no source file; they are written as for a browser.
    """
    address, _, anchor = there.partition("#")
    if address.split("/")[0] == SHORT:
        return as_url(here, there)
    way = posixpath.relpath(f"/{source_of(address)}", f"/{here}")
    return (way if address != here or not anchor else "") + (f"#{anchor}" if anchor else "")


def feed_path(address: str) -> str:
    """The file of the feed of the page at an address, from the root of the site."""
    return f"{address}/{FEED}".removeprefix("/")


def has_feed(entry: Entry) -> bool:
    """Whether the page of an entry has a feed: that of an organisation, and of what once was one."""
    return any(address.split("/")[0] == Organisation.ADDRESS for address in (entry.address, *entry.aliases))


def list_path(kind: type[Entry], format: ListFormat) -> str:
    """The file with all entries of a kind, from the root of the site: `gegevens/praktijken.xlsx`."""
    return f"{DATA}/{kind.ADDRESS}.{format}"


def month_address(month: str, *, is_checked_only: bool = False) -> str:
    """The address of what is new in a month such as `2026-11`, or of what was checked of it."""
    return f"{NEWS}/{month}" + (f"/{CHECKED_ONLY}" if is_checked_only else "")


def short_of(entry: Entry) -> str:
    """The short address of an entry, which stays the same when its own address changes."""
    return f"{SHORT}/{entry.id}"


def source_of(address: str) -> str:
    """The Markdown file of the page at an address."""
    return posixpath.join(address, "index.md")


_FILES = ("assets", SHORT, NEWS)
"""First steps of addresses that hold no pages of entries or texts."""

_COMING_AND_GOING = (
    re.compile(rf"({'|'.join(kind.ADDRESS for kind in KINDS)})/{PART.format('[0-9]+')}"),
    re.compile(rf"({NEWS})/[0-9]{{4}}-[0-9]{{2}}(?:/{CHECKED_ONLY})?"),
)
"""Pages that the site makes while there is something on them, each below the page that stands in for it."""


def is_own(address: str) -> bool:
    """Whether the site itself may need an address, now or when it has grown."""
    return address.split("/")[0] in _FILES or fallback(address) is not None


def fallback(address: str) -> str | None:
    """The page that answers for one that has nothing on it any more: for `praktijken/deel-3` that is `praktijken`.

    None for other addresses.
    """
    return next((match[1] for page in _COMING_AND_GOING if (match := page.fullmatch(address))), None)


def parts_of(kind: type[Entry], number: int) -> tuple[str, ...]:
    """The addresses of the overview of a kind with so many entries, part by part."""
    parts = max(1, -(-number // PART_SIZE))
    return (kind.ADDRESS, *(f"{kind.ADDRESS}/{PART.format(part)}" for part in range(2, parts + 1)))


def own_folders() -> frozenset[str]:
    """The first steps of all addresses that are not those of texts in docs/."""
    return frozenset((*_FILES, SEARCH, EDITING, *(kind.ADDRESS for kind in KINDS), *(facet.folder for facet in FACETS)))


def word_addresses(taxonomy: Taxonomy) -> Iterator[str]:
    """The addresses of all facets, their words and the pairs of domain and subregion, with the earlier ones."""
    for facet in FACETS:
        yield facet.folder
        for word in taxonomy.words(facet.words):
            yield from (facet.address(word), *facet.earlier_addresses(word))
    for domain in taxonomy.domains:
        for area in taxonomy.subregions:
            for first in (domain.key, *domain.aliases):
                yield from (pair_address(first, second) for second in (area.key, *area.aliases))


def pair_address(domain: str, subregion: str) -> str:
    """The address of a domain in a subregion, by their keys."""
    return f"domein/{domain}/{subregion}"
