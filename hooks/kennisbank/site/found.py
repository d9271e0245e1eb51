"""What a browser fetches to find things: the index, the choices, and the cards of what was found."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from kennisbank.finding.choices import codes
from kennisbank.finding.files import compact, index_files
from kennisbank.finding.phrases import phrases
from kennisbank.finding.shelf import Item, Shelf, shelf_of
from kennisbank.model.addresses import HOME, SEARCH, WORDS, as_url
from kennisbank.model.entries import Entry
from kennisbank.model.library import Library
from kennisbank.settings import Settings
from kennisbank.site.clips import forms_in_list
from kennisbank.site.desk import Desk
from kennisbank.site.wording import NAMES

NOT_SEARCHED = (HOME, WORDS)
"""Texts that readers don't find by searching: lists that name everything."""

CARDS_IN_FILE = 25
"""Cards that are sent together, about 6 kB: the first of a narrowed list stand all over the library."""


def search_files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """The files of the search with their text, by their path from the root of the site.

    `keuzes.json` and `taal.json` are asked for anew at each visit; their version stands in the address of the others.
    """
    shelf = shelf_of(library, without=NOT_SEARCHED)
    files: dict[str, Any] = dict(index_files(shelf))
    files |= dict(_card_files(shelf, settings))
    files |= dict(_clip_files(shelf, settings))
    files["begrippen.json"] = phrases(shelf, NAMES)
    names = {kind.ADDRESS: names for kind, names in NAMES.items()}
    files["keuzes.json"] = {"cards_in_file": CARDS_IN_FILE, "names": names, **codes(shelf)}
    version = sha256("".join(compact(files[name]) for name in sorted(files)).encode()).hexdigest()[:12]
    for name in ("keuzes.json", "taal.json"):
        files[name] = {"version": version, **files[name]}
    for name, content in files.items():
        yield f"{SEARCH}/{name}", compact(content)


def _card_files(shelf: Shelf, settings: Settings) -> Iterator[tuple[str, list[str]]]:
    """The cards as they stand in a list one step below the root of the site."""
    desk = Desk(shelf.library, settings, as_url)
    for number, items in enumerate(_in_files(shelf)):
        yield f"kaarten/{number}.json", [str(desk.render("card.html", SEARCH, item=item)) for item in items]


def _clip_files(shelf: Shelf, settings: Settings) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The entries as pieces for a newsletter, for who copies a list; nothing for a text."""
    for number, items in enumerate(_in_files(shelf)):
        pieces = [forms_in_list(item, shelf.library, settings) if isinstance(item, Entry) else {} for item in items]
        yield f"knipsels/{number}.json", pieces


def _in_files(shelf: Shelf) -> Iterator[Sequence[Item]]:
    """The items by the file that they stand in."""
    for start in range(0, len(shelf.items), CARDS_IN_FILE):
        yield shelf.items[start : start + CARDS_IN_FILE]
