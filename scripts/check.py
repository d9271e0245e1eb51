"""Checks the content: `scripts/check.py [--format terminal|github|json]`. Exit status 1 if there are errors."""

import argparse
import sys
from pathlib import Path

from kennisbank.problem import for_github, for_json, for_terminal
from project import opened

FORMATS = {"terminal": for_terminal, "github": for_github, "json": for_json}


def main(argv: list[str]) -> int:
    """Prints every problem in the form that was asked for."""
    parser = argparse.ArgumentParser(description="Kijkt alle bestanden met inhoud na.")
    parser.add_argument("--format", choices=FORMATS, default="terminal", help="hoe de meldingen eruitzien")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    result, _ = opened(options.root)
    print(FORMATS[options.format](result.problems))
    return int(result.has_errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
