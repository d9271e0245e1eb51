"""Judges the settings file of the generator: each setting works here, or one sentence says what serves instead.

`settings.yml` beside this file is the list.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig

from generator.files import is_outside, strings
from kennisbank.nearest import nearest

TABLE = Path(__file__).with_name("settings.yml")

NAMED = ("plugins", "markdown_extensions", "theme.features")
"""Settings whose value is a list of names, some with options: each name is a setting of its own in the list."""

OPEN = ("theme", "extra", *NAMED)
"""Settings below which anybody may write a name of his own; their row says what of such a name."""


MENU = [{"Home": "index.md"}]
"""All that MkDocs may know of the menu: it makes a tree of pages for each page, and ours is in `extra.menu`."""


@dataclass(frozen=True)
class Row:
    """What the list says of a setting.

    works: what it does here; differs: what is other here; instead: what serves here; forbidden: why it may not be. With
    both works and forbidden, only addresses outside the site may not be. expected: values of which nothing is said,
    since they say on purpose what is so already. The texts are Dutch, as they are printed.
    """

    works: str = ""
    differs: str = ""
    instead: str = ""
    forbidden: str = ""
    expected: list[object] = field(default_factory=list)


@dataclass(frozen=True)
class Answer:
    """What is told of one setting: its name as it would be written, and a sentence in Dutch."""

    setting: str
    sentence: str
    is_error: bool = False

    def is_about(self, errors: Iterable["Answer"]) -> bool:
        """Whether it says less than an error of the same setting, or of one above it, says already."""
        return not self.is_error and any(f"{self.setting}.".startswith(f"{error.setting}.") for error in errors)

    def __str__(self) -> str:
        return f"mkdocs.yml: `{self.setting}` {self.sentence}"


@cache
def table() -> dict[str, Row]:
    """The list, by the name of the setting. Raises TypeError for a row with a field that it doesn't have."""
    return {name: Row(**row) for name, row in yaml.safe_load(TABLE.read_text(encoding="utf-8")).items()}


def answers(written: Mapping[str, Any]) -> Iterator[Answer]:
    """What there is to say of a settings file, each setting once and in the order of the file.

    written: the file as it was written. Nothing is said of what works, or of a name that MkDocs itself doesn't know.
    """
    seen: set[str] = set()
    theme = written.get("theme")
    whole = {**written, **({"theme": {"name": theme}} if isinstance(theme, str) else {})}
    whole.setdefault("plugins", ["search"])  # as MkDocs does
    for path in _paths(whole):
        name = _row_of(path)
        if not name or path in OPEN:  # of these nothing is set
            continue
        setting = path if name in OPEN or name.startswith(NAMED) else name
        value = _value(whole, name)
        if setting not in seen and value not in table()[name].expected:
            seen.add(setting)
            yield from _answer(setting, table()[name], value)


def _answer(setting: str, row: Row, value: object) -> Iterator[Answer]:
    shown = _shown(setting)
    if row.forbidden and (not row.works or any(map(is_outside, strings(value)))):
        yield Answer(shown, f"mag hier niet: {row.forbidden}", is_error=True)
    elif row.differs:
        yield Answer(shown, f"werkt hier anders: {row.differs}")
    elif row.instead:
        near = _near(setting)
        yield Answer(shown, f"doet hier niets: {row.instead}" + (f"; bedoelde je `{near}`?" if near else ""))


def _near(setting: str) -> str | None:
    """The setting that was probably meant by one that is in no list; one beside it, not one elsewhere."""
    if setting in table():
        return None
    if setting.startswith("theme.features."):
        groups = [name.removeprefix("theme.features.") for name in table() if name.startswith("theme.features.")]
        name = setting.removeprefix("theme.features.")
        return None if any(f"{name}.".startswith(f"{group}.") for group in groups) else nearest(name, groups)
    if setting.startswith(NAMED):
        return None
    depth = setting.count(".")
    return nearest(setting, [name for name in table() if name.count(".") in (depth, depth + 1)])


def _shown(setting: str) -> str:
    """The name of a setting as somebody would look it up in the file."""
    for place in NAMED:
        if setting.startswith(f"{place}."):
            return f"{place}: {setting.removeprefix(f'{place}.')}"
    return setting.replace(".[]", "")


def _paths(value: object, path: str = "") -> Iterator[str]:
    """The name of every setting in a value, with dots between; a list of choices is `[]`."""
    if path in NAMED:
        listed = [value] if isinstance(value, str) else value
        items = listed if isinstance(listed, list) else listed.items() if isinstance(listed, Mapping) else ()
        yield from (f"{path}.{_name(item)}" for item in items)
    elif isinstance(value, Mapping) and value:
        for key, part in value.items():
            yield from _paths(part, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        for item in value:
            yield from _paths(item, f"{path}.[]")
    else:
        yield path


def leave_out(config: MkDocsConfig) -> None:
    """Takes Material's own plugins, and MkDocs' search and menu, out of a build: here they do nothing.

    It changes the lists of events in place, since one of them is being gone over.
    """
    config.nav = MENU
    names = [name for name in config.plugins if f"plugins.{_name(name)}" in table()]
    theirs = [config.plugins[name] for name in names]
    for methods in config.plugins.events.values():
        methods[:] = [method for method in methods if getattr(method, "__self__", None) not in theirs]
    for name in names:
        del config.plugins[name]


def _name(item: object) -> str:
    """The name of a plugin or extension, without the namespace that its package has besides."""
    name = str(next(iter(item)) if isinstance(item, Mapping | tuple) else item)
    return name.removeprefix("material/").removeprefix("markdown.extensions.")


def _row_of(path: str) -> str:
    """The longest name in the list that a setting falls under, or nothing."""
    parts = path.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((name for name in names if name in table()), "")


def _value(written: object, name: str) -> object:
    """What is written at a name; None for what is no path of keys, such as a name in a list."""
    for key in name.split("."):
        if not isinstance(written, Mapping) or key not in written:
            return None
        written = written[key]
    return written
