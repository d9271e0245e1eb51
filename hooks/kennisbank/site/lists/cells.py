"""What stands in the cells of a list that readers take along: text for people, data for programs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kennisbank.dates import in_words
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.parts import Confirmed, Funding, Involvement
from kennisbank.schema.words import Word
from kennisbank.site.wording import lowered, name_of

SEPARATOR = " | "
"""Between the values in one cell: no comma or semicolon, which stand in the values themselves."""


@dataclass(frozen=True)
class Value:
    """A value that programs should not have to read from a sentence.

    text: for people; parts: the same as an object of JSON, most often a `key`, a `label` and what belongs to it.
    """

    text: str
    parts: Mapping[str, Any]


Cell = str | int | date | Value | tuple[str | Value, ...] | None
"""What an entry has in one column: nothing, one thing, or several."""


def as_text(cell: Cell) -> str:
    """A cell as people read it, always on one line."""
    if isinstance(cell, tuple):
        return SEPARATOR.join(as_text(value) for value in cell)
    content = cell.text if isinstance(cell, Value) else cell
    return " ".join(str(content).split()) if content is not None else ""


def as_data(cell: Cell) -> Any:
    """A cell as JSON holds it: a `Value` as an object, several as a list, a day as `2026-11-22`, nothing as null."""
    if isinstance(cell, tuple):
        return [as_data(value) for value in cell]
    if isinstance(cell, Value):
        return cell.parts
    return cell.isoformat() if isinstance(cell, date) else cell


def of_words(words: Iterable[Word]) -> tuple[Value, ...]:
    """Controlled words by their labels."""
    return tuple(Value(word.label, _named(word.key, word.label)) for word in words)


def recognition(entry: Effective) -> Value | None:
    """The formal recognition of an entry with what it is for, by whom and since when: a level alone says too much."""
    award = entry.evidence.recognition if entry.evidence else None
    if award is None:
        return None
    level, database, day = award.level, award.database, award.date
    parts = {
        **_named(level.key, level.label),
        "for": award.purpose,
        "database": _named(database.key, database.label),
        "date": day.isoformat(),
        "url": award.url,
    }
    return Value(f"{level.label}, {award.purpose} (volgens {database.label}, {in_words(day)})", parts)


def participants(practice: Practice, library: Library) -> tuple[Value, ...]:
    """The organisations of a practice with each thing they do or did in it, as on its page."""
    return tuple(
        _in_role(slug, involvement, involvement.role.key, involvement.wording, library)
        for slug, involvements in library.participants(practice)
        for involvement in involvements
    )


def parties(project: Project, library: Library) -> tuple[Value, ...]:
    """Which organisations lead a project, and which are named in it."""
    leads = (_in_role(slug, None, "lead", "leiding", library) for slug in project.lead)
    partners = (
        _in_role(partner.organisation, partner, "partner", "genoemd bij dit project", library)
        for partner in project.partners
    )
    return (*leads, *partners)


def funding(project: Project, library: Library) -> tuple[Value, ...]:
    """Money for a project in the words of its page, and from whom where that is known."""
    return tuple(_funding(money, library) for money in project.funding)


def _funding(money: Funding, library: Library) -> Value:
    payer = _organisation(money.organisation, library) if money.organisation else None
    text = f"{payer['label']}: {money.text}" if payer else money.text
    return Value(text, {"text": money.text, "organisation": payer})


def period(project: Project) -> Value | None:
    """The years of a project."""
    years = project.period
    return Value(str(years), {"since": years.since, "until": years.until}) if years else None


def of_project(project: Project, library: Library) -> tuple[Value, ...]:
    """The practices in a project that lists may show."""
    entries = (library.effective(slug) for slug in project.practices)
    return tuple(_entry(entry) for entry in entries if entry and not entry.withdrawn)


def practices(organisation: Organisation, library: Library) -> tuple[Value, ...]:
    """The practices of an organisation with each thing it does or did in them."""
    return tuple(
        Value(
            f"{practice.title}: {_within(involvement.on_organisation, involvement)}",
            {
                **_named(practice.slug, practice.title),
                **_role(involvement.role.key, involvement.on_organisation, involvement),
            },
        )
        for practice, involvements in library.practices_of(organisation)
        for involvement in involvements
    )


def projects(organisation: Organisation, library: Library) -> tuple[Value, ...]:
    """The projects that name an organisation."""
    return tuple(_entry(project) for project in library.projects_of(organisation))


def coalitions(organisation: Organisation, library: Library) -> tuple[Value, ...]:
    """The coalitions at which an organisation is named, with the years."""
    return tuple(_coalition(involvement, library) for involvement in organisation.member_of)


def _coalition(involvement: Involvement, library: Library) -> Value:
    coalition = _organisation(involvement.organisation, library)
    years = f" ({involvement.years})" if involvement.years else ""
    return Value(f"{coalition['label']}{years}", {**coalition, **_years(involvement)})


def confirmed_by(entry: Entry, library: Library) -> tuple[Value, ...]:
    """Which organisations looked at the page of an entry, how and when."""
    return tuple(_confirmation(confirmation, library) for confirmation in entry.confirmed)


def _confirmation(confirmation: Confirmed, library: Library) -> Value:
    organisation, how = _organisation(confirmation.by, library), confirmation.how
    text = f"{organisation['label']}: {lowered(how.label)} ({in_words(confirmation.date)})"
    return Value(text, {**organisation, "how": _named(how.key, how.label), "date": confirmation.date.isoformat()})


def _in_role(slug: str, involvement: Involvement | None, role: str, wording: str, library: Library) -> Value:
    organisation = _organisation(slug, library)
    text = f"{organisation['label']}: {_within(wording, involvement)}"
    return Value(text, {**organisation, **_role(role, wording, involvement)})


def _role(key: str, wording: str, involvement: Involvement | None) -> dict[str, Any]:
    return {"role": _named(key, wording), **_years(involvement)}


def _within(wording: str, involvement: Involvement | None) -> str:
    """What is done, with the years that a source gives."""
    years = f" ({involvement.years})" if involvement and involvement.years else ""
    return f"{lowered(wording)}{years}"


def _years(involvement: Involvement | None) -> dict[str, int | None]:
    return {"since": involvement.since if involvement else None, "until": involvement.until if involvement else None}


def _organisation(slug: str, library: Library) -> dict[str, str]:
    return _named(slug, name_of(slug, library))


def _entry(entry: Entry) -> Value:
    return Value(entry.title, _named(entry.slug, entry.title))


def _named(key: str, label: str) -> dict[str, str]:
    return {"key": key, "label": label}
