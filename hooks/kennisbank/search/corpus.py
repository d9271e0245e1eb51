"""What can be found, numbered: the entries by kind and title, then the texts of docs/."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kennisbank.model.facets import FACETS
from kennisbank.model.library import Library
from kennisbank.model.texts import Text
from kennisbank.schema.entries import KINDS, Effective, Entry
from kennisbank.schema.words import Municipality
from kennisbank.search.ranking import FACET_SHARES, LABEL, PARTY, SUMMARY, SYNONYM, TITLE, VILLAGE

Searchable = Entry | Text

TEXTS = "uitleg"
"""What the texts of docs/ are called where entries have the address of their kind."""


@dataclass(frozen=True)
class Field:
    """A short text of an item, and how much a word in it weighs."""

    weight: float
    text: str


@dataclass(frozen=True)
class Record:
    """What the index reads of an item.

    names: what the item is or was called; fields: these names and its other short texts, each with a weight; body: its
    running text in parts, without tags, of which a word weighs BODY.
    """

    names: tuple[str, ...]
    fields: tuple[Field, ...]
    body: tuple[str, ...]


@dataclass(frozen=True)
class Corpus:
    """The things of a library that readers may find; the index of a thing in `items` is its number in all files.

    kinds: the address of each kind with its items, in the order of their numbers.
    """

    library: Library
    kinds: tuple[tuple[str, tuple[Searchable, ...]], ...]

    @cached_property
    def items(self) -> tuple[Searchable, ...]:
        """Everything that can be found, in the order of the numbers."""
        return tuple(item for _, items in self.kinds for item in items)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """What the index reads of each item, in the order of the numbers."""
        return tuple(_record(item, self.library) for item in self.items)


def corpus_of(library: Library, *, without: tuple[str, ...] = ()) -> Corpus:
    """The corpus of a library. without: addresses of texts that only repeat what stands elsewhere."""
    texts = tuple(text for text in library.texts if text.address not in without)
    return Corpus(library, (*((kind.ADDRESS, library.listed_of(kind)) for kind in KINDS), (TEXTS, texts)))


def _record(item: Searchable, library: Library) -> Record:
    fields = (*(Field(TITLE, name) for name in item.names), Field(SUMMARY, item.summary))
    if isinstance(item, Text):
        return Record(item.names, fields, tuple(html.striptags() for html in item.html))
    fields = (*fields, *_parties(item, library), *_controlled(item, library))
    return Record(item.names, fields, tuple(_body(item)))


def _parties(entry: Entry, library: Library) -> Iterator[Field]:
    """The names of the organisations that an entry mentions."""
    for organisation in map(library.organisation, entry.parties):
        if organisation:
            yield from (Field(PARTY, name) for name in organisation.names)


def _controlled(entry: Entry, library: Library) -> Iterator[Field]:
    """The labels and synonyms of the controlled words of an entry."""
    for facet in FACETS:
        share = FACET_SHARES.get(facet.folder, 1.0)
        for word in facet.of(entry, library.taxonomy):
            yield Field(share * LABEL, word.label)
            synonym_weight = VILLAGE if isinstance(word, Municipality) else share * SYNONYM
            yield from (Field(synonym_weight, synonym) for synonym in word.synonyms)


def _body(entry: Entry) -> Iterator[str]:
    """The sections of an entry with their headings, and what was measured with the values."""
    yield from (f"{section.heading} {section.html.striptags()}" for section in entry.sections)
    if isinstance(entry, Effective):
        yield from (f"{result.measure} {result.value}" for result in entry.results)
