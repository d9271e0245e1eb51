"""Preview cards: what stands on the picture of an address that somebody pasted. New ones are a line in CARDS."""

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
class Mark:
    """A domain on a card: its word, and its place in the list, from which its shape and colour follow."""

    label: str
    place: int


@dataclass(frozen=True)
class Card:
    """All words of one picture, which together decide what it looks like.

    name, state: the site's name and whether it is adopted, at the foot; kind: what it is of; facts: what to know of
    it, the most important one first, with the sign of an outcome before it.
    """

    name: str
    state: str
    title: str
    kind: str = ""
    domains: tuple[Mark, ...] = ()
    facts: tuple[str, ...] = ()
    sign: str = ""

    @property
    def told(self) -> str:
        """The picture in words, for who does not see it."""
        head = f"{self.kind}: {self.title}" if self.kind else self.title
        domains = ", ".join(mark.label for mark in self.domains)
        return ". ".join(filter(None, (head, domains, *self.facts, self.state)))


@dataclass(frozen=True)
class Picture:
    """A card and the file that it becomes, by its path from the root of the site."""

    path: str
    card: Card


def card_at(address: str, settings: Settings, title: str, **words: object) -> Picture:
    """The picture of the page at an address: its title, and the other words of a `Card`."""
    state = "Voorlopige versie" if settings.is_provisional else ""
    return Picture(f"{address}/{FILE}".lstrip("/"), Card(settings.site_name, state, title, **words))  # type: ignore[arg-type]


def site_card(library: Library, settings: Settings) -> Picture:
    """The picture of every page that has none of its own: what the home page asks, and the domains."""
    home = library.text(HOME)
    title = home.head.title if home else settings.site_name
    return card_at(HOME, settings, title, domains=_marks(library.taxonomy.domains, library))


def entry_card(entry: Entry, library: Library, settings: Settings) -> Picture:
    """The picture of a practice, project or organisation, beside its short link; of a withdrawn one only that it is."""
    kind = named(entry)
    if entry.withdrawn:
        told = (f"Weggehaald op {in_words(entry.withdrawn.date)}",)
        return card_at(short_of(entry), settings, entry.title, kind=kind, facts=told)
    return card_at(
        short_of(entry),
        settings,
        entry.title,
        kind=kind,
        domains=_marks(entry.domain, library),
        facts=(*filter(None, _facts(entry)), place(entry)),
        sign=entry.evidence.outcome.sign if isinstance(entry, Effective) and entry.evidence else "",
    )


def month_card(month: Month, told: Sequence[News], settings: Settings) -> Picture:
    """The picture of a month: how many of each kind were placed in it, and what else happened."""
    placed = [type(one.entry) for one in told if one.happened == PLACED]
    facts = [f"{placed.count(kind)} {NAMES[kind][placed.count(kind) != 1]} erbij" for kind in KINDS if kind in placed]
    if left := len(told) - len(placed):
        facts.append(f"{left} keer ander nieuws" if facts else f"{left} keer nieuws")
    return card_at(month_address(month.key), settings, str(month).capitalize(), kind="Nieuw", facts=tuple(facts))


def _marks(domains: tuple[Word, ...], library: Library) -> tuple[Mark, ...]:
    return tuple(Mark(word.label, position(word, library.taxonomy.domains)) for word in domains)


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
    found = news(library)
    for month in months(found):
        yield month_card(month, [told for told in found if told.month == month], settings)


CARDS: tuple[Callable[[Library, Settings], Iterator[Picture]], ...] = (_site, _entries, _months)
