"""Reads a project folder: every file becomes an object or a problem, and nothing goes missing without a word."""

import posixpath
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from kennisbank import yaml_tree
from kennisbank.addresses import BY_SUBREGION, SEARCH, word_addresses
from kennisbank.blocks import BLOCKS
from kennisbank.body import BlockCall, Body, PageText, Passage, Resolve, read_body, read_page_text
from kennisbank.checks import CHECKS, Checking
from kennisbank.document import Document, read_document
from kennisbank.library import Faulty, Library, Text, TextHead
from kennisbank.messages import explain
from kennisbank.model import KINDS, Effective, Entry, Organisation, Origin, Practice, Project, Section
from kennisbank.nearest import suggestion
from kennisbank.problem import Place, Problem, in_order
from kennisbank.shelves import CONTENT, TAXONOMY, Found, find_entries, find_texts
from kennisbank.taxonomy import Taxonomy, read_taxonomy


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
        self._addresses = frozenset((*self._by_path.values(), *(kind.ADDRESS for kind in KINDS), BY_SUBREGION, SEARCH,
                                     *word_addresses(self._taxonomy)))
        entries = [entry for entry in map(self._entry, found) if entry is not None]
        pages = tuple(text for text in (self._text(address, file) for address, file in texts.items()) if text is not None)
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
            library, self._documents, self._addresses,
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
        self._problems += [_in_file(document, fault.place, fault.rule, fault.message, fault.help) for fault in body.faults]
        self._problems += _section_problems(document, body, found.kind)
        sections = tuple(Section(passage.heading, passage.html) for passage in body.passages)
        try:
            return found.kind.model_validate(
                yaml_tree.plain(document.front),
                context={"taxonomy": self._taxonomy, "origin": Origin(found.path, found.slug, sections)})
        except ValidationError as error:
            self._problems += [document.problem(finding.place, finding.rule, finding.message, finding.help)
                               for finding in explain(error, document.front, found.kind)]
            return None

    def _text(self, address: str, file: Path) -> Text | None:
        path = file.relative_to(self._root).as_posix()
        document, problems = read_document(file, path)
        self._problems += problems
        if document is None:
            return None
        text = read_page_text(document.body, self._resolver(path))
        self._problems += [_in_file(document, fault.place, fault.rule, fault.message, fault.help) for fault in text.faults]
        self._problems += _unknown_blocks(document, text)
        try:
            head = TextHead.model_validate(yaml_tree.plain(document.front))
        except ValidationError as error:
            self._problems += [document.problem(finding.place, finding.rule, finding.message, finding.help)
                               for finding in explain(error, document.front, TextHead)]
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
    return [_in_file(document, Place(piece.line), "onbekend-blok", f"`{piece.name}` is geen blok dat we kennen",
                     suggestion(piece.name, BLOCKS))
            for piece in text.pieces if isinstance(piece, BlockCall) and piece.name not in BLOCKS]


def _in_file(document: Document, place: Place, rule: str, message: str, help: str) -> Problem:
    """A problem in the body of a document, whose lines count from the first line of the body."""
    return document.problem(Place(place.line + document.body_line - 1, place.column, place.width), rule, message, help)


def _section_problems(document: Document, body: Body, kind: type[Entry]) -> list[Problem]:
    """What is wrong with the headings: text before the first, unknown, twice, out of order, missing or with nothing below."""
    known = tuple(kind.SECTIONS)
    problems: list[Problem] = []

    def report(passage: Passage, rule: str, message: str, help: str) -> None:
        problems.append(_in_file(document, Place(passage.line, 1, len(passage.heading) + 3), rule, message, help))

    highest = -1
    seen: set[str] = set()
    for passage in body.passages:
        if not passage.heading:
            report(passage, "tekst-zonder-kop", "deze tekst staat boven het eerste kopje", f"zet er een kopje boven: ## {known[0]}")
        elif passage.heading not in known:
            report(passage, "onbekende-kop", f"`{passage.heading}` is geen kopje dat hier hoort", suggestion(passage.heading, known) + "; kleinere kopjes schrijf je met ###")
        elif passage.heading in seen:
            report(passage, "dubbele-kop", f"`{passage.heading}` staat er twee keer", "voeg de twee stukken samen")
        elif known.index(passage.heading) < highest:
            report(passage, "volgorde", f"`{passage.heading}` staat niet op zijn plek", f"de volgorde is: {', '.join(known)}")
        if passage.heading and passage.is_empty:
            report(passage, "lege-kop", f"onder `{passage.heading}` staat niets", "schrijf er iets, of haal het kopje weg")
        seen.add(passage.heading)
        highest = max(highest, known.index(passage.heading)) if passage.heading in known else highest
    for heading, is_required in kind.SECTIONS.items():
        if is_required and heading not in seen:
            problems.append(document.problem(Place(document.body_line if document.body_line <= len(document.lines) else len(document.lines)),
                                             "kop-ontbreekt", f"het kopje `{heading}` ontbreekt", f"voeg het toe, met tekst eronder: ## {heading}"))
    return problems
