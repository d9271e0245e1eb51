"""Rules that keep persons off the site: nobody is named who did not ask for it.

They go over the words as a reader sees them, so that no mark, entity or line end hides a name.
"""

import re
from collections.abc import Iterator

from kennisbank.reading.context import Breach, CheckContext, Prose

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+(?:[@\uff20]| @ | ?[\[(]at[\])] ?)[\w-]+(?:\.[\w-]+)+")

_GAP = "[ .()/\u2010-\u2015-]{0,3}"
_PHONE = re.compile(
    r"(?<![\w,/=-])(?<!\d\.)(?<!ISBN )(?<!PMID )"
    rf"(?:(?:\+|00)[1-9](?:{_GAP}\d){{8,12}}|\(?0\d(?:{_GAP}\d){{8}}|0[89]00[ -]?\d{{4}}(?:\d{{3}})?)(?![\w-])"
)
"""Ten digits that begin with 0, a service number, or a country and its number, with the signs put between them."""

_NO_PHONE = re.compile(
    r"\b(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d)"  # a time of day
    r"|\b(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d\b"  # a day
    r"|\b(?:KvK|KVK|AGB|BTW|RSIN|ISBN|PMID|DOI)(?:-?(?:nummer|code))?:?\s*[\d .-]+",
    re.IGNORECASE,
)
"""Numbers that are something else: hours, days, and numbers in a register with its name before them."""


def _blanked(match: re.Match[str]) -> str:
    return "_" * len(match[0])


_CAPITAL = "[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_SMALL = "(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Oo]p|[Ii]n|['\u2019][Tt]|[Dd]['\u2019])"
_SURNAME = rf"{_CAPITAL}[\w'\u2019]+"
_NAME = rf"(?:\s?{_CAPITAL}\.){{0,6}}(?:\s?{_SMALL}){{0,3}}\s?(?P<last>{_SURNAME})(?:[ -]{_SURNAME}){{0,3}}"

_TITLE = re.compile(
    rf"(?<!\w)(?:(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]rs|[Dd]r|[Pp]rof|[Ii]r|[Ii]ng|[Mm]r)\b\.?(?:\s?[a-z]{{2,5}}\.){{0,4}}"
    rf"|(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Pp]rofessor|[Dd]okter)\b){_NAME}"
)
"""A title of address and a name behind it."""

_OFFICE = re.compile(
    r"(?<!\w)(?:[Mm]inister|[Ss]taatssecretaris|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Gg]ouverneur"
    rf"|[Hh]uisarts|[Hh]oogleraar|[Dd]irecteur|[Pp]rojectleider|[Ll]ector|[Vv]oorzitter) {_NAME}"
)
"""An office and a name behind it, or what looks like one: a policy field may be source with a capital too."""

_STREET = re.compile(r"(?:straat|laan|plein|weg|dreef|singel|kade|hof|park|school|huis|fonds|prijs|lezing)\b")
"""Streets, schools and prizes are named after people."""

_REACHABLE = "haal de zin weg; waar je iemand bereikt, staat op de pagina van de organisatie in het veld `contact`"
_NO_NUMBER = "is het geen telefoonnummer? Schrijf er dan voor wat het is, zoals KvK"
_NAMED = "noem de rol of de organisatie, niet de persoon"
_CITED = "laat de naam weg, en zet daar [...]"
_PERHAPS = "is dit geen naam, dan is het goed zo"


def mail_addresses(context: CheckContext) -> Iterator[Breach]:
    """No mail addresses."""
    for prose in _texts(context):
        for match in _MAIL.finditer(prose.text):
            yield prose.breach(match[0], f"`{match[0]}` is een mailadres", _REACHABLE)


def phone_numbers(context: CheckContext) -> Iterator[Breach]:
    """No phone numbers."""
    for prose in _texts(context):
        if not _PHONE.search(prose.text):
            continue
        for match in _PHONE.finditer(_NO_PHONE.sub(_blanked, prose.text)):
            yield prose.breach(match[0], f"`{match[0]}` lijkt op een telefoonnummer", f"{_REACHABLE}; {_NO_NUMBER}")


def named_persons(context: CheckContext) -> Iterator[Breach]:
    """No names of persons: none with a title of address in front, and none of the list."""
    for prose in _texts(context):
        for match in _titled(prose.text):
            yield prose.breach(match[0], f"`{match[0]}` is de naam van een persoon", _NAMED)
    for prose, name in _listed(context, is_certain=True):
        help = _CITED if prose.is_source_title else _NAMED
        yield prose.breach(name, f"`{name}` is de naam van een persoon", help)


def possible_persons(context: CheckContext) -> Iterator[Breach]:
    """What looks like the name of somebody with an office, and names of the list that may be something else."""
    for prose in _texts(context):
        for match in _OFFICE.finditer(prose.text):
            if not _STREET.search(match["last"]):
                message = f"`{match[0]}` lijkt op de naam van een persoon"
                yield prose.breach(match[0], message, f"noem alleen het ambt; {_PERHAPS}")
    for prose, name in _listed(context, is_certain=False):
        help = _CITED if prose.is_source_title else _NAMED
        yield prose.breach(name, f"`{name}` kan de naam van een persoon zijn", f"{help}; {_PERHAPS}")


def _listed(context: CheckContext, *, is_certain: bool) -> Iterator[tuple[Prose, str]]:
    """The names of the list that can hardly be anything else, or those that may be.

    A name behind a title of address is certain, and in a text it has a breach of its own.
    """
    for prose, naming in context.namings:
        is_titled = any(naming.start in range(*match.span()) for match in _titled(prose.text))
        has_breach = is_titled and not prose.is_source_title
        if not has_breach and is_certain == (is_titled or naming.is_certain(context.ordinary)):
            yield prose, naming.written


def _titled(text: str) -> Iterator[re.Match[str]]:
    """The names with a title of address in front."""
    return (match for match in _TITLE.finditer(text) if not _STREET.search(match["last"]))


def _texts(context: CheckContext) -> Iterator[Prose]:
    """All words but the titles of sources, which are what they are."""
    return (prose for prose in context.prose if not prose.is_source_title)
