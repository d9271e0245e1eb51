"""Files beside the pages, for other programs. A new export is a function here and a line in EXPORTS."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kennisbank.model.addresses import CALENDAR, DATA, EDITING, as_url, month_address, short_of
from kennisbank.model.library import Library
from kennisbank.model.news import months, news
from kennisbank.schema.entries import KINDS, Entry
from kennisbank.settings import Settings
from kennisbank.site.feeds.calendar import calendar
from kennisbank.site.feeds.files import feed_files
from kennisbank.site.lists.formats import FORMATS
from kennisbank.site.lists.tables import Table
from kennisbank.site.pages.editing import LISTS, Task, this_week
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.pictures.qr_codes import qr_code_files
from kennisbank.site.search_files import search_files


@dataclass(frozen=True)
class Export:
    """A file of the site: its path from the root, and what is in it."""

    path: str
    content: bytes


def editing(library: Library, settings: Settings) -> Iterator[Export]:
    """The editor's page as JSON: what to do this week, and all lists."""
    duties = [(kind, tuple(kind.find(library))) for kind in LISTS]
    told = {
        "today": library.today.isoformat(),
        "this_week": [
            {**_entry(duty.entry, settings), "tasks": [_task(task) for task in duty.tasks]}
            for duty in this_week(library)
        ],
        "lists": [
            {
                "key": kind.key,
                "title": kind.title,
                "tasks": [{**_entry(task.entry, settings), **_task(task)} for task in tasks],
            }
            for kind, tasks in duties
        ],
    }
    yield Export(f"{EDITING}.json", (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def search(library: Library, settings: Settings) -> Iterator[Export]:
    """What a browser fetches to find things."""
    for path, text in search_files(Renderer(library, settings, as_url)):
        yield Export(path, text.encode())


def lists(library: Library, settings: Settings) -> Iterator[Export]:
    """All listed entries of each kind in each form; the browser keeps from it the rows that a reader chose."""
    for kind in KINDS:
        for form, written in FORMATS.items():
            yield Export(f"{DATA}/{kind.ADDRESS}.{form}", written(Table(kind, library, settings)))


def following(library: Library, settings: Settings) -> Iterator[Export]:
    """What a feed reader or a calendar follows."""
    for path, content in feed_files(library, settings):
        yield Export(path, content)
    yield Export(CALENDAR, calendar(library, settings))


def codes(library: Library, settings: Settings) -> Iterator[Export]:
    """The QR codes of months and of all short addresses, also of what was withdrawn: that code may hang on a wall."""
    addresses = (*map(short_of, library.entries), *(month_address(month.key) for month in months(news(library))))
    for address in addresses:
        for path, content in qr_code_files(address, settings):
            yield Export(path, content)


EXPORTS: tuple[Callable[[Library, Settings], Iterator[Export]], ...] = (
    editing,
    search,
    lists,
    following,
    codes,
)


def _entry(entry: Entry, settings: Settings) -> dict[str, str]:
    """An entry as other programs know it: its title, its address (complete where the site's own is set), its file."""
    return {"title": entry.title, "address": f"{settings.site_url}{entry.address}/", "file": entry.path}


def _task(task: Task) -> dict[str, Any]:
    return {"text": task.text, "since": task.since.isoformat() if task.since else None}
