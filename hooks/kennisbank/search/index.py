"""How much each term says of each item, from which a browser works out the order of results.

A term is the stem of a word, or the stems of a fixed phrase with spaces between them. What a term says of an item is
a number, worked out here, so that a browser only has to add:

    weight = BODY * min(times in running text, MOST_IN_BODY)
             + for each weight that fields have: that weight * share, if the term is in such a field
    rarity = ln(1 + (N - n + 0.5) / (n + 0.5)), where n of N items have the term
    score  = RESOLUTION * rarity * weight / (weight + SATURATION), rounded

Share is 1, but PART_SHARE for a term that is only a part of a compound there; in running text such a part counts for so
much of a time. Of terms that mean the same each weighs at least SYNONYM_SHARE of the heaviest.

This is BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009), without regard to
the length of an item; and a title or label counts once, however often it says a word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from kennisbank.model.facets import FACETS
from kennisbank.schema.taxonomy import SearchWords, Taxonomy
from kennisbank.search.corpus import BODY, Record
from kennisbank.text.dutch import Decompounder, stem, stems, words

SATURATION = 4.0
"""The weight at which a term says half of what it could say."""

MOST_IN_BODY = 3
"""Times that a term in running text counts."""

LONGEST_PHRASE = 6
"""Words in a phrase that is looked for as a whole; `hooks/theme/assets/search/query.js` reads this far too."""

PART_SHARE = 0.5
"""What a part of a compound counts beside the word itself."""

SYNONYM_SHARE = 0.8
"""What a term weighs beside one that an editor says means the same."""

RESOLUTION = 20
"""Scores are whole numbers, which are short to send: this many stand for 1."""

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
        weights.append(_with_synonyms(_weights(fields, body), synonyms))
        frequencies.update({word for text in (*(text for _, text in fields), *body) for word in text.words})
    parts = {word: parts for word in frequencies if (parts := analyzer.parts(word))}
    return Index(_scores(weights), dict(frequencies), parts)


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


def _with_synonyms(weights: Mapping[str, float], groups: Iterable[Sequence[str]]) -> dict[str, float]:
    """The weights, where each term of a group has at least SYNONYM_SHARE of the largest in it."""
    raised = dict(weights)
    for group in groups:
        if least := SYNONYM_SHARE * max((raised.get(term, 0.0) for term in group), default=0.0):
            raised |= {term: max(raised.get(term, 0.0), least) for term in group}
    return raised


def _scores(weights: Sequence[Mapping[str, float]]) -> dict[str, dict[int, int]]:
    """The scores by term and number of the item, from the weights of the terms in each item; none that is 0."""
    having = Counter(term for terms in weights for term in terms)
    rarity = {term: log(1 + (len(weights) - n + 0.5) / (n + 0.5)) for term, n in having.items()}
    scores: dict[str, dict[int, int]] = {}
    for number, terms in enumerate(weights):
        for term, weight in terms.items():
            if score := round(RESOLUTION * rarity[term] * weight / (weight + SATURATION)):
                scores.setdefault(term, {})[number] = score
    return scores


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
