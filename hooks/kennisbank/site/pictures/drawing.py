"""Draws a preview card: a PNG of 1200 by 630, which a chat program shows beside a pasted address, often very small.

Drawn in twice its size and then reduced, so that edges are smooth, and with few colours, so that it weighs little. All
measures below are pixels of the finished picture, from its left upper corner.
"""

from functools import cache
from io import BytesIO
from itertools import chain
from pathlib import Path

from PIL import Image, ImageColor

from kennisbank.site.pictures.canvas import Box, Canvas
from kennisbank.site.pictures.cards import Card
from kennisbank.site.pictures.icons import DOMAIN_ICONS, OUTCOME_ICONS, hill
from kennisbank.site.pictures.typesetting import Style

WIDTH, HEIGHT = 1200, 630
"""What Facebook's guide to sharing asks of the picture of Open Graph, for screens of a high resolution.

LinkedIn shows smaller pictures as a square, WhatsApp cuts other shapes.
"""

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
"""Colours of colours.css, in light."""

_STEPS = 10
"""Shades between two colours that meet, for the edges of letters and shapes."""

_SCALE = 2
"""How many times larger a card is drawn."""

_MARGIN = 64
_ROOM = WIDTH - 2 * _MARGIN

_HEAD_BASELINE, _HEAD_SIZES = 86, (38, 34, 30, 26, 22, 18, 14)
_TITLE_TOP, _TITLE_FOOT = 112, 388
_FACTS_FOOT, _FACTS_WIDTH = 520, 770
_NAME_BASELINE = 594

_TITLE = Style((96, 88, 80, 72, 66, 60, 56, 52, 48, 44, 40, 36), weight=750)
_FIRST_FACT, _FIRST_FACT_HEIGHT = Style(range(52, 31, -4), weight=750), 70
_FACT, _FACT_HEIGHT = Style((38, 36, 34, 32, 30, 28), weight=500, leading=1.25), 88
_NAME, _NAME_HEIGHT = Style(range(36, 19, -2), weight=650), 42
"""The first fact and the name have room for one line, the other facts for two from size 34 down."""

_BACK = ((640, 560), (820, 556), (960, 486), (1200, 452))
_FRONT = ((0, 546), (260, 536), (560, 548), (800, 552)), ((800, 552), (960, 554), (1080, 528), (1200, 514))
"""The lines of the hills; the facts end before the one at the back comes up."""


def draw_card(card: Card, font_file: Path) -> bytes:
    """A card as the bytes of a PNG.

    font_file: the variable font of the site. Raises OSError if it cannot be read, KeyError or IndexError if the icon or
    a domain of the card is none of those in `icons`.
    """
    picture = _ground(card.name, card.state, font_file).copy()
    canvas = Canvas(picture, _SCALE, font_file)
    _head(canvas, card)
    _title(canvas, card.title, _facts(canvas, card))
    small = picture.reduce(_SCALE).quantize(palette=_palette(), dither=Image.Dither.NONE)
    file = BytesIO()
    small.save(file, "PNG", compress_level=6)  # level 9 makes it 5% smaller and takes seven times as long
    return file.getvalue()


@cache
def _palette() -> Image.Image:
    """All colours of all cards: one choice for each card by itself would shift them a little, each time otherwise."""
    on_sand = [*(colour for colour, _ in (*OUTCOME_ICONS.values(), *DOMAIN_ICONS)), "ink", "soft", "main"]
    meetings = [("sand", colour) for colour in dict.fromkeys(on_sand)]
    meetings += [("sand", "main-3"), ("sand", "marl"), ("marl", "main-3"), ("marl", "main"), ("main", "main-3")]
    meetings += [("marl", "on-marl"), ("main", "on-main")]
    palette = Image.new("P", (1, 1))
    shades = dict.fromkeys(shade for first, last in meetings for shade in _shades(first, last))
    palette.putpalette(list(chain.from_iterable(shades)))
    return palette


def _shades(first: str, last: str) -> list[tuple[int, ...]]:
    """The steps from a colour to another, as red, green and blue of 0 to 255."""
    ends = [ImageColor.getrgb(COLOURS.get(colour, colour)) for colour in (first, last)]
    return [
        tuple(round(start + (end - start) * step / _STEPS) for start, end in zip(*ends, strict=True))
        for step in range(_STEPS + 1)
    ]


@cache
def _ground(name: str, state: str, font_file: Path) -> Image.Image:
    """What all cards of a site share: the sun behind the hills, and in those whose site it is."""
    large = Image.new("RGB", (WIDTH * 2 * _SCALE, HEIGHT * 2 * _SCALE), COLOURS["sand"])
    land = Canvas(large, 2 * _SCALE, font_file)
    land.disc(1064, 462, 66, COLOURS["marl"])
    land.polygon(hill(WIDTH, HEIGHT, _BACK), COLOURS["main-3"])
    land.polygon(hill(WIDTH, HEIGHT, *_FRONT), COLOURS["main"])
    picture = large.reduce(2)
    canvas = Canvas(picture, _SCALE, font_file)
    room = _state(canvas, state) if state else _ROOM
    box = Box(_MARGIN, _NAME_BASELINE, room, _NAME_HEIGHT, "baseline")
    canvas.paragraph(name, box, _NAME, COLOURS["on-main"])
    return picture


def _state(canvas: Canvas, state: str) -> int:
    """The state of the site in the right lower corner. Gives the width that is left beside it."""
    right = WIDTH - _MARGIN
    left = right - 40 - canvas.width(state, 30, 650)
    canvas.pill(left, _NAME_BASELINE - 37, right, _NAME_BASELINE + 17, COLOURS["marl"])
    canvas.text(left + 20, _NAME_BASELINE, state, 30, 650, COLOURS["on-marl"])
    return int(left - _MARGIN - 40)


def _head(canvas: Canvas, card: Card) -> None:
    """The domains, each with its icon and colour, and what it is a card of: as large as they fit on one line."""
    size = next((size for size in _HEAD_SIZES if _head_width(canvas, card, size) <= _ROOM), _HEAD_SIZES[-1])
    x: float = _MARGIN
    for domain in card.domains:
        colour, icon = DOMAIN_ICONS[domain.position - 1]
        canvas.icon(x, _HEAD_BASELINE - round(size * 0.8), round(size * 0.9), icon, colour)
        x = canvas.text(x + size * 1.2, _HEAD_BASELINE, domain.label, size, 700, colour) + size * 0.9
    canvas.text(x, _HEAD_BASELINE, card.kind, size, 500, COLOURS["soft"])


def _head_width(canvas: Canvas, card: Card, size: int) -> float:
    domains = sum(size * 1.2 + canvas.width(domain.label, size, 700) + size * 0.9 for domain in card.domains)
    return domains + canvas.width(card.kind, size, 500)


def _title(canvas: Canvas, title: str, foot: float) -> None:
    """The title, as large as it fits above the facts and the sun."""
    height = round(min(foot, _TITLE_FOOT) - _TITLE_TOP)
    canvas.paragraph(title, Box(_MARGIN, _TITLE_TOP, _ROOM, height), _TITLE, COLOURS["ink"])


def _facts(canvas: Canvas, card: Card) -> float:
    """What to know of it, from the foot up: small lines, and the first one with its icon above them. Gives the top."""
    y: float = _FACTS_FOOT
    for fact in reversed(card.facts[1:]):
        box = Box(_MARGIN, y, _FACTS_WIDTH, _FACT_HEIGHT, "baseline")
        y -= canvas.paragraph(fact, box, _FACT, COLOURS["soft"])
    if not card.facts:
        return y
    colour, indent = COLOURS["main"], 0
    if card.icon:
        colour, icon = OUTCOME_ICONS[card.icon]
        canvas.icon(_MARGIN, y - 48, 52, icon, colour)
        indent = 68
    box = Box(_MARGIN + indent, y - 4, _FACTS_WIDTH - indent, _FIRST_FACT_HEIGHT, "baseline")
    canvas.paragraph(card.facts[0], box, _FIRST_FACT, colour)
    return y - 64
