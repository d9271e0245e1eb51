"""Ids of entries: five signs that can be read from paper, and that no program takes for something else."""

import re
from hashlib import sha256
from itertools import count

CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""No 0, 1, i, l and o: an id is also read from paper."""
LENGTH = 5

_NUMBER = re.compile(r"\d+(?:e\d+)?")
"""Digits, and what YAML and spreadsheets read as a power of ten: `23e45`."""

_DAY = re.compile(r"\d{0,2}(?:jan|feb|mar|mrt|apr|may|jun|aug|sep|dec)[a-z]?\d{0,4}")
"""What LibreOffice and Excel make a day of, in Dutch or English: `2jan3`, `sep22`."""


def is_misread(id: str) -> bool:
    """Whether a spreadsheet or another reader of YAML takes an id for a number or a day."""
    return bool(_NUMBER.fullmatch(id) or _DAY.fullmatch(id))


def proposed_id(seed: str) -> str:
    """An id for a message to propose: always the same one for a seed, such as the path of a file."""
    drawn = ("".join(map(_character, sha256(f"{seed}/{turn}".encode()).digest()[:LENGTH])) for turn in count())
    return next(id for id in drawn if not is_misread(id))


def _character(byte: int) -> str:
    return CHARACTERS[byte % len(CHARACTERS)]
