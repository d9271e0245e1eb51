"""Rules about what an entry points at. They go over what was written, so that one fault does not hide another."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from urllib.parse import unquote

from kennisbank.nearest import nearest
from kennisbank.reading.context import Breach, CheckContext, SourceFile
from kennisbank.schema.entries import Entry, Practice
from kennisbank.slugs import is_slug, slugified
from kennisbank.text.markdown.body import Body
from kennisbank.text.yaml_tree import Loc, Sequence, child

OF_ENTRIES = re.compile(
    r"kort|bronnen|bron-\d+|wie|geld|mijlpalen|doelen|aanpakken|leden|lid|samen|nieuwsbrief|materiaal|gewijzigd|anders"
    r"|vervanger|inhoud|begrip-[a-z0-9-]+|noot-\d+(?:-in-de-tekst)?"
)
"""The names of places that the site makes on the page of an entry; a test compares them with built pages."""

_TO_ENTRIES = ("related", "builds_on", "replaced_by", "practices")
"""Fields that hold nothing but names of practices and projects."""


def unknown_organisations(context: CheckContext) -> Iterator[Breach]:
    """A named organisation exists."""
    for source, loc, slug in _references(context, _names_organisation):
        if slug not in context.organisations:
            message = f"`{slug}` is geen organisatie in de kennisbank"
            yield source.breach(loc, message, _near(slug, context.organisations, "practices/network"))


def unknown_entries(context: CheckContext) -> Iterator[Breach]:
    """A named practice or project exists."""
    for source, loc, slug in _references(context, _names_entry):
        if slug not in context.effective:
            message = f"`{slug}` is geen aanpak of project in de kennisbank"
            yield source.breach(loc, message, _near(slug, context.effective, "practices"))


def projects_among_practices(context: CheckContext) -> Iterator[Breach]:
    """What a project names as its practices is no project."""
    for source, loc, slug in _references(context, lambda loc: loc[0] == "practices"):
        file = context.effective.get(slug)
        if file and file != source.file and file.kind is not Practice:
            yield source.breach(loc, f"`{slug}` is een project, geen aanpak", "zet een project bij `related`")


def lost_anchors(context: CheckContext) -> Iterator[Breach]:
    """A link to a heading of an entry leads to one that it has. Of texts with generated parts only the build knows."""
    by_address = {source.file.address: source for source in context.entries.values()}
    for source in context.sources:
        for link, place in source.body.anchors:
            address, _, anchor = link.partition("#")
            target = by_address.get(address or source.file.address)
            if target is None or OF_ENTRIES.fullmatch(anchor) or not isinstance(target.body, Body):
                continue
            heads = [slugified(section.heading) for section in target.body.sections if section.heading]
            if anchor and unquote(anchor) not in heads:
                near = nearest(anchor, heads)
                there = f"daar staan: {', '.join(heads)}"
                page = "deze pagina" if target is source else target.document.path
                help = f"bedoelde je `#{near}`? {there.capitalize()}" if near else there
                yield source.breach_at(place, f"`#{anchor}` is geen kopje van {page}", help)


def references_to_itself(context: CheckContext) -> Iterator[Breach]:
    """What a page refers to is another page."""
    references = (*_references(context, _names_entry), *_references(context, _names_coalition))
    for source, loc, slug in references:
        if source.file in (context.effective.get(slug), context.organisations.get(slug)):
            yield _to_itself(source, loc)
    for source in context.texts.values():
        if source.file.address and source.text("under") == source.file.address:
            yield _to_itself(source, ("under",))


def _to_itself(source: SourceFile, loc: Loc) -> Breach:
    return source.breach(loc, f"`{source.text(*loc)}` is deze pagina zelf", "haal de verwijzing weg")


def _names_organisation(loc: Loc) -> bool:
    return loc[-1] == "organisation" or loc[0] == "lead" or (loc[0] == "confirmed" and loc[-1] == "by")


def _names_coalition(loc: Loc) -> bool:
    return loc[0] == "member_of" and loc[-1] == "organisation"


def _names_entry(loc: Loc) -> bool:
    return loc[0] in _TO_ENTRIES or (loc[0] == "not_same_as" and loc[-1] == "practice")


def _references(context: CheckContext, is_one: Callable[[Loc], bool]) -> Iterator[tuple[SourceFile, Loc, str]]:
    """Every slug in the front matter of an entry at a loc that is one, as it was written."""
    for source in context.entries.values():
        for loc, scalar in source.scalars:
            if is_one(loc) and is_slug(scalar.text):
                yield source, loc, scalar.text


def circles_of_replacement(context: CheckContext) -> Iterator[Breach]:
    """Who follows what a page was replaced by does not come back to it."""
    sources = context.entries
    pages = {slug: sources[file.path] for slug, file in context.effective.items() if file.path in sources}
    replacements = {slug: tuple(_replacements(source).values()) for slug, source in pages.items()}
    for slug, source in pages.items():
        for loc, other in _replacements(source).items():
            if other != slug and (way := _way(other, slug, replacements)):
                message = f"wie hier de vervanger zoekt, komt weer op deze pagina uit: {', '.join(way)}"
                yield source.breach(loc, message, "haal `replaced_by` weg bij wat nu nog wordt gedaan")


def lost_source_numbers(context: CheckContext) -> Iterator[Breach]:
    """A source number points at one of the sources of the page, counted from 1."""
    for source in context.sources:
        if "sources" in source.front.unread:
            continue
        sources = child(source.front, "sources")
        most = len(sources.items) if isinstance(sources, Sequence) else 0
        for reference, place in source.body.references:
            if reference > most:
                yield source.breach_at(place, f"er is geen bron {reference}", _source_choices(most))
        for loc, scalar in source.scalars:
            is_number = scalar.text.isascii() and scalar.text.isdecimal() and len(scalar.text) < 4
            if loc[-1] in ("source", "status_source") and is_number and int(scalar.text) > most:
                yield source.breach(loc, f"er is geen bron {scalar.text}", _source_choices(most))


def municipalities_elsewhere(context: CheckContext) -> Iterator[Breach]:
    """A municipality lies in one of the named subregions."""
    for entry in context.entries_with(Entry, "subregion", "municipalities"):
        named = {subregion.key for subregion in entry.subregion}
        for number, municipality in enumerate(entry.municipalities):
            if not entry.is_regionwide and municipality.subregion not in named:
                message = f"`{municipality.key}` ligt in {municipality.subregion}, en dat gebied staat er niet bij"
                help = f"voeg `{municipality.subregion}` toe bij subregion, of haal de gemeente weg"
                yield context.breach(entry, ("municipalities", number), message, help)


def _replacements(source: SourceFile) -> dict[Loc, str]:
    """What a page names as its replacements, by their locs."""
    return {loc: scalar.text for loc, scalar in source.scalars if loc[0] == "replaced_by"}


def _way(start: str, end: str, named: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """A way from one name to another along what each of them names; empty if there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:  # grows while it is read
        if way[-1] == end:
            return way
        new = [slug for slug in named.get(way[-1], ()) if slug not in seen]
        seen.update(new)
        ways += [(*way, slug) for slug in new]
    return ()


def _source_choices(number: int) -> str:
    """How to mend a reference to a source, on a page that has this many."""
    if not number:
        return "deze pagina heeft nog geen bronnen: zet de bron bij sources en schrijf hier 1"
    return f"zet de bron onderaan bij sources en schrijf hier {number + 1}; kies geen bron die dit niet zegt"


def _near(slug: str, known: Collection[str], folder: str) -> str:
    """The nearest name; not all of them, which could be a thousand."""
    near = nearest(slug, sorted(known))
    if near:
        return f"bedoelde je `{near}`?"
    return f"staat het er nog niet, haal deze verwijzing dan weg, of maak eerst {folder}/{slug}.md"
