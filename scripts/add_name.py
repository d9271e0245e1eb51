"""Puts a name on the list of people who may not be named: `.venv/bin/python scripts/add_name.py`.

It is typed unseen, or read from standard input with a name on each line: an argument would stay in the history of the
shell. No message holds it.
"""

import argparse
import sys
from getpass import getpass
from pathlib import Path

from kennisbank.problem import for_terminal
from kennisbank.reading.not_named import PATH, as_text, fault_of, read_not_named
from kennisbank.reading.reader import Reading
from kennisbank.text.names import NotNamed
from project import opened

UNCHANGED = "Er is niets veranderd."


def main(argv: list[str]) -> int:
    """Adds what is typed, and says how many messages the check has for it."""
    parser = argparse.ArgumentParser(description="Zet een naam op de lijst van wie niet genoemd wil worden.")
    parser.add_argument("--root", type=Path, default=Path(), help="de map van het project")
    root: Path = parser.parse_args(argv).root
    before, listed = _readable(root)
    names = _typed()
    _stop_if_unfit(names, listed)
    more = listed
    for name in names:
        more = more.having(name)
    _write(root, more)
    _report(names, listed, more)
    if more != listed:
        number = len(set(opened(root)[0].problems) - set(before.problems))
        print(f"make check geeft {number or 'geen'} nieuwe melding{'' if number == 1 else 'en'}.")
    return 0


def _readable(root: Path) -> tuple[Reading, NotNamed]:
    """The content and the list, a new one if there is none; ends the program if either can't be read."""
    content, _ = opened(root)
    listed, problems = read_not_named(root)
    if content.library is None:
        sys.exit(for_terminal(content.problems))
    if any(problem.is_error for problem in problems) or (listed.digests and not listed.key):
        sys.exit(for_terminal(problems))
    return content, listed if listed.key else NotNamed.new()


def _typed() -> list[str]:
    """The names that are typed or piped in; a name typed unseen is asked for twice."""
    if not sys.stdin.isatty():
        lines = sys.stdin.buffer.read().decode(errors="replace").splitlines()
        return [" ".join(line.split()) for line in lines if line.strip()]
    try:
        name = getpass("De naam, zoals hij in een tekst staat (je ziet niet wat je typt): ").strip()
        again = getpass("Nog een keer: ").strip()
    except (EOFError, KeyboardInterrupt):
        sys.exit(f"\n{UNCHANGED}")
    if name != again:
        sys.exit(f"Dat was niet twee keer hetzelfde. {UNCHANGED}")
    return [" ".join(name.split())] if name else []


def _stop_if_unfit(names: list[str], listed: NotNamed) -> None:
    if not names:
        sys.exit(f"Er is geen naam getypt. {UNCHANGED}")
    for number, name in enumerate(names, start=1):
        if fault := fault_of(name, listed):
            sys.exit(f"Naam {number} kan er niet bij: {fault}. {UNCHANGED}")


def _write(root: Path, listed: NotNamed) -> None:
    try:
        (root / PATH).write_bytes(as_text(listed).encode())
    except OSError as error:
        sys.exit(f"{PATH} is niet te schrijven: {error.strerror}. {UNCHANGED}")


def _report(names: list[str], listed: NotNamed, more: NotNamed) -> None:
    added = len(more.digests) - len(listed.digests)
    print(f"{added or 'Geen'} {'naam' if added == 1 else 'namen'} erbij; {len(more.digests)} in {PATH}.")
    lines = as_text(more).splitlines()
    for number, name in enumerate(names, start=1):
        if (digest := listed.digest(name)) in listed.digests:
            print(f"Naam {number} stond er al, en staat op regel {lines.index(digest) + 1}.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
