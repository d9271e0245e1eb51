"""A library being checked, and the way through everything in an entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from kennisbank.model.entries import Entry
from kennisbank.model.library import Library
from kennisbank.problem import Problem
from kennisbank.text import yaml_tree
from kennisbank.text.document import Document

Steps = tuple[str | int, ...]
"""The way to a value in the front matter: keys and numbers in lists, counted from 0."""


@dataclass(frozen=True)
class Checking:
    """A library being checked.

    documents: the files of its entries, by path; addresses: every address that the site has without its aliases;
    slugs: every name of a practice or project, and of an organisation, also of files that could not be read.
    """

    library: Library
    documents: Mapping[str, Document]
    addresses: frozenset[str]
    effective_slugs: frozenset[str]
    organisation_slugs: frozenset[str]

    def problem(
        self, entry: Entry, steps: Steps, rule: str, message: str, help: str = "", *, hint: bool = False
    ) -> Problem:
        """A problem at a value in an entry's front matter."""
        document = self.documents[entry.path]
        return document.problem(yaml_tree.find(document.front, steps), rule, message, help, hint=hint)


def walk(value: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    """Every value in a part of the model, with the steps that lead to it; words of the taxonomy are one value."""
    if isinstance(value, BaseModel) and not hasattr(value, "key"):
        for name, field in type(value).model_fields.items():
            yield from walk(getattr(value, name), (*steps, field.alias or name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from walk(item, (*steps, number))
    elif steps:
        yield steps, value
