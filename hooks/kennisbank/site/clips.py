"""Pieces to paste in a newsletter: what they say, and the forms in which they can be pasted.

A piece is made once, here; pages, the newsletter (scripts/newsletter.py) and lists in the browser print the same one.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kennisbank.model.addresses import month_address, short_of
from kennisbank.model.entries import Effective, Entry, Organisation, Practice, Project
from kennisbank.model.library import Library
from kennisbank.model.news import CHANGED, CHECKED, GONE, PLACED, Month, News
from kennisbank.settings import Settings
from kennisbank.site.environments import page_environment, plain_environment
from kennisbank.site.wording import confirmations, named, place, research_of, spoken, stand_of, unchecked
from kennisbank.slugs import slugified

UNKNOWN_SITE = "https://adres.invalid/"
"""Stands for the address of the site where that is not set; the browser that copies a piece knows it (snippets.js)."""

MOST = 3
"""Pieces under one heading of a month: as many as a newsletter has room for; the rest is one click away."""


WRITTEN_FROM = "Geschreven uit openbare bronnen, tenzij er staat wie het nakeek."
"""Above several entries, of which each says who confirmed it only if somebody did."""


@dataclass(frozen=True)
class Clip:
    """A piece to paste.

    address: the page it leads to, from the root of the site, with a slash at its end; lines: what it says under its
    title, in sentences; paragraphs: a longer text below those; groups: smaller pieces under headings; action: a
    question or something to do, at its end.
    """

    title: str
    address: str
    lines: tuple[str, ...]
    action: str = ""
    groups: tuple["ClipGroup", ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClipGroup:
    """Pieces under a heading, and how many more there are where it leads to."""

    heading: str
    clips: tuple[Clip, ...]
    more: int = 0


def clip_of(entry: Entry, library: Library) -> Clip:
    """The piece about one entry, with the short address that stays."""
    lines = (entry.summary, where(entry), _checked(entry, library))
    return Clip(entry.title, f"{short_of(entry)}/", lines, _action(entry))


def clip_in_list(entry: Entry, library: Library, *, text: str = "") -> Clip:
    """The piece about one entry among others; text: what happened to it, in the place of its summary."""
    lines = (text or entry.summary, where(entry), *confirmations(entry, library))
    return Clip(entry.title, f"{short_of(entry)}/", lines)


def clip_of_month(month: Month, found: Sequence[News], library: Library, *, is_checked_only: bool = False) -> Clip:
    """The piece about a month: the first of each kind of news, and how many more the page has."""
    title = f"Nieuw in de kennisbank: {month}" + (", alleen nagekeken" if is_checked_only else "")
    address = month_address(month.key, is_checked_only=is_checked_only)
    return digest(title, f"{address}/", found, library, most=MOST)


def digest(title: str, address: str, found: Sequence[News], library: Library, *, most: int) -> Clip:
    """News as one piece; most: how many of each kind stand in it."""
    groups = tuple(_clip_group(group, library, most) for group in news_groups(found, library))
    lines = (WRITTEN_FROM if groups else "In deze periode is er niets bij gekomen.",)
    return Clip(
        title, address, lines, "Past hier iets bij jouw werk? Stuur het door aan een collega." * bool(groups), groups
    )


@dataclass(frozen=True)
class NewsGroup:
    """News of one kind: its heading, the id of that heading, and the news itself."""

    heading: str
    id: str
    news: tuple[News, ...]


def _clip_group(group: NewsGroup, library: Library, most: int) -> ClipGroup:
    """News of one kind as pieces; of new organisations only how many, since no newsletter is about their pages."""
    shown = () if group.heading == _PLACED[Organisation] else group.news[:most]
    pieces = tuple(_news_clip(told, library) for told in shown)
    return ClipGroup(group.heading, pieces, len(group.news) - len(pieces))


_PLACED: dict[type[Entry], str] = {
    Practice: "Nieuw in deze kennisbank: aanpakken",
    Project: "Nieuw in deze kennisbank: projecten",
    Organisation: "Nieuw in deze kennisbank: organisaties",
}
_OTHERWISE_CHANGED = "Verder gewijzigd"
_HAPPENED = {CHECKED: "Nagekeken door een organisatie", GONE: "Weggehaald uit deze kennisbank"}


def news_groups(found: Iterable[News], library: Library) -> tuple[NewsGroup, ...]:
    """News by what it is: new entries, each kind of change, what was checked, who is new, what was taken away."""
    by_heading: dict[str, list[News]] = {}
    for told in found:
        by_heading.setdefault(_heading(told), []).append(told)
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


def _heading(told: News) -> str:
    if told.happened == PLACED:
        return _PLACED[type(told.entry)]
    if told.happened == CHANGED:
        return told.kind.label if told.kind else _OTHERWISE_CHANGED
    return _HAPPENED[told.happened]


def _news_clip(told: News, library: Library) -> Clip:
    """A piece within a digest: what happened, or else what it is about, and where."""
    if told.happened == GONE:
        return Clip(told.entry.title, f"{short_of(told.entry)}/", (told.text,))
    return clip_in_list(told.entry, library, text=told.text)


def where(entry: Entry) -> str:
    """What an entry is, where, how far, and what research found, in sentences."""
    found = research_of(entry)
    standing = f" Stand: {stand_of(entry)}." if isinstance(entry, Effective) else ""
    return f"{named(entry)}. Waar: {place(entry)}.{standing}" + (f" {found[0].upper()}{found[1:]}." if found else "")


def _checked(entry: Entry, library: Library) -> str:
    """Which organisations said that a page is right, or that none did."""
    told = " ".join(confirmations(entry, library))
    return told or f"Geschreven uit openbare bronnen. {unchecked(entry, library)}"


def _action(entry: Entry) -> str:
    """The question that a piece ends with."""
    if isinstance(entry, Organisation):
        return f"Werk je samen met {spoken(entry)}? Lees wat hier staat, en vertel wat er mist."
    if not isinstance(entry, Effective):
        raise TypeError(type(entry))
    has_lesson = (
        entry.evidence is not None and entry.evidence.outcome.is_known and not entry.evidence.outcome.needs_proof
    )
    if entry.status.ended or has_lesson:
        return "Wat kunnen wij hiervan leren voor ons eigen werk?"
    if isinstance(entry, Project):
        return "Heeft dit met jouw werk te maken? Lees hoe ver het is."
    return "Past dit bij ons werk? Bespreek het in je team."


def forms(clip: Clip, settings: Settings) -> dict[str, str]:
    """A piece as HTML, plain text and Markdown, each with complete addresses; and its link alone."""
    link = f"{settings.site_url or UNKNOWN_SITE}{clip.address}"
    return {**_forms("clip", settings, clip=clip, origin=origin(settings)), "link": link}


def forms_in_list(entry: Entry, library: Library, settings: Settings) -> dict[str, str]:
    """The same of an entry as one of several in a list."""
    return _forms("piece", settings, one=clip_in_list(entry, library))


def _forms(template: str, settings: Settings, **values: Any) -> dict[str, str]:
    base = settings.site_url or UNKNOWN_SITE
    values |= {"settings": settings, "href": lambda address: f"{base}{address}", "md": as_markdown}
    plain = plain_environment()
    return {
        "html": page_environment().get_template(f"clips/{template}.html").render(values),
        "text": plain.get_template(f"clips/{template}.txt").render(values),
        "markdown": plain.get_template(f"clips/{template}.md").render(values),
    }


def as_html(clip: Clip, settings: Settings, href: Callable[[str], str]) -> Markup:
    """A piece as HTML that Outlook and Word keep; href: how a link to an address is written."""
    template = page_environment().get_template("clips/clip.html")
    return Markup(template.render(clip=clip, settings=settings, href=href).strip())  # noqa: S704  # the template escapes


def origin(settings: Settings) -> str:
    """Where a piece comes from, in a sentence: it must not pass for an announcement of the network."""
    return " ".join(filter(None, (f"Uit: {settings.site_name}.", settings.state_line)))


_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
_MARKDOWN_BEGIN = re.compile(r"^([0-9]+(?=[.)])|(?=[-+=]))")


def as_markdown(text: str) -> str:
    """A line of plain text that Markdown shows as it is; snippets.js writes it so too."""
    return _MARKDOWN_BEGIN.sub(lambda found: f"{found[1]}\\", _MARKDOWN_SIGNS.sub(r"\\\1", text))
