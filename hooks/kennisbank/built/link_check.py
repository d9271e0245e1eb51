"""The link check of a built site: every link leads somewhere, no id stands twice, nothing comes from outside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

_LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
_LOADING_RELS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "manifest",
    "preconnect",
    "dns-prefetch",
    "apple-touch-icon",
}
_OUTSIDE_IN_CSS = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])(?:https?:)?//", re.IGNORECASE)


@dataclass(frozen=True)
class BrokenLink:
    """Something wrong in a built page or sheet: its file, from the root of the site, and in Dutch what it is."""

    page: str
    message: str

    def __str__(self) -> str:
        return f"{self.page}: {self.message}"


@dataclass
class _BuiltPage:
    path: str
    tree: LexborHTMLParser

    @cached_property
    def ids(self) -> list[str]:
        return [str(node.attributes["id"]) for node in self.tree.css("[id]")]

    @cached_property
    def names(self) -> set[str]:
        return {*self.ids, *(str(node.attributes["name"]) for node in self.tree.css("a[name]"))}


def broken_links(site: Path, *, site_url: str = "") -> list[BrokenLink]:
    """Everything wrong in a built site, page by page in the order of their paths, then the style sheets.

    site: its folder; site_url: its address on the web, where links that begin with it count as links within the site.
    """
    pages = {
        file.relative_to(site).as_posix(): _BuiltPage(
            file.relative_to(site).as_posix(), LexborHTMLParser(file.read_text(encoding="utf-8"))
        )
        for file in sorted(site.rglob("*.html"))
    }
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    checker = _LinkChecker(pages, files, site_url)
    broken = [link for page in pages.values() for link in checker.check(page)]
    broken += [
        BrokenLink(file.relative_to(site).as_posix(), "haalt iets van buiten de site")
        for file in sorted(site.rglob("*.css"))
        if _OUTSIDE_IN_CSS.search(file.read_text(encoding="utf-8"))
    ]
    return broken


class _LinkChecker:
    """Checks the links of pages against all files of their site."""

    def __init__(self, pages: dict[str, _BuiltPage], files: set[str], site_url: str) -> None:
        self._pages, self._files, self._site_url = pages, files, site_url
        self._root = urlsplit(site_url).path or "/"

    def check(self, page: _BuiltPage) -> Iterator[BrokenLink]:
        if len(set(page.ids)) < len(page.ids):
            for double in sorted({name for name in page.ids if page.ids.count(name) > 1}):
                yield BrokenLink(page.path, f"het id `{double}` staat er twee keer")
        for node in page.tree.css("[href], [action]"):
            target = str(node.attributes.get("href") or node.attributes.get("action") or "")
            rels = set(str(node.attributes.get("rel")).split())
            if node.tag != "link" or "alternate" in rels:
                yield from self._check_address(page, target, is_loaded=False)
            elif _LOADING_RELS & rels:
                yield from self._check_address(page, target, is_loaded=True)
        for node in page.tree.css(", ".join(_LOADED)):
            if source := node.attributes.get(_LOADED[str(node.tag)]):
                yield from self._check_address(page, source, is_loaded=True)

    def _check_address(self, page: _BuiltPage, target: str, *, is_loaded: bool) -> Iterator[BrokenLink]:
        """What is wrong with an address on a page; one that the page loads by itself has to be of the site."""
        parts = urlsplit(target.removeprefix(self._site_url) if self._site_url else target)
        if parts.scheme == "javascript":
            yield BrokenLink(page.path, f"de link `{target}` voert iets uit")
        elif parts.scheme in ("mailto", "data"):
            return
        elif parts.netloc:
            if is_loaded:
                yield BrokenLink(page.path, f"haalt iets van buiten de site: {target}")
        else:
            file = self._file(
                page, unquote(parts.path), is_whole=bool(self._site_url) and target.startswith(self._site_url)
            )
            anchor = unquote(parts.fragment)
            if file not in self._files:
                yield BrokenLink(page.path, f"de link `{target}` leidt nergens heen")
            elif anchor and file in self._pages and anchor not in self._pages[file].names:
                yield BrokenLink(page.path, f"de link `{target}` wijst naar een plek die niet bestaat")

    def _file(self, page: _BuiltPage, path: str, *, is_whole: bool) -> str:
        """The file that a server gives for a path on a page; a folder gives its index.html.

        is_whole: the path counts from the root of the site, without a slash before it.
        """
        if not path and not is_whole:
            return page.path
        steps = [] if is_whole or path.startswith("/") else page.path.split("/")[:-1]
        for step in path.removeprefix(self._root).split("/"):
            if step == "..":
                if not steps:
                    return "(boven de site)"
                steps.pop()
            elif step not in ("", "."):
                steps.append(step)
        file = "/".join(steps)
        return file if file in self._files else f"{file}/index.html".removeprefix("/")
