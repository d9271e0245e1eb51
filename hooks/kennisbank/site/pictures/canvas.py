"""A canvas in the measures of the finished picture, while the picture that it draws on is some times larger."""

from pathlib import Path

from PIL import Image, ImageDraw

from kennisbank.site.pictures.icons import Icon, Point, mask
from kennisbank.site.pictures.typesetting import drawable, font


class Canvas:
    """Draws on a picture that is so many times larger. letters: the font that it writes with."""

    def __init__(self, picture: Image.Image, scale: int, letters: Path) -> None:
        self._picture, self._scale, self._letters = picture, scale, letters
        self._draw = ImageDraw.Draw(picture)

    def drawable(self, text: str) -> str:
        """The text in signs that the font has."""
        return drawable(text, self._letters)

    def width(self, text: str, size: int, weight: int) -> float:
        """How wide a line of text becomes."""
        return font(self._letters, size * self._scale, weight).getlength(text) / self._scale

    def text(self, x: float, y: float, text: str, size: int, weight: int, colour: str) -> float:
        """Writes a line that stands on y, and says where it ends."""
        letters = font(self._letters, size * self._scale, weight)
        self._draw.text((x * self._scale, y * self._scale), text, fill=colour, font=letters, anchor="ls")
        return x + self.width(text, size, weight)

    def shape(self, x: float, y: float, side: int, drawing: Icon, colour: str) -> None:
        """Draws a shape in the square with this left upper corner."""
        place = (round(x * self._scale), round(y * self._scale))
        self._picture.paste(colour, place, mask(drawing, side * self._scale))

    def polygon(self, points: list[Point], colour: str) -> None:
        """Fills an outline."""
        self._draw.polygon([(x * self._scale, y * self._scale) for x, y in points], fill=colour)

    def plate(self, left: float, top: float, right: float, foot: float, colour: str) -> None:
        """Fills a box with round ends."""
        box = [side * self._scale for side in (left, top, right, foot)]
        self._draw.rounded_rectangle(box, (foot - top) * self._scale / 2, fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fills a disc."""
        self.plate(x - radius, y - radius, x + radius, y + radius, colour)
