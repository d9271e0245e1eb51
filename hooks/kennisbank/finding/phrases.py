"""What is proposed while somebody types: the controlled words with what they are also called, and titles."""

from collections.abc import Mapping

from kennisbank.finding.shelf import Shelf, names_of
from kennisbank.model.entries import Entry
from kennisbank.model.facets import FACETS

MOST_TITLES = 1000
"""In a larger library only words are proposed: all titles would be too much to send for one list."""

_NOT_PROPOSED = ("rol", "nagekeken", "gemeten", "schaal", "inzet")
"""Facets that nobody looks for by their words."""

Proposal = tuple[str, str, str, str, int]


def phrases(shelf: Shelf, names: Mapping[type[Entry], tuple[str, str]]) -> list[Proposal]:
    """Everything to propose: what somebody may type, what that is called here, what it is, its address, its entries.

    A title has no number of entries: it is one itself. names: what one entry of a kind is called, and several.
    """
    found: list[Proposal] = []
    for facet in (facet for facet in FACETS if facet.folder not in _NOT_PROPOSED):
        heading = shelf.library.taxonomy.facets.of(facet.heading).label
        for word in shelf.library.taxonomy.words(facet.words):
            if number := len(shelf.library.with_word(facet, word)):
                address = f"{facet.folder}/{word.key}"
                found += [(typed, word.label, heading, address, number) for typed in (word.label, *word.synonyms)]
    entries = [item for item in shelf.items if isinstance(item, Entry)]
    if len(entries) <= MOST_TITLES:
        for entry in entries:
            kind = names[type(entry)][0]
            found += [(name, entry.title, kind, entry.address, 0) for name in names_of(entry)]
    return found
