"""Entries under headings."""

from collections.abc import Iterable
from dataclasses import dataclass

from kennisbank.model.entries import Entry
from kennisbank.site.wording import NAMES
from kennisbank.text.body import slugified


@dataclass(frozen=True)
class Group:
    """Entries under a heading, with an id to link to and a sentence about them."""

    heading: str
    id: str
    entries: tuple[Entry, ...]
    explanation: str = ""


def groups_of(entries: Iterable[Entry], place: str = "") -> Iterable[Group]:
    """The entries by kind, in the order practices, projects, organisations; kinds without entries are left out.

    place: where they are, for the heading: `Aanpakken in Heerlen`.
    """
    found = tuple(entries)
    for kind, (_, plural) in NAMES.items():
        own = tuple(entry for entry in found if isinstance(entry, kind))
        if own:
            heading = plural.capitalize() + (f" in {place}" if place else "")
            yield Group(heading, slugified(heading), own)
