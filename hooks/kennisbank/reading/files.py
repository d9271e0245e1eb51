"""Which files there are, before any is opened: their kind, their name, and what does not belong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kennisbank.problem import Fault, Place, Problem
from kennisbank.schema.entries import KINDS, Entry
from kennisbank.slugs import MAX_SLUG, is_slug, slugified

CONTENT = "practices"
TAXONOMY = "taxonomy.yml"
LEDGER = "published.tsv"
NOT_NAMED = "not-named.txt"
TEXTS = "docs"
UNPUBLISHED_TEXTS = "decisions"
"""The folder in docs/ that is for maintainers and no part of the site."""

_WINDOWS = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$")
"""Names that Windows can't store, whatever their ending: a clone there would fail."""

_OWN = re.compile(r"^(index|readme|per-soort|per-gebied|deel-\d+)$")
"""Names that the site uses itself within the folders of entries."""

_FOLDERS = {kind.FOLDER: kind for kind in KINDS}


@dataclass(frozen=True)
class EntryFile:
    """A file of an entry: where it is, how messages name it, what kind it is and what it is called."""

    file: Path
    path: str
    kind: type[Entry]
    slug: str

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"{self.kind.ADDRESS}/{self.slug}"

    @property
    def menu(self) -> str:
        """The item of the menu that its page is under."""
        return self.kind.ADDRESS


@dataclass(frozen=True)
class TextFile:
    """A page in docs/: where it is, how messages name it and the address of its page."""

    file: Path
    path: str
    address: str

    @property
    def menu(self) -> str:
        """The item of the menu that its page is under."""
        return self.address or "home"


def is_content(path: str) -> bool:
    """Whether a path, with slashes and from the project folder, is where contributors write.

    Nothing is said of whether it is there, or of whether its name is good.
    """
    folder, *inner = path.split("/")
    return bool(inner) and (folder == CONTENT or (folder == TEXTS and inner[0] != UNPUBLISHED_TEXTS))


def discover_entries(root: Path) -> tuple[list[EntryFile], list[Problem]]:
    """The files of entries in a project folder, in order, and everything in their folders that is none.

    A file with a bad name is found too, under the nearest good name, so that its page does not go missing.
    """
    found: list[EntryFile] = []
    problems: list[Problem] = []
    for file, path, inner in _files_in(root, CONTENT):
        if inner.as_posix() in (TAXONOMY, LEDGER, NOT_NAMED):
            continue
        problem = unusual(file, path) or _not_an_entry(file, inner, path)
        if problem:
            problems.append(problem)
        elif file.is_file():
            kind = _FOLDERS[_folder(inner)]
            taken = {other.slug for other in found if other.kind is kind}
            problems += _bad_name(file.stem, path)
            found.append(EntryFile(file, path, kind, _free_slug(file.stem, taken)))
    return found, problems + list(_same_on_windows(found))


def discover_texts(root: Path, taken: frozenset[str]) -> tuple[list[TextFile], list[Problem]]:
    """The pages of docs/, in order, and everything there that is none.

    taken: the first steps of addresses that the site makes itself.
    """
    found: list[TextFile] = []
    problems: list[Problem] = []
    for file, path, inner in _files_in(root, TEXTS):
        if inner.parts[0] == UNPUBLISHED_TEXTS:
            continue
        if problem := unusual(file, path):
            problems.append(problem)
        elif file.is_file():
            address, problem = _text_address(inner, path, taken)
            if address is None:
                problems += [problem] if problem else []
            else:
                found.append(TextFile(file, path, address))
    return found, problems


def _files_in(root: Path, folder: str) -> Iterator[tuple[Path, str, Path]]:
    """Every file and folder below a folder, how messages name it, and its path within the folder."""
    for file in sorted((root / folder).rglob("*")):
        inner = file.relative_to(root / folder)
        if not any(part.startswith(".") for part in inner.parts):
            yield file, readable(f"{folder}/{inner.as_posix()}"), inner


def readable(name: str) -> str:
    """A file name that any terminal can print."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)


def _folder(inner: Path) -> str:
    return "" if inner.parent == Path(".") else inner.parent.as_posix()


def unusual(file: Path, path: str) -> Problem | None:
    """What is wrong with something that is no plain file or folder."""
    if file.is_symlink():
        message = "dit is een verwijzing naar een ander bestand (een symbolic link)"
        return Problem(path, Place(), Fault("verwijzing", message, "zet er het bestand zelf neer"))
    if file.is_dir() and file.suffix.lower() == ".md":
        message = "dit is een map met de naam van een bestand"
        return Problem(
            path, Place(), Fault("map-als-bestand", message, "geef de map een andere naam, of haal haar weg")
        )
    if not file.is_dir() and not file.is_file():
        return Problem(path, Place(), Fault("geen-bestand", "dit is geen gewoon bestand", "haal het weg"))
    return None


def _not_an_entry(file: Path, inner: Path, path: str) -> Problem | None:
    """Why a file can't be an entry, or a folder hold any."""
    is_known = (inner.as_posix() if file.is_dir() else _folder(inner)) in _FOLDERS
    if not is_known:
        help = f"zet bestanden in {CONTENT}, {CONTENT}/projects of {CONTENT}/network"
        return Problem(path, Place(), Fault("onbekende-map", "deze plek kennen we niet", help))
    return _not_markdown(file, path) if file.is_file() else None


def _not_markdown(file: Path, path: str) -> Problem | None:
    if file.suffix == ".md":
        return None
    help = "kopieer de tekst naar een nieuw bestand dat eindigt op `.md`, en haal dit bestand weg"
    return Problem(path, Place(), Fault("ander-bestand", "hier horen alleen bestanden die eindigen op `.md`", help))


def _text_address(inner: Path, path: str, taken: frozenset[str]) -> tuple[str | None, Problem | None]:
    """The address of a page in docs/, or why it can't have one."""
    if problem := _not_markdown(inner, path):
        return None, problem
    steps = inner.with_suffix("").parts
    if steps == ("index",):
        return "", None
    if not all(is_slug(step) for step in steps) or "index" in steps:
        help = "gebruik kleine letters, cijfers en streepjes, en niet de naam index"
        return None, Problem(
            path, Place(), Fault("bestandsnaam", f"`{readable(inner.name)}` kan geen adres worden", help)
        )
    if steps[0] in taken:
        help = "geef het bestand een andere naam"
        return None, Problem(
            path, Place(), Fault("adres-van-de-site", f"`{steps[0]}` is een adres van de site zelf", help)
        )
    return "/".join(steps), None


def _bad_name(name: str, path: str) -> Iterator[Problem]:
    if not is_slug(name):
        better = _shortened(name)
        help = f"gebruik hoogstens {MAX_SLUG} kleine letters, cijfers en streepjes"
        message = f"`{readable(name)}.md` kan geen adres worden"
        yield Problem(path, Place(), Fault("bestandsnaam", message, f"{help}: {better}.md" if better else help))
    elif _WINDOWS.match(name):
        message = f"`{name}.md` kan niet op een computer met Windows staan"
        yield Problem(path, Place(), Fault("bestandsnaam", message, f"kies een langere naam, zoals {name}-aanpak.md"))
    elif _OWN.match(name):
        yield Problem(path, Place(), Fault("bestandsnaam", f"`{name}` gebruikt de site zelf", "kies een andere naam"))


def _shortened(name: str) -> str:
    return slugified(name)[:MAX_SLUG].strip("-")


def _free_slug(name: str, taken: set[str]) -> str:
    """The name itself where it is good, else the nearest name that is and that nothing else has."""
    base = name if is_slug(name) else _shortened(name) or "zonder-naam"
    slug, number = base, 2
    while slug in taken or _OWN.match(slug):
        slug, number = f"{base}-{number}", number + 1
    return slug


def _same_on_windows(found: list[EntryFile]) -> Iterator[Problem]:
    seen: dict[str, EntryFile] = {}
    for entry in found:
        lowered = entry.path.lower()
        if lowered in seen:
            message = f"dit bestand verschilt alleen in hoofdletters van {seen[lowered].path}"
            help = "geef een van de twee een andere naam: op Windows en macOS zijn ze hetzelfde bestand"
            yield Problem(entry.path, Place(), Fault("alleen-hoofdletters", message, help))
        seen.setdefault(lowered, entry)
