"""The search index: Pagefind over the built pages."""

import asyncio
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

FOLDER = "pagefind"

_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""Pagefind's own interface, which this site does not use."""


def write_search_index(site: Path) -> None:
    """Indexes every page that has `data-pagefind-body` and writes the index into the folder of the site."""
    asyncio.run(_write(site))
    for pattern in _UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()


async def _write(site: Path) -> None:
    async with PagefindIndex(config=IndexConfig(output_path=str(site / FOLDER), force_language="nl")) as index:
        await index.add_directory(str(site))
