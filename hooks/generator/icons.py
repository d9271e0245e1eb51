"""Material's icons: a folder of SVG files, drawn in the page by name."""

from functools import cache
from pathlib import Path

from mkdocs.utils import get_theme_dir


@cache
def icon_folder() -> Path:
    """The folder with Material's icons: `material/library` is the file `material/library.svg` below it."""
    return Path(get_theme_dir("material")) / ".icons"


def icon_names(folder: Path) -> tuple[str, ...]:
    """The name of every icon below a folder, sorted."""
    return tuple(sorted(file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.svg")))
