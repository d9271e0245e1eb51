"""The settings of Material's theme that have a value to look at: logo, favicon, icon and palette."""

from collections.abc import Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig

from generator.files import named_files, place, texts
from generator.palette import SHEET, PaletteError, with_palette
from generator.settings import Answer
from icon_folders import icon_folders
from kennisbank.text.markdown.icons import Icons


def faults(config: MkDocsConfig) -> Iterator[Answer]:
    """What is wrong with a logo, an icon, a palette, or with a file that a setting names."""
    for name in sorted(named_files(config)):
        if not place(config, name):
            yield _fault(_naming(config, name), f"noemt {name}, maar het bestand hooks/theme/{name} is er niet")
    icon = icon_of(config)
    if icon and (fault := Icons(icon_folders()).fault(icon)):
        yield _fault("theme.icon.logo", f"kan niet: {fault.message}; {fault.help}")
    try:
        _coloured(config)
    except PaletteError as error:
        yield _fault("theme.palette", str(error))


def _naming(config: MkDocsConfig, name: str) -> str:
    """The setting that names a file."""
    pictures = [f"theme.{key}" for key in ("logo", "favicon") if config.theme.get(key) == name]
    return next(iter(pictures), "extra_css" if name in config.extra_css else "extra_javascript")


def _fault(setting: str, sentence: str) -> Answer:
    return Answer(setting, sentence, is_error=True)


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
