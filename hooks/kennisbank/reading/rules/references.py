"""Rules about what an entry points at."""

from collections.abc import Iterator

from kennisbank.model.entries import Entry
from kennisbank.nearest import nearest
from kennisbank.problem import Problem
from kennisbank.reading.checking import Checking, Steps, walk


def unknown_organisations(checking: Checking) -> Iterator[Problem]:
    """A named organisation exists."""
    for entry in checking.library.entries:
        for steps, slug in _organisations_in(entry):
            if slug not in checking.organisation_slugs:
                yield checking.problem(
                    entry,
                    steps,
                    "onbekende-organisatie",
                    f"`{slug}` is geen organisatie in de kennisbank",
                    _near(slug, checking.organisation_slugs, "practices/network"),
                )


def unknown_entries(checking: Checking) -> Iterator[Problem]:
    """A named practice or project exists, and is another one."""
    for entry in checking.library.entries:
        for name in ("related", "builds_on", "replaced_by", "practices"):
            for number, slug in enumerate(getattr(entry, name, ())):
                if slug not in checking.effective_slugs:
                    yield checking.problem(
                        entry,
                        (name, number),
                        "onbekende-aanpak",
                        f"`{slug}` is geen aanpak of project in de kennisbank",
                        _near(slug, checking.effective_slugs, "practices"),
                    )
                elif slug == entry.slug:
                    yield checking.problem(
                        entry,
                        (name, number),
                        "verwijst-naar-zichzelf",
                        f"`{slug}` is deze pagina zelf",
                        "haal de verwijzing weg",
                    )


def lost_source_numbers(checking: Checking) -> Iterator[Problem]:
    """A source number points at one of the sources of the page, counted from 1."""
    for entry in checking.library.entries:
        for steps, value in walk(entry, ()):
            if steps[-1] in ("source", "status_source") and isinstance(value, int) and value > len(entry.sources):
                yield checking.problem(
                    entry,
                    steps,
                    "onbekende-bron",
                    f"er is geen bron {value}",
                    _source_choices(len(entry.sources)),
                )


def municipalities_elsewhere(checking: Checking) -> Iterator[Problem]:
    """A municipality lies in one of the named subregions."""
    for entry in checking.library.entries:
        named = {subregion.key for subregion in entry.subregion}
        for number, municipality in enumerate(entry.municipalities):
            if not entry.is_regionwide and municipality.subregion not in named:
                yield checking.problem(
                    entry,
                    ("municipalities", number),
                    "gemeente-elders",
                    f"`{municipality.key}` ligt in {municipality.subregion}, en dat gebied staat er niet bij",
                    f"voeg `{municipality.subregion}` toe bij subregion, of haal de gemeente weg",
                )


def _organisations_in(entry: Entry) -> Iterator[tuple[Steps, str]]:
    """Every slug of an organisation in an entry, with where it stands."""
    for steps, value in walk(entry, ()):
        is_reference = steps[-1] == "organisation" or steps == ("confirmed", "by") or steps[0] == "lead"
        if is_reference and value is not None:
            yield steps, value


def _source_choices(number: int) -> str:
    if not number:
        return "deze pagina heeft nog geen bronnen; voeg de bron toe bij sources"
    return (
        f"kies een nummer van 1 tot en met {number}, of voeg de bron toe"
        if number > 1
        else "er is alleen bron 1; voeg de bron toe"
    )


def _near(slug: str, known: frozenset[str], folder: str) -> str:
    """The nearest name; not all of them, which could be a thousand."""
    near = nearest(slug, sorted(known))
    return f"bedoelde je `{near}`?" if near else f"kijk in de map {folder} hoe het bestand heet, of voeg het toe"
