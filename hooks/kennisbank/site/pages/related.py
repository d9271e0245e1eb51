"""Which other practices and projects a page leads to, and why: those that entries name, and those that are like it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from kennisbank.model.library import Library
from kennisbank.model.similarity import OWN_WORDS, Alike, Similarity
from kennisbank.schema.entries import Effective, Entry, Project

MOST = 5
"""Entries under "Ook interessant": more is a list, and nobody chose it."""

MOST_REASONS = 2
MOST_WORDS = 2
"""Of one reason: what weighs most; the rest says no more to a reader."""

_REASONS = {
    "onderwerp": "Zelfde onderwerp",
    "doelgroep": "Ook voor",
    "uitvoerder": "Ook gedaan door",
    OWN_WORDS: "Ook over",
}
_CHOSEN = "Gekozen door de redactie"


@dataclass(frozen=True)
class Interesting:
    """A practice or project that a page leads to, and the reasons in words: `Zelfde onderwerp: Dementie`."""

    entry: Effective
    reasons: tuple[str, ...]
    is_chosen: bool


class Relations:
    """How the practices and projects of a library belong together."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def named(self, entry: Effective) -> tuple[tuple[str, tuple[Effective, ...]], ...]:
        """What an entry builds on and is replaced by, and the other way round, under headings; none that is empty."""
        return tuple(
            (heading, entries)
            for heading, entries in (
                ("Bouwt voort op", self._listed(entry.builds_on)),
                ("Hierop bouwt voort", self._naming("builds_on", entry)),
                ("Vervangen door", self.replacements(entry)),
                ("Komt in de plaats van", self._naming("replaced_by", entry)),
            )
            if entries
        )

    def replacements(self, entry: Entry) -> tuple[Effective, ...]:
        """What an entry was replaced by; nothing for an organisation."""
        return self._listed(entry.replaced_by) if isinstance(entry, Effective) else ()

    def practices(self, project: Project) -> tuple[Effective, ...]:
        """The practices that a project names."""
        return self._listed(project.practices)

    def interesting(self, entry: Effective) -> tuple[Interesting, ...]:
        """At most MOST that are worth a look too: what editors chose, then what is like it; none that it links."""
        linked = set(self._linked(entry))
        chosen = (Interesting(other, (_CHOSEN,), True) for other in self._listed(entry.related))
        alike = (
            Interesting(alike.entry, _reasons(alike), False)
            for alike in self._similarity.of(entry)
            if alike.entry.slug not in entry.related and not self.replacements(alike.entry)
        )
        return tuple(islice((other for other in chain(chosen, alike) if other.entry.slug not in linked), MOST))

    def _linked(self, entry: Effective) -> Iterator[str]:
        """The practices and projects that a page shows under another heading, and itself."""
        yield entry.slug
        yield from (other.slug for _, entries in self.named(entry) for other in entries)
        yield from (lookalike.practice for lookalike in self._library.lookalikes_of(entry) if lookalike.practice)
        if isinstance(entry, Project):
            yield from entry.practices

    def _listed(self, slugs: Iterable[str]) -> tuple[Effective, ...]:
        entries = map(self._library.effective, slugs)
        return tuple(entry for entry in entries if entry is not None and not entry.withdrawn)

    def _naming(self, field: str, entry: Effective) -> tuple[Effective, ...]:
        """The listed entries that name an entry in a field, by title."""
        return tuple(self._named_by.get((field, entry.slug), ()))

    @cached_property
    def _named_by(self) -> dict[tuple[str, str], list[Effective]]:
        """Those entries by the field and the slug in it."""
        naming: dict[tuple[str, str], list[Effective]] = {}
        for entry in self._library.listed_of(Effective):
            for slug in entry.builds_on:
                naming.setdefault(("builds_on", slug), []).append(entry)
            for slug in entry.replaced_by:
                naming.setdefault(("replaced_by", slug), []).append(entry)
        return naming

    @cached_property
    def _similarity(self) -> Similarity:
        return Similarity(self._library.listed_of(Effective), self._library.taxonomy)


def _reasons(alike: Alike) -> tuple[str, ...]:
    strongest = alike.shared[:MOST_REASONS]
    return tuple(f"{_REASONS[shared.facet]}: {', '.join(shared.words[:MOST_WORDS])}" for shared in strongest)
