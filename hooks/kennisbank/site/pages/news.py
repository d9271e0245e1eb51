"""The pages of what is new: the last things, and every month."""

from collections.abc import Iterator, Sequence

from kennisbank.model.addresses import NEWS, month_address
from kennisbank.model.library import Library
from kennisbank.model.news import Month, News, months, news
from kennisbank.schema.entries import Organisation
from kennisbank.site.pages.content import MonthPage, NewsPage, NewsRow, NewsSection
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.pictures.cards import month_card
from kennisbank.site.snippets.digest import news_groups, snippet_of_month
from kennisbank.site.wording import confirmations, key_facts

NEWEST = 12
"""News on the page of what is new: the last few things, for people who come back; the months have all of it."""


def news_page(renderer: Renderer) -> Iterator[Page]:
    """What is new: the last things, and the months before."""
    every = news(renderer.library)
    yield renderer.page(
        NewsPage(
            newest=tuple(_row(item, renderer.library) for item in every[:NEWEST]),
            months=tuple((month, sum(item.month == month for item in every)) for month in months(every)),
        ),
        NEWS,
        "Nieuw",
        "Wat er in deze kennisbank bij kwam, veranderde of weg is gehaald, per maand.",
        menu=NEWS,
    )


def month_pages(renderer: Renderer) -> Iterator[Page]:
    """For every month what happened in it, and of that what an organisation checked."""
    every = news(renderer.library)
    for month in months(every):
        others = tuple(other for other in months(every) if other != month)
        of_month = tuple(item for item in every if item.month == month)
        picture = month_card(month, of_month, renderer.settings)
        for is_checked_only in (False, True):
            content = _month(renderer, month, of_month, others, is_checked_only=is_checked_only)
            yield renderer.page(
                content,
                month_address(month.key, is_checked_only=is_checked_only),
                content.snippet.title,
                f"Wat er in {month} in deze kennisbank bij kwam, veranderde of weg is gehaald."
                + " Alleen wat een organisatie nakeek." * is_checked_only,
                menu=NEWS,
                picture=picture,
                trail=((NEWS, "Nieuw"),),
            )


def _month(
    renderer: Renderer, month: Month, of_month: Sequence[News], others: tuple[Month, ...], *, is_checked_only: bool
) -> MonthPage:
    items = [item for item in of_month if item.entry.confirmed or not is_checked_only]
    sections = tuple(
        NewsSection(group.heading, group.id, tuple(_row(item, renderer.library) for item in group.news))
        for group in news_groups(items, renderer.library)
    )
    return MonthPage(
        month=month,
        is_checked_only=is_checked_only,
        sections=sections,
        headings=tuple((section.id, section.heading) for section in sections),
        snippet=snippet_of_month(month, items, renderer.library, is_checked_only=is_checked_only),
        qr_code=renderer.qr_code(month_address(month.key)),
        others=others,
    )


def _row(item: News, library: Library) -> NewsRow:
    """News as a row: that an organisation was placed needs no words, and of what was taken away no facts remain."""
    entry = item.entry
    text = item.text or ("" if isinstance(entry, Organisation) else entry.summary)
    facts = "" if entry.withdrawn else f"{key_facts(entry)} {' '.join(confirmations(entry, library))}"
    return NewsRow(item, text, facts)
