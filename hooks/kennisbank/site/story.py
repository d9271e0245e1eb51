"""The story of Gezond Zuid-Limburg as an organisation can tell it to its own people, in 40, 120 and 300 words.

One set of sentences, each with its place in the story and its weight: a story of some length holds the sentences that
weigh most and fit. What they say of the network stands with its source in docs/het-netwerk.md and docs/regioplan.md;
what they say of an organisation is what the library holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.model.addresses import short_of
from kennisbank.model.entries import Effective, Organisation, Practice, Project
from kennisbank.model.library import Library
from kennisbank.model.parts import UsedBy
from kennisbank.settings import Settings
from kennisbank.site.clips import Clip
from kennisbank.site.wording import NAMES

SIZES = (40, 120, 300)
"""How many words the stories have at most: a line in a newsletter, a piece in it, a page on an intranet."""

TITLE = "Leren van wat werkt in Zuid-Limburg"

_MOST_NAMED = 4
"""Practices and projects that a story names; the page has all of them."""


@dataclass(frozen=True)
class _Sentence:
    """A sentence, and its weight: 0 is always there, then the lowest first."""

    weight: int
    text: str

    @property
    def words(self) -> int:
        return _count(self.text)


def stories(organisation: Organisation, library: Library, settings: Settings) -> tuple[Clip, ...]:
    """The story in each of the sizes, counted without the line that says where it comes from."""
    return tuple(_story(size, organisation, library, settings) for size in SIZES)


def _story(size: int, organisation: Organisation, library: Library, settings: Settings) -> Clip:
    entries = entries_of(organisation, library)
    action = "Wat kunnen wij hiervan gebruiken?" if entries else "Welke aanpak van ons hoort hierbij?"
    is_short = size == SIZES[0]
    own = tuple(_own(organisation, entries, library, is_short=is_short))
    paragraphs = (_WHY, _NETWORK, (*_SITE, *_PROVISIONAL * settings.is_provisional), own, _ASKED)
    chosen = _chosen(paragraphs, size - _count(TITLE) - _count(action))
    told = tuple(filter(None, (" ".join(s.text for s in part if s in chosen) for part in paragraphs)))
    paragraphs_told = (" ".join(told),) if is_short else told
    return Clip(TITLE, f"{short_of(organisation)}/", (), action, paragraphs=paragraphs_told)


def _chosen(paragraphs: tuple[tuple[_Sentence, ...], ...], most: int) -> set[_Sentence]:
    """The sentences that weigh most and have at most so many words together."""
    chosen: set[_Sentence] = set()
    for sentence in sorted((s for part in paragraphs for s in part), key=lambda s: s.weight):
        if sentence.weight == 0 or sum(s.words for s in chosen) + sentence.words <= most:
            chosen.add(sentence)
    return chosen


def entries_of(organisation: Organisation, library: Library) -> tuple[Effective, ...]:
    """The practices and projects that name an organisation, as on its page; a disputed matter last."""
    practices = (practice for practice, _ in library.practices_of(organisation))
    return tuple(sorted((*practices, *library.projects_of(organisation)), key=lambda entry: entry.is_quiet))


def _own(
    organisation: Organisation, entries: tuple[Effective, ...], library: Library, *, is_short: bool
) -> Iterator[_Sentence]:
    """What the library says of an organisation: how often it is named, and by what."""
    site = "een kennisbank over de regio" if is_short else "de kennisbank"
    if not entries:
        yield _Sentence(0, f"In {site} staat nog geen aanpak of project waarbij {organisation.title} wordt genoemd.")
        return
    yield _Sentence(0, f"{site.capitalize()} noemt {organisation.title} bij {_counted(entries)}.")
    roles = {practice.slug: ties[0] for practice, ties in library.practices_of(organisation)}
    for number, entry in enumerate(entries[:_MOST_NAMED]):
        note = _note(entry, roles.get(entry.slug))
        if number == 0:
            yield _Sentence(8, f"Een voorbeeld is {_name(entry)}{note}.")
        else:
            name = _name(entry).replace("het project", "Het project", 1)
            yield _Sentence(13 + number, f"{name} hoort daarbij{note}.")


def _name(entry: Effective) -> str:
    """What an entry is called in a sentence: its title without what explains it."""
    name = entry.title.partition(":")[0].partition(" (")[0]
    return f"het project {name}" if isinstance(entry, Project) else name


def _note(entry: Effective, tie: UsedBy | None) -> str:
    """What the organisation does or did in it and when; of a project only when it ran."""
    period = entry.period if isinstance(entry, Project) else None
    known = (tie.wording.lower(), tie.years) if tie else (str(period or ""),)
    note = ", ".join(filter(None, known))
    return f" ({note})" if note else ""


def _counted(entries: tuple[Effective, ...]) -> str:
    """How many practices and projects there are, in words without signs that a word processor would not count."""
    numbers = ((kind, sum(isinstance(entry, kind) for entry in entries)) for kind in (Practice, Project))
    return " en ".join(f"{number} {NAMES[kind][0 if number == 1 else 1]}" for kind, number in numbers if number)


def _count(text: str) -> int:
    return len(text.split())


_WHY = (
    _Sentence(10, "De gezondheid in Zuid-Limburg blijft flink achter bij die in Nederland."),
    _Sentence(11, "De vraag naar zorg en het aanbod lopen uit elkaar."),
    _Sentence(12, "Dat zijn twee van de vijf uitdagingen in het regiobeeld van 2023, schrijft Mijn Leven Gezond."),
)

_NETWORK = (
    _Sentence(3, "Onder de naam Gezond Zuid-Limburg werken organisaties uit preventie, zorg en welzijn samen."),
    _Sentence(13, "Zij willen samen iets bereiken in de samenleving, niet alleen op papier."),
    _Sentence(2, "Leren van elkaar hoort bij het werk van Gezond Zuid-Limburg."),
    _Sentence(18, "De ambitie van het regioplan heet “Samen voor een gezond en goed leven in Zuid-Limburg”."),
    _Sentence(
        22, "Mentale gezondheid, vitaal ouder worden en een gezonde generatie zijn drie van de thema’s in dat plan."
    ),
)

_SITE = (
    _Sentence(
        4,
        "Een kennisbank zet aanpakken uit de regio op een rij: voor wie ze zijn, wie erbij genoemd wordt "
        "en wat onderzoek erover zegt.",
    ),
    _Sentence(7, "Vond onderzoek geen verschil, dan staat dat er ook."),
    _Sentence(19, "Zo hoef je niet te herhalen wat al zorgvuldig is geprobeerd."),
    _Sentence(26, "Elke pagina zegt ook of een aanpak nog loopt, voor zover dat bekend is."),
    _Sentence(21, "Onder elke aanpak staan de bronnen, zodat je alles zelf kunt nalezen."),
)

_PROVISIONAL = (_Sentence(5, "De kennisbank is voorlopig, en niet van of namens het netwerk."),)

_ASKED = (
    _Sentence(9, "Het netwerk vraagt inzet en medewerking van iedereen, ook over de grenzen van domeinen heen."),
    _Sentence(25, "Kijk eens in de kennisbank."),
    _Sentence(6, "Zoek op jouw onderwerp of jouw werk."),
    _Sentence(20, "Bespreek met je team één aanpak: voor wie is die, en wat is ervoor nodig?"),
    _Sentence(23, "Klopt er iets niet, of mist er iets? Vertel het de makers, met een openbare bron erbij."),
    _Sentence(24, "Wil je een pagina later terugvinden, gebruik dan de korte link: die blijft werken."),
)
