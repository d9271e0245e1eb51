"""The index in files that a browser fetches one by one: only those that hold what somebody types."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kennisbank.finding.index import LONGEST_PHRASE, PART, Index, index_of
from kennisbank.finding.shelf import Shelf
from kennisbank.text.dutch import stem, words

SHARD_SIZE = 40_000
"""Signs in a file of the index: about 12 kB as it is sent."""

MOST_WORDS = 20_000
SHORTEST_GUESS = 4


def compact(data: Any) -> str:
    """JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def index_files(shelf: Shelf) -> Iterator[tuple[str, Any]]:
    """The files of the index with what they hold: the terms by their beginnings, how to read a query, all words."""
    index = index_of(shelf)
    parts = {stem(word): list(found) for word, found in sorted(index.parts.items())}
    terms = {term: [part for pair in found.items() for part in pair] for term, found in index.terms.items()}
    sizes = {term: len(term) + len(compact(found)) for term, found in terms.items()}
    shards = dict(_shards(sorted(terms), sizes, ""))
    for number, names in enumerate(shards.values()):
        held = {term: terms[term] for term in names}
        yield f"index/{number}.json", {"terms": held, "parts": {term: parts[term] for term in names if term in parts}}
    ignored = {stem(word) for phrase in shelf.library.taxonomy.search.ignore for word in words(phrase)}
    reading = {"ignore": sorted(ignored), "longest_phrase": LONGEST_PHRASE, "part": PART}
    yield "taal.json", {"shards": list(shards), **reading}
    yield "woorden.json", _words(index)


def _shards(names: list[str], sizes: Mapping[str, int], prefix: str) -> Iterator[tuple[str, list[str]]]:
    """The terms by the beginning of their first word: as short as it can be for a file of a good size."""
    if prefix and sum(sizes[name] for name in names) <= SHARD_SIZE:
        yield prefix, names
        return
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(name.split(" ")[0][: len(prefix) + 1], []).append(name)
    for longer, found in groups.items():
        if longer == prefix:
            yield prefix, found
        else:
            yield from _shards(found, sizes, longer)


def _words(index: Index) -> dict[str, int]:
    """The words that stand in the library most, with in how many items: what a mistyped word may have meant."""
    known = (word for word in index.seen if len(word) >= SHORTEST_GUESS and word.isalpha())
    common = sorted(known, key=lambda word: (-index.seen[word], word))[:MOST_WORDS]
    return {word: index.seen[word] for word in sorted(common)}
