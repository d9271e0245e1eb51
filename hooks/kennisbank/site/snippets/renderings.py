"""The renderings of a snippet: HTML that Outlook and Word keep, plain text and Markdown, each from its template."""

import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry
from kennisbank.settings import Settings
from kennisbank.site.jinja import page_environment, plain_environment
from kennisbank.site.snippets.snippet import Snippet, snippet_in_list
from kennisbank.site.wording import with_state

UNKNOWN_SITE = "https://adres.invalid/"
"""Stands for the address of the site where that is not set; the browser that copies a snippet knows it (snippets.js).

RFC 2606 keeps `.invalid` free of real sites.
"""

_MARKDOWN_CHARACTERS = re.compile(r"([\\`*_\[\]<>#|~&])")
_MARKDOWN_BEGIN = re.compile(r"^([0-9]+(?=[.)])|(?=[-+=]))")
"""What would make a line an item of a list or the underlining of a heading."""


def renderings(snippet: Snippet, settings: Settings) -> dict[str, str]:
    """A snippet as `html`, `text` and `markdown`, each with complete addresses; and its `link` alone."""
    link = f"{settings.site_url or UNKNOWN_SITE}{snippet.address}"
    return {**_renderings("snippet", settings, snippet=snippet, origin=origin(settings)), "link": link}


def renderings_in_list(entry: Entry, library: Library, settings: Settings) -> dict[str, str]:
    """An entry as an item of a list that the browser puts together, as `html`, `text` and `markdown`."""
    return _renderings("item", settings, item=snippet_in_list(entry, library))


def _renderings(template: str, settings: Settings, **values: Any) -> dict[str, str]:
    base = settings.site_url or UNKNOWN_SITE
    values |= {"settings": settings, "href": lambda address: f"{base}{address}", "md": as_markdown}
    plain = plain_environment()
    return {
        "html": page_environment().get_template(f"snippets/{template}.html").render(values),
        "text": plain.get_template(f"snippets/{template}.txt").render(values),
        "markdown": plain.get_template(f"snippets/{template}.md").render(values),
    }


def as_html(snippet: Snippet, settings: Settings, href: Callable[[str], str]) -> Markup:
    """A snippet as HTML within a page; href: writes the link to an address (from the root, with a slash at its end)."""
    template = page_environment().get_template("snippets/snippet.html")
    return Markup(template.render(snippet=snippet, settings=settings, href=href).strip())  # noqa: S704  # the template escapes


def origin(settings: Settings) -> str:
    """Where a snippet comes from, in a sentence: it must not pass for an announcement of the network."""
    return with_state(f"Uit: {settings.site_name}.", settings)


def as_markdown(text: str) -> str:
    """A line of plain text that Markdown shows as it is; snippets.js writes it so too.

    See https://spec.commonmark.org/0.31.2/#backslash-escapes; `|` and `~` mean something in GitHub's Markdown.
    """
    return _MARKDOWN_BEGIN.sub(lambda match: f"{match[1]}\\", _MARKDOWN_CHARACTERS.sub(r"\\\1", text))
