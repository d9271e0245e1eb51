"""Dutch wordings of what the library holds."""

from collections.abc import Sequence

from kennisbank.dates import in_words
from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.library import Library
from kennisbank.model.news import CHANGED, CHECKED, GONE, PLACED
from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.parts import Confirmed
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.schema.words import Word

NAMES: dict[type[Entry], tuple[str, str]] = {
    Practice: ("aanpak", "aanpakken"),
    Project: ("project", "projecten"),
    Organisation: ("organisatie", "organisaties"),
}
"""What one entry of a kind is called, and several."""

HAPPENED = {PLACED: "Nieuw", CHANGED: "Gewijzigd", CHECKED: "Nagekeken", GONE: "Weggehaald"}
"""How news begins: `Nieuw: Zicht op Evenwicht`."""

MOST_PLACES = 3
"""Municipalities that a card still names; more read faster as their subregion."""


def facet_title(facet: Facet, taxonomy: Taxonomy) -> str:
    """What a facet is called; where two share a heading, each says of what it is: `Stand van zaken (projecten)`."""
    label = taxonomy.facets.of(facet.heading).label
    is_shared = sum(other.heading == facet.heading for other in FACETS) > 1
    return f"{label} ({NAMES[facet.kind][1]})" if is_shared else label


def named(entry: Entry) -> str:
    """What an entry is: `Aanpak`, `Project` or `Organisatie`."""
    return NAMES[type(entry)][0].capitalize()


def place(entry: Entry) -> str:
    """Where an entry is, in words: its municipalities if it has a few, else its subregions."""
    is_named = 0 < len(entry.municipalities) <= MOST_PLACES and not entry.is_regionwide
    places: Sequence[Word] = entry.municipalities if is_named else entry.subregion
    return ", ".join(place.label for place in places)


def research_of(entry: Entry) -> str:
    """What research found of an entry and how, within a sentence; nothing if that is not told.

    `onderzoek: gunstig, vergeleken met een andere groep`: an outcome without how it was found says more than its page.
    """
    evidence = entry.evidence if isinstance(entry, Effective) else None
    if evidence is None:
        return ""
    label = lowered(evidence.outcome.label)
    told = label if label.startswith("onderzoek") else f"onderzoek: {label}"
    how = evidence.in_words if evidence.outcome.is_known else ""
    return ", ".join(filter(None, (told, lowered(how))))


def lowered(text: str) -> str:
    """A label as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def stand_of(entry: Effective) -> str:
    """How far something is and when a source said so, within a sentence: `loopt (bron: september 2025)`."""
    return f"{lowered(entry.status.label)} (bron: {entry.status_date})"


_WITH_ARTICLE = {
    "Gemeente": "de gemeente",
    "Provincie": "de provincie",
    **{first: f"de {first}" for first in ("Academische", "Bestuurlijke", "GGD", "Mijnstreek")},
}
"""First words of names that have an article in a sentence."""


def spoken(organisation: Organisation) -> str:
    """What an organisation is called in a sentence: `de gemeente Beek`, `ZIO` for `ZIO, Zorg in Ontwikkeling`."""
    first, space, rest = organisation.title.partition(", ")[0].partition(" ")
    return _WITH_ARTICLE.get(first, first) + space + rest


def unchecked(entry: Entry, library: Library) -> str:
    """The sentence that says who has not looked at this page yet."""
    slugs = (entry.slug,) if isinstance(entry, Organisation) else entry.parties
    parties = [found for slug in slugs if (found := library.organisation(slug))]
    if not parties:
        return "Nog niemand heeft dit nagekeken."
    return (
        f"{parties[0].title} heeft dit nog niet nagekeken."
        if len(parties) == 1
        else "De genoemde organisaties hebben dit nog niet nagekeken."
    )


def confirmations(entry: Entry, library: Library) -> tuple[str, ...]:
    """For each organisation that looked at a page the sentence that says so."""
    return tuple(_confirmation(given, library) for given in entry.confirmed)


def _confirmation(given: Confirmed, library: Library) -> str:
    party = library.organisation(given.by)
    name = party.title if party else given.by
    if given.how == library.taxonomy.confirmations[-1]:
        return f"Beschreven door {name}, {in_words(given.date)}."
    return f"Nagekeken door {name} op {in_words(given.date)}."


def position(word: Word, words: Sequence[Word]) -> int:
    """Where a word stands in its list, from 1, for its colour and shape: three of them, which come round."""
    return words.index(word) % 3 + 1
