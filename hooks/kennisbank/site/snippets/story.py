"""The story of Gezond Zuid-Limburg as an organisation can tell it to its own people, in 40, 120 and 300 words.

One set of sentences in their order, each with a rank: a story of some length holds those of the lowest ranks that fit.
What they say of the network stands with its source in docs/het-netwerk.md and docs/regioplan.md; what they say of an
organisation is what the library holds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective, Organisation, Practice, Project
from kennisbank.schema.parts import Involvement
from kennisbank.site.snippets.snippet import Snippet
from kennisbank.site.wording import NAMES, name_in_sentence, research_of

SIZES = (40, 120, 300)
"""How many words the stories have at most: a line in a newsletter, an item in it, a page on an intranet."""

TITLE = "Leren van elkaar in Zuid-Limburg"


@dataclass(frozen=True)
class _Sentence:
    """A sentence, and its rank among all sentences of the story, whatever its paragraph.

    Sentences are taken from the lowest rank up; one that does not fit is passed over for a later, shorter one. A new
    sentence takes a free rank by the shortest story that should hold it, lower than what may sooner be missed:
    0 for every story, 1 to 9 for that of 120 words, 10 to 19 for that of 300, 20 and up for what may fill its last
    words. No two share a rank, so that no order in this file decides.
    """

    rank: int
    text: str

    @property
    def words(self) -> int:
        return _count(self.text)


_EXAMPLE_RANKS = (8, 14, 15, 16)
"""Of the sentences about practices and projects of an organisation: so many at most, since its page has all of them."""


def stories(organisation: Organisation, library: Library) -> tuple[Snippet, ...]:
    """The story in each of the sizes, in their order; the line that says where it comes from is not counted."""
    return tuple(_story(size, organisation, library) for size in SIZES)


def _story(size: int, organisation: Organisation, library: Library) -> Snippet:
    entries = entries_of(organisation, library)
    action = "Wat kunnen wij van elkaar leren?" if entries else "Ken jij een aanpak die hier mist?"
    is_short = size == SIZES[0]
    own = tuple(_own(organisation, entries, is_short=is_short))
    paragraphs = (own, _NETWORK, _SITE, _ASKED) if is_short else (_WHY, _NETWORK, _SITE, own, _ASKED)
    chosen = _chosen(paragraphs, size - _count(TITLE) - _count(action))
    texts = tuple(filter(None, (" ".join(s.text for s in paragraph if s in chosen) for paragraph in paragraphs)))
    texts = (" ".join(texts),) if is_short else texts
    return Snippet(TITLE, f"{short_of(organisation)}/", (), action, paragraphs=texts)


def _chosen(paragraphs: tuple[tuple[_Sentence, ...], ...], most: int) -> set[_Sentence]:
    """The sentences of the lowest ranks that have at most so many words together, and all of rank 0."""
    chosen: set[_Sentence] = set()
    for sentence in sorted((s for paragraph in paragraphs for s in paragraph), key=lambda s: s.rank):
        if sentence.rank == 0 or sum(s.words for s in chosen) + sentence.words <= most:
            chosen.add(sentence)
    return chosen


def entries_of(organisation: Organisation, library: Library) -> tuple[Effective, ...]:
    """The practices and projects that name an organisation: what research has an answer about first, `quiet` last."""
    practices = (practice for practice, _ in library.practices_of(organisation))
    return tuple(sorted((*practices, *library.projects_of(organisation)), key=_answered_first))


def _answered_first(entry: Effective) -> tuple[bool, bool]:
    return entry.is_quiet, entry.evidence is None or not entry.evidence.outcome.is_known


def _own(organisation: Organisation, entries: Sequence[Effective], *, is_short: bool) -> Iterator[_Sentence]:
    """What the library says of an organisation: how often it is named, and in a longer story by what."""
    site = "een kennisbank over de regio" if is_short else "de kennisbank"
    name = name_in_sentence(organisation)
    if not entries:
        yield _Sentence(0, f"In {site} staat nog geen aanpak of project met een rol voor {name}.")
        return
    yield _Sentence(0, f"{site.capitalize()} noemt {name} bij {_counted(entries)}.")
    if not is_short:
        yield from _examples(organisation, entries)


def _examples(organisation: Organisation, entries: Sequence[Effective]) -> Iterator[_Sentence]:
    begin = "Dat is" if len(entries) == 1 else "Een daarvan is"
    for rank, entry in zip(_EXAMPLE_RANKS, entries, strict=False):
        yield _Sentence(rank, f"{begin} ‘{_name(entry)}’{_note(entry, organisation)}. {entry.summary}")
        begin = "Een andere is"


def _name(entry: Effective) -> str:
    """What an entry is called in a sentence: its title without what explains it."""
    return entry.title.partition(":")[0].partition(" (")[0]


def _note(entry: Effective, organisation: Organisation) -> str:
    """The years for which a source names the organisation in it, and what research found. No role: it may be over."""
    years = next((part.years for part in _involvements(entry) if part.organisation == organisation.slug), "")
    note = "; ".join(filter(None, (years, research_of(entry))))
    return f" ({note})" if note else ""


def _involvements(entry: Effective) -> Sequence[Involvement]:
    if isinstance(entry, Practice):
        return entry.used_by
    return entry.partners if isinstance(entry, Project) else ()


def _counted(entries: Sequence[Effective]) -> str:
    """How many practices and projects there are, as words that can be counted: `één aanpak en 2 projecten`."""
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
