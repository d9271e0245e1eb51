"""One file of an entry: from what was written to an entry, or to the problems that make it none."""

from kennisbank.reading.context import FileReading, SourceFile
from kennisbank.reading.files import EntryFile
from kennisbank.reading.sections import section_problems
from kennisbank.schema.entries import Entry
from kennisbank.schema.item import Origin
from kennisbank.schema.messages import validated
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text.body import read_body
from kennisbank.text.document import read_document
from kennisbank.text.icons import Icons
from kennisbank.text.links import Resolve


def read_entry(file: EntryFile, taxonomy: Taxonomy, resolve: Resolve, icons: Icons) -> FileReading[EntryFile, Entry]:
    """The entry in a file. resolve: finds the page behind a link in it; icons: which there are."""
    document, problems = read_document(file.file, file.path)
    if document is None:
        return FileReading(file, None, None, tuple(problems))
    body = read_body(document.body, resolve, icons, first_line=document.body_line)
    problems += [*document.problems_of(body.findings), *section_problems(document, body, file.kind)]
    if document.front is None:
        return FileReading(file, None, None, tuple(problems))
    origin = Origin(file.path, file.address, body.sections)
    entry, findings = validated(file.kind, document.front, {"taxonomy": taxonomy, "origin": origin})
    source = SourceFile(file, document, document.front, body)
    return FileReading(file, source, entry, (*problems, *document.problems_of(findings)))
