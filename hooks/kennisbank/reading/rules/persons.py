"""Rules that keep persons off the site: nobody is named who did not ask for it.

They go over the words as a reader sees them, so that no mark, entity or line end hides a name.
"""

import re
from collections.abc import Iterator

from kennisbank.problem import Problem
from kennisbank.reading.checking import Checking, Prose

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


def reachable_persons(checking: Checking) -> Iterator[Problem]:
    """No mail addresses and no phone numbers."""
    help = "haal het weg; de pagina van de organisatie hoort in het veld `contact`"
    for prose in _texts(checking):
        for mail in _MAIL.finditer(prose.text):
            yield prose.problem(mail[0], "mailadres", f"`{mail[0]}` is een mailadres", help)
        for phone in _PHONE.finditer(prose.text):
            yield prose.problem(phone[0], "telefoonnummer", f"`{phone[0]}` lijkt op een telefoonnummer", help)


def named_persons(checking: Checking) -> Iterator[Problem]:
    """No names of persons with a title in front."""
    help = "noem de rol of de organisatie, niet de persoon"
    for prose in _texts(checking):
        for name in titled_names(prose.text):
            yield prose.problem(name[0], "persoonsnaam", f"`{name[0]}` is de naam van een persoon", help)


def titled_names(text: str) -> Iterator[re.Match[str]]:
    """The names in a text that have a title of address in front."""
    return (match for match in _TITLE.finditer(text) if not _STREET.search(match["last"]))


def named_officials(checking: Checking) -> Iterator[Problem]:
    """What looks like the name of somebody with an office."""
    help = "noem alleen het ambt; is dit geen naam, dan is het goed zo"
    for prose in _texts(checking):
        for name in _OFFICE.finditer(prose.text):
            if not _STREET.search(name["last"]):
                message = f"`{name[0]}` lijkt op de naam van een persoon"
                yield prose.problem(name[0], "misschien-een-naam", message, help, hint=True)


def _texts(checking: Checking) -> Iterator[Prose]:
    """All words but the titles of sources, which are what they are."""
    return (prose for prose in checking.prose if not prose.is_source_title)
