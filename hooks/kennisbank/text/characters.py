"""Signs that nobody sees and that no text here may hold."""

import unicodedata

_DIRECTIONS = frozenset("\u200e\u200f\u061c" + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))))
_INVISIBLE = frozenset("\u200b\u2060\ufeff\u2028\u2029")


def forbidden_in(text: str) -> list[str]:
    """The signs of a text that may not be in it."""
    if text.isprintable():  # nearly always: no forbidden sign can be printed
        return []
    return [sign for sign in text if is_forbidden(sign)]


def is_forbidden(sign: str) -> bool:
    """Whether a sign is a control, direction or invisible one; a tab is allowed."""
    return (
        sign in _DIRECTIONS
        or sign in _INVISIBLE
        or (sign != "\t" and unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn"))
    )
