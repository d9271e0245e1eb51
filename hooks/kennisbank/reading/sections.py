"""The headings of an entry's text: which there may be, and in which order."""

from collections.abc import Iterator

from kennisbank.nearest import nearest, suggestion
from kennisbank.problem import Fault, Place, Problem
from kennisbank.schema.entries import Entry
from kennisbank.text.document import Document
from kennisbank.text.markdown.body import Body
from kennisbank.text.markdown.lookalikes import OPEN_CODE, UNSPACED

STRAY = "geen-kop"
"""The code of the fault of words that are meant as the heading of a section."""


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
        help = f"schrijf: ## {heading}" + ("; en haal de streep eronder weg" if stray.is_underlined else "")
        yield document.problem(stray.place, Fault(STRAY, message, help))
    after = [*(section.place.line for section in body.sections[1:]), len(document.lines) + 1]
    for section in body.sections:
        is_told = not section.heading and any(stray.place.line < after[0] for stray in strays.values())
        for fault in () if is_told else _misplaced(section.heading, before, kind, missing):
            yield document.problem(section.place, fault)
        if section.heading and section.is_empty:
            message = f"onder `{section.heading}` staat niets"
            yield document.problem(section.place, Fault("lege-kop", message, "schrijf er iets, of haal het kopje weg"))
        before.append(section.heading if section.heading in known else _meant(section.heading, kind) or "")
    meant_here = {_meant(heading, kind) for heading in before if heading not in known}
    required = [allowed.heading for allowed in kind.SECTIONS if allowed.is_required]
    for heading in required:
        if heading not in (*before, *strays, *meant_here):
            yield document.problem(*_missing(heading, document, body, kind))


def _missing(heading: str, document: Document, body: Body, kind: type[Entry]) -> tuple[Place, Fault]:
    """Where a heading belongs that is not there, and how it gets there."""
    known = [allowed.heading for allowed in kind.SECTIONS]
    required = [allowed.heading for allowed in kind.SECTIONS if allowed.is_required]
    own = [section for section in body.sections if section.heading]
    follows = [
        section for section in own if section.heading in known and known.index(section.heading) < known.index(heading)
    ]
    strangers = [f"`{section.heading}`" for section in own if not _meant(section.heading, kind)]
    above = known[: known.index(heading)]
    over = [name for name in above if name in required or any(section.heading == name for section in own)][-1:]
    where = f"voeg onder `{over[0]}` toe" if over else "voeg het toe"
    help = f"{where}, met tekst eronder: ## {heading}"
    if strangers:
        help += f"; staat die tekst er al, hernoem dan {' of '.join(strangers)}"
    line = next(
        (section.place.line for section in own if follows and section.place.line > follows[-1].place.line), None
    )
    place = Place(min(line or (len(document.lines) if follows else document.body_line), len(document.lines)))
    return place, Fault("kop-ontbreekt", f"het kopje `{heading}` ontbreekt", help)


def _meant(heading: str, kind: type[Entry]) -> str | None:
    """The heading that was meant by one: itself, what people also call it, or what looks like it."""
    for allowed in kind.SECTIONS:
        if heading.lower().rstrip(":?") in (allowed.heading.lower(), *map(str.lower, allowed.also)):
            return allowed.heading
    return nearest(heading, [allowed.heading for allowed in kind.SECTIONS])


def _misplaced(heading: str, before: list[str], kind: type[Entry], missing: list[str]) -> Iterator[Fault]:
    """Why a heading can't stand after the headings before it. missing: the known ones that are not there."""
    known = [allowed.heading for allowed in kind.SECTIONS]
    if not heading:
        above = f"zet er een kopje boven: ## {known[0]}" if known[0] in missing else f"zet haar onder `{known[0]}`"
        yield Fault("tekst-zonder-kop", "deze tekst staat boven het eerste kopje", above)
        return
    meant = heading if heading in known else _meant(heading, kind)
    if meant != heading:
        choices = f"{suggestion(heading, known, meant=meant)}; kleinere kopjes schrijf je met ###"
        yield Fault("onbekende-kop", f"`{heading}` is geen kopje dat hier hoort", choices)
    if meant in before:
        yield Fault("dubbele-kop", f"`{meant}` staat er twee keer", "voeg de twee stukken samen")
    elif meant and (later := [name for name in before if name in known and known.index(name) > known.index(meant)]):
        help = f"zet dit stuk boven `{later[0]}`; de volgorde is: {', '.join(known)}"
        yield Fault("volgorde", f"`{heading}` staat niet op zijn plek", help)
