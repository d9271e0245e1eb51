"""Names that can stand in an address, a file name and an id."""

import re
import unicodedata

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""Lower case, digits and single hyphens: safe in an address, in a file name on every system, and in an id."""

MAX_SLUG = 60
"""Longer names make addresses that break in a mail."""


def is_slug(name: str) -> bool:
    """Whether a name can be an address as it is."""
    return bool(re.fullmatch(SLUG, name)) and len(name) <= MAX_SLUG


def slugified(text: str) -> str:
    """The text as part of an address or id: lower case, without accents, hyphens for the rest."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
