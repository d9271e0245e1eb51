"""Names of people that are not written down: of each a digest is kept, and a text can be searched for it.

What that protects against, and what not, stands in docs/decisions/0015.
"""

import re
import secrets
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from unicodedata import combining, normalize

MOST_WORDS = 6
"""As many words as a name may have: `J.P. van der Wit-Post` has them all."""

BYTES = 16
"""The size of a key and of a digest: no two names share one by chance."""

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = "".join(filter(str.isupper, map(chr, range(0x250))))
"""The capitals of every language with Latin letters."""

_SMALL = "(?:aan|bij|d|da|de|del|den|der|des|di|du|el|het|in|la|le|op|s|t|te|ten|ter|tot|uit|van|von|zu)"
"""Words of a name that have no capital."""

_GAP = "(?: |[-\u2010\u2011]| ?['\u2019]|(?<!\\w\\w)\\. ?)"
"""What stands between two words of a name: `Jan Wit`, `Wit-Post`, `in 't Wit`, `J.P. Wit`."""

_SMALL_WORD = f"(?:{_SMALL}{_GAP})"
_REST = r"[^\W\d_]*(?!\w)"
_RUN = re.compile(rf"[{_CAPITAL}](?<!\w.){_REST}(?:{_GAP}{_SMALL_WORD}*[{_CAPITAL}]{_REST})*")
"""Words with a capital that follow each other, with small words between them.

That nothing stands before the first capital is looked at behind it: a pattern that begins with letters is ten times as
fast.
"""
_IN_FRONT = re.compile(rf"(?<!\w){_SMALL_WORD}+\Z")
_FARTHEST = 15
"""The characters before a run in which its first small words are looked for: `aan den `, `van de la `."""


@dataclass(frozen=True)
class Naming:
    """A name that may not be named, in a text.

    written: the name as it is written there; start: the characters before it; before: the word in front; after: the
    word with a capital behind; both empty if they can't belong to the same name.
    """

    written: str
    start: int
    before: str
    after: str

    def is_certain(self, ordinary: Container[str]) -> bool:
        """Whether it can hardly be anything else than a name.

        Two things give doubt: the surname is an ordinary word too, as it is or without an ending (`Bakker`, `De Rode`,
        `Vissers`), and a word with a capital behind it makes it the name of something else (`Bakker Fonds`). A first
        name or an initial in front takes one of them away. ordinary: words that need be no name, in small letters.
        """
        if self._is_full:
            return True
        surname = _WORD.findall(self.written)[-1].lower()
        forms = (surname, surname.removesuffix("e"), surname.removesuffix("s"))
        doubts = any(_plain(form) in ordinary for form in forms) + bool(self.after)
        return doubts <= self._has_first_name(ordinary)

    @property
    def _is_full(self) -> bool:
        """Whether it is more than one surname: there is a first name, an initial or a second surname in it."""
        return sum(not _is_small(word) for word in _WORD.findall(self.written)) > 1

    def _has_first_name(self, ordinary: Container[str]) -> bool:
        """Whether the word in front is an initial, or a first name: it has a capital for no other reason."""
        is_initial = len(self.before) == 1 and self.before.isupper()
        is_abbreviation = len(self.before) > 1 and self.before.isupper() and not self.written.isupper()
        is_word = is_abbreviation or _plain(self.before) in ordinary
        return is_initial or (self.before[:1].isupper() and not is_word)


@dataclass(frozen=True)
class NotNamed:
    """The people who may not be named: the digests of their names, and the key that these are made with.

    Without a key (empty) nobody can be recognised.
    """

    key: bytes = b""
    digests: frozenset[str] = frozenset()

    @classmethod
    def new(cls) -> "NotNamed":
        """An empty list with a key of its own."""
        return cls(secrets.token_bytes(BYTES))

    def digest(self, name: str) -> str:
        """The digest of a name, however its capitals, accents and spaces are written."""
        return blake2b(_plain(name).encode(), key=self.key, digest_size=BYTES).hexdigest()

    def having(self, name: str) -> "NotNamed":
        """The same list with a name more."""
        return replace(self, digests=self.digests | {self.digest(name)})

    def can_find(self, name: str) -> bool:
        """Whether a name would be seen in a text that is no more than the name."""
        return any(replace(self, digests=frozenset()).having(name).in_text(normalize("NFC", name)))

    def in_text(self, text: str) -> Iterator[Naming]:
        """The names of the list in a text (in NFC); of two that overlap the first, and of those the longest."""
        if self.key and self.digests:
            for match in _RUN.finditer(text):
                small = _IN_FRONT.search(text, max(0, match.start() - _FARTHEST), match.start())
                start = small.start() if small else match.start()
                for naming in self._in_run(text[start : match.end()]):
                    yield replace(naming, start=start + naming.start)

    def _in_run(self, run: str) -> tuple[Naming, ...]:
        if run not in self._known:
            self._known[run] = tuple(self._search(run))
        return self._known[run]

    @cached_property
    def _known(self) -> dict[str, tuple[Naming, ...]]:
        """The names in each run of words that was looked at before: nearly all of them return."""
        return {}

    def _search(self, run: str) -> Iterator[Naming]:
        words = list(_WORD.finditer(run))
        end = 0
        for number, word in enumerate(words):
            name = self._longest(run, words[number : number + MOST_WORDS]) if word.start() >= end else ""
            if name:
                end = word.start() + len(name)
                before = words[number - 1][0] if number else ""
                yield Naming(name, word.start(), before, _behind(run[end:]))

    def _longest(self, run: str, words: list[re.Match[str]]) -> str:
        """The longest name of the list that begins with the first of the words; empty if there is none."""
        start = words[0].start()
        names = (run[start : word.end()] for word in reversed(words) if word[0][0].isupper())
        return next((name for name in names if self.digest(name) in self.digests), "")


def _plain(name: str) -> str:
    if not name.isascii():
        name = "".join(character for character in normalize("NFKD", name) if not combining(character))
    return " ".join(_WORD.findall(name.casefold()))


def _is_small(word: str) -> bool:
    return re.fullmatch(_SMALL, word if len(word) == 1 else word.lower()) is not None


def _behind(rest: str) -> str:
    """The word with a capital behind a name, if only a space comes between."""
    word = _WORD.match(rest, 1)
    return word[0] if word and rest[0] == " " and word[0][0].isupper() else ""
