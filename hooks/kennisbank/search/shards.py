"""The index in files that a browser fetches one by one: only those that hold what somebody types."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kennisbank.search.corpus import Corpus
from kennisbank.search.index import LONGEST_PHRASE, Index, ignored_stems, index_of
from kennisbank.search.ranking import PART_SHARE
from kennisbank.text.dutch import stem

SHARD_SIZE = 40_000
"""Characters in a file of the index: about 12 kB as it is sent."""

MOST_WORDS = 20_000
"""Words that a mistyped one is compared with: all those of a larger library would be too much to send."""

SHORTEST_GUESS = 4
"""Letters of such a word: a shorter one is too easily another."""


def compact(data: Any) -> str:
    """JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def index_files(corpus: Corpus) -> Iterator[tuple[str, Any]]:
    """The files of the index, each as its path and what it holds as JSON.

    - `index/<n>.json`: `terms`, each with the number of every item that it says something of and the score behind it
      (`{"slaap": [0, 34, 7, 21]}`), and `parts`, the stems of the parts of those that are compounds;
    - `taal.json`: `shards`, the beginnings of the terms in each of those files, in their order, and how a query is
      read: `ignore`, the stems that say nothing, `longest_phrase`, in words, and `part`, the share of a part of a
      compound;
    - `woorden.json`: the words that a mistyped one may have meant, each with in how many items it stands.
    """
    index = index_of(corpus.records, corpus.library.taxonomy)
    postings = {term: [number for pair in scores.items() for number in pair] for term, scores in index.scores.items()}
    parts = {stem(word): list(parts) for word, parts in sorted(index.parts.items())}
    sizes = {term: len(term) + len(compact(numbers)) for term, numbers in postings.items()}
    shards = dict(_shards(sorted(postings), sizes))
    for number, terms in enumerate(shards.values()):
        held = {term: postings[term] for term in terms}
        yield f"index/{number}.json", {"terms": held, "parts": {term: parts[term] for term in terms if term in parts}}
    ignored = sorted(ignored_stems(corpus.library.taxonomy.search))
    query = {"ignore": ignored, "longest_phrase": LONGEST_PHRASE, "part": PART_SHARE}
    yield "taal.json", {"shards": list(shards), **query}
    yield "woorden.json", _common_words(index)


def _shards(terms: Sequence[str], sizes: Mapping[str, int], prefix: str = "") -> Iterator[tuple[str, Sequence[str]]]:
    """The terms of each file behind the beginning of their first word: the prefix if all fit in one, else longer."""
    if prefix and sum(sizes[term] for term in terms) <= SHARD_SIZE:
        yield prefix, terms
        return
    groups: dict[str, list[str]] = {}
    for term in terms:
        groups.setdefault(term.split(" ")[0][: len(prefix) + 1], []).append(term)
    for longer, group in groups.items():
        if longer == prefix:  # a word of its own: no letter is left
            yield prefix, group
        else:
            yield from _shards(group, sizes, longer)


def _common_words(index: Index) -> dict[str, int]:
    """The words that stand in most items, in alphabetical order, each with in how many."""
    frequencies = index.frequencies
    guesses = (word for word in frequencies if len(word) >= SHORTEST_GUESS and word.isalpha())
    common = sorted(guesses, key=lambda word: (-frequencies[word], word))[:MOST_WORDS]
    return {word: frequencies[word] for word in sorted(common)}
