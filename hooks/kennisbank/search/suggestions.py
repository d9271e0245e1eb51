"""What is proposed while somebody types: the controlled words with what they are also called, and titles."""

from kennisbank.model.facets import FACETS
from kennisbank.schema.entries import Entry
from kennisbank.search.corpus import Corpus, names_of

MOST_TITLES = 1000
"""In a larger library only words are proposed: all titles would be too much to send for one list."""

_NOT_PROPOSED = ("rol", "nagekeken", "gemeten", "schaal", "inzet")
"""Facets that nobody looks for by their words."""

Suggestion = tuple[str, str, str, str, int]


def suggestions(corpus: Corpus) -> list[Suggestion]:
    """Everything to propose: what somebody may type, what that is called here, what it is, its address, its entries.

    A title has no number of entries: it is one itself, and what it is stands in its address.
    """
    found: list[Suggestion] = []
    for facet in (facet for facet in FACETS if facet.folder not in _NOT_PROPOSED):
        heading = corpus.library.taxonomy.facets.of(facet.heading).label
        for word in corpus.library.taxonomy.words(facet.words):
            if number := len(corpus.library.with_word(facet, word)):
                address = f"{facet.folder}/{word.key}"
                found += [(typed, word.label, heading, address, number) for typed in (word.label, *word.synonyms)]
    entries = [item for item in corpus.items if isinstance(item, Entry)]
    if len(entries) <= MOST_TITLES:
        found += [(name, entry.title, "", entry.address, 0) for entry in entries for name in names_of(entry)]
    return found
