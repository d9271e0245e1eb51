"""The word that was probably meant, for a message that says what would be right."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like this one, or None if none reaches the 0.6 at which difflib calls words close.

    Capitals make no difference.
    """
    by_lowered = {item.lower(): item for item in known}
    match = next(iter(get_close_matches(word.lower(), by_lowered, n=1)), None)
    return by_lowered[match] if match is not None else None


def suggestion(word: str, known: Iterable[str], *, meant: str | None = None) -> str:
    """A sentence with the nearest word and everything one can choose from.

    meant: the word to suggest, where it is known in another way than by its looks.
    """
    choices = tuple(known)
    near = meant or nearest(word, choices)
    question = f"bedoelde je `{near}`? " if near else ""
    return f"{question}Je kunt kiezen uit: {', '.join(choices)}" if choices else question.rstrip()
