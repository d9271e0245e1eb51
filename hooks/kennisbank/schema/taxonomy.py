"""Every controlled word, read from `taxonomy.yml`. The order in the file is the order on the pages."""

import re
from functools import cached_property
from typing import Annotated, cast

from pydantic import AfterValidator, Field

from kennisbank.nearest import suggestion
from kennisbank.schema.base import FrozenModel
from kennisbank.schema.messages import model_error
from kennisbank.schema.words import (
    Design,
    Municipality,
    Outcome,
    Recognition,
    Role,
    SourceKind,
    Status,
    Subregion,
    Text,
    Theme,
    Topic,
    Word,
    WordWithIcon,
)


class FacetLabel(FrozenModel):
    """The heading of a facet, the question that it answers, and what readers of its pages should know of its words."""

    label: Text
    question: Text
    note: str = ""


class FacetLabels(FrozenModel):
    """The headings of all facets of the site."""

    domain: FacetLabel
    topics: FacetLabel
    target_groups: FacetLabel
    done_by: FacetLabel
    subregion: FacetLabel
    municipality: FacetLabel
    status: FacetLabel
    themes: FacetLabel
    outcome: FacetLabel
    design: FacetLabel
    measured_in: FacetLabel
    recognition: FacetLabel
    scale: FacetLabel
    effort: FacetLabel
    kind: FacetLabel
    role: FacetLabel
    confirmation: FacetLabel

    def of(self, name: str) -> FacetLabel:
        """The heading of the facet with this name."""
        return cast("FacetLabel", getattr(self, name))


def _in_parts(written: str) -> str:
    if not re.fullmatch(r"[a-z]+(\|[a-z]+)+", written):
        raise model_error(
            "samenstelling",
            f"`{written}` is niet in delen gesplitst",
            "schrijf de delen met kleine letters en een streep ertussen: val|angst",
        )
    return written


Compound = Annotated[str, AfterValidator(_in_parts)]


class SearchWords(FrozenModel):
    """What the search has to know of words that are in no list."""

    ignore: tuple[Text, ...] = Field((), description="words that say nothing about what is looked for")
    same: tuple[tuple[Text, ...], ...] = Field((), description="groups of words that mean the same")
    compounds: tuple[Compound, ...] = Field((), description="compounds with a bar between their parts: `val|angst`")


class Taxonomy(FrozenModel):
    """All lists of controlled words, the headings of the facets over them, and words for the search."""

    facets: FacetLabels
    domains: Annotated[tuple[Word, ...], Field(min_length=1)]
    subregions: Annotated[tuple[Subregion, ...], Field(min_length=1)]
    municipalities: tuple[Municipality, ...] = ()
    practice_statuses: Annotated[tuple[Status, ...], Field(min_length=1)]
    project_statuses: Annotated[tuple[Status, ...], Field(min_length=1)]
    themes: tuple[Theme, ...]
    topic_groups: tuple[WordWithIcon, ...] = ()
    topics: tuple[Topic, ...]
    target_groups: tuple[Word, ...]
    done_by: tuple[WordWithIcon, ...]
    scales: tuple[Word, ...]
    evidence_designs: tuple[Design, ...]
    evidence_outcomes: tuple[Outcome, ...]
    measured_in: tuple[Word, ...]
    recognition_levels: tuple[Recognition, ...]
    recognition_databases: tuple[Word, ...]
    source_kinds: tuple[SourceKind, ...]
    roles: tuple[Role, ...]
    organisation_kinds: tuple[WordWithIcon, ...]
    efforts: tuple[Word, ...]
    confirmations: Annotated[tuple[Word, ...], Field(min_length=1)]
    change_kinds: tuple[Word, ...] = ()
    glossary: tuple[Word, ...] = ()
    search: SearchWords = SearchWords()

    @classmethod
    def list_names(cls) -> tuple[str, ...]:
        """The names of all lists of words."""
        return tuple(name for name in cls.model_fields if name not in ("facets", "search"))

    def words(self, name: str) -> tuple[Word, ...]:
        """The words of the list with this name, in their order."""
        return cast("tuple[Word, ...]", getattr(self, name))

    def word(self, name: str, key: str) -> Word | None:
        """The word with a key in a list, or None."""
        return self._by_key[name].get(key)

    def meant(self, name: str, written: str) -> str | None:
        """The key whose label or synonym somebody wrote instead of the key, or None."""
        lowered = written.strip().lower()
        for word in self.words(name):
            if lowered in (word.label.lower(), *(synonym.lower() for synonym in word.synonyms)):
                return word.key
        return None

    def choices(self, name: str, written: str) -> str:
        """A sentence that says which key was probably meant, and which there are."""
        return suggestion(written, self._by_key[name], meant=self.meant(name, written))

    def icon(self, word: Word) -> str | None:
        """The name of the icon of a word, of a topic that of its group; None without one."""
        if isinstance(word, Topic) and word.group:
            group = self.word("topic_groups", word.group)
            return group.icon if group else None
        return word.icon

    @cached_property
    def has_icons(self) -> bool:
        """Whether any word names an icon."""
        return any(word.icon for name in self.list_names() for word in self.words(name))

    @cached_property
    def role_order(self) -> dict[str, int]:
        """The place of each role in the list: those one can call stand first."""
        return {role.key: number for number, role in enumerate(self.roles)}

    @property
    def parts(self) -> tuple[Subregion, ...]:
        """The subregions that are a part of the region."""
        return tuple(subregion for subregion in self.subregions if not subregion.whole)

    @property
    def wholes(self) -> tuple[Subregion, ...]:
        """The subregions that stand for the whole region: one at most in practice."""
        return tuple(subregion for subregion in self.subregions if subregion.whole)

    @cached_property
    def _by_key(self) -> dict[str, dict[str, Word]]:
        return {name: {word.key: word for word in self.words(name)} for name in self.list_names()}
