"""Where the lines of a text break, and in which size it fits.

`ImageText.Text.wrap` of Pillow 13 does so too, but not for these pictures: what it scales loses the weight of a
variable font and stands outside its box (findings/pillow-imagetext-*.sh), it refuses a word that is wider than a line,
and its last line may be a single word. Without its `scaling` it could take the place of `filled`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

Measure = Callable[[str, int], float]
"""The width of a line of text in a size."""

_SEAM = re.compile(r"(?<=\w{4}[-/])(?=\w{4})")
"""Where a word with a hyphen may break: between parts that each say something, so not in `70-plussers`."""

_LONGEST_WHOLE = 20
"""Letters of a word that never breaks."""


@dataclass(frozen=True)
class Style:
    """What a paragraph looks like.

    sizes: those that it may have, in pixels, from large to small; weight: of the font; leading: how far lines stand
    apart, in sizes.
    """

    sizes: Sequence[int]
    weight: int
    leading: float = 1.12


@dataclass(frozen=True)
class Paragraph:
    """Text broken in lines, and the size of its letters."""

    size: int
    lines: tuple[str, ...]


def fit(text: str, style: Style, *, width: int, height: int, measure: Measure) -> Paragraph:
    """The text in the largest size at which it fits in a box, in lines of about the same length.

    A word breaks only if it fits in no size; a text that even then does not fit, which no title does, ends with three
    dots. The box has room for a line of ten letters in the smallest size.
    """
    measured = cache(measure)  # the same lines come back in every width that is tried
    while (paragraph := _fitted(text, style, width, height, measured)) is None:
        text = f"{text[: len(text) * 9 // 10].rstrip()}…"
    return paragraph


def _fitted(text: str, style: Style, width: int, height: int, measure: Measure) -> Paragraph | None:
    for cut in (_words, _letters):
        pieces = tuple(cut(text))
        for size in style.sizes:
            typesetter = _Typesetter(pieces, size, measure)
            if lines := typesetter.filled(width, most=int(height / (size * style.leading))):
                return Paragraph(size, typesetter.balanced(width, len(lines)))
    return None


@dataclass(frozen=True)
class _Piece:
    """A part of a text after which a line may end: as it stands within a line, and at the end of one."""

    within: str
    at_end: str


def _words(text: str) -> Iterator[_Piece]:
    """Words with the space after them, and the parts of words with a hyphen."""
    for word in re.findall(r"\S+\s*", text):
        for part in _SEAM.split(word):
            yield _Piece(part, part.rstrip())


def _letters(text: str) -> Iterator[_Piece]:
    """The same, with long words in letters: each of them has a hyphen at the end of a line, but for the last."""
    for piece in _words(text):
        if len(piece.at_end) <= _LONGEST_WHOLE:
            yield piece
        else:
            cut = len(piece.at_end) - 1
            yield from (_Piece(letter, f"{letter}-") for letter in piece.at_end[:cut])
            yield _Piece(piece.within[cut:], piece.at_end[cut:])


@dataclass(frozen=True)
class _Typesetter:
    """Sets the pieces of a text in lines, in one size."""

    pieces: tuple[_Piece, ...]
    size: int
    measure: Measure

    def filled(self, width: int, most: int) -> tuple[str, ...]:
        """Lines as full as can be; none if there would be more than may be, or a piece is wider than a line."""
        lines: list[str] = []
        line = ""
        for piece in self.pieces:
            if lines and self._width(line + piece.at_end) <= width:
                lines[-1] = line + piece.at_end
                line += piece.within
            elif len(lines) < most:
                lines.append(piece.at_end)
                line = piece.within
            else:
                return ()
        return tuple(lines) if all(self._width(line) <= width for line in lines) else ()

    def balanced(self, width: int, count: int) -> tuple[str, ...]:
        """So many lines, as narrow as they can be: the last one is then not a single word."""
        widths = (*range(width // count, width, 4), width)
        return next(filter(None, (self.filled(narrower, count) for narrower in widths)))

    def _width(self, line: str) -> float:
        return self.measure(line, self.size)
