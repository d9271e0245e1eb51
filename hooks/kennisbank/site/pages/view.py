"""What depends on the page that a template draws: its links, its texts, the words that it explains."""

import posixpath
from collections.abc import Callable

from markupsafe import Markup

from kennisbank.model.addresses import Links, as_url
from kennisbank.model.library import Library
from kennisbank.model.texts import Block, Text
from kennisbank.schema.words import Word
from kennisbank.settings import Settings
from kennisbank.site.pages.glossary import Glossary
from kennisbank.site.snippets.renderings import as_html, renderings
from kennisbank.site.snippets.snippet import Snippet
from kennisbank.text.markdown.body import BlockCall, PageSection
from kennisbank.text.markdown.icons import Icons
from kennisbank.text.markdown.safe_html import Explainable, IconUse, SafeHtml, Segment, SiteLink


class View:
    """What a page is drawn with.

    here: the address of the page; icons: those that can be drawn; draw: makes a generated part of it, as a text calls
    it; explain: makes the explanation of a word as it was written.
    """

    def __init__(
        self,
        library: Library,
        settings: Settings,
        links: Links,
        here: str,
        *,
        icons: Icons,
        draw: Callable[[BlockCall, "View"], Markup],
        explain: Callable[[Markup, Word], Markup],
    ) -> None:
        self._here = here
        self._settings = settings
        self._links = links
        self._draw = draw
        self._icons = icons
        self._symbols: dict[str, Markup | None] = {}
        self._headings: list[tuple[str, str]] = []
        self._glossary = Glossary(library.taxonomy.glossary, explain)

    def link(self, there: str) -> str:
        """A link from this page to an address, with or without `#anchor`."""
        return self._links(self._here, there)

    def address(self, there: str) -> str:
        """The way from this page to an address as a browser follows it: a generator rewrites links, and no forms."""
        return as_url(self._here, there)

    def file(self, path: str) -> str:
        """A link from this page to a file that stands beside the pages, by its path from the root of the site."""
        return posixpath.relpath(f"/{path}", f"/{self._here}")

    def body(self, html: SafeHtml) -> Markup:
        """Sanitised text with its links within the site written for this page, and difficult words explained."""
        return Markup("").join(map(self._written, html.segments))

    def _written(self, segment: Segment) -> str:
        if isinstance(segment, SiteLink):
            return self.link(segment.address)
        if isinstance(segment, IconUse):
            return self.icon(segment.name)
        return self.explained(segment) if isinstance(segment, Explainable) else segment

    def explained(self, text: str) -> Markup:
        """A line of text with difficult words explained; plain text is escaped."""
        return self._glossary.explained(text)

    def icon(self, name: str | None) -> Markup:
        """An icon by its name, to stand beside a word; empty without a name, or where it can't be drawn."""
        if name and name not in self._symbols:
            self._symbols[name] = self._icons.symbol(name, _symbol_id(name))
        if not name or self._symbols[name] is None:
            return Markup("")
        return Markup('<svg class="kb-icon" aria-hidden="true" focusable="false"><use href="#{}"/></svg>').format(
            _symbol_id(name)
        )

    @property
    def sprite(self) -> Markup:
        """The drawings of all icons that stand on the page by now; empty without icons."""
        symbols = Markup("").join(symbol for symbol in self._symbols.values() if symbol)
        return Markup('<svg class="kb-sprite" aria-hidden="true">{}</svg>').format(symbols) if symbols else symbols

    def text(self, text: Text) -> Markup:
        """A text of docs/ with its generated parts."""
        return Markup("").join(self.parts(text))

    def parts(self, text: Text) -> list[Markup]:
        """A text of docs/ with its generated parts, cut at its headings."""
        return [self._section(section) for section in text.sections]

    def _section(self, section: PageSection) -> Markup:
        if heading := self.body(section.heading):
            self._headings.append((section.id, heading))
        return Markup("").join(map(self._piece, section.pieces))

    def _piece(self, piece: SafeHtml | BlockCall) -> Markup:
        if isinstance(piece, SafeHtml):
            return self.body(piece)
        return self._draw(piece, self) if _is_known(piece) else Markup("")

    def heading(self, id: str, text: str, *, there: str = "") -> Markup:
        """A heading of the second level, for a table of contents to name; there: the address it leads to, if any."""
        self._headings.append((id, text))
        shown = Markup('<a href="{}">{}</a>').format(self.link(there), text) if there else text
        return Markup('<h2 id="{}">{}</h2>').format(id, shown)

    @property
    def headings(self) -> tuple[tuple[str, str], ...]:
        """The id and the text of every heading that is drawn by now, in their order."""
        return tuple(self._headings)

    def snippet(self, snippet: Snippet) -> Markup:
        """A snippet to paste, as it stands on this page."""
        return as_html(snippet, self._settings, lambda address: self.link(address.strip("/")))

    def renderings(self, snippet: Snippet) -> dict[str, str]:
        """A snippet in every form in which it can be pasted."""
        return renderings(snippet, self._settings)


def _symbol_id(name: str) -> str:
    return f"icoon-{name.replace('/', '-')}"


def _is_known(call: BlockCall) -> bool:
    """Whether a generated part can be made; another was reported by the check, and a preview goes on without it."""
    choices = Block(call.name).choices if call.name in tuple(Block) else None
    return choices is not None and (not choices or call.of in choices)
