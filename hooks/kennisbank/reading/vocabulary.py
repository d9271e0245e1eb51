"""Reads `taxonomy.yml`: the words, and what is wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kennisbank.model.messages import explain
from kennisbank.model.taxonomy import Taxonomy
from kennisbank.nearest import suggestion
from kennisbank.problem import Place, Problem
from kennisbank.text import yaml_tree
from kennisbank.text.document import line_of, parse_yaml, read_text


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
