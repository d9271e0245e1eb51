"""The pages of a project, before any generator sees them."""

import re
from datetime import date

import html5lib

from kennisbank.model.addresses import as_url
from kennisbank.settings import Settings
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.pages import pages
from tools.project import ICONS, TODAY, Project

REACHABLE = Settings(repo_url="https://git.example/kennis", editors_mail="redactie@example.org")


def made(project: Project, settings: Settings = REACHABLE, today: date = TODAY) -> dict[str, Page]:
    """The pages of a project by their address, as a preview shows them: also those of files that can't be read."""
    reading = project.read(today)
    assert reading.library
    return {
        page.address: page
        for page in pages(reading.library, settings, links=as_url, faults=reading.faults, icons=ICONS)
    }


def text(page: Page) -> str:
    """The page as a reader sees it, in one line."""
    return text_of(page.html)


def text_of(html: str) -> str:
    """A part of a page as a reader sees it, in one line."""
    apart = re.sub(r"<(?=/?(?:div|dt|dd|li|p|h\d|td|th|small|time|span|caption)\b)", " <", str(html))
    tree = html5lib.parse(apart, namespaceHTMLElements=False)
    return " ".join("".join(tree.itertext()).split())
