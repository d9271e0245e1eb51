"""Whether a change of the code leaves the site as it was: `make same BEFORE=<commit> [AFTER=<commit>]`.

Builds the site of two commits on one day, without settings and with all of them, and compares every file. What may
differ, and why, stands in `same.tsv` beside this file; all else is told and ends the program with 1.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("same.tsv")
EPOCH = "1797292800"
"""15 December 2026: one day for both, after our own entries were placed, so that there is news."""

SETTINGS: dict[str, dict[str, str]] = {
    "without settings": {},
    "with all settings": {
        "SITE_URL": "https://voorbeeld.example/kennis/",
        "REPO_URL": "https://voorbeeld.example/bron",
        "EDITORS_MAIL": "redactie@voorbeeld.example",
        "SITE_STATE": "vastgesteld",
    },
}

KINDS = ("rename", "rewrite", "content", "added", "removed")


@dataclass(frozen=True)
class Allowed:
    """A line of the table: what may differ.

    kind: `rename` (before is a path, after the new one, in the names of files and wherever a file mentions it),
    `rewrite` (before is a regular expression, after what it is read as, in both sites), `content` (the file is there on
    both sides), `added`, `removed`; files: a pattern of paths after renaming (`*` also stands for slashes).
    """

    kind: str
    files: str
    before: str
    after: str
    reason: str


def read_table(text: str) -> tuple[Allowed, ...]:
    """The lines of a table. Raises ValueError for a line that is none, or that gives no reason."""
    rows = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 5 or cells[0] not in KINDS or not cells[4]:
            raise ValueError(f"line {number} is not: kind, files, before, after, reason (with tabs between them)")
        rows.append(Allowed(*cells))
    return tuple(rows)


def differences(before: Mapping[str, bytes], after: Mapping[str, bytes], table: tuple[Allowed, ...]) -> Iterator[str]:
    """A line for each file that differs in a way that the table does not allow.

    before, after: the content of each file, by its path from the root of the site.
    """
    renamed = {_renamed(path, table): _rewritten(_renamed(path, table), data, table) for path, data in before.items()}
    now = {path: _rewritten(path, data, table) for path, data in after.items()}
    for path in sorted({*renamed, *now}):
        kind = "removed" if path not in now else "added" if path not in renamed else "content"
        if renamed.get(path) != now.get(path) and not _is_allowed(kind, path, table):
            yield f"{kind}: {path}" + (_first_difference(renamed[path], now[path]) if kind == "content" else "")


def _renamed(path: str, table: tuple[Allowed, ...]) -> str:
    return next((row.after for row in table if row.kind == "rename" and row.before == path), path)


def _rewritten(path: str, data: bytes, table: tuple[Allowed, ...]) -> bytes:
    for row in table:
        if row.kind == "rename" and fnmatch(path, row.files):
            data = data.replace(row.before.encode(), row.after.encode())
        elif row.kind == "rewrite" and fnmatch(path, row.files):
            data = re.sub(row.before.encode(), row.after.encode(), data)
    return data


def _is_allowed(kind: str, path: str, table: tuple[Allowed, ...]) -> bool:
    return any(row.kind == kind and fnmatch(path, row.files) for row in table)


def _first_difference(before: bytes, after: bytes) -> str:
    """The first lines that differ, for a text."""
    for old, new in zip(before.splitlines(), after.splitlines(), strict=False):
        if old != new:
            start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
            span = slice(max(0, start - 60), start + 100)
            return "".join(
                f"\n  {mark} {line[span].decode(errors='replace')}" for mark, line in (("-", old), ("+", new))
            )
    return "\n  one of the two is longer"


def _site(root: Path, settings: Mapping[str, str]) -> dict[str, bytes]:
    """The files of the site that the code and the content in a folder make, by their path."""
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS["with all settings"]}
    environment |= {
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(root / "hooks"),
        **settings,
    }
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        command = (
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--config-file",
            str(root / "mkdocs.yml"),
            "--site-dir",
            name,
        )
        built = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
        if built.returncode:
            sys.exit(built.stderr)
        return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def _checked_out(commit: str, folder: Path) -> Path:
    """The tree of a commit in a new folder; without a commit, the work tree itself."""
    if not commit:
        return ROOT
    folder.mkdir()
    archive = subprocess.run(("git", "-C", str(ROOT), "archive", commit), check=True, capture_output=True).stdout
    subprocess.run(("tar", "-x", "-C", str(folder)), check=True, input=archive)
    return folder


def main(argv: list[str]) -> int:
    """Builds both sites in each of the settings, and prints what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", help="a commit")
    parser.add_argument("after", nargs="?", default="", help="a commit; without it the work tree")
    options = parser.parse_args(argv)
    table = read_table(TABLE.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        before, after = _checked_out(options.before, folder / "before"), _checked_out(options.after, folder / "after")
        is_same = True
        for which, settings in SETTINGS.items():
            new = _site(after, settings)
            lines = list(differences(_site(before, settings), new, table))
            is_same = is_same and not lines
            print("\n".join((*lines, f"{which}: {len(new)} files, {len(lines)} differ beyond the table")))
    return int(not is_same)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
