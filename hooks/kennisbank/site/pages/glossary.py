"""Words of the glossary, explained where a page uses them first."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from html import unescape

from markupsafe import Markup, escape

from kennisbank.schema.words import Word


class Glossary:
    """The glossary on one page: remembers which words the page has explained.

    draw: the HTML of a word as it was written, with its explanation.
    """

    def __init__(self, words: Iterable[Word], draw: Callable[[Markup, Word], Markup]) -> None:
        self._draw = draw
        self._by_form = {_folded(form): word for word in words for form in (word.label, *word.synonyms)}
        self._explained: set[str] = set()
        self._pattern = _pattern(tuple(self._by_form))

    def explained(self, text: str) -> Markup:
        """A text without tags, with the first use of each word explained; escaped, if it is no Markup."""
        return Markup(self._pattern.sub(self._drawn, str(escape(text))))  # noqa: S704  # escaped, or drawn by a template

    def _drawn(self, match: re.Match[str]) -> str:
        word = self._by_form.get(_folded(unescape(match["form"])))
        if word is None or word.key in self._explained:
            return match[0]
        self._explained.add(word.key)
        drawn = self._draw(Markup(match["form"]), word)  # noqa: S704  # a part of escaped text
        before, after = match["before"], match["after"]
        return f'<span class="kb-hold">{before}{drawn}{after}</span>' if before or after else str(drawn)


def _folded(form: str) -> str:
    """A form as it is compared: an ordinary word also begins a sentence, an abbreviation is what it is."""
    return form[:1].lower() + form[1:] if form[1:].islower() else form


@cache  # one glossary, many pages
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the forms as whole words with the marks that touch them, the longest first: `BMI z-score` before `BMI`."""
    if not forms:
        return re.compile(r"(?!)")
    ways = (
        f"[{form[0].lower()}{form[0].upper()}]{re.escape(str(escape(form[1:])))}"
        if form[1:].islower()
        else re.escape(str(escape(form)))
        for form in sorted(forms, key=len, reverse=True)
    )
    return re.compile(rf"(?P<before>\(?)(?<![\w&])(?P<form>{'|'.join(ways)})(?!\w)(?P<after>[).,;:!?]*)")
