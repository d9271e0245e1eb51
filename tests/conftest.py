import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from browser import find
from playwright.sync_api import Browser, sync_playwright
from served import serve

from kennisbank.problem import for_terminal
from kennisbank.reading.reader import Read, read

ROOT = Path(__file__).parent.parent
SAMPLE = Path(__file__).parent / "sample"
TODAY = date(2026, 6, 1)
EPOCH = "1780272000"  # 1 June 2026, the same day


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

    def read(self, today: date = TODAY) -> Read:
        return read(self.root, today=today)

    def report(self) -> str:
        return for_terminal(self.read().problems)

    def make_buildable(self) -> None:
        """Adds what the generator needs: its settings and the hooks."""
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

    def build(self, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.run(str(ROOT / "scripts" / "build.py"), **environment)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def _once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that is made once for all workers of a test run."""
    common = tmp_path_factory.getbasetemp()
    common = common.parent if os.environ.get("PYTEST_XDIST_WORKER") else common
    folder = common / name
    with (common / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            (folder / "done").touch()
    return folder


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small library."""

    def make(folder: Path) -> None:
        project = Project(folder / "project")
        project.make_buildable()
        result = project.build(SITE_URL="https://voorbeeld.example/kennis/")
        assert result.returncode == 0, result.stderr

    return _once(tmp_path_factory, "sample", make) / "project" / "site"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository."""

    def make(folder: Path) -> None:
        for name in ("practices", "docs", "hooks", "mkdocs.yml"):
            (folder / name).symlink_to(ROOT / name)
        result = subprocess.run(
            (sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(folder)),
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        assert result.stderr == ""

    return _once(tmp_path_factory, "site", make) / "site"


@pytest.fixture(scope="session")
def built_frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the library that stands still, for queries with a known answer."""

    def make(folder: Path) -> None:
        for name in ("docs", "hooks", "mkdocs.yml"):
            (folder / name).symlink_to(ROOT / name)
        (folder / "practices").symlink_to(ROOT / "tests" / "frozen" / "practices")
        command = (sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(folder))
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr

    return _once(tmp_path_factory, "frozen", make) / "site"


@pytest.fixture(scope="session")
def site_address(built_site: Path) -> Iterator[str]:
    yield from serve(built_site)


@pytest.fixture(scope="session")
def frozen(built_frozen: Path) -> Iterator[str]:
    yield from serve(built_frozen)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser
        browser.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write", action="store_true", help="write the expected files anew, to be read before committing")
