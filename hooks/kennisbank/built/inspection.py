"""A look at a built site: every link leads somewhere, no id stands twice, nothing comes from outside."""

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
class Defect:
    """Something wrong in a built page: its file within the site, and in Dutch what it is."""

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


def defects(site: Path, *, site_url: str = "") -> list[Defect]:
    """Everything wrong in a built site.

    site: its folder; site_url: its address on the web, where links that begin with it count as links within the site.
    """
    pages = {
        file.relative_to(site).as_posix(): _BuiltPage(
            file.relative_to(site).as_posix(), LexborHTMLParser(file.read_text(encoding="utf-8"))
        )
        for file in sorted(site.rglob("*.html"))
    }
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    looker = _Looker(pages, files, site_url)
    found = [defect for page in pages.values() for defect in looker.look(page)]
    found += [
        Defect(file.relative_to(site).as_posix(), "haalt iets van buiten de site")
        for file in sorted(site.rglob("*.css"))
        if _OUTSIDE_IN_CSS.search(file.read_text(encoding="utf-8"))
    ]
    return found


class _Looker:
    def __init__(self, pages: dict[str, _BuiltPage], files: set[str], site_url: str) -> None:
        self._pages, self._files, self._site_url = pages, files, site_url

    def look(self, page: _BuiltPage) -> Iterator[Defect]:
        for double in (
            sorted({name for name in page.ids if page.ids.count(name) > 1})
            if len(set(page.ids)) < len(page.ids)
            else ()
        ):
            yield Defect(page.path, f"het id `{double}` staat er twee keer")
        for node in page.tree.css("[href], [action]"):
            target = str(node.attributes.get("href") or node.attributes.get("action") or "")
            if node.tag == "link" and self._is_outside(target):
                if _LOADING_RELS & set(str(node.attributes.get("rel")).split()):
                    yield Defect(page.path, f"haalt iets van buiten de site: {target}")
            elif message := self._dead(page, target):
                yield Defect(page.path, message)
        for node in page.tree.css(", ".join(_LOADED)):
            source = str(node.attributes.get(_LOADED[str(node.tag)]) or "")
            if source and self._is_outside(source):
                yield Defect(page.path, f"haalt iets van buiten de site: {source}")
            elif source and (message := self._dead(page, source)):
                yield Defect(page.path, message)

    def _is_outside(self, target: str) -> bool:
        parts = urlsplit(target)
        return bool(parts.netloc) and not (self._site_url and target.startswith(self._site_url))

    def _dead(self, page: _BuiltPage, target: str) -> str:
        """Why a link does not work, or nothing."""
        parts = urlsplit(target.removeprefix(self._site_url) if self._site_url else target)
        if parts.scheme == "javascript":
            return f"de link `{target}` voert iets uit"
        if parts.scheme in ("mailto", "data") or self._is_outside(target):
            return ""
        file = self._file(
            page, unquote(parts.path), from_root=bool(self._site_url) and target.startswith(self._site_url)
        )
        if file not in self._files:
            return f"de link `{target}` leidt nergens heen"
        anchor = unquote(parts.fragment)
        if anchor and file in self._pages and anchor not in self._pages[file].names:
            return f"de link `{target}` wijst naar een plek die niet bestaat"
        return ""

    def _file(self, page: _BuiltPage, path: str, *, from_root: bool) -> str:
        """The file that a server gives for a path on a page; a folder gives its index.html."""
        if not path and not from_root:
            return page.path
        steps = [] if path.startswith("/") or from_root or page.path == "404.html" else page.path.split("/")[:-1]
        for step in path.split("/"):
            if step == "..":
                if not steps:
                    return "(boven de site)"
                steps.pop()
            elif step not in ("", "."):
                steps.append(step)
        file = "/".join(steps)
        return file if file in self._files else f"{file}/index.html".removeprefix("/")
