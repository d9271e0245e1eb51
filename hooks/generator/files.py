"""Which files the settings name, and which of Material's own no page loads."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, meta
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def is_outside(address: str) -> bool:
    """Whether an address leads out of the site: `https://...` or `//...`."""
    return bool(_OUTSIDE.match(address))


def strings(value: object) -> Iterator[str]:
    """Every string in a value of a settings file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for part in value.values() for text in strings(part))
    elif isinstance(value, Iterable):
        yield from (text for part in value for text in strings(part))


def named_files(config: MkDocsConfig) -> frozenset[str]:
    """The files of the site that its settings name, by their addresses: logo, favicon, style sheets and scripts."""
    pictures = (config.theme.get("logo"), config.theme.get("favicon"))
    scripts = (str(getattr(script, "path", script)) for script in config.extra_javascript)
    named = (name for name in (*pictures, *config.extra_css, *scripts) if isinstance(name, str))
    return frozenset(name for name in named if name and not is_outside(name))


def place(config: MkDocsConfig, name: str) -> Path | None:
    """Where a file of the site stands: in our theme or in Material's; None if it is in neither.

    Not in docs/, where the manual has it: those are texts, which the core reads.
    """
    return next((file for folder in config.theme.dirs if (file := Path(folder, name)).is_file()), None)


def unused_files(files: Files, config: MkDocsConfig, env: Environment) -> list[File]:
    """The files of the theme that no page loads: those outside our own folder that neither setting nor template names.

    A script of Material fetches others itself, so with one of those all of Material stays.
    """
    own = config.theme.custom_dir or config.docs_dir
    theirs = [file for file in files if file.src_dir in config.theme.dirs and file.src_dir != own]
    text = "\n".join(_templates_of_pages(env, ("main.html", *sorted(config.theme.static_templates))))
    loaded = {file.src_uri for file in theirs if file.src_uri in named_files(config) or file.src_uri in text}
    if any(name.endswith(".js") for name in loaded):
        return []
    return [file for file in theirs if file.src_uri not in loaded]


def _templates_of_pages(env: Environment, names: Iterable[str]) -> Iterator[str]:
    """The text of these templates and of all that they take in."""
    waiting, seen = list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or not env.loader:
            continue
        seen.add(name)
        text = env.loader.get_source(env, name)[0]
        waiting += [found for found in meta.find_referenced_templates(env.parse(text)) if found]
        yield text


def texts(config: MkDocsConfig) -> list[str]:
    """The text of every style sheet that the settings name."""
    found: list[Any] = [place(config, name) for name in config.extra_css if not is_outside(name)]
    return [file.read_text(encoding="utf-8") for file in found if file]
