"""How many practices and projects each topic has, by part of the region: where the white spots are."""

from dataclasses import dataclass

from kennisbank.model.facets import facet_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective
from kennisbank.schema.words import Subregion, Word


@dataclass(frozen=True)
class Coverage:
    """How many entries there are about a topic. parts: in each part of the region; around: for the whole of it."""

    topic: Word
    parts: tuple[int, ...]
    around: int


def coverage(library: Library) -> tuple[Coverage, ...]:
    """The coverage of every topic, in the order of the taxonomy.

    What counts for the whole region is counted apart, and fills no part by itself.
    """
    return tuple(_coverage(topic, library) for topic in library.taxonomy.topics)


def gaps(library: Library) -> tuple[tuple[Subregion, int], ...]:
    """For each part of the region how many topics have nothing there, nor for the whole region."""
    rows = coverage(library)
    return tuple(
        (part, sum(not row.parts[number] and not row.around for row in rows))
        for number, part in enumerate(library.taxonomy.parts)
    )


def _coverage(topic: Word, library: Library) -> Coverage:
    entries = [entry for entry in library.with_word(facet_of("onderwerp"), topic) if isinstance(entry, Effective)]
    near = [entry for entry in entries if not entry.is_regionwide]
    parts = tuple(
        sum(any(area.key == part.key for area in entry.subregion) for entry in near) for part in library.taxonomy.parts
    )
    return Coverage(topic, parts, len(entries) - len(near))
