"""What templates may ask for: links, counts, Dutch wordings. Templates hold no facts and decide nothing."""

import posixpath
import re
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from kennisbank.dates import PartialDate, in_words
from kennisbank.model.addresses import Links, short_of
from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.library import Library
from kennisbank.model.texts import Block, Text
from kennisbank.problem import as_text
from kennisbank.schema.entries import KINDS, Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.parts import Involvement
from kennisbank.schema.taxonomy import FacetLabel
from kennisbank.schema.words import Word
from kennisbank.settings import Settings
from kennisbank.site.pages.glossary import Glossary
from kennisbank.site.pages.schema_org import breadcrumbs
from kennisbank.site.snippets.snippet import Snippet, as_html, where
from kennisbank.site.wording import NAMES, confirmations, facet_title, named, place, position, unchecked
from kennisbank.slugs import slugified
from kennisbank.text.body import BlockCall
from kennisbank.text.safe_html import ID_PREFIX, Explainable, SafeHtml, SiteLink

MANY_ALIKE = 5
"""Organisations with the same years and source that read better as one line than as rows."""

_HEADING = re.compile(r'<h2 id="([^"]+)">(.+?)</h2>')
_LINK = re.compile(r"</?a\b[^>]*>")


class View:
    """One page's view of the library.

    here: the address of the page; draw: makes a generated part of it, as a text calls it; explain: makes
    the explanation of a word as it was written.
    """

    named = staticmethod(named)
    place = staticmethod(place)
    position = staticmethod(position)

    def __init__(
        self,
        library: Library,
        settings: Settings,
        links: Links,
        here: str,
        *,
        draw: Callable[[BlockCall], Markup],
        explain: Callable[[Markup, Word], Markup],
    ) -> None:
        self.here = here
        self._library = library
        self._settings = settings
        self._links = links
        self._draw = draw
        self._glossary = Glossary(library.taxonomy.glossary, explain)

    def link(self, there: str) -> str:
        """A link from this page to an address, with or without `#anchor`."""
        return self._links(self.here, there)

    def file(self, path: str) -> str:
        """A link from this page to a file that stands beside the pages, by its path from the root of the site."""
        return posixpath.relpath(f"/{path}", f"/{self.here}")

    def body(self, html: SafeHtml) -> Markup:
        """Sanitised text with its links within the site written for this page, and difficult words explained."""
        return Markup("").join(map(self._written, html.segments))

    def _written(self, segment: Markup | SiteLink) -> str:
        if isinstance(segment, SiteLink):
            return self.link(segment.address)
        return self.explained(segment) if isinstance(segment, Explainable) else segment

    def explained(self, text: str) -> Markup:
        """A line of text with difficult words explained; plain text is escaped."""
        return self._glossary.explained(text)

    def text(self, text: Text) -> Markup:
        """A text of docs/ with its generated parts."""
        return Markup("").join(self.parts(text))

    def parts(self, text: Text) -> list[Markup]:
        """A text of docs/ with its generated parts, cut at its headings."""
        return [Markup("").join(map(self._piece, section.pieces)) for section in text.sections]

    def _piece(self, piece: SafeHtml | BlockCall) -> Markup:
        if isinstance(piece, SafeHtml):
            return self.body(piece)
        return self._draw(piece) if _is_known(piece) else Markup("")

    @staticmethod
    def contents(html: Markup) -> list[tuple[str, Markup]]:
        """The headings of a part of a page, each with its id and without the links in it."""
        return [(found[1], Markup(_LINK.sub("", found[2]))) for found in _HEADING.finditer(html)]  # noqa: S704  # from escaped HTML

    def organisation(self, slug: str) -> Organisation | None:
        """The organisation with a slug, if it can be read."""
        return self._library.organisation(slug)

    def effective(self, slugs: Sequence[str]) -> list[Effective]:
        """The practices and projects with these slugs that are listed."""
        found = (self._library.effective(slug) for slug in slugs)
        return [entry for entry in found if entry is not None and not entry.withdrawn]

    def problems(self, path: str) -> list[str]:
        """What is wrong with a file, as a terminal would say it."""
        return [as_text(problem) for problem in self._library.problems.get(path, ())]

    def facets_of(self, entry: Entry) -> list[tuple[Facet, FacetLabel, tuple[Word, ...]]]:
        """Every facet of an entry with its label and words."""
        taxonomy = self._library.taxonomy
        found = ((facet, self.label(facet), facet.of(entry, taxonomy)) for facet in FACETS)
        return [(facet, label, words) for facet, label, words in found if words]

    def label(self, facet: Facet) -> FacetLabel:
        """The heading and question of a facet."""
        return self._library.taxonomy.facets.of(facet.heading)

    def count(self, facet: Facet, word: Word) -> int:
        """How many listed practices and projects carry a word; of words for organisations, how many of those."""
        counts = Organisation if facet.kind is Organisation else Effective
        return sum(isinstance(entry, counts) for entry in self._library.with_word(facet, word))

    def in_short(self, organisation: Organisation) -> str:
        """What an organisation is, where, and what this site has of it: `Ziekenhuis, Heerlen, 2 aanpakken`."""
        place = self.place(organisation)
        practices, projects = self._library.practices_of(organisation), self._library.projects_of(organisation)
        numbers = (
            self.counted(len(practices), Practice) if practices else "",
            self.counted(len(projects), Project) if projects else "",
        )
        parts = (organisation.kind.label, "" if organisation.title.endswith(place) else place, *numbers)
        return ", ".join(filter(None, parts))

    def facet_title(self, facet: Facet) -> str:
        """What a facet is called."""
        return facet_title(facet, self._library.taxonomy)

    def report(self, subject: str) -> str:
        """Where to tell the editors something about this page; nothing as long as no address is set."""
        return self._settings.report_url(subject)

    def breadcrumbs(self, trail: Sequence[tuple[str, str]], title: str) -> Markup:
        """The pages above this one and itself, for programs that read the page."""
        return breadcrumbs((("", "Home"), *trail, (self.here, title)), self._settings)

    @property
    def all_domains(self) -> tuple[Word, ...]:
        """The domains in their order, which gives each its colour and shape."""
        return self._library.taxonomy.domains

    def unchecked(self, entry: Entry) -> str:
        """The sentence that says who has not looked at this page yet."""
        return unchecked(entry, self._library)

    def snippet(self, snippet: Snippet) -> Markup:
        """A piece to paste, as it stands on this page."""
        return as_html(snippet, self._settings, lambda address: self.link(address.strip("/")))

    @staticmethod
    def where(entry: Entry) -> str:
        """What an entry is, where, and what research found, in sentences."""
        return where(entry)

    def confirmed(self, entry: Entry) -> str:
        """The sentences that say which organisations looked at a page; nothing if none did."""
        return " ".join(confirmations(entry, self._library))

    def short(self, entry: Entry) -> str:
        """The short address of an entry, as complete as the settings allow."""
        return f"{self._settings.site_url}{short_of(entry)}/"

    @staticmethod
    def named_alike(ties: Sequence[Involvement]) -> list[tuple[list[str], Involvement]]:
        """Organisations with a tie that stands for all of them: many of the same years and source are named at once."""
        groups: dict[tuple[str, int], list[Involvement]] = {}
        for tie in ties:
            groups.setdefault((tie.years, tie.source), []).append(tie)
        found: list[tuple[list[str], Involvement]] = []
        for group in groups.values():
            if len(group) < MANY_ALIKE:
                found += [([tie.organisation], tie) for tie in group]
            else:
                found.append(([tie.organisation for tie in group], group[0]))
        return found

    @staticmethod
    def area(entry: Entry) -> str:
        """The subregions of an entry in words."""
        return ", ".join(area.label for area in entry.subregion)

    @staticmethod
    def plural(entry: Entry) -> str:
        """What entries of this kind are called together."""
        return NAMES[type(entry)][1].capitalize()

    @staticmethod
    def unbroken(text: str) -> str:
        """A figure that does not break off its sign, with a real minus: `p = 0,07`, `effectmaat −0,08`."""
        text = re.sub(r"\b([pn]) ([=<>]) (?=\d)", "\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}", text)
        return re.sub(r"(?<=\w) -(?=\d)", "\N{NO-BREAK SPACE}\N{MINUS SIGN}", text)

    @staticmethod
    def goal(text: str) -> tuple[str, str]:
        """A goal cut in the number it begins with, or nothing, and the rest."""
        number, _, rest = text.partition(" ")
        return (number, rest) if number[:1].isdigit() else ("", text)

    @staticmethod
    def anchor(heading: str) -> str:
        """The id of a section; a heading that the check refuses gets one that is no name of the page's own."""
        is_known = any(heading in kind.SECTIONS for kind in KINDS)
        return slugified(heading) if is_known else f"{ID_PREFIX}{slugified(heading)}"

    @staticmethod
    def host(address: str) -> str:
        """The name of the site in an address, as people say it."""
        return (urlsplit(address).hostname or address).removeprefix("www.")

    @staticmethod
    def day(day: Any) -> str:
        """A day in Dutch words."""
        return in_words(day)

    @staticmethod
    def counted(number: int, kind: type[Entry]) -> str:
        """A number of entries: `1 aanpak`, `12 organisaties`."""
        return f"{number}\N{NO-BREAK SPACE}{NAMES[kind][0 if number == 1 else 1]}"

    @staticmethod
    def news(entry: Effective) -> str:
        """When an entry was placed or last changed, in words."""
        changed = max((change.date for change in entry.changes), default=None)
        return f"Gewijzigd op {in_words(changed)}" if changed else f"Geplaatst op {in_words(entry.published)}"

    @staticmethod
    def number(entries: Sequence[Entry]) -> str:
        """How many entries of one kind there are, at least one: `1 aanpak`, `12 organisaties`."""
        return View.counted(len(entries), type(entries[0]))

    @staticmethod
    def thousands(number: int) -> str:
        """A number as Dutch writes it: `1.676`."""
        return f"{number:,}".replace(",", ".")

    @staticmethod
    def newest_source(entry: Entry) -> PartialDate | None:
        """The date of an entry's newest source, as exact as it is known; for an organisation only a year."""
        years = [PartialDate(source.year) for source in entry.sources if source.year]
        status = [entry.status_date] if isinstance(entry, Effective) else []
        return max((*status, *years), default=None, key=lambda moment: (moment.year, moment.month, moment.day))


def _is_known(call: BlockCall) -> bool:
    """Whether a generated part can be made; another was reported by the check, and a preview goes on without it."""
    choices = Block(call.name).choices if call.name in tuple(Block) else None
    return choices is not None and (not choices or call.of in choices)
