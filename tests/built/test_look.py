"""The style sheet: every rule is used, every colour is a token, and text stands out from its ground."""

import gzip
import re
from pathlib import Path

import pytest
import yaml
from tools.colours import ASSETS, EDGE_ON_GROUND, TEXT_ON_GROUND, contrast, tokens
from tools.project import ROOT

SHEETS = sorted(ASSETS.glob("*.css"))
SCRIPTS = [file.read_text(encoding="utf-8") for folder in ("", "search") for file in (ASSETS / folder).glob("*.js")]
WRITTEN_BY_SCRIPTS = {
    *("js", "embed"),  # on <html>, by the theme
    *" ".join(classes for script in SCRIPTS for classes in re.findall(r'className: "([^"]*)"', script)).split(),
}
RULE = re.compile(r"([^{}]+)\{")


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_ON_GROUND, 4.5), (EDGE_ON_GROUND, 3)], ids=["text", "edges"])
def test_every_pair_of_colours_has_contrast(pairs: list[tuple[str, str]], least: float, scheme: int) -> None:
    colours = tokens()
    ratios = {f"{one} on {other}": contrast(colours[one][scheme], colours[other][scheme]) for one, other in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < least} == {}


def without_comments(sheet: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize(
    "sheet", [sheet for sheet in SHEETS if sheet.name != "colours.css"], ids=lambda sheet: sheet.name
)
def test_a_colour_is_a_token(sheet: Path) -> None:
    colour = r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|(?<![\w-])(?:white|black)(?![\w-])"
    assert re.findall(colour, without_comments(sheet)) == []


def outermost(sheet: Path) -> list[str]:
    """The lines of a sheet that stand outside all braces."""
    text = without_comments(sheet)
    while "{" in text:
        text = re.sub(r"\s*\{[^{}]*\}", "\n", text)
    return [line for line in text.split("\n") if line]


def test_each_sheet_is_a_layer_of_its_own_name_and_the_first_says_their_order() -> None:
    loaded = [
        Path(path).name for path in yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["extra_css"]
    ]
    layers = [name.removesuffix(".css") for name in loaded]
    assert sorted(loaded) == [sheet.name for sheet in SHEETS]
    assert [outermost(ASSETS / name) for name in loaded] == [
        [f"@layer {', '.join(layers)};", f"@layer {layers[0]}"],
        *([f"@layer {layer}"] for layer in layers[1:]),
    ]


def test_every_token_is_used() -> None:
    text = "".join(map(without_comments, SHEETS))
    declared = set(re.findall(r"(--kb-[\w-]+):", text))
    assert declared - set(re.findall(r"var\((--kb-[\w-]+)", text)) == set()
    assert set(re.findall(r"var\((--kb-[\w-]+)", text)) - declared == set()


def test_what_is_forced_says_why() -> None:
    forced = [
        line for sheet in SHEETS for line in sheet.read_text(encoding="utf-8").split("\n") if "!important" in line
    ]
    assert [line for line in forced if "/*" not in line] == []


def test_every_class_in_the_style_sheet_stands_on_a_page(built_frozen: Path, built_sample: Path) -> None:
    names: set[str] = set(WRITTEN_BY_SCRIPTS)
    for site in (built_frozen, built_sample):
        for page in site.rglob("*.html"):
            for classes in re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8")):
                names.update(classes.split())
    unused = {
        name
        for sheet in SHEETS
        for selector in RULE.findall(without_comments(sheet))
        for name in re.findall(r"\.([a-zA-Z_][\w-]*)", selector)
        if name not in names
    }
    assert unused <= SHOWN_ELSEWHERE, "a rule that no page uses"
    assert SHOWN_ELSEWHERE.isdisjoint(names), "no longer an exception"


SHOWN_ELSEWHERE = {"kb-problem", "kb-actions"}
"""Classes of a faulty file, which only a preview shows, and of actions, which need the editors' address."""


MOST_BYTES = 48_000
"""What a practice may cost on a first visit, gzip, font included."""


def test_a_practice_is_light_on_a_first_visit(built_frozen: Path) -> None:
    page = built_frozen / "praktijken" / "zicht-op-evenwicht" / "index.html"
    html = page.read_text(encoding="utf-8")
    loaded = re.findall(r'<(?:link rel="(?:icon|preload|stylesheet)"|script)[^>]+(?:href|src)="([^"]+)"', html)
    files = [page, *((page.parent / address).resolve() for address in loaded)]
    assert {file.suffix for file in files} == {".html", ".css", ".js", ".svg", ".woff2"}
    sizes = {file.name: len(gzip.compress(file.read_bytes(), mtime=0)) for file in files}
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def test_every_class_on_a_page_is_known_to_the_style_sheet(built_site: Path) -> None:
    known = set(re.findall(r"\.([a-zA-Z_][\w-]*)", "".join(map(without_comments, SHEETS))))
    found: set[str] = set()
    for page in built_site.rglob("*.html"):
        for classes in re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8")):
            found.update(name for name in classes.split() if name.startswith("kb-"))
    assert found - known <= FOR_SCRIPTS, "a class without a rule"


FOR_SCRIPTS = {"kb-nav__details", "kb-site-address"}
"""Classes by which only a script finds something."""
