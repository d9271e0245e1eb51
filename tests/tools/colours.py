"""The colours of the style sheets."""

import re

from tools.project import ROOT

ASSETS = ROOT / "hooks" / "theme" / "assets"


def tokens() -> dict[str, tuple[str, str]]:
    """Each colour of colours.css, light and dark."""
    text = (ASSETS / "colours.css").read_text(encoding="utf-8")
    pairs = re.findall(r"--kb-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", text)
    both = re.findall(r"--kb-([\w-]+): (#\w{6});", text)
    return {name: (light, dark) for name, light, dark in pairs} | {name: (colour, colour) for name, colour in both}
