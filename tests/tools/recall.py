"""How many queries of `queries.tsv` find what they should among the first three: `make recall` asks the built site.

A query is answered by a real browser on the page of results, as a reader sees it.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from tools import browser
from tools.project import ROOT
from tools.served import serve

QUERIES = ROOT / "tests" / "browser" / "queries.tsv"
FIRST = 3
GOAL = 0.95


@dataclass(frozen=True)
class Query:
    """What somebody typed, the letter of its kind, and the slugs of which one should be among the first."""

    text: str
    kind: str
    wanted: tuple[str, ...]


def queries() -> list[Query]:
    """The queries of the file."""
    lines = (line for line in QUERIES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    parts = (line.split("\t") for line in lines)
    return [Query(text, kind, tuple(wanted.split(","))) for text, kind, wanted in parts]


def answers(page: Page, address: str, text: str) -> list[str]:
    """The slugs that the page of results gives for a text, best first."""
    page.goto(f"{address}zoeken/#q={quote(text)}")
    page.wait_for_function("text => document.getElementById('lijst').textContent.includes(`‘${text}`)", arg=text[:60])
    links = page.locator("#gevonden h3 a").evaluate_all("links => links.map(link => link.pathname)")
    return [link.rstrip("/").split("/")[-1] for link in links]


def missed(page: Page, address: str) -> Iterator[tuple[Query, list[str]]]:
    """The queries that do not find what they should, with what they find."""
    for query in queries():
        found = answers(page, address, query.text)[:FIRST]
        if not set(found) & set(query.wanted):
            yield query, found


def main() -> int:
    """Prints the queries that fail on the built site, and the share that does not."""
    asked = queries()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=["--no-sandbox"])
        failures = [pair for address in serve(ROOT / "site") for pair in missed(chromium.new_page(), address)]
        chromium.close()
    for query, found in failures:
        print(f"{query.kind}  {query.text}: {', '.join(found) or 'niets'} (verwacht: {', '.join(query.wanted)})")
    share = 1 - len(failures) / len(asked)
    print(f"recall in the first {FIRST}: {len(asked) - len(failures)} of {len(asked)}, {share:.1%} (goal {GOAL:.0%})")
    return int(share < GOAL)


if __name__ == "__main__":
    sys.exit(main())
