"""Preview cards: what stands on the picture of an address that somebody pasted. A new kind is a line in CARDS."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kennisbank.dates import in_words
from kennisbank.model.addresses import HOME, month_address, short_of
from kennisbank.model.library import Library
from kennisbank.model.news import PLACED, Month, News, months, news
from kennisbank.schema.entries import KINDS, Effective, Entry, Organisation
from kennisbank.schema.words import Word
from kennisbank.settings import Settings
from kennisbank.site.wording import NAMES, named, place, position

FILE = "kaart.png"
"""The name of a card's file, in the folder of its address."""


@dataclass(frozen=True)
class DomainLabel:
    """A domain on a card: its word, and its position in the list from 1 on, from which its icon and colour follow."""

    label: str
    position: int


@dataclass(frozen=True)
class Card:
    """All words of one picture, which together decide what it looks like.

    name, state: the site's name and whether it is adopted, at the foot; kind: what it is of; facts: what to know of
    it, the most important first; icon: of the outcome that is the first fact, by its key in the lists of words.
    """

    name: str
    state: str
    title: str
    kind: str = ""
    domains: tuple[DomainLabel, ...] = ()
    facts: tuple[str, ...] = ()
    icon: str = ""

    @property
    def alt(self) -> str:
        """The picture in words, for people who do not see it: the `og:image:alt` of Open Graph."""
        head = f"{self.kind}: {self.title}" if self.kind else self.title
        domains = ", ".join(domain.label for domain in self.domains)
        return ". ".join(filter(None, (head, domains, *self.facts, self.state)))


@dataclass(frozen=True)
class Picture:
    """A card, and the path from the root of the site of the PNG that it becomes."""

    path: str
    card: Card


def site_card(library: Library, settings: Settings) -> Picture:
    """The picture of every page that has none of its own: what the home page asks, and the domains."""
    home = library.text(HOME)
    title = home.title if home else settings.site_name
    domains = _domains(library.taxonomy.domains, library)
    return Picture(FILE, Card(*_name_and_state(settings), title, domains=domains))


def entry_card(entry: Entry, library: Library, settings: Settings) -> Picture:
    """The picture of a practice, project or organisation, beside its short link; of a withdrawn one only that it is."""
    site, path = _name_and_state(settings), f"{short_of(entry)}/{FILE}"
    if entry.withdrawn:
        withdrawn = f"Weggehaald op {in_words(entry.withdrawn.date)}"
        return Picture(path, Card(*site, entry.title, named(entry), facts=(withdrawn,)))
    card = Card(
        *site,
        entry.title,
        named(entry),
        _domains(entry.domain, library),
        (*filter(None, _facts(entry)), place(entry)),
        entry.evidence.outcome.sign if isinstance(entry, Effective) and entry.evidence else "",
    )
    return Picture(path, card)


def month_card(month: Month, items: Sequence[News], settings: Settings) -> Picture:
    """The picture of a month: how many of each kind were placed in it, and how much else happened.

    items: the news of that month.
    """
    placed = [type(item.entry) for item in items if item.happened == PLACED]
    facts = [f"{placed.count(kind)} {NAMES[kind][placed.count(kind) != 1]} erbij" for kind in KINDS if kind in placed]
    if others := len(items) - len(placed):
        facts.append(f"{others} keer ander nieuws" if facts else f"{others} keer nieuws")
    card = Card(*_name_and_state(settings), str(month).capitalize(), "Nieuw", facts=tuple(facts))
    return Picture(f"{month_address(month.key)}/{FILE}", card)


def _name_and_state(settings: Settings) -> tuple[str, str]:
    return settings.site_name, "Voorlopige versie" if settings.is_provisional else ""


def _domains(domains: tuple[Word, ...], library: Library) -> tuple[DomainLabel, ...]:
    return tuple(DomainLabel(word.label, position(word, library.taxonomy.domains)) for word in domains)


def _facts(entry: Entry) -> tuple[str, ...]:
    """What came out with how and where that was studied, how far a project is, or what an organisation is."""
    if isinstance(entry, Organisation):
        return (entry.kind.label,)
    if not isinstance(entry, Effective):
        return ()
    if not entry.evidence:
        return (f"Stand: {entry.status.label[0].lower()}{entry.status.label[1:]}",)
    outcome = entry.evidence.outcome
    return (outcome.label, entry.evidence.in_words if outcome.measured else "")


def _site(library: Library, settings: Settings) -> Iterator[Picture]:
    yield site_card(library, settings)


def _entries(library: Library, settings: Settings) -> Iterator[Picture]:
    for entry in library.entries:
        yield entry_card(entry, library, settings)


def _months(library: Library, settings: Settings) -> Iterator[Picture]:
    items = news(library)
    for month in months(items):
        yield month_card(month, [item for item in items if item.month == month], settings)


CARDS: tuple[Callable[[Library, Settings], Iterator[Picture]], ...] = (_site, _entries, _months)
"""What makes the pictures that a site has: a line for each kind."""
