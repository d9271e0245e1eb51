"""Which files there are, before any is opened: their kind, their name, and what does not belong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kennisbank.model.entries import KINDS, Entry
from kennisbank.model.words import SLUG
from kennisbank.problem import Place, Problem
from kennisbank.text.body import slugified

CONTENT = "practices"
TAXONOMY = "taxonomy.yml"
TEXTS = "docs"
UNPUBLISHED_TEXTS = ("decisions",)
"""Folders in docs/ that are for maintainers and no part of the site."""

MAX_SLUG = 60
_WINDOWS = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$")
"""Names that Windows can't store, whatever their ending: a clone there would fail."""

_OWN = re.compile(r"^(index|readme|per-gebied|deel-\d+)$")
"""Names that the site uses itself within the folders of entries."""

_FOLDERS = {kind.FOLDER: kind for kind in KINDS}


@dataclass(frozen=True)
class Found:
    """A file of an entry: where it is, how messages name it, what kind it is and what it is called."""

    file: Path
    path: str
    kind: type[Entry]
    slug: str


def find_entries(root: Path) -> tuple[list[Found], list[Problem]]:
    """The files of entries in a project folder, in order, and everything in their folders that is none.

    A file with a bad name is found too, under the nearest good name, so that its page does not go missing.
    """
    found: list[Found] = []
    problems: list[Problem] = []
    for file in sorted((root / CONTENT).rglob("*")):
        path = file.relative_to(root).as_posix()
        inner = file.relative_to(root / CONTENT)
        if any(part.startswith(".") for part in inner.parts) or inner.as_posix() == TAXONOMY:
            continue
        if problem := _misplaced(file, inner, path):
            problems.append(problem)
        elif file.is_file():
            kind = _FOLDERS[_folder(inner)]
            problems += _bad_name(file.stem, path)
            found.append(
                Found(file, path, kind, _free_slug(file.stem, {other.slug for other in found if other.kind is kind}))
            )
    return found, problems + list(_same_on_windows(found))


def _folder(inner: Path) -> str:
    return "" if inner.parent == Path(".") else inner.parent.as_posix()


def _misplaced(file: Path, inner: Path, path: str) -> Problem | None:
    """What is wrong with a file that can't be an entry, or None for an entry or one of the known folders."""
    if file.is_symlink():
        return Problem(
            path,
            Place(),
            "verwijzing",
            "dit is een verwijzing naar een ander bestand (een symbolic link)",
            "zet er het bestand zelf neer",
        )
    if file.is_dir():
        if inner.as_posix() in _FOLDERS:
            return None
        if file.suffix.lower() == ".md":
            return Problem(
                path,
                Place(),
                "map-als-bestand",
                "dit is een map met de naam van een bestand",
                "geef de map een andere naam, of haal haar weg",
            )
        return Problem(
            path,
            Place(),
            "onbekende-map",
            "deze map kennen we niet",
            f"zet bestanden in {CONTENT}, {CONTENT}/projects of {CONTENT}/network",
        )
    if not file.is_file():
        return Problem(path, Place(), "geen-bestand", "dit is geen gewoon bestand", "haal het weg")
    if _folder(inner) not in _FOLDERS:
        return Problem(
            path,
            Place(),
            "onbekende-map",
            "dit bestand staat in een map die we niet kennen",
            f"zet het in {CONTENT}, {CONTENT}/projects of {CONTENT}/network",
        )
    if file.suffix != ".md":
        return Problem(
            path,
            Place(),
            "ander-bestand",
            "hier horen alleen bestanden die eindigen op `.md`",
            "geef het bestand die naam, of haal het weg",
        )
    return None


def _is_good(name: str) -> bool:
    return bool(re.fullmatch(SLUG, name)) and len(name) <= MAX_SLUG


def _bad_name(name: str, path: str) -> Iterator[Problem]:
    if not _is_good(name):
        better = _shortened(name)
        yield Problem(
            path,
            Place(),
            "bestandsnaam",
            f"`{name}.md` kan geen adres worden",
            f"gebruik hoogstens {MAX_SLUG} kleine letters, cijfers en streepjes" + (f": {better}.md" if better else ""),
        )
    elif _WINDOWS.match(name):
        yield Problem(
            path,
            Place(),
            "bestandsnaam",
            f"`{name}.md` kan niet op een computer met Windows staan",
            f"kies een langere naam, zoals {name}-aanpak.md",
        )
    elif _OWN.match(name):
        yield Problem(path, Place(), "bestandsnaam", f"`{name}` gebruikt de site zelf", "kies een andere naam")


def _shortened(name: str) -> str:
    return slugified(name)[:MAX_SLUG].strip("-")


def _free_slug(name: str, taken: set[str]) -> str:
    """The name itself where it is good, else the nearest name that is and that nothing else has."""
    base = name if _is_good(name) and not _OWN.match(name) else _shortened(name) or "zonder-naam"
    slug, number = base, 2
    while slug in taken or _OWN.match(slug):
        slug, number = f"{base}-{number}", number + 1
    return slug


def _same_on_windows(found: list[Found]) -> Iterator[Problem]:
    seen: dict[str, Found] = {}
    for entry in found:
        lowered = entry.path.lower()
        if lowered in seen:
            yield Problem(
                entry.path,
                Place(),
                "alleen-hoofdletters",
                f"dit bestand verschilt alleen in hoofdletters van {seen[lowered].path}",
                "geef een van de twee een andere naam: op Windows en macOS zijn ze hetzelfde bestand",
            )
        seen.setdefault(lowered, entry)


def find_texts(root: Path) -> dict[str, Path]:
    """The Markdown files of docs/ that are pages, by their address."""
    texts: dict[str, Path] = {}
    for file in sorted((root / TEXTS).rglob("*.md")):
        inner = file.relative_to(root / TEXTS)
        if inner.parts[0] not in UNPUBLISHED_TEXTS:
            way = inner.with_suffix("")
            texts["" if way.as_posix() == "index" else (way.parent if way.name == "index" else way).as_posix()] = file
    return texts
