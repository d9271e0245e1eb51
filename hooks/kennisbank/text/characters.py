"""Characters that nobody sees, which no text here may hold."""

import unicodedata

_DIRECTIONS = frozenset("\u200e\u200f\u061c" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))))
_INVISIBLE = frozenset("\u200b\u2060\ufeff\u2028\u2029")


def forbidden_in(text: str) -> list[str]:
    """The forbidden characters of a text, in their order."""
    if text.isprintable():  # nearly always: no forbidden character can be printed
        return []
    return [character for character in text if is_forbidden(character)]


def is_forbidden(character: str) -> bool:
    """Whether a character sets the direction, is invisible, or is in one of Unicode's categories Cc, Cs, Co and Cn.

    Those are controls, surrogates, private use and not assigned. A tab is allowed; the ends of lines are not.
    """
    if character in _DIRECTIONS or character in _INVISIBLE:
        return True
    return character != "\t" and unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn")
