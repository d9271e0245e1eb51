"""Writes the preview cards into a built site; one that was drawn before is taken from a folder that keeps them."""

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import PIL

from kennisbank.model.library import Library
from kennisbank.settings import Settings
from kennisbank.site.pictures.cards import CARDS, Card
from kennisbank.site.pictures.drawing import drawn

CACHE = Path(".cache", "kaarten")
"""Where a project keeps drawn cards, from its root. It may be thrown away at any time."""

_LETTERS = Path("assets", "fonts", "figtree-latin-wght-normal.woff2")
_DIGEST = hashlib.sha256().digest_size


def write_cards(site: Path, library: Library, settings: Settings, cache: Path | None) -> None:
    """Writes every card into the folder of a built site, whose font it uses.

    cache: the folder with cards that were drawn before; it then holds those of this site and no others.
    """
    letters = site / _LETTERS
    used = set()
    for make in CARDS:
        for picture in make(library, settings):
            file = site / picture.path
            file.parent.mkdir(parents=True, exist_ok=True)
            place = cache / _name(picture.card, letters) if cache else None
            file.write_bytes(_taken(place) or _drawn(picture.card, letters, place))
            used.add(place)
    with suppress(OSError):  # it only saves time: another build may be at the same work, or it can't be written
        for place in cache.iterdir() if cache else ():
            if place not in used:
                place.unlink(missing_ok=True)


def _name(card: Card, letters: Path) -> str:
    """A name for the bytes of a card, from all that decides them."""
    return hashlib.sha256(f"{_way(letters)}{card!r}".encode()).hexdigest()


@cache
def _way(letters: Path) -> str:
    """How cards are drawn now: the code, the font and the library that makes the file."""
    code = b"".join(module.read_bytes() for module in sorted(Path(__file__).parent.glob("*.py")))
    return PIL.__version__ + hashlib.sha256(code + letters.read_bytes()).hexdigest()


def _taken(place: Path | None) -> bytes | None:
    """The card in a cached file: it begins with a digest of the rest, so that a damaged one is known."""
    if place is None or not place.is_file():
        return None
    content = place.read_bytes()
    digest, card = content[:_DIGEST], content[_DIGEST:]
    return card if hashlib.sha256(card).digest() == digest else None


def _drawn(card: Card, letters: Path, place: Path | None) -> bytes:
    """A card drawn anew and cached: written beside and then renamed, so that it is never there by half."""
    content = drawn(card, letters)
    if place:
        with suppress(OSError):  # a card that cannot be cached is drawn again
            _keep(hashlib.sha256(content).digest() + content, place)
    return content


def _keep(content: bytes, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(beside).replace(place)
