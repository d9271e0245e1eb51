"""Rules about sentences: each entry has its own, and they are short."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.problem import Place
from kennisbank.reading.context import Breach, CheckContext, SourceFile

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


def shared_sentences(context: CheckContext) -> Iterator[Breach]:
    """No two entries share a long sentence; the one that was published first may keep it."""
    places_by_words: dict[tuple[str, ...], dict[str, Place]] = {}
    ages = {path: _age(source, context) for path, source in context.entries.items()}
    for path in sorted(ages, key=lambda path: (ages[path], path)):
        for sentence in _sentences(context.entries[path]):
            if len(sentence.words) >= OWN_FROM:
                places_by_words.setdefault(sentence.words, {}).setdefault(path, sentence.place)
    for words, places in places_by_words.items():
        first, *others = places
        for path in others:
            yield _shared(context.entries[path], places[path], words, first)
        if others and ages[first] == ages[others[0]]:
            yield _shared(context.entries[first], places[first], words, others[0])


def _age(source: SourceFile, context: CheckContext) -> tuple[bool, str]:
    """What sorts entries by when they came: those in the ledger first."""
    return source.text("id") not in context.ledger.by_id, source.text("published")


def _shared(source: SourceFile, place: Place, words: tuple[str, ...], other: str) -> Breach:
    help = "schrijf het in eigen woorden: een lezer die beide pagina's leest, merkt het"
    message = f"deze zin staat ook in {other}: `{' '.join(words[:OWN_FROM])} ...`"
    return source.breach_at(place, message, help)


def long_sentences(context: CheckContext) -> Iterator[Breach]:
    """The sentences of an entry are short on average."""
    for source in context.entries.values():
        lengths = [len(sentence.words) for sentence in _sentences(source)]
        average = sum(lengths) / len(lengths) if lengths else 0
        if average >= MAX_AVERAGE:
            message = f"de zinnen hebben gemiddeld {average:.0f} woorden"
            help = f"maak er meer kortere zinnen van: onder de {MAX_AVERAGE} leest iedereen het makkelijk"
            begin = Place(min(source.document.body_line, len(source.document.lines)))
            yield source.breach_at(begin, message, help)


def _sentences(source: SourceFile) -> Iterator[_Sentence]:
    """The sentences of an entry: its summary, and those of its text."""
    for loc, scalar in source.scalars:
        if loc == ("summary",):
            yield _Sentence(scalar.place, _words(scalar.text))
    for line in source.body.lines:
        for sentence in _END.split(_REFERENCES.sub("", line.text)) if line.is_prose else ():
            if words := _words(sentence):
                yield _Sentence(line.place, words)


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(word.rstrip(".,").lower() for word in _WORD.findall(sentence))
