"""What stands in the cells of a list that readers take along: text for people, data for programs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kennisbank.dates import in_words
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.parts import Involvement
from kennisbank.schema.words import Word

SEPARATOR = " | "
"""Between the values in one cell: no comma or semicolon, which stand in the values themselves."""


@dataclass(frozen=True)
class Value:
    """A value that programs should not have to read from a sentence: its text, and its parts by name."""

    text: str
    parts: Mapping[str, Any]


Cell = str | int | date | Value | tuple[str | Value, ...] | None


def as_text(cell: Cell) -> str:
    """A cell as people read it, always on one line."""
    if isinstance(cell, tuple):
        return SEPARATOR.join(as_text(item) for item in cell)
    found = cell.text if isinstance(cell, Value) else cell
    return " ".join(str(found).split()) if found is not None else ""


def as_data(cell: Cell) -> Any:
    """A cell as JSON holds it: what has a key as an object, several values as a list, days as 2026-11-22."""
    if isinstance(cell, tuple):
        return [as_data(item) for item in cell]
    if isinstance(cell, Value):
        return cell.parts
    return cell.isoformat() if isinstance(cell, date) else cell


def of_words(words: Iterable[Word]) -> tuple[Value, ...]:
    """Controlled words by their labels."""
    return tuple(Value(word.label, _named(word.key, word.label)) for word in words)


def recognition(entry: Effective) -> Value | None:
    """The formal recognition of an entry with what it is for, by whom and since when: a level alone says too much."""
    given = entry.evidence.recognition if entry.evidence else None
    if given is None:
        return None
    text = f"{given.level.label}, {given.purpose} (volgens {given.database.label}, {in_words(given.date)})"
    parts = {
        **_named(given.level.key, given.level.label),
        "for": given.purpose,
        "database": _named(given.database.key, given.database.label),
        "date": given.date.isoformat(),
        "url": given.url,
    }
    return Value(text, parts)


def participants(practice: Practice, library: Library) -> tuple[Value, ...]:
    """The organisations of a practice with each thing they do or did in it, as on its page."""
    return tuple(
        _in_role(slug, tie, tie.role.key, tie.wording, library)
        for slug, ties in library.participants(practice)
        for tie in ties
    )


def parties(project: Project, library: Library) -> tuple[Value, ...]:
    """Who leads a project, and who is named in it."""
    leads = (_in_role(slug, None, "lead", "leiding", library) for slug in project.lead)
    partners = (
        _in_role(tie.organisation, tie, "partner", "genoemd bij dit project", library) for tie in project.partners
    )
    return (*leads, *partners)


def funding(project: Project, library: Library) -> tuple[Value, ...]:
    """Money for a project in the words of its page, and from whom where that is known."""
    found = []
    for money in project.funding:
        payer = _organisation(money.organisation, library) if money.organisation else None
        text = f"{payer['label']}: {money.text}" if payer else money.text
        found.append(Value(text, {"text": money.text, "organisation": payer}))
    return tuple(found)


def period(project: Project) -> Value | None:
    """The years of a project."""
    years = project.period
    return Value(str(years), {"since": years.since, "until": years.until}) if years else None


def of_project(project: Project, library: Library) -> tuple[Value, ...]:
    """The practices in a project that lists may show."""
    found = (library.effective(slug) for slug in project.practices)
    return tuple(_entry(entry) for entry in found if entry and not entry.withdrawn)


def practices(organisation: Organisation, library: Library) -> tuple[Value, ...]:
    """The practices of an organisation with each thing it does or did in them."""
    return tuple(
        Value(
            f"{practice.title}: {_within(tie.on_organisation, tie)}",
            {**_named(practice.slug, practice.title), **_role(tie.role.key, tie.on_organisation, tie)},
        )
        for practice, ties in library.practices_of(organisation)
        for tie in ties
    )


def projects(organisation: Organisation, library: Library) -> tuple[Value, ...]:
    """The projects that name an organisation."""
    return tuple(_entry(project) for project in library.projects_of(organisation))


def coalitions(organisation: Organisation, library: Library) -> tuple[Value, ...]:
    """The coalitions at which an organisation is named, with the years."""
    found = []
    for tie in organisation.member_of:
        named = _organisation(tie.organisation, library)
        text = f"{named['label']} ({tie.years})" if tie.years else named["label"]
        found.append(Value(text, {**named, **_years(tie)}))
    return tuple(found)


def confirmed_by(entry: Entry, library: Library) -> tuple[Value, ...]:
    """Which organisations looked at the page of an entry, how and when."""
    found = []
    for given in entry.confirmed:
        named = _organisation(given.by, library)
        text = f"{named['label']}: {_lowered(given.how.label)} ({in_words(given.date)})"
        how = _named(given.how.key, given.how.label)
        found.append(Value(text, {**named, "how": how, "date": given.date.isoformat()}))
    return tuple(found)


def _in_role(slug: str, tie: Involvement | None, role: str, wording: str, library: Library) -> Value:
    named = _organisation(slug, library)
    return Value(f"{named['label']}: {_within(wording, tie)}", {**named, **_role(role, wording, tie)})


def _role(key: str, wording: str, tie: Involvement | None) -> dict[str, Any]:
    return {"role": _named(key, wording), **_years(tie)}


def _within(wording: str, tie: Involvement | None) -> str:
    """What is done, with the years that a source gives."""
    return f"{_lowered(wording)} ({tie.years})" if tie and tie.years else _lowered(wording)


def _years(tie: Involvement | None) -> dict[str, int | None]:
    return {"since": tie.since if tie else None, "until": tie.until if tie else None}


def _organisation(slug: str, library: Library) -> dict[str, str]:
    found = library.organisation(slug)
    return _named(slug, found.title if found else slug)


def _entry(entry: Entry) -> Value:
    return Value(entry.title, _named(entry.slug, entry.title))


def _named(key: str, label: str) -> dict[str, str]:
    return {"key": key, "label": label}


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
