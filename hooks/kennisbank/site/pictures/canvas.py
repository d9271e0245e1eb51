"""A canvas in the measures of the finished picture, while the picture that it draws on is some times larger."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from kennisbank.site.pictures.font import Font, with_fallback_glyphs
from kennisbank.site.pictures.icons import Icon, Point, mask
from kennisbank.site.pictures.typesetting import Style, fit

_DESCENT = 0.2
"""How far the baseline is above the foot of a line, in sizes."""


@dataclass(frozen=True)
class Box:
    """Room for a paragraph.

    x: where its lines begin; y: its top, or with the anchor `baseline` what its last line stands on; width, height: how
    far it may go from there, to the right, and down or up.
    """

    x: float
    y: float
    width: int
    height: int
    anchor: Literal["top", "baseline"] = "top"


class Canvas:
    """Draws on a picture that is so many times larger.

    All measures are pixels of the finished picture, from its left upper corner; a colour is what Pillow takes for one.
    """

    def __init__(self, picture: Image.Image, scale: int, font_file: Path) -> None:
        self._picture, self._scale, self._font_file = picture, scale, font_file
        self._draw = ImageDraw.Draw(picture)

    def width(self, text: str, size: int, weight: int) -> float:
        """How wide a line of text becomes."""
        return self._font(weight).width(self._drawable(text), size)

    def text(self, x: float, y: float, text: str, size: int, weight: int, colour: str) -> float:
        """Writes a line with its baseline on y, in characters that the font has, and gives the x of its end."""
        font, line = self._font(weight), self._drawable(text)
        self._write(x, y, line, font.in_size(size), colour)
        return x + font.width(line, size)

    def paragraph(self, text: str, box: Box, style: Style, colour: str) -> float:
        """Writes a text in the largest size in which it fits in a box, and gives the height that it takes."""
        font = self._font(style.weight)
        paragraph = fit(self._drawable(text), style, width=box.width, height=box.height, measure=font.width)
        step = paragraph.size * style.leading
        height = len(paragraph.lines) * step
        top = box.y - paragraph.size * _DESCENT if box.anchor == "top" else box.y - height
        for number, line in enumerate(paragraph.lines, start=1):
            self._write(box.x, top + number * step, line, font.in_size(paragraph.size), colour)
        return height

    def icon(self, x: float, y: float, side: int, icon: Icon, colour: str) -> None:
        """Draws an icon in the square with this left upper corner and side."""
        corner = (round(x * self._scale), round(y * self._scale))
        self._picture.paste(colour, corner, mask(icon, side * self._scale))

    def polygon(self, points: list[Point], colour: str) -> None:
        """Fills an outline."""
        self._draw.polygon([(x * self._scale, y * self._scale) for x, y in points], fill=colour)

    def pill(self, left: float, top: float, right: float, foot: float, colour: str) -> None:
        """Fills a box with round ends."""
        box = [side * self._scale for side in (left, top, right, foot)]
        self._draw.rounded_rectangle(box, (foot - top) * self._scale / 2, fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fills a disc around a point."""
        self.pill(x - radius, y - radius, x + radius, y + radius, colour)

    def _font(self, weight: int) -> Font:
        return Font(self._font_file, weight, self._scale)

    def _write(self, x: float, y: float, line: str, font: ImageFont.FreeTypeFont, colour: str) -> None:
        self._draw.text((x * self._scale, y * self._scale), line, fill=colour, font=font, anchor="ls")

    def _drawable(self, text: str) -> str:
        return with_fallback_glyphs(text, self._font_file)
