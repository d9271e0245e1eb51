"""Short links and earlier addresses: small pages without a script that send a reader on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kennisbank.model.addresses import as_url, fallback, pair_address, short_of
from kennisbank.model.facets import FACETS
from kennisbank.model.ledger import Ledger
from kennisbank.model.library import Library
from kennisbank.model.permalinks import permalinks
from kennisbank.settings import Settings
from kennisbank.site.jinja import page_environment
from kennisbank.site.pages.content import Content
from kennisbank.site.pages.page import Page


@dataclass(frozen=True)
class Redirect:
    """An address that sends on; target: the address where it leads to; name: what that page is called."""

    address: str
    target: str
    name: str


@dataclass(frozen=True)
class RedirectPage(Content):
    """What the page of a redirect is filled with; page: its target; link: the way there; canonical: where that is.

    A program that makes a card of a link fetches that link, and few follow a refresh. So this page says of its target
    what the head of the target says (hooks/theme/main.html).
    """

    name: str
    page: Page
    link: str
    canonical: str
    settings: Settings


def redirects(library: Library, ledger: Ledger) -> Iterator[Redirect]:
    """Every address that sends on; each target is the address of a page."""
    for entry in library.entries:
        yield Redirect(short_of(entry), entry.address, entry.title)
    for item in library.items:
        for alias in item.aliases:
            yield Redirect(alias, item.address, item.title)
    for facet in FACETS:
        for word in library.taxonomy.words(facet.words):
            for address in facet.earlier_addresses(word):
                yield Redirect(address, facet.address(word), word.label)
    yield from _pairs(library)
    yield from _without_content(library, ledger)


def _pairs(library: Library) -> Iterator[Redirect]:
    """The earlier addresses of domain and subregion pairs, for every earlier key of the two."""
    for domain in library.taxonomy.domains:
        for area in library.taxonomy.subregions:
            target = pair_address(domain.key, area.key)
            for first in (domain.key, *domain.aliases):
                for second in (area.key, *area.aliases):
                    if (address := pair_address(first, second)) != target:
                        yield Redirect(address, target, f"{domain.label} in {area.label}")


def _without_content(library: Library, ledger: Ledger) -> Iterator[Redirect]:
    """Pages that the site itself made once and that have nothing on them now, such as the third part of a list."""
    for address in sorted(ledger.addresses - {permalink.address for permalink in permalinks(library)}):
        if (target := fallback(address)) is not None:
            yield Redirect(address, target, "Het overzicht")


def write_redirects(site: Path, library: Library, settings: Settings, *, pages: Iterable[Page], ledger: Ledger) -> None:
    """Writes a page for every address that sends on into the folder of a built site, where that has no page yet.

    pages: those of the library; ledger: every address that was ever published.
    The check refuses an address that already has a page; a preview keeps the page itself.
    """
    template = page_environment().get_template("pages/redirect.html")
    by_address = {page.address: page for page in pages}
    for redirect in redirects(library, ledger):
        file = site / redirect.address / "index.html"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            content = _content(redirect, by_address[redirect.target], settings)
            file.write_text(template.render(vars(content)) + "\n", encoding="utf-8")


def _content(redirect: Redirect, page: Page, settings: Settings) -> RedirectPage:
    link = as_url(redirect.address, page.address)
    canonical = f"{settings.site_url}{page.address}/" if settings.site_url else link
    return RedirectPage(redirect.name, page, link, canonical, settings)
