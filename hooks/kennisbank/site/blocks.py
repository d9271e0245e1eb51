"""What the generated parts of docs/ pages need from the library.

A new part is a name in `Block`, a line in BLOCKS and a template of its name in templates/blocks/.
"""

from collections.abc import Callable, Mapping
from typing import Any

from kennisbank.model.entries import Effective, Organisation, Practice, Project
from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.library import Block, Library
from kennisbank.model.words import Word
from kennisbank.reading.checks import CHECKS

NEWEST = 4
"""Cards under "Nieuw en gewijzigd": two rows of two on a wide screen, and not too far down on a phone."""


def _facet(name: str) -> Facet:
    return next(facet for facet in FACETS if facet.words == name)


def _counted(library: Library, name: str) -> list[tuple[Word, int]]:
    """The words of a list with the number of practices and projects that carry each."""
    facet = _facet(name)
    return [
        (word, sum(isinstance(entry, Effective) for entry in library.with_word(facet, word)))
        for word in library.taxonomy.words(name)
    ]


def _places(library: Library) -> dict[str, Any]:
    counts = dict(_counted(library, "municipalities"))
    return {
        "areas": [
            (area, [(place, counts[place]) for place in library.taxonomy.municipalities if place.subregion == area.key])
            for area in library.taxonomy.parts
        ],
        "wide": _counted(library, "subregions"),
    }


def _numbers(library: Library) -> dict[str, Any]:
    return {
        "numbers": [
            ("aanpakken", len(library.listed_of(Practice))),
            ("projecten", len(library.listed_of(Project))),
            ("organisaties", len(library.listed_of(Organisation))),
            ("gemeenten", len(library.taxonomy.municipalities)),
        ]
    }


BLOCKS: dict[Block, Callable[[Library], Mapping[str, Any]]] = {
    Block.DOMAINS: lambda library: {},
    Block.TOPICS: lambda library: {"counts": _counted(library, "topics")},
    Block.PLACES: _places,
    Block.NEWEST: lambda library: {"entries": library.newest(NEWEST)},
    Block.NUMBERS: _numbers,
    Block.GLOSSARY: lambda library: {"terms": sorted(library.taxonomy.glossary, key=lambda term: term.label.lower())},
    Block.WORDS: lambda library: {"facets": FACETS},
    Block.RULES: lambda library: {"rules": CHECKS},
    Block.REPORTING: lambda library: {},
}
