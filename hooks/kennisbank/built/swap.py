"""Puts a newly built folder in the place of an old one, so that at every moment one of the two is whole."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap_in(new: Path, target: Path) -> None:
    """Makes the folder `new` the one at `target`, and removes what was there.

    Both have to be on one file system. On Linux the two are exchanged in one step. Elsewhere the old folder is set
    aside first, and `recover` puts it back if that was interrupted. Raises OSError where a folder can't be moved.
    """
    if not target.exists():
        new.rename(target)
        return
    if not _exchange(new, target):
        aside = _aside(target)
        target.rename(aside)
        new.rename(target)
        new = aside
    shutil.rmtree(new)


def recover(target: Path) -> None:
    """Puts an old folder back that an interrupted swap had set aside."""
    aside = _aside(target)
    if aside.exists():
        if target.exists():
            shutil.rmtree(aside)
        else:
            aside.rename(target)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}-vorige")


def _exchange(first: Path, second: Path) -> bool:
    """Exchanges two paths in one step (renameat2 of Linux); False where the system can't."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    return done == 0
