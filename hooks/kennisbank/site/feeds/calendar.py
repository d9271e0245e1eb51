"""The milestones of projects as a calendar (RFC 5545), to add to one's own."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event
from icalendar.enums import TRANSP

from kennisbank.dates import PartialDate
from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.model.news import Month
from kennisbank.schema.entries import Project
from kennisbank.schema.parts import Milestone
from kennisbank.settings import Settings
from kennisbank.site.feeds.feeds import lasting_id

_ABOUT = (
    "Mijlpalen van projecten zoals bronnen ze noemen. "
    "Is alleen het jaar bekend? Dan staat de mijlpaal bij het project en niet in deze agenda."
)


def calendar(library: Library, settings: Settings) -> bytes:
    """The calendar: of each project that is listed the milestones whose day or month is known, by date."""
    events = sorted(_events(library, settings), key=lambda event: event.start)
    calendar = Calendar.new(
        name=f"Mijlpalen - {settings.site_name}",
        description=" ".join(filter(None, (_ABOUT, settings.state_line))),
        prodid="-//Kennisbank//Mijlpalen//NL",
        uid=lasting_id("agenda"),
        subcomponents=events,
    )
    content: bytes = calendar.to_ical()
    return content


def _events(library: Library, settings: Settings) -> Iterator[Event]:
    """A year gets no event: a banner of 365 days helps nobody."""
    for project in library.listed_of(Project):
        dates = [step.date for step in project.milestones]
        for place, step in enumerate(project.milestones):
            if step.date.month:
                number = dates[:place].count(step.date) + 1
                yield _event(project, step, number, settings)


def _event(project: Project, step: Milestone, number: int, settings: Settings) -> Event:
    """A milestone as an event that keeps nobody busy; number: tells two of one date apart."""
    start, end = _span(step.date)
    note = "" if step.date.day else "; alleen de maand is bekend"
    return Event.new(
        uid=lasting_id(f"mijlpaal/{project.id}/{step.date.iso}/{number}"),
        stamp=datetime.combine(project.reviewed, time(), UTC),
        start=start,
        end=end,
        transparency=TRANSP.TRANSPARENT,
        summary=f"{step.title} ({project.title}{note})",
        description="\n".join(_description(project, step, settings)),
        url=f"{settings.site_url}{short_of(project)}/" if settings.site_url else None,
    )


def _description(project: Project, step: Milestone, settings: Settings) -> Iterator[str]:
    yield f"Mijlpaal van het project \u201c{project.title}\u201d."
    if not step.date.day:
        yield f"Alleen de maand is bekend: {step.date}."
    for source in project.sources[step.source - 1 : step.source]:
        yield f"Bron: {source.title}"
    if settings.state_line:
        yield settings.state_line


def _span(moment: PartialDate) -> tuple[date, date]:
    """The first day of a date, and the day after its last."""
    if moment.day:
        day = date(moment.year, moment.month, moment.day)
        return day, day + timedelta(days=1)
    month = Month(moment.year, moment.month)
    return date(month.year, month.number, 1), date(month.next.year, month.next.number, 1)
