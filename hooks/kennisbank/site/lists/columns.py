"""The columns of the lists that readers take along: one definition for CSV, JSON, Excel and the page about them.

Others build on these. A key, a label and a position never change, and a new column comes last in COLUMNS of its kind.
That is why the labels stand here and don't follow those of the taxonomy, which may change.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kennisbank.model.addresses import short_of
from kennisbank.model.facets import facet_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry, Organisation, Practice, Project
from kennisbank.settings import Settings
from kennisbank.site.lists import cells
from kennisbank.site.lists.cells import Cell


@dataclass(frozen=True)
class Column:
    """A column of a list.

    key: its name for programs, in JSON; label: for people, at its head; explanation: in a sentence what stands in it;
    value: the cell of an entry of its kind.
    """

    key: str
    label: str
    explanation: str
    value: Callable[[Any, Library, Settings], Cell]


def _field(key: str, label: str, explanation: str) -> Column:
    """A column with a field of an entry as it is; key: the name of the field too."""
    return Column(key, label, explanation, lambda entry, *_: getattr(entry, key))


def _looked_up(key: str, label: str, explanation: str, value: Callable[[Any, Library], Cell]) -> Column:
    """A column that takes the library."""
    return Column(key, label, explanation, lambda entry, library, _: value(entry, library))


def _words(folder: str, label: str, explanation: str) -> Column:
    """A column with all words that an entry has of a facet; folder: the address of the facet."""
    facet = facet_of(folder)
    return _looked_up(
        facet.heading, label, explanation, lambda entry, library: cells.of_words(facet.of(entry, library.taxonomy))
    )


def _word(folder: str, label: str, explanation: str) -> Column:
    """A column with the word of a facet of which an entry has one at most."""
    facet = facet_of(folder)
    return _looked_up(
        facet.heading,
        label,
        explanation,
        lambda entry, library: next(iter(cells.of_words(facet.of(entry, library.taxonomy))), None),
    )


_WHAT = (
    _field("title", "Titel", "De naam, zoals die boven de pagina staat."),
    _field("summary", "Samenvatting", "In één zin wat het is."),
    _words("domein", "Domein", "Bij welk domein het hoort; dat kan er meer dan één zijn."),
)

_ABOUT = (
    _words("onderwerp", "Onderwerp", "Waar het over gaat."),
    _words("thema", "Thema regioplan", "De thema's van het regioplan waar wij het bij zetten."),
)

_SCALE = _words("schaal", "Schaal", "Op welke schaal het loopt of liep; welke schaal past, is onze keuze.")

_STATUS_DATE = Column(
    "status_date",
    "Stand op",
    "De datum van de bron over de stand van zaken; soms kennen we alleen het jaar of de maand.",
    lambda entry, *_: entry.status_date.iso,
)

_EVIDENCE = (
    _word("uitkomst", "Uitkomst", "Wat eruit kwam op de hoofdvraag van het beste onderzoek dat wij vonden."),
    _words("onderzoek", "Onderzoek", "Hoe dat is onderzocht; het sterkste onderzoek staat vooraan."),
    _word("gemeten", "Waar gemeten", "Of dat hier in de regio is gemeten, of ergens anders."),
    Column(
        "recognition",
        "Landelijke erkenning",
        "Welke officiële erkenning er is, waarvoor, van welke databank en van welke dag.",
        lambda entry, *_: cells.recognition(entry),
    ),
)

_WHERE = (
    _words("subregio", "Gebied", "Welke delen van de regio erbij staan, of de hele regio."),
    _words("gemeente", "Gemeente", "Welke gemeenten erbij staan; leeg als alleen het gebied bekend is."),
)

_ABOUT_PAGE = (
    Column("sources", "Aantal bronnen", "Hoeveel bronnen de pagina noemt.", lambda entry, *_: len(entry.sources)),
    _field("published", "Geplaatst op", "De dag waarop de pagina is geplaatst."),
    _field("reviewed", "Gecontroleerd op", "De dag waarop wij de pagina voor het laatst hebben gecontroleerd."),
    _words("nagekeken", "Nagekeken", "Of een organisatie de pagina heeft nagekeken of aangeleverd."),
    _looked_up(
        "confirmed_by",
        "Nagekeken door",
        "Welke organisatie dat deed, en op welke dag; leeg als nog niemand dat deed.",
        cells.confirmed_by,
    ),
    Column(
        "address",
        "Adres",
        "Het adres van de pagina.",
        lambda entry, _, settings: f"{settings.site_url}{entry.address}/",
    ),
    Column(
        "short_address",
        "Vast adres",
        "Een kort adres dat hetzelfde blijft, ook als de pagina een ander adres krijgt.",
        lambda entry, _, settings: f"{settings.site_url}{short_of(entry)}/",
    ),
    _field("id", "Kenmerk", "Vijf tekens waaraan je dezelfde pagina altijd herkent."),
)

COLUMNS: dict[type[Entry], tuple[Column, ...]] = {
    Practice: (
        *_WHAT,
        *_ABOUT,
        _words("doelgroep", "Voor wie", "Voor welke mensen de aanpak is."),
        _words("uitvoerder", "Wie voert het uit", "Welke mensen de aanpak uitvoeren."),
        _SCALE,
        _word("status", "Stand van zaken", "Of het nog loopt, volgens een bron van de datum in de volgende kolom."),
        _STATUS_DATE,
        *_EVIDENCE,
        _word("inzet", "Inzet", "Hoeveel het vraagt om te beginnen, volgens ons."),
        *_WHERE,
        _looked_up(
            "organisations",
            "Organisaties",
            "Welke organisaties erbij worden genoemd, wat zij doen of deden, en in welke jaren.",
            cells.participants,
        ),
        *_ABOUT_PAGE,
    ),
    Project: (
        *_WHAT,
        *_ABOUT,
        _SCALE,
        _word("fase", "Fase", "Hoe ver het project is, volgens een bron van de datum in de volgende kolom."),
        _STATUS_DATE,
        Column("period", "Periode", "De jaren van het project.", lambda project, *_: cells.period(project)),
        *_EVIDENCE,
        *_WHERE,
        _looked_up(
            "organisations",
            "Organisaties",
            "Wie het project leidt, en welke organisaties erbij worden genoemd, met de jaren.",
            cells.parties,
        ),
        _looked_up(
            "funding",
            "Geld",
            "Welk geld de bronnen noemen, met de organisatie als die hier een pagina heeft.",
            cells.funding,
        ),
        _looked_up("practices", "Aanpakken", "Welke aanpakken bij het project horen.", cells.of_project),
        *_ABOUT_PAGE,
    ),
    Organisation: (
        *_WHAT,
        _word("soort", "Soort organisatie", "Wat voor organisatie het is."),
        *_WHERE,
        _field("website", "Website", "De eigen site van de organisatie."),
        _field("former_names", "Eerdere namen", "Hoe de organisatie eerder heette."),
        _looked_up(
            "member_of",
            "Genoemd bij",
            "Bij welk samenwerkingsverband de organisatie wordt genoemd, met de jaren.",
            cells.coalitions,
        ),
        _looked_up(
            "practices",
            "Aanpakken",
            "Bij welke aanpakken de organisatie wordt genoemd, en wat zij daar doet of deed.",
            cells.practices,
        ),
        _looked_up("projects", "Projecten", "Bij welke projecten de organisatie wordt genoemd.", cells.projects),
        *_ABOUT_PAGE,
    ),
}
"""For every kind of entry its columns, in their order."""
