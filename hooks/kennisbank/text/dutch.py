"""Dutch words as a search compares them: without capitals and accents, by their stem, and compounds in their parts.

`hooks/theme/assets/search/words.js` reads what people type by the same rules; a test holds the two together.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize

import snowballstemmer

_BRACKETED = re.compile(r"[\[(](\w+)[\])](?=\w)")
_AT = re.compile(r"(?<=[a-z])@(?=[a-z])")
_APOSTROPHE_S = re.compile(r"(?<=[a-z])['’‘`´]s?(?![a-z])")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_ORDINAL = re.compile(r"(?<=\d)e(?![a-z])")
_WORD = re.compile(r"[0-9]+(?:,[0-9]+)*|[a-z]+[a-z0-9]*")

SHORTEST_STEMMED = 4
"""Shorter words are abbreviations or have no ending to lose."""

_SHORTEST_SPLIT = 7
_LONGEST_SPLIT = 40  # the tries grow with every letter; no Dutch word of use is longer
_SHORTEST_PART = 3
_SHORTEST_LAST = 4
_LINKS = ("", "s", "e", "en", "n")
"""The sounds between the parts of a compound: gezondheid-s-centrum, zieken-huis, zorg-en-..."""


def words(text: str) -> list[str]:
    """The words of a text: `[G]OUD` is goud, `M@ZL` mazl, `foto's` foto, `patiënt` patient, `1.5e` 1,5."""
    flat = text.lower()
    if not flat.isascii():
        flat = "".join(sign for sign in normalize("NFKD", flat) if not combining(sign))
    flat = _AT.sub("a", _BRACKETED.sub(r"\1", flat))
    return _WORD.findall(_ORDINAL.sub("", _DECIMAL.sub(",", _APOSTROPHE_S.sub("", flat))))


@cache
def stem(word: str) -> str:
    """The stem of a word: huizen and huis are one, and so are eenzaam and eenzaamheid."""
    return str(_stemmer().stemWord(word)) if len(word) >= SHORTEST_STEMMED and word.isalpha() else word


def stems(text: str) -> list[str]:
    """The stems of the words of a text, in their order."""
    return [stem(word) for word in words(text)]


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("dutch")


class Decompounder:
    """Splits compounds into words that Dutch, this library or its editors know.

    own: words of the library that may be parts too; kept: compounds with their parts between bars, `val|angst`, as the
    editors want them split.
    """

    def __init__(self, own: Iterable[str] = (), kept: Iterable[str] = ()) -> None:
        self._kept = {word.replace("|", ""): tuple(word.split("|")) for word in kept}
        self._parts = compound_parts() | {word for word in own if len(word) >= _SHORTEST_LAST}
        self._stems = {stem(part) for part in self._parts}
        self._known: dict[str, tuple[str, ...]] = {}

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a compound, as few as possible; nothing for any other word."""
        if word not in self._known:
            whole = self._kept.get(word)
            self._known[word] = whole or (self._split(word) if _SHORTEST_SPLIT <= len(word) <= _LONGEST_SPLIT else ())
        return self._known[word]

    def _split(self, word: str) -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        for end in range(len(word) - _SHORTEST_LAST, _SHORTEST_PART - 1, -1):
            head = word[:end]
            if head not in self._parts:
                continue
            for link in _LINKS:
                rest = word[end:].removeprefix(link) if word[end:].startswith(link) else ""
                tail = (rest,) if self._ends(rest) else self._split(rest)
                if tail and (not found or len(tail) + 1 < len(found)):
                    found = (head, *tail)
        return found

    def _ends(self, rest: str) -> bool:
        return len(rest) >= _SHORTEST_LAST and (rest in self._parts or stem(rest) in self._stems)


@cache
def compound_parts() -> frozenset[str]:
    """The words of compound-parts.txt, beside this file."""
    lines = files("kennisbank.text").joinpath("compound-parts.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in words(line))
