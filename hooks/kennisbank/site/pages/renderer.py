"""Where pages are made: templates filled with a library, the settings, and one way of writing links."""

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from kennisbank.model.addresses import GLOSSARY, Links
from kennisbank.model.facets import Facet
from kennisbank.model.library import Library
from kennisbank.model.texts import Block
from kennisbank.reading.reader import Faults
from kennisbank.schema.taxonomy import FacetLabel
from kennisbank.schema.words import Word
from kennisbank.settings import Settings
from kennisbank.site.feeds.feeds import feeds
from kennisbank.site.jinja import page_environment
from kennisbank.site.pages.blocks import BLOCKS, WORD_BLOCKS
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.related import Relations
from kennisbank.site.pages.schema_org import described
from kennisbank.site.pages.view import View
from kennisbank.site.pictures.cards import Picture, site_card
from kennisbank.site.snippets.organisation import OrganisationSnippets
from kennisbank.site.snippets.renderings import origin, renderings
from kennisbank.site.snippets.snippet import WRITTEN_FROM
from kennisbank.text.body import BlockCall


class Renderer:
    """Where one set of pages is made: a library, the settings, and the way in which links are written."""

    def __init__(self, library: Library, settings: Settings, links: Links, faults: Faults | None = None) -> None:
        self.library = library
        self.faults = faults or Faults()
        self.settings = settings
        self._links = links
        self._relations = Relations(library)
        self._feeds = {feed.address: feed for feed in feeds(library)}
        self._snippets = OrganisationSnippets(library)

    def page(
        self,
        template: str,
        address: str,
        title: str,
        description: str,
        *,
        menu: str = "",
        noindex: bool = False,
        picture: Picture | None = None,
        **values: Any,
    ) -> Page:
        """The page at an address, made with a template from these values.

        picture: its preview card, if it has one of its own.
        """
        feed = self._feeds.get(address)
        html = self.render(f"pages/{template}", address, title=title, description=description, feed=feed, **values)
        picture = picture or site_card(self.library, self.settings)
        is_hidden = noindex or self.settings.is_provisional
        page = Page(address, title, description, html, picture, menu, is_hidden, feed.title if feed else "")
        return replace(page, html=html + described(page, template, values, self.library, self.settings))

    def render(self, template: str, here: str, **values: Any) -> Markup:
        """The HTML of a template for the page at an address."""
        view = View(
            self.library,
            self.settings,
            self._links,
            here,
            draw=lambda call: self._block(call, here),
            explain=lambda written, word: self._term(written, word, here),
            faults=self.faults,
        )
        text = (
            page_environment()
            .get_template(template)
            .render(
                view=view,
                link=view.link,
                library=self.library,
                relations=self._relations,
                snippets=self._snippets,
                taxonomy=self.library.taxonomy,
                settings=self.settings,
                renderings=lambda snippet: renderings(snippet, self.settings),
                origin=origin(self.settings),
                written_from=WRITTEN_FROM,
                **values,
            )
        )
        return Markup(text)  # noqa: S704  # the template has escaped everything that is not SafeHtml

    def _block(self, call: BlockCall, here: str) -> Markup:
        block = Block(call.name)
        values = WORD_BLOCKS[block](self.library, call.of) if block.choices else BLOCKS[block](self.library)
        return self.render(f"blocks/{block}.html", here, **values)

    def _term(self, written: Markup, word: Word, here: str) -> Markup:
        link = self._links(here, f"{GLOSSARY}#term-{word.key}")
        text = page_environment().get_template("parts/glossary_term.html").render(written=written, word=word, link=link)
        return Markup(text)  # noqa: S704  # the template has escaped what was not

    def label(self, facet: Facet) -> FacetLabel:
        """The heading and question of a facet."""
        return self.library.taxonomy.facets.of(facet.heading)
