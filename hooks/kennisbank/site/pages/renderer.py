"""Where pages are made: templates filled with a library, the settings, and a way of writing links."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kennisbank.model.addresses import GLOSSARY, Links
from kennisbank.model.library import Library
from kennisbank.model.texts import Block
from kennisbank.problem import as_text
from kennisbank.reading.reader import Faults
from kennisbank.schema.entries import Entry
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.schema.words import Word
from kennisbank.search.corpus import Searchable
from kennisbank.settings import Settings
from kennisbank.site.feeds.feeds import feeds
from kennisbank.site.jinja import page_environment
from kennisbank.site.pages.blocks import BLOCKS, WORD_BLOCKS
from kennisbank.site.pages.content import Content, PageContent, QrCode, Trail
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.related import Relations
from kennisbank.site.pages.schema_org import breadcrumbs, described
from kennisbank.site.pages.view import View
from kennisbank.site.pictures import qr_codes
from kennisbank.site.pictures.cards import Picture, site_card
from kennisbank.site.snippets.organisation import OrganisationSnippets
from kennisbank.text.markdown.body import BlockCall
from kennisbank.text.markdown.icons import NO_ICONS, Icons


@dataclass(frozen=True)
class Shared(Content):
    """What every template gets. view: what depends on the page; link: writes a link from it."""

    view: View
    link: Callable[[str], str]
    library: Library
    taxonomy: Taxonomy
    settings: Settings


@dataclass(frozen=True)
class Frame(Content):
    """What the template of a page gets beside its content: the page itself, and its data for programs as JSON-LD."""

    page: Page
    breadcrumbs: Markup
    described: Markup


class Renderer:
    """Where one set of pages is made: a library, the settings, and the way in which links are written."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        links: Links,
        faults: Faults | None = None,
        icons: Icons = NO_ICONS,
    ) -> None:
        self.library = library
        self._icons = icons
        self.faults = faults or Faults()
        self.settings = settings
        self.relations = Relations(library)
        self.snippets = OrganisationSnippets(library)
        self._links = links
        self._feeds = {feed.address: feed for feed in feeds(library)}
        self._site_card = site_card(library, settings)

    def page(
        self,
        content: PageContent,
        address: str,
        title: str,
        description: str,
        *,
        menu: str,
        noindex: bool = False,
        picture: Picture | None = None,
        trail: Trail = (),
        crumb: str = "",
    ) -> Page:
        """The page at an address, not yet drawn.

        picture: its preview card, if it has one of its own; crumb: its name in the trail, where its title says more.
        """
        return Page(
            address,
            title,
            description,
            content,
            picture or self._site_card,
            self._draw,
            menu,
            noindex or self.settings.is_provisional,
            self._feeds.get(address),
            trail,
            crumb or title,
        )

    def qr_code(self, address: str) -> QrCode | None:
        """The QR code of an address; None where the site does not know its own."""
        if not self.settings.site_url:
            return None
        name = f"qr-{address.replace('/', '-')}.png"
        return QrCode(address, f"{address}/{qr_codes.PICTURE}", f"{address}/{qr_codes.DOWNLOAD}", name)

    def problems(self, path: str) -> tuple[str, ...]:
        """What is wrong with a file of the library, as a terminal would say it."""
        return tuple(as_text(problem) for problem in self.faults.errors.get(path, ()))

    def cards(self, items: Iterable[Searchable], here: str) -> Iterator[Markup]:
        """What can be searched as cards, as they stand in a list on the page at an address."""
        template = page_environment().get_template("parts/macros.html")
        macros = vars(template.make_module(vars(self._shared(self._view(here)))))
        for item in items:
            yield macros["card" if isinstance(item, Entry) else "text_card"](item)

    def _view(self, here: str) -> View:
        return View(
            self.library,
            self.settings,
            self._links,
            here,
            icons=self._icons,
            draw=self._block,
            explain=lambda written, word: self._term(written, word, here),
        )

    def _shared(self, view: View) -> Shared:
        return Shared(view, view.link, self.library, self.library.taxonomy, self.settings)

    def _render(self, template: str, view: View, *contents: Content) -> Markup:
        """The HTML of a template for the page that has this view, filled with these.

        Raises jinja2.TemplateNotFound where there is no such template, and jinja2.UndefinedError where it uses a
        name that none of the contents has.
        """
        values = {name: value for content in (self._shared(view), *contents) for name, value in vars(content).items()}
        text = page_environment().get_template(template).render(values)
        return Markup(text)  # noqa: S704  # the template has escaped everything that is not SafeHtml

    def _draw(self, page: Page) -> Markup:
        frame = Frame(page, breadcrumbs(page, self.settings), described(page, self.library, self.settings))
        view = self._view(page.address)
        return self._render(page.content.TEMPLATE, view, page.content, frame) + view.sprite

    def _block(self, call: BlockCall, view: View) -> Markup:
        block = Block(call.name)
        content = WORD_BLOCKS[block](self.library, call.of) if block.choices else BLOCKS[block](self.library)
        return self._render(f"blocks/{block}.html", view, content)

    def _term(self, written: Markup, word: Word, here: str) -> Markup:
        link = self._links(here, f"{GLOSSARY}#term-{word.key}")
        text = page_environment().get_template("parts/glossary_term.html").render(written=written, word=word, link=link)
        return Markup(text)  # noqa: S704  # the template has escaped what was not
