"""The built sites: of the small library, and of this repository."""

import json
import re
import shutil
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from selectolax.lexbor import LexborHTMLParser
from tools.project import ROOT, Project

from kennisbank.built.link_check import BrokenLink, broken_links

ADDRESSES = Path(__file__).parent / "addresses.txt"


def pages_of(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def parsed(site: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / address / "index.html").read_text(encoding="utf-8"))


def test_the_small_site_has_exactly_these_addresses(built_sample: Path, request: pytest.FixtureRequest) -> None:
    found = "".join(
        f"/{page.relative_to(built_sample).as_posix().removesuffix('index.html')}\n" for page in pages_of(built_sample)
    )
    if request.config.getoption("--write"):
        ADDRESSES.write_text(found, encoding="utf-8")
    assert found == ADDRESSES.read_text(encoding="utf-8"), "run: .venv/bin/pytest tests/built/test_site.py --write"


@pytest.mark.parametrize("site", ["built_sample", "built_site"])
def test_every_link_and_anchor_leads_somewhere_and_nothing_comes_from_outside(
    site: str, request: pytest.FixtureRequest
) -> None:
    assert broken_links(request.getfixturevalue(site), site_url="https://voorbeeld.example/kennis/") == []


@pytest.mark.parametrize("site", ["built_sample", "built_site"])
def test_every_page_is_html_that_a_strict_parser_accepts(site: str, request: pytest.FixtureRequest) -> None:
    for page in pages_of(request.getfixturevalue(site)):
        html = page.read_text(encoding="utf-8")
        html5lib.HTMLParser(strict=True).parse(html)
        tree = LexborHTMLParser(html)
        assert len(tree.css("h1")) == 1, page
        assert len(tree.css("title")) == 1, page
        levels = [int(str(heading.tag)[1]) for heading in tree.css("main h1, main h2, main h3, main h4")]
        assert all(after - before <= 1 for before, after in pairwise(levels)), page


def test_every_page_says_what_it_is_in_dutch_and_keeps_a_policy(built_site: Path) -> None:
    for page in pages_of(built_site):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        html = tree.css_first("html")
        assert html is not None
        assert html.attributes["lang"] == "nl", page
        policy = tree.css_first('meta[http-equiv="Content-Security-Policy"]')
        assert policy is not None, page
        assert "default-src 'none'" in str(policy.attributes["content"])
        assert "unsafe-inline" not in str(policy.attributes["content"])
        assert tree.css("[style]") == [], page


def test_every_entry_of_the_repository_has_its_page_and_short_link(built_site: Path) -> None:
    folders = {"": "praktijken", "projects": "projecten", "network": "netwerk"}
    for folder, address in folders.items():
        files = sorted((ROOT / "practices" / folder).glob("*.md"))
        assert files
        for file in files:
            assert (built_site / address / file.stem / "index.html").exists()
            found = re.search(r"^id: (\w+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert found
            assert (built_site / "p" / found[1] / "index.html").exists()


def test_a_title_with_medical_signs_comes_out_right_everywhere(built_sample: Path) -> None:
    title = 'Samen koken: p < 0,05 & "citaat"'
    tree = parsed(built_sample, "praktijken/samen-koken")
    shown = {
        selector: found.text()
        for selector in ("h1", "title", ".kb-crumbs [aria-current]")
        if (found := tree.css_first(selector))
    }
    assert shown == {
        "h1": title,
        "title": f"{title} - Effectieve praktijken Zuid-Limburg",
        ".kb-crumbs [aria-current]": title,
    }
    for address in ("praktijken", "onderwerp/koken", "", "p/aaaa2", "netwerk/welzijn-noord"):
        body = parsed(built_sample, address).body
        assert body is not None
        assert title in body.text(), address
        assert "&lt;" not in body.text()


def test_short_links_earlier_addresses_and_earlier_keys_send_on_without_a_script(built_sample: Path) -> None:
    for address, target in (
        ("p/aaaa2", "../../praktijken/samen-koken/"),
        ("praktijken/koken-met-buren", "../samen-koken/"),
        ("subregio/het-land", "../polder/"),
        ("domein/eten/het-land", "../polder/"),
    ):
        tree = parsed(built_sample, address)
        refresh = tree.css_first('meta[http-equiv="refresh"]')
        canonical = tree.css_first('link[rel="canonical"]')
        assert refresh is not None
        assert canonical is not None
        assert refresh.attributes["content"] == f"0; url={target}"
        assert str(canonical.attributes["href"]).startswith("https://voorbeeld.example/kennis/")
        assert tree.css_first('meta[name="robots"][content="noindex"]')
        assert tree.css("script") == []


def test_the_search_finds_every_real_page_and_no_other(built_sample: Path) -> None:
    cards = [
        card
        for file in (built_sample / "zoeken" / "kaarten").iterdir()
        for card in json.loads(file.read_text(encoding="utf-8"))
    ]
    links = [str(LexborHTMLParser(card).css_first("h3 a").attributes["href"]) for card in cards]  # type: ignore[union-attr]
    assert {link.removeprefix("../").rstrip("/") for link in links} == {
        "praktijken/samen-koken", "praktijken/vroeg-slapen", "projecten/buurtkeuken", "netwerk/welzijn-noord",
        "netwerk/fonds-noord", "netwerk/coalitie-noord", "over", "regio", "begrippen", "bijdragen", "akkoorden", "bewijs",
        "gegevens", "geen-verschil", "het-netwerk", "privacy", "statuut", "toegankelijkheid", "volgen", "ambassadeurs", "dias",
    }  # fmt: skip
    assert len(links) == len(set(links))


def test_no_two_pages_have_the_same_title(built_site: Path) -> None:
    titles: dict[str, list[str]] = {}
    for page in pages_of(built_site):
        html = page.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in html:
            found = LexborHTMLParser(html).css_first("title")
            titles.setdefault(found.text() if found else "", []).append(str(page.relative_to(built_site)))
    assert {title: found for title, found in titles.items() if len(found) > 1} == {}


def test_every_page_leads_on(built_site: Path) -> None:
    for page in pages_of(built_site):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        assert len(tree.css("a[href]")) >= 1, page
        if tree.css_first("main") and page.name != "404.html" and page.parent != built_site:
            assert tree.css_first(".kb-crumbs"), page


def test_the_404_is_dutch_and_its_links_work_at_any_depth(built_sample: Path) -> None:
    tree = LexborHTMLParser((built_sample / "404.html").read_text(encoding="utf-8"))
    heading = tree.css_first("h1")
    assert heading is not None
    assert heading.text() == "Deze pagina bestaat niet"
    links = [str(link.attributes["href"]) for link in tree.css("main a")]
    assert links == ["/kennis/praktijken/", "/kennis/projecten/", "/kennis/netwerk/"]


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="weg/">x</a>', "de link `weg/` leidt nergens heen"),
        ('<a href="../../">x</a>', "de link `../../` leidt nergens heen"),
        ('<a href="#weg">x</a>', "de link `#weg` wijst naar een plek die niet bestaat"),
        ('<a href="javascript:x()">x</a>', "de link `javascript:x()` voert iets uit"),
        ('<p id="a"></p><p id="a"></p>', "het id `a` staat er twee keer"),
        ('<script src="https://example.org/x.js"></script>', "haalt iets van buiten de site: https://example.org/x.js"),
        ('<img src="//example.org/x.png" alt="">', "haalt iets van buiten de site: //example.org/x.png"),
        (
            '<link rel="stylesheet" href="https://example.org/x.css">',
            "haalt iets van buiten de site: https://example.org/x.css",
        ),
        ('<img src="x.png" alt="">', "de link `x.png` leidt nergens heen"),
        ('<link rel="alternate" href="weg.xml">', "de link `weg.xml` leidt nergens heen"),
        ('<form action="weg/"></form>', "de link `weg/` leidt nergens heen"),
        ('<a href="https://example.org/">x</a><a href="./#top">y</a><p id="top"></p><a href="mailto:a@b.nl">z</a>', ""),
    ],
)
def test_the_look_at_a_built_site_finds(html: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{html}", encoding="utf-8")
    assert broken_links(tmp_path) == ([BrokenLink("index.html", message)] if message else [])


def test_the_look_at_a_built_site_reads_style_sheets(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a { background: url(https://example.org/x.png) }", encoding="utf-8")
    assert broken_links(tmp_path) == [BrokenLink("a.css", "haalt iets van buiten de site")]


def test_a_file_that_the_theme_names_and_that_is_not_there_is_found(project: Project) -> None:
    project.make_buildable()
    (project.root / "hooks").unlink()
    shutil.copytree(ROOT / "hooks", project.root / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    project.change("hooks/theme/main.html", "figtree-latin-wght-normal", "figtree")
    result = project.build()
    assert result.returncode == 1
    assert "figtree.woff2` leidt nergens heen" in result.stderr
