"""Measures how long the site takes beside plain Material, or beside itself: `scripts/bench.py [--before COMMIT]`.

Both build the same made-up practices on this machine, in turns; what counts is their ratio, since seconds differ
from machine to machine. Plain Material is as it comes: with its menu of every page, its search and its tags.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from kennisbank.ids import CHARACTERS, LENGTH
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text.front_matter import written
from project import opened

ROOT = Path(__file__).parent.parent
DAY = date(2026, 1, 1)

PLAIN: dict[str, Any] = {
    "site_name": "Plain Material",
    "theme": {"name": "material", "language": "nl", "font": False},
    # `topics` holds what Material calls tags, so that both read the very same files
    "plugins": [{"search": {"lang": "nl"}}, {"tags": {"tags_name_property": "topics"}}],
}


def main(argv: list[str]) -> int:
    """Builds both in turns and prints the processor seconds of each build and the ratio of the medians."""
    parser = argparse.ArgumentParser(description="Measures the build beside that of plain Material.")
    parser.add_argument("--practices", type=int, default=1000, help="how many made-up practices")
    parser.add_argument("--rounds", type=int, default=3, help="how often each of the two is built")
    parser.add_argument("--no-menu", action="store_true", help="keep the practices out of Material's menu")
    parser.add_argument("--before", metavar="COMMIT", help="measure beside our own code of then, not plain Material")
    parser.add_argument("--check", action="store_true", help="measure the check in place of the build; with --before")
    options = parser.parse_args(argv)
    if options.check and not options.before:
        parser.error("plain Material checks nothing: name a commit with --before")
    measured = checked if options.check else built
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        practices = dict(made_up(options.practices))
        prepare_ours(folder / "ours", practices)
        if options.before:
            prepare_before(folder / "other", practices, options.before)
        else:
            prepare_plain(folder / "other", practices, has_menu=not options.no_menu)
        rounds = []
        for _ in range(options.rounds):
            own = measured(folder / "ours", ROOT)
            other = measured(folder / "other", folder / "other") if options.before else built_plain(folder / "other")
            print(f"kennisbank {own:6.1f} s    {options.before or 'plain Material'} {other:6.1f} s", flush=True)
            rounds.append((own, other))
    print(f"ratio {median(own for own, _ in rounds) / median(other for _, other in rounds):.2f}")
    return 0


def built(folder: Path, code: Path) -> float:
    """The processor seconds of building a project folder from nothing, with the scripts and the core of a tree."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)  # cards that were drawn before would flatter us
    path = os.pathsep.join((str(code / "hooks"), str(code / "scripts")))
    return timed((str(code / "scripts" / "build.py"), "--root", str(folder)), PYTHONPATH=path)


def checked(folder: Path, code: Path) -> float:
    """The processor seconds of checking a project folder, with the scripts and the core of a tree."""
    path = os.pathsep.join((str(code / "hooks"), str(code / "scripts")))
    return timed((str(code / "scripts" / "check.py"), "--root", str(folder)), PYTHONPATH=path)


def built_plain(folder: Path) -> float:
    """The processor seconds of building a site of plain Material."""
    return timed(("-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")))


def timed(arguments: Sequence[str], **environment: str) -> float:
    """The processor seconds that a Python program and what it starts take; ends the measurement if it fails."""
    before = os.times()
    subprocess.run(
        (sys.executable, *arguments),
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
    )
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def prepare_ours(folder: Path, practices: dict[str, str]) -> None:
    """The project with the made-up practices among its own."""
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("decisions"))
    shutil.copytree(ROOT / "practices", folder / "practices")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "hooks").symlink_to(ROOT / "hooks")
    for name, text in practices.items():
        (folder / "practices" / name).write_text(text, encoding="utf-8")


def prepare_before(folder: Path, practices: dict[str, str], commit: str) -> None:
    """The tree of a commit with the made-up practices among its own."""
    folder.mkdir()
    archive = subprocess.run(("git", "-C", str(ROOT), "archive", commit), check=True, capture_output=True).stdout  # noqa: S607
    subprocess.run(("tar", "-x", "-C", str(folder)), check=True, input=archive)  # noqa: S607
    for name, text in practices.items():
        (folder / "practices" / name).write_text(text, encoding="utf-8")


def prepare_plain(folder: Path, practices: dict[str, str], *, has_menu: bool) -> None:
    """A site of plain Material over the same files."""
    shutil.copytree(ROOT / "practices", folder / "docs", ignore=shutil.ignore_patterns("*.yml"))
    for name, text in practices.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    settings = PLAIN if has_menu else {**PLAIN, "nav": ["index.md"], "not_in_nav": "*"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")


def made_up(number: int) -> Iterator[tuple[str, str]]:
    """The names and texts of made-up practices, about 350 words each, the same at every call."""
    library = opened(ROOT)[0].library
    if library is None:
        sys.exit("The content has errors: run `make check` first.")
    chance = random.Random(number)  # noqa: S311  # repeatable on purpose
    taxonomy = library.taxonomy
    sentences = [word.explanation for name in taxonomy.list_names() for word in taxonomy.words(name)]
    organisations = [organisation.slug for organisation in library.organisations]
    for count in range(1, number + 1):
        head = _head(count, taxonomy, organisations, chance)
        sections = (
            f"## {heading}\n\n{_text(sentences, chance, f'{count}-{number}')}"
            for number, heading in enumerate(("Aanleiding", "Aanpak", "Resultaten", "Wat is er nodig", "Lessen"))
        )
        yield f"proef-{count}.md", written(head, "\n\n".join(sections))


def _text(sentences: Sequence[str], chance: random.Random, mark: str) -> str:
    """Two paragraphs and a list. The mark in each sentence makes it one that no other entry has."""
    own = [f"{sentence.rstrip('.').replace('. ', '; ')}, proef {mark}." for sentence in chance.sample(sentences, 8)]
    first, second, items = " ".join(own[:3]), " ".join(own[3:6]), "\n- ".join(own[6:])
    return f"{first} (bron 1).\n\n{second}\n\n- {items}"


def _head(count: int, taxonomy: Taxonomy, organisations: Sequence[str], chance: random.Random) -> dict[str, Any]:
    """Front matter that passes every check."""

    def keys(name: str, number: int = 1) -> list[str]:
        return [word.key for word in chance.sample(taxonomy.words(name), number)]

    return {
        "id": _identity(count),
        "title": f"Proef {count}",
        "summary": f"Een verzonnen aanpak met nummer {count}, om te meten hoe lang het bouwen duurt.",
        "domain": keys("domains"),
        "subregion": keys("subregions"),
        "status": "pilot",
        "status_date": DAY,
        "themes": keys("themes"),
        "topics": keys("topics", 2),
        "target_groups": keys("target_groups", 2),
        "done_by": keys("done_by", 2),
        "scale": keys("scales"),
        "evidence": {"design": keys("evidence_designs"), "outcome": "gemengd"},
        "results": [{"measure": f"Maat {n}", "value": "geen verschil", "n": n * count, "source": 1} for n in (1, 2, 3)],
        "worth_knowing": f"Van proef {count} leert niemand iets: zij is verzonnen.",
        "used_by": [
            {"organisation": slug, "role": role, "source": 1}
            for slug, role in zip(chance.sample(organisations, 3), keys("roles", 3), strict=True)
        ],
        "sources": [{"title": f"Bron van proef {count}", "url": f"https://example.org/{count}", "kind": "artikel"}],
        "published": DAY,
        "reviewed": DAY,
    }


def _identity(count: int) -> str:
    """A number as an id."""
    characters = []
    for _ in range(LENGTH):
        count, index = divmod(count, len(CHARACTERS))
        characters.append(CHARACTERS[index])
    return "".join(characters)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
