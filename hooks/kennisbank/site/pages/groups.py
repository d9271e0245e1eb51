"""Entries under headings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kennisbank.model.facets import Facet, facet_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry, Organisation
from kennisbank.schema.words import Municipality, Subregion, Word
from kennisbank.site.wording import NAMES
from kennisbank.slugs import slugified


@dataclass(frozen=True)
class Group:
    """Entries of one kind under a heading, at least one.

    id: that of the heading; explanation: a sentence below it; short: its name in the list to jump from; is_around: the
    entries are about a wider area than the page, and stand there in short; icon: the name of that before the heading.
    """

    heading: str
    id: str
    entries: tuple[Entry, ...]
    explanation: str = ""
    short: str = ""
    is_around: bool = False
    icon: str | None = None

    @property
    def are_organisations(self) -> bool:
        """Whether they are organisations, which stand there as rows."""
        return isinstance(self.entries[0], Organisation)


def groups_of(entries: Iterable[Entry], there: str = "", *, around: str = "") -> Iterator[Group]:
    """The entries by kind, in the order practices, projects, organisations; kinds without entries are left out.

    there: where they are, for the heading: `in Heerlen`; around: the wider area, for the short name.
    """
    every = tuple(entries)
    for kind, (_, plural) in NAMES.items():
        own = tuple(entry for entry in every if isinstance(entry, kind))
        if own:
            heading = plural.capitalize() + (f" {there}" if there else "")
            short = around or plural.capitalize()
            yield Group(heading, slugified(heading), own, short=short, is_around=bool(around))


def groups_by(organisations: Iterable[Organisation], words: Iterable[Word], field: str) -> tuple[Group, ...]:
    """The organisations under each word that they have in a field (one word, or several); empty groups are left out."""
    every = tuple(organisations)
    groups = (
        Group(
            word.label,
            word.key,
            tuple(entry for entry in every if word in _words(entry, field)),
            word.explanation,
            icon=word.icon,
        )
        for word in words
    )
    return tuple(group for group in groups if group.entries)


def _words(organisation: Organisation, field: str) -> tuple[Word, ...]:
    value = getattr(organisation, field)
    return value if isinstance(value, tuple) else (value,)


def groups_with(library: Library, facet: Facet, word: Word) -> tuple[Group, ...]:
    """The groups on the page of a word; that of an area has what is in it, then what reaches it from around."""
    entries = library.with_word(facet, word)
    taxonomy = library.taxonomy
    if isinstance(word, Subregion) and not word.whole:
        return groups_in(_reaching(library, word), word, taxonomy.wholes)
    if isinstance(word, Municipality):
        area = next(subregion for subregion in taxonomy.parts if subregion.key == word.subregion)
        around = tuple(entry for entry in _reaching(library, area) if not entry.municipalities)
        return (*groups_of(entries, word.there), *groups_in(around, area, taxonomy.wholes, around=area.label))
    return tuple(groups_of(entries))


def _reaching(library: Library, area: Subregion) -> tuple[Entry, ...]:
    """The listed entries in a part of the region, then the others that count for the whole of it."""
    facet = facet_of("subregio")
    wide = (entry for whole in library.taxonomy.wholes for entry in library.with_word(facet, whole))
    return (*library.with_word(facet, area), *(entry for entry in wide if not _is_in(entry, area)))


def groups_in(
    entries: tuple[Entry, ...], area: Subregion, wholes: tuple[Subregion, ...], *, around: str = ""
) -> tuple[Group, ...]:
    """First what names the area itself, then what counts for the whole region.

    around: the name of the area, if the page is about a municipality in it.
    """
    own: list[Entry] = []
    wide: list[Entry] = []
    for entry in entries:
        if _is_in(entry, area):
            own.append(entry)
        elif entry.is_regionwide:
            wide.append(entry)
    groups = list(groups_of(own, area.there, around=around))
    if not area.whole:
        for whole in wholes:
            groups += groups_of((entry for entry in wide if _is_in(entry, whole)), whole.there, around=whole.label)
    return tuple(groups)


def _is_in(entry: Entry, area: Subregion) -> bool:
    return any(subregion.key == area.key for subregion in entry.subregion)
