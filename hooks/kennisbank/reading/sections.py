"""The headings of an entry's text: which there may be, and in which order."""

from collections.abc import Iterator

from kennisbank.nearest import nearest, suggestion
from kennisbank.problem import Fault, Place, Problem
from kennisbank.schema.entries import Entry
from kennisbank.text.document import Document
from kennisbank.text.markdown.body import Body
from kennisbank.text.markdown.lookalikes import OPEN_CODE, UNSPACED


def section_problems(document: Document, body: Body, kind: type[Entry]) -> Iterator[Problem]:
    """What is wrong with the headings of a text, given the sections that its kind of entry may have."""
    if any(finding.fault.code == OPEN_CODE for finding in body.findings):
        return  # the headings after it count as code
    known = tuple(allowed.heading for allowed in kind.SECTIONS)
    meant = {stray.text.lower().rstrip(":"): stray for stray in body.strays}
    missing = [heading for heading in known if heading not in (section.heading for section in body.sections)]
    strays = {heading: meant[heading.lower()] for heading in missing if heading.lower() in meant}
    before: list[str] = []
    for heading, stray in strays.items():
        if UNSPACED.match(stray.written):
            continue  # told as a heading without a space
        message = f"`{stray.written}` is hier geen kopje van een stuk"
        yield document.problem(stray.place, Fault("geen-kop", message, f"schrijf: ## {heading}"))
    for section in body.sections:
        is_told = not section.heading and strays
        if not is_told and (fault := _misplaced(section.heading, before, known)):
            yield document.problem(section.place, fault)
        if section.heading and section.is_empty:
            message = f"onder `{section.heading}` staat niets"
            yield document.problem(section.place, Fault("lege-kop", message, "schrijf er iets, of haal het kopje weg"))
        before.append(section.heading)
    meant_here = {nearest(heading, known) for heading in before if heading not in known}
    for allowed in kind.SECTIONS:
        if allowed.is_required and allowed.heading not in (*before, *strays, *meant_here):
            last_line = Place(min(document.body_line, len(document.lines)))
            help = f"voeg het toe, met tekst eronder: ## {allowed.heading}"
            yield document.problem(last_line, Fault("kop-ontbreekt", f"het kopje `{allowed.heading}` ontbreekt", help))


def _misplaced(heading: str, before: list[str], known: tuple[str, ...]) -> Fault | None:
    """Why a heading can't stand after the headings before it."""
    if not heading:
        return Fault(
            "tekst-zonder-kop", "deze tekst staat boven het eerste kopje", f"zet er een kopje boven: ## {known[0]}"
        )
    if heading not in known:
        choices = f"{suggestion(heading, known)}; kleinere kopjes schrijf je met ###"
        return Fault("onbekende-kop", f"`{heading}` is geen kopje dat hier hoort", choices)
    if heading in before:
        return Fault("dubbele-kop", f"`{heading}` staat er twee keer", "voeg de twee stukken samen")
    if any(known.index(heading) < known.index(earlier) for earlier in before if earlier in known):
        return Fault("volgorde", f"`{heading}` staat niet op zijn plek", f"de volgorde is: {', '.join(known)}")
    return None
