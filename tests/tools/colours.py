"""The colours of the style sheets, and which of them stand on which."""

import re
from itertools import product

from tools.project import ROOT

ASSETS = ROOT / "hooks" / "theme" / "assets"


GROUNDS = ("paper", "surface", "raised", "sand", "tint")
TEXT_ON_GROUND = [
    *product(("ink",), GROUNDS),
    *product(("soft",), (*GROUNDS, "area-1", "area-2", "area-3")),
    *product(("link",), GROUNDS),
    *product(("preventie", "zorg", "welzijn"), ("surface", "sand")),
    ("preventie", "preventie-tint"), ("zorg", "zorg-tint"), ("welzijn", "welzijn-tint"),
    *product(("ink",), ("preventie-tint", "zorg-tint", "welzijn-tint", "area-1", "area-2", "area-3", "heat-1", "heat-2")),
    *product(("gunstig", "gemengd", "gelijk", "ongunstig", "loopt", "leeg"), ("paper", "surface", "sand", "raised")),
    ("on-main", "main"), ("on-main-soft", "main"), ("on-button", "button"), ("on-marl", "marl"),
    ("on-heat-3", "heat-3"), ("warn-ink", "warn"),
]  # fmt: skip
"""Each pair of text and ground that the style sheet uses: 4,5 to 1 (WCAG 2.2, 1.4.3)."""

EDGE_ON_GROUND = [
    *product(("edge",), ("paper", "surface", "sand", "raised")),
    *product(("focus",), ("paper", "sand", "raised", "surface")),
    ("marl", "main"),
]
"""Borders of controls and the ring of the focus: 3 to 1 (1.4.11)."""


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`, as WCAG defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tokens() -> dict[str, tuple[str, str]]:
    """Each colour of colours.css, light and dark."""
    return tokens_in((ASSETS / "colours.css").read_text(encoding="utf-8"))


def tokens_in(text: str) -> dict[str, tuple[str, str]]:
    """The same for the text of such a sheet."""
    pairs = re.findall(r"--kb-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", text)
    both = re.findall(r"--kb-([\w-]+): (#\w{6});", text)
    return {name: (light, dark) for name, light, dark in pairs} | {name: (colour, colour) for name, colour in both}
