"""Completes a site that another generator built: `python scripts/finish.py SITE`."""

import argparse
import os
import sys
from pathlib import Path

from kennisbank.built.finish import finish
from kennisbank.clock import today
from kennisbank.problem import for_terminal
from kennisbank.reading.reader import read
from kennisbank.settings import Settings


def main(argv: list[str]) -> int:
    """Adds redirects, the search index and the security policy to the pages in a folder."""
    parser = argparse.ArgumentParser(description="Maakt een gebouwde site af.")
    parser.add_argument("site", type=Path, help="de map met de gebouwde site")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    result = read(options.root, today=today(os.environ))
    if result.library is None:
        print(for_terminal(result.problems), file=sys.stderr)
        return 1
    finish(options.site, result.library, Settings.from_environment(os.environ))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
