"""Rules about what an entry points at. They go over what was written, so that one fault does not hide another."""

from collections.abc import Collection, Iterator, Mapping

from kennisbank.nearest import nearest
from kennisbank.problem import Problem
from kennisbank.reading.checking import CheckContext, Written
from kennisbank.schema.entries import Practice
from kennisbank.slugs import is_slug
from kennisbank.text.yaml_tree import Loc, Sequence, child

_TO_ENTRIES = ("related", "builds_on", "replaced_by", "practices")
"""Fields that hold nothing but names of practices and projects."""


def unknown_organisations(checking: CheckContext) -> Iterator[Problem]:
    """A named organisation exists, and is another one."""
    for written in checking.written.values():
        for loc, scalar in written.scalars:
            slug = scalar.text
            names_one = loc[-1] == "organisation" or loc[0] == "lead" or (loc[0] == "confirmed" and loc[-1] == "by")
            if not names_one or not is_slug(slug):
                continue
            if slug not in checking.organisations:
                message = f"`{slug}` is geen organisatie in de kennisbank"
                help = _near(slug, checking.organisations, "practices/network")
                yield written.problem(loc, "onbekende-organisatie", message, help)
            elif loc[0] == "member_of" and checking.organisations[slug] == written.found:
                yield _itself(written, loc, slug)


def unknown_entries(checking: CheckContext) -> Iterator[Problem]:
    """A named practice or project exists, and is another one."""
    for written in checking.written.values():
        for loc, scalar in written.scalars:
            slug = scalar.text
            names_one = loc[0] in _TO_ENTRIES or (loc[0] == "not_same_as" and loc[-1] == "practice")
            if not names_one or not is_slug(slug):
                continue
            if slug not in checking.effective:
                message = f"`{slug}` is geen aanpak of project in de kennisbank"
                yield written.problem(loc, "onbekende-aanpak", message, _near(slug, checking.effective, "practices"))
            elif checking.effective[slug] == written.found:
                yield _itself(written, loc, slug)
            elif loc[0] == "practices" and checking.effective[slug].kind is not Practice:
                help = "zet een project bij `related`"
                yield written.problem(loc, "geen-aanpak", f"`{slug}` is een project, geen aanpak", help)


def circles_of_replacement(checking: CheckContext) -> Iterator[Problem]:
    """Who follows what a page was replaced by does not come back to it."""
    written_as = checking.written
    pages = {slug: written_as[found.path] for slug, found in checking.effective.items() if found.path in written_as}
    named = {slug: tuple(_replacements(written).values()) for slug, written in pages.items()}
    for slug, written in pages.items():
        for loc, other in _replacements(written).items():
            if other != slug and (way := _way(other, slug, named)):
                message = f"wie hier de vervanger zoekt, komt weer op deze pagina uit: {', '.join(way)}"
                help = "haal `replaced_by` weg bij wat nu nog wordt gedaan"
                yield written.problem(loc, "vervangt-elkaar", message, help)


def lost_source_numbers(checking: CheckContext) -> Iterator[Problem]:
    """A source number points at one of the sources of the page, counted from 1."""
    for written in (*checking.written.values(), *checking.texts.values()):
        sources = child(written.front, "sources")
        number = len(sources.items) if isinstance(sources, Sequence) else 0
        for reference, place in written.body.references:
            if reference > number:
                message = f"er is geen bron {reference}"
                yield written.document.problem(place, "onbekende-bron", message, _source_choices(number))
        for loc, scalar in written.scalars:
            is_number = scalar.text.isascii() and scalar.text.isdecimal() and len(scalar.text) < 4
            if loc[-1] in ("source", "status_source") and is_number and int(scalar.text) > number:
                message = f"er is geen bron {scalar.text}"
                yield written.problem(loc, "onbekende-bron", message, _source_choices(number))


def municipalities_elsewhere(checking: CheckContext) -> Iterator[Problem]:
    """A municipality lies in one of the named subregions."""
    for entry in checking.library.entries:
        named = {subregion.key for subregion in entry.subregion}
        for number, municipality in enumerate(entry.municipalities):
            if not entry.is_regionwide and municipality.subregion not in named:
                message = f"`{municipality.key}` ligt in {municipality.subregion}, en dat gebied staat er niet bij"
                help = f"voeg `{municipality.subregion}` toe bij subregion, of haal de gemeente weg"
                yield checking.problem(entry, ("municipalities", number), "gemeente-elders", message, help)


def _replacements(written: Written) -> dict[Loc, str]:
    """What a page names as its replacements, and where."""
    return {loc: scalar.text for loc, scalar in written.scalars if loc[0] == "replaced_by"}


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


def _itself(written: Written, loc: Loc, slug: str) -> Problem:
    return written.problem(loc, "verwijst-naar-zichzelf", f"`{slug}` is deze pagina zelf", "haal de verwijzing weg")


def _source_choices(number: int) -> str:
    """How to mend a reference to a source, on a page that has this many."""
    if not number:
        return "deze pagina heeft nog geen bronnen; voeg de bron toe bij sources"
    only = "er is alleen bron 1; voeg de bron toe"
    return f"kies een nummer van 1 tot en met {number}, of voeg de bron toe" if number > 1 else only


def _near(slug: str, known: Collection[str], folder: str) -> str:
    """The nearest name; not all of them, which could be a thousand."""
    near = nearest(slug, sorted(known))
    return f"bedoelde je `{near}`?" if near else f"kijk in de map {folder} hoe het bestand heet, of voeg het toe"
