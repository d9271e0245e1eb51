"""Reads a project folder: every file becomes an object or a problem, and nothing goes missing without a word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kennisbank.model.addresses import own_folders
from kennisbank.model.as_of import as_of_today
from kennisbank.model.ledger import Ledger
from kennisbank.model.library import Library
from kennisbank.model.texts import Text
from kennisbank.problem import Problem, in_order
from kennisbank.reading.context import AnyContent, AnyFile, CheckContext, FileReading, Known, SourceFile, opened
from kennisbank.reading.entries import read_entry
from kennisbank.reading.files import CONTENT, TAXONOMY, EntryFile, TextFile, discover_entries, discover_texts
from kennisbank.reading.ledger import read_ledger
from kennisbank.reading.links import SiteLinks
from kennisbank.reading.not_named import read_not_named
from kennisbank.reading.rules.checks import CHECKS
from kennisbank.reading.taxonomy import read_taxonomy
from kennisbank.reading.texts import read_text_file
from kennisbank.schema.entries import Entry, Organisation, Practice, Project
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text.markdown.icons import NO_ICONS, Icons


@dataclass(frozen=True)
class Faults:
    """What a preview shows beside a library: files that could not be read, and all errors by the path of their file."""

    broken: tuple[EntryFile | TextFile, ...] = ()
    errors: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What a project folder holds.

    library: as the site shows it today, None if the taxonomy can't be used; problems: all of them, in order; ledger:
    every address that was ever published; faults: what a preview shows of the problems.
    """

    library: Library | None
    problems: tuple[Problem, ...]
    ledger: Ledger = field(default_factory=Ledger)
    faults: Faults = field(default_factory=Faults)

    @property
    def has_errors(self) -> bool:
        """Whether anything blocks a publication."""
        return any(problem.is_error for problem in self.problems)


def read(root: Path, *, today: date, icons: Icons = NO_ICONS) -> Reading:
    """Reads and checks the project folder, in this process; what is wrong in it is a problem, and never raised.

    root: the folder that holds practices/ and docs/; today: the day that pages and rules count from; icons: which
    there are.
    """
    taxonomy_file, problems = read_taxonomy(root / CONTENT / TAXONOMY, f"{CONTENT}/{TAXONOMY}", icons)
    if taxonomy_file is None:
        return Reading(None, in_order(problems))
    taxonomy = taxonomy_file.taxonomy
    entry_files, misplaced = discover_entries(root)
    text_files, unfit = discover_texts(root, own_folders())
    opened_entries, opened_texts = [opened(file) for file in entry_files], [opened(file) for file in text_files]
    links = SiteLinks.of((*opened_entries, *opened_texts), taxonomy, today)
    known = Known(taxonomy, icons, today, tuple(file.slug for file in entry_files))
    entries = [read_entry(each, known, links.resolver(each.file.path)) for each in opened_entries]
    texts = [read_text_file(each, known, links.resolver(each.file.path)) for each in opened_texts]
    ledger, bad_lines = read_ledger(root)
    not_named, bad_names = read_not_named(root)
    context = CheckContext(
        library=_library(entries, texts, taxonomy, today),
        ledger=ledger,
        taxonomy=taxonomy_file.document,
        entry_files=tuple(entry_files),
        entries=_by_path(reading.source for reading in entries),
        texts=_by_path(reading.source for reading in texts),
        broken=(*_broken(entries), *_broken(texts)),
        addresses=links.every,
        not_named=not_named,
        drafts=tuple(reading.draft for reading in entries if reading.draft),
    )
    of_entries = [problem for reading in entries for problem in reading.problems]
    of_texts = [problem for reading in texts for problem in reading.problems]
    of_rules = [problem for rule in CHECKS for problem in rule.problems(context)]
    every = in_order((*problems, *misplaced, *unfit, *bad_lines, *bad_names, *of_entries, *of_texts, *of_rules))
    return Reading(as_of_today(context.library), every, ledger, Faults(context.broken, _errors_by_path(every)))


def _library(
    entry_readings: Sequence[FileReading[EntryFile, Entry]],
    text_readings: Sequence[FileReading[TextFile, Text]],
    taxonomy: Taxonomy,
    today: date,
) -> Library:
    entries = [reading.content for reading in entry_readings if reading.content]
    return Library(
        taxonomy=taxonomy,
        practices=tuple(entry for entry in entries if isinstance(entry, Practice)),
        projects=tuple(entry for entry in entries if isinstance(entry, Project)),
        organisations=tuple(entry for entry in entries if isinstance(entry, Organisation)),
        texts=tuple(reading.content for reading in text_readings if reading.content),
        today=today,
    )


def _broken(readings: Iterable[FileReading[AnyFile, AnyContent]]) -> tuple[AnyFile, ...]:
    return tuple(reading.file for reading in readings if reading.content is None)


def _by_path(sources: Iterable[SourceFile | None]) -> dict[str, SourceFile]:
    return {source.document.path: source for source in sources if source}


def _errors_by_path(problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    errors: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.is_error:
            errors.setdefault(problem.path, []).append(problem)
    return {path: tuple(problems) for path, problems in errors.items()}
