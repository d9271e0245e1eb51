"""The words by which each item is found, and how much each word says of it.

A term is the stem of a word, or the stems of a fixed phrase with spaces between them. What a term says of an item is
one number, worked out here, so that a browser only has to add: BM25F (Robertson and Zaragoza, The Probabilistic
Relevance Framework, 2009) over the fields of an item, without regard to its length.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from kennisbank.finding.shelf import BODY, Field, Item, Shelf, controlled_words, fields_of, names_of
from kennisbank.text.dutch import Compounds, stem, stems, words

SATURATION = 4.0
"""The weight at which a word says half of what it could say."""

MOST_IN_BODY = 3
"""Times that a word in running text counts."""

LONGEST_PHRASE = 6
"""Words in a phrase that is looked for as a whole."""

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


def index_of(shelf: Shelf) -> Index:
    """The index over everything on a shelf."""
    reader = _Reader(shelf)
    weights = [reader.weights(item) for item in shelf.items]
    counts = Counter(term for found in weights for term in found)
    terms: dict[str, dict[int, int]] = {}
    for number, found in enumerate(weights):
        for term, weight in found.items():
            rarity = log(1 + (len(weights) - counts[term] + 0.5) / (counts[term] + 0.5))
            if says := round(STEPS * rarity * weight / (weight + SATURATION)):
                terms.setdefault(term, {})[number] = says
    return Index(terms, dict(reader.seen), {word: parts for word in reader.seen if (parts := reader.parts(word))})


class _Reader:
    """Reads items for their terms; knows the compounds, fixed phrases and words of one meaning of a library."""

    def __init__(self, shelf: Shelf) -> None:
        search = shelf.library.taxonomy.search
        own = {word for label in _labels(shelf) for word in words(label)}
        self._library = shelf.library
        self._compounds = Compounds(own, search.compounds)
        self._ignored = {stem(word) for phrase in search.ignore for word in words(phrase)}
        self._same = [[term for one in group if (term := " ".join(stems(one)))] for group in search.same]
        self._phrases: dict[Phrase, set[Phrase]] = {}  # by their first two words: many begin with the same one
        for text in (*_labels(shelf), *_names(shelf), *(one for group in search.same for one in group)):
            phrase = tuple(stems(text))
            if 1 < len(phrase) <= LONGEST_PHRASE:
                self._phrases.setdefault(phrase[:2], set()).add(phrase)
        self._labels_read: dict[str, tuple[list[str], list[tuple[str, float]]]] = {}
        self.seen: Counter[str] = Counter()

    def parts(self, word: str) -> tuple[str, ...]:
        """The stems of the parts of a compound that say something."""
        return tuple(part for one in self._compounds.split(word) if (part := stem(one)) not in self._ignored)

    def weights(self, item: Item) -> dict[str, float]:
        """How much each term weighs in an item: the most it does in each kind of field, and those together."""
        best: dict[tuple[str, float], float] = {}
        running: defaultdict[str, float] = defaultdict(float)
        seen: set[str] = set()
        for field in fields_of(item, self._library):
            spoken, terms = self._read(field)
            seen.update(spoken)
            for term, share in terms:
                if field.weight == BODY:
                    running[term] += share
                else:
                    best[term, field.weight] = max(best.get((term, field.weight), 0), field.weight * share)
        found = defaultdict(float, {term: BODY * min(times, MOST_IN_BODY) for term, times in running.items()})
        for (term, _), weight in best.items():
            found[term] += weight
        self.seen.update(seen)
        return self._with_same(found)

    def _read(self, field: Field) -> tuple[list[str], list[tuple[str, float]]]:
        """The words of a field and its terms; those of a label are kept, since many items have the same."""
        if field.weight == BODY:
            spoken = words(field.text)
            return spoken, list(self._terms(spoken))
        if field.text not in self._labels_read:
            spoken = words(field.text)
            self._labels_read[field.text] = spoken, list(self._terms(spoken))
        return self._labels_read[field.text]

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


def _labels(shelf: Shelf) -> Iterator[str]:
    """What readers may type as one: the controlled words with their synonyms, and what everything is called."""
    for word in controlled_words(shelf.library):
        yield from (word.label, *word.synonyms)
    for item in shelf.items:
        yield from names_of(item)


def _names(shelf: Shelf) -> Iterator[str]:
    """The names of several words that stand in running text."""
    for item in shelf.items:
        for field in fields_of(item, shelf.library):
            if field.weight == BODY:
                yield from _NAME.findall(field.text)
