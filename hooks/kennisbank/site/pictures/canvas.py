"""A pen that draws on a picture in the measures of what it will be, while the picture itself is some times larger."""

from pathlib import Path

from PIL import Image, ImageDraw

from kennisbank.site.pictures.icons import Drawing, Point, stencil
from kennisbank.site.pictures.typesetting import drawable, font


class Pen:
    """Draws on a picture that is so many times larger. letters: the font that it writes with."""

    def __init__(self, picture: Image.Image, larger: int, letters: Path) -> None:
        self._picture, self._larger, self._letters = picture, larger, letters
        self._draw = ImageDraw.Draw(picture)

    def drawable(self, text: str) -> str:
        """The text in signs that the font has."""
        return drawable(text, self._letters)

    def width(self, text: str, size: int, weight: int) -> float:
        """How wide a line of text becomes."""
        return font(self._letters, size * self._larger, weight).getlength(text) / self._larger

    def text(self, x: float, y: float, text: str, size: int, weight: int, colour: str) -> float:
        """Writes a line that stands on y, and says where it ends."""
        letters = font(self._letters, size * self._larger, weight)
        self._draw.text((x * self._larger, y * self._larger), text, fill=colour, font=letters, anchor="ls")
        return x + self.width(text, size, weight)

    def shape(self, x: float, y: float, side: int, drawing: Drawing, colour: str) -> None:
        """Draws a shape in the square with this left upper corner."""
        place = (round(x * self._larger), round(y * self._larger))
        self._picture.paste(colour, place, stencil(drawing, side * self._larger))

    def polygon(self, points: list[Point], colour: str) -> None:
        """Fills an outline."""
        self._draw.polygon([(x * self._larger, y * self._larger) for x, y in points], fill=colour)

    def plate(self, left: float, top: float, right: float, foot: float, colour: str) -> None:
        """Fills a box with round ends."""
        box = [side * self._larger for side in (left, top, right, foot)]
        self._draw.rounded_rectangle(box, (foot - top) * self._larger / 2, fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fills a disc."""
        self.plate(x - radius, y - radius, x + radius, y + radius, colour)
