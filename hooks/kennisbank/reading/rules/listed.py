"""The rule about people who asked not to be named: nobody of their list is, wherever words stand."""

from collections.abc import Iterator

from kennisbank.problem import Problem
from kennisbank.reading.checking import Checking, Prose
from kennisbank.reading.not_named import Naming
from kennisbank.reading.rules.persons import titled_names
from kennisbank.text.dutch import words

_IN_TEXT = "noem de rol of de organisatie, niet de persoon"
_IN_TITLE = "laat de naam weg, en zet daar [...]"


def listed_persons(checking: Checking) -> Iterator[Problem]:
    """Nobody of the list is named, not even in the title of a source.

    In a text, a name behind a title of address is left to the rule about those.
    """
    for prose in checking.prose:
        for naming in checking.not_named.in_text(prose.text):
            is_titled = any(naming.start in range(*name.span()) for name in titled_names(prose.text))
            if prose.is_source_title or not is_titled:
                yield _problem(naming, prose, is_certain=is_titled or _is_certain(naming, checking.ordinary))


def _problem(naming: Naming, prose: Prose, *, is_certain: bool) -> Problem:
    help = _IN_TITLE if prose.is_source_title else _IN_TEXT
    if is_certain:
        return prose.problem(naming.written, "persoonsnaam", f"`{naming.written}` is de naam van een persoon", help)
    message = f"`{naming.written}` kan de naam van een persoon zijn"
    help = f"{help}; is dit geen naam, dan is het goed zo"
    return prose.problem(naming.written, "misschien-een-naam", message, help, hint=True)


def _is_certain(naming: Naming, ordinary: frozenset[str]) -> bool:
    """Whether a name of the list can hardly be anything else.

    Two things give doubt: the surname is an ordinary word too, as it is or without an ending (`Bakker`, `De Rode`,
    `Vissers`), and a word with a capital behind it makes it the name of something else (`Bakker Fonds`). A first name
    or an initial in front takes one of them away.
    """
    if naming.is_full:
        return True
    surname = naming.surname.lower()
    forms = (surname, surname.removesuffix("e"), surname.removesuffix("s"))
    doubts = any(_is_ordinary(form, ordinary) for form in forms) + bool(naming.after)
    return doubts <= _has_first_name(naming, ordinary)


def _has_first_name(naming: Naming, ordinary: frozenset[str]) -> bool:
    """Whether the word before a name is an initial, or a first name: it has a capital for no other reason."""
    before = naming.before
    is_abbreviation = len(before) > 1 and before.isupper() and not naming.written.isupper()
    is_initial = len(before) == 1 and before.isupper()
    return is_initial or (before[:1].isupper() and not is_abbreviation and not _is_ordinary(before, ordinary))


def _is_ordinary(word: str, ordinary: frozenset[str]) -> bool:
    return not ordinary.isdisjoint(words(word))
