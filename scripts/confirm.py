"""Writes a draft mail to every organisation, and sends nothing: `.venv/bin/python scripts/confirm.py`."""

import argparse
import os
import sys
from pathlib import Path

from drafts import organisation_named, write_drafts
from kennisbank.settings import SettingsError
from kennisbank.site.mail.confirmation import confirmation_mails
from kennisbank.site.mail.draft import draft
from project import sound


def main(argv: list[str]) -> int:
    """Writes one `.eml` for each organisation into a folder; a mail program opens it as a draft."""
    parser = argparse.ArgumentParser(description="Schrijft conceptmails: hier sta je genoemd, klopt dit?")
    parser.add_argument("slugs", nargs="*", metavar="organisatie", help="alleen deze, zoals zio; anders allemaal")
    parser.add_argument("--to", type=Path, default=Path("concepten"), help="de map waar de mails in komen")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    library, settings = sound(options.root)
    slugs = [organisation_named(written, library).slug for written in options.slugs]
    try:
        mails = {mail.organisation.slug: mail for mail in confirmation_mails(library, settings)}
    except SettingsError as error:
        sys.exit(str(error))
    chosen = {slug: mail for slug, mail in mails.items() if slug in slugs or not slugs}
    write_drafts({f"{slug}.eml": draft(mail.subject, mail.text, settings) for slug, mail in chosen.items()}, options.to)
    number = "1 concept staat" if len(chosen) == 1 else f"{len(chosen)} concepten staan"
    print(f"{number} in {options.to}{os.sep}. Er is niets verstuurd.")
    for slug in sorted(set(slugs) - chosen.keys()):
        print(f"{slug} keek alles al na.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
