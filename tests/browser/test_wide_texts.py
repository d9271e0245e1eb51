"""Texts that are wide: tables and code."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tools.served import serve

WIDTHS = (320, 390, 768, 1024, 1280, 1400)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_wide_table_scrolls_and_the_page_does_not(width: int, browser: Browser, built_sample: Path) -> None:
    for address in serve(built_sample):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(f"{address}over/")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("document.querySelector('.kb-scroll').scrollWidth") > 320
        page.close()


def test_code_is_whole_on_paper(browser: Browser, built_sample: Path) -> None:
    for address in serve(built_sample):
        page = browser.new_page(viewport={"width": 700, "height": 900})
        page.emulate_media(media="print")
        page.goto(f"{address}over/")
        assert (
            page.evaluate(
                "(() => { const code = document.querySelector('pre'); return code.scrollWidth - code.clientWidth; })()"
            )
            <= 0
        )
        page.close()
