"""The story of Gezond Zuid-Limburg as an organisation can tell it to its own people, in 40, 120 and 300 words.

One set of sentences, each with its place in the story and its weight: a story of some length holds the sentences that
weigh most and fit. What they say of the network stands with its source in docs/het-netwerk.md and docs/regioplan.md;
what they say of an organisation is what the library holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective, Organisation, Practice, Project
from kennisbank.schema.parts import Involvement
from kennisbank.site.snippets.snippet import Snippet
from kennisbank.site.wording import NAMES, research_of, spoken

SIZES = (40, 120, 300)
"""How many words the stories have at most: a line in a newsletter, a piece in it, a page on an intranet."""

TITLE = "Leren van elkaar in Zuid-Limburg"

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


def stories(organisation: Organisation, library: Library) -> tuple[Snippet, ...]:
    """The story in each of the sizes, counted without the line that says where it comes from."""
    return tuple(_story(size, organisation, library) for size in SIZES)


def _story(size: int, organisation: Organisation, library: Library) -> Snippet:
    entries = entries_of(organisation, library)
    action = "Wat kunnen wij van elkaar leren?" if entries else "Ken jij een aanpak die hier mist?"
    is_short = size == SIZES[0]
    own = tuple(_own(organisation, entries, is_short=is_short))
    parts = (own, _NETWORK, _SITE, _ASKED) if is_short else (_WHY, _NETWORK, _SITE, own, _ASKED)
    chosen = _chosen(parts, size - _count(TITLE) - _count(action))
    told = tuple(filter(None, (" ".join(s.text for s in part if s in chosen) for part in parts)))
    return Snippet(TITLE, f"{short_of(organisation)}/", (), action, paragraphs=(" ".join(told),) if is_short else told)


def _chosen(paragraphs: tuple[tuple[_Sentence, ...], ...], most: int) -> set[_Sentence]:
    """The sentences that weigh most and have at most so many words together."""
    chosen: set[_Sentence] = set()
    for sentence in sorted((s for part in paragraphs for s in part), key=lambda s: s.weight):
        if sentence.weight == 0 or sum(s.words for s in chosen) + sentence.words <= most:
            chosen.add(sentence)
    return chosen


def entries_of(organisation: Organisation, library: Library) -> tuple[Effective, ...]:
    """The practices and projects that name an organisation: what research has an answer about first, `quiet` last."""
    practices = (practice for practice, _ in library.practices_of(organisation))
    return tuple(sorted((*practices, *library.projects_of(organisation)), key=_place))


def _place(entry: Effective) -> tuple[bool, bool]:
    return entry.is_quiet, entry.evidence is None or not entry.evidence.outcome.is_known


def _own(organisation: Organisation, entries: tuple[Effective, ...], *, is_short: bool) -> Iterator[_Sentence]:
    """What the library says of an organisation: how often it is named, and by what."""
    site = "een kennisbank over de regio" if is_short else "de kennisbank"
    name = spoken(organisation)
    if not entries:
        yield _Sentence(0, f"In {site} staat nog geen aanpak of project met een rol voor {name}.")
        return
    yield _Sentence(0, f"{site.capitalize()} noemt {name} bij {_counted(entries)}.")
    for number, entry in enumerate(entries[:_MOST_NAMED] if not is_short else ()):
        begin = ("Dat is" if len(entries) == 1 else "Een daarvan is", "Een andere is")[min(number, 1)]
        yield _Sentence(
            8 if number == 0 else 13 + number, f"{begin} ‘{_name(entry)}’{_note(entry, organisation)}. {entry.summary}"
        )


def _name(entry: Effective) -> str:
    """What an entry is called in a sentence: its title without what explains it."""
    return entry.title.partition(":")[0].partition(" (")[0]


def _note(entry: Effective, organisation: Organisation) -> str:
    """The years for which a source names the organisation in it, and what research found. No role: it may be over."""
    ties: Iterable[Involvement] = getattr(entry, "used_by", ()) or getattr(entry, "partners", ())
    years = next((tie.years for tie in ties if tie.organisation == organisation.slug), "")
    note = "; ".join(filter(None, (years, research_of(entry))))
    return f" ({note})" if note else ""


def _counted(entries: tuple[Effective, ...]) -> str:
    """How many practices and projects there are, in words without signs that a word processor would not count."""
    numbers = ((kind, sum(isinstance(entry, kind) for entry in entries)) for kind in (Practice, Project))
    return " en ".join(
        f"{number if number > 1 else 'één'} {NAMES[kind][number > 1]}" for kind, number in numbers if number
    )


def _count(text: str) -> int:
    return len(text.split())


_WHY = (
    _Sentence(
        10,
        "Volgens mijnlevengezond.nl noemt het regiobeeld van 2023 vijf uitdagingen voor Zuid-Limburg: zo blijft de "
        "gezondheid flink achter bij die in Nederland, en lopen de vraag naar zorg en het aanbod uit elkaar.",
    ),
)

_NETWORK = (
    _Sentence(3, "Onder de naam Gezond Zuid-Limburg werken organisaties uit preventie, zorg en welzijn samen."),
    _Sentence(13, "Zij willen samen iets bereiken in de samenleving, niet alleen op papier."),
    _Sentence(5, "Leren van elkaar hoort bij het werk van Gezond Zuid-Limburg."),
    _Sentence(
        18,
        "De ambitie van het regioplan heet “Samen voor een gezond en goed leven in Zuid-Limburg”, staat in een bericht "
        "van ZIO.",
    ),
    _Sentence(
        22,
        "Mentale gezondheid, vitaal ouder worden en een gezonde generatie zijn drie van de thema’s in het regioplan.",
    ),
)

_SITE = (
    _Sentence(
        4,
        "Een kennisbank zet aanpakken uit de regio op een rij: voor wie ze zijn, wie erbij genoemd wordt "
        "en wat onderzoek erover zegt.",
    ),
    _Sentence(7, "Vond onderzoek geen verschil, dan staat dat er ook: ook daarvan kun je leren."),
    _Sentence(19, "Geen verschil aangetoond is geen bewijs dat iets niet werkt."),
    _Sentence(26, "Elke pagina zegt ook of een aanpak nog loopt, voor zover dat bekend is."),
    _Sentence(21, "Onder elke aanpak staan de bronnen, zodat je alles zelf kunt nalezen."),
)

_ASKED = (
    _Sentence(
        9,
        "Op zijn site noemt het netwerk de behoefte aan samenwerken over de grenzen van domeinen heen, en de inzet en "
        "medewerking van iedereen die daarvoor nodig zijn.",
    ),
    _Sentence(25, "Kijk eens in de kennisbank."),
    _Sentence(6, "Zoek op jouw onderwerp of jouw werk."),
    _Sentence(20, "Bespreek met je team één aanpak: voor wie is die, en wat is ervoor nodig?"),
    _Sentence(23, "Klopt er iets niet, of mist er iets? Vertel het de makers, met een openbare bron erbij."),
    _Sentence(24, "Wil je een pagina later terugvinden, gebruik dan de korte link: die blijft werken."),
    _Sentence(27, "Deel hem ook met een collega die er iets aan heeft."),
)
