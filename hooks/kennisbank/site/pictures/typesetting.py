"""Lines of text for a picture: which signs the font has, and where a title breaks."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

Measure = Callable[[str, int], float]
"""The width of a line of text in a size."""

LEADING = 1.12
"""Height of a line of a title, in sizes of its letters."""

_SEAM = re.compile(r"(?<=\w{4}[-/])(?=\w{4})")
"""Where a word with a hyphen may break: between parts that each say something, so not in `70-plussers`."""

_SOFT = "\N{SOFT HYPHEN}"
"""Where a long word may break: drawn as a hyphen at the end of a line, and not at all within one."""

_LONGEST_WHOLE = 20
"""Letters of a word that never breaks."""

_LETTER = re.compile(r"LATIN (SMALL|CAPITAL) LETTER (\w)\b")
_IN_SIGNS = {"≥": ">=", "≤": "<=", "≠": "niet ", "≈": "ca. "}


@cache
def font(file: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """A variable font in one size and weight.

    In the basic layout: the other one needs a library of the system, and would give other bytes where that lacks.
    """
    found = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight])
    return found


def drawable(text: str, file: Path) -> str:
    """The text in signs that the font has, so that no empty box stands in a picture.

    A letter loses its mark, an arrow becomes a dash, an unknown letter a question mark; other signs go. The page
    itself and the words that go with the picture keep the text as it was written.
    """
    kept = "".join(sign if _has(file, sign) else _instead(file, sign) for sign in unicodedata.normalize("NFC", text))
    return " ".join(kept.split()) or "?"


@cache
def _has(file: Path, sign: str) -> bool:
    """Whether a font has a sign, which it draws otherwise than what it has for signs that are none."""
    letters = font(file, 40, 400)
    return sign == " " or bytes(letters.getmask(sign)) != bytes(letters.getmask("\uffff"))


def _instead(file: Path, sign: str) -> str:
    if sign in _IN_SIGNS:
        return _IN_SIGNS[sign]
    parts = unicodedata.normalize("NFKD", sign)
    if plain := "".join(part for part in parts if _has(file, part) and not unicodedata.combining(part)):
        return plain
    name = unicodedata.name(sign, "")
    if letter := _LETTER.match(name):
        return letter[2].upper() if letter[1] == "CAPITAL" else letter[2].lower()
    if "ARROW" in name:
        return "–"
    if "HYPHEN" in name and sign != _SOFT:
        return "-"
    return "?" if sign.isalnum() else ""


@dataclass(frozen=True)
class Lines:
    """Text broken in lines, and the size of its letters."""

    size: int
    lines: tuple[str, ...]


def set_in(text: str, *, sizes: Sequence[int], width: int, height: int, measure: Measure) -> Lines:
    """The text in the largest size at which it fits in a box, in lines of about the same length.

    sizes: from large to small. A word breaks only if it fits in no size; a text that even then does not fit, which no
    title does, ends with three dots.
    """
    measured = cache(measure)  # the same lines come back in every width that is tried
    while (found := _set(text, sizes, width, height, measured)) is None:
        text = f"{text[: len(text) * 9 // 10].rstrip()}…"
    return found


def _set(text: str, sizes: Sequence[int], width: int, height: int, measure: Measure) -> Lines | None:
    for pieces in (_words(text), _cut(_words(text))):
        for size in sizes:
            lines = _filled(pieces, width, size, measure)
            if len(lines) * size * LEADING <= height and _fit(lines, width, size, measure):
                return Lines(size, _balanced(pieces, lines, width, size, measure))
    return None


def _words(text: str) -> list[str]:
    """The pieces between which a line may end: words with the space after them, and parts of hyphenated words."""
    return [piece for word in re.findall(r"\S+\s*", text) for piece in _SEAM.split(word)]


def _cut(pieces: list[str]) -> list[str]:
    """The same, with long words in letters."""
    return [part for piece in pieces for part in (_letters(piece) if len(piece) > _LONGEST_WHOLE else (piece,))]


def _letters(word: str) -> list[str]:
    return [*(f"{sign}{_SOFT}" for sign in word[:-1]), word[-1]]


def _filled(pieces: list[str], width: float, size: int, measure: Measure) -> tuple[str, ...]:
    """The pieces in lines that are each as full as can be."""
    lines = [pieces[0]]
    for piece in pieces[1:]:
        if measure(_shown(lines[-1] + piece), size) <= width:
            lines[-1] += piece
        else:
            lines.append(piece)
    return tuple(map(_shown, lines))


def _shown(line: str) -> str:
    line = line.rstrip()
    return line.replace(_SOFT, "") + ("-" if line.endswith(_SOFT) else "")


def _fit(lines: tuple[str, ...], width: float, size: int, measure: Measure) -> bool:
    return all(measure(line, size) <= width for line in lines)


def _balanced(pieces: list[str], lines: tuple[str, ...], width: int, size: int, measure: Measure) -> tuple[str, ...]:
    """As many lines, as narrow as they can be: the last one is then not a single word."""
    for narrower in range(width // len(lines), width, 4):
        found = _filled(pieces, narrower, size, measure)
        if len(found) == len(lines) and _fit(found, narrower, size, measure):
            return found
    return lines
