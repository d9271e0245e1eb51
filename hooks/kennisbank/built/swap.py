"""Puts a newly built folder in the place of an old one, so that at every moment one of the two is whole."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap_in(new: Path, place: Path) -> None:
    """Makes `new` the folder at `place` and removes what was there.

    On Linux the two are exchanged in one step. Elsewhere the old folder is set aside first, and `recover` puts
    it back if that was interrupted.
    """
    if not place.exists():
        new.rename(place)
        return
    if not _exchange(new, place):
        aside = _aside(place)
        place.rename(aside)
        new.rename(place)
        new = aside
    shutil.rmtree(new)


def recover(place: Path) -> None:
    """Puts an old folder back that an interrupted swap had set aside."""
    aside = _aside(place)
    if aside.exists():
        if place.exists():
            shutil.rmtree(aside)
        else:
            aside.rename(place)


def _aside(place: Path) -> Path:
    return place.with_name(f".{place.name}-vorige")


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two paths in one step (renameat2 of Linux); False where the system can't."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0
