"""The list of people who may not be named. It holds no names, only a digest of each.

What that protects against, and what not, stands in docs/decisions/0015.
"""

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from unicodedata import combining, normalize

from kennisbank.problem import Place, Problem, Severity
from kennisbank.reading.shelves import CONTENT, NOT_NAMED, unusual
from kennisbank.text.document import read_text

PATH = f"{CONTENT}/{NOT_NAMED}"
"""How messages name the list."""

HEAD = """\
# Wie niet genoemd wil worden, ook niet in de titel van een bron. De namen zelf staan hier niet: elke regel is een
# afdruk van een naam, gemaakt met de sleutel. De controle maakt ook van namen in de teksten een afdruk, en vergelijkt.
# Zo kan niemand de namen hier lezen, opzoeken of overnemen. Wie een naam al kent, kan wel nagaan of hij hier staat.
# Een naam erbij: make name. Een naam weg: typ hem daar nog eens, dan zie je op welke regel hij staat. Haal die weg.
"""

SHORTEST_NAME = 4
"""Fewer letters are an abbreviation, or stand in the names of many."""

MOST_WORDS = 6
"""As many words as a name may have: `J.P. van der Wit-Post` has them all."""

BYTES = 16
"""The size of a key and of a digest: no two names share one by chance."""

_HEX = f"[0-9a-f]{{{2 * BYTES}}}"
_KEY = re.compile(f"sleutel: ({_HEX})")
_DIGEST = re.compile(_HEX)

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

That nothing is fixed to the first capital is seen after it: a pattern that begins with letters is ten times as fast.
"""
_IN_FRONT = re.compile(rf"(?<!\w){_SMALL_WORD}+\Z")
_FARTHEST = 15
"""The characters before a run in which its first small words are looked for: `aan den `, `van de la `."""


@dataclass(frozen=True)
class Naming:
    """A name of the list in a text.

    written: the name as it is written there; start: the characters before it; before, after: the word in front and the
    word behind, if they may belong to the same name.
    """

    written: str
    start: int
    before: str
    after: str

    @property
    def surname(self) -> str:
        """Its last word."""
        return str(_WORD.findall(self.written)[-1])

    @property
    def is_full(self) -> bool:
        """Whether it is more than one surname: there is a first name, an initial or a second surname in it."""
        return sum(not _is_small(word) for word in _WORD.findall(self.written)) > 1


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

    def fault_of(self, name: str) -> str:
        """Why a name can't stand on the list, for who adds it; empty if it can. The name is not in it."""
        if sum(map(len, _WORD.findall(name))) < SHORTEST_NAME:
            return "te kort, dat staat ook in andere namen: typ de hele naam"
        if not any(replace(self, digests=frozenset()).having(name).in_text(normalize("NFC", name))):
            return (
                "zo vindt de controle geen naam: typ hem zoals in een tekst, met hoofdletters, zonder titel "
                f"en in hoogstens {MOST_WORDS} woorden"
            )
        return ""

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


def read_not_named(root: Path) -> tuple[NotNamed, list[Problem]]:
    """The list of a project folder, and what is wrong with it.

    Without a list or a key there is one hint: names were not checked.
    """
    file = root / CONTENT / NOT_NAMED
    if problem := unusual(file, PATH) if file.is_symlink() or file.exists() else None:
        return NotNamed(), [problem]
    if not file.is_file() or not file.stat().st_size:
        help = "zet haar terug zoals zij was, of begin een nieuwe met: make name"
        return NotNamed(), [_unchecked("de lijst ontbreekt, is leeg of is geen bestand", help)]
    text, problems = read_text(file, PATH)
    if text is None:
        return NotNamed(), problems
    listed, more = _parsed(text)
    if not listed.key:
        more.append(_unchecked("in de lijst staat geen sleutel", "zet de regel terug die begint met `sleutel:`"))
    return listed, problems + more


def as_text(listed: NotNamed) -> str:
    """The list as a file, with its explanation above it."""
    return f"{HEAD}sleutel: {listed.key.hex()}\n" + "".join(f"{digest}\n" for digest in sorted(listed.digests))


def _parsed(text: str) -> tuple[NotNamed, list[Problem]]:
    key, digests, problems = b"", set(), []
    for number, line in enumerate(map(str.rstrip, text.split("\n")), start=1):
        if (match := _KEY.fullmatch(line)) and not key:
            key = bytes.fromhex(match[1])
        elif _DIGEST.fullmatch(line):
            digests.add(line)
        elif line and not line.startswith("#"):
            problems.append(_unreadable(number, line))
    return NotNamed(key, frozenset(digests)), problems


def _unreadable(number: int, line: str) -> Problem:
    """A line that says nothing to the check. It is not shown: it may be a name."""
    if line.startswith("sleutel:"):
        message, help = "dit is geen sleutel, of er stond er al een", "zet de regel terug zoals hij was"
    else:
        message = "op deze regel staat geen afdruk van een naam"
        help = "haal de regel weg, en zet de naam erbij met: make name"
    return Problem(PATH, Place(number), "geen-naamregel", message, help)


def _unchecked(why: str, help: str) -> Problem:
    message = f"namen van personen zijn niet nagekeken: {why}"
    return Problem(PATH, Place(), "namen-niet-nagekeken", message, help, Severity.HINT)


def _plain(name: str) -> str:
    if not name.isascii():
        name = "".join(sign for sign in normalize("NFKD", name) if not combining(sign))
    return " ".join(_WORD.findall(name.casefold()))


def _is_small(word: str) -> bool:
    return re.fullmatch(_SMALL, word if len(word) == 1 else word.lower()) is not None


def _behind(rest: str) -> str:
    """The word with a capital behind a name, if only a space comes between."""
    word = _WORD.match(rest, 1)
    return word[0] if word and rest[0] == " " and word[0][0].isupper() else ""
