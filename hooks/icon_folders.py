"""Where icons stand: those of the theme, and those of Material, if that is installed."""

from importlib.util import find_spec
from pathlib import Path

OWN = Path(__file__).parent / "theme" / ".icons"


def icon_folders() -> tuple[Path, ...]:
    """The folders that hold icons, as Material's manual has them: one's own before Material's."""
    material = find_spec("material")
    places = (material and material.submodule_search_locations) or ()
    folders = (OWN, *(Path(place) / "templates" / ".icons" for place in places))
    return tuple(folder for folder in folders if folder.is_dir())
