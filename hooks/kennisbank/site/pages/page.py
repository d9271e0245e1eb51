"""A generated page: what it is called and holds, and its HTML inside a Markdown file that any generator can read."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from kennisbank.model.addresses import source_of
from kennisbank.site.feeds.feeds import Feed
from kennisbank.site.pages.content import PageContent, Trail
from kennisbank.site.pictures.cards import Picture

_FENCE = re.compile(r"^(\s*)([`~])(?=\2)", re.MULTILINE)
"""The begin of a line that Markdown would take for a fence before it sees that the line stands in HTML."""

_BLANK_LINES = re.compile(r"\n\s*\n+")


@dataclass(frozen=True)
class Page:
    """A page of the site. It is drawn whenever its HTML is asked for, so that a list of pages costs little.

    picture: its preview card, with what stands on it in words; draw: makes its HTML; menu: the address of the menu
    item it belongs under; noindex: whether search engines on the web should stay out; feed: the feed that stands
    beside it, if there is one; trail: the pages above it; crumb: what it is called at the end of that trail.
    """

    address: str
    title: str
    description: str
    content: PageContent
    picture: Picture
    draw: Callable[["Page"], Markup] = field(repr=False, compare=False)
    menu: str
    noindex: bool
    feed: Feed | None
    trail: Trail
    crumb: str

    @property
    def uri(self) -> str:
        """The Markdown file that it is, from the root of the sources."""
        return source_of(self.address)

    @property
    def html(self) -> Markup:
        """Its HTML, within the frame that a generator draws. Raises jinja2.UndefinedError for a faulty template."""
        return self.draw(self)

    @property
    def markdown(self) -> str:
        """The file's text: front matter and one block of HTML.

        Values are escaped here because templates of generators print a title as it is; JSON is YAML too. The HTML
        has no blank line and no fence and starts in column 0, so that Markdown leaves it alone.
        """
        front = {
            "title": str(escape(self.title)),
            "description": str(escape(self.description)),
            "menu": self.menu,
            "noindex": self.noindex,
            "feed": str(escape(self.feed.title)) if self.feed else "",
            "picture": self.picture.path,
            "picture_alt": str(escape(self.picture.card.alt)),
        }
        lines = (f"{name}: {json.dumps(value)}" for name, value in front.items())
        block = _BLANK_LINES.sub("\n", self.html.strip())
        block = _FENCE.sub(lambda match: f"{match[1]}&#{ord(match[2])};", block)
        return "\n".join(("---", *lines, "---", "", block, ""))
