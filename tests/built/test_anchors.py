"""Places on the pages of entries that a text may link to."""

import re
from pathlib import Path

from kennisbank.reading.rules.references import OF_ENTRIES
from kennisbank.schema.entries import KINDS
from kennisbank.slugs import slugified

HEADINGS = {slugified(section.heading) for kind in KINDS for section in kind.SECTIONS}
OF_THE_FRAME = {"inhoud-kop", "kb-q"}
OF_TEXTS = re.compile(r"tekst-.*")


def test_the_check_knows_every_place_on_the_page_of_an_entry(built_sample: Path, built_site: Path) -> None:
    unknown = {
        id
        for site in (built_sample, built_site)
        for kind in KINDS
        for page in (site / kind.ADDRESS).glob("*/index.html")
        if page.parent.name not in ("per-soort", "per-gebied") and not page.parent.name.startswith("deel-")
        for id in re.findall(r' id="([^"]+)"', page.read_text(encoding="utf-8"))
        if not id.startswith("icoon-")
        if id not in HEADINGS | OF_THE_FRAME and not OF_ENTRIES.fullmatch(id) and not OF_TEXTS.fullmatch(id)
    }
    assert unknown == set()
