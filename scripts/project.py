"""What every script begins with: the settings of the environment and the library of a folder."""

import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path

from icon_folders import icon_folders
from kennisbank.clock import today
from kennisbank.model.library import Library
from kennisbank.problem import for_terminal
from kennisbank.reading.files import CONTENT
from kennisbank.reading.reader import Reading, read
from kennisbank.settings import Settings, SettingsError
from kennisbank.text.markdown.icons import Icons

ICONS = Icons(icon_folders())
"""The icons that there are."""


def opened(root: Path) -> tuple[Reading, Settings]:
    """The content of a project folder and the settings; ends the program in one sentence if one of them is wrong."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a sign still gets the report
    if not (root / CONTENT).is_dir():
        sys.exit(f"In {root.absolute()} staat geen kennisbank: ga naar de map van het project, of noem die met --root")
    gc.disable()  # what is read is kept; looking through it for what can go took a tenth of the time
    try:
        return read(root, today=today(os.environ), icons=ICONS), Settings.from_environment(os.environ)
    except SettingsError as error:
        sys.exit(str(error))
    finally:
        gc.enable()


def sound(root: Path) -> tuple[Library, Settings]:
    """The same for what needs content without errors; otherwise the program ends with all problems."""
    result, settings = opened(root)
    if result.library is None or result.has_errors:
        sys.exit(for_terminal(result.problems))
    return result.library, settings
