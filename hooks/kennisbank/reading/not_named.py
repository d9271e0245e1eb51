"""Reads the list of people who may not be named, which only `make name` writes."""

import re
from pathlib import Path

from kennisbank.problem import Fault, Place, Problem, Severity
from kennisbank.reading.files import CONTENT, NOT_NAMED, unusual
from kennisbank.text.document import read_text
from kennisbank.text.names import BYTES, MOST_WORDS, NotNamed

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

_HEX = f"[0-9a-f]{{{2 * BYTES}}}"
_KEY = re.compile(f"sleutel: ({_HEX})")
_DIGEST = re.compile(_HEX)


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


def fault_of(name: str, listed: NotNamed) -> str:
    """Why a name can't stand on the list, for whoever adds it; empty if it can. The name is not in it."""
    if sum(map(str.isalpha, name)) < SHORTEST_NAME:
        return "te kort, dat staat ook in andere namen: typ de hele naam"
    if not listed.can_find(name):
        return (
            "zo vindt de controle geen naam: typ hem zoals in een tekst, met hoofdletters, zonder titel "
            f"en in hoogstens {MOST_WORDS} woorden"
        )
    return ""


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
    return Problem(PATH, Place(number), Fault("geen-naamregel", message, help))


def _unchecked(why: str, help: str) -> Problem:
    message = f"namen van personen zijn niet nagekeken: {why}"
    return Problem(PATH, Place(), Fault("namen-niet-nagekeken", message, help), Severity.HINT)
