"""The texts that editors write in docs/, and the generated parts that those can ask for."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import PrivateAttr

from kennisbank.model.facets import FACETS
from kennisbank.schema.entries import KINDS
from kennisbank.schema.fields import Line, Reference, SiteDay, SitePath, Title, many
from kennisbank.schema.item import Item, Origin
from kennisbank.schema.parts import Source
from kennisbank.schema.words import FAVOURABLE, NO_DIFFERENCE
from kennisbank.text.markdown.body import PageSection
from kennisbank.text.markdown.safe_html import SafeHtml


class Block(StrEnum):
    """The generated parts that a text in docs/ can ask for, with a line such as `<!-- blok: nieuw -->`."""

    DOMAINS = "domeinen"
    TOPICS = "onderwerpen"
    PLACES = "gebieden"
    NEWEST = "nieuw"
    WORK = "werk"
    FAVOURABLE = "gunstig"
    NO_DIFFERENCE = "geen-verschil"
    NOT_FAVOURABLE = "niet-gunstig"
    EXPLAINED = "uitleg"
    LISTED = "lijst"
    GAPS = "witte-vlekken"
    GAPS_IN_SHORT = "witte-vlekken-kort"
    NUMBERS = "cijfers"
    GLOSSARY = "begrippen"
    WORDS = "woorden"
    RULES = "regels"
    REPORTING = "meldroute"
    COLUMNS = "kolommen"
    FOLLOW = "volgen"
    MONTH = "maand"
    EXAMPLE = "voorbeeld"
    EMBED = "insluiten"

    @property
    def choices(self) -> tuple[str, ...]:
        """The words of which one has to stand behind it, as in `<!-- blok: lijst thema -->`: facets, kinds or signs."""
        if self is Block.COLUMNS:
            return tuple(kind.ADDRESS for kind in KINDS)
        if self is Block.EXAMPLE:
            return FAVOURABLE, NO_DIFFERENCE
        return tuple(facet.folder for facet in FACETS) if self in (Block.EXPLAINED, Block.LISTED) else ()


class Text(Item):
    """A page of docs/ that editors write by hand.

    under: the text that it hangs under, in the menu and the breadcrumb; slides: whether it is shown as slides, one for
    each heading; reviewed: the last check of its sources.
    """

    title: Title
    summary: Line
    under: Reference | None = None
    slides: bool = False
    sources: tuple[Source, ...] = ()
    reviewed: SiteDay | None = None
    aliases: Annotated[tuple[SitePath, ...], *many] = ()

    _origin: Origin[PageSection] = PrivateAttr()

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called, as of an entry."""
        return (self.title,)

    @property
    def sections(self) -> tuple[PageSection, ...]:
        """Its headings of the second level, each with what follows it."""
        return self._origin.sections

    @property
    def html(self) -> Iterator[SafeHtml]:
        """What the page says between its generated parts."""
        return (piece for section in self.sections for piece in section.pieces if isinstance(piece, SafeHtml))
