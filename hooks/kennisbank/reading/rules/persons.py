"""Rules that keep persons off the site: nobody is named who did not ask for it.

They go over the words as a reader sees them, so that no mark, entity or line end hides a name.
"""

import re
from collections.abc import Iterator

from kennisbank.problem import Place
from kennisbank.reading.context import Breach, CheckContext, SourceFile

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+(?:[@\uff20]| @ | ?[\[(]at[\])] ?)[\w-]+(?:\.[\w-]+)+")

_GAP = "[ .()/\u2010-\u2015-]{0,3}"
_PHONE = re.compile(
    r"(?<![\w,/=-])(?<!\d\.)(?<!ISBN )(?<!PMID )"
    rf"(?:(?:\+|00)[1-9](?:{_GAP}\d){{8,12}}|\(?0\d(?:{_GAP}\d){{8}}|0[89]00[ -]?\d{{4}}(?:\d{{3}})?)(?![\w-])"
)
"""Ten digits that begin with 0, a service number, or a country and its number, with the signs put between them."""

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

_ADDRESS = re.compile(r"https?://\S+|mailto:\S+")
_SPACE = re.compile(r"\s+")

_NO_TEXT = ("url", "doi", "id", "website", "site")
"""Fields that hold no words: a number in an address is no phone number."""


_REACHABLE = "haal het weg; de pagina van de organisatie hoort in het veld `contact`"


def mail_addresses(context: CheckContext) -> Iterator[Breach]:
    """No mail addresses."""
    for source, place, text in _texts(context):
        for match in _MAIL.finditer(text):
            yield _breach(source, place, match[0], f"`{match[0]}` is een mailadres", _REACHABLE)


def phone_numbers(context: CheckContext) -> Iterator[Breach]:
    """No phone numbers."""
    for source, place, text in _texts(context):
        for match in _PHONE.finditer(text):
            yield _breach(source, place, match[0], f"`{match[0]}` lijkt op een telefoonnummer", _REACHABLE)


def named_persons(context: CheckContext) -> Iterator[Breach]:
    """No names of persons: none with a title in front, and none of the hand-kept list."""
    help = "noem de rol of de organisatie, niet de persoon"
    names = "|".join(
        re.escape(form) for name in sorted(context.not_named, key=len, reverse=True) for form in (name, name.upper())
    )
    listed = re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else None
    for source, place, text in _texts(context):
        seen: list[range] = []
        for pattern in filter(None, (_TITLE, listed)):
            for match in pattern.finditer(text):
                is_street = pattern is _TITLE and _STREET.search(match["last"])
                if not is_street and not any(match.start() in span for span in seen):
                    seen.append(range(*match.span()))
                    message = f"`{match[0]}` is de naam van een persoon"
                    yield _breach(source, place, match[0], message, help)


def named_officials(context: CheckContext) -> Iterator[Breach]:
    """What looks like the name of somebody with an office."""
    help = "noem alleen het ambt; is dit geen naam, dan is het goed zo"
    for source, place, text in _texts(context):
        for match in _OFFICE.finditer(text):
            if not _STREET.search(match["last"]):
                message = f"`{match[0]}` lijkt op de naam van een persoon"
                yield _breach(source, place, match[0], message, help)


def _breach(source: SourceFile, place: Place, text: str, message: str, help: str) -> Breach:
    return source.breach_at(source.document.spot(text, place, lines=20), message, help)


def _texts(context: CheckContext) -> Iterator[tuple[SourceFile, Place, str]]:
    """All words of all files with their places; not the titles of sources, which are what they are, nor addresses."""
    for source in context.sources:
        for loc, scalar in source.scalars:
            is_source_title = loc[0] == "sources" and loc[-1] == "title"
            if not is_source_title and loc[-1] not in _NO_TEXT:
                yield source, scalar.place, _plain(scalar.text)
        for line in source.body.lines:
            yield source, line.place, _plain(line.text)


def _plain(text: str) -> str:
    return _SPACE.sub(" ", _ADDRESS.sub("", text))
