"""What the generated parts of docs/ pages need from the library.

A new part is a name in `Block`, a line in BLOCKS or WORD_BLOCKS, and a template of its name in templates/blocks/.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kennisbank.model.addresses import CALENDAR, DATA, FEED, JSON_FEED
from kennisbank.model.facets import FACETS, Facet, facet_of
from kennisbank.model.library import Library, by_title
from kennisbank.model.news import months, news
from kennisbank.model.texts import Block
from kennisbank.reading.checks import CHECKS
from kennisbank.schema.entries import KINDS, Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.words import FAVOURABLE, NO_DIFFERENCE, Word
from kennisbank.site.lists.columns import COLUMNS
from kennisbank.site.lists.formats import FORMATS
from kennisbank.site.snippets.snippet import UNKNOWN_SITE, snippet_of_month

NEWEST = 4
"""Cards under "Nieuw en gewijzigd": two rows of two on a wide screen, and not too far down on a phone."""


TRIES = 3
"""Words under the search box: as many as fit on one line."""


def _facet(name: str) -> Facet:
    return next(facet for facet in FACETS if facet.words == name)


def counted(library: Library, facet: Facet) -> list[tuple[Word, int]]:
    """The words of a facet, each with how many practices and projects carry it; of one for organisations, how many."""
    kind = Organisation if facet.kind is Organisation else Effective
    return [
        (word, sum(isinstance(entry, kind) for entry in library.with_word(facet, word)))
        for word in library.taxonomy.words(facet.words)
    ]


def tries(library: Library) -> list[Word]:
    """Topics to try a search with: those with most practices, which somebody could begin with tomorrow."""
    facet = _facet("topics")
    found = [
        (word, sum(isinstance(entry, Practice) for entry in library.with_word(facet, word)))
        for word in library.taxonomy.topics
    ]
    return [word for word, number in sorted(found, key=lambda pair: -pair[1])[:TRIES] if number]


def _places(library: Library) -> dict[str, Any]:
    counts = dict(counted(library, _facet("municipalities")))
    return {
        "areas": [
            (area, [(place, counts[place]) for place in library.taxonomy.municipalities if place.subregion == area.key])
            for area in library.taxonomy.parts
        ],
        "numbers": {area.key: number for area, number in counted(library, _facet("subregions"))},
    }


EXAMPLES = 3
"""Practices named under an outcome: enough to see that it is said openly."""


def _with_sign(library: Library, sign: str) -> dict[str, Any]:
    """What has an outcome with a sign, the strongest research first, and how many there are."""
    found = _strongest(library, sign)
    words = [word for word in library.taxonomy.evidence_outcomes if word.sign == sign]
    return {"words": words, "entries": found[:EXAMPLES], "number": len(found)}


def _strongest(library: Library, sign: str) -> list[Entry]:
    """What has an outcome with a sign, the strongest research first."""
    facet = _facet("evidence_outcomes")
    words = [word for word in library.taxonomy.evidence_outcomes if word.sign == sign]
    found = by_title(entry for word in words for entry in library.with_word(facet, word))
    strength = {design.key: place for place, design in enumerate(library.taxonomy.evidence_designs)}
    return sorted(found, key=lambda entry: _strength(entry, strength))


def _strength(entry: Entry, order: Mapping[str, int]) -> int:
    """The place of an entry's best research in the list of designs, which begins with the strongest."""
    designs = entry.evidence.design if isinstance(entry, Effective) and entry.evidence else ()
    return min((order[design.key] for design in designs), default=len(order))


def _example(library: Library, sign: str) -> dict[str, Any]:
    """One thing with an outcome, to show to a group: the strongest research with a figure, and no disputed matter."""
    found = (entry for entry in _strongest(library, sign) if isinstance(entry, Effective) and not entry.is_quiet)
    return {"entry": next((entry for entry in found if entry.results), None)}


def _month(library: Library) -> dict[str, Any]:
    """The newest month in which something happened, as a piece to paste; nothing in a library without news."""
    found = news(library)
    month = next(iter(months(found)), None)
    of_month = [told for told in found if told.month == month]
    return {"snippet": snippet_of_month(month, of_month, library) if month else None}


def _embedded(library: Library) -> dict[str, Any]:
    """A target group to show a narrowed list with: the one that most is for, so that the example holds something."""
    word, _ = max(counted(library, _facet("target_groups")), key=lambda pair: pair[1])
    return {"word": word, "unknown_site": UNKNOWN_SITE}


def _not_favourable(library: Library) -> dict[str, Any]:
    """The practices and projects whose research found no difference, a mixed picture or something worse."""
    facet = _facet("evidence_outcomes")
    words = [word for word in library.taxonomy.evidence_outcomes if word.is_known and not word.needs_proof]
    words.sort(key=lambda word: word.sign != NO_DIFFERENCE)
    return {"groups": [(word, by_title(library.with_word(facet, word))) for word in words]}


def _explained(library: Library, folder: str) -> dict[str, Any]:
    facet = facet_of(folder)
    return {"facet": facet, "words": counted(library, facet)}


def _listed(library: Library, folder: str) -> dict[str, Any]:
    facet = facet_of(folder)
    words = library.taxonomy.words(facet.words)
    found = [
        (word, [entry for entry in library.with_word(facet, word) if isinstance(entry, Effective)]) for word in words
    ]
    return {"facet": facet, "words": found}


def _columns(library: Library, address: str) -> dict[str, Any]:
    kind = next(kind for kind in KINDS if address == kind.ADDRESS)
    files = [(form, f"{DATA}/{address}.{form}") for form in FORMATS]
    return {"kind": kind, "number": len(library.listed_of(kind)), "files": files, "columns": COLUMNS[kind]}


@dataclass(frozen=True)
class Coverage:
    """What was found about a topic: how many in each part of the region, and how many for the whole of it."""

    topic: Word
    parts: tuple[int, ...]
    around: int

    @property
    def steps(self) -> tuple[int, ...]:
        """For each part a step from 0 (nothing) to 3 (three or more), as the picture colours it."""
        return tuple(min(number, 3) for number in self.parts)


def coverage(library: Library) -> list[Coverage]:
    """How many practices and projects each topic has, by part of the region.

    What counts for the whole region is counted apart, and fills no part by itself.
    """
    facet = _facet("topics")
    found = []
    for topic in library.taxonomy.topics:
        entries = [entry for entry in library.with_word(facet, topic) if isinstance(entry, Effective)]
        near = [entry for entry in entries if not entry.is_regionwide]
        parts = tuple(
            sum(any(area.key == part.key for area in entry.subregion) for entry in near)
            for part in library.taxonomy.parts
        )
        found.append(Coverage(topic, parts, len(entries) - len(near)))
    return found


def _gaps(library: Library) -> dict[str, Any]:
    return {"rows": coverage(library)}


def _gaps_in_short(library: Library) -> dict[str, Any]:
    rows = coverage(library)
    missing = [
        (part, sum(not row.parts[number] and not row.around for row in rows))
        for number, part in enumerate(library.taxonomy.parts)
    ]
    return {"missing": missing, "total": len(rows)}


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
    Block.TOPICS: lambda library: {"counts": counted(library, _facet("topics"))},
    Block.PLACES: _places,
    Block.FOLLOW: lambda library: {"feed": FEED, "json_feed": JSON_FEED, "agenda": CALENDAR},
    Block.NEWEST: lambda library: {"entries": library.newest(NEWEST)},
    Block.WORK: lambda library: {"counts": counted(library, _facet("done_by"))},
    Block.FAVOURABLE: lambda library: _with_sign(library, FAVOURABLE),
    Block.NO_DIFFERENCE: lambda library: _with_sign(library, NO_DIFFERENCE),
    Block.NOT_FAVOURABLE: _not_favourable,
    Block.GAPS: _gaps,
    Block.GAPS_IN_SHORT: _gaps_in_short,
    Block.NUMBERS: _numbers,
    Block.GLOSSARY: lambda library: {"terms": sorted(library.taxonomy.glossary, key=lambda term: term.label.lower())},
    Block.WORDS: lambda library: {"facets": FACETS},
    Block.RULES: lambda library: {"rules": CHECKS},
    Block.REPORTING: lambda library: {},
    Block.MONTH: _month,
    Block.EMBED: _embedded,
}

WORD_BLOCKS: dict[Block, Callable[[Library, str], Mapping[str, Any]]] = {
    Block.EXPLAINED: _explained,
    Block.LISTED: _listed,
    Block.COLUMNS: _columns,
    Block.EXAMPLE: _example,
}
"""The parts that are about one facet, kind or outcome, by the word that stands behind them."""
