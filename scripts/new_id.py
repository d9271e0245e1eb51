"""Prints a new id that no file has yet: `.venv/bin/python scripts/new_id.py`."""

import secrets
import sys
from pathlib import Path

from kennisbank.schema.fields import ID_CHARACTERS, ID_LENGTH
from project import opened


def main(argv: list[str]) -> int:
    """Draws until the id is new."""
    library = opened(Path())[0].library
    taken = {entry.id for entry in library.entries} if library else set()
    while (new := "".join(secrets.choice(ID_CHARACTERS) for _ in range(ID_LENGTH))) in taken:
        pass
    print(new)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
