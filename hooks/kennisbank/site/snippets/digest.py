"""News as a snippet: that of a month, of an organisation or of a newsletter, under a heading for each kind of news."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kennisbank.model.addresses import month_address, short_of
from kennisbank.model.library import Library
from kennisbank.model.news import CHANGED, CHECKED, GONE, PLACED, Month, News
from kennisbank.schema.entries import Entry, Organisation, Practice, Project
from kennisbank.site.snippets.snippet import WRITTEN_FROM, Snippet, SnippetGroup, snippet_in_list
from kennisbank.slugs import slugified

MOST = 3
"""Snippets under one heading of a month: as many as a newsletter has room for; the rest is one click away."""

_PLACED: dict[type[Entry], str] = {
    Practice: "Nieuw in deze kennisbank: aanpakken",
    Project: "Nieuw in deze kennisbank: projecten",
    Organisation: "Nieuw in deze kennisbank: organisaties",
}
_OTHERWISE_CHANGED = "Verder gewijzigd"
_HAPPENED = {CHECKED: "Nagekeken door een organisatie", GONE: "Weggehaald uit deze kennisbank"}


@dataclass(frozen=True)
class NewsGroup:
    """News of one kind: its heading, the id of that heading, and the news itself."""

    heading: str
    id: str
    news: tuple[News, ...]


def snippet_of_month(
    month: Month, items: Sequence[News], library: Library, *, is_checked_only: bool = False
) -> Snippet:
    """The snippet of a month: the first of each kind of news, and how many more the page has.

    items: the news of that month, the newest first; is_checked_only: they are only those of pages that an
    organisation checked, and so is the page it leads to.
    """
    title = f"Nieuw in de kennisbank: {month}" + (", alleen nagekeken" if is_checked_only else "")
    address = month_address(month.key, is_checked_only=is_checked_only)
    return digest(title, f"{address}/", items, library, most=MOST)


def digest(title: str, address: str, items: Sequence[News], library: Library, *, most: int) -> Snippet:
    """News as one snippet that leads to an address; most: how many of each kind of news stand in it."""
    groups = tuple(_snippet_group(group, library, most) for group in news_groups(items, library))
    if not groups:
        return Snippet(title, address, ("In deze periode is er niets bij gekomen.",))
    action = "Past hier iets bij jouw werk? Stuur het door aan een collega."
    return Snippet(title, address, (WRITTEN_FROM,), action, groups)


def news_groups(items: Iterable[News], library: Library) -> tuple[NewsGroup, ...]:
    """News by what it is: new entries, each kind of change, what was checked, who is new, what was taken away."""
    by_heading: dict[str, list[News]] = {}
    for item in items:
        by_heading.setdefault(_heading(item), []).append(item)
    order = (
        _PLACED[Practice],
        _PLACED[Project],
        *(kind.label for kind in library.taxonomy.change_kinds),
        _OTHERWISE_CHANGED,
        _HAPPENED[CHECKED],
        _PLACED[Organisation],
        _HAPPENED[GONE],
    )
    groups = [
        NewsGroup(heading, slugified(heading), tuple(by_heading[heading])) for heading in order if heading in by_heading
    ]
    return tuple(sorted(groups, key=lambda group: group.news[0].entry.is_quiet))  # a disputed matter is never first


def _heading(item: News) -> str:
    if item.happened == PLACED:
        return _PLACED[type(item.entry)]
    if item.happened == CHANGED:
        return item.kind.label if item.kind else _OTHERWISE_CHANGED
    return _HAPPENED[item.happened]


def _snippet_group(group: NewsGroup, library: Library, most: int) -> SnippetGroup:
    """News of one kind as snippets; of new organisations only how many, since no newsletter is about their pages."""
    most = 0 if group.heading == _PLACED[Organisation] else most
    return SnippetGroup.first(group.heading, group.news, most, lambda item: _news_snippet(item, library))


def _news_snippet(item: News, library: Library) -> Snippet:
    """A snippet within a digest: what happened, or else what the entry is about, and where."""
    if item.happened == GONE:
        return Snippet(item.entry.title, f"{short_of(item.entry)}/", (item.text,))
    return snippet_in_list(item.entry, library, text=item.text)
