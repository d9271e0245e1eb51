"""Dutch words as a search compares them: without capitals and accents, by their stem, and compounds in their parts.

`hooks/theme/assets/search/words.js` reads what people type by the same rules; a test holds the two together.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import filterfalse
from unicodedata import combining, normalize

import snowballstemmer

_BRACKETED = re.compile(r"[\[(](\w+)[\])](?=\w)")
_AT = re.compile(r"(?<=[a-z])@(?=[a-z])")
_APOSTROPHE_S = re.compile(r"(?<=[a-z])['’‘`´]s?(?![a-z])")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_ORDINAL = re.compile(r"(?<=\d)e(?![a-z])")
_PIECE = re.compile(r"([0-9]+)|([^0-9]+)")
_AFTER_NUMBERS = sys.maxsize
_WORD = re.compile(r"[0-9]+(?:,[0-9]+)*|[a-z]+[a-z0-9]*")

SHORTEST_STEMMED = 4
"""Letters; shorter words are abbreviations or have no ending to lose."""

_LONGEST_COMPOUND = 40
"""Letters; no Dutch word of use is longer."""

_SHORTEST_PART = 3
_SHORTEST_LAST = 4

_LINKS = ("", "s", "e", "en", "n")
"""What may stand between two parts of a compound: dorp-s-kern, zonn-e-schijn, vrouw-en-emancipatie.

These linking sounds, `s`, `e` and `en`, are those of the Algemene Nederlandse Spraakkunst, 12.4.3.1.3
(https://e-ans.ivdnt.org/topics/pid/topic-15441409758642185). `n` is `en` behind a part that ends in an e of its own:
ziekte-n-kosten.
"""


def words(text: str) -> list[str]:
    """The words of a text: `[G]OUD` is goud, `M@ZL` mazl, `foto's` foto, `patiënt` patient, `1.5e` 1,5."""
    flat = text.lower()
    if not flat.isascii():
        flat = "".join(filterfalse(combining, normalize("NFKD", flat)))
    flat = _AT.sub("a", _BRACKETED.sub(r"\1", flat))
    return _WORD.findall(_ORDINAL.sub("", _DECIMAL.sub(",", _APOSTROPHE_S.sub("", flat))))


@cache
def stem(word: str) -> str:
    """The stem of a word by Snowball's rules for Dutch: huizen has that of huis, and eenzaamheid that of eenzaam."""
    return str(_stemmer().stemWord(word)) if len(word) >= SHORTEST_STEMMED and word.isalpha() else word


def stems(text: str) -> list[str]:
    """The stems of the words of a text, in their order."""
    return [stem(word) for word in words(text)]


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("dutch")


class Decompounder:
    """Splits compounds into words that Dutch, this library or its editors know.

    own: words of the library that may be parts too; compounds: those that the editors split, with bars between the
    parts: `val|angst`.
    """

    def __init__(self, own: Iterable[str] = (), compounds: Iterable[str] = ()) -> None:
        self._split_by_hand = {word.replace("|", ""): tuple(word.split("|")) for word in compounds}
        own_parts = {word for word in own if len(word) >= _SHORTEST_LAST}
        self._parts = compound_parts() | own_parts
        self._stems = _part_stems() | set(map(stem, own_parts))
        self._splits: dict[str, tuple[str, ...]] = {}

    def split(self, word: str) -> tuple[str, ...]:
        """The parts of a compound without the sounds between them, or nothing for any other word.

        Of several ways that with the fewest parts, and of those the one with the longest first part. Each ending of a
        word is split once, in less time than its length by the number of linking sounds: for the longest word that is
        looked at, fewer than 40 * 40 * 5 look-ups.
        """
        by_hand = self._split_by_hand.get(word, ())
        return by_hand or (self._split(word) if len(word) <= _LONGEST_COMPOUND else ())

    def _split(self, word: str) -> tuple[str, ...]:
        if word not in self._splits:
            self._splits[word] = min(self._ways(word), key=len, default=())
        return self._splits[word]

    def _ways(self, word: str) -> Iterator[tuple[str, ...]]:
        """The best split for each known word that a word begins with, the longest of these first."""
        for end in range(len(word) - _SHORTEST_LAST, _SHORTEST_PART - 1, -1):
            if word[:end] in self._parts:
                for link in _LINKS:
                    if word.startswith(link, end) and (others := self._others(word[end + len(link) :])):
                        yield word[:end], *others

    def _others(self, ending: str) -> tuple[str, ...]:
        """The parts behind the first one: the whole ending if that is a word, else what it can be split into."""
        is_last = len(ending) >= _SHORTEST_LAST and (ending in self._parts or stem(ending) in self._stems)
        return (ending,) if is_last else self._split(ending)


@cache
def compound_parts() -> frozenset[str]:
    """The words of compound-parts.txt, beside this file."""
    return frozenset(word for line in _lines("compound-parts.txt") for word in words(line))


@cache
def _part_stems() -> frozenset[str]:
    """The stems of these, from a file of their own: to stem them all took half a second of every build."""
    return frozenset(stem for line in _lines(PART_STEMS) for stem in line.split())


PART_STEMS = "compound-stems.txt"
"""A test compares it with what the stemmer says, and writes it anew with `--write`."""


def _lines(name: str) -> list[str]:
    lines = files("kennisbank.text").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def alphabetical(text: str) -> tuple[tuple[int, str], ...]:
    """The place of a text in a Dutch list, to sort by: its letters and numbers, whatever their accents and capitals.

    Numbers go by what they say: `2 op gezond` comes before `10 voor gezond`, and both before letters.
    """
    plain = "".join(sign for sign in normalize("NFKD", text).casefold() if sign.isalnum() and not combining(sign))
    return tuple(
        (int(number), "") if number else (_AFTER_NUMBERS, letters) for number, letters in _PIECE.findall(plain)
    )
