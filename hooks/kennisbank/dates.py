"""Dates as sources give them: a year, a month or a day, never more exact than what was written."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_FORM = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A year with, where they are known, a month and a day (0 where they are not)."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """The date in `2025`, `2025-04` or `2025-04-30`. Raises ValueError for anything else."""
        match = _FORM.match(text)
        if match is None:
            raise ValueError(text)
        year, month, day = match.groups()
        date(int(year), int(month or 1), int(day or 1))  # `2025-00` is no month
        return cls(int(year), int(month or 0), int(day or 0))

    @property
    def iso(self) -> str:
        """The date as it was written, fit for the `datetime` of an HTML `<time>`."""
        parts = (f"{self.year:04}", f"{self.month:02}" if self.month else "", f"{self.day:02}" if self.day else "")
        return "-".join(filter(None, parts))

    def __str__(self) -> str:
        words = (str(self.day) if self.day else "", MONTHS[self.month - 1] if self.month else "", str(self.year))
        return " ".join(filter(None, words))


def begins_after(text: str, day: date) -> bool:
    """Whether a text is a date, as `PartialDate.parse` reads it, that begins after a day."""
    try:
        moment = PartialDate.parse(text)
    except ValueError:
        return False
    return date(moment.year, moment.month or 1, moment.day or 1) > day


_ORDERS = (
    re.compile(r"(?P<day>\d{1,2})\s?[-/. ]\s?(?P<month>\d{1,2})\s?[-/. ]\s?(?P<year>\d{4})"),
    re.compile(
        r"(?P<year>\d{4})\s?[-/. ]\s?(?P<month>\d{1,2})\s?[-/. ]\s?(?P<day>\d{1,2})"
        r"(?:[t ][\d:.]+(?:z|[+-]\d\d:?\d\d)?)?"
    ),
    re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"),
    re.compile(rf"(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})"),
)
"""Other ways to write a date: `30-11-2026`, `2026/11/30`, `2026-11-30T00:00:00Z`, `20261130`, `30 november 2026`."""


def meant_date(text: str) -> PartialDate | None:
    """The date that somebody wrote in another way than `parse` reads; None if it is no date that exists."""
    for order in _ORDERS:
        if match := order.fullmatch(text.strip().lower()):
            month = MONTHS.index(match["month"]) + 1 if match["month"] in MONTHS else int(match["month"])
            try:
                date(int(match["year"]), month, int(match["day"] or 1))
            except ValueError:
                return None
            return PartialDate(int(match["year"]), month, int(match["day"] or 0))
    return None


def days_of_month(text: str) -> int | None:
    """How many days the month has that a date names with a day it doesn't have; None if that is not what is wrong."""
    match = _FORM.match(text)
    if match is None or not match[3] or not 1 <= int(match[2]) <= 12 or int(match[3]) < 1:
        return None
    return monthrange(int(match[1]), int(match[2]))[1] if int(match[1]) else None


def in_words(day: date) -> str:
    """A day in Dutch: `22 november 2026`."""
    return str(PartialDate(day.year, day.month, day.day))
