"""The keywords of a Dutch text: what it is about, in words of its own."""

import re
from functools import cache
from importlib.resources import files

from kennisbank.text.dutch import stem, words

_WRITTEN = re.compile(r"(?<![\w@-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@-])")
"""A whole word with the hyphens in it; not the half of `65-plussers`, nor of `wijk- en`, before a hyphen."""

_SHORTEST = 5
"""Letters and hyphens of a keyword."""


def keywords(text: str) -> dict[str, str]:
    """The keywords of a text by their stem, each as the text writes it; of several forms the longest.

    A word with capitals is none: Dutch gives those to names, of people, places and organisations.
    """
    written: dict[str, str] = {}
    for form in _WRITTEN.findall(text):
        if len(form) >= _SHORTEST and form.islower() and (key := _stem(form)) not in _common():
            written[key] = max(written.get(key, ""), form, key=lambda known: (len(known), known))
    return written


@cache
def _stem(form: str) -> str:
    return stem("".join(words(form)))


@cache
def _common() -> frozenset[str]:
    return frozenset(map(_stem, common_words()))


def common_words() -> frozenset[str]:
    """The words of common-words.txt, beside this file."""
    lines = files("kennisbank.text").joinpath("common-words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
