"""Which practices and projects are alike: by the words they share, of which a rare one weighs more than a common one.

What research found plays no part, and neither does how far something is: likeness is about the subject.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

from kennisbank.model.facets import facet_of
from kennisbank.schema.entries import Effective
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text.keywords import keywords

OWN_WORDS = ""
"""In the place of a facet: the words of an entry's own text."""

WEIGHTS = {"onderwerp": 3.0, "doelgroep": 2.0, "uitvoerder": 1.0, OWN_WORDS: 1.0}
"""How much it says to share a word of each facet, by its address. What something is about says most."""

LEAST = 0.15
"""Below this score two entries share too little to send a reader on. Chosen by reading all pairs of November 2026."""

RARE = 5
"""A word that more than one in so many texts use tells none of them apart."""

_SUBJECT = ("onderwerp", OWN_WORDS)

FEWEST_OWN_WORDS = 2
"""One word of the text that two entries share may be chance."""

Feature = tuple[str, str]
"""A facet, or OWN_WORDS, and the key of one of its words."""


@dataclass(frozen=True)
class Alike:
    """An entry that is like another, and the words they share: by facet, as the other writes them, strongest first."""

    entry: Effective
    shared: tuple[tuple[str, tuple[str, ...]], ...]


class Similarity:
    """Finds what is like an entry, among these entries.

    entries: what may be found, in the order of a list; of two that are as much alike the first stands first.
    """

    def __init__(self, entries: Sequence[Effective], taxonomy: Taxonomy) -> None:
        self._entries = entries
        self._numbers = {entry.address: number for number, entry in enumerate(entries)}
        self._features = [_features(entry, taxonomy) for entry in entries]
        self._bearers: defaultdict[Feature, list[int]] = defaultdict(list)
        for number, features in enumerate(self._features):
            for feature in features:
                self._bearers[feature].append(number)
        self._weights = {feature: self._weight(feature) for feature in self._bearers}
        self._lengths = [sqrt(self._sum(features)) for features in self._features]

    def of(self, entry: Effective) -> Iterator[Alike]:
        """What is enough like one of the entries to send a reader on, most of all first."""
        own = self._numbers[entry.address]
        for other in self._near(own):
            if _is_enough(shared := self._shared(own, other)):
                yield Alike(self._entries[other], shared)

    def _near(self, own: int) -> list[int]:
        """The others by how much of what they have they share: the cosine between two rows of weights."""
        sums = [0.0] * len(self._entries)
        for feature in self._features[own]:
            if weight := self._weights[feature]:
                for other in self._bearers[feature]:
                    sums[other] += weight
        sums[own] = 0.0
        least, lengths = LEAST * self._lengths[own], self._lengths
        scores = {other: total / lengths[other] for other, total in enumerate(sums) if total > least * lengths[other]}
        return sorted(scores, key=lambda other: (-round(scores[other], 6), other))

    def _shared(self, own: int, other: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What two entries share; a word that the label of a shared one says already is no second reason."""
        written = self._features[own]
        both = sorted(
            (feature for feature in written if feature in self._features[other] and self._weights[feature]),
            key=lambda feature: (-self._weights[feature], feature),
        )
        said = {stem for feature in both if feature[0] for stem in _stems_of(written[feature])}
        by_facet = {facet: [feature for feature in both if feature[0] == facet] for facet in WEIGHTS}
        new = [feature for feature in by_facet[OWN_WORDS] if feature[1] not in said]
        by_facet[OWN_WORDS] = new if len(new) >= FEWEST_OWN_WORDS else []
        found = sorted(filter(None, by_facet.values()), key=self._sum, reverse=True)
        return tuple((features[0][0], tuple(written[feature] for feature in features)) for features in found)

    def _weight(self, feature: Feature) -> float:
        """How much it says to have this, squared: the rarer the more, and nothing if too many entries have it."""
        facet, _ = feature
        rarity = len(self._entries) / len(self._bearers[feature])
        counts = rarity > (RARE if facet == OWN_WORDS else 2)
        return (WEIGHTS[facet] * log(rarity / 2)) ** 2 if counts else 0.0

    def _sum(self, features: Iterable[Feature]) -> float:
        return sum(self._weights[feature] for feature in features)


@cache
def _stems_of(label: str) -> frozenset[str]:
    return frozenset(keywords(label.lower()))


def _is_enough(shared: Sequence[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether two entries share their subject, or at least two things: for whom, or by whom, alone says too little."""
    return len(shared) > 1 or any(facet in _SUBJECT for facet, _ in shared)


def _features(entry: Effective, taxonomy: Taxonomy) -> dict[Feature, str]:
    """What an entry can share, and how it writes that."""
    facets = (facet_of(folder) for folder in WEIGHTS if folder)
    labels = {(facet.folder, word.key): word.label for facet in facets for word in facet.of(entry, taxonomy)}
    sections = (section.html.striptags() for section in entry.sections if entry.section_kind(section).is_subject)
    own = keywords(" ".join((entry.title, entry.summary, *sections)))
    return labels | {(OWN_WORDS, stem): form for stem, form in own.items()}
