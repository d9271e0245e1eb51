"""HTML that has been through the sanitiser: the only text from outside that a template prints as it is."""

import nh3
from markupsafe import Markup

SITE_SCHEME = "site"
"""Links within the site stand in sanitised text as `site:/praktijken/x/`, until a page writes its own form of them."""

_TAGS = {
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
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "h2": {"id"}, "h3": {"id"}, "th": {"scope"}}
_CLASSES = {"a": {"kb-ref"}, "th": {"kb-num"}, "td": {"kb-num"}, "table": {"kb-table"}}
ID_PREFIX = "tekst-"
"""Ids in text from outside start with this, so that none is a name the page or its scripts use."""


class SafeHtml(Markup):
    """Sanitised HTML. Make one with `sanitised` only."""


def sanitised(html: str) -> SafeHtml:
    """The HTML with nothing left that runs, styles, nests wrongly or carries an id of the page's own."""
    return SafeHtml(
        nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            allowed_classes=_CLASSES,
            link_rel=None,
            url_schemes={"http", "https", SITE_SCHEME},
            attribute_filter=_kept,
        )
    )


def _kept(tag: str, attribute: str, value: str) -> str | None:
    return None if attribute == "id" and not value.startswith(ID_PREFIX) else value
