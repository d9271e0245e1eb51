"""The rules that look further than one field. Each has one sentence, which contributors read as the rule."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from kennisbank import yaml_tree
from kennisbank.addresses import SHORT
from kennisbank.document import Document
from kennisbank.library import Library
from kennisbank.model import Effective, Entry
from kennisbank.nearest import nearest
from kennisbank.problem import Problem

Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class Checking:
    """A library being checked.

    documents: the files of its entries, by path; addresses: every address that the site has without its aliases;
    slugs: every name of a practice or project, and of an organisation, also of files that could not be read.
    """

    library: Library
    documents: Mapping[str, Document]
    addresses: frozenset[str]
    effective_slugs: frozenset[str]
    organisation_slugs: frozenset[str]

    def problem(self, entry: Entry, steps: Steps, rule: str, message: str, help: str = "", *, hint: bool = False) -> Problem:
        """A problem at a value in an entry's front matter."""
        document = self.documents[entry.path]
        return document.problem(yaml_tree.find(document.front, steps), rule, message, help, hint=hint)


@dataclass(frozen=True)
class Rule:
    """A rule: the Dutch sentence that says it, and the function that finds where it is broken."""

    sentence: str
    find: Callable[[Checking], Iterator[Problem]]


def double_ids(checking: Checking) -> Iterator[Problem]:
    """An id belongs to one entry."""
    seen: dict[str, Entry] = {}
    for entry in sorted(checking.library.entries, key=lambda entry: entry.path):
        if entry.id in seen:
            yield checking.problem(entry, ("id",), "dubbel-id", f"`{entry.id}` is al het id van {seen[entry.id].path}",
                                   "maak een nieuw id met: make id")
        seen.setdefault(entry.id, entry)


def double_slugs(checking: Checking) -> Iterator[Problem]:
    """A practice and a project don't share a name, because others refer to it by that name alone."""
    practices = {practice.slug: practice for practice in checking.library.practices}
    for project in checking.library.projects:
        if project.slug in practices:
            yield checking.problem(project, ("title",), "dubbele-naam", f"`{project.slug}` is ook de naam van een aanpak",
                                   f"geef dit bestand of {practices[project.slug].path} een andere naam")


def unknown_organisations(checking: Checking) -> Iterator[Problem]:
    """A named organisation exists."""
    for entry in checking.library.entries:
        for steps, slug in _organisations_in(entry):
            if slug not in checking.organisation_slugs:
                yield checking.problem(entry, steps, "onbekende-organisatie", f"`{slug}` is geen organisatie in de kennisbank",
                                       _near(slug, checking.organisation_slugs, "practices/network"))


def unknown_entries(checking: Checking) -> Iterator[Problem]:
    """A named practice or project exists, and is another one."""
    for entry in checking.library.entries:
        for name in ("related", "builds_on", "replaced_by", "practices"):
            for number, slug in enumerate(getattr(entry, name, ())):
                if slug not in checking.effective_slugs:
                    yield checking.problem(entry, (name, number), "onbekende-aanpak",
                                           f"`{slug}` is geen aanpak of project in de kennisbank",
                                           _near(slug, checking.effective_slugs, "practices"))
                elif slug == entry.slug:
                    yield checking.problem(entry, (name, number), "verwijst-naar-zichzelf", f"`{slug}` is deze pagina zelf",
                                           "haal de verwijzing weg")


def lost_source_numbers(checking: Checking) -> Iterator[Problem]:
    """A source number points at one of the sources of the page, counted from 1."""
    for entry in checking.library.entries:
        for steps, value in _walk(entry, ()):
            if steps[-1] in ("source", "status_source") and isinstance(value, int) and value > len(entry.sources):
                yield checking.problem(entry, steps, "onbekende-bron", f"er is geen bron {value}",
                                       f"deze pagina heeft {len(entry.sources)} bronnen; tel ze vanaf 1, of voeg de bron toe")


def municipalities_elsewhere(checking: Checking) -> Iterator[Problem]:
    """A municipality lies in one of the named subregions."""
    for entry in checking.library.entries:
        named = {subregion.key for subregion in entry.subregion}
        for number, municipality in enumerate(entry.municipalities):
            if not entry.is_regionwide and municipality.subregion not in named:
                yield checking.problem(entry, ("municipalities", number), "gemeente-elders",
                                       f"`{municipality.key}` ligt in {municipality.subregion}, en dat gebied staat er niet bij",
                                       f"voeg `{municipality.subregion}` toe bij subregion, of haal de gemeente weg")


def unproven_outcomes(checking: Checking) -> Iterator[Problem]:
    """A favourable outcome has an article, report or database as its source, and a figure."""
    kinds = ", ".join(kind.key for kind in checking.library.taxonomy.source_kinds if kind.proof)
    for practice in checking.library.practices:
        outcome = practice.evidence.outcome
        if not outcome.needs_proof:
            continue
        where: Steps = ("evidence", "outcome")
        if not any(source.kind.proof for source in practice.sources):
            yield checking.problem(practice, where, "uitkomst-zonder-bewijs", f"`{outcome.key}` vraagt een bron van de soort {kinds}",
                                   "voeg die bron toe, of kies een uitkomst die de bronnen wel dragen")
        if not practice.results:
            yield checking.problem(practice, where, "uitkomst-zonder-cijfer", f"`{outcome.key}` vraagt een cijfer in `results`",
                                   "voeg toe wat is gemeten, met de bron")


def sourceless_outcomes(checking: Checking) -> Iterator[Problem]:
    """An outcome that somebody found has a source."""
    for practice in checking.library.practices:
        outcome = practice.evidence.outcome
        if outcome.measured and not practice.sources:
            yield checking.problem(practice, ("evidence", "outcome"), "uitkomst-zonder-bron", f"`{outcome.key}` vraagt een bron",
                                   "voeg de bron toe bij sources")


def sourceless_statuses(checking: Checking) -> Iterator[Problem]:
    """A status that claims lasting money or a fixed place has a source that says so."""
    for entry in checking.library.listed_of(Effective):
        if entry.status.needs_source and entry.status_source is None:
            yield checking.problem(entry, ("status",), "stand-zonder-bron", f"`{entry.status.key}` vraagt een bron die dat zegt",
                                   "voeg toe: status_source: met het nummer van de bron")


def hollow_confirmations(checking: Checking) -> Iterator[Problem]:
    """Who confirmed a page did more than being named in public sources."""
    default = checking.library.taxonomy.confirmations[0]
    for entry in checking.library.entries:
        if entry.confirmed and entry.confirmed.how == default:
            yield checking.problem(entry, ("confirmed", "how"), "niet-nagekeken", f"`{default.key}` betekent dat niemand de pagina nakeek",
                                   "kies een ander woord, of haal `confirmed` weg")


def taken_aliases(checking: Checking) -> Iterator[Problem]:
    """An earlier address is not the address of something else."""
    seen: dict[str, Entry] = {}
    for entry in sorted(checking.library.entries, key=lambda entry: entry.path):
        for number, alias in enumerate(entry.aliases):
            where: Steps = ("aliases", number)
            if alias in checking.addresses or alias.split("/")[0] == SHORT:
                yield checking.problem(entry, where, "adres-bezet", f"`{alias}` is het adres van een andere pagina",
                                       "haal het weg: een adres kan maar naar één pagina gaan")
            elif alias in seen:
                yield checking.problem(entry, where, "adres-bezet", f"`{alias}` is al een eerder adres van {seen[alias].path}",
                                       "haal het bij een van de twee weg")
            seen.setdefault(alias, entry)


def future_dates(checking: Checking) -> Iterator[Problem]:
    """A page was published, checked and confirmed on a day that has been."""
    for entry in checking.library.entries:
        for steps, value in _walk(entry, ()):
            is_past = steps[-1] in ("published", "reviewed") or steps[0] in ("confirmed", "withdrawn", "changes")
            if is_past and isinstance(value, date) and value > checking.library.today:
                yield checking.problem(entry, steps, "toekomst", f"{value} ligt in de toekomst", "kijk het jaar en de maand na", hint=True)


def unsourced_entries(checking: Checking) -> Iterator[Problem]:
    """A practice or project names at least one source."""
    for entry in checking.library.listed_of(Effective):
        if not entry.sources:
            yield checking.problem(entry, ("title",), "geen-bronnen", "deze pagina heeft nog geen bron",
                                   "noem onder sources waar een lezer dit kan nalezen", hint=True)


CHECKS: tuple[Rule, ...] = (
    Rule("Een id hoort bij één pagina.", double_ids),
    Rule("Een aanpak en een project hebben niet dezelfde naam.", double_slugs),
    Rule("Een organisatie die je noemt, staat in de kennisbank.", unknown_organisations),
    Rule("Een aanpak of project waarnaar je verwijst, bestaat en is een andere pagina.", unknown_entries),
    Rule("Een nummer van een bron wijst naar een van de bronnen op de pagina, geteld vanaf 1.", lost_source_numbers),
    Rule("Een gemeente ligt in een van de gebieden die je noemt.", municipalities_elsewhere),
    Rule("Een gunstige uitkomst heeft een artikel, rapport of databank als bron, en een cijfer.", unproven_outcomes),
    Rule("Bij een uitkomst die gevonden is, staat een bron.", sourceless_outcomes),
    Rule("Wie zegt dat iets een vast onderdeel van het werk is, noemt de bron die dat zegt.", sourceless_statuses),
    Rule("Wie een pagina nakeek, deed meer dan in openbare bronnen staan.", hollow_confirmations),
    Rule("Een eerder adres is niet het adres van iets anders.", taken_aliases),
    Rule("Een pagina is geplaatst en nagekeken op een dag die al geweest is.", future_dates),
    Rule("Een aanpak of project noemt ten minste één bron.", unsourced_entries),
)


def _organisations_in(entry: Entry) -> Iterator[tuple[Steps, str]]:
    """Every slug of an organisation in an entry, with where it stands."""
    for steps, value in _walk(entry, ()):
        if steps[-1] == "organisation" or steps == ("confirmed", "by") or (steps[0] == "lead" and len(steps) == 2):
            if isinstance(value, str):
                yield steps, value


def _walk(value: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    """Every value in a part of the model, with the steps that lead to it; words of the taxonomy are one value."""
    if isinstance(value, BaseModel) and not hasattr(value, "key"):
        for name, field in type(value).model_fields.items():
            yield from _walk(getattr(value, name), (*steps, field.alias or name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _walk(item, (*steps, number))
    elif steps:
        yield steps, value


def _near(slug: str, known: frozenset[str], folder: str) -> str:
    """The nearest name; not all of them, which could be a thousand."""
    near = nearest(slug, sorted(known))
    return f"bedoelde je `{near}`?" if near else f"kijk in de map {folder} hoe het bestand heet, of voeg het toe"
