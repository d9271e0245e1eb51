"""What the generated parts of docs/ pages hold: a frozen type for each, whose fields are the variables of its template.

A new part is a name in `Block`, a type and a line in BLOCKS or WORD_BLOCKS here, and a template of its name in
templates/blocks/.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kennisbank.model.addresses import CALENDAR, FEED, JSON_FEED, ListFormat, list_path
from kennisbank.model.coverage import Coverage, coverage, gaps
from kennisbank.model.facets import FACETS, Facet, facet_of
from kennisbank.model.library import Library
from kennisbank.model.news import months, news
from kennisbank.model.texts import Block
from kennisbank.reading.rules.checks import by_sentence
from kennisbank.schema.entries import KINDS, Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.words import Municipality, Subregion, Word
from kennisbank.site.feeds.calendar import scheduled, to_come
from kennisbank.site.lists.columns import COLUMNS, Column
from kennisbank.site.pages.content import Content, Download
from kennisbank.site.pages.outcomes import example, favourable, no_difference, not_favourable
from kennisbank.site.snippets.digest import snippet_of_month
from kennisbank.site.snippets.renderings import UNKNOWN_SITE
from kennisbank.site.snippets.snippet import Snippet
from kennisbank.text.dutch import alphabetical

NEWEST = 4
"""Cards under "Nieuw en gewijzigd": two rows of two on a wide screen, and not too far down on a phone."""

WordCounts = tuple[tuple[Word, int], ...]
"""Words, each with how many entries carry it."""


def word_counts(library: Library, facet: Facet) -> WordCounts:
    """The words of a facet, each with how many practices and projects carry it; of one for organisations, how many."""
    kind = Organisation if facet.kind is Organisation else Effective
    return tuple(
        (word, sum(isinstance(entry, kind) for entry in library.with_word(facet, word)))
        for word in library.taxonomy.words(facet.words)
    )


def downloads(kind: type[Entry]) -> tuple[Download, ...]:
    """The files in which the list of a kind can be taken along."""
    names = {ListFormat.XLSX: "Excel", ListFormat.CSV: "CSV", ListFormat.JSON: "JSON"}
    return tuple(Download(format, names[format], list_path(kind, format)) for format in ListFormat)


class Plain(Content):
    """A part that needs nothing but what every template gets."""


@dataclass(frozen=True)
class Counts(Content):
    """The words of a facet, each with how many entries carry it."""

    counts: WordCounts


@dataclass(frozen=True)
class Areas(Content):
    """The map. areas: the parts of the region, each with its municipalities; numbers: entries by the key of an area."""

    areas: tuple[tuple[Subregion, tuple[tuple[Municipality, int], ...]], ...]
    numbers: dict[str, int]


def _areas(library: Library) -> Areas:
    taxonomy = library.taxonomy
    counts = {town.key: number for town, number in word_counts(library, facet_of("gemeente"))}
    areas = tuple(
        (area, tuple((town, counts[town.key]) for town in taxonomy.municipalities if town.subregion == area.key))
        for area in taxonomy.parts
    )
    return Areas(areas, {area.key: number for area, number in word_counts(library, facet_of("subregio"))})


@dataclass(frozen=True)
class Following(Content):
    """The files that one can follow, by their paths; milestones: in the calendar, to_come: not over yet."""

    milestones: int
    to_come: int
    feed: str = FEED
    json_feed: str = JSON_FEED
    calendar: str = CALENDAR


@dataclass(frozen=True)
class Newest(Content):
    """What was placed or changed last."""

    entries: tuple[Effective, ...]


@dataclass(frozen=True)
class NewestMonth(Content):
    """The newest month in which something happened, to paste; None in a library without news."""

    snippet: Snippet | None


def _newest_month(library: Library) -> NewestMonth:
    every = news(library)
    month = next(iter(months(every)), None)
    of_month = [item for item in every if item.month == month]
    return NewestMonth(snippet_of_month(month, of_month, library) if month else None)


@dataclass(frozen=True)
class Embedded(Content):
    """A target group to show a narrowed list with, and what stands for the address of a site that does not know it."""

    word: Word
    unknown_site: str = UNKNOWN_SITE


def _embedded(library: Library) -> Embedded:
    """The target group that most is for, so that the list holds something."""
    word, _ = max(word_counts(library, facet_of("doelgroep")), key=lambda pair: pair[1])
    return Embedded(word)


@dataclass(frozen=True)
class Coverages(Content):
    """Topics by part of the region; darkest: the step of colour for that many entries and more."""

    rows: tuple[Coverage, ...]
    darkest: int = 3


@dataclass(frozen=True)
class Gaps(Content):
    """For each part of the region how many of all topics have nothing there."""

    missing: tuple[tuple[Subregion, int], ...]
    total: int


@dataclass(frozen=True)
class Numbers(Content):
    """What there is in the library, and how many."""

    numbers: tuple[tuple[str, int], ...]


def _numbers(library: Library) -> Numbers:
    return Numbers(
        (
            ("aanpakken", len(library.listed_of(Practice))),
            ("projecten", len(library.listed_of(Project))),
            ("organisaties", len(library.listed_of(Organisation))),
            ("gemeenten", len(library.taxonomy.municipalities)),
        )
    )


@dataclass(frozen=True)
class Terms(Content):
    """Words with what they mean."""

    terms: tuple[Word, ...]


@dataclass(frozen=True)
class WordLists(Content):
    """Every facet, and the lists that are no facet: each with its id and heading."""

    facets: tuple[Facet, ...]
    lists: tuple[tuple[str, str, tuple[Word, ...]], ...]


def _word_lists(library: Library) -> WordLists:
    taxonomy = library.taxonomy
    lists = (
        ("databanken", "Databanken met erkende aanpakken", taxonomy.recognition_databases),
        ("bronnen", "Soorten bronnen", taxonomy.source_kinds),
        ("nieuws", "Soorten nieuws", taxonomy.change_kinds),
    )
    return WordLists(FACETS, tuple(row for row in lists if row[2]))


@dataclass(frozen=True)
class Rules(Content):
    """What the check demands: sentences, each with the codes of the rules that it says."""

    rules: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Explained(Content):
    """The words of a facet with what they mean."""

    facet: Facet
    words: WordCounts


def _explained(library: Library, folder: str) -> Explained:
    facet = facet_of(folder)
    return Explained(facet, word_counts(library, facet))


@dataclass(frozen=True)
class Listed(Content):
    """The words of a facet with the practices and projects that carry each."""

    facet: Facet
    words: tuple[tuple[Word, tuple[Effective, ...]], ...]


def _listed(library: Library, folder: str) -> Listed:
    facet = facet_of(folder)
    words = (
        (word, tuple(entry for entry in library.with_word(facet, word) if isinstance(entry, Effective)))
        for word in library.taxonomy.words(facet.words)
    )
    return Listed(facet, tuple(words))


@dataclass(frozen=True)
class Columns(Content):
    """The list of a kind as files: how many entries there are, and the columns."""

    kind: type[Entry]
    number: int
    downloads: tuple[Download, ...]
    columns: tuple[Column, ...]


def _columns(library: Library, address: str) -> Columns:
    kind = next(kind for kind in KINDS if address == kind.ADDRESS)
    return Columns(kind, len(library.listed_of(kind)), downloads(kind), COLUMNS[kind])


BLOCKS: dict[Block, Callable[[Library], Content]] = {
    Block.DOMAINS: lambda library: Plain(),
    Block.TOPICS: lambda library: Counts(word_counts(library, facet_of("onderwerp"))),
    Block.PLACES: _areas,
    Block.FOLLOW: lambda library: Following(len(scheduled(library)), to_come(library)),
    Block.NEWEST: lambda library: Newest(library.newest(NEWEST)),
    Block.WORK: lambda library: Counts(word_counts(library, facet_of("uitvoerder"))),
    Block.FAVOURABLE: favourable,
    Block.NO_DIFFERENCE: no_difference,
    Block.NOT_FAVOURABLE: not_favourable,
    Block.GAPS: lambda library: Coverages(coverage(library)),
    Block.GAPS_IN_SHORT: lambda library: Gaps(gaps(library), len(library.taxonomy.topics)),
    Block.NUMBERS: _numbers,
    Block.GLOSSARY: lambda library: Terms(
        tuple(sorted(library.taxonomy.glossary, key=lambda term: alphabetical(term.label)))
    ),
    Block.WORDS: _word_lists,
    Block.RULES: lambda library: Rules(by_sentence()),
    Block.REPORTING: lambda library: Plain(),
    Block.MONTH: _newest_month,
    Block.EMBED: _embedded,
}

WORD_BLOCKS: dict[Block, Callable[[Library, str], Content]] = {
    Block.EXPLAINED: _explained,
    Block.LISTED: _listed,
    Block.COLUMNS: _columns,
    Block.EXAMPLE: example,
}
"""The parts that are about one facet, kind or outcome, by the word that stands behind them."""
