"""Measures how long the site takes beside plain Material: `.venv/bin/python scripts/bench.py`.

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
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from kennisbank.schema.fields import ID_CHARACTERS, ID_LENGTH
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
    """Builds both in turns and prints the seconds of each build and the ratio of the medians."""
    parser = argparse.ArgumentParser(description="Measures the build beside that of plain Material.")
    parser.add_argument("--practices", type=int, default=1000, help="how many made-up practices")
    parser.add_argument("--rounds", type=int, default=3, help="how often each of the two is built")
    parser.add_argument("--no-menu", action="store_true", help="keep the practices out of Material's menu")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder) / "ours", Path(folder) / "plain"
        practices = dict(made_up(options.practices))
        prepare_ours(ours, practices)
        prepare_plain(plain, practices, has_menu=not options.no_menu)
        rounds = []
        for _ in range(options.rounds):
            shutil.rmtree(ours / ".cache", ignore_errors=True)  # cards that were drawn before would flatter us
            own = timed((str(ROOT / "scripts" / "build.py"), "--root", str(ours)))
            other = timed(("-m", "mkdocs", "build", "--quiet", "--config-file", str(plain / "mkdocs.yml")))
            print(f"kennisbank {own:6.1f} s    plain Material {other:6.1f} s", flush=True)
            rounds.append((own, other))
    print(f"ratio {median(own for own, _ in rounds) / median(other for _, other in rounds):.2f}")
    return 0


def timed(arguments: Sequence[str]) -> float:
    """The seconds that a Python program takes; ends the measurement if it fails."""
    start = time.perf_counter()
    subprocess.run(
        (sys.executable, *arguments),
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    return time.perf_counter() - start


def prepare_ours(folder: Path, practices: dict[str, str]) -> None:
    """The project with the made-up practices among its own."""
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("decisions"))
    shutil.copytree(ROOT / "practices", folder / "practices")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "hooks").symlink_to(ROOT / "hooks")
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
    signs = []
    for _ in range(ID_LENGTH):
        count, place = divmod(count, len(ID_CHARACTERS))
        signs.append(ID_CHARACTERS[place])
    return "".join(signs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
