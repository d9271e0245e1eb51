"""What who tells colleagues of an organisation can paste: its story, its entries, its news, what is in it for whom."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property

from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.model.news import PLACED, News, news
from kennisbank.schema.entries import Entry, Organisation
from kennisbank.site.snippets.snippet import MOST, WRITTEN_FROM, Snippet, SnippetGroup, digest, snippet_in_list
from kennisbank.site.snippets.story import entries_of, stories
from kennisbank.site.wording import spoken

RECENT = timedelta(days=92)
"""How long something is new to who makes a newsletter: a quarter of a year, the slowest rhythm of one."""

MOST_ENTRIES = 8
"""Practices and projects of one organisation in a piece: most have fewer, and nobody wants to see her own left out."""

MOST_OF_WORK = 3
"""Practices named with one kind of work: colleagues look for their own, and the page has the rest."""


class OrganisationSnippets:
    """The pieces of each organisation."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def stories(self, organisation: Organisation) -> tuple[Snippet, ...]:
        """The story in 40, 120 and 300 words."""
        return stories(organisation, self._library)

    def entries(self, organisation: Organisation) -> Snippet | None:
        """The practices and projects that name it, as far as a newsletter has room."""
        found = entries_of(organisation, self._library)
        group = _group("Aanpakken en projecten", map(self._piece, found), MOST_ENTRIES)
        title = f"Aanpakken en projecten waarbij {spoken(organisation)} wordt genoemd"
        return self._clip(organisation, title, (group,)) if found else None

    def news(self, organisation: Organisation) -> Snippet | None:
        """What happened of late to its page and to the practices and projects that name it."""
        ids = {organisation.id, *(entry.id for entry in entries_of(organisation, self._library))}
        found = [told for told in self._recent if told.entry.id in ids and not _is_itself(told, organisation)]
        title = f"Nieuw over {spoken(organisation)}"
        return digest(title, _address(organisation), found, self._library, most=MOST) if found else None

    def colleagues(self, organisation: Organisation) -> Snippet | None:
        """For each kind of work the practices that name the organisation: what is in it for whom."""
        practices = [practice for practice, _ in self._library.practices_of(organisation)]
        groups = []
        for word in self._library.taxonomy.words("done_by"):
            found = [practice for practice in practices if word in practice.done_by]
            groups += [_group(word.label, map(self._piece, found), MOST_OF_WORK)] if found else []
        return self._clip(organisation, "Wat betekent dit voor onze collega’s?", tuple(groups)) if groups else None

    def _clip(self, organisation: Organisation, title: str, groups: tuple[SnippetGroup, ...]) -> Snippet:
        action = "Herken je jouw werk? Lees op de pagina wat erover bekend is."
        return Snippet(title, _address(organisation), (WRITTEN_FROM,), action, groups)

    def _piece(self, entry: Entry) -> Snippet:
        return snippet_in_list(entry, self._library)

    @cached_property
    def _recent(self) -> tuple[News, ...]:
        return tuple(told for told in news(self._library) if told.day >= self._library.today - RECENT)


def _is_itself(told: News, organisation: Organisation) -> bool:
    """That its own page was placed is no news to an organisation."""
    return told.entry == organisation and told.happened == PLACED


def _address(organisation: Organisation) -> str:
    return f"{short_of(organisation)}/"


def _group(heading: str, pieces: Iterable[Snippet], most: int) -> SnippetGroup:
    every = tuple(pieces)
    return SnippetGroup(heading, every[:most], max(0, len(every) - most))
