"""Takes the pictures of the README anew, from the site as it is built: `make pictures`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import find
from tools.project import ROOT
from tools.served import serve

FOLDER = ROOT / ".github" / "pictures"

PICTURES = {
    "home": ("", 1280, "light"),
    "overview": ("praktijken/", 1280, "light"),
    "practice": ("praktijken/voorzorg/", 1280, "light"),
    "practice-phone": ("praktijken/tehaf/", 390, "dark"),
    "directory": ("netwerk/per-soort/", 1280, "light"),
}


def main() -> int:
    """Writes a picture of the first screen of each page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        for address in serve(Path("site")):
            for name, (path, width, scheme) in PICTURES.items():
                page = browser.new_page(
                    viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
                )
                page.goto(address + path)
                page.evaluate("document.fonts.ready")
                page.screenshot(path=FOLDER / f"{name}.png")
                page.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
