"""What an organisation can paste for its own people: its story, entries and news, and its practices by kind of work."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property

from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.model.news import PLACED, News, news
from kennisbank.schema.entries import Entry, Organisation
from kennisbank.site.snippets.digest import MOST, digest
from kennisbank.site.snippets.snippet import WRITTEN_FROM, Snippet, SnippetGroup, snippet_in_list
from kennisbank.site.snippets.story import entries_of, stories
from kennisbank.site.wording import name_in_sentence

RECENT = timedelta(days=92)
"""How long something counts as new for a newsletter: a quarter of a year, the slowest rhythm of one."""

MOST_ENTRIES = 8
"""Practices and projects of one organisation in a snippet: most have fewer, and nobody likes to be left out."""

MOST_OF_WORK = 3
"""Practices named with one kind of work: colleagues look for their own, and the page has the rest."""


class OrganisationSnippets:
    """The snippets of each organisation of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def stories(self, organisation: Organisation) -> tuple[Snippet, ...]:
        """The story in 40, 120 and 300 words."""
        return stories(organisation, self._library)

    def entries(self, organisation: Organisation) -> Snippet | None:
        """The practices and projects that name it, as far as a newsletter has room; None if none does."""
        entries = entries_of(organisation, self._library)
        title = f"Aanpakken en projecten waarbij {name_in_sentence(organisation)} wordt genoemd"
        group = self._group("Aanpakken en projecten", entries, MOST_ENTRIES)
        return _snippet(organisation, title, (group,)) if entries else None

    def news(self, organisation: Organisation) -> Snippet | None:
        """What happened of late to its page and to the practices and projects that name it; None if nothing did."""
        ids = {organisation.id, *(entry.id for entry in entries_of(organisation, self._library))}
        items = [item for item in self._recent if item.entry.id in ids and not _is_itself(item, organisation)]
        title = f"Nieuw over {name_in_sentence(organisation)}"
        return digest(title, _address(organisation), items, self._library, most=MOST) if items else None

    def colleagues(self, organisation: Organisation) -> Snippet | None:
        """For each kind of work the practices that name the organisation; None if none does."""
        practices = [practice for practice, _ in self._library.practices_of(organisation)]
        groups = tuple(
            self._group(word.label, for_work, MOST_OF_WORK)
            for word in self._library.taxonomy.words("done_by")
            if (for_work := [practice for practice in practices if word in practice.done_by])
        )
        return _snippet(organisation, "Wat betekent dit voor onze collega’s?", groups) if groups else None

    def _group(self, heading: str, entries: Sequence[Entry], most: int) -> SnippetGroup:
        return SnippetGroup.first(heading, entries, most, lambda entry: snippet_in_list(entry, self._library))

    @cached_property
    def _recent(self) -> tuple[News, ...]:
        return tuple(item for item in news(self._library) if item.day >= self._library.today - RECENT)


def _snippet(organisation: Organisation, title: str, groups: tuple[SnippetGroup, ...]) -> Snippet:
    action = "Herken je jouw werk? Lees op de pagina wat erover bekend is."
    return Snippet(title, _address(organisation), (WRITTEN_FROM,), action, groups)


def _is_itself(item: News, organisation: Organisation) -> bool:
    """That its own page was placed is no news to an organisation."""
    return item.entry == organisation and item.happened == PLACED


def _address(organisation: Organisation) -> str:
    return f"{short_of(organisation)}/"
