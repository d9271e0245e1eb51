"""Checks the content: `scripts/check.py [--format terminal|github|json] [FILE...]`. Exit status 1 if there are errors.

With files, only what is wrong in those is told. All content is read: a file can be wrong beside another.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kennisbank.problem import for_github, for_json, for_terminal
from kennisbank.reading.files import CONTENT, TEXTS, is_content, readable
from project import opened

FORMATS = {"terminal": for_terminal, "github": for_github, "json": for_json}


def main(argv: list[str]) -> int:
    """Prints every problem, or those of the files that were named, in the form that was asked for."""
    parser = argparse.ArgumentParser(description="Kijkt de bestanden met inhoud na.")
    parser.add_argument("files", nargs="*", metavar="BESTAND", help="meld alleen wat er mis is in deze bestanden")
    parser.add_argument("--format", choices=FORMATS, default="terminal", help="hoe de meldingen eruitzien")
    parser.add_argument("--root", type=Path, help="de map van het project")
    options = parser.parse_args(argv)
    root = options.root or _root_above(options.files)
    paths = [_path_in(root, file) for file in options.files]
    if unfit := [*_unfit(options.files, paths)]:
        sys.exit("\n".join(unfit))
    result, _ = opened(root)
    problems = result.problems
    if paths and result.library:  # without a library only the taxonomy was read, and nobody's file can be judged
        problems = tuple(problem for problem in problems if problem.path in paths)
    try:
        print(FORMATS[options.format](problems), flush=True)
    except (
        BrokenPipeError
    ):  # whoever reads has seen enough; https://docs.python.org/3/library/signal.html#note-on-sigpipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return int(any(problem.is_error for problem in problems))


def _root_above(files: Sequence[str]) -> Path:
    """The folder of the project that the first file is in; where none is found or named, where one stands."""
    above = Path(os.path.abspath(files[0])).parents if files else ()
    return next((folder for folder in above if (folder / CONTENT).is_dir()), Path())


def _path_in(root: Path, file: str) -> str:
    """How messages name a file: from the folder of the project, with slashes. Links stay as they are."""
    return readable(Path(os.path.relpath(file, root)).as_posix())


def _unfit(files: Sequence[str], paths: Sequence[str]) -> Iterator[str]:
    """A sentence for each file that can't be checked."""
    for file, path in zip(files, paths, strict=True):
        if not is_content(path) or os.path.isdir(file):
            yield f"{file} is geen bestand met inhoud: die staan in {CONTENT}/ en {TEXTS}/"
        elif not os.path.lexists(file):
            yield f"{file} bestaat niet"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
