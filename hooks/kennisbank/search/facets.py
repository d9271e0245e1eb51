"""The filters that a list of entries can be narrowed by, and what each item has of them, as short as it can be sent."""

from dataclasses import dataclass
from typing import TypedDict

from kennisbank.model.addresses import SEARCH
from kennisbank.model.facets import Facet, facet_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry, Organisation, Practice, Project
from kennisbank.schema.words import Word
from kennisbank.search.corpus import Corpus, Searchable

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
"""The facets of each catalogue by its address, as their folders, in the order in which they stand there."""


@dataclass(frozen=True)
class Filter:
    """A facet with its words and how many entries have each, those that no entry has last.

    A reader may have kept an address with one of the last, which then finds nothing, instead of everything.
    """

    facet: Facet
    words: tuple[tuple[Word, int], ...]


def filters(library: Library, address: str, kind: type[Entry] = Entry) -> tuple[Filter, ...]:
    """The filters of a catalogue, without those of which no entry has a word. kind: that of the entries it lists.

    Raises KeyError for an address that is not in CATALOGUES.
    """
    every = (_filter(library, facet_of(folder), kind) for folder in CATALOGUES[address])
    return tuple(each for each in every if any(number for _, number in each.words))


def _filter(library: Library, facet: Facet, kind: type[Entry]) -> Filter:
    counted = (
        (word, sum(isinstance(entry, kind) for entry in library.with_word(facet, word)))
        for word in library.taxonomy.words(facet.words)
    )
    return Filter(facet, tuple(sorted(counted, key=lambda pair: not pair[1])))


class EncodedFacet(TypedDict):
    """Which words of a facet each item has.

    keys: of its words; whole: the indexes in `keys` of those that stand for the whole region; codes: for each item the
    indexes of its words, `0,2;;1` for three items of which the second has none.
    """

    keys: list[str]
    whole: list[int]
    codes: str


class EncodedFacets(TypedDict):
    """What a browser needs to narrow and sort the items of a corpus without their results.

    kinds: the address of each kind and how many items it has, in the order of their numbers; facets: by their folder;
    news: the numbers of the items, newest first.
    """

    kinds: list[tuple[str, int]]
    facets: dict[str, EncodedFacet]
    news: list[int]


def encoded_facets(corpus: Corpus) -> EncodedFacets:
    """The facets of all catalogues, encoded for the items of a corpus."""
    folders = dict.fromkeys(folder for folders in CATALOGUES.values() for folder in folders)
    return {
        "kinds": [(address, len(items)) for address, items in corpus.kinds],
        "facets": {folder: _encoded_facet(corpus, facet_of(folder)) for folder in folders},
        "news": sorted(range(len(corpus.items)), key=lambda number: _age(corpus.items[number])),
    }


def _encoded_facet(corpus: Corpus, facet: Facet) -> EncodedFacet:
    taxonomy = corpus.library.taxonomy
    keys = [word.key for word in taxonomy.words(facet.words)]
    index = {key: number for number, key in enumerate(keys)}
    words = (facet.of(item, taxonomy) for item in corpus.items)
    return {
        "keys": keys,
        "whole": [index[word.key] for word in taxonomy.wholes] if facet.words == "subregions" else [],
        "codes": ";".join(",".join(str(index[word.key]) for word in of_item) for of_item in words),
    }


def _age(item: Searchable) -> tuple[int, bool]:
    """The key that sorts the newest first: a text, which has no date, last; `quiet` after others of the day."""
    return -item.changed.toordinal() if item.changed else 0, item.is_quiet
