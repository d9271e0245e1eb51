"""The settings of Material's theme that have a value to look at: logo, favicon, icon and palette."""

from collections.abc import Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig

from generator.files import named_files, place, texts
from generator.icons import icon_folder, icon_names
from generator.palette import SHEET, PaletteError, with_palette
from generator.settings import Answer
from kennisbank.nearest import nearest


def faults(config: MkDocsConfig) -> Iterator[Answer]:
    """What is wrong with a logo, an icon, a palette, or with a file that a setting names."""
    for name in sorted(named_files(config)):
        if not place(config, name):
            setting = next((f"theme.{key}" for key in ("logo", "favicon") if config.theme.get(key) == name), "extra_css")
            yield Answer(setting, f"noemt {name}, maar dat bestand is er niet in docs/ of in hooks/theme/", is_error=True)
    icon = icon_of(config)
    if icon and not place(config, f".icons/{icon}.svg"):
        near = nearest(icon, icon_names(icon_folder()))
        meant = f": bedoelde je `{near}`?" if near else ""
        yield Answer("theme.icon.logo", f"noemt `{icon}`, maar zo heet geen pictogram van Material{meant}", is_error=True)
    try:
        _coloured(config)
    except PaletteError as error:
        yield Answer("theme.palette", str(error), is_error=True)


def icon_of(config: MkDocsConfig) -> str:
    """The icon that takes the place of the mark in the header, by its name; empty if none does."""
    icons = config.theme.get("icon")
    return str(icons.get("logo") or "") if isinstance(icons, Mapping) else ""


def coloured(config: MkDocsConfig) -> str:
    """The sheet of colours in the colours of the palette; empty without a palette, and with one that can't be used."""
    try:
        return _coloured(config)
    except PaletteError:
        return ""


def _coloured(config: MkDocsConfig) -> str:
    palette, sheet = config.theme.get("palette"), place(config, SHEET)
    if not palette or not sheet:
        return ""
    return with_palette(sheet.read_text(encoding="utf-8"), palette, texts(config))
