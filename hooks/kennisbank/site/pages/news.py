"""The pages of what is new: the last things, and every month."""

from collections.abc import Iterator

from kennisbank.model.addresses import NEWS, month_address
from kennisbank.model.news import months, news
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.pictures.cards import month_card
from kennisbank.site.snippets.digest import news_groups, snippet_of_month

NEWEST = 12
"""News on the page of what is new: the last few things, for who comes back; the months have all of it."""


def news_page(renderer: Renderer) -> Iterator[Page]:
    """What is new: the last things, and the months before."""
    found = news(renderer.library)
    yield renderer.page(
        "news.html",
        NEWS,
        "Nieuw",
        "Wat er in deze kennisbank bij kwam, veranderde of weg is gehaald, per maand.",
        newest=found[:NEWEST],
        months=[(month, sum(told.month == month for told in found)) for month in months(found)],
        menu=NEWS,
    )


def month_pages(renderer: Renderer) -> Iterator[Page]:
    """For every month what happened in it, and of that what an organisation checked."""
    found = news(renderer.library)
    every = months(found)
    for month in every:
        of_month = tuple(told for told in found if told.month == month)
        checked = tuple(told for told in of_month if told.entry.confirmed)
        for is_checked_only, told in ((False, of_month), (True, checked)):
            snippet = snippet_of_month(month, told, renderer.library, is_checked_only=is_checked_only)
            groups = news_groups(told, renderer.library)
            yield renderer.page(
                "month.html",
                month_address(month.key, is_checked_only=is_checked_only),
                snippet.title,
                f"Wat er in {month} in deze kennisbank bij kwam, veranderde of weg is gehaald."
                + " Alleen wat een organisatie nakeek." * is_checked_only,
                snippet=snippet,
                groups=groups,
                headings=[(group.id, group.heading) for group in groups],
                month=month,
                months=every,
                is_checked_only=is_checked_only,
                menu=NEWS,
                picture=month_card(month, of_month, renderer.settings),
            )
