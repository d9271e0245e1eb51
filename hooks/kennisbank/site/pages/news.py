"""The pages of what is new: the last things, and every month."""

from collections.abc import Iterator

from kennisbank.model.addresses import NEWS, month_address
from kennisbank.model.news import months, news
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.renderer import Desk
from kennisbank.site.pictures.cards import month_card
from kennisbank.site.snippets.snippet import clip_of_month, news_groups

NEWEST = 12
"""News on the page of what is new: the last few things, for who comes back; the months have all of it."""


def news_page(desk: Desk) -> Iterator[Page]:
    """What is new: the last things, and the months before."""
    found = news(desk.library)
    yield desk.page(
        "news.html",
        NEWS,
        "Nieuw",
        "Wat er in deze kennisbank bij kwam, veranderde of weg is gehaald, per maand.",
        newest=found[:NEWEST],
        months=[(month, sum(told.month == month for told in found)) for month in months(found)],
        menu=NEWS,
    )


def month_pages(desk: Desk) -> Iterator[Page]:
    """For every month what happened in it, and of that what an organisation checked."""
    found = news(desk.library)
    every = months(found)
    for month in every:
        of_month = tuple(told for told in found if told.month == month)
        checked = tuple(told for told in of_month if told.entry.confirmed)
        for is_checked_only, told in ((False, of_month), (True, checked)):
            clip = clip_of_month(month, told, desk.library, is_checked_only=is_checked_only)
            groups = news_groups(told, desk.library)
            yield desk.page(
                "month.html",
                month_address(month.key, is_checked_only=is_checked_only),
                clip.title,
                f"Wat er in {month} in deze kennisbank bij kwam, veranderde of weg is gehaald."
                + " Alleen wat een organisatie nakeek." * is_checked_only,
                clip=clip,
                groups=groups,
                headings=[(group.id, group.heading) for group in groups],
                month=month,
                months=every,
                is_checked_only=is_checked_only,
                menu=NEWS,
                picture=month_card(month, of_month, desk.settings),
            )
