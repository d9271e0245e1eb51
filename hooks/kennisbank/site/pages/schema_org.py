"""What a page is about, in the words of schema.org, for programs that read it. It says nothing that the page does not.

So there is no author and no publisher: the site is not the network's as long as that has not adopted it. And no search
box: search engines stopped to show those in 2024. Addresses stand in it only where the site knows its own.
"""

import json
from typing import Any

from markupsafe import Markup

from kennisbank.model.addresses import GLOSSARY, HOME
from kennisbank.model.library import Library
from kennisbank.model.texts import Text
from kennisbank.schema.entries import Effective, Entry, Organisation, Project
from kennisbank.schema.parts import Source
from kennisbank.schema.words import Word
from kennisbank.settings import Settings
from kennisbank.site.pages.content import (
    DirectoryPage,
    FacetPage,
    HomePage,
    MonthPage,
    NewsPage,
    OrganisationPage,
    OverviewPage,
    OverviewPartPage,
    PairPage,
    PracticePage,
    ProjectPage,
    TextPage,
    WordPage,
)
from kennisbank.site.pages.page import Page

Node = dict[str, Any]
"""A thing of schema.org with its properties."""


def breadcrumbs(page: Page, settings: Settings) -> Markup:
    """The way to a page as JSON-LD; nothing where the site does not know its address, since steps are addresses."""
    if not settings.site_url:
        return Markup()
    trail = ((HOME, "Home"), *page.trail, (page.address, page.crumb))
    steps = [
        _node("ListItem", position=position, name=name, item=_web(address, settings))
        for position, (address, name) in enumerate(trail, start=1)
    ]
    return _script(_node("BreadcrumbList", itemListElement=steps))


def described(page: Page, library: Library, settings: Settings) -> Markup:
    """What a page is about as JSON-LD; nothing for pages that no program looks for."""
    subject = _subject(page, library, settings)
    if subject is None:
        return Markup()
    node = {
        **subject,
        "description": page.description,
        "inLanguage": "nl",
        "url": _web(page.address, settings),
        "image": f"{settings.site_url}{page.picture.path}" if settings.site_url else None,
    }
    if node["@type"] != "WebSite":
        node["isPartOf"] = _node("WebSite", name=settings.site_name, url=_web(HOME, settings))
    name = "headline" if node["@type"] == "Article" else "name"
    return _script({name: page.title, **node})


def _subject(page: Page, library: Library, settings: Settings) -> Node | None:
    """What kind of thing a page is, with the properties that only such pages have."""
    match page.content:
        case HomePage():
            return _node("WebSite", name=settings.site_name)
        case TextPage(text=text):
            return _text(text, library, settings)
        case PracticePage(entry=entry) | ProjectPage(entry=entry):
            return _article(entry, settings)
        case OrganisationPage(entry=entry):
            return _organisation(entry)
        case WordPage(facet=facet, word=word):
            return _node("CollectionPage", about=_term(word, facet.address(word), settings))
        case (
            OverviewPage() | OverviewPartPage() | DirectoryPage() | FacetPage() | PairPage() | NewsPage() | MonthPage()
        ):
            return _node("CollectionPage")
        case _:
            return None


def _script(node: Node) -> Markup:
    """A block of data, which no browser runs; `<` is written as an escape, so that it can't end the block."""
    text = json.dumps(_filled({"@context": "https://schema.org", **node}), ensure_ascii=False, separators=(",", ":"))
    escaped = text.replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{escaped}</script>')  # noqa: S704  # JSON without `<`


def _node(type: str, **properties: Any) -> Node:
    return {"@type": type, **properties}


def _filled(value: Any) -> Any:
    """A node without the properties that it has no value for, and so on inward."""
    if isinstance(value, dict):
        return {name: _filled(inner) for name, inner in value.items() if inner not in (None, "", [])}
    return [_filled(item) for item in value] if isinstance(value, list) else value


def _web(address: str, settings: Settings) -> str | None:
    """The whole address of a page, where the site knows its own."""
    path = f"{address}/" if address and "#" not in address else address
    return f"{settings.site_url}{path}" if settings.site_url else None


def _text(text: Text, library: Library, settings: Settings) -> Node:
    """A text of docs/; the one that explains words is a set of terms."""
    if text.address == GLOSSARY:
        terms = [_term(word, f"{GLOSSARY}/#term-{word.key}", settings) for word in library.taxonomy.glossary]
        return _node("DefinedTermSet", hasDefinedTerm=terms)
    reviewed = text.reviewed.isoformat() if text.reviewed else None
    return _node("WebPage", lastReviewed=reviewed, citation=_citations(text.sources))


def _article(entry: Effective, settings: Settings) -> Node:
    """A practice or project: an article about it. Not a treatment or study, which would claim more than the page."""
    changed = max(entry.published, entry.reviewed, *(change.date for change in entry.changes))
    return _node(
        "Article",
        datePublished=entry.published.isoformat(),
        dateModified=changed.isoformat(),
        about=[_term(topic, f"onderwerp/{topic.key}", settings) for topic in entry.topics],
        spatialCoverage=_areas(entry),
        temporalCoverage=_years(entry) if isinstance(entry, Project) else None,
        citation=_citations(entry.sources),
    )


def _organisation(entry: Organisation) -> Node:
    """A page about an organisation, which is not the organisation's own."""
    organisation = _node(
        "Organization",
        name=entry.title,
        alternateName=list(entry.other_names),
        url=entry.website,
        areaServed=_areas(entry),
    )
    reviewed = entry.reviewed.isoformat()
    return _node("WebPage", lastReviewed=reviewed, mainEntity=organisation, citation=_citations(entry.sources))


def _term(word: Word, address: str, settings: Settings) -> Node:
    return _node("DefinedTerm", name=word.label, description=word.explanation, url=_web(address, settings))


def _areas(entry: Entry) -> list[Node]:
    towns = [_node("AdministrativeArea", name=town.label) for town in entry.municipalities]
    return towns or [_node("Place", name=area.label) for area in entry.subregion]


def _years(project: Project) -> str | None:
    """The years of a project as an interval of ISO 8601; with two dots where no end is known."""
    period = project.period
    return f"{period.since}/{period.until or '..'}" if period and period.since else None


def _citations(sources: tuple[Source, ...]) -> list[Node]:
    """The sources that have an address."""
    return [_node("CreativeWork", name=source.title, url=source.address) for source in sources if source.address]
