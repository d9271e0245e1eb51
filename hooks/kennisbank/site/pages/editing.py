"""What the editor can do: pages to look at, and why. A new list is a function here and a line in LISTS."""

from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kennisbank.dates import PartialDate, in_words
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective, Entry, Organisation, Project

THIS_WEEK = 5
"""As many as an editor with half a day a week can do."""

RECOGNITION_YEARS = 5
"""After this we ask whether a recognition still holds; we saw no source that says how long it does."""

LOOKED_AT = timedelta(days=90)
"""A page that was checked again in this time waits for the others, so that the week's list moves on."""


@dataclass(frozen=True)
class Task:
    """Something to do about an entry; text: what, as a sentence without its capital; since: when it became due."""

    entry: Entry
    text: str
    since: date | None = None


@dataclass(frozen=True)
class TaskList:
    """Tasks of one kind.

    key: its anchor on the editor's page; explanation: why it matters to readers; weight: how much, beside other lists;
    find: the tasks in a library, in the order of the page.
    """

    key: str
    title: str
    explanation: str
    weight: int
    find: Callable[[Library], Iterator[Task]]


def overdue(library: Library) -> Iterator[Task]:
    """Practices and projects whose status was last seen too long ago, counted from the date of that source."""
    for entry in library.listed_of(Effective):
        due = _months_later(_last_day(entry.status_date), entry.status.review_months)
        if due <= library.today:
            months = entry.status.review_months
            stand = f"\u201c{entry.status.label}\u201d volgens een bron van {entry.status_date}"
            yield Task(entry, f"{stand}; na {months} maanden kijken we of dat nog klopt", due)


def old_recognitions(library: Library) -> Iterator[Task]:
    """Recognitions of more than five years ago."""
    for entry in library.listed_of(Effective):
        recognition = entry.evidence.recognition if entry.evidence else None
        due = _months_later(recognition.date, 12 * RECOGNITION_YEARS) if recognition else None
        if recognition and due and due <= library.today:
            age = f"\u201c{recognition.level.label}\u201d is van {in_words(recognition.date)}"
            yield Task(entry, f"{age}; kijk bij {recognition.database.label} of het nog klopt", due)


def without_outcome(library: Library) -> Iterator[Task]:
    """Practices and projects without a known outcome; of projects without evidence those that have ended."""
    for entry in library.listed_of(Effective):
        if entry.evidence and not entry.evidence.outcome.is_known:
            yield Task(entry, f"{entry.evidence.outcome.label.lower()}; zoek of er nu iets openbaar is")
        elif isinstance(entry, Project) and not entry.evidence and entry.status.ended:
            yield Task(entry, "afgelopen, en hier staat niet wat eruit kwam")


def without_entries(library: Library) -> Iterator[Task]:
    """Organisations that no practice, project or member of a coalition names."""
    for organisation in library.listed_of(Organisation):
        if not (
            library.practices_of(organisation) or library.projects_of(organisation) or library.members_of(organisation)
        ):
            yield Task(organisation, "nog uit te zoeken door ons: wat doet deze organisatie, en met wie?")


def sources_without_year(library: Library) -> Iterator[Task]:
    """Entries with sources that don't say from when they are."""
    for entry in library.listed:
        numbers = [str(number) for number, source in enumerate(entry.sources, start=1) if not source.year]
        if numbers:
            *most, last = numbers
            which = f"bron {', '.join(most)} en {last} hebben" if most else f"bron {last} heeft"
            yield Task(entry, f"{which} geen jaar")


LISTS: tuple[TaskList, ...] = (
    TaskList(
        "over-tijd",
        "Loopt het nog? De bron is oud",
        "Een lezer kan hierop bellen of verwijzen. Zoek een nieuwere bron, en pas status en status_date aan.",
        4,
        overdue,
    ),
    TaskList(
        "oude-erkenning",
        "Erkenning van meer dan vijf jaar oud",
        "Een lezer leest hier een keurmerk in. Kijk in de databank, en pas niveau en datum aan.",
        3,
        old_recognitions,
    ),
    TaskList(
        "zonder-uitkomst",
        "Nog geen uitkomst",
        "Een lezer wil weten of het helpt. Zoek een artikel of rapport; vind je niets, dan blijft dat zo staan.",
        2,
        without_outcome,
    ),
    TaskList(
        "zonder-aanpak",
        "Organisaties waar nog niets bij staat",
        "Een lezer van deze organisatie vindt zichzelf niet terug. Zoek een aanpak of project, of vraag het.",
        1,
        without_entries,
    ),
    TaskList(
        "bron-zonder-jaar",
        "Bronnen zonder jaar",
        "Een lezer kan niet zien hoe oud het is. Zet het jaar erbij als de bron het noemt.",
        1,
        sources_without_year,
    ),
)
"""Every kind of task, the one that matters most to readers first."""


@dataclass(frozen=True)
class Duty:
    """An entry with everything there is to do about it; weight: the weights of those tasks together."""

    entry: Entry
    tasks: tuple[Task, ...]
    weight: int


def this_week(library: Library) -> tuple[Duty, ...]:
    """The pages to do first, in order of use to readers.

    First what was not looked at lately. Then what can mislead most, by the weights of its tasks; then what most
    other pages lead to; then what waits longest.
    """
    reach = _reach(library)

    def order(duty: Duty) -> tuple[bool, int, int, date, str]:
        entry = duty.entry
        since = min((task.since for task in duty.tasks if task.since), default=library.today)
        was_looked_at = entry.reviewed > entry.published and library.today - entry.reviewed < LOOKED_AT
        return was_looked_at, -duty.weight, -reach[entry.slug], since, entry.slug

    return tuple(sorted(_duties(library), key=order)[:THIS_WEEK])


def _duties(library: Library) -> Iterator[Duty]:
    """Every entry that there is something to do about."""
    by_entry: dict[str, list[tuple[Task, int]]] = {}
    for kind in LISTS:
        for task in kind.find(library):
            by_entry.setdefault(task.entry.address, []).append((task, kind.weight))
    for weighted in by_entry.values():
        tasks = tuple(task for task, _ in weighted)
        yield Duty(tasks[0].entry, tasks, sum(weight for _, weight in weighted))


def _reach(library: Library) -> Counter[str]:
    """How many pages lead to each, by slug."""
    reach: Counter[str] = Counter()
    for entry in library.listed_of(Effective):
        practices = entry.practices if isinstance(entry, Project) else ()
        reach.update({*entry.related, *entry.builds_on, *entry.replaced_by, *practices, *entry.parties})
    return reach


def _last_day(moment: PartialDate) -> date:
    """The last day that a date can mean: a source of 2025 may be of December."""
    month = moment.month or 12
    return date(moment.year, month, moment.day or monthrange(moment.year, month)[1])


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
