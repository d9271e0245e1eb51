"""A variable font: how wide a text is in it, and what stands for the characters that it lacks."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

_REPLACEMENTS = {"≥": ">=", "≤": "<=", "≠": "niet ", "≈": "ca. "}
_LETTER = re.compile(r"LATIN (SMALL|CAPITAL) LETTER (\w)\b")
_NO_CHARACTER = "\uffff"
"""For what Unicode says is no character a font draws its empty box."""


@dataclass(frozen=True)
class Font:
    """A variable font in one weight, to write with on a picture that is some times larger than the finished one.

    file: of any kind that FreeType reads; weight: the value of its one axis, as in CSS (Figtree has 300 to 900). Sizes
    and widths are in pixels of the finished picture.
    """

    file: Path
    weight: int
    scale: int = 1

    def in_size(self, size: int) -> ImageFont.FreeTypeFont:
        """What Pillow draws with, as many times larger."""
        return _opened(self.file, size * self.scale, self.weight)

    def width(self, text: str, size: int) -> float:
        """How wide a line of text is in a size, as drawn: the outlines of a larger picture are rounded less."""
        return self.in_size(size).getlength(text) / self.scale


@cache
def _opened(file: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """A font in one size and weight.

    In the basic layout: the other one needs a library of the system, and would give other bytes where that lacks. Each
    size is opened anew: `font_variant` of Pillow 13 forgets the weight (findings/pillow-imagetext-drops-weight.sh).
    """
    font = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def with_fallback_glyphs(text: str, font_file: Path) -> str:
    """The text in characters that the font has, so that no empty box stands in a picture.

    A letter loses its mark, an arrow becomes a dash, an unknown letter a question mark; other characters go, and of a
    text of which nothing is left a question mark stays. The page itself and the words that go with the picture keep the
    text as it was written.
    """
    characters = (
        character if _has(font_file, character) else _fallback(font_file, character)
        for character in unicodedata.normalize("NFC", text)
    )
    return text and (" ".join("".join(characters).split()) or "?")


@cache
def _has(font_file: Path, character: str) -> bool:
    """Whether a font has a glyph for a character, which it draws otherwise than its empty box."""
    font = _opened(font_file, 40, 400)
    return character == " " or bytes(font.getmask(character)) != bytes(font.getmask(_NO_CHARACTER))


def _fallback(font_file: Path, character: str) -> str:
    if character in _REPLACEMENTS:
        return _REPLACEMENTS[character]
    parts = unicodedata.normalize("NFKD", character)
    if plain := "".join(part for part in parts if _has(font_file, part) and not unicodedata.combining(part)):
        return plain
    name = unicodedata.name(character, "")
    if letter := _LETTER.match(name):
        return letter[2].upper() if letter[1] == "CAPITAL" else letter[2].lower()
    if "ARROW" in name:
        return "–"
    if "HYPHEN" in name and character != "\N{SOFT HYPHEN}":
        return "-"
    return "?" if character.isalnum() else ""
