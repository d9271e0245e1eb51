"""The milestones of projects as a calendar (RFC 5545), to add to one's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event
from icalendar.enums import TRANSP

from kennisbank.dates import PartialDate
from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.model.news import Month, lasting_names
from kennisbank.schema.entries import Project
from kennisbank.schema.parts import Milestone
from kennisbank.settings import Settings
from kennisbank.site.feeds.ids import lasting_id
from kennisbank.site.wording import with_state

_ABOUT = (
    "Mijlpalen van projecten zoals bronnen ze noemen. "
    "Is alleen het jaar bekend? Dan staat de mijlpaal bij het project en niet in deze agenda."
)


@dataclass(frozen=True)
class Scheduled:
    """A milestone with its days. name: tells it from the others of its project; end: the day after its last."""

    project: Project
    milestone: Milestone
    name: str
    start: date
    end: date


def scheduled(library: Library) -> tuple[Scheduled, ...]:
    """The milestones of listed projects whose day or month is known, by date.

    One of which only the year is known is not among them: a banner of 365 days helps nobody.
    """
    found = (
        Scheduled(project, milestone, name, *_span(milestone.date))
        for project in library.listed_of(Project)
        for milestone, name in zip(project.milestones, _names(project), strict=True)
        if milestone.date.month
    )
    return tuple(sorted(found, key=lambda one: one.start))


def to_come(library: Library) -> int:
    """How many of those are not over yet."""
    return sum(one.end > library.today for one in scheduled(library))


def calendar(library: Library, settings: Settings) -> bytes:
    """The calendar as an iCalendar file."""
    every, coming = scheduled(library), to_come(library)
    count = f"Toen deze agenda werd gemaakt, kwamen er van {len(every)} mijlpalen nog {coming}."
    calendar = Calendar.new(
        name=f"Mijlpalen - {settings.site_name}",
        description=with_state(f"{_ABOUT} {count}", settings),
        prodid="-//Kennisbank//Mijlpalen//NL",
        subcomponents=[_event(one, settings) for one in every],
    )
    del calendar["UID"]  # programs that tell events apart by their UID take the calendar's own for that of them all
    content: bytes = calendar.to_ical()
    return content


def _names(project: Project) -> Iterator[str]:
    return lasting_names((milestone.date, milestone.title) for milestone in project.milestones)


def _event(scheduled: Scheduled, settings: Settings) -> Event:
    """A milestone as an event that keeps nobody busy."""
    project, milestone = scheduled.project, scheduled.milestone
    note = "" if milestone.date.day else "; alleen de maand is bekend"
    address = f"{settings.site_url}{short_of(project)}/" if settings.site_url else None
    return Event.new(
        uid=lasting_id(f"mijlpaal/{project.id}/{scheduled.name}"),
        stamp=datetime.combine(project.reviewed, time(), UTC),
        start=scheduled.start,
        end=scheduled.end,
        transparency=TRANSP.TRANSPARENT,
        summary=f"{milestone.title} ({project.title}{note})",
        description="\n".join(filter(None, (*_description(project, milestone), settings.state_line, address))),
        url=address,
    )


def _description(project: Project, milestone: Milestone) -> Iterator[str]:
    yield f"Mijlpaal van het project \u201c{project.title}\u201d."
    if not milestone.date.day:
        yield f"Alleen de maand is bekend: {milestone.date}."
    for source in project.sources[milestone.source - 1 : milestone.source]:
        yield f"Bron: {source.title}"


def _span(moment: PartialDate) -> tuple[date, date]:
    """The first day of a date of which the month is known, and the day after its last: an event ends before its end."""
    if moment.day:
        day = date(moment.year, moment.month, moment.day)
        return day, day + timedelta(days=1)
    month = Month(moment.year, moment.month)
    return date(month.year, month.number, 1), date(month.next.year, month.next.number, 1)
