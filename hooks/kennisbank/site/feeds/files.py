"""Feeds as files: Atom (RFC 4287), and for everything JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urljoin

from feedgenerator import Atom1Feed
from markupsafe import Markup

from kennisbank.model.addresses import FEED, HOME, JSON_FEED, as_url, feed_path, short_of
from kennisbank.model.library import Library
from kennisbank.model.news import GONE, News
from kennisbank.schema.entries import Effective, Entry
from kennisbank.settings import Settings
from kennisbank.site.feeds.feeds import Feed, feeds, lasting_id, news_by_page
from kennisbank.site.wording import HAPPENED, lowered, named
from kennisbank.site.wording import place as place_of


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """Atom with a date from the content; the library's own takes the clock for a feed without items."""

    def latest_post_date(self) -> datetime:
        moment: datetime = self.feed["updated"]
        return moment


@dataclass(frozen=True)
class FeedItem:
    """News as a feed tells it: each of the lines is plain text; address: the short one of what it is about."""

    id: str
    title: str
    address: str
    lines: tuple[str, ...]
    day: date
    tags: tuple[str, ...]

    @property
    def html(self) -> Markup:
        """The lines as paragraphs: readers show HTML, and put plain text in one block."""
        return Markup("").join(Markup("<p>{}</p>").format(line) for line in self.lines)


def feed_files(library: Library, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The files of all feeds with their paths, at earlier addresses too.

    Without the site's own address links are relative to the file: never an address that is not there.
    """
    by_page = news_by_page(library)
    newest = max((told.day for told in by_page.get(HOME, ())), default=library.today)
    for feed in feeds(library):
        items = [_item(told, library) for told in by_page.get(feed.address, ())]
        day = max((item.day for item in items), default=newest)
        for place in (feed.address, *feed.earlier):
            yield feed_path(place), _atom(feed, items, settings, place, day)
        if feed.address == HOME:
            yield JSON_FEED, _json(feed, items, settings)


def _atom(feed: Feed, items: list[FeedItem], settings: Settings, place: str, day: date) -> bytes:
    """A feed as Atom, as it stands beside the page at a place."""
    written = _Atom(
        title=_title(feed, settings),
        link=_way(settings, place, feed.address),
        feed_url=_way(settings, place, feed.address, FEED),
        feed_guid=lasting_id(f"feed/{feed.key}").urn,
        description=_about(feed, settings),
        author_name=settings.site_name,
        language="nl",
        updated=_moment(day),
    )
    for item in items:
        written.add_item(
            title=item.title,
            link=_way(settings, place, item.address),
            description=item.html,
            unique_id=item.id,
            pubdate=_moment(item.day),
            categories=item.tags,
        )
    text: str = written.writeString("utf-8")
    return text.encode()


def _json(feed: Feed, items: list[FeedItem], settings: Settings) -> bytes:
    """The feed of everything as JSON Feed."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(feed, settings),
        "home_page_url": _way(settings, HOME, HOME),
        "feed_url": _way(settings, HOME, HOME, JSON_FEED),
        "description": _about(feed, settings),
        "authors": [{"name": settings.site_name}],
        "language": "nl",
        "items": [
            {
                "id": item.id,
                "url": _way(settings, HOME, item.address),
                "title": item.title,
                "content_html": item.html,
                "date_published": _moment(item.day).isoformat(),
                "tags": item.tags,
            }
            for item in items
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _item(told: News, library: Library) -> FeedItem:
    entry = told.entry
    topics = entry.topics if isinstance(entry, Effective) else ()
    lines = (_happening(told, library), *(() if told.happened == GONE else _about_entry(entry)))
    return FeedItem(
        id=lasting_id(told.id).urn,
        title=f"{HAPPENED[told.happened]}: {entry.title}",
        address=short_of(entry),
        lines=tuple(filter(None, lines)),
        day=told.day,
        tags=tuple(dict.fromkeys(word.label for word in (*entry.domain, *topics))),
    )


def _happening(told: News, library: Library) -> str:
    """What was written of it, or who checked it."""
    if not told.given:
        return f"{told.kind.label}: {told.text}" if told.kind else told.text
    by = library.organisation(told.given.by)
    is_own = told.given.how == library.taxonomy.confirmations[-1]
    return f"{'Beschreven' if is_own else 'Nagekeken'} door {by.title if by else told.given.by}."


def _about_entry(entry: Entry) -> Iterator[str]:
    """The summary of an entry, what it is and where, and what came out, favourable or not."""
    yield entry.summary
    yield f"{named(entry)}. Waar? {place_of(entry)}"
    evidence = entry.evidence if isinstance(entry, Effective) else None
    if evidence and evidence.outcome.is_known:
        how = evidence.in_words
        yield f"Wat kwam eruit? {evidence.outcome.label}" + (f" ({lowered(how)})" if how else "")


def _title(feed: Feed, settings: Settings) -> str:
    return " - ".join(filter(None, (feed.title, settings.site_name)))


def _about(feed: Feed, settings: Settings) -> str:
    return " ".join(filter(None, (feed.about, settings.state_line)))


def _way(settings: Settings, place: str, address: str, file: str = "") -> str:
    """A link to a page, or to a file beside it: complete where the site's own address is set, else from a place."""
    if settings.site_url:
        return urljoin(settings.site_url, as_url(HOME, address)) + file
    return as_url(place, address) + file


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
