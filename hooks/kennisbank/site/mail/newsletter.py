"""A newsletter of what is new, for an editor to finish and send. Nothing here sends anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import css_inline

from kennisbank.dates import in_words
from kennisbank.model.addresses import NEWS
from kennisbank.model.library import Library
from kennisbank.model.news import news
from kennisbank.schema.entries import Entry, Organisation
from kennisbank.schema.words import Subregion
from kennisbank.settings import Settings, SettingsError
from kennisbank.site.jinja import page_environment
from kennisbank.site.mail.draft import draft
from kennisbank.site.snippets.digest import digest
from kennisbank.site.snippets.renderings import renderings
from kennisbank.site.snippets.snippet import Snippet

MOST = 10
"""Entries under one heading of a mail; the rest is behind its link."""


@dataclass(frozen=True)
class Scope:
    """What a newsletter is about: news from a day on, of everything or only of an area, an organisation or both."""

    since: date
    subregion: Subregion | None = None
    organisation: Organisation | None = None

    @property
    def name(self) -> str:
        """A name for its files: `nieuwsbrief-2026-10-01-oostelijke-mijnstreek`."""
        subregion = (self.subregion.key,) if self.subregion else ()
        organisation = (self.organisation.slug,) if self.organisation else ()
        return "-".join(("nieuwsbrief", self.since.isoformat(), *subregion, *organisation))

    @property
    def title(self) -> str:
        """What it is about, in words."""
        of = f" over {self.organisation.title}" if self.organisation else ""
        there = f" {self.subregion.there}" if self.subregion else ""
        return f"Nieuw{of}{there} sinds {in_words(self.since)}"

    def includes(self, entry: Entry) -> bool:
        """Whether news of an entry belongs in it; what counts for the whole region counts for each area."""
        if self.organisation and entry != self.organisation and self.organisation.slug not in entry.parties:
            return False
        return self.subregion is None or entry.is_regionwide or self.subregion in entry.subregion


def newsletter(library: Library, settings: Settings, scope: Scope) -> Snippet:
    """What is new in a scope, as one snippet; its title leads to the page with all news.

    Raises SettingsError without an address of the site, since no link would work.
    """
    if not settings.site_url:
        raise SettingsError("SITE_URL ontbreekt: zonder dat adres werken de links in de nieuwsbrief niet")
    items = [item for item in news(library) if item.day >= scope.since and scope.includes(item.entry)]
    # What names the area itself goes before what counts for the whole region.
    items.sort(key=lambda item: (item.entry.is_quiet, scope.subregion not in item.entry.subregion))
    return digest(scope.title, f"{NEWS}/", items, library, most=MOST)


def files(snippet: Snippet, settings: Settings, name: str) -> Iterator[tuple[str, bytes]]:
    """A newsletter as files with their names: a page, plain text, Markdown, and a draft mail of the page and the text.

    name: of each file, without its ending.
    """
    rendered = renderings(snippet, settings)
    html = _mail_page(snippet, settings)
    yield f"{name}.html", html.encode()
    yield f"{name}.txt", rendered["text"].encode()
    yield f"{name}.md", rendered["markdown"].encode()
    yield f"{name}.eml", draft(snippet.title, rendered["text"], settings, html=html)


def _mail_page(snippet: Snippet, settings: Settings) -> str:
    """A snippet as a page in a mail: a table, with its style on every element for the Word engine of Outlook.

    What that engine keeps: Microsoft, "Word 2007 Rendering of HTML and CSS", as tests/files/test_newsletter.py has it.
    """
    template = page_environment().get_template("mail/newsletter.html")
    page = template.render(snippet=snippet, settings=settings, href=lambda address: f"{settings.site_url}{address}")
    return css_inline.CSSInliner(load_remote_stylesheets=False).inline(page)
