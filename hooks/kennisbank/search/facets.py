"""The filters that a list of entries can be narrowed by, and what each item has of them, as short as it can be sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kennisbank.model.addresses import SEARCH
from kennisbank.model.facets import Facet, facet_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.words import Word
from kennisbank.search.corpus import Corpus, Searchable

WHAT = "wat"
"""The choice of a kind, on the page where all kinds are found together."""

CATALOGUES: dict[str, tuple[str, ...]] = {
    Practice.ADDRESS: (
        "onderwerp",
        "doelgroep",
        "uitvoerder",
        "uitkomst",
        "subregio",
        "domein",
        "status",
        "gemeente",
        "thema",
        "onderzoek",
        "schaal",
        "nagekeken",
    ),
    Project.ADDRESS: (
        "onderwerp",
        "fase",
        "thema",
        "subregio",
        "domein",
        "uitkomst",
        "gemeente",
        "schaal",
        "nagekeken",
    ),
    Organisation.ADDRESS: ("soort", "subregio", "gemeente", "domein", "nagekeken"),
    SEARCH: ("onderwerp", "doelgroep", "uitkomst", "subregio", "domein"),
}
"""The facets of each catalogue by its address, in the order in which they stand there."""


@dataclass(frozen=True)
class Filter:
    """A facet with its words and how many entries have each: first those that some entry has.

    The others stand in an address that somebody kept, which then finds nothing, instead of everything.
    """

    facet: Facet
    words: tuple[tuple[Word, int], ...]


def filters(library: Library, address: str, kind: type[Entry] = Entry) -> tuple[Filter, ...]:
    """The filters of a catalogue. kind: what it lists."""
    found = (_filter(library, facet_of(folder), kind) for folder in CATALOGUES[address])
    return tuple(choice for choice in found if any(number for _, number in choice.words))


def _filter(library: Library, facet: Facet, kind: type[Entry]) -> Filter:
    counted = (
        (word, sum(isinstance(entry, kind) for entry in library.with_word(facet, word)))
        for word in library.taxonomy.words(facet.words)
    )
    return Filter(facet, tuple(sorted(counted, key=lambda pair: not pair[1])))


def encoded_facets(corpus: Corpus) -> dict[str, Any]:
    """What a browser needs to narrow and sort the items of a corpus without their cards.

    kinds: for each kind its name and how many items it has, in the order of their numbers; facets: for each facet the
    keys of its words, which of them stand for all of them, and for every item which of them it has: `0,2;;1` for three
    items; news: the numbers of the items, newest first.
    """
    folders = dict.fromkeys(folder for found in CATALOGUES.values() for folder in found)
    return {
        "kinds": [[name, len(items)] for name, items in corpus.kinds],
        "facets": {folder: _encoded_facet(corpus, facet_of(folder)) for folder in folders},
        "news": sorted(range(len(corpus.items)), key=lambda number: _age(corpus.items[number])),
    }


def _encoded_facet(corpus: Corpus, facet: Facet) -> dict[str, Any]:
    keys = [word.key for word in corpus.library.taxonomy.words(facet.words)]
    place = {key: number for number, key in enumerate(keys)}

    def of(item: Searchable) -> Iterable[int]:
        return (place[word.key] for word in facet.of(item, corpus.library.taxonomy)) if isinstance(item, Entry) else ()

    whole = [place[word.key] for word in corpus.library.taxonomy.wholes] if facet.words == "subregions" else []
    return {
        "keys": keys,
        "whole": whole,
        "codes": ";".join(",".join(map(str, of(item))) for item in corpus.items),
    }


def _age(item: Searchable) -> tuple[int, bool]:
    """Where an item stands among others, newest first: a text without a date last, `quiet` after others."""
    if not isinstance(item, Entry):
        return 0, False
    changes = tuple(change.date for change in item.changes) if isinstance(item, Effective) else ()
    newest: date = max((item.published, *changes))
    return -newest.toordinal(), item.is_quiet
