"""Rules that keep persons off the site: nobody is named who did not ask for it.

They go over the words as a reader sees them, so that no mark, entity or line end hides a name.
"""

import re
from collections.abc import Iterator

from kennisbank.problem import Place, Problem
from kennisbank.reading.checking import CheckContext, Written

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
"""An office and a name behind it, or what looks like one: a policy field may be written with a capital too."""

_STREET = re.compile(r"(?:straat|laan|plein|weg|dreef|singel|kade|hof|park|school|huis|fonds|prijs|lezing)\b")
"""Streets, schools and prizes are named after people."""

_ADDRESS = re.compile(r"https?://\S+|mailto:\S+")
_SPACE = re.compile(r"\s+")

_NO_TEXT = ("url", "doi", "id", "website", "site")
"""Fields that hold no words: a number in an address is no phone number."""


def reachable_persons(checking: CheckContext) -> Iterator[Problem]:
    """No mail addresses and no phone numbers."""
    help = "haal het weg; de pagina van de organisatie hoort in het veld `contact`"
    for written, place, text in _texts(checking):
        for found in _MAIL.finditer(text):
            yield _problem(written, place, found[0], "mailadres", f"`{found[0]}` is een mailadres", help)
        for found in _PHONE.finditer(text):
            yield _problem(
                written, place, found[0], "telefoonnummer", f"`{found[0]}` lijkt op een telefoonnummer", help
            )


def named_persons(checking: CheckContext) -> Iterator[Problem]:
    """No names of persons: none with a title in front, and none of the hand-kept list."""
    help = "noem de rol of de organisatie, niet de persoon"
    names = "|".join(
        re.escape(form) for name in sorted(checking.not_named, key=len, reverse=True) for form in (name, name.upper())
    )
    listed = re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else None
    for written, place, text in _texts(checking):
        seen: list[range] = []
        for pattern in filter(None, (_TITLE, listed)):
            for found in pattern.finditer(text):
                is_street = pattern is _TITLE and _STREET.search(found["last"])
                if not is_street and not any(found.start() in span for span in seen):
                    seen.append(range(*found.span()))
                    message = f"`{found[0]}` is de naam van een persoon"
                    yield _problem(written, place, found[0], "persoonsnaam", message, help)


def named_officials(checking: CheckContext) -> Iterator[Problem]:
    """What looks like the name of somebody with an office."""
    help = "noem alleen het ambt; is dit geen naam, dan is het goed zo"
    for written, place, text in _texts(checking):
        for found in _OFFICE.finditer(text):
            if not _STREET.search(found["last"]):
                message = f"`{found[0]}` lijkt op de naam van een persoon"
                yield _problem(written, place, found[0], "misschien-een-naam", message, help, hint=True)


def _problem(
    written: Written, place: Place, found: str, rule: str, message: str, help: str, *, hint: bool = False
) -> Problem:
    document = written.document
    return document.problem(document.spot(found, place, lines=20), rule, message, help, hint=hint)


def _texts(checking: CheckContext) -> Iterator[tuple[Written, Place, str]]:
    """All words of all files with their places; not the titles of sources, which are what they are, nor addresses."""
    for written in (*checking.written.values(), *checking.texts.values()):
        for loc, scalar in written.scalars:
            is_source_title = loc[0] == "sources" and loc[-1] == "title"
            if not is_source_title and loc[-1] not in _NO_TEXT:
                yield written, scalar.place, _plain(scalar.text)
        for line in written.body.lines:
            yield written, line.place, _plain(line.text)


def _plain(text: str) -> str:
    return _SPACE.sub(" ", _ADDRESS.sub("", text))
