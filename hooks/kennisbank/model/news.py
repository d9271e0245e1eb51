"""What is new: everything that a library tells with a day, from `published`, `changes`, `confirmed` and `withdrawn`."""

from collections.abc import Iterable, Iterator
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

    happened: one of the four above; number: tells two of one day apart; text: what was written of it, or nothing;
    kind: which kind of change it is, if somebody said so; given: who checked it and how, of what was checked.
    """

    entry: Entry
    day: date
    happened: str
    number: str = ""
    text: str = ""
    kind: Word | None = None
    given: Confirmed | None = None

    @property
    def id(self) -> str:
        """What tells it from all other news, for ever: it knows no title, no address and no wording."""
        when = "" if self.happened == PLACED else self.day.isoformat()
        return "/".join(filter(None, (self.entry.id, self.happened, when, self.number)))

    @property
    def month(self) -> "Month":
        """The month in which it happened."""
        return Month(self.day.year, self.day.month)


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year."""

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
    """Everything that has happened up to today, the newest first; of one day in the order that suits a first look."""
    found = (told for entry in library.entries for told in _of(entry, library) if told.day <= library.today)
    return tuple(sorted(found, key=_newest_first))


def months(found: Iterable[News]) -> tuple[Month, ...]:
    """Every month from the first with news to the last, the newest first; without a gap, so that none gets lost."""
    known = sorted({told.month for told in found})
    every = known[:1]
    while every and every[-1] < known[-1]:
        every.append(every[-1].next)
    return tuple(reversed(every))


def _of(entry: Entry, library: Library) -> Iterator[News]:
    """What happened to one entry; of one that was taken away only that."""
    if entry.withdrawn:
        yield News(entry, entry.withdrawn.date, GONE, text=entry.withdrawn.reason)
        return
    yield News(entry, entry.published, PLACED)
    if isinstance(entry, Effective):
        days = [change.date for change in entry.changes]
        for place, change in enumerate(entry.changes):
            number = str(days[:place].count(change.date) + 1)
            yield News(entry, change.date, CHANGED, number, change.text, change.kind)
    for given in entry.confirmed:
        by = library.organisation(given.by)
        yield News(entry, given.date, CHECKED, by.id if by else given.by, given=given)


def _newest_first(told: News) -> tuple[object, ...]:
    """Newest first; of one day organisations last, and before them what research has an answer about.

    A disputed matter (`quiet`) is never first: it follows the others of its month.
    """
    entry = told.entry
    evidence = entry.evidence if isinstance(entry, Effective) else None
    is_answered = evidence is not None and evidence.outcome.is_known
    month = told.day.replace(day=1).toordinal()
    is_last = isinstance(entry, Organisation), not is_answered
    return -month, entry.is_quiet, -told.day.toordinal(), is_last, title_key(entry), told.id
