"""Rules about sentences: each entry has its own, and they are short."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.problem import Place, Problem
from kennisbank.reading.checking import CheckContext, Written

OWN_FROM = 9
"""A sentence of more than eight words belongs to one entry; a shorter one may be the only way to say it."""

MAX_AVERAGE = 18
"""Plain Dutch (B1) has fewer words than this in a sentence on average."""

_END = re.compile(r"(?<=[.!?:])[\"\u201d)]*\s+(?=[\"\u201c(]?[A-Z0-9])")
_REFERENCES = re.compile(r"\((?:bron\s\d+(?:, | en )?)+\)")
_WORD = re.compile(r"[\w][\w'\u2019.,-]*")


@dataclass(frozen=True)
class _Sentence:
    place: Place
    words: tuple[str, ...]


def shared_sentences(checking: CheckContext) -> Iterator[Problem]:
    """No two entries share a long sentence; the one that was published first may keep it."""
    found: dict[tuple[str, ...], dict[str, Place]] = {}
    for path, written in sorted(checking.written.items(), key=lambda item: (_published(item[1]), item[0])):
        for sentence in _sentences(written):
            if len(sentence.words) >= OWN_FROM:
                found.setdefault(sentence.words, {}).setdefault(path, sentence.place)
    for words, places in found.items():
        first, *others = places
        for path in others:
            yield _shared(checking.written[path], places[path], words, first)
        if others and _published(checking.written[first]) == _published(checking.written[others[0]]):
            yield _shared(checking.written[first], places[first], words, others[0])


def _shared(written: Written, place: Place, words: tuple[str, ...], other: str) -> Problem:
    help = "schrijf het in eigen woorden: een lezer die beide pagina's leest, merkt het"
    message = f"deze zin staat ook in {other}: `{' '.join(words[:OWN_FROM])} ...`"
    return written.document.problem(place, "zelfde-zin", message, help)


def long_sentences(checking: CheckContext) -> Iterator[Problem]:
    """The sentences of an entry are short on average."""
    for written in checking.written.values():
        lengths = [len(sentence.words) for sentence in _sentences(written)]
        average = sum(lengths) / len(lengths) if lengths else 0
        if average >= MAX_AVERAGE:
            message = f"de zinnen hebben gemiddeld {average:.0f} woorden"
            help = f"maak er meer kortere zinnen van: onder de {MAX_AVERAGE} leest iedereen het makkelijk"
            place = Place(min(written.document.body_line, len(written.document.lines)))
            yield written.document.problem(place, "lange-zinnen", message, help, hint=True)


def _published(written: Written) -> str:
    return next((scalar.text for loc, scalar in written.scalars if loc == ("published",)), "")


def _sentences(written: Written) -> Iterator[_Sentence]:
    """The sentences of an entry: its summary, and those of its text."""
    for loc, scalar in written.scalars:
        if loc == ("summary",):
            yield _Sentence(scalar.place, _words(scalar.text))
    for line in written.body.lines:
        for sentence in _END.split(_REFERENCES.sub("", line.text)) if line.is_prose else ():
            if words := _words(sentence):
                yield _Sentence(line.place, words)


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(word.rstrip(".,").lower() for word in _WORD.findall(sentence))
