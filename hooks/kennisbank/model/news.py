"""What is new: everything in a library that has a day, from `published`, `changes`, `confirmed` and `withdrawn`."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

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

    happened: one of the four above; suffix: ends the id, where one day can have several: the number of the change, or
    the id of the organisation that checked; text: what was written of it, or nothing; kind: which kind of change it
    is, if the entry says so; confirmation: who checked it and how, if that is what happened.
    """

    entry: Entry
    day: date
    happened: str
    suffix: str = ""
    text: str = ""
    kind: Word | None = None
    confirmation: Confirmed | None = None

    @property
    def id(self) -> str:
        """What tells it from all other news, for ever: `7kq2m/gewijzigd/2026-11-22/1`.

        No title, address or wording stands in it, since those may change.
        """
        when = "" if self.happened == PLACED else self.day.isoformat()
        return "/".join(filter(None, (self.entry.id, self.happened, when, self.suffix)))

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
    items = (item for entry in library.entries for item in _news_of(entry, library) if item.day <= library.today)
    return tuple(sorted(items, key=_newest_first))


def months(items: Iterable[News]) -> tuple[Month, ...]:
    """Every month from the first with news to the last, the newest first; without a gap, so that none gets lost."""
    known = sorted({item.month for item in items})
    every = known[:1]
    while every and every[-1] < known[-1]:
        every.append(every[-1].next)
    return tuple(reversed(every))


def ordinals(days: Iterable[Hashable]) -> Iterator[int]:
    """For each day how many times it has come by, from 1: what tells two events of one day apart."""
    seen: Counter[Hashable] = Counter()
    for day in days:
        seen[day] += 1
        yield seen[day]


def _news_of(entry: Entry, library: Library) -> Iterator[News]:
    """What happened to one entry; of one that was taken away only that."""
    if entry.withdrawn:
        yield News(entry, entry.withdrawn.date, GONE, text=entry.withdrawn.reason)
        return
    yield News(entry, entry.published, PLACED)
    if isinstance(entry, Effective):
        numbers = ordinals(change.date for change in entry.changes)
        for change, number in zip(entry.changes, numbers, strict=True):
            yield News(entry, change.date, CHANGED, str(number), change.text, change.kind)
    for confirmation in entry.confirmed:
        by = library.organisation(confirmation.by)
        yield News(entry, confirmation.date, CHECKED, by.id if by else confirmation.by, confirmation=confirmation)


def _newest_first(item: News) -> tuple[object, ...]:
    """What `news` sorts by."""
    entry = item.entry
    evidence = entry.evidence if isinstance(entry, Effective) else None
    is_answered = evidence is not None and evidence.outcome.is_known
    month = item.day.replace(day=1).toordinal()
    is_last = isinstance(entry, Organisation), not is_answered
    return -month, entry.is_quiet, -item.day.toordinal(), is_last, title_key(entry), item.id
