"""The settings of Material's theme that have a value to look at: logo, favicon, icon and palette."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.files import named_files, place, texts
from generator.palette import SHEET, PaletteError, with_palette
from generator.settings import Answer
from icon_folders import icon_folders
from kennisbank.text.markdown.icons import Icons

OWN = "hooks/theme"
SHEETS = tuple(
    f"assets/{name}.css" for name in ("colours", "sizes", "base", "frame", "components", "diagrams", "slides", "print")
)
SCRIPTS = ("assets/site.js",)
"""What every page of the site loads, as mkdocs.yml names it."""


def faults(config: MkDocsConfig) -> Iterator[Answer]:
    """What is wrong with a logo, an icon, a palette, or with a file that a setting names or forgets."""
    if Path(config.theme.custom_dir or "") != Path(config.config_file_path).parent / OWN:
        yield _fault("theme.custom_dir", f"hoort {OWN} te zijn: daar staan de sjablonen en de stijl van de site")
        return
    for key in ("logo", "favicon"):
        if not isinstance(config.theme.get(key) or "", str) or config.theme.get(key) is False:
            yield _fault(f"theme.{key}", "hoort één bestand in hooks/theme/ te noemen, zoals assets/favicon.svg")
    for name in sorted(named_files(config)):
        if not place(config, name):
            yield _fault(_naming(config, name), f"noemt {name}, maar het bestand hooks/theme/{name} is er niet")
    for name in sorted(config.theme.static_templates):
        if not place(config, name):
            yield _fault("theme.static_templates", f"noemt {name}, maar het sjabloon hooks/theme/{name} is er niet")
    yield from _forgotten(config)
    icon = icon_of(config)
    if icon and (fault := Icons(icon_folders()).fault(icon)):
        yield _fault("theme.icon.logo", f"kan niet: {fault.message}; {fault.help}")
    try:
        _coloured(config)
    except PaletteError as error:
        yield _fault("theme.palette", str(error))


def _forgotten(config: MkDocsConfig) -> Iterator[Answer]:
    """The sheets and the script of the site that a changed list leaves out."""
    scripts = [str(getattr(script, "path", script)) for script in config.extra_javascript]
    for setting, named, own in (("extra_css", config.extra_css, SHEETS), ("extra_javascript", scripts, SCRIPTS)):
        if lost := [name for name in own if name not in named]:
            yield _fault(setting, f"mist {', '.join(lost)}: zet wat je toevoegt erachter")


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
