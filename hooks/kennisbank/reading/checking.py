"""A library being checked: its entries, and its files as they were written."""

from dataclasses import dataclass
from functools import cached_property

from kennisbank.model.library import Library
from kennisbank.problem import Problem
from kennisbank.reading.files import FoundEntry, FoundText
from kennisbank.schema.entries import Effective, Entry, Organisation
from kennisbank.text import yaml_tree
from kennisbank.text.body import Body, PageText
from kennisbank.text.document import Document
from kennisbank.text.yaml_tree import Loc, Scalar


@dataclass(frozen=True)
class Written:
    """A file whose front matter has fields, whether or not it could be read as an entry or a text.

    body: what its text says, and the sources it names.
    """

    found: FoundEntry | FoundText
    document: Document
    front: yaml_tree.Mapping
    body: Body | PageText

    @cached_property
    def scalars(self) -> tuple[tuple[Loc, Scalar], ...]:
        """Every text in the front matter, with its loc."""
        return tuple(yaml_tree.scalars(self.front))

    def problem(self, loc: Loc, rule: str, message: str, help: str = "", *, hint: bool = False) -> Problem:
        """A problem at a value in the front matter."""
        return self.document.problem(yaml_tree.find(self.front, loc), rule, message, help, hint=hint)


@dataclass(frozen=True)
class CheckContext:
    """A library being checked.

    vocabulary: the file of the taxonomy; found: every file of an entry, also one that could not be read; written: those
    with fields, by path; texts: the same of docs/; addresses: every address that the site has, but for the earlier ones
    of entries and texts; not_named: names of people that may not appear.
    """

    library: Library
    vocabulary: Document
    found: tuple[FoundEntry, ...]
    written: dict[str, Written]
    texts: dict[str, Written]
    addresses: frozenset[str]
    not_named: tuple[str, ...]

    def problem(
        self, entry: Entry, loc: Loc, rule: str, message: str, help: str = "", *, hint: bool = False
    ) -> Problem:
        """A problem at a value in an entry's front matter."""
        return self.written[entry.path].problem(loc, rule, message, help, hint=hint)

    @cached_property
    def effective(self) -> dict[str, FoundEntry]:
        """Every practice and project by name."""
        return {found.slug: found for found in self.found if issubclass(found.kind, Effective)}

    @cached_property
    def organisations(self) -> dict[str, FoundEntry]:
        """Every organisation by name."""
        return {found.slug: found for found in self.found if found.kind is Organisation}
