"""What each kind of page holds: a frozen type for each, whose fields are the variables of its template."""

from dataclasses import dataclass
from typing import ClassVar

from kennisbank.model.facets import Facet
from kennisbank.model.news import Month, News
from kennisbank.model.texts import Text
from kennisbank.schema.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.schema.taxonomy import FacetLabel
from kennisbank.schema.words import Subregion, Word
from kennisbank.search.facets import Filter
from kennisbank.site.pages.editing import Duty, Task, TaskList
from kennisbank.site.pages.groups import Group
from kennisbank.site.pages.related import Relations
from kennisbank.site.snippets.organisation import OrganisationSnippets
from kennisbank.site.snippets.snippet import Snippet

Trail = tuple[tuple[str, str], ...]
"""Links in their order, each with its address and what it is called: the pages above a page, from the top."""


class Content:
    """What a template is filled with: a frozen dataclass, whose fields are the variables of the template."""


class PageContent(Content):
    """The content of a page. TEMPLATE: the template that draws it."""

    TEMPLATE: ClassVar[str]


@dataclass(frozen=True)
class QrCode:
    """The QR code of an address. picture, download: the paths of its files; name: what the download is called."""

    address: str
    picture: str
    download: str
    name: str


@dataclass(frozen=True)
class Download:
    """A list as a file. format: the end of its name; name: what people call that format; path: from the root."""

    format: str
    name: str
    path: str


@dataclass(frozen=True)
class FacetWords:
    """The words of a facet that an entry has; folder: the address of the facet; label: what the facet is called."""

    folder: str
    label: str
    words: tuple[Word, ...]


@dataclass(frozen=True)
class HomePage(PageContent):
    """The home page. tries: topics to try a search with."""

    TEMPLATE = "pages/home.html"

    text: Text
    tries: tuple[Word, ...]


@dataclass(frozen=True)
class TextPage(PageContent):
    """A text of docs/.

    problems: what is wrong with it; top: the text that it hangs under, or itself; near: the texts that hang there too.
    """

    TEMPLATE = "pages/text.html"

    text: Text
    problems: tuple[str, ...]
    top: Text
    near: tuple[Text, ...]


@dataclass(frozen=True)
class SlidesPage(PageContent):
    """A text of docs/ as slides. origin: where they come from, in a sentence."""

    TEMPLATE = "pages/slides.html"

    text: Text
    problems: tuple[str, ...]
    origin: str


@dataclass(frozen=True)
class EntryPage(PageContent):
    """What the pages of practices, projects and organisations share.

    problems: what is wrong with the entry across files; more: its facets that lead to others like it; qr_code: None
    where the site does not know its address.
    """

    entry: Entry
    replacements: tuple[Effective, ...]
    problems: tuple[str, ...]
    snippet: Snippet
    more: tuple[FacetWords, ...]
    qr_code: QrCode | None


@dataclass(frozen=True)
class PracticePage(EntryPage):
    """A practice."""

    TEMPLATE = "pages/practice.html"

    entry: Practice
    relations: Relations


@dataclass(frozen=True)
class ProjectPage(EntryPage):
    """A project."""

    TEMPLATE = "pages/project.html"

    entry: Project
    relations: Relations


@dataclass(frozen=True)
class OrganisationPage(EntryPage):
    """An organisation. story_sizes: how many words each of its stories has."""

    TEMPLATE = "pages/organisation.html"

    entry: Organisation
    snippets: OrganisationSnippets
    story_sizes: tuple[int, ...]


@dataclass(frozen=True)
class WithdrawnPage(PageContent):
    """An entry that was taken away."""

    TEMPLATE = "pages/withdrawn.html"

    entry: Entry
    replacements: tuple[Effective, ...]


@dataclass(frozen=True)
class FaultyPage(PageContent):
    """A file that can't be read."""

    TEMPLATE = "pages/faulty.html"

    problems: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A page of a list that is spread over several; number: from 1; addresses: those of all these pages."""

    number: int
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue(PageContent):
    """What the pages have whose list can be narrowed in a browser.

    filters: in their order; has_outcomes: whether the list can be put in order of these; origin, written_from: what
    stands below and above entries that are pasted elsewhere.
    """

    filters: tuple[Filter, ...]
    has_outcomes: bool
    origin: str
    written_from: str


@dataclass(frozen=True)
class OverviewPage(Catalogue):
    """The list of all entries of a kind, or its first part.

    total: how many there are in all parts; are_organisations: they stand there as rows; ways: other lists of them,
    each with its address and what it is called.
    """

    TEMPLATE = "pages/overview.html"

    kind: type[Entry]
    entries: tuple[Entry, ...]
    total: int
    part: Part
    are_organisations: bool
    downloads: tuple[Download, ...]
    ways: Trail


@dataclass(frozen=True)
class OverviewPartPage(PageContent):
    """The second or a further part of the list of all entries of a kind; total: how many there are in all parts."""

    TEMPLATE = "pages/overview_part.html"

    kind: type[Entry]
    entries: tuple[Entry, ...]
    total: int
    part: Part
    are_organisations: bool


@dataclass(frozen=True)
class SearchPage(Catalogue):
    """The page of search results. kinds: what there is to search, each by its key and name."""

    TEMPLATE = "pages/search.html"

    kinds: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class DirectoryPage(PageContent):
    """The organisations under headings. others: the lists in another order, each with its address and name."""

    TEMPLATE = "pages/directory.html"

    groups: tuple[Group, ...]
    others: Trail


@dataclass(frozen=True)
class WordGroup(Content):
    """Words of a facet under the word of their group, if they have one, with how many entries have each."""

    heading: Word | None
    words: tuple[tuple[Word, int], ...]


@dataclass(frozen=True)
class FacetPage(PageContent):
    """A facet with its words; noun: what their numbers count."""

    TEMPLATE = "pages/facet.html"

    facet: Facet
    label: FacetLabel
    groups: tuple[WordGroup, ...]
    noun: str


@dataclass(frozen=True)
class WordPage(PageContent):
    """A word of a facet with the entries that carry it.

    icon: the name of its icon, if it has one; is_domain: whether it has the colour of a domain; pairs: of a subregion
    the pages with each domain.
    """

    TEMPLATE = "pages/word.html"

    facet: Facet
    label: FacetLabel
    facet_title: str
    word: Word
    icon: str | None
    is_domain: bool
    groups: tuple[Group, ...]
    pairs: Trail


@dataclass(frozen=True)
class PairPage(PageContent):
    """A domain in a subregion."""

    TEMPLATE = "pages/pair.html"

    domain: Word
    subregion: Subregion
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class NewsRow:
    """News as a row. text: what happened, or else the summary; facts: what the entry is and where; either may be ''."""

    news: News
    text: str
    facts: str


@dataclass(frozen=True)
class NewsSection:
    """News of one kind under a heading, which has an id."""

    heading: str
    id: str
    rows: tuple[NewsRow, ...]


@dataclass(frozen=True)
class NewsPage(PageContent):
    """What is new: the last few things, and for each month how many there were."""

    TEMPLATE = "pages/news.html"

    newest: tuple[NewsRow, ...]
    months: tuple[tuple[Month, int], ...]


@dataclass(frozen=True)
class MonthPage(PageContent):
    """What happened in a month, or only what an organisation checked of it; others: all other months with news."""

    TEMPLATE = "pages/month.html"

    month: Month
    is_checked_only: bool
    sections: tuple[NewsSection, ...]
    headings: Trail
    snippet: Snippet
    qr_code: QrCode | None
    others: tuple[Month, ...]


@dataclass(frozen=True)
class EditingPage(PageContent):
    """What the editor can do: the week's duties, and every list of tasks."""

    TEMPLATE = "pages/editing.html"

    duties: tuple[Duty, ...]
    lists: tuple[tuple[TaskList, tuple[Task, ...]], ...]
