"""Completes a site that another generator built: `.venv/bin/python scripts/finish.py SITE`."""

import argparse
import sys
from pathlib import Path

from kennisbank.built.finish import finish
from kennisbank.built.link_check import broken_links
from kennisbank.model.addresses import as_url
from kennisbank.problem import for_terminal
from kennisbank.site.pages.pages import pages
from kennisbank.site.pictures.files import CACHE
from project import ICONS, opened


def main(argv: list[str]) -> int:
    """Adds exports, cards, redirects and the security policy to the pages in a folder, and looks at every link."""
    parser = argparse.ArgumentParser(description="Maakt een gebouwde site af.")
    parser.add_argument("site", type=Path, help="de map met de gebouwde site")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    result, settings = opened(options.root)
    if result.library is None:
        print(for_terminal(result.problems), file=sys.stderr)
        return 1
    made = pages(result.library, settings, links=as_url, icons=ICONS)
    finish(options.site, result.library, settings, pages=made, ledger=result.ledger, cache=options.root / CACHE)
    if broken := broken_links(options.site, site_url=settings.site_url):
        print("\n".join(map(str, broken)), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
