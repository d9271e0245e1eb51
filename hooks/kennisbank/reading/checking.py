"""A library being checked: its entries, and its files as they were written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from unicodedata import normalize

from kennisbank.model.entries import Effective, Entry, Organisation
from kennisbank.model.library import Library
from kennisbank.problem import Place, Problem
from kennisbank.reading.not_named import NotNamed
from kennisbank.reading.shelves import FoundEntry, FoundText
from kennisbank.text import yaml_tree
from kennisbank.text.body import Body, PageText
from kennisbank.text.document import Document
from kennisbank.text.dutch import compound_parts, words
from kennisbank.text.telling import common_words
from kennisbank.text.yaml_tree import Scalar, Steps

_ADDRESS = re.compile(r"https?://\S+|mailto:\S+")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")

_NO_TEXT = ("url", "doi", "id", "website", "site")
"""Fields that hold no words: a number in an address is no phone number."""


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
    def scalars(self) -> tuple[tuple[Steps, Scalar], ...]:
        """Every text in the front matter, with the steps that lead to it."""
        return tuple(yaml_tree.scalars(self.front))

    def problem(self, steps: Steps, rule: str, message: str, help: str = "", *, hint: bool = False) -> Problem:
        """A problem at a value in the front matter."""
        return self.document.problem(yaml_tree.find(self.front, steps), rule, message, help, hint=hint)


@dataclass(frozen=True)
class Prose:
    """Words as a reader sees them: a value in front matter, or a part of the body.

    text: on one line, without addresses, accents in one character with their letter (NFC); place: where it begins.
    """

    written: Written
    place: Place
    text: str
    is_source_title: bool = False

    def problem(self, words: str, rule: str, message: str, help: str, *, hint: bool = False) -> Problem:
        """A problem at some of the words, wherever a line end in the file puts them."""
        document = self.written.document
        return document.problem(document.spot(words, self.place, lines=20), rule, message, help, hint=hint)


@dataclass(frozen=True)
class Checking:
    """A library being checked.

    vocabulary: the file of the taxonomy; found: every file of an entry, also one that could not be read; written: those
    with fields, by path; texts: the same of docs/; addresses: every address that the site has, but for the earlier ones
    of entries and texts; not_named: the people that no text may name.
    """

    library: Library
    vocabulary: Document
    found: tuple[FoundEntry, ...]
    written: dict[str, Written]
    texts: dict[str, Written]
    addresses: frozenset[str]
    not_named: NotNamed

    def problem(
        self, entry: Entry, steps: Steps, rule: str, message: str, help: str = "", *, hint: bool = False
    ) -> Problem:
        """A problem at a value in an entry's front matter."""
        return self.written[entry.path].problem(steps, rule, message, help, hint=hint)

    @cached_property
    def effective(self) -> dict[str, FoundEntry]:
        """Every practice and project by name."""
        return {found.slug: found for found in self.found if issubclass(found.kind, Effective)}

    @cached_property
    def organisations(self) -> dict[str, FoundEntry]:
        """Every organisation by name."""
        return {found.slug: found for found in self.found if found.kind is Organisation}

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """All words of all files."""
        files = (*self.written.values(), *self.texts.values())
        return tuple(prose for written in files for prose in _prose(written))

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Words that need be no name: of our word lists and the taxonomy, and what texts write without a capital."""
        written = {word for prose in self.prose for word in _WORD.findall(prose.text)}
        small = " ".join((*filter(str.islower, written), *self.vocabulary.lines))
        return compound_parts() | common_words() | frozenset(words(small))


def _prose(written: Written) -> Iterator[Prose]:
    for steps, scalar in written.scalars:
        if steps[-1] not in _NO_TEXT:
            is_source_title = steps[0] == "sources" and steps[-1] == "title"
            yield Prose(written, scalar.place, _plain(scalar.text), is_source_title)
    for part in written.body.words:
        yield Prose(written, Place(part.line + written.document.body_line - 1), _plain(part.text))


def _plain(text: str) -> str:
    return _SPACE.sub(" ", _ADDRESS.sub("", normalize("NFC", text)))
