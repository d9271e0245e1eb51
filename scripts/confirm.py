"""Writes a draft mail to every organisation, and sends nothing: `.venv/bin/python scripts/confirm.py`."""

import argparse
import os
import sys
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from kennisbank.problem import for_terminal
from kennisbank.settings import SettingsError
from kennisbank.site.letters import Letter, letters
from project import opened


def main(argv: list[str]) -> int:
    """Writes one `.eml` for each organisation into a folder; a mail program opens it as a draft."""
    parser = argparse.ArgumentParser(description="Schrijft conceptmails: hier sta je genoemd, klopt dit?")
    parser.add_argument("slugs", nargs="*", metavar="organisatie", help="alleen deze, zoals zio; anders allemaal")
    parser.add_argument("--to", type=Path, default=Path("concepten"), help="de map waar de mails in komen")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    options = parser.parse_args(argv)
    result, settings = opened(options.root)
    if result.library is None or result.has_errors:
        print(for_terminal(result.problems), file=sys.stderr)
        return 1
    unknown = [slug for slug in options.slugs if result.library.organisation(slug) is None]
    if unknown:
        sys.exit(f"{unknown[0]} is geen organisatie in de kennisbank; kijk in practices/network hoe het bestand heet")
    try:
        found = [
            letter
            for letter in letters(result.library, settings)
            if not options.slugs or letter.organisation.slug in options.slugs
        ]
    except SettingsError as error:
        sys.exit(str(error))
    options.to.mkdir(parents=True, exist_ok=True)
    for letter in found:
        (options.to / f"{letter.organisation.slug}.eml").write_bytes(_mail(letter, settings.editors_mail))
    number = "1 concept staat" if len(found) == 1 else f"{len(found)} concepten staan"
    print(f"{number} in {options.to}{os.sep}. Er is niets verstuurd.")
    return 0


def _mail(letter: Letter, editors_mail: str) -> bytes:
    """A draft without an addressee: whom to ask is for the editor to find out, and stands nowhere here."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = letter.subject
    mail["From"] = mail["Reply-To"] = editors_mail
    mail["X-Unsent"] = "1"  # opens as a draft instead of as a mail that was received
    mail.set_content(letter.text, cte="quoted-printable")
    return mail.as_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
