"""The generated parts that a text in docs/ can ask for with a line such as `<!-- blok: nieuw -->`.

Each has a template of its name in templates/blocks/. A new part is a template and a line in BLOCKS.
"""

from collections.abc import Callable, Mapping
from typing import Any

from kennisbank.checks import CHECKS
from kennisbank.facets import FACETS, Facet
from kennisbank.library import Library
from kennisbank.model import Organisation, Practice, Project
from kennisbank.words import Word

NEWEST = 4
"""Cards under "Nieuw en gewijzigd": two rows of two on a wide screen, and not too far down on a phone."""


def _facet(name: str) -> Facet:
    return next(facet for facet in FACETS if facet.words == name)


def _counted(library: Library, name: str) -> list[tuple[Word, int]]:
    """The words of a list with the number of practices and projects that carry each."""
    facet = _facet(name)
    return [(word, len(library.in_place(facet, word, kinds=(Practice, Project)))) for word in library.taxonomy.words(name)]


def _places(library: Library) -> dict[str, Any]:
    counts = dict(_counted(library, "municipalities"))
    return {"areas": [(area, [(place, counts[place]) for place in library.taxonomy.municipalities if place.subregion == area.key])
                      for area in library.taxonomy.parts],
            "wide": _counted(library, "subregions")}


def _numbers(library: Library) -> dict[str, Any]:
    return {"numbers": [("aanpakken", len(library.listed_of(Practice))), ("projecten", len(library.listed_of(Project))),
                        ("organisaties", len(library.listed_of(Organisation))),
                        ("gemeenten", len(library.taxonomy.municipalities))]}


BLOCKS: dict[str, Callable[[Library], Mapping[str, Any]]] = {
    "domeinen": lambda library: {},
    "onderwerpen": lambda library: {"counts": _counted(library, "topics")},
    "gebieden": _places,
    "nieuw": lambda library: {"entries": library.newest(NEWEST)},
    "cijfers": _numbers,
    "begrippen": lambda library: {"facets": FACETS},
    "regels": lambda library: {"rules": CHECKS},
}
