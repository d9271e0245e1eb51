"""Which practices and projects are alike: by the words they share, of which a rare one weighs more than a common one.

Each entry is a row of features: its words in some facets, and words of its own text. The likeness of two is the cosine
of their rows, weighted by TF-IDF (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, 6.2 and
6.3), where a feature is there or not, however often it is said:

    weight = WEIGHTS[facet] * ln(N / n / LEAST_RARITY), where n of N entries have the feature; 0 if N / n is too little
    cosine = sum of weight ** 2 over the features of both / (length * length of the other)
    length = sqrt(sum of weight ** 2 over the features of an entry)

All three need weights squared only, so these are kept. What research found plays no part, and neither does how far
something is: likeness is about the subject.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from typing import NamedTuple

from kennisbank.model.facets import facet_of
from kennisbank.schema.entries import Effective
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text.keywords import keywords

OWN_WORDS = ""
"""What stands for a facet where a feature is a word of an entry's own text."""

WEIGHTS = {"onderwerp": 3.0, "doelgroep": 2.0, "uitvoerder": 1.0, OWN_WORDS: 1.0}
"""How much it says to share a word of each facet, by its address. What something is about says most."""

LEAST = 0.15
"""Below this cosine two entries share too little to send a reader on. Chosen by reading all pairs of November 2026."""

LEAST_RARITY = 2
"""A feature that one in so many entries have, or more, tells none of them apart."""

LEAST_RARITY_OF_WORDS = 5
"""The same of words of the text."""

_SUBJECT = ("onderwerp", OWN_WORDS)

FEWEST_OWN_WORDS = 2
"""One word of the text that two entries share may be chance."""


class Feature(NamedTuple):
    """Something that entries can share. facet: its address, or OWN_WORDS; key: that of the word, or its stem."""

    facet: str
    key: str


class Shared(NamedTuple):
    """The words of a facet, or of the text, that two entries share: what weighs most first."""

    facet: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Alike:
    """An entry that is like another.

    shared: what it has in common with that other, as the other writes it; what weighs most first.
    """

    entry: Effective
    shared: tuple[Shared, ...]


class Similarity:
    """Compares entries with each other.

    entries: in the order of a list; of two that are as much like a third the first goes first.
    """

    def __init__(self, entries: Sequence[Effective], taxonomy: Taxonomy) -> None:
        self._entries = entries
        self._numbers = {entry.address: number for number, entry in enumerate(entries)}
        self._features = [_features(entry, taxonomy) for entry in entries]
        self._bearers: defaultdict[Feature, list[int]] = defaultdict(list)
        for number, features in enumerate(self._features):
            for feature in features:
                self._bearers[feature].append(number)
        self._squares = {feature: self._weight(feature) ** 2 for feature in self._bearers}
        self._heaviest_first = [self._by_weight(features) for features in self._features]
        self._lengths = [sqrt(self._sum(features)) for features in self._heaviest_first]

    def of(self, entry: Effective) -> Iterator[Alike]:
        """The others that are enough like one of the entries to send a reader on, those most like it first.

        Raises KeyError for an entry that is not among them.
        """
        own = self._numbers[entry.address]
        for other in self._near(own):
            if _is_enough(shared := self._shared(own, other)):
                yield Alike(self._entries[other], shared)

    def _near(self, own: int) -> list[int]:
        """The others whose cosine is more than LEAST, by that."""
        products = [0.0] * len(self._entries)
        for feature in self._heaviest_first[own]:
            square = self._squares[feature]
            for other in self._bearers[feature]:
                products[other] += square
        products[own] = 0.0
        least = LEAST * self._lengths[own]
        scores = {  # the cosines times the length of this one, which changes no order
            other: product / length
            for other, (product, length) in enumerate(zip(products, self._lengths, strict=True))
            if product > least * length
        }
        return sorted(scores, key=lambda other: (-round(scores[other], 6), other))

    def _shared(self, own: int, other: int) -> tuple[Shared, ...]:
        written = self._features[own]
        features = _without_repeats(self._shared_features(own, other), written)
        by_facet = ([feature for feature in features if feature.facet == facet] for facet in WEIGHTS)
        heaviest_first = sorted(filter(None, by_facet), key=self._sum, reverse=True)
        return tuple(Shared(group[0].facet, tuple(written[feature] for feature in group)) for group in heaviest_first)

    def _shared_features(self, own: int, other: int) -> list[Feature]:
        """What both entries have, heaviest first."""
        theirs = self._features[other]
        return [feature for feature in self._heaviest_first[own] if feature in theirs]

    def _by_weight(self, features: Iterable[Feature]) -> list[Feature]:
        """The features that weigh anything, heaviest first."""
        weighty = (feature for feature in features if self._squares[feature])
        return sorted(weighty, key=lambda feature: (-self._squares[feature], feature))

    def _weight(self, feature: Feature) -> float:
        rarity = len(self._entries) / len(self._bearers[feature])
        least = LEAST_RARITY_OF_WORDS if feature.facet == OWN_WORDS else LEAST_RARITY
        return WEIGHTS[feature.facet] * log(rarity / LEAST_RARITY) if rarity > least else 0.0

    def _sum(self, features: Iterable[Feature]) -> float:
        return sum(self._squares[feature] for feature in features)


def _without_repeats(features: Sequence[Feature], written: Mapping[Feature, str]) -> list[Feature]:
    """The features without words of the text that a label among them says already, or without any if few are left."""
    labels = [feature for feature in features if feature.facet != OWN_WORDS]
    said = {stem for label in labels for stem in _stems_of(written[label])}
    own = [feature for feature in features if feature.facet == OWN_WORDS and feature.key not in said]
    return [*labels, *(own if len(own) >= FEWEST_OWN_WORDS else ())]


@cache
def _stems_of(label: str) -> frozenset[str]:
    return frozenset(keywords(label.lower()))


def _is_enough(shared: Sequence[Shared]) -> bool:
    """Whether two entries share their subject, or at least two things: for whom, or by whom, alone says too little."""
    return len(shared) > 1 or any(features.facet in _SUBJECT for features in shared)


def _features(entry: Effective, taxonomy: Taxonomy) -> dict[Feature, str]:
    """The features of an entry, each as it writes that."""
    facets = (facet_of(folder) for folder in WEIGHTS if folder != OWN_WORDS)
    labels = {Feature(facet.folder, word.key): word.label for facet in facets for word in facet.of(entry, taxonomy)}
    sections = (section.html.striptags() for section in entry.sections if entry.section_kind(section).is_subject)
    own = keywords(" ".join((entry.title, entry.summary, *sections)))
    return labels | {Feature(OWN_WORDS, stem): form for stem, form in own.items()}
