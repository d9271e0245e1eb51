"""What is suggested while somebody types: the controlled words with their synonyms, and what entries are called."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kennisbank.model.facets import FACETS
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry
from kennisbank.search.corpus import Corpus

MOST_TITLES = 1000
"""Entries; in a larger library only words are suggested: all titles would be too much to send for one list."""

_NOT_SUGGESTED = ("rol", "nagekeken", "gemeten", "schaal", "inzet")
"""Facets that nobody looks for by their words."""


class Suggestion(NamedTuple):
    """Something to go straight to; in JSON the array of these five.

    typed: what somebody may type, such as a synonym; label: what that is called here; heading: that of the facet, or
    what an entry is; address: of the page; entries: how many the word has, 0 for an entry, which is one itself.
    """

    typed: str
    label: str
    heading: str
    address: str
    entries: int


Names = Mapping[type[Entry], tuple[str, str]]
"""What one entry of a kind is called, and several."""


def suggestions(corpus: Corpus, names: Names) -> list[Suggestion]:
    """Everything to suggest: the words that some entry has, then the entries, unless there are too many."""
    entries = [item for item in corpus.items if isinstance(item, Entry)]
    titles = _titles(entries, names) if len(entries) <= MOST_TITLES else ()
    return [*_words(corpus.library), *titles]


def _words(library: Library) -> Iterator[Suggestion]:
    for facet in (facet for facet in FACETS if facet.folder not in _NOT_SUGGESTED):
        heading = library.taxonomy.facets.of(facet.heading).label
        for word in library.taxonomy.words(facet.words):
            address, entries = facet.address(word), len(library.with_word(facet, word))
            for typed in (word.label, *word.synonyms) if entries else ():
                yield Suggestion(typed, word.label, heading, address, entries)


def _titles(entries: Iterable[Entry], names: Names) -> Iterator[Suggestion]:
    for entry in entries:
        yield from (Suggestion(name, entry.title, names[type(entry)][0], entry.address, 0) for name in entry.names)
