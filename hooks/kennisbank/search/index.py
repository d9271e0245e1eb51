"""The index: the terms that stand in each item, with what each says of it (ranking.py).

A term is the stem of a word, or the stems of a fixed phrase with spaces between them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kennisbank.model.facets import FACETS
from kennisbank.schema.taxonomy import SearchWords, Taxonomy
from kennisbank.search.corpus import Record
from kennisbank.search.ranking import BODY, MOST_IN_BODY, PART_SHARE, scores, with_synonyms
from kennisbank.text.dutch import Decompounder, stem, stems, words

LONGEST_PHRASE = 6
"""Words in a phrase that is looked for as a whole."""

Phrase = tuple[str, ...]
"""The stems of its words."""

_NAME = re.compile(r"(?<!\w)[A-Z]\w+(?: (?:(?:aan|de|en|het|in|op|tot|van|voor) )*[A-Z]\w+)+")
"""Words with a capital, and small ones between them: `Pact van Terworm`."""


@dataclass(frozen=True)
class Index:
    """What each term says of each item.

    scores: of each term, by the number of each item that it says something of; frequencies: in how many items each word
    stands as it is written; parts: the stems of the parts of each of those words that is a compound.
    """

    scores: dict[str, dict[int, int]]
    frequencies: dict[str, int]
    parts: dict[str, tuple[str, ...]]


def index_of(records: Sequence[Record], taxonomy: Taxonomy) -> Index:
    """The index over the records of a corpus, which are numbered in this order."""
    analyzer = _Analyzer(records, taxonomy)
    synonyms = [tuple(filter(None, map(" ".join, map(stems, group)))) for group in taxonomy.search.same]
    weights: list[dict[str, float]] = []
    frequencies: Counter[str] = Counter()
    for record in records:
        fields = [(field.weight, analyzer.label(field.text)) for field in record.fields]
        body = [analyzer.text(text) for text in record.body]
        weights.append(with_synonyms(_weights(fields, body), synonyms))
        frequencies.update({word for text in (*(text for _, text in fields), *body) for word in text.words})
    parts = {word: parts for word in frequencies if (parts := analyzer.parts(word))}
    return Index(scores(weights), dict(frequencies), parts)


def ignored_stems(search: SearchWords) -> frozenset[str]:
    """The stems of the words that say nothing about what somebody looks for."""
    return frozenset(stem(word) for phrase in search.ignore for word in words(phrase))


class _Text(NamedTuple):
    """A text as the index reads it.

    words: as they are written; terms: their stems, and the phrases among these; parts: those of compounds, as stems.
    """

    words: Sequence[str]
    terms: Sequence[str]
    parts: Sequence[str]


class _Analyzer:
    """Reads texts; knows the compounds and the fixed phrases of a library."""

    def __init__(self, records: Sequence[Record], taxonomy: Taxonomy) -> None:
        labels = (*_controlled(taxonomy), *(name for record in records for name in record.names))
        synonyms = (synonym for group in taxonomy.search.same for synonym in group)
        self._phrases = _phrases((*labels, *_names(records), *synonyms))
        own = {word for label in labels for word in words(label)}
        self._decompounder = Decompounder(own, taxonomy.search.compounds)
        self._ignored = ignored_stems(taxonomy.search)
        self.parts = cache(self._parts)
        self.label = cache(self.text)  # many items have the same labels

    def text(self, text: str) -> _Text:
        """What the index reads in a text."""
        written = words(text)
        stemmed = [stem(word) for word in written]
        parts = [part for word in written for part in self.parts(word)]
        return _Text(written, [*stemmed, *self._phrases_in(stemmed)], parts)

    def _phrases_in(self, stemmed: Sequence[str]) -> Iterator[str]:
        for start, first_two in enumerate(pairwise(stemmed)):
            for phrase in self._phrases.get(first_two, ()):
                if tuple(stemmed[start : start + len(phrase)]) == phrase:
                    yield " ".join(phrase)

    def _parts(self, word: str) -> tuple[str, ...]:
        """The stems of the parts of a compound that say something; nothing for any other word."""
        return tuple(part for part in map(stem, self._decompounder.split(word)) if part not in self._ignored)


def _weights(fields: Iterable[tuple[float, _Text]], body: Sequence[_Text]) -> dict[str, float]:
    """The weight of each term in an item, before that of other terms that mean the same."""
    weights = {term: BODY * min(times, MOST_IN_BODY) for term, times in _times(body).items()}
    by_weight: dict[float, list[_Text]] = {}
    for weight, text in fields:
        by_weight.setdefault(weight, []).append(text)
    for weight, texts in by_weight.items():
        for term, share in _shares(texts).items():
            weights[term] = weights.get(term, 0.0) + weight * share
    return weights


def _times(texts: Sequence[_Text]) -> dict[str, float]:
    """How many times each term stands in these texts, where a part of a compound counts less."""
    times: dict[str, float] = dict(Counter(term for text in texts for term in text.terms))
    for part, number in Counter(part for text in texts for part in text.parts).items():
        times[part] = times.get(part, 0.0) + PART_SHARE * number
    return times


def _shares(texts: Sequence[_Text]) -> dict[str, float]:
    """What each term counts that stands in these texts, however often it does."""
    terms = {term for text in texts for term in text.terms}
    return dict.fromkeys((part for text in texts for part in text.parts), PART_SHARE) | dict.fromkeys(terms, 1.0)


def _controlled(taxonomy: Taxonomy) -> Iterator[str]:
    """The controlled words that entries have, with their synonyms."""
    for facet in FACETS:
        for word in taxonomy.words(facet.words):
            yield from (word.label, *word.synonyms)


def _names(records: Iterable[Record]) -> Iterator[str]:
    """The names of several words that stand in running text."""
    for record in records:
        for text in record.body:
            yield from _NAME.findall(text)


def _phrases(texts: Iterable[str]) -> dict[Phrase, set[Phrase]]:
    """The texts of two words or more by their first two: many begin with the same word."""
    phrases: dict[Phrase, set[Phrase]] = {}
    for phrase in (tuple(stems(text)) for text in texts):
        if 1 < len(phrase) <= LONGEST_PHRASE:
            phrases.setdefault(phrase[:2], set()).add(phrase)
    return phrases
