"""What templates write behind a bar, as in `{{ entry.reviewed | day }}`: values as Dutch readers write and say them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from kennisbank.dates import PartialDate, in_words
from kennisbank.model.addresses import short_of
from kennisbank.model.facets import facet_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import KINDS, Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.parts import Evidence, Involvement
from kennisbank.schema.words import Outcome, Word
from kennisbank.site.wording import NAMES, facet_title, named, place, position, stand_of, unchecked
from kennisbank.slugs import slugified
from kennisbank.text.markdown.safe_html import ID_PREFIX

MANY_ALIKE = 5
"""Organisations with the same years and source that read better as one line than as rows."""


def thousands(number: int) -> str:
    """A number as Dutch writes it: `1.676`."""
    return f"{number:,}".replace(",", ".")


def unbroken(text: str) -> str:
    """A figure that does not break off its sign, with a real minus: `p = 0,07`, `effectmaat −0,08`."""
    text = re.sub(r"\b([pn]) ([=<>]) (?=\d)", "\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}", text)
    return re.sub(r"(?<=\w) -(?=\d)", "\N{NO-BREAK SPACE}\N{MINUS SIGN}", text)


def number_and_rest(goal: str) -> tuple[str, str]:
    """A goal cut in the number it begins with, or nothing, and the rest."""
    number, _, rest = goal.partition(" ")
    return (number, rest) if number[:1].isdigit() else ("", goal)


def host(address: str) -> str:
    """The name of the site in an address, as people say it."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def anchor(heading: str) -> str:
    """The id of a section; a heading that the check refuses gets one that is no name of the page's own."""
    is_known = any(heading == section.heading for kind in KINDS for section in kind.SECTIONS)
    return slugified(heading) if is_known else f"{ID_PREFIX}{slugified(heading)}"


def counted(number: int, kind: type[Entry]) -> str:
    """A number of entries: `1 aanpak`, `12 organisaties`."""
    return f"{number}\N{NO-BREAK SPACE}{NAMES[kind][0 if number == 1 else 1]}"


def number(entries: Sequence[Entry]) -> str:
    """How many entries of one kind there are, at least one: `1 aanpak`, `12 organisaties`."""
    return counted(len(entries), type(entries[0]))


def in_short(organisation: Organisation, library: Library) -> str:
    """What an organisation is, where, and what this site has of it: `Ziekenhuis, Heerlen, 2 aanpakken`."""
    location = place(organisation)
    practices, projects = library.practices_of(organisation), library.projects_of(organisation)
    numbers = (
        counted(len(practices), Practice) if practices else "",
        counted(len(projects), Project) if projects else "",
    )
    parts = (organisation.kind.label, "" if organisation.title.endswith(location) else location, *numbers)
    return ", ".join(filter(None, parts))


def card_facts(entry: Entry, library: Library) -> tuple[str, ...]:
    """What a card says below the outcome: for whom something is, how far, and where; or what an organisation is."""
    if not isinstance(entry, Effective):
        return (in_short(entry, library),) if isinstance(entry, Organisation) else ()
    groups = (", ".join(word.label for word in entry.target_groups),) if isinstance(entry, Practice) else ()
    return (*groups, f"Stand: {stand_of(entry)}", place(entry))


def evidence(entry: Entry) -> Evidence | None:
    """What research says of a practice or project; None for an organisation."""
    return entry.evidence if isinstance(entry, Effective) else None


def sign(word: Word) -> str:
    """The name of the sign of an outcome; nothing for other words."""
    return word.sign if isinstance(word, Outcome) else ""


def last_change(entry: Effective) -> str:
    """When an entry was placed or last changed: `Gewijzigd op 1 februari 2026`."""
    changed = max((change.date for change in entry.changes), default=None)
    return f"Gewijzigd op {in_words(changed)}" if changed else f"Geplaatst op {in_words(entry.published)}"


def newest_source(entry: Entry) -> PartialDate | None:
    """The date of an entry's newest source, as exact as it is known; for an organisation only a year."""
    years = [PartialDate(source.year) for source in entry.sources if source.year]
    status = [entry.status_date] if isinstance(entry, Effective) else []
    return max((*status, *years), default=None, key=lambda moment: (moment.year, moment.month, moment.day))


def named_alike(ties: Sequence[Involvement]) -> list[tuple[list[str], Involvement]]:
    """Organisations with a tie that stands for all of them: many of the same years and source are named at once."""
    groups: dict[tuple[str, int], list[Involvement]] = {}
    for tie in ties:
        groups.setdefault((tie.years, tie.source), []).append(tie)
    named_together: list[tuple[list[str], Involvement]] = []
    for group in groups.values():
        if len(group) < MANY_ALIKE:
            named_together += [([tie.organisation], tie) for tie in group]
        else:
            named_together.append(([tie.organisation for tie in group], group[0]))
    return named_together


def address_in(word: Word, folder: str) -> str:
    """The address of the page of a word of a facet, by the folder of that facet. Raises KeyError for another folder."""
    return facet_of(folder).address(word)


FILTERS: Mapping[str, Callable[..., Any]] = {
    "address_in": address_in,
    "anchor": anchor,
    "card_facts": card_facts,
    "counted": counted,
    "day": in_words,
    "evidence": evidence,
    "facet_title": facet_title,
    "host": host,
    "in_short": in_short,
    "last_change": last_change,
    "named": named,
    "named_alike": named_alike,
    "newest_source": newest_source,
    "number": number,
    "number_and_rest": number_and_rest,
    "position": position,
    "short_of": short_of,
    "sign": sign,
    "stand_of": stand_of,
    "thousands": thousands,
    "unbroken": unbroken,
    "unchecked": unchecked,
}
"""Each filter by the name that templates use."""
