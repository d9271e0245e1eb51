"""HTML that has been through the sanitiser: the only text from outside that a template prints as it is.

It is cut once, when it is read, where each page has something of its own to say: at links to other pages of the site,
and at text in which a word of the glossary may be explained. Where to cut is marked before sanitising, with characters
that the sanitiser lets pass like a letter and that no text can hold, since `characters.is_forbidden` keeps them out. So
every segment is a part of what the sanitiser gave.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import nh3
from markupsafe import Markup

_TAGS = {
    "div",
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "blockquote",
    "code",
    "pre",
    "br",
    "s",
    "sub",
    "sup",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "h2": {"id"},
    "h3": {"id"},
    "li": {"id"},
    "sup": {"id"},
    "th": {"scope"},
    "div": {"role", "aria-label", "tabindex"},
}
_CLASSES = {
    "div": {"kb-note", "kb-note--urgent", "kb-scroll"},
    "ol": {"kb-notes"},
    "p": {"kb-note__title"},
    "a": {"kb-ref"},
    "th": {"kb-num"},
    "td": {"kb-num"},
    "table": {"kb-table"},
}
ID_PREFIX = "tekst-"
"""Ids in text from outside start with this, so that none is a name the page or its scripts use."""

_TEXT, _LINK, _END, _LINE_END, _ICON = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_MARKED = re.compile(f"(?P<mark>[{_TEXT}{_LINK}{_ICON}])(?P<marked>[^<>{_END}]*){_END}")


class Explainable(Markup):
    """Sanitised text without a tag, in which a word of the glossary may be explained."""


@dataclass(frozen=True)
class SiteLink:
    """The address within the site, with or without `#anchor`, that a link leads to: it is written from each page."""

    address: str


@dataclass(frozen=True)
class IconUse:
    """The name of an icon that stands in a text: each page draws it with its own sprite."""

    name: str


Segment = Markup | SiteLink | IconUse


@dataclass(frozen=True)
class SafeHtml:
    """Sanitised HTML in segments, which in their order are the whole. Make one with `sanitised` only."""

    segments: tuple[Segment, ...]

    def striptags(self) -> str:
        """Its text, without tags and on one line but for code."""
        return Markup("").join(segment for segment in self.segments if isinstance(segment, Markup)).striptags()


def marked_text(escaped: str) -> str:
    """Text for `sanitised` in which a word of the glossary may be explained."""
    return f"{_TEXT}{escaped}{_END}"


def marked_link(address: str) -> str:
    """The `href` for `sanitised` of a link to an address within the site."""
    return f"{_LINK}{address}{_END}"


def is_marked_link(href: str) -> bool:
    """Whether a `href` for `sanitised` leads to an address within the site."""
    return href.startswith(_LINK)


def unmarked(href: str) -> str:
    """The address within the site that a `href` for `sanitised` leads to."""
    return href.strip(_LINK + _END)


def marked_icon(name: str) -> str:
    """An icon for `sanitised`, in text."""
    return f"{_ICON}{name}{_END}"


def marked_lines(code: str) -> str:
    """Code for `sanitised` whose line ends become entities, so that no later step sees a blank line in it."""
    return code.replace("\n", _LINE_END)


def sanitised(html: str) -> SafeHtml:
    """The HTML with nothing left that runs, styles, nests wrongly or carries an id of the page's own."""
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        link_rel=None,
        url_schemes={"http", "https"},
        attribute_filter=_kept,
    )
    return SafeHtml(tuple(filter(None, _segments(clean.replace(_LINE_END, "&#10;")))))


def _segments(clean: str) -> Iterator[Segment]:
    end = 0
    for mark in _MARKED.finditer(clean):
        yield Markup(clean[end : mark.start()])  # noqa: S704  # sanitised
        yield _segment(mark["mark"], mark["marked"])
        end = mark.end()
    yield Markup(clean[end:])  # noqa: S704  # sanitised


def _segment(mark: str, marked: str) -> Segment:
    if mark == _TEXT:
        return Explainable(marked)
    return SiteLink(unescape(marked)) if mark == _LINK else IconUse(marked)


def _kept(tag: str, attribute: str, value: str) -> str | None:
    return None if attribute == "id" and not value.startswith(ID_PREFIX) else value
