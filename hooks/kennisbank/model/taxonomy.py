"""Every controlled word, read from `taxonomy.yml`. The order in the file is the order on the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

from pydantic import BaseModel, ConfigDict, ValidationError

from kennisbank.model.messages import explain
from kennisbank.model.words import (
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
    Word,
)
from kennisbank.nearest import suggestion
from kennisbank.problem import Place, Problem
from kennisbank.text import yaml_tree
from kennisbank.text.document import line_of, parse_yaml, read_text


class FacetLabel(BaseModel):
    """The heading of a facet, the question that it answers, and what readers of its pages should know of its words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: Text
    question: Text
    note: str = ""


class FacetLabels(BaseModel):
    """The headings of all facets of the site."""

    model_config = ConfigDict(extra="forbid", frozen=True)

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


class Taxonomy(BaseModel):
    """All lists of controlled words, and the headings of the facets over them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    facets: FacetLabels
    domains: tuple[Word, ...]
    subregions: tuple[Subregion, ...]
    municipalities: tuple[Municipality, ...] = ()
    practice_statuses: tuple[Status, ...]
    project_statuses: tuple[Status, ...]
    themes: tuple[Theme, ...]
    topics: tuple[Word, ...]
    target_groups: tuple[Word, ...]
    done_by: tuple[Word, ...]
    scales: tuple[Word, ...]
    evidence_designs: tuple[Design, ...]
    evidence_outcomes: tuple[Outcome, ...]
    measured_in: tuple[Word, ...]
    recognition_levels: tuple[Recognition, ...]
    recognition_databases: tuple[Word, ...]
    source_kinds: tuple[SourceKind, ...]
    roles: tuple[Role, ...]
    organisation_kinds: tuple[Word, ...]
    efforts: tuple[Word, ...]
    confirmations: tuple[Word, ...]

    @classmethod
    def list_names(cls) -> tuple[str, ...]:
        """The names of all lists of words."""
        return tuple(name for name in cls.model_fields if name != "facets")

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


@dataclass(frozen=True)
class _Source:
    """The taxonomy's file as it was written, for messages."""

    path: str
    lines: tuple[str, ...]
    tree: yaml_tree.Mapping

    def problem(self, place: Place, rule: str, message: str, help: str = "") -> Problem:
        return Problem(self.path, place, rule, message, help, source=line_of(self.lines, place))


def read_taxonomy(file: Path, path: str) -> tuple[Taxonomy | None, list[Problem]]:
    """The taxonomy in a file, and its problems; None if it can't be used.

    file: where it is; path: how messages name it.
    """
    if not file.is_file():
        return None, [
            Problem(
                path,
                Place(),
                "geen-taxonomie",
                "dit bestand ontbreekt",
                "zet de woordenlijst terug: zonder deze lijst is niets te controleren",
            )
        ]
    text, problems = read_text(file, path)
    if text is None:
        return None, problems
    lines = tuple(text.split("\n"))
    tree, problem = parse_yaml(lines, path, slice(0, None))
    if problem:
        return None, [*problems, problem]
    if not isinstance(tree, yaml_tree.Mapping):
        return None, [
            *problems,
            Problem(
                path,
                Place(),
                "geen-velden",
                "de woordenlijst bestaat niet uit lijsten",
                "schrijf: naam van de lijst, dubbele punt, en daaronder de woorden",
            ),
        ]
    taxonomy, more = _checked(_Source(path, lines, tree))
    return (None if any(found.is_error for found in more) else taxonomy), problems + more


def _checked(source: _Source) -> tuple[Taxonomy | None, list[Problem]]:
    try:
        taxonomy = Taxonomy.model_validate(yaml_tree.plain(source.tree))
    except ValidationError as error:
        return None, [
            source.problem(found.place, found.rule, found.message, found.help)
            for found in explain(error, source.tree, Taxonomy)
        ]
    return taxonomy, [*_double_keys(taxonomy, source), *_lost_municipalities(taxonomy, source)]


def _double_keys(taxonomy: Taxonomy, source: _Source) -> Iterator[Problem]:
    """A key, now or earlier, stands once in its list."""
    for name in taxonomy.list_names():
        seen: set[str] = set()
        for number, word in enumerate(taxonomy.words(name)):
            for step, key in (("key", word.key), *(("aliases", alias) for alias in word.aliases)):
                if key in seen:
                    yield source.problem(
                        yaml_tree.find(source.tree, (name, number, step)),
                        "dubbele-sleutel",
                        f"`{key}` staat twee keer in `{name}`",
                        "geef een van de twee een andere sleutel",
                    )
                seen.add(key)


def _lost_municipalities(taxonomy: Taxonomy, source: _Source) -> Iterator[Problem]:
    """A municipality lies in one of the parts of the region."""
    known = tuple(subregion.key for subregion in taxonomy.parts)
    for number, municipality in enumerate(taxonomy.municipalities):
        if municipality.subregion not in known:
            yield source.problem(
                yaml_tree.find(source.tree, ("municipalities", number, "subregion")),
                "onbekende-waarde",
                f"`{municipality.subregion}` is geen deel van de regio",
                suggestion(municipality.subregion, known),
            )
