"""What rules look at: a library, and its files as they were written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar
from unicodedata import normalize

from kennisbank.model.ledger import Ledger
from kennisbank.model.library import AnyEntry, Library
from kennisbank.model.texts import Text
from kennisbank.problem import Place, Problem, line_of
from kennisbank.reading.files import EntryFile, TextFile
from kennisbank.schema.entries import Effective, Entry, Organisation
from kennisbank.schema.item import Origin
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text import yaml_tree
from kennisbank.text.document import Document, read_document
from kennisbank.text.dutch import compound_parts, words
from kennisbank.text.keywords import common_words
from kennisbank.text.markdown.body import Body, PageText, Section, TextLine
from kennisbank.text.markdown.icons import Icons
from kennisbank.text.names import Naming, NotNamed
from kennisbank.text.yaml_tree import Loc, Scalar

_ADDRESS = re.compile(r"https?://\S+|mailto:\S+")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")

_NO_TEXT = ("url", "doi", "id", "website", "site")
"""Fields that hold no words: a number in an address is no phone number."""


_NAMES = ("id", "title", "name", "other_names", "former_names", "ambassador")
_WRITTEN = frozenset((*_NAMES, "summary", "measure", "value", "text", "worth_knowing", "reason", "difference", "for"))
"""Fields that hold what somebody wrote: no day, number, or word of a list."""


@dataclass(frozen=True)
class Breach:
    """Where a rule is broken: the file and the place, what is wrong, how to mend it, and the line that it is about."""

    path: str
    place: Place
    message: str
    help: str = ""
    source: str = ""


def breach_in(document: Document, place: Place, message: str, help: str = "") -> Breach:
    """A breach at a place in a file."""
    return Breach(document.path, place, message, help, line_of(document.lines, place))


@dataclass(frozen=True)
class SourceFile:
    """A file whose front matter has fields, whether or not it could be read as an entry or a text.

    body: what its text says, and the sources it names.
    """

    file: EntryFile | TextFile
    document: Document
    front: yaml_tree.Mapping
    body: Body | PageText

    @cached_property
    def scalars(self) -> tuple[tuple[Loc, Scalar], ...]:
        """Every text in the front matter, with its loc."""
        return tuple(yaml_tree.scalars(self.front))

    def text(self, *loc: str | int) -> str:
        """The text at a loc of the front matter, empty if there is none."""
        found = yaml_tree.node(self.front, loc)
        return found.text if isinstance(found, Scalar) else ""

    def lines_of(self, heading: str) -> Iterator[TextLine]:
        """The lines of the text under a heading."""
        places = [section.place.line for section in self.body.sections if isinstance(section, Section)]
        for section in self.body.sections:
            if isinstance(section, Section) and section.heading == heading:
                end = next((line for line in places if line > section.place.line), len(self.document.lines) + 1)
                yield from (line for line in self.body.lines if section.place.line < line.place.line < end)

    def breach(self, loc: Loc, message: str, help: str = "") -> Breach:
        """A breach at a value in the front matter."""
        return self.breach_at(yaml_tree.find(self.front, loc), message, help)

    def breach_at(self, place: Place, message: str, help: str = "") -> Breach:
        """A breach at a place in the file."""
        return breach_in(self.document, place, message, help)


@dataclass(frozen=True)
class Prose:
    """Words as a reader sees them: a value in front matter, or a part of the body.

    text: on one line, without addresses, accents in one character with their letter (NFC); place: where it begins.
    """

    source: SourceFile
    place: Place
    text: str
    is_source_title: bool = False

    def breach(self, part: str, message: str, help: str) -> Breach:
        """A breach at a part of the text, wherever a line end in the file puts it."""
        return self.source.breach_at(self.source.document.spot(part, self.place, lines=20), message, help)


AnyFile = TypeVar("AnyFile", EntryFile, TextFile)
AnyContent = TypeVar("AnyContent", Entry, Text)


@dataclass(frozen=True)
class Opened(Generic[AnyFile]):
    """A file whose front matter and body are apart, or only what is wrong with it."""

    file: AnyFile
    document: Document | None
    problems: tuple[Problem, ...]

    def texts(self, field: str) -> tuple[str, ...]:
        """Every text under a field of the front matter, whether or not it may stand there."""
        front = self.document.front if self.document else None
        value = yaml_tree.child(front, field) if front else None
        return tuple(scalar.text for _, scalar in yaml_tree.scalars(value)) if value else ()


def opened(file: AnyFile) -> Opened[AnyFile]:
    """A file, opened."""
    document, problems = read_document(file.file, file.path)
    return Opened(file, document, tuple(problems))


@dataclass(frozen=True)
class Known:
    """What is known before any text is read: the words, the icons, the day, and the names of the files of entries."""

    taxonomy: Taxonomy
    icons: Icons
    today: date
    names: tuple[str, ...]

    def context(self, file: EntryFile | TextFile, body: Body | PageText) -> dict[str, object]:
        """What the validators of a file need: the words and names, and what the file gives beside its fields."""
        origin: Origin[Any] = Origin(file.path, file.address, body.sections)
        return {"taxonomy": self.taxonomy, "names": self.names, "today": self.today, "origin": origin}


@dataclass(frozen=True)
class Draft:
    """What is right of an entry that holds a fault; faulty: its fields that can't be looked at."""

    entry: Entry
    faulty: frozenset[str]


@dataclass(frozen=True)
class FileReading(Generic[AnyFile, AnyContent]):
    """What reading one file gave: its source if it has fields, its content if those are good, and its problems.

    draft: what is right of an entry whose fields are not all good.
    """

    file: AnyFile
    source: SourceFile | None
    content: AnyContent | None
    problems: tuple[Problem, ...]
    draft: Draft | None = None


@dataclass(frozen=True)
class CheckContext:
    """All that a rule may look at.

    library: what could be read, also what is yet to come; ledger: what was published; taxonomy: the file of the
    controlled words; entry_files: every file of an entry, also one that could not be read; entries, texts: the source
    files of those with fields, by path; broken: what could not be read as an entry or text; addresses: every address
    that the site has, but for the earlier ones of entries and texts; not_named: the people that nothing may name;
    drafts: what is right of faulty entries.
    """

    library: Library
    ledger: Ledger
    taxonomy: Document
    entry_files: tuple[EntryFile, ...]
    entries: dict[str, SourceFile]
    texts: dict[str, SourceFile]
    broken: tuple[EntryFile | TextFile, ...]
    addresses: frozenset[str]
    not_named: NotNamed
    drafts: tuple[Draft, ...] = ()

    def entries_with(self, kind: type[AnyEntry], *fields: str) -> Iterator[AnyEntry]:
        """The entries of a kind of which these fields can be judged, also those with a fault in another."""
        yield from (entry for entry in self.library.entries if isinstance(entry, kind))
        for draft in self.drafts:
            if isinstance(draft.entry, kind) and draft.faulty.isdisjoint(fields):
                yield draft.entry

    def breach(self, entry: Entry, loc: Loc, message: str, help: str = "") -> Breach:
        """A breach at a value in an entry's front matter."""
        return self.entries[entry.path].breach(loc, message, help)

    @cached_property
    def sources(self) -> tuple[SourceFile, ...]:
        """The source files of entries, then those of texts."""
        return (*self.entries.values(), *self.texts.values())

    @cached_property
    def effective(self) -> dict[str, EntryFile]:
        """The file of every practice and project, by name."""
        return {file.slug: file for file in self.entry_files if issubclass(file.kind, Effective)}

    @cached_property
    def organisations(self) -> dict[str, EntryFile]:
        """The file of every organisation, by name."""
        return {file.slug: file for file in self.entry_files if file.kind is Organisation}

    @cached_property
    def written(self) -> tuple[tuple[SourceFile, Scalar], ...]:
        """Everything that somebody wrote in a field."""
        return tuple(
            (source, scalar)
            for source in self.sources
            for loc, scalar in source.scalars
            if scalar.text and next((step for step in reversed(loc) if isinstance(step, str)), "") in _WRITTEN
        )

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """All words of all files."""
        return tuple(prose for source in self.sources for prose in _prose(source))

    @cached_property
    def namings(self) -> tuple[tuple[Prose, Naming], ...]:
        """Where anything names somebody of the list."""
        return tuple((prose, naming) for prose in self.prose for naming in self.not_named.in_text(prose.text))

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Words that need be no name: of our word lists and the taxonomy, and what texts write without a capital."""
        written = {word for prose in self.prose for word in _WORD.findall(prose.text)}
        small = " ".join((*filter(str.islower, written), *self.taxonomy.lines))
        return compound_parts() | common_words() | frozenset(words(small))


def _prose(source: SourceFile) -> Iterator[Prose]:
    for loc, scalar in source.scalars:
        if loc[-1] not in _NO_TEXT:
            is_source_title = loc[0] == "sources" and loc[-1] == "title"
            yield Prose(source, scalar.place, _plain(scalar.text), is_source_title)
    for line in source.body.lines:
        yield Prose(source, line.place, _plain(line.text))


def _plain(text: str) -> str:
    text = normalize("NFC", text)
    return _SPACE.sub(" ", _ADDRESS.sub("", text) if ":" in text else text)
