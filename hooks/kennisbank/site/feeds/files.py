"""Feeds as files: Atom (RFC 4287), and for everything JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from urllib.parse import urljoin

from feedgenerator import Atom1Feed
from markupsafe import Markup

from kennisbank.model.addresses import FEED, HOME, JSON_FEED, as_url, feed_path, short_of
from kennisbank.model.library import Library
from kennisbank.model.news import GONE, News
from kennisbank.schema.entries import Effective, Entry
from kennisbank.settings import Settings
from kennisbank.site.feeds.feeds import Feed, feeds, news_by_page
from kennisbank.site.feeds.ids import lasting_id
from kennisbank.site.wording import HAPPENED, checked_by, lowered, named, place, with_state


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """Atom with a date from the content; the library's own takes the clock for a feed without items."""

    def latest_post_date(self) -> datetime:
        moment: datetime = self.feed["updated"]
        return moment


@dataclass(frozen=True)
class FeedItem:
    """News as it stands in a feed.

    id: a URN that stays the same; address: the short one of the entry, from the root of the site; lines: plain text,
    each a paragraph; tags: labels of words.
    """

    id: str
    title: str
    address: str
    lines: tuple[str, ...]
    moment: datetime
    tags: tuple[str, ...]

    @property
    def html(self) -> Markup:
        """The lines as paragraphs: readers show HTML, and put plain text in one block.

        Each on a line of its own: a program that drops tags would join the last word of one to the first of the next.
        """
        return Markup("\n").join(Markup("<p>{}</p>").format(line) for line in self.lines)


def feed_files(library: Library, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The files of all feeds with their paths from the root of the site, at earlier addresses too.

    A feed without news has the time of the newest news of the site, or the library's today. Without the site's own
    address links are relative to the file: never an address that is not there.
    """
    by_page = news_by_page(library)
    today = datetime.combine(library.today, time(), UTC)
    newest = max((news.moment for news in by_page.get(HOME, ())), default=today)
    for feed in feeds(library):
        items = [_item(news, library) for news in by_page.get(feed.address, ())]
        moment = max((item.moment for item in items), default=newest)
        for here in (feed.address, *feed.earlier):
            yield feed_path(here), _atom(feed, items, settings, here, moment)
        if feed.address == HOME:
            yield JSON_FEED, _json(feed, items, settings)


def _atom(feed: Feed, items: list[FeedItem], settings: Settings, here: str, moment: datetime) -> bytes:
    """A feed as Atom in UTF-8, as it stands beside the page at an address; moment: when it was last changed."""
    atom = _Atom(
        title=_title(feed, settings),
        link=_link(settings, here, feed.address),
        feed_url=_link(settings, here, feed.address, FEED),
        feed_guid=lasting_id(f"feed/{feed.key}").urn,
        description=_about(feed, settings),
        author_name=settings.site_name,
        language="nl",
        updated=moment,
    )
    for item in items:
        atom.add_item(
            title=item.title,
            link=_link(settings, here, item.address),
            description=item.html,
            unique_id=item.id,
            pubdate=item.moment,
            categories=item.tags,
        )
    text: str = atom.writeString("utf-8")
    return text.encode()


def _json(feed: Feed, items: list[FeedItem], settings: Settings) -> bytes:
    """The feed of everything as JSON Feed."""
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(feed, settings),
        "home_page_url": _link(settings, HOME, HOME),
        "feed_url": _link(settings, HOME, HOME, JSON_FEED),
        "description": _about(feed, settings),
        "authors": [{"name": settings.site_name}],
        "language": "nl",
        "items": [
            {
                "id": item.id,
                "url": _link(settings, HOME, item.address),
                "title": item.title,
                "content_html": item.html,
                "date_published": item.moment.isoformat(),
                "tags": item.tags,
            }
            for item in items
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _item(news: News, library: Library) -> FeedItem:
    entry = news.entry
    topics = entry.topics if isinstance(entry, Effective) else ()
    lines = (_happening(news, library), *(() if news.happened == GONE else _about_entry(entry)))
    return FeedItem(
        id=lasting_id(news.id).urn,
        title=f"{HAPPENED[news.happened]}: {entry.title}",
        address=short_of(entry),
        lines=tuple(filter(None, lines)),
        moment=news.moment,
        tags=tuple(dict.fromkeys(word.label for word in (*entry.domain, *topics))),
    )


def _happening(news: News, library: Library) -> str:
    """What was written of it, or who checked it."""
    if news.confirmation:
        return f"{checked_by(news.confirmation, library)}."
    return f"{news.kind.label}: {news.text}" if news.kind else news.text


def _about_entry(entry: Entry) -> Iterator[str]:
    """The summary of an entry, what it is and where, and what came out, favourable or not."""
    yield entry.summary
    yield f"{named(entry)}. Waar? {place(entry)}"
    evidence = entry.evidence if isinstance(entry, Effective) else None
    if evidence and evidence.outcome.is_known:
        how = evidence.in_words
        yield f"Wat kwam eruit? {evidence.outcome.label}" + (f" ({lowered(how)})" if how else "")


def _title(feed: Feed, settings: Settings) -> str:
    return " - ".join(filter(None, (feed.title, settings.site_name)))


def _about(feed: Feed, settings: Settings) -> str:
    return with_state(feed.about, settings)


def _link(settings: Settings, here: str, there: str, file: str = "") -> str:
    """A link to a page, or to a file beside it: complete if the site's own address is set, else from the page here."""
    if settings.site_url:
        return urljoin(settings.site_url, as_url(HOME, there)) + file
    return as_url(here, there) + file
