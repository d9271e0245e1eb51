"""Files beside the pages, for other programs. A new export is a function here and a line in EXPORTS."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kennisbank.model.addresses import CALENDAR, EDITING, ListFormat, as_url, list_path, month_address, short_of
from kennisbank.model.library import Library
from kennisbank.model.news import months, news
from kennisbank.schema.entries import KINDS, Entry
from kennisbank.settings import Settings
from kennisbank.site.feeds.calendar import calendar
from kennisbank.site.feeds.files import feed_files
from kennisbank.site.lists.formats import as_file
from kennisbank.site.lists.tables import Table
from kennisbank.site.pages.editing import LISTS, Task, this_week
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.pictures.qr_codes import qr_code_files
from kennisbank.site.search_files import search_files


@dataclass(frozen=True)
class Export:
    """A file of the site: its path from the root, and its bytes."""

    path: str
    content: bytes


def editing(library: Library, settings: Settings) -> Iterator[Export]:
    """The editor's page as JSON: what to do this week, and all lists.

    `today`: a day; `this_week`: objects with the `title`, `address` and `file` of an entry and its `tasks`, each with
    `text` and `since` (a day, or null where it is not known); `lists`: objects with `key` and `title` and `tasks`, of
    which each has the fields of its entry too. Days are as in `2026-11-22`; an address is complete if SITE_URL is set.
    """
    content = {
        "today": library.today.isoformat(),
        "this_week": [
            {**_entry(duty.entry, settings), "tasks": [_task(task) for task in duty.tasks]}
            for duty in this_week(library)
        ],
        "lists": [
            {
                "key": kind.key,
                "title": kind.title,
                "tasks": [{**_entry(task.entry, settings), **_task(task)} for task in kind.find(library)],
            }
            for kind in LISTS
        ],
    }
    yield Export(f"{EDITING}.json", (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def search(library: Library, settings: Settings) -> Iterator[Export]:
    """What a browser fetches to search the site."""
    for path, text in search_files(Renderer(library, settings, as_url)):
        yield Export(path, text.encode())


def lists(library: Library, settings: Settings) -> Iterator[Export]:
    """All listed entries of each kind in each format; the browser keeps from it the rows that a reader chose."""
    for kind in KINDS:
        table = Table(kind, library, settings)
        for format in ListFormat:
            yield Export(list_path(kind, format), as_file(table, format))


def following(library: Library, settings: Settings) -> Iterator[Export]:
    """What a feed reader or a calendar follows."""
    for path, content in feed_files(library, settings):
        yield Export(path, content)
    yield Export(CALENDAR, calendar(library, settings))


def qr_codes(library: Library, settings: Settings) -> Iterator[Export]:
    """The QR codes of months and of all short addresses, also of what was withdrawn: that code may hang on a wall.

    There are none if SITE_URL is not set, since a code holds a complete address.
    """
    addresses = (*map(short_of, library.entries), *(month_address(month.key) for month in months(news(library))))
    for address in addresses:
        for path, content in qr_code_files(address, settings):
            yield Export(path, content)


EXPORTS: tuple[Callable[[Library, Settings], Iterator[Export]], ...] = (
    editing,
    search,
    lists,
    following,
    qr_codes,
)
"""What makes the files of a site; no two make the same path."""


def _entry(entry: Entry, settings: Settings) -> dict[str, str]:
    """An entry as other programs know it; file: its path in the project."""
    return {"title": entry.title, "address": f"{settings.site_url}{entry.address}/", "file": entry.path}


def _task(task: Task) -> dict[str, Any]:
    return {"text": task.text, "since": task.since.isoformat() if task.since else None}
