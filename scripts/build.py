"""Builds the site beside the old one, looks at it, and only then swaps it in: `.venv/bin/python scripts/build.py`."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from kennisbank.built.link_check import broken_links
from kennisbank.built.swap import recover, swap_in
from kennisbank.problem import for_terminal
from project import opened

OF_SETTINGS = re.compile(r"INFO +-  kennisbank: mkdocs\.yml: ")
"""What MkDocs prints of a setting that does nothing here (hooks/use_material.py)."""


def main(argv: list[str]) -> int:
    """Builds into the site folder of the project; a build that fails leaves the old site as it was."""
    parser = argparse.ArgumentParser(description="Bouwt de site.")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    parser.add_argument("--site", type=Path, default=Path("site"), help="waar de site komt, binnen die map")
    options = parser.parse_args(argv)
    root: Path = options.root.resolve()
    place = root / options.site
    recover(place)
    for left in root.glob(".site-nieuw-*"):
        shutil.rmtree(left)
    with tempfile.TemporaryDirectory(prefix=".site-nieuw-", dir=root, ignore_cleanup_errors=True) as folder:
        return _build(root, Path(folder) / "site", place)


def _build(root: Path, new: Path, place: Path) -> int:
    result, settings = opened(root)
    if result.has_errors:
        return _failed(for_terminal(result.problems))
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(root / "mkdocs.yml"))
    # not --quiet: MkDocs then counts no warnings, and --strict lets them pass
    built = subprocess.run(
        (*command, "--site-dir", str(new)), check=False, capture_output=True, text=True, env=_quietened()
    )
    if built.returncode:
        return _failed(built.stderr)
    for line in filter(OF_SETTINGS.match, built.stderr.splitlines()):
        print(line, file=sys.stderr)
    if found := broken_links(new, site_url=settings.site_url):
        return _failed("\n".join(map(str, found)))
    number = sum(1 for _ in new.rglob("*.html"))
    swap_in(new, place)
    print(f"De site staat klaar in {place.name}/ ({number} pagina's).")
    print(f"Bekijken: python3 -m http.server -d {place.name} 8000, en open http://localhost:8000/")
    return 0


def _quietened() -> dict[str, str]:
    """The environment without Material's banner about MkDocs 2, and without an empty day, at which MkDocs stumbles."""
    filled = {name: value for name, value in os.environ.items() if value or name != "SOURCE_DATE_EPOCH"}
    return {**filled, "NO_MKDOCS_2_WARNING": "1"}


def _failed(message: str) -> int:
    print(message, file=sys.stderr)
    print("\nDe site is niet vervangen.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
