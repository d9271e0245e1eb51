"""One file of an entry: from what was written to an entry, or to the problems that make it none."""

from collections.abc import Iterator, Sequence

from kennisbank.problem import Finding, Problem
from kennisbank.reading.context import Draft, FileReading, Known, Opened, SourceFile
from kennisbank.reading.files import EntryFile
from kennisbank.reading.sections import STRAY, section_problems
from kennisbank.schema.drafts import draft
from kennisbank.schema.entries import Entry
from kennisbank.schema.messages import validated
from kennisbank.text.markdown.body import Body, read_body
from kennisbank.text.markdown.links import Resolve
from kennisbank.text.markdown.lookalikes import UNDERLINED


def read_entry(opened: Opened[EntryFile], known: Known, resolve: Resolve) -> FileReading[EntryFile, Entry]:
    """The entry in a file. resolve: finds the page behind a link in it."""
    file, document, problems = opened.file, opened.document, list(opened.problems)
    if document is None:
        return FileReading(file, None, None, tuple(problems))
    body = read_body(document.body, resolve, known.icons, first_line=document.body_line)
    of_sections = list(section_problems(document, body, file.kind))
    problems += [*document.problems_of(_not_told(body, of_sections)), *of_sections]
    if document.front is None:
        return FileReading(file, None, None, tuple(problems))
    context = known.context(file, body)
    entry, findings = validated(file.kind, document.front, context)
    problems += document.problems_of(findings)
    if not document.front.unread.isdisjoint(("id", "aliases")):
        return FileReading(file, None, None, tuple(problems))  # which page it is, no rule can tell
    partial = None if entry else Draft(*draft(file.kind, document.front, context))
    return FileReading(file, SourceFile(file, document, document.front, body), entry, tuple(problems), partial)


def _not_told(body: Body, problems: Sequence[Problem]) -> Iterator[Finding]:
    """The findings in a text, but for a line under the heading of a section, of which a problem says more."""
    under = {problem.place.line + 1 for problem in problems if problem.fault.code == STRAY}
    return (each for each in body.findings if not (each.fault.code == UNDERLINED and each.place.line in under))
