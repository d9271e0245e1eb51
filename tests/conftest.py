import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tools.browser import find
from tools.project import FROZEN, ROOT, Once, Project, not_when_quick
from tools.served import serve


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a folder once for all workers of a test run, since a built site takes seconds."""
    common = tmp_path_factory.getbasetemp()
    common = common.parent if os.environ.get("PYTEST_XDIST_WORKER") else common

    def folder_of(name: str, make: Callable[[Path], None]) -> Path:
        not_when_quick()
        folder = common / name
        with (common / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (folder / "done").exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                (folder / "done").touch()
        return folder

    return folder_of


@pytest.fixture(scope="session")
def built_sample(once: Once) -> Path:
    """The site of the small library."""

    def make(folder: Path) -> None:
        project = Project(folder / "project")
        project.make_buildable()
        result = project.build(SITE_URL="https://voorbeeld.example/kennis/")
        assert result.returncode == 0, result.stderr

    return once("sample", make) / "project" / "site"


@pytest.fixture(scope="session")
def built_site(once: Once) -> Path:
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

    return once("site", make) / "site"


@pytest.fixture(scope="session")
def built_frozen(once: Once) -> Path:
    """The site of the library that stands still, for queries with a known answer."""

    def make(folder: Path) -> None:
        for name in ("hooks", "mkdocs.yml"):
            (folder / name).symlink_to(ROOT / name)
        for name in ("practices", "docs"):
            (folder / name).symlink_to(FROZEN / name)
        command = (sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(folder))
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr

    return once("frozen", make) / "site"


@pytest.fixture(scope="session")
def frozen(built_frozen: Path) -> Iterator[str]:
    yield from serve(built_frozen)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    not_when_quick()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser
        browser.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write", action="store_true", help="write the expected files anew, to be read before committing")
