"""The one door for built HTML: what is done to a site after any generator has written its pages."""

from collections.abc import Iterable
from pathlib import Path

from kennisbank.built.csp import add_content_security_policy
from kennisbank.built.redirects import write_redirects
from kennisbank.model.ledger import Ledger
from kennisbank.model.library import Library
from kennisbank.settings import Settings
from kennisbank.site.exports import EXPORTS
from kennisbank.site.pages.page import Page
from kennisbank.site.pictures.files import write_cards


def finish(
    site: Path,
    library: Library,
    settings: Settings,
    *,
    pages: Iterable[Page],
    ledger: Ledger,
    cache: Path | None = None,
) -> None:
    """Completes a built site in its folder: exports, preview cards, redirects, security policy.

    site: the folder with the pages, as a generator built them; pages: these pages, as the library makes them; ledger:
    every address that was ever published, so that those of pages with nothing on them now send on; cache: a folder with
    cards that were drawn before, so that only new ones take time.
    The policy comes last, since it counts the scripts of every page.
    Raises MissingHeadError for a page without `<meta charset>`, and OSError where a file can't be written.
    """
    for make in EXPORTS:
        for export in make(library, settings):
            file = site / export.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(export.content)
    write_cards(site, library, settings, cache)
    write_redirects(site, library, settings, pages=pages, ledger=ledger)
    add_content_security_policy(site)
