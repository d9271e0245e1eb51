"""The milestones of projects as a calendar (RFC 5545), to add to one's own."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event
from icalendar.enums import TRANSP

from kennisbank.dates import PartialDate
from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.model.news import Month, ordinals
from kennisbank.schema.entries import Project
from kennisbank.schema.parts import Milestone
from kennisbank.settings import Settings
from kennisbank.site.feeds.ids import lasting_id
from kennisbank.site.wording import with_state

_ABOUT = (
    "Mijlpalen van projecten zoals bronnen ze noemen. "
    "Is alleen het jaar bekend? Dan staat de mijlpaal bij het project en niet in deze agenda."
)


def calendar(library: Library, settings: Settings) -> bytes:
    """The calendar as an iCalendar file: the milestones of listed projects whose day or month is known, by date.

    A milestone of which only the year is known gets no event: a banner of 365 days helps nobody.
    """
    events = sorted(_events(library, settings), key=lambda event: event.start)
    calendar = Calendar.new(
        name=f"Mijlpalen - {settings.site_name}",
        description=with_state(_ABOUT, settings),
        prodid="-//Kennisbank//Mijlpalen//NL",
        uid=lasting_id("agenda"),
        subcomponents=events,
    )
    content: bytes = calendar.to_ical()
    return content


def _events(library: Library, settings: Settings) -> Iterator[Event]:
    for project in library.listed_of(Project):
        numbers = ordinals(milestone.date for milestone in project.milestones)
        for milestone, number in zip(project.milestones, numbers, strict=True):
            if milestone.date.month:
                yield _event(project, milestone, number, settings)


def _event(project: Project, milestone: Milestone, number: int, settings: Settings) -> Event:
    """A milestone as an event that keeps nobody busy; number: distinguishes those of one project and date, from 1."""
    start, end = _span(milestone.date)
    note = "" if milestone.date.day else "; alleen de maand is bekend"
    return Event.new(
        uid=lasting_id(f"mijlpaal/{project.id}/{milestone.date.iso}/{number}"),
        stamp=datetime.combine(project.reviewed, time(), UTC),
        start=start,
        end=end,
        transparency=TRANSP.TRANSPARENT,
        summary=f"{milestone.title} ({project.title}{note})",
        description="\n".join(_description(project, milestone, settings)),
        url=f"{settings.site_url}{short_of(project)}/" if settings.site_url else None,
    )


def _description(project: Project, milestone: Milestone, settings: Settings) -> Iterator[str]:
    yield f"Mijlpaal van het project \u201c{project.title}\u201d."
    if not milestone.date.day:
        yield f"Alleen de maand is bekend: {milestone.date}."
    for source in project.sources[milestone.source - 1 : milestone.source]:
        yield f"Bron: {source.title}"
    if settings.state_line:
        yield settings.state_line


def _span(moment: PartialDate) -> tuple[date, date]:
    """The first day of a date of which the month is known, and the day after its last: an event ends before its end."""
    if moment.day:
        day = date(moment.year, moment.month, moment.day)
        return day, day + timedelta(days=1)
    month = Month(moment.year, moment.month)
    return date(month.year, month.number, 1), date(month.next.year, month.next.number, 1)
