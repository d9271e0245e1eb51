"""What of a library is on the site on its day."""

from dataclasses import replace

from kennisbank.model.library import AnyEntry, Library
from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project


def as_of_today(library: Library) -> Library:
    """A library without what its today has not reached: nothing is published, or taken away, before its day.

    What stays names nothing that is to come either: such a tie appears together with the page that it leads to.
    """
    ahead = [entry for entry in library.entries if entry.published > library.today]
    organisations = frozenset(entry.slug for entry in ahead if isinstance(entry, Organisation))
    effective = frozenset(entry.slug for entry in ahead if isinstance(entry, Effective))

    def now(entries: tuple[AnyEntry, ...]) -> tuple[AnyEntry, ...]:
        there = (_not_yet_withdrawn(entry, library) for entry in entries if entry not in ahead)
        return tuple(_naming_none(entry, organisations, effective) if ahead else entry for entry in there)

    return replace(
        library,
        practices=now(library.practices),
        projects=now(library.projects),
        organisations=now(library.organisations),
    )


def _not_yet_withdrawn(entry: AnyEntry, library: Library) -> AnyEntry:
    is_still_there = entry.withdrawn is not None and entry.withdrawn.date > library.today
    return entry.model_copy(update={"withdrawn": None}) if is_still_there else entry


def _naming_none(entry: AnyEntry, organisations: frozenset[str], effective: frozenset[str]) -> AnyEntry:
    """An entry without its ties to these organisations, practices and projects."""
    update: dict[str, tuple[object, ...]] = {
        "confirmed": tuple(one for one in entry.confirmed if one.by not in organisations)
    }
    if isinstance(entry, Effective):
        for name in ("related", "builds_on", "replaced_by"):
            update[name] = _others(getattr(entry, name), effective)
        update["not_same_as"] = tuple(one for one in entry.not_same_as if one.practice not in effective)
    if isinstance(entry, Project):
        update["practices"] = _others(entry.practices, effective)
        update["lead"] = _others(entry.lead, organisations)
    for name in _TIES[type(entry)]:
        update[name] = tuple(tie for tie in getattr(entry, name) if tie.organisation not in organisations)
    return entry.model_copy(update=update)


_TIES: dict[type[Entry], tuple[str, ...]] = {
    Practice: ("used_by",),
    Project: ("partners", "funding"),
    Organisation: ("member_of",),
}
"""The fields of each kind that tie an entry to organisations."""


def _others(slugs: tuple[str, ...], ahead: frozenset[str]) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if slug not in ahead)
