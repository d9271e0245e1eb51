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
from kennisbank.settings import Settings

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
    return ", ".join(area.label for area in places)


def research_of(entry: Entry) -> str:
    """What research says of an entry and how it was done, within a sentence; nothing if the entry has no evidence.

    `onderzoek: gunstig, vergeleken met een andere groep`: an outcome alone would claim more than the page does.
    """
    evidence = entry.evidence if isinstance(entry, Effective) else None
    if evidence is None:
        return ""
    label = lowered(evidence.outcome.label)
    outcome = label if label.startswith("onderzoek") else f"onderzoek: {label}"
    how = evidence.in_words if evidence.outcome.is_known else ""
    return ", ".join(filter(None, (outcome, lowered(how))))


def lowered(text: str) -> str:
    """A label as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def stand_of(entry: Effective) -> str:
    """How far something is and when a source said so, within a sentence: `loopt (bron: september 2025)`."""
    return f"{lowered(entry.status.label)} (bron: {entry.status_date})"


def key_facts(entry: Entry) -> str:
    """What an entry is, where, how far it is and what research says of it, in sentences."""
    standing = f" Stand: {stand_of(entry)}." if isinstance(entry, Effective) else ""
    research = research_of(entry)
    research = f" {research[0].upper()}{research[1:]}." if research else ""
    return f"{named(entry)}. Waar: {place(entry)}.{standing}{research}"


_WITH_ARTICLE = {
    "Gemeente": "de gemeente",
    "Provincie": "de provincie",
    **{first: f"de {first}" for first in ("Academische", "Bestuurlijke", "GGD", "Mijnstreek")},
}
"""First words of names that have an article in a sentence."""


def name_in_sentence(organisation: Organisation) -> str:
    """What an organisation is called in a sentence: `de gemeente Beek`, `ZIO` for `ZIO, Zorg in Ontwikkeling`."""
    first, space, rest = organisation.title.partition(", ")[0].partition(" ")
    return _WITH_ARTICLE.get(first, first) + space + rest


def name_of(slug: str, library: Library) -> str:
    """The title of the organisation with a slug; the slug itself, if the library has no such organisation."""
    organisation = library.organisation(slug)
    return organisation.title if organisation else slug


def unchecked(entry: Entry, library: Library) -> str:
    """The sentence that says who has not looked at this page yet."""
    slugs = (entry.slug,) if isinstance(entry, Organisation) else entry.parties
    parties = [party for slug in slugs if (party := library.organisation(slug))]
    if not parties:
        return "Nog niemand heeft dit nagekeken."
    return (
        f"{parties[0].title} heeft dit nog niet nagekeken."
        if len(parties) == 1
        else "De genoemde organisaties hebben dit nog niet nagekeken."
    )


def confirmations(entry: Entry, library: Library) -> tuple[str, ...]:
    """For each organisation that looked at a page the sentence that says so, with the day."""
    return tuple(_confirmation(confirmation, library) for confirmation in entry.confirmed)


def _confirmation(confirmation: Confirmed, library: Library) -> str:
    before_day = "," if _is_delivered(confirmation, library) else " op"
    return f"{checked_by(confirmation, library)}{before_day} {in_words(confirmation.date)}."


def checked_by(confirmation: Confirmed, library: Library) -> str:
    """Which organisation looked at a page, without the day: `Nagekeken door ZIO`."""
    deed = "Beschreven" if _is_delivered(confirmation, library) else "Nagekeken"
    return f"{deed} door {name_of(confirmation.by, library)}"


def _is_delivered(confirmation: Confirmed, library: Library) -> bool:
    """Whether an organisation wrote the text itself: the last of the ways in the taxonomy."""
    return confirmation.how == library.taxonomy.confirmations[-1]


def with_state(sentence: str, settings: Settings) -> str:
    """A sentence with behind it that the site is provisional, as long as it is."""
    return f"{sentence} {settings.state_line}".rstrip()


def position(word: Word, words: Sequence[Word]) -> int:
    """The number, 1 to 3, of a word's colour and shape: those of its place in its list, which come round.

    Raises ValueError if the word is not in the list.
    """
    return words.index(word) % 3 + 1
