"""A project folder with a small library of a made-up region, for a test to add to, check and build."""

import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest

from icon_folders import icon_folders
from kennisbank.problem import for_terminal
from kennisbank.reading.reader import Reading, read
from kennisbank.text.markdown.icons import Icons

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "libraries" / "sample"
FROZEN = ROOT / "tests" / "libraries" / "frozen"
TODAY = date(2026, 6, 1)
EPOCH = "1780272000"  # 1 June 2026, the same day

ICONS = Icons(icon_folders())

SLAPEN = "practices/vroeg-slapen.md"

Once = Callable[[str, Callable[[Path], None]], Path]
"""Gives the folder of a name, which a function fills once for all workers of a test run."""


def not_when_quick() -> None:
    """Skips a test that is about to build a site or to open a browser, in `make quick`."""
    if os.environ.get("QUICK"):
        pytest.skip("builds a site or opens a browser")


class Project:
    """A folder with a small library of a made-up region, to add files to, check and build."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(SAMPLE, root, dirs_exist_ok=True)

    def write(self, path: str, content: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def read(self, today: date = TODAY) -> Reading:
        return read(self.root, today=today, icons=ICONS)

    def report(self) -> str:
        return for_terminal(self.read().problems)

    def make_buildable(self) -> None:
        """Adds what the generator needs: its settings and the hooks."""
        not_when_quick()
        shutil.copy(ROOT / "mkdocs.yml", self.root)
        (self.root / "hooks").symlink_to(ROOT / "hooks")

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            (sys.executable, *command),
            cwd=self.root,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def script(self, name: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """A script of scripts/, as `run` starts it, in this process: starting one takes longer than what most of them do."""
        file = str(ROOT / "scripts" / name)
        out, err, code = StringIO(), StringIO(), 0
        with (
            chdir(self.root),
            patch.dict(os.environ, {"SOURCE_DATE_EPOCH": EPOCH, **environment}),
            patch.object(sys, "argv", [file, *arguments]),
            patch.object(sys, "path", [str(ROOT / "scripts"), *sys.path]),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            try:
                runpy.run_path(file, run_name="__main__")
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else int(end.code is not None)
                if isinstance(end.code, str):
                    print(end.code, file=err)
        return subprocess.CompletedProcess([file, *arguments], code, out.getvalue(), err.getvalue())

    def build(self, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.run(str(ROOT / "scripts" / "build.py"), **environment)
