"""The shapes of a picture: icons of outcomes and domains, as masks to fill with a colour, and hills.

Pages have the same icons, as SVG (templates/parts/macros.html) and as CSS (components.css). Here their lines are a
little heavier, since a card is seen small; a test lays each on the one that a browser draws.
"""

from collections.abc import Callable
from functools import cache

from PIL import Image, ImageDraw

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]

_SCALE = 8
"""How many times larger an icon is drawn than it is used, so that its edges are smooth."""

_BOX = 24
"""The side of the square in which an icon is described, as in the `viewBox` of the SVG."""

Icon = Callable[["Mask"], None]


class Mask:
    """A square of 24 units to fill (and to cut from), drawn large.

    side: of the icon as it is used, in pixels. Points and lengths are in units, from the left upper corner.
    """

    def __init__(self, side: int) -> None:
        self.mask = Image.new("L", (side * _SCALE, side * _SCALE), 0)
        self._draw = ImageDraw.Draw(self.mask)
        self._unit = side * _SCALE / _BOX

    def disc(self, x: float, y: float, radius: float, *, fill: int = 255) -> None:
        self._draw.ellipse(self._scaled((x - radius, y - radius), (x + radius, y + radius)), fill=fill)

    def half_disc(self, x: float, y: float, radius: float) -> None:
        self._draw.pieslice(self._scaled((x - radius, y - radius), (x + radius, y + radius)), 90, 270, fill=255)

    def ring(self, *, dashes: int = 0) -> None:
        """The edge of a disc, whole or in dashes."""
        box, width = self._scaled((0, 0), (_BOX, _BOX)), round(2.2 * self._unit)
        step = 360 / (dashes or 1)
        for number in range(dashes or 1):
            start = number * step - 90
            self._draw.arc(box, start, start + (step * 0.55 if dashes else 360), fill=255, width=width)

    def square(self, radius: float) -> None:
        """The whole square with round corners."""
        self._draw.rounded_rectangle(self._scaled((0, 0), (_BOX, _BOX)), radius * self._unit, fill=255)

    def polygon(self, *points: Point) -> None:
        self._draw.polygon(self._scaled(*points), fill=255)

    def line(self, *points: Point, fill: int = 0, width: float = 2.6) -> None:
        """A line with round ends and corners; without a fill it is cut out."""
        self._draw.line(self._scaled(*points), fill=fill, width=round(width * self._unit))
        for x, y in points:
            self.disc(x, y, width / 2, fill=fill)

    def _scaled(self, *points: Point) -> list[Point]:
        return [(x * self._unit, y * self._unit) for x, y in points]


def _favourable(to: Mask) -> None:
    to.disc(12, 12, 12)
    to.line((6.5, 12.5), (10.3, 16.3), (17.5, 8.3))


def _mixed(to: Mask) -> None:
    to.ring()
    to.half_disc(12, 12, 12)


def _equal(to: Mask) -> None:
    to.square(5)
    to.line((6.5, 9.2), (17.5, 9.2))
    to.line((6.5, 14.8), (17.5, 14.8))


def _unfavourable(to: Mask) -> None:
    to.polygon((12, 0), (24, 12), (12, 24), (0, 12))
    to.line((12, 6.5), (12, 16.5))
    to.line((7.8, 12.8), (12, 17), (16.2, 12.8))


def _running(to: Mask) -> None:
    to.ring()
    for x in (6.8, 12, 17.2):
        to.disc(x, 12, 1.8)


def _nothing(to: Mask) -> None:
    to.ring(dashes=10)
    to.line((7.5, 12), (16.5, 12), fill=255, width=2.2)


def _leaf(to: Mask) -> None:
    to.polygon(*_curve((0, 0), (13.2, 0), (24, 10.8), (24, 24)), *_curve((24, 24), (10.8, 24), (0, 13.2), (0, 0)))


def _cross(to: Mask) -> None:
    to.polygon((8, 0), (16, 0), (16, 24), (8, 24))
    to.polygon((0, 8), (24, 8), (24, 16), (0, 16))


def _house(to: Mask) -> None:
    to.polygon((12, 0), (24, 10.8), (20.6, 10.8), (20.6, 24), (3.4, 24), (3.4, 10.8), (0, 10.8))


OUTCOME_ICONS: dict[str, tuple[str, Icon]] = {
    "gunstig": ("#1a5c49", _favourable),
    "gemengd": ("#7a5800", _mixed),
    "gelijk": ("#46566c", _equal),
    "ongunstig": ("#953d1c", _unfavourable),
    "loopt": ("#2a607e", _running),
    "leeg": ("#605b51", _nothing),
}
"""The icon of each outcome by its key in the lists of words, with its colour."""

DOMAIN_ICONS: tuple[tuple[str, Icon], ...] = (("#556509", _leaf), ("#1d5c99", _cross), ("#97305f", _house))
"""The icon of the first, second and third domain, with its colour."""


@cache
def mask(icon: Icon, side: int) -> Image.Image:
    """An icon as a mask of so many pixels wide and high: 0 where it leaves the picture alone, 255 where it fills it."""
    large = Mask(side)
    icon(large)
    return large.mask.reduce(_SCALE)


def hill(width: int, height: int, *curves: Curve) -> list[Point]:
    """The outline of a hill that stands on the foot of a picture, its top line along cubic Bézier curves.

    width, height: of the picture; curves: from left to right, each from where the one before it ends.
    """
    top = [point for curve in curves for point in _curve(*curve)]
    return [*top, (width, height), (0, height)]


def _curve(start: Point, first: Point, second: Point, end: Point, steps: int = 40) -> list[Point]:
    """Points of a cubic Bézier curve."""
    return [_at(step / steps, start, first, second, end) for step in range(steps + 1)]


def _at(t: float, *points: Point) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, points, strict=True)) for axis in (0, 1))
    return x, y
