"""Draws a preview card: a PNG of 1200 by 630, which a chat program shows beside a pasted address, often very small.

Drawn in twice its size and then reduced, so that edges are smooth, and with few colours, so that it weighs little.
"""

from functools import cache, partial
from io import BytesIO
from itertools import chain
from pathlib import Path

from PIL import Image, ImageColor

from kennisbank.site.pictures.canvas import Canvas
from kennisbank.site.pictures.cards import Card
from kennisbank.site.pictures.icons import MARKS, SIGNS, hill
from kennisbank.site.pictures.typesetting import LEADING, set_in

WIDTH, HEIGHT = 1200, 630
"""What Open Graph asks for: LinkedIn shows smaller pictures as a square, WhatsApp cuts other shapes."""

COLOURS = {
    "sand": "#f6f0e3",
    "ink": "#22302a",
    "soft": "#566059",
    "main": "#174a3a",
    "main-3": "#2f6e58",
    "marl": "#f0b93f",
    "on-marl": "#22302a",
    "on-main": "#ffffff",
}
"""Colours of tokens.css, in light."""

_STEPS = 10
"""Shades between two colours that meet, for the edges of letters and shapes."""

_LARGER = 2
_SIDE = 64
_HEAD_SIZES = (38, 34, 30, 26, 22, 18, 14)
_TITLE_TOP, _TITLE_FOOT = 112, 388
_TITLE_SIZES = (96, 88, 80, 72, 66, 60, 56, 52, 48, 44, 40, 36)
_FACTS_FOOT, _FACTS_WIDTH, _FACT_SIZES = 520, 770, (38, 36, 34, 32, 30, 28)
_NAME_FOOT, _ONE_LINE = 594, 42
_BACK = ((640, 560), (820, 556), (960, 486), (1200, 452))
_FRONT = ((0, 546), (260, 536), (560, 548), (800, 552)), ((800, 552), (960, 554), (1080, 528), (1200, 514))
"""The lines of the hills; the facts end before the one at the back comes up."""


def drawn(card: Card, letters: Path) -> bytes:
    """A card as the bytes of a PNG. letters: the font of the site."""
    picture = _ground(card.name, card.state, letters).copy()
    canvas = Canvas(picture, _LARGER, letters)
    _head(canvas, card)
    _title(canvas, card.title, _facts(canvas, card))
    small = picture.reduce(_LARGER).quantize(palette=_palette(), dither=Image.Dither.NONE)
    file = BytesIO()
    small.save(file, "PNG", compress_level=6)  # level 9 makes it 5% smaller and takes seven times as long
    return file.getvalue()


@cache
def _palette() -> Image.Image:
    """All colours of all cards: one choice for each card by itself would shift them a little, each time otherwise."""
    on_sand = [*(colour for colour, _ in (*SIGNS.values(), *MARKS)), "ink", "soft", "main"]
    meetings = [("sand", colour) for colour in dict.fromkeys(on_sand)]
    meetings += [("sand", "main-3"), ("sand", "marl"), ("marl", "main-3"), ("marl", "main"), ("main", "main-3")]
    meetings += [("marl", "on-marl"), ("main", "on-main")]
    palette = Image.new("P", (1, 1))
    shades = dict.fromkeys(shade for one, other in meetings for shade in _shades(one, other))
    palette.putpalette(list(chain.from_iterable(shades)))
    return palette


def _shades(one: str, other: str) -> list[tuple[int, ...]]:
    """The steps from one colour to another."""
    first, last = (ImageColor.getrgb(COLOURS.get(colour, colour)) for colour in (one, other))
    return [
        tuple(round(start + (end - start) * step / _STEPS) for start, end in zip(first, last, strict=True))
        for step in range(_STEPS + 1)
    ]


@cache
def _ground(name: str, state: str, letters: Path) -> Image.Image:
    """What all cards of a site share: the sun behind the hills, and in those whose site it is."""
    large = Image.new("RGB", (WIDTH * 2 * _LARGER, HEIGHT * 2 * _LARGER), COLOURS["sand"])
    land = Canvas(large, 2 * _LARGER, letters)
    land.disc(1064, 462, 66, COLOURS["marl"])
    land.polygon(hill(WIDTH, HEIGHT, _BACK), COLOURS["main-3"])
    land.polygon(hill(WIDTH, HEIGHT, *_FRONT), COLOURS["main"])
    picture = large.reduce(2)
    canvas = Canvas(picture, _LARGER, letters)
    room = WIDTH - 2 * _SIDE
    if state:
        left = WIDTH - _SIDE - 40 - canvas.width(state, 30, 650)
        canvas.plate(left, _NAME_FOOT - 37, WIDTH - _SIDE, _NAME_FOOT + 17, COLOURS["marl"])
        canvas.text(left + 20, _NAME_FOOT, state, 30, 650, COLOURS["on-marl"])
        room = int(left - _SIDE - 40)
    measure = partial(_measured, canvas, 650)
    found = set_in(canvas.drawable(name), sizes=range(36, 19, -2), width=room, height=_ONE_LINE, measure=measure)
    canvas.text(_SIDE, _NAME_FOOT, found.lines[0], found.size, 650, COLOURS["on-main"])
    return picture


def _measured(canvas: Canvas, weight: int, text: str, size: int) -> float:
    return canvas.width(text, size, weight)


def _head(canvas: Canvas, card: Card) -> None:
    """The domains, each with its shape and colour, and what it is a card of: as large as they fit on one line."""
    labels = [canvas.drawable(mark.label) for mark in card.domains]

    def length(size: int) -> float:
        marks = sum(size * 1.2 + canvas.width(label, size, 700) + size * 0.9 for label in labels)
        return marks + canvas.width(card.kind, size, 500)

    size = next((size for size in _HEAD_SIZES if length(size) <= WIDTH - 2 * _SIDE), _HEAD_SIZES[-1])
    x: float = _SIDE
    for mark, label in zip(card.domains, labels, strict=True):
        colour, drawing = MARKS[mark.place - 1]
        canvas.shape(x, 86 - round(size * 0.8), round(size * 0.9), drawing, colour)
        x = canvas.text(x + size * 1.2, 86, label, size, 700, colour) + size * 0.9
    canvas.text(x, 86, card.kind, size, 500, COLOURS["soft"])


def _title(canvas: Canvas, title: str, foot: float) -> None:
    """The title, as large as it fits above the facts and the sun."""
    found = set_in(
        canvas.drawable(title),
        sizes=_TITLE_SIZES,
        width=WIDTH - 2 * _SIDE,
        height=round(min(foot, _TITLE_FOOT) - _TITLE_TOP),
        measure=partial(_measured, canvas, 750),
    )
    for number, line in enumerate(found.lines, start=1):
        stand = _TITLE_TOP + number * found.size * LEADING - found.size * 0.2
        canvas.text(_SIDE, stand, line, found.size, 750, COLOURS["ink"])


def _facts(canvas: Canvas, card: Card) -> float:
    """What to know of it, from the foot up: small lines, and the first one with its sign above them. Gives the top."""
    y: float = _FACTS_FOOT
    for fact in reversed(card.facts[1:]):
        measure = partial(_measured, canvas, 500)
        found = set_in(canvas.drawable(fact), sizes=_FACT_SIZES, width=_FACTS_WIDTH, height=80, measure=measure)
        for line in reversed(found.lines):
            canvas.text(_SIDE, y, line, found.size, 500, COLOURS["soft"])
            y -= found.size * 1.25
    if not card.facts:
        return y
    colour, x = COLOURS["main"], _SIDE
    if card.sign:
        colour, drawing = SIGNS[card.sign]
        canvas.shape(x, y - 48, 52, drawing, colour)
        x += 68
    room, measure = _FACTS_WIDTH - x + _SIDE, partial(_measured, canvas, 750)
    found = set_in(canvas.drawable(card.facts[0]), sizes=range(52, 31, -4), width=room, height=70, measure=measure)
    canvas.text(x, y - 4, found.lines[0], found.size, 750, colour)
    return y - 64
