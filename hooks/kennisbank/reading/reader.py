"""Reads a project folder: every file becomes an object or a problem, and nothing goes missing without a word."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from kennisbank.model.addresses import BY_KIND, BY_SUBREGION, own_folders, word_addresses
from kennisbank.model.ledger import Ledger
from kennisbank.model.library import BrokenFile, Library
from kennisbank.model.texts import Block, Text, TextFrontMatter
from kennisbank.nearest import suggestion
from kennisbank.problem import Problem, in_order
from kennisbank.reading.checking import CheckContext, Written
from kennisbank.reading.checks import CHECKS
from kennisbank.reading.files import (
    CONTENT,
    TAXONOMY,
    FoundEntry,
    FoundText,
    find_entries,
    find_texts,
    read_not_named,
)
from kennisbank.reading.ledger import read_ledger
from kennisbank.reading.sections import section_problems
from kennisbank.reading.taxonomy import Vocabulary, read_vocabulary
from kennisbank.schema.entries import KINDS, Entry, Organisation, Practice, Project
from kennisbank.schema.messages import explain
from kennisbank.schema.parts import Origin
from kennisbank.text import yaml_tree
from kennisbank.text.body import PageText, read_body, read_page_text
from kennisbank.text.document import Document, read_document
from kennisbank.text.links import Resolve


@dataclass(frozen=True)
class Read:
    """What a project folder holds: the library (None if the taxonomy can't be used), and all problems in order."""

    library: Library | None
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything blocks a publication."""
        return any(problem.is_error for problem in self.problems)


def read(root: Path, *, today: date) -> Read:
    """Reads and checks the project folder.

    root: the folder that holds practices/ and docs/; today: the day that pages and rules count from.
    """
    vocabulary, problems = read_vocabulary(root / CONTENT / TAXONOMY, f"{CONTENT}/{TAXONOMY}")
    if vocabulary is None:
        return Read(None, in_order(problems))
    return _Reading(root, vocabulary, today).read(problems)


class _Reading:
    """One project folder being read."""

    def __init__(self, root: Path, vocabulary: Vocabulary, today: date) -> None:
        self._root, self._vocabulary, self._today = root, vocabulary, today
        self._taxonomy = vocabulary.taxonomy
        self._problems: list[Problem] = []
        self._written: dict[str, Written] = {}
        self._texts: dict[str, Written] = {}
        self._faulty: list[BrokenFile] = []
        self._addresses: frozenset[str] = frozenset()
        self._by_path: dict[str, str] = {}
        self._ledger = Ledger()

    def read(self, problems: list[Problem]) -> Read:
        found, in_wrong_place = find_entries(self._root)
        texts, unfit = find_texts(self._root, own_folders())
        self._ledger, unreadable = read_ledger(self._root)
        self._problems = [*problems, *in_wrong_place, *unfit, *unreadable]
        self._by_path = {entry.path: entry.address for entry in found} | {text.path: text.address for text in texts}
        own = (*(kind.ADDRESS for kind in KINDS), BY_KIND, BY_SUBREGION, *own_folders())
        self._addresses = frozenset((*self._by_path.values(), *own, *word_addresses(self._taxonomy)))
        library = self._library([self._entry(file) for file in found], [self._text(file) for file in texts])
        not_named, unreadable = read_not_named(self._root)
        self._problems += unreadable
        checking = CheckContext(
            library,
            self._vocabulary.document,
            tuple(found),
            self._written,
            self._texts,
            self._addresses,
            not_named,
        )
        self._problems += [problem for rule in CHECKS for problem in rule.find(checking)]
        return self._finished(library)

    def _library(self, entries: list[Entry | None], texts: list[Text | None]) -> Library:
        return Library(
            taxonomy=self._taxonomy,
            practices=tuple(entry for entry in entries if isinstance(entry, Practice)),
            projects=tuple(entry for entry in entries if isinstance(entry, Project)),
            organisations=tuple(entry for entry in entries if isinstance(entry, Organisation)),
            texts=tuple(text for text in texts if text),
            today=self._today,
            ledger=self._ledger,
            faulty=tuple(self._faulty),
        )

    def _finished(self, library: Library) -> Read:
        problems = in_order(self._problems)
        errors: dict[str, list[Problem]] = {}
        for problem in problems:
            if problem.is_error:
                errors.setdefault(problem.path, []).append(problem)
        return Read(replace(library, problems={path: tuple(found) for path, found in errors.items()}), problems)

    def _entry(self, found: FoundEntry) -> Entry | None:
        document = self._document(found)
        entry = self._parsed(document, found) if document else None
        if entry is None:
            self._faulty.append(BrokenFile(found.path, found.address, found.kind.ADDRESS))
        return entry

    def _document(self, found: FoundEntry | FoundText) -> Document | None:
        document, problems = read_document(found.file, found.path)
        self._problems += problems
        return document

    def _parsed(self, document: Document, found: FoundEntry) -> Entry | None:
        body = read_body(document.body, self._resolver(found.path), first_line=document.body_line)
        self._problems += document.problems_of(body.findings)
        self._problems += section_problems(document, body, found.kind)
        if document.front is None:
            return None
        self._written[found.path] = Written(found, document, document.front, body)
        context = {"taxonomy": self._taxonomy, "origin": Origin(found.path, found.slug, body.sections)}
        try:
            return found.kind.model_validate(yaml_tree.plain(document.front), context=context)
        except ValidationError as error:
            self._problems += document.problems_of(explain(error, document.front, found.kind))
            return None

    def _text(self, found: FoundText) -> Text | None:
        document = self._document(found)
        text = self._parsed_text(document, found) if document else None
        if text is None:
            self._faulty.append(BrokenFile(found.path, found.address, found.address or "home"))
        return text

    def _parsed_text(self, document: Document, found: FoundText) -> Text | None:
        text = read_page_text(document.body, self._resolver(found.path), first_line=document.body_line)
        self._problems += document.problems_of(text.findings)
        self._problems += _block_problems(document, text)
        if document.front is None:
            return None
        self._texts[found.path] = Written(found, document, document.front, text)
        try:
            head = TextFrontMatter.model_validate(yaml_tree.plain(document.front), context={"taxonomy": self._taxonomy})
        except ValidationError as error:
            self._problems += document.problems_of(explain(error, document.front, TextFrontMatter))
            return None
        return Text(found.path, found.address, head, text.sections)

    def _resolver(self, path: str) -> Resolve:
        """Finds the page behind a link in the file at a path: by file name, or by address from the root of the site."""

        def resolve(written: str) -> str | None:
            if written.startswith("/"):
                address = written.strip("/")
                return address if address in self._addresses or not address else None
            return self._by_path.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), written)))

        return resolve


def _block_problems(document: Document, text: PageText) -> Iterator[Problem]:
    """A text asks for parts that exist, each once: a part has ids of its own."""
    seen: set[tuple[str, str]] = set()
    for call in text.calls:
        if call.name not in tuple(Block):
            message = f"`{call.name}` is geen blok dat we kennen"
            yield document.problem(call.place, "onbekend-blok", message, suggestion(call.name, tuple(Block)))
        elif fault := _word_fault(Block(call.name), call.of):
            yield document.problem(call.place, "onbekend-blok", *fault)
        elif (call.name, call.of) in seen:
            message = f"het blok `{call.name}` staat er twee keer"
            yield document.problem(call.place, "dubbel-blok", message, "haal er een weg")
        seen.add((call.name, call.of))


def _word_fault(block: Block, of: str) -> tuple[str, str] | None:
    """Why a part can't be made of the word behind it: message and help."""
    if not block.choices:
        return (f"het blok `{block}` heeft geen woord achter zich", f"haal `{of}` weg") if of else None
    if not of:
        return f"het blok `{block}` heeft een woord nodig: van wat?", f"kies er een: {', '.join(block.choices)}"
    return None if of in block.choices else (f"`{of}` is geen indeling die we kennen", suggestion(of, block.choices))
