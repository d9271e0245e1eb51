"""Links in a text: which may stand, and where they lead."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from kennisbank.problem import Fault
from kennisbank.text.markdown.safe_html import marked_link

MAX_LINK = 500
"""As long as an address in the front matter; a reference link can repeat one thousands of times."""

HOST = re.compile(r"[^.]+(?:\.[^.]+)+")
"""The name of a server: `https://...` has none."""

Resolve = Callable[[str], str | Fault | None]
"""Gives the address within the site (`praktijken/x`) for a link as somebody wrote it, or why nothing is there.

None for a page that is yet to come: nothing is wrong, and there is nothing to link to.
"""


def judged(written: str, resolve: Resolve) -> str | Fault | None:
    """The `href` that a link gets, or why it may not stand; None for a page that is yet to come."""
    if len(written) > MAX_LINK:
        return Fault("link", "deze link is te lang", f"een adres heeft hoogstens {MAX_LINK} tekens")
    if written.startswith("#"):
        return written
    try:
        parts = urlsplit(written)
    except ValueError:
        return Fault("link", f"`{written}` is geen adres", "kopieer het adres uit de browser")
    if parts.scheme in ("http", "https") and HOST.fullmatch(parts.hostname or ""):
        return written
    if parts.scheme == "mailto":
        return Fault(
            "link-mail",
            "een mailadres hoort niet in de tekst",
            "haal de link weg, en schrijf bij de gegevens: contact: {title: ..., url: https://...}",
        )
    if parts.scheme or parts.netloc:
        return Fault(
            "link",
            f"`{written}` is geen link die hier mag",
            "gebruik een adres met https://, of de naam van een bestand",
        )
    target = resolve(parts.path)
    if isinstance(target, Fault):
        is_site = written.startswith("www.")
        return Fault("link", f"`{written}` is geen volledig adres", "zet er https:// voor") if is_site else target
    if target is None:
        return None
    return marked_link(f"{target}#{parts.fragment}" if parts.fragment else target)
