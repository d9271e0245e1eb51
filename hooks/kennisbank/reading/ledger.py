"""Reads the ledger of published addresses, which only `make ledger` writes."""

import re
from pathlib import Path

from kennisbank.ids import CHARACTERS, LENGTH
from kennisbank.model.ledger import Ledger, Permalink
from kennisbank.problem import Fault, Place, Problem
from kennisbank.reading.files import CONTENT, LEDGER, unusual
from kennisbank.text.document import read_text

MAX_BYTES = 5_000_000
"""A thousand entries with feeds are 300 kB; the ledger only grows."""

_LINE = re.compile(rf"([a-z0-9-]+(?:/[a-z0-9-]+)*(?:\.[a-z0-9]+)?)(?:\t([{CHARACTERS}]{{{LENGTH}}}))?")


def read_ledger(root: Path) -> tuple[Ledger, list[Problem]]:
    """The ledger of a project folder, and what is wrong in it."""
    file, path = root / CONTENT / LEDGER, f"{CONTENT}/{LEDGER}"
    if problem := unusual(file, path) if file.is_symlink() or file.exists() else None:
        return Ledger(), [problem]
    if not file.is_file():
        message = "de lijst van alle adressen die ooit zijn gepubliceerd ontbreekt, of is geen bestand"
        return Ledger(), [Problem(path, Place(), Fault("geen-adressenlijst", message, "zet haar terug zoals zij was"))]
    text, problems = read_text(file, path, most=MAX_BYTES)
    found: dict[str, tuple[Permalink, int]] = {}
    for number, line in enumerate((text or "").split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if match := _LINE.fullmatch(line.rstrip()):
            found[match[1]] = Permalink(match[1], match[2] or ""), number
        else:
            problems.append(_no_address(path, number, line))
    lines = {address: number for address, (_, number) in found.items()}
    return Ledger(tuple(one for one, _ in found.values()), lines), problems


def _no_address(path: str, number: int, line: str) -> Problem:
    help = "zet terug wat er stond; is de regel nieuw, haal hem dan weg, en draai: make ledger"
    return Problem(path, Place(number), Fault("geen-adresregel", "op deze regel staat geen adres", help), source=line)
