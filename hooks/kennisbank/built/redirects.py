"""Short links and earlier addresses: small pages without a script that send a reader on."""

import re
from collections.abc import Iterator
from pathlib import Path

from markupsafe import Markup

from kennisbank.model.addresses import as_url, fallback, pair_address, short_of
from kennisbank.model.facets import FACETS
from kennisbank.model.ledger import Ledger
from kennisbank.model.library import Library
from kennisbank.model.permalinks import permalinks
from kennisbank.settings import Settings
from kennisbank.site.jinja import page_environment

_CARD_LINE = re.compile(r'<meta (?:property="og:|name="(?:description|twitter:))[^>]*>')


def redirects(library: Library, ledger: Ledger) -> Iterator[tuple[str, str, str]]:
    """Every address that sends on: the address, where it leads and what that page is called."""
    for entry in library.entries:
        yield short_of(entry), entry.address, entry.title
        for alias in entry.aliases:
            yield alias, entry.address, entry.title
    for text in library.texts:
        for alias in text.head.aliases:
            yield alias, text.address, text.head.title
    for facet in FACETS:
        for word in library.taxonomy.words(facet.words):
            for alias in word.aliases:
                yield f"{facet.folder}/{alias}", f"{facet.folder}/{word.key}", word.label
    yield from _pairs(library)
    yield from _without_content(library, ledger)


def _pairs(library: Library) -> Iterator[tuple[str, str, str]]:
    """The earlier addresses of domain and subregion pairs, for every earlier key of the two."""
    for domain in library.taxonomy.domains:
        for area in library.taxonomy.subregions:
            for first in (domain.key, *domain.aliases):
                for second in (area.key, *area.aliases):
                    if (first, second) != (domain.key, area.key):
                        yield (
                            pair_address(first, second),
                            pair_address(domain.key, area.key),
                            f"{domain.label} in {area.label}",
                        )


def _without_content(library: Library, ledger: Ledger) -> Iterator[tuple[str, str, str]]:
    """Pages that the site itself made once and that have nothing on them now, such as the third part of a list."""
    for address in sorted(ledger.addresses - {permalink.address for permalink in permalinks(library)}):
        if (there := fallback(address)) is not None:
            yield address, there, "Het overzicht"


def write_redirects(site: Path, library: Library, settings: Settings, ledger: Ledger) -> None:
    """Writes a page for every address that sends on, into the folder of a built site."""
    template = page_environment().get_template("pages/redirect.html")
    for address, target, title in redirects(library, ledger):
        way = as_url(address, target)
        canonical = f"{settings.site_url}{target}/" if settings.site_url else way
        page = site / address / "index.html"
        if page.exists():  # the check refuses this; a preview keeps the page itself
            continue
        page.parent.mkdir(parents=True, exist_ok=True)
        card = card_lines(site / target / "index.html")
        text = template.render(way=way, canonical=canonical, title=title, card=card)
        page.write_text(text + "\n", encoding="utf-8")


def card_lines(page: Path) -> Markup:
    """The lines in the head of a built page that a chat program makes a card of.

    Such a program fetches the short link itself, and few follow a refresh: a redirect shows the card of its target.
    """
    head, _, _ = page.read_text(encoding="utf-8").partition("</head>")
    return Markup("\n").join(Markup(line) for line in _CARD_LINE.findall(head))  # noqa: S704  # as the page has it
