"""Dutch wordings of what the library holds."""

from collections.abc import Sequence

from kennisbank.model.entries import Entry, Organisation, Practice, Project
from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.taxonomy import Taxonomy
from kennisbank.model.words import Word

NAMES: dict[type[Entry], tuple[str, str]] = {
    Practice: ("aanpak", "aanpakken"),
    Project: ("project", "projecten"),
    Organisation: ("organisatie", "organisaties"),
}
"""What one entry of a kind is called, and several."""

MOST_PLACES = 3
"""Municipalities that a card still names; more read faster as their subregion."""


def facet_title(facet: Facet, taxonomy: Taxonomy) -> str:
    """What a facet is called; where two share a heading, each says of what it is: `Stand van zaken (projecten)`."""
    label = taxonomy.facets.of(facet.heading).label
    is_shared = sum(other.heading == facet.heading for other in FACETS) > 1
    return f"{label} ({NAMES[facet.kind][1]})" if is_shared else label


def named(entry: Entry) -> str:
    """What an entry is: `Aanpak`, `Project` or `Organisatie`."""
    return NAMES[type(entry)][0].capitalize()


def place(entry: Entry) -> str:
    """Where an entry is, in words: its municipalities if it has a few, else its subregions."""
    places: Sequence[Word] = entry.municipalities if 0 < len(entry.municipalities) <= MOST_PLACES else entry.subregion
    return ", ".join(place.label for place in places)


def position(word: Word, words: Sequence[Word]) -> int:
    """Where a word stands in its list, from 1, for its colour and shape: three of them, which come round."""
    return words.index(word) % 3 + 1
