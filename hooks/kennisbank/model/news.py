"""What is new: everything in a library that has a day, from `published`, `changes`, `confirmed` and `withdrawn`."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from kennisbank.dates import MONTHS
from kennisbank.model.library import Library, title_key
from kennisbank.schema.entries import Effective, Entry, Organisation
from kennisbank.schema.parts import Confirmed
from kennisbank.schema.words import Word

PLACED, CHANGED, CHECKED, GONE = "geplaatst", "gewijzigd", "nagekeken", "weggehaald"
"""What can happen to an entry, as it stands in the ids of news; these never change."""


@dataclass(frozen=True)
class News:
    """Something that happened to an entry on a day.

    happened: one of the four above; suffix: ends the id, where an entry can have several: what was changed, or who
    checked it and how; text: what was written of it, or nothing; kind: which kind of change it is, if the entry says
    so; confirmation: who checked it and how, if that is what happened; later: how much other news of that day comes
    before it.
    """

    entry: Entry
    day: date
    happened: str
    suffix: str = ""
    text: str = ""
    kind: Word | None = None
    confirmation: Confirmed | None = None
    later: int = 0

    @property
    def id(self) -> str:
        """What tells it from all other news, for ever: `7kq2m/gewijzigd/Er is een keuken bij gekomen./1`.

        No place in a list, date, title or address stands in it, since those may change without being other news.
        """
        return "/".join(filter(None, (self.entry.id, self.happened, self.suffix)))

    @property
    def moment(self) -> datetime:
        """The beginning of its day in UTC, since the content knows no hours, and a second for all that came before.

        A program that compares times looks again only if something is later than what it knows.
        """
        return datetime.combine(self.day, time(), UTC) + timedelta(seconds=self.later)

    @property
    def month(self) -> "Month":
        """The month in which it happened."""
        return Month(self.day.year, self.day.month)


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year; number: 1 to 12."""

    year: int
    number: int

    @property
    def key(self) -> str:
        """The month as it stands in an address: `2026-11`."""
        return f"{self.year:04}-{self.number:02}"

    @property
    def next(self) -> "Month":
        """The month after it."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    def __str__(self) -> str:
        return f"{MONTHS[self.number - 1]} {self.year}"


def news(library: Library) -> tuple[News, ...]:
    """Everything that has happened up to the library's today, the newest first.

    Within a month a disputed matter (`quiet`) comes last, so that it never leads. Of one day organisations come last,
    and before them what research has no answer about.
    """
    items = [item for entry in library.entries for item in _news_of(entry, library) if item.day <= library.today]
    items.reverse()
    newest_first = sorted(items, key=_newest_first)
    before = list(ordinals(item.day for item in reversed(newest_first)))
    return tuple(replace(item, later=number - 1) for item, number in zip(newest_first, reversed(before), strict=True))


def months(items: Iterable[News]) -> tuple[Month, ...]:
    """Every month from the first with news to the last, the newest first; without a gap, so that none gets lost."""
    known = sorted({item.month for item in items})
    every = known[:1]
    while every and every[-1] < known[-1]:
        every.append(every[-1].next)
    return tuple(reversed(every))


def ordinals(things: Iterable[Hashable]) -> Iterator[int]:
    """For each thing how many times it has come by, from 1: what tells two of the same apart."""
    seen: Counter[Hashable] = Counter()
    for thing in things:
        seen[thing] += 1
        yield seen[thing]


def lasting_names(dated: Iterable[tuple[Any, str]]) -> Iterator[str]:
    """A name for each thing that has a date and a wording: the wording, numbered from the oldest if it comes back.

    What is written above or beside it doesn't change the name, nor does a date that was mended.
    """
    things = list(dated)
    in_order = sorted(range(len(things)), key=lambda place: things[place][0])
    numbers = dict(zip(in_order, ordinals(things[place][1] for place in in_order), strict=True))
    return (f"{wording}/{numbers[place]}" for place, (_, wording) in enumerate(things))


def _news_of(entry: Entry, library: Library) -> Iterator[News]:
    """What happened to one entry; of one that was taken away only that."""
    if entry.withdrawn:
        yield News(entry, entry.withdrawn.date, GONE, text=entry.withdrawn.reason)
        return
    yield News(entry, entry.published, PLACED)
    changes = entry.changes if isinstance(entry, Effective) else ()
    names = lasting_names((change.date, change.text) for change in changes)
    for change, name in zip(changes, names, strict=True):
        yield News(entry, change.date, CHANGED, name, change.text, change.kind)
    checks = [(library.organisation(one.by), one) for one in entry.confirmed]
    names = lasting_names((one.date, f"{by.id if by else one.by}/{one.how.key}") for by, one in checks)
    for (_, one), name in zip(checks, names, strict=True):
        yield News(entry, one.date, CHECKED, name, confirmation=one)


def _newest_first(item: News) -> tuple[object, ...]:
    """What `news` sorts by."""
    entry = item.entry
    evidence = entry.evidence if isinstance(entry, Effective) else None
    is_answered = evidence is not None and evidence.outcome.is_known
    month = item.day.replace(day=1).toordinal()
    is_last = isinstance(entry, Organisation), not is_answered
    return -month, entry.is_quiet, -item.day.toordinal(), is_last, title_key(entry)
