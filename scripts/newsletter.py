"""Writes a newsletter of what is new: `.venv/bin/python scripts/newsletter.py --since 2026-10-01`. It sends nothing."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from drafts import organisation_named, write_drafts
from kennisbank.model.library import Library
from kennisbank.schema.words import Subregion
from kennisbank.settings import SettingsError
from kennisbank.site.mail.newsletter import Scope, files, newsletter
from project import sound


def main(argv: list[str]) -> int:
    """Writes the newsletter as a web page, plain text, Markdown and a draft mail."""
    parser = argparse.ArgumentParser(
        description="Schrijft een nieuwsbrief met wat er nieuw is; er wordt niets verstuurd."
    )
    parser.add_argument("--since", required=True, metavar="dag", help="vanaf welke dag, zoals 2026-10-01")
    parser.add_argument("--subregion", metavar="gebied", help="alleen dit gebied, en wat voor de hele regio geldt")
    parser.add_argument("--organisation", metavar="organisatie", help="alleen waar deze bij genoemd wordt, zoals zio")
    parser.add_argument("--to", type=Path, default=Path("concepten"), help="de map waar de bestanden in komen")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    library, settings = sound(options.root)
    scope = Scope(
        _day(options.since, library.today),
        options.subregion and _subregion(options.subregion, library),
        options.organisation and organisation_named(options.organisation, library),
    )
    try:
        snippet = newsletter(library, settings, scope)
    except SettingsError as error:
        sys.exit(str(error))
    write_drafts(dict(files(snippet, settings, scope.name)), options.to)
    if not snippet.groups:
        print("Let op: in deze periode is er niets bij gekomen.")
    print(f"{scope.name} staat in {options.to}{os.sep}: .html, .txt, .md en .eml. Er is niets verstuurd.")
    return 0


def _day(written: str, today: date) -> date:
    try:
        since = date.fromisoformat(written)
    except ValueError:
        sys.exit(f"{written} is geen dag: schrijf jaar-maand-dag, zoals 2026-10-01")
    if since > today:
        sys.exit(f"{written} ligt in de toekomst: kijk het jaar en de maand na")
    return since


def _subregion(written: str, library: Library) -> Subregion:
    subregion = library.taxonomy.word("subregions", written)
    if not isinstance(subregion, Subregion):
        sys.exit(f"{written} is geen gebied: {library.taxonomy.choices('subregions', written)}")
    return subregion


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
