"""The facets: by which words entries are found, and under which address each word has its page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.item import Item
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.schema.words import Word


@dataclass(frozen=True)
class Facet:
    """One way to find entries.

    folder: the address under which its words have their pages, and its name in that of a filtered list
    (`?onderwerp=vallen`); people paste both, so it never changes;
    heading: its name under `facets` in the taxonomy; words: the list of the taxonomy that it goes over; kind: what has
    it; values: the words of one such entry.
    """

    folder: str
    heading: str
    words: str
    kind: type[Entry]
    values: Callable[[Any, Taxonomy], Iterable[Word | None]]

    def address(self, word: Word) -> str:
        """The address of the page of one of its words."""
        return f"{self.folder}/{word.key}"

    def earlier_addresses(self, word: Word) -> tuple[str, ...]:
        """The addresses that the page of a word had before, the oldest first."""
        return tuple(f"{self.folder}/{key}" for key in word.aliases)

    def of(self, item: Item, taxonomy: Taxonomy) -> tuple[Word, ...]:
        """The words of an entry, in the order in which it names them; none of what has no such facet."""
        if not isinstance(item, self.kind):
            return ()
        return tuple(word for word in self.values(item, taxonomy) if word is not None)


def _of_evidence(*names: str) -> Callable[[Effective, Taxonomy], tuple[Any, ...]]:
    """The value at the end of these steps into the evidence of an entry, if it has that."""

    def values(entry: Effective, taxonomy: Taxonomy) -> tuple[Any, ...]:
        value: Any = entry.evidence
        for name in names:
            value = value and getattr(value, name)
        return value if isinstance(value, tuple) else (value,)

    return values


def _effort(practice: Practice, taxonomy: Taxonomy) -> tuple[Word, ...]:
    return (practice.effort.level,) if practice.effort else ()


def _confirmation(entry: Entry, taxonomy: Taxonomy) -> tuple[Word, ...]:
    return tuple(dict.fromkeys(confirmation.how for confirmation in entry.confirmed)) or taxonomy.confirmations[:1]


def _roles(practice: Practice, taxonomy: Taxonomy) -> tuple[Word, ...]:
    return tuple(dict.fromkeys(user.role for user in practice.used_by))


FACETS: tuple[Facet, ...] = (
    Facet("domein", "domain", "domains", Entry, lambda entry, _: entry.domain),
    Facet("onderwerp", "topics", "topics", Effective, lambda entry, _: entry.topics),
    Facet("doelgroep", "target_groups", "target_groups", Practice, lambda practice, _: practice.target_groups),
    Facet("uitvoerder", "done_by", "done_by", Practice, lambda practice, _: practice.done_by),
    Facet("subregio", "subregion", "subregions", Entry, lambda entry, _: entry.subregion),
    Facet("gemeente", "municipality", "municipalities", Entry, lambda entry, _: entry.municipalities),
    Facet("thema", "themes", "themes", Effective, lambda entry, _: entry.themes),
    Facet("status", "status", "practice_statuses", Practice, lambda practice, _: (practice.status,)),
    Facet("fase", "status", "project_statuses", Project, lambda project, _: (project.status,)),
    Facet("uitkomst", "outcome", "evidence_outcomes", Effective, _of_evidence("outcome")),
    Facet("onderzoek", "design", "evidence_designs", Effective, _of_evidence("design")),
    Facet("gemeten", "measured_in", "measured_in", Effective, _of_evidence("measured_in")),
    Facet("erkenning", "recognition", "recognition_levels", Effective, _of_evidence("recognition", "level")),
    Facet("schaal", "scale", "scales", Effective, lambda entry, _: entry.scale),
    Facet("inzet", "effort", "efforts", Practice, _effort),
    Facet("soort", "kind", "organisation_kinds", Organisation, lambda organisation, _: (organisation.kind,)),
    Facet("rol", "role", "roles", Practice, _roles),
    Facet("nagekeken", "confirmation", "confirmations", Entry, _confirmation),
)


def facet_of(folder: str) -> Facet:
    """The facet under an address. Raises KeyError if there is none."""
    return {facet.folder: facet for facet in FACETS}[folder]
