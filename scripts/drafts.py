"""What the scripts that write drafts share: finding the organisation that somebody means, and overwriting nothing."""

import os
import sys
from pathlib import Path

from kennisbank.model.library import Library
from kennisbank.nearest import nearest
from kennisbank.schema.entries import Organisation


def organisation_named(written: str, library: Library) -> Organisation:
    """The organisation that somebody named: `zio`, `ZIO` or `practices/network/zio.md`; ends the program if none is."""
    slug = Path(written).name.removesuffix(".md").lower()
    if organisation := library.organisation(slug):
        return organisation
    near = nearest(slug, [organisation.slug for organisation in library.organisations])
    help = f"bedoelde je {near}?" if near else "kijk in practices/network hoe het bestand heet"
    sys.exit(f"{written} is geen organisatie in de kennisbank; {help}")


def write_drafts(drafts: dict[str, bytes], folder: Path) -> None:
    """Writes files into a folder, by their names; ends the program if the folder has one of them already.

    Somebody may have worked on it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if existing := [name for name in drafts if (folder / name).exists()]:
            sys.exit(
                f"In {folder}{os.sep} staat al {existing[0]}: haal oude concepten weg, of kies met --to een andere map"
            )
        for name, content in drafts.items():
            (folder / name).write_bytes(content)
    except OSError:
        sys.exit(f"In {folder} is niet te schrijven: kies met --to een andere map")
