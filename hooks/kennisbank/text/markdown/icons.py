"""Icons by name, as Material's manual names them: SVG files of a folder, as symbols of the sprite of a page.

The name is the path of the file: `material/stethoscope`. In a text it stands between colons and with dashes:
`:material-stethoscope:` (https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/).
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nh3
from markupsafe import Markup

from kennisbank.nearest import nearest
from kennisbank.problem import Fault

IN_TEXT = re.compile(r":((?:material|octicons|simple|fontawesome-(?:brands|regular|solid))-[a-z0-9_-]+):")
"""An icon in a text, by the names of the sets that Material has."""

_SET = re.compile(r"(fontawesome-\w+|[a-z]+)-")
_NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9_-]+)+")
_DRAWING = re.compile(r'<svg viewBox="(?P<box>[-0-9. ]+)">(?P<shapes>.*)</svg>', re.DOTALL)
_TAG = re.compile(r"<\s*[/?!]?\s*([\w:-]*)")
_ACTIVE = re.compile(r"\bon\w+\s*=|href|url\s*\(|\bstyle\s*=|<!(?!--)", re.IGNORECASE)
"""What in a drawing runs, or fetches something."""
_SHAPES = {"path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "g"}
_GEOMETRY = {
    *("d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "points", "transform"),
    *("fill", "fill-rule", "clip-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"),
}


def in_path(written: str) -> str:
    """The name of an icon that a text writes with dashes: `material-run` is `material/run`."""
    match = _SET.match(written)
    return f"{match[1].replace('-', '/')}/{written[match.end() :]}" if match else written


@dataclass(frozen=True)
class Icons:
    """The icons of these folders, the first of which has the first word; without a folder there are none to draw."""

    folders: tuple[Path, ...] = ()

    def fault(self, name: str) -> Fault | None:
        """Why there is no icon with this name; None if there is, or if nobody can know."""
        file = self._file(name)
        if not self.folders or (file and _is_drawing(file.read_text(encoding="utf-8"))):
            return None
        if file:
            message = f"in het icoon `{name}` staat meer dan een tekening"
            return Fault("onbekend-icoon", message, "haal uit het bestand wat iets uitvoert of ophaalt")
        help = "kies een naam op https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/"
        if meant := self._meant(name):
            help = f"bedoelde je `{meant}`? Of {help}"
        return Fault("onbekend-icoon", f"`{name}` is geen icoon dat we kennen", help)

    def symbol(self, name: str, id: str) -> Markup | None:
        """An icon as an SVG symbol with this id, in which nothing runs or is fetched; None if there is none."""
        file = self._file(name)
        if file is None:
            return None
        tags = {"svg", *_SHAPES}
        attributes = {"svg": {"viewBox"}, **dict.fromkeys(_SHAPES, _GEOMETRY)}
        clean = nh3.clean(file.read_text(encoding="utf-8"), tags=tags, attributes=attributes, link_rel=None)
        drawing = _DRAWING.search(clean)
        if drawing is None:
            return None
        shapes = Markup(drawing["shapes"])  # noqa: S704  # sanitised
        return Markup('<symbol id="{}" viewBox="{}">{}</symbol>').format(id, drawing["box"], shapes)

    def _file(self, name: str) -> Path | None:
        if not _NAME.fullmatch(name):
            return None
        files = (folder / f"{name}.svg" for folder in self.folders)
        return next((file for file in files if file.is_file()), None)

    def _meant(self, name: str) -> str | None:
        """The icon that was probably meant: one with this name in another set, or the one that looks most like it."""
        written = name.strip(": ").lower().removesuffix(".svg")
        written = written if "/" in written else in_path(written)
        own_set, _, last = written.rpartition("/")
        same = [known for known in self._names if known.rpartition("/")[2] == last]
        in_set = (known for known in self._names if known.startswith(own_set or "material"))
        return next(iter(same), None) or nearest(written, in_set)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """Every name, those of Material's own set first."""
        files = ((folder, file) for folder in self.folders for file in folder.rglob("*.svg"))
        names = {file.relative_to(folder).with_suffix("").as_posix() for folder, file in files}
        return tuple(sorted(names, key=lambda name: (not name.startswith("material/"), name)))


def _is_drawing(svg: str) -> bool:
    """Whether a file holds nothing but shapes."""
    known = {"", "--", "svg", "title", "desc", "xml", *_SHAPES}
    return not _ACTIVE.search(svg) and all(tag.lower() in known for tag in _TAG.findall(svg))


NO_ICONS = Icons()
"""For a caller who has no folder of icons: none is drawn or checked."""
