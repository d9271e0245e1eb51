"""Everything that was read, in one value that answers questions about it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.texts import Text
from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.parts import Involvement, Lookalike, UsedBy
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.schema.words import Word
from kennisbank.text.dutch import alphabetical

AnyEntry = TypeVar("AnyEntry", bound=Entry)


@dataclass(frozen=True)
class Library:
    """All practices, projects, organisations and texts, their words, and the day that pages count from."""

    taxonomy: Taxonomy
    practices: tuple[Practice, ...]
    projects: tuple[Project, ...]
    organisations: tuple[Organisation, ...]
    texts: tuple[Text, ...]
    today: date

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, also the withdrawn ones."""
        return (*self.practices, *self.projects, *self.organisations)

    @property
    def items(self) -> tuple[Entry | Text, ...]:
        """Everything that was read from a file of its own."""
        return (*self.entries, *self.texts)

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """Every entry that lists may show, by title."""
        return by_title(entry for entry in self.entries if not entry.withdrawn)

    def listed_of(self, kind: type[AnyEntry]) -> tuple[AnyEntry, ...]:
        """The entries of one kind that lists may show, by title."""
        return tuple(entry for entry in self.listed if isinstance(entry, kind))

    def text(self, address: str) -> Text | None:
        """The text of docs/ at an address, or None."""
        return next((text for text in self.texts if text.address == address), None)

    def texts_near(self, text: Text) -> tuple[Text, ...]:
        """The texts that hang under the same one as a text, that one first; of a text at the top those under it."""
        top = text.under or text.address
        near = (other for other in self.texts if other.under == top and other != text)
        above = self.text(top) if text.under else None
        return (*((above,) if above else ()), *near)

    def organisation(self, slug: str) -> Organisation | None:
        """The organisation with a slug, or None."""
        return self._organisations.get(slug)

    def effective(self, slug: str) -> Effective | None:
        """The practice or project with a slug, or None."""
        return self._effective.get(slug)

    def with_word(self, facet: Facet, word: Word) -> tuple[Entry, ...]:
        """The listed entries that carry a word, by title."""
        return self._by_word.get((facet.folder, word.key), ())

    def practices_of(self, organisation: Organisation) -> tuple[tuple[Practice, tuple[UsedBy, ...]], ...]:
        """The practices of an organisation with what it does in them: by its first role there, then by title."""
        return self._practices_by_party.get(organisation.slug, ())

    def participants(self, practice: Practice) -> tuple[tuple[str, tuple[UsedBy, ...]], ...]:
        """The organisations of a practice with all that each does in it: those one can call first stand first."""
        order = self.taxonomy.role_order
        by_slug: dict[str, list[UsedBy]] = {}
        for use in sorted(practice.used_by, key=lambda use: order[use.role.key]):
            by_slug.setdefault(use.organisation, []).append(use)
        return tuple((slug, tuple(uses)) for slug, uses in by_slug.items())

    def named_together(self, organisation: Organisation) -> tuple[tuple[Organisation, int], ...]:
        """The organisations that stand in the same practices, projects and coalitions, with how often; most first."""
        entries = [entry.parties for entry in self.listed_of(Effective)]
        coalitions = {membership.organisation for membership in organisation.member_of}
        entries += [
            tuple(dict.fromkeys(member.slug for member, _ in self.members_of(coalition)))
            for coalition in self.listed_of(Organisation)
            if coalition.slug in coalitions
        ]
        counts = Counter(
            slug for parties in entries if organisation.slug in parties for slug in parties if slug != organisation.slug
        )
        others = ((other, counts[other.slug]) for other in self.listed_of(Organisation) if counts[other.slug])
        return tuple(sorted(others, key=lambda pair: -pair[1]))

    def projects_of(self, organisation: Organisation) -> tuple[Project, ...]:
        """The projects that an organisation leads, takes part in or pays for."""
        return self._projects_by_party.get(organisation.slug, ())

    def members_of(self, organisation: Organisation) -> tuple[tuple[Organisation, Involvement], ...]:
        """The organisations that name this one as a coalition they belong to, with the years of each."""
        return tuple(
            (member, membership)
            for member in self.listed_of(Organisation)
            for membership in member.member_of
            if membership.organisation == organisation.slug
        )

    def lookalikes_of(self, entry: Effective) -> tuple[Lookalike, ...]:
        """What an entry is easily taken for: what it says itself, then what others say of it, each once."""
        named = {lookalike.practice for lookalike in entry.not_same_as}
        by_others = self._lookalikes_by_others.get(entry.slug, ())
        return (*entry.not_same_as, *(lookalike for lookalike in by_others if lookalike.practice not in named))

    def newest(self, number: int) -> tuple[Effective, ...]:
        """The practices and projects that were published or changed last; of one day first those with an outcome.

        What is marked `quiet` is never among them.
        """

        def moment(entry: Effective) -> tuple[date, bool]:
            is_known = entry.evidence is not None and entry.evidence.outcome.is_known
            return entry.changed, is_known

        loud = (entry for entry in self.listed_of(Effective) if not entry.quiet)
        return tuple(sorted(loud, key=moment, reverse=True)[:number])

    @cached_property
    def _lookalikes_by_others(self) -> dict[str, list[Lookalike]]:
        by_slug: dict[str, list[Lookalike]] = {}
        for other in self.listed_of(Effective):
            for lookalike in other.not_same_as:
                if lookalike.practice:
                    turned = Lookalike(practice=other.slug, difference=lookalike.difference)
                    by_slug.setdefault(lookalike.practice, []).append(turned)
        return by_slug

    @cached_property
    def _practices_by_party(self) -> dict[str, tuple[tuple[Practice, tuple[UsedBy, ...]], ...]]:
        order = self.taxonomy.role_order
        by_slug: dict[str, list[tuple[Practice, tuple[UsedBy, ...]]]] = {}
        for practice in self.listed_of(Practice):
            for slug, uses in self.participants(practice):
                by_slug.setdefault(slug, []).append((practice, uses))
        return {slug: tuple(sorted(own, key=lambda pair: order[pair[1][0].role.key])) for slug, own in by_slug.items()}

    @cached_property
    def _projects_by_party(self) -> dict[str, tuple[Project, ...]]:
        by_slug: dict[str, list[Project]] = {}
        for project in self.listed_of(Project):
            for slug in project.parties:
                by_slug.setdefault(slug, []).append(project)
        return {slug: tuple(own) for slug, own in by_slug.items()}

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {organisation.slug: organisation for organisation in self.organisations}

    @cached_property
    def _effective(self) -> dict[str, Effective]:
        return {entry.slug: entry for entry in (*self.projects, *self.practices)}

    @cached_property
    def _by_word(self) -> dict[tuple[str, str], tuple[Entry, ...]]:
        by_word: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.listed:
            for facet in FACETS:
                for word in facet.of(entry, self.taxonomy):
                    by_word.setdefault((facet.folder, word.key), []).append(entry)
        return {key: tuple(entries) for key, entries in by_word.items()}


def by_title(entries: Iterable[AnyEntry]) -> tuple[AnyEntry, ...]:
    """Entries as in a Dutch list."""
    return tuple(sorted(entries, key=title_key))


def title_key(entry: Entry) -> tuple[tuple[tuple[int, str], ...], str]:
    """The place of an entry in a list by title, to sort by."""
    return alphabetical(entry.title), entry.slug
