"""One file of an entry: from what was written to an entry, or to the problems that make it none."""

from kennisbank.reading.context import FileReading, SourceFile
from kennisbank.reading.files import EntryFile
from kennisbank.reading.sections import section_problems
from kennisbank.schema.entries import Entry
from kennisbank.schema.messages import validated
from kennisbank.schema.parts import Origin, Section
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text.body import Resolve, read_body
from kennisbank.text.document import read_document


def read_entry(file: EntryFile, taxonomy: Taxonomy, resolve: Resolve) -> FileReading[EntryFile, Entry]:
    """The entry in a file. resolve: finds the page behind a link in it."""
    document, problems = read_document(file.file, file.path)
    if document is None:
        return FileReading(file, None, None, tuple(problems))
    body = read_body(document.body, resolve)
    problems += [*document.problems_in_body(body.findings), *section_problems(document, body, file.kind)]
    if document.front is None:
        return FileReading(file, None, None, tuple(problems))
    sections = tuple(Section(passage.heading, passage.html) for passage in body.passages)
    origin = Origin(file.path, file.slug, sections)
    entry, findings = validated(file.kind, document.front, {"taxonomy": taxonomy, "origin": origin})
    source = SourceFile(file, document, document.front, body)
    return FileReading(file, source, entry, (*problems, *document.problems_of(findings)))
