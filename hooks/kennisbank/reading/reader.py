"""Reads a project folder: every file becomes an object or a problem, and nothing goes missing without a word."""

import posixpath
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from kennisbank.model.addresses import BY_SUBREGION, SEARCH, word_addresses
from kennisbank.model.entries import KINDS, Effective, Entry, Organisation, Practice, Project
from kennisbank.model.library import Block, Faulty, Library, Text, TextHead
from kennisbank.model.messages import explain
from kennisbank.model.parts import Origin, Section
from kennisbank.model.taxonomy import Taxonomy, read_taxonomy
from kennisbank.nearest import suggestion
from kennisbank.problem import Place, Problem, in_order
from kennisbank.reading.checking import Checking
from kennisbank.reading.checks import CHECKS
from kennisbank.reading.sections import section_problems
from kennisbank.reading.shelves import CONTENT, TAXONOMY, Found, find_entries, find_texts
from kennisbank.text import yaml_tree
from kennisbank.text.body import BlockCall, PageText, Resolve, read_body, read_page_text
from kennisbank.text.document import Document, read_document


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
    taxonomy, problems = read_taxonomy(root / CONTENT / TAXONOMY, f"{CONTENT}/{TAXONOMY}")
    if taxonomy is None:
        return Read(None, in_order(problems))
    return _Reading(root, taxonomy, today).read(problems)


class _Reading:
    """One project folder being read."""

    def __init__(self, root: Path, taxonomy: Taxonomy, today: date) -> None:
        self._root, self._taxonomy, self._today = root, taxonomy, today
        self._problems: list[Problem] = []
        self._documents: dict[str, Document] = {}
        self._faulty: list[Faulty] = []
        self._addresses: frozenset[str] = frozenset()
        self._by_path: dict[str, str] = {}

    def read(self, problems: list[Problem]) -> Read:
        found, misplaced = find_entries(self._root)
        texts = find_texts(self._root)
        self._problems = [*problems, *misplaced]
        self._by_path = {entry.path: f"{entry.kind.ADDRESS}/{entry.slug}" for entry in found}
        self._by_path |= {file.relative_to(self._root).as_posix(): address for address, file in texts.items()}
        self._addresses = frozenset(
            (
                *self._by_path.values(),
                *(kind.ADDRESS for kind in KINDS),
                BY_SUBREGION,
                SEARCH,
                *word_addresses(self._taxonomy),
            )
        )
        entries = [entry for entry in map(self._entry, found) if entry is not None]
        pages = tuple(
            text for text in (self._text(address, file) for address, file in texts.items()) if text is not None
        )
        library = self._library(entries, pages)
        self._problems += self._across(library, found)
        return self._finished(library)

    def _library(self, entries: list[Entry], texts: tuple[Text, ...]) -> Library:
        return Library(
            taxonomy=self._taxonomy,
            practices=tuple(entry for entry in entries if isinstance(entry, Practice)),
            projects=tuple(entry for entry in entries if isinstance(entry, Project)),
            organisations=tuple(entry for entry in entries if isinstance(entry, Organisation)),
            texts=texts,
            today=self._today,
            faulty=tuple(self._faulty),
        )

    def _across(self, library: Library, found: list[Found]) -> list[Problem]:
        checking = Checking(
            library,
            self._documents,
            self._addresses,
            effective_slugs=frozenset(entry.slug for entry in found if issubclass(entry.kind, Effective)),
            organisation_slugs=frozenset(entry.slug for entry in found if entry.kind is Organisation),
        )
        return [problem for rule in CHECKS for problem in rule.find(checking)]

    def _finished(self, library: Library) -> Read:
        problems = in_order(self._problems)
        errors: dict[str, tuple[Problem, ...]] = {}
        for problem in problems:
            if problem.is_error:
                errors[problem.path] = (*errors.get(problem.path, ()), problem)
        return Read(replace(library, problems=errors), problems)

    def _entry(self, found: Found) -> Entry | None:
        document, problems = read_document(found.file, found.path)
        self._problems += problems
        entry = self._parsed(document, found) if document else None
        if document and entry:
            self._documents[found.path] = document
        else:
            self._faulty.append(Faulty(found.path, found.kind, found.slug))
        return entry

    def _parsed(self, document: Document, found: Found) -> Entry | None:
        body = read_body(document.body, self._resolver(found.path))
        self._problems += [
            document.problem_in_body(fault.place, fault.rule, fault.message, fault.help) for fault in body.faults
        ]
        self._problems += section_problems(document, body, found.kind)
        sections = tuple(Section(passage.heading, passage.html) for passage in body.passages)
        try:
            return found.kind.model_validate(
                yaml_tree.plain(document.front),
                context={"taxonomy": self._taxonomy, "origin": Origin(found.path, found.slug, sections)},
            )
        except ValidationError as error:
            self._problems += [
                document.problem(finding.place, finding.rule, finding.message, finding.help)
                for finding in explain(error, document.front, found.kind)
            ]
            return None

    def _text(self, address: str, file: Path) -> Text | None:
        path = file.relative_to(self._root).as_posix()
        document, problems = read_document(file, path)
        self._problems += problems
        if document is None:
            return None
        text = read_page_text(document.body, self._resolver(path))
        self._problems += [
            document.problem_in_body(fault.place, fault.rule, fault.message, fault.help) for fault in text.faults
        ]
        self._problems += _unknown_blocks(document, text)
        try:
            head = TextHead.model_validate(yaml_tree.plain(document.front))
        except ValidationError as error:
            self._problems += [
                document.problem(finding.place, finding.rule, finding.message, finding.help)
                for finding in explain(error, document.front, TextHead)
            ]
            return None
        return Text(path, address, head, text.pieces)

    def _resolver(self, path: str) -> Resolve:
        """Finds the page behind a link in the file at a path: by file name, or by address from the root of the site."""

        def resolve(written: str) -> str | None:
            if written.startswith("/"):
                address = written.strip("/")
                return address if address in self._addresses or not address else None
            return self._by_path.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), written)))

        return resolve


def _unknown_blocks(document: Document, text: PageText) -> list[Problem]:
    known = tuple(Block)
    return [
        document.problem_in_body(
            Place(call.line), "onbekend-blok", f"`{call.name}` is geen blok dat we kennen", suggestion(call.name, known)
        )
        for call in text.pieces
        if isinstance(call, BlockCall) and call.name not in known
    ]
