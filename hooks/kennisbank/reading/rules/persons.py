"""Rules that keep persons off the site: nobody is named who did not ask for it."""

import re
from collections.abc import Iterator

from kennisbank.problem import Place, Problem
from kennisbank.reading.checking import Checking
from kennisbank.text import yaml_tree
from kennisbank.text.document import Document

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_PHONE = re.compile(r"(?<![\w.,/=-])(?:(?:\+|00)\d\d[ .-]?(?:\(0\)[ .-]?)?\d|0\d)(?:[ .)/-]{0,3}\d){8}(?![\w-])")
"""Ten digits that begin with 0, or a country and nine more, with the signs that people put between them."""

_TITLE = re.compile(
    r"(?<!\w)(?:(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]rs|[Dd]r|[Pp]rof|[Ii]r|[Ii]ng|[Mm]r)\.(?: [a-z]+\.){0,4}"
    r"|(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Pp]rofessor|[Dd]okter|[Mm]inister|[Ss]taatssecretaris|[Ww]ethouder"
    r"|[Bb]urgemeester|[Gg]edeputeerde|[Gg]ouverneur))"
    r"(?: [A-Z]\.){0,6}(?: (?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)){0,3} [A-Z][\w'-]+"
)
"""A title of address or of office, and a name behind it."""

_ADDRESS = re.compile(r"https?://\S+|mailto:\S+")

_NO_TEXT = ("url", "doi", "id", "website", "site")
"""Fields that hold no words: a number in an address is no phone number."""


def reachable_persons(checking: Checking) -> Iterator[Problem]:
    """No mail addresses and no phone numbers."""
    for document in checking.documents:
        for place, text in _texts(document):
            for found in _MAIL.finditer(text):
                help = "haal het weg; de pagina van de organisatie hoort in het veld `contact`"
                message = f"`{found[0]}` is een mailadres"
                yield _problem(document, place, found, "mailadres", message, help)
            for found in _PHONE.finditer(text):
                help = "haal het weg; de pagina van de organisatie hoort in het veld `contact`"
                message = f"`{found[0]}` lijkt op een telefoonnummer"
                yield _problem(document, place, found, "telefoonnummer", message, help)


def named_persons(checking: Checking) -> Iterator[Problem]:
    """No names of persons: none with a title in front, and none of the hand-kept list."""
    help = "noem de rol of de organisatie, niet de persoon"
    names = "|".join(map(re.escape, sorted(checking.not_named, key=len, reverse=True)))
    listed = re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else None
    for document in checking.documents:
        for place, text in _texts(document):
            named = [*_TITLE.finditer(text)]
            if listed:
                spans = [range(*found.span()) for found in named]
                named += [f for f in listed.finditer(text) if not any(f.start() in span for span in spans)]
            for found in named:
                message = f"`{found[0]}` is de naam van een persoon"
                yield _problem(document, place, found, "persoonsnaam", message, help)


def _problem(document: Document, place: Place, found: re.Match[str], rule: str, message: str, help: str) -> Problem:
    line = document.lines[place.line - 1]
    column = line.find(found[0], place.column - 1)
    exact = Place(place.line, column + 1, len(found[0])) if column >= 0 else place
    return document.problem(exact, rule, message, help)


def _texts(document: Document) -> Iterator[tuple[Place, str]]:
    """All words of a file with their places; not the titles of sources, which are what they are, nor addresses."""
    for steps, scalar in yaml_tree.scalars(document.front) if document.front else ():
        is_source_title = steps[0] == "sources" and steps[-1] == "title"
        if not is_source_title and steps[-1] not in _NO_TEXT:
            yield scalar.place, _ADDRESS.sub("", scalar.text)
    for number, line in enumerate(document.body.split("\n")):
        yield Place(document.body_line + number), _ADDRESS.sub("", line)
