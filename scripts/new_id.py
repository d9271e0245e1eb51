"""Prints a new id that no file has yet: `.venv/bin/python scripts/new_id.py`."""

import secrets
import sys
from pathlib import Path

from kennisbank.ids import CHARACTERS, LENGTH, is_misread
from project import opened


def main(argv: list[str]) -> int:
    """Draws until the id is new, and no program will take it for something else."""
    library = opened(Path())[0].library
    taken = {entry.id for entry in library.entries} if library else set()
    new = _drawn()
    while new in taken or is_misread(new):
        new = _drawn()
    print(new)
    return 0


def _drawn() -> str:
    return "".join(secrets.choice(CHARACTERS) for _ in range(LENGTH))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
