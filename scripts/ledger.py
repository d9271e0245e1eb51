"""Adds every address of the site to the ledger, at a publication: `.venv/bin/python scripts/ledger.py`."""

import argparse
import sys
from pathlib import Path

from kennisbank.model.ledger import ledger_text
from kennisbank.model.permalinks import permalinks
from kennisbank.reading.files import CONTENT, LEDGER
from kennisbank.reading.ledger import read_ledger
from project import sound


def main(argv: list[str]) -> int:
    """Adds what is new and takes nothing away; a library with errors is not published."""
    parser = argparse.ArgumentParser(description="Zet alle adressen van de site in de lijst van wat gepubliceerd is.")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    library, _ = sound(options.root)
    ledger, _ = read_ledger(options.root)
    now = permalinks(library)
    (options.root / CONTENT / LEDGER).write_bytes(ledger_text(ledger, now).encode())
    added = len({permalink.address for permalink in now} - ledger.addresses)
    total = len(ledger.addresses) + added
    print(f"{added or 'Geen'} {'adres' if added == 1 else 'adressen'} erbij; {total} in {CONTENT}/{LEDGER}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
