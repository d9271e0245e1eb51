"""The headings of an entry's text: which there may be, and in which order."""

from collections.abc import Iterator

from kennisbank.nearest import suggestion
from kennisbank.problem import Place, Problem
from kennisbank.schema.entries import Entry
from kennisbank.text.body import Body, Passage
from kennisbank.text.document import Document


def section_problems(document: Document, body: Body, kind: type[Entry]) -> Iterator[Problem]:
    """What is wrong with the headings of a text, given the sections that its kind of entry may have."""
    known = tuple(section.heading for section in kind.SECTIONS)
    before: list[str] = []
    for passage in body.passages:
        if found := _misplaced(passage.heading, before, known):
            yield _at(document, passage, *found)
        if passage.heading and passage.is_empty:
            message = f"onder `{passage.heading}` staat niets"
            yield _at(document, passage, "lege-kop", message, "schrijf er iets, of haal het kopje weg")
        before.append(passage.heading)
    for section in kind.SECTIONS:
        if section.is_required and section.heading not in before:
            last_line = Place(min(document.body_line, len(document.lines)))
            help = f"voeg het toe, met tekst eronder: ## {section.heading}"
            yield document.problem(last_line, "kop-ontbreekt", f"het kopje `{section.heading}` ontbreekt", help)


def _misplaced(heading: str, before: list[str], known: tuple[str, ...]) -> tuple[str, str, str] | None:
    """Why a heading can't stand after the headings before it: rule, message and help."""
    if not heading:
        return "tekst-zonder-kop", "deze tekst staat boven het eerste kopje", f"zet er een kopje boven: ## {known[0]}"
    if heading not in known:
        choices = f"{suggestion(heading, known)}; kleinere kopjes schrijf je met ###"
        return "onbekende-kop", f"`{heading}` is geen kopje dat hier hoort", choices
    if heading in before:
        return "dubbele-kop", f"`{heading}` staat er twee keer", "voeg de twee stukken samen"
    if any(known.index(heading) < known.index(earlier) for earlier in before if earlier in known):
        return "volgorde", f"`{heading}` staat niet op zijn plek", f"de volgorde is: {', '.join(known)}"
    return None


def _at(document: Document, passage: Passage, rule: str, message: str, help: str) -> Problem:
    return document.problem_in_body(Place(passage.line, 1, len(passage.heading) + 3), rule, message, help)
