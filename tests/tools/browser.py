"""A Chromium for the tests: the one that is there, or one that this machine can get.

`python -m tools.browser` finds or installs it, or says in one sentence what to install.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = "Install Chromium or Chrome (on Debian as root: apt-get install chromium), or set CHROMIUM to its path."


def find() -> str | None:
    """The path of a Chromium, or None. The variable CHROMIUM goes first, Playwright's own browser last."""
    if os.environ.get("CHROMIUM"):
        return os.environ["CHROMIUM"]
    installed = next(filter(None, map(shutil.which, NAMES)), None) or (str(MAC) if MAC.exists() else None)
    return installed or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str | None:
    """Gets a Chromium where that can be done, and gives its path."""
    is_root_on_debian = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root_on_debian:
        _quietly("apt-get", "update")
        _quietly("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
    if not find():
        _quietly(sys.executable, "-m", "playwright", "install", "chromium")
    return find()


def _quietly(*command: str) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(None if find() or install() else ADVICE)
