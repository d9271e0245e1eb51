"""What a first result costs a reader in a large library: `make weigh` builds made-up ones and asks a real browser.

Counted are the bytes over the line, as a server sends them that compresses text, from an empty cache: the page, what it
loads, and everything up to the first card. Work is the time in which the browser's main thread was busy.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench import ROOT, made_up, prepare_ours
from tools import browser
from tools.served import serve

ALLOWED_SEARCH = {1000: 300_000, 10_000: 400_000}
ALLOWED_CHOICE = 400_000
ALLOWED_WORK = 0.3
WORD = "ouderen"


@dataclass(frozen=True)
class Cost:
    """Bytes over the line, and seconds of work after the last thing that the reader did."""

    bytes: int
    work: float


def cost(chromium: Browser, address: str, act: Callable[[Page], None], seen: str) -> Cost:
    """What it costs from opening an address until something is seen, of which the work after `act`."""
    page = chromium.new_context(viewport={"width": 390, "height": 844}).new_page()
    line = page.context.new_cdp_session(page)
    sizes: list[float] = []
    line.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    line.send("Network.enable")
    line.send("Performance.enable")
    page.goto(address)
    page.wait_for_load_state("networkidle")
    before = _busy(line.send("Performance.getMetrics"))
    act(page)
    page.wait_for_function(seen)
    work = _busy(line.send("Performance.getMetrics")) - before
    page.context.close()
    return Cost(int(sum(sizes)), work)


def _busy(metrics: dict[str, list[dict[str, Any]]]) -> float:
    return next(float(metric["value"]) for metric in metrics["metrics"] if metric["name"] == "TaskDuration")


def search(page: Page) -> None:
    """Types a word in the search box of the page of results."""
    page.get_by_role("combobox", name="Waar zoek je").press_sequentially(WORD)


def choose(page: Page) -> None:
    """Opens the choices and the first group of them, and ticks its first word."""
    page.locator(".kb-drawer > summary").click()
    page.locator(".kb-choice > summary").first.click()
    page.locator("#keuzes input").first.check()


def weigh(chromium: Browser, number: int) -> bool:
    """Prints the costs in a library with this many made-up practices, and says whether they are allowed."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        prepare_ours(root / "project", dict(made_up(number)))
        build = (sys.executable, str(ROOT / "scripts" / "build.py"), "--root", str(root / "project"))
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        for address in serve(root / "project" / "site", is_compressed=True):
            found = cost(
                chromium,
                f"{address}zoeken/",
                search,
                f"() => document.getElementById('lijst').textContent.includes('{WORD}')",
            )
            chosen = cost(chromium, f"{address}praktijken/", choose, "() => document.querySelector('#gekozen button')")
    print(
        f"{number:6} practices: first result of a search {found.bytes / 1000:.0f} kB, {found.work * 1000:.0f} ms of work;",
        end=" ",
    )
    print(f"first choice {chosen.bytes / 1000:.0f} kB, {chosen.work * 1000:.0f} ms of work", flush=True)
    return (
        found.bytes <= ALLOWED_SEARCH.get(number, 400_000)
        and chosen.bytes <= ALLOWED_CHOICE
        and chosen.work <= ALLOWED_WORK
    )


def main(argv: list[str]) -> int:
    """Weighs libraries of each size; fails if one costs more than is allowed."""
    parser = argparse.ArgumentParser(description="Weighs a first result in made-up libraries.")
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000], help="how many made-up practices")
    sizes = parser.parse_args(argv).sizes or [1000, 10_000]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=["--no-sandbox"])
        results = [weigh(chromium, size) for size in sizes]
        chromium.close()
    return int(not all(results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
