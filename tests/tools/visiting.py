"""A browser window on a site, as the tests use it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # of what is right it then describes no element, which halves the time
    "preload": False,
}


class Visit:
    """A browser window on the site that remembers what went wrong in it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("console", self._hear)
        page.on("request", lambda request: self._judge(request.url))
        page.on("dialog", self._refuse)

    def _hear(self, line: ConsoleMessage) -> None:
        if line.type == "error":
            self.faults.append(f"console: {line.text} {line.location['url']}")

    def _refuse(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _judge(self, url: str) -> None:
        if not url.startswith((self.address, "data:")):
            self.faults.append(f"outside: {url}")

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    @contextmanager
    def without(self, files: str) -> Iterator[None]:
        """Files, by a pattern of their address, come only after the block."""
        routes: list[Route] | None = []
        self.page.route(files, lambda route: route.continue_() if routes is None else routes.append(route))
        yield
        held, routes = routes, None
        for route in held or []:
            route.continue_()

    @contextmanager
    def open_without(self, script: str, path: str) -> Iterator[None]:
        """Opens a page of which one script, by its place in assets/, comes only after the block."""
        with self.without(f"**/assets/{script}*"):
            self.page.goto(self.address + path, wait_until="commit")
            yield


def visits(browser: Browser, address: str) -> Iterator[Visit]:
    """A window on a site for one test, in which nothing may go wrong."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    visit = Visit(page, address)
    yield visit
    page.close()
    assert not visit.faults, visit.faults


OF_LOOKS = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size", "aria-hidden-focus")
"""The rules of axe whose answer depends on the width of a window or on a colour."""


def unfit(page: Page, only: Sequence[str] = ()) -> list[str]:
    """What axe finds wrong on a page as it is now. only: the rules that it looks at, if not all."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate(
        "options => axe.run(document, options).then(found => found.violations)",
        {**AXE, "runOnly": list(only) or AXE["runOnly"]},
    )
    return [f"{found['id']}: {node['html']}" for found in violations for node in found["nodes"]]
