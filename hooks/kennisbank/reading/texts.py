"""One file of docs/: from what was written to a text, or to the problems that make it none."""

from collections.abc import Iterator

from kennisbank.model.texts import Block, Text
from kennisbank.nearest import suggestion
from kennisbank.problem import Fault, Problem
from kennisbank.reading.context import FileReading, Known, Opened, SourceFile
from kennisbank.reading.files import TextFile
from kennisbank.schema.messages import validated
from kennisbank.text.document import Document
from kennisbank.text.markdown.body import PageText, read_page_text
from kennisbank.text.markdown.links import Resolve


def read_text_file(opened: Opened[TextFile], known: Known, resolve: Resolve) -> FileReading[TextFile, Text]:
    """The text in a file of docs/. resolve: finds the page behind a link in it."""
    file, document, problems = opened.file, opened.document, list(opened.problems)
    if document is None:
        return FileReading(file, None, None, tuple(problems))
    body = read_page_text(document.body, resolve, known.icons, first_line=document.body_line)
    problems += [*document.problems_of(body.findings), *_block_problems(document, body)]
    if document.front is None:
        return FileReading(file, None, None, tuple(problems))
    text, findings = validated(Text, document.front, known.context(file, body))
    problems += document.problems_of(findings)
    source = None if "aliases" in document.front.unread else SourceFile(file, document, document.front, body)
    return FileReading(file, source, text, tuple(problems))


def _block_problems(document: Document, text: PageText) -> Iterator[Problem]:
    """A text asks for parts that exist, each once: a part has ids of its own."""
    seen: set[tuple[str, str]] = set()
    for call in text.calls:
        if call.name not in tuple(Block):
            message = f"`{call.name}` is geen blok dat we kennen"
            yield document.problem(call.place, Fault("onbekend-blok", message, suggestion(call.name, tuple(Block))))
        elif fault := _word_fault(Block(call.name), call.of):
            yield document.problem(call.place, fault)
        elif (call.name, call.of) in seen:
            message = f"het blok `{call.name}` staat er twee keer"
            yield document.problem(call.place, Fault("dubbel-blok", message, "haal er een weg"))
        seen.add((call.name, call.of))


def _word_fault(block: Block, of: str) -> Fault | None:
    """Why a part can't be made of the word behind it."""
    if not block.choices:
        return (
            Fault("onbekend-blok", f"het blok `{block}` heeft geen woord achter zich", f"haal `{of}` weg")
            if of
            else None
        )
    if not of:
        choices = ", ".join(block.choices)
        return Fault("onbekend-blok", f"het blok `{block}` heeft een woord nodig: van wat?", f"kies er een: {choices}")
    if of not in block.choices:
        return Fault("onbekend-blok", f"`{of}` is geen indeling die we kennen", suggestion(of, block.choices))
    return None
