"""The words by which each item is found, and how much each word says of it.

A term is the stem of a word, or the stems of a fixed phrase with spaces between them. What a term says of an item is
one number, worked out here, so that a browser only has to add: BM25F (Robertson and Zaragoza, The Probabilistic
Relevance Framework, 2009) over the fields of an item, without regard to its length.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from kennisbank.model.facets import FACETS
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.search.corpus import BODY, Record
from kennisbank.text.dutch import Decompounder, stem, stems, words

SATURATION = 4.0
"""The weight at which a word says half of what it could say."""

MOST_IN_BODY = 3
"""Times that a word in running text counts."""

LONGEST_PHRASE = 6
"""Words in a phrase that is looked for as a whole; `docs/assets/zoeken.js` reads this far too."""

PART = 0.5
"""What a part of a compound counts beside the word itself."""

SAME = 0.8
"""What a word counts by which an editor says the same."""

STEPS = 20
"""What a term says is kept in whole numbers, which are short to send: this many make one."""

Phrase = tuple[str, ...]

_NAME = re.compile(r"(?<!\w)[A-Z]\w+(?: (?:(?:aan|de|en|het|in|op|tot|van|voor) )*[A-Z]\w+)+")
"""Words with a capital, and small ones between them: `Pact van Terworm`."""


@dataclass(frozen=True)
class Index:
    """What each term says of each item.

    terms: for each term the number of each item that has it, with what it says of that; seen: in how many items each
    word stands as it is written; parts: the parts of the compounds among those words.
    """

    terms: dict[str, dict[int, int]]
    seen: dict[str, int]
    parts: dict[str, tuple[str, ...]]


def index_of(records: Sequence[Record], taxonomy: Taxonomy) -> Index:
    """The index over the records of a corpus, which are numbered in this order."""
    reader = _Indexer(records, taxonomy)
    weights = [reader.weights(record) for record in records]
    counts = Counter(term for found in weights for term in found)
    terms: dict[str, dict[int, int]] = {}
    for number, found in enumerate(weights):
        for term, weight in found.items():
            rarity = log(1 + (len(weights) - counts[term] + 0.5) / (counts[term] + 0.5))
            if says := round(STEPS * rarity * weight / (weight + SATURATION)):
                terms.setdefault(term, {})[number] = says
    return Index(terms, dict(reader.seen), {word: parts for word in reader.seen if (parts := reader.parts(word))})


class _Indexer:
    """Reads items for their terms; knows the compounds, fixed phrases and words of one meaning of a library."""

    def __init__(self, records: Sequence[Record], taxonomy: Taxonomy) -> None:
        search = taxonomy.search
        labels = (*_labels(taxonomy), *(name for record in records for name in record.names))
        own = {word for label in labels for word in words(label)}
        self._compounds = Decompounder(own, search.compounds)
        self._ignored = {stem(word) for phrase in search.ignore for word in words(phrase)}
        self._same = [[term for one in group if (term := " ".join(stems(one)))] for group in search.same]
        self._phrases: dict[Phrase, set[Phrase]] = {}  # by their first two words: many begin with the same one
        for text in (*labels, *_names(records), *(one for group in search.same for one in group)):
            phrase = tuple(stems(text))
            if 1 < len(phrase) <= LONGEST_PHRASE:
                self._phrases.setdefault(phrase[:2], set()).add(phrase)
        self._labels_read: dict[str, tuple[list[str], list[tuple[str, float]]]] = {}
        self.seen: Counter[str] = Counter()

    def parts(self, word: str) -> tuple[str, ...]:
        """The stems of the parts of a compound that say something."""
        return tuple(part for one in self._compounds.split(word) if (part := stem(one)) not in self._ignored)

    def weights(self, record: Record) -> dict[str, float]:
        """How much each term weighs in an item: the most it does in each kind of field, and those together."""
        best: dict[tuple[str, float], float] = {}
        running: defaultdict[str, float] = defaultdict(float)
        seen: set[str] = set()
        for field in record.fields:
            spoken, terms = self._read(field.text)
            seen.update(spoken)
            for term, share in terms:
                best[term, field.weight] = max(best.get((term, field.weight), 0), field.weight * share)
        for text in record.body:
            spoken = words(text)
            seen.update(spoken)
            for term, share in self._terms(spoken):
                running[term] += share
        found = defaultdict(float, {term: BODY * min(times, MOST_IN_BODY) for term, times in running.items()})
        for (term, _), weight in best.items():
            found[term] += weight
        self.seen.update(seen)
        return self._with_same(found)

    def _read(self, label: str) -> tuple[list[str], list[tuple[str, float]]]:
        """The words and terms of a label, which are kept, since many items have the same."""
        if label not in self._labels_read:
            spoken = words(label)
            self._labels_read[label] = spoken, list(self._terms(spoken))
        return self._labels_read[label]

    def _terms(self, spoken: list[str]) -> Iterator[tuple[str, float]]:
        """The terms of a text, with what each counts: its words, their parts, and the phrases among them."""
        stemmed = [stem(word) for word in spoken]
        for place, (word, term) in enumerate(zip(spoken, stemmed, strict=True)):
            yield term, 1.0
            for part in self.parts(word):
                yield part, PART
            for phrase in self._phrases.get(tuple(stemmed[place : place + 2]), ()):
                if tuple(stemmed[place : place + len(phrase)]) == phrase:
                    yield " ".join(phrase), 1.0

    def _with_same(self, found: defaultdict[str, float]) -> dict[str, float]:
        """The weights with those of words that mean the same."""
        for group in self._same:
            heaviest = max((found.get(term, 0.0) for term in group), default=0.0)
            for term in group if heaviest else ():
                found[term] = max(found.get(term, 0.0), SAME * heaviest)
        return dict(found)


def _labels(taxonomy: Taxonomy) -> Iterator[str]:
    """The controlled words with their synonyms."""
    for facet in FACETS:
        for word in taxonomy.words(facet.words):
            yield from (word.label, *word.synonyms)


def _names(records: Sequence[Record]) -> Iterator[str]:
    """The names of several words that stand in running text."""
    for record in records:
        for text in record.body:
            yield from _NAME.findall(text)
