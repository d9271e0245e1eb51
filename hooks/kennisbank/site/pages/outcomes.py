"""Entries by what research found, for the generated parts of docs/ pages that show it."""

from dataclasses import dataclass

from kennisbank.model.facets import facet_of
from kennisbank.model.library import Library, by_title
from kennisbank.schema.entries import Effective
from kennisbank.schema.words import FAVOURABLE, NO_DIFFERENCE, Outcome
from kennisbank.site.pages.content import Content

EXAMPLES = 3
"""Practices named under an outcome: enough to see that it is said openly."""


@dataclass(frozen=True)
class Studied(Content):
    """Entries with an outcome of one kind: some with the strongest research, and how many there are."""

    entries: tuple[Effective, ...]
    number: int


@dataclass(frozen=True)
class Favourable(Studied):
    """Entries with a favourable outcome; words: the outcomes that are."""

    words: tuple[Outcome, ...]


@dataclass(frozen=True)
class Example(Content):
    """An entry with a result, to show to a group; None if the library has none that suits."""

    entry: Effective | None


@dataclass(frozen=True)
class NotFavourable(Content):
    """The entries whose research found no difference, a mixed picture or something worse, by outcome."""

    groups: tuple[tuple[Outcome, tuple[Effective, ...]], ...]


def favourable(library: Library) -> Favourable:
    """What was favourable."""
    entries = _strongest(library, FAVOURABLE)
    return Favourable(entries[:EXAMPLES], len(entries), _outcomes(library, FAVOURABLE))


def no_difference(library: Library) -> Studied:
    """What made no difference."""
    entries = _strongest(library, NO_DIFFERENCE)
    return Studied(entries[:EXAMPLES], len(entries))


def example(library: Library, icon: str) -> Example:
    """The strongest research with an icon that has a figure, and is no disputed matter."""
    entries = (entry for entry in _strongest(library, icon) if entry.results and not entry.is_quiet)
    return Example(next(entries, None))


def not_favourable(library: Library) -> NotFavourable:
    """What was not favourable: first where no difference was found."""
    outcomes = [word for word in library.taxonomy.evidence_outcomes if word.is_known and not word.needs_proof]
    outcomes.sort(key=lambda outcome: outcome.sign != NO_DIFFERENCE)
    return NotFavourable(tuple((outcome, _with_outcome(library, outcome)) for outcome in outcomes))


def _outcomes(library: Library, icon: str) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in library.taxonomy.evidence_outcomes if outcome.sign == icon)


def _with_outcome(library: Library, *outcomes: Outcome) -> tuple[Effective, ...]:
    """The practices and projects with one of these outcomes, by title."""
    entries = (entry for outcome in outcomes for entry in library.with_word(facet_of("uitkomst"), outcome))
    return by_title(entry for entry in entries if isinstance(entry, Effective))


def _strongest(library: Library, icon: str) -> tuple[Effective, ...]:
    """What has an outcome with an icon, the strongest research first, then by title."""
    order = {design.key: position for position, design in enumerate(library.taxonomy.evidence_designs)}

    def strength(entry: Effective) -> int:
        """The position of its best research in the list of designs, which begins with the strongest."""
        designs = entry.evidence.design if entry.evidence else ()
        return min((order[design.key] for design in designs), default=len(order))

    return tuple(sorted(_with_outcome(library, *_outcomes(library, icon)), key=strength))
