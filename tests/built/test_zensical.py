"""The way out: another generator gives the same addresses, titles, headings and anchors."""

import os
import subprocess
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tools.project import EPOCH, ROOT, Project

ZENSICAL = ROOT / ".venv-zensical" / "bin" / "zensical"

OWN_IDS = "main [id]"
"""What the pages bring themselves; the ids of the frame are the generator's business."""


def outline(page: Path) -> dict[str, object]:
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    return {
        "title": [title.text() for title in tree.css("title")],
        "headings": [(heading.tag, heading.text()) for heading in tree.css("main h1, main h2, main h3, main h4")],
        "anchors": [str(node.attributes["id"]) for node in tree.css(OWN_IDS)],
        "told": [sorted(meta.attributes.items()) for meta in tree.css("head meta[property], head meta[name]")],
        "data": [block.text() for block in tree.css('script[type="application/ld+json"]')],
        "forms": [str(form.attributes["action"]) for form in tree.css("main form[action]")],
        "links": sorted(
            str(link.attributes["href"] or "./").removesuffix("index.html") or "./" for link in tree.css("main a")
        ),
    }


@pytest.fixture
def buildable(project: Project) -> Project:
    project.make_buildable()
    return project


def test_zensical_builds_the_same_site_from_the_staged_pages(buildable: Project, built_sample: Path) -> None:
    here = {"SITE_URL": "https://voorbeeld.example/kennis/"}
    assert buildable.run(str(ROOT / "scripts" / "stage.py"), "klaargezet", **here).returncode == 0
    staged = buildable.root / "klaargezet"
    result = subprocess.run(
        (str(ZENSICAL), "build"),
        cwd=staged,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
    )
    assert result.returncode == 0, result.stdout + result.stderr
    finished = buildable.run(str(ROOT / "scripts" / "finish.py"), "klaargezet/site", **here)
    assert (finished.returncode, finished.stderr) == (0, "")
    ours, theirs = built_sample, staged / "site"
    pages = {page.relative_to(ours) for page in ours.rglob("*.html")}
    assert {page.relative_to(theirs) for page in theirs.rglob("*.html")} == pages
    for page in sorted(pages):
        assert outline(theirs / page) == outline(ours / page), page


def test_staging_a_faulty_library_writes_nothing_and_says_why(buildable: Project) -> None:
    buildable.write("practices/geval.md", "x")
    result = buildable.run(str(ROOT / "scripts" / "stage.py"), "klaargezet")
    assert result.returncode == 1
    assert "fout[geen-blok]" in result.stderr
    assert not (buildable.root / "klaargezet").exists()
