"""What a browser fetches to find things: the index, the choices, and the cards of what was found."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from kennisbank.finding.choices import codes
from kennisbank.finding.files import compact, index_files
from kennisbank.finding.phrases import phrases
from kennisbank.finding.shelf import Shelf, shelf_of
from kennisbank.model.addresses import HOME, SEARCH, WORDS, as_url
from kennisbank.model.library import Library
from kennisbank.settings import Settings
from kennisbank.site.desk import Desk

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
    files["begrippen.json"] = phrases(shelf)
    files["keuzes.json"] = codes(shelf)
    version = sha256("".join(compact(files[name]) for name in sorted(files)).encode()).hexdigest()[:12]
    for name in ("keuzes.json", "taal.json"):
        files[name] = {"version": version, **files[name]}
    for name, content in files.items():
        yield f"{SEARCH}/{name}", compact(content)


def _card_files(shelf: Shelf, settings: Settings) -> Iterator[tuple[str, list[str]]]:
    """The cards as they stand in a list one step below the root of the site."""
    desk = Desk(shelf.library, settings, as_url)
    items = shelf.items
    for start in range(0, len(items), CARDS_IN_FILE):
        cards = [str(desk.render("card.html", SEARCH, item=item)) for item in items[start : start + CARDS_IN_FILE]]
        yield f"kaarten/{start // CARDS_IN_FILE}.json", cards
