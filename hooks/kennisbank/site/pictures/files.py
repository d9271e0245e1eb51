"""Writes the preview cards into a built site; a card that was drawn before comes from a cache."""

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
from kennisbank.site.pictures.drawing import draw_card

CACHE = Path(".cache", "kaarten")
"""Where a project has its cache of drawn cards, from its root. It may be thrown away at any time."""

_FONT = Path("assets", "fonts", "figtree-latin-wght-normal.woff2")
_DIGEST_SIZE = hashlib.sha256().digest_size


def write_cards(site: Path, library: Library, settings: Settings, cache: Path | None) -> None:
    """Writes every card into the folder of a built site, whose font it uses.

    cache: the folder with cards that were drawn before; it then holds those of this site and no others. Raises OSError
    where the site cannot be written or has no font; a cache that cannot be read or written only costs time.
    """
    font_file = site / _FONT
    used = set()
    for make in CARDS:
        for picture in make(library, settings):
            file = site / picture.path
            file.parent.mkdir(parents=True, exist_ok=True)
            cached = cache / _key(picture.card, font_file) if cache else None
            file.write_bytes(_read(cached) or _draw(picture.card, font_file, cached))
            used.add(cached)
    with suppress(OSError):  # another build may be at the same work
        for cached in cache.iterdir() if cache else ():
            if cached not in used:
                cached.unlink(missing_ok=True)


def _key(card: Card, font_file: Path) -> str:
    """The name of a card in the cache: a digest of all that decides its bytes."""
    return hashlib.sha256(f"{_drawing_key(font_file)}{card!r}".encode()).hexdigest()


@cache
def _drawing_key(font_file: Path) -> str:
    """What decides the bytes of every card: the library that draws, the modules of this folder, and the font.

    Made once: a program that runs on while somebody edits these modules goes on drawing as it did when it began.
    """
    code = b"".join(module.read_bytes() for module in sorted(Path(__file__).parent.glob("*.py")))
    return PIL.__version__ + hashlib.sha256(code + font_file.read_bytes()).hexdigest()


def _read(cached: Path | None) -> bytes | None:
    """The card in a file of the cache, which begins with a digest of the rest, so that a damaged one is known."""
    content = b""
    with suppress(OSError):
        content = cached.read_bytes() if cached else b""
    digest, card = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
    return card if hashlib.sha256(card).digest() == digest else None


def _draw(card: Card, font_file: Path, cached: Path | None) -> bytes:
    """A card drawn anew, and put into the cache."""
    content = draw_card(card, font_file)
    if cached:
        with suppress(OSError):
            _write(hashlib.sha256(content).digest() + content, cached)
    return content


def _write(content: bytes, cached: Path) -> None:
    """Writes a file beside its place and then renames it, so that it is never there by half."""
    cached.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=cached.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(beside).replace(cached)
