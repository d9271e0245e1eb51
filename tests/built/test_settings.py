"""The settings file: what of MkDocs' and Material's manuals works here, and the sentence for what does not.

`settings.txt` holds the message of each; `pytest --write` writes it anew, to be read before committing.
"""

import re
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig, get_schema
from mkdocs.structure.files import get_files
from mkdocs.utils import get_theme_dir
from tools.project import ROOT, Project

from generator.files import unused_files
from generator.settings import NAMED, OPEN, answers, table
from generator.theme import SCRIPTS, SHEETS, faults

MESSAGES = Path(__file__).with_name("settings.txt")
MATERIAL = Path(get_theme_dir("material"))
ELSEWHERE = "https://elders.example/bestand"

WORKS = [
    "not_in_nav", "exclude_docs", "extra_css", "extra_javascript", "validation.omitted_files", "hooks", "INHERIT", "watch",
    "strict", "dev_addr", "remote_branch", "remote_name", "theme.custom_dir", "theme.static_templates", "theme.logo",
    "theme.favicon", "theme.icon.logo", "theme.palette", "theme.palette.primary", "theme.palette.accent", "theme.palette.[].primary",
    "theme.palette.[].accent", "theme.palette.[].scheme", "theme.palette.[].media", "extra.menu", "extra.footer",
]  # fmt: skip
"""What is seen working: Material's in the tests below, the rest by MkDocs itself."""


def setting(name: str, value: object = "iets") -> dict[str, Any]:
    """A settings file in which one thing is set."""
    for place in NAMED:
        if name.startswith(f"{place}."):
            return setting(place, [name.removeprefix(f"{place}.")])
    for key in reversed(name.split(".")):
        value = [value] if key == "[]" else {key: value}
    assert isinstance(value, dict)
    return value


def told(written: dict[str, Any]) -> list[str]:
    without: dict[str, Any] = {"plugins": []} if "plugins" not in written else {}
    return list(map(str, answers({**without, **written})))


def test_each_setting_is_answered_by_its_own_sentence(pytestconfig: pytest.Config) -> None:
    names = [name for name in table() if name not in OPEN]
    lines = [line for name in names for line in told(setting(name))]
    lines += [line for name in OPEN for line in told(setting(f"{name}.xyzzy"))]
    lines += [line for name in table() if table()[name].works for line in told(setting(name, ELSEWHERE))]
    text = "\n".join(lines) + "\n"
    if pytestconfig.getoption("--write"):
        MESSAGES.write_text(text, encoding="utf-8")
    assert text == MESSAGES.read_text(encoding="utf-8"), "run: .venv/bin/pytest tests/built/test_settings.py --write"
    assert [name for name in names if not told(setting(name))] == WORKS


def test_what_may_not_be_forgotten_is_what_our_settings_name() -> None:
    written = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert list(SHEETS) == written["extra_css"]
    assert list(SCRIPTS) == [script["path"] for script in written["extra_javascript"]]


def test_our_own_settings_raise_no_question() -> None:
    assert told(yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))) == []


def test_what_says_on_purpose_what_is_so_already_raises_none_either() -> None:
    for name, row in table().items():
        for value in row.expected:
            assert told(setting(name, value) if name not in NAMED else {name: value}) == [], (name, value)


def test_the_list_knows_every_setting_of_the_installed_packages() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in MATERIAL.rglob("*.html"))
    known = {option for option, _ in get_schema()}
    known -= {"config_file_path", "theme", "extra", "plugins", "markdown_extensions"}
    known |= {f"plugins.{entry.name.removeprefix('material/')}" for entry in entry_points(group="mkdocs.plugins")}
    known |= {f"theme.icon.{name}" for name in re.findall(r"theme\.icon\.(\w+)", text)}
    known |= {f"extra.{name}" for name in re.findall(r"config\.extra\.(\w+)", text)}
    assert sorted(name for name in known if name not in table()) == []
    features = re.findall(r'"([a-z.]+)" (?:not )?in features', text)
    assert len(features) > 15
    groups = [name.removeprefix("theme.features.") for name in table()]
    assert [name for name in features if not any(f"{name}.".startswith(f"{group}.") for group in groups)] == []


def test_a_list_of_choices_is_answered_once_and_a_misspelt_name_gets_the_right_one() -> None:
    written = {
        "theme": {
            "name": "material",
            "palete": {"primary": "indigo"},
            "palette": [
                {"scheme": "default", "toggle": {"icon": "material/weather-sunny", "name": "Licht"}},
                {"scheme": "slate", "toggle": {"icon": "material/weather-night", "name": "Donker"}},
            ],
        },
        "extra": {"menuu": []},
    }
    assert told(written) == [
        "mkdocs.yml: `theme.palete.primary` doet hier niets: geen sjabloon van de site leest deze instelling; bedoelde je `theme.palette.primary`?",
        "mkdocs.yml: `theme.palette.toggle` doet hier niets: de keuze tussen licht en donker staat onder aan elke pagina, in woorden",
        "mkdocs.yml: `extra.menuu` doet hier niets: geen sjabloon van de site leest deze instelling; bedoelde je `extra.menu`?",
    ]


def test_without_a_list_of_plugins_mkdocs_would_add_its_search_and_a_theme_can_be_a_name() -> None:
    assert list(map(str, answers({"theme": "material"}))) == [
        "mkdocs.yml: `plugins: search` doet hier niets: de site heeft haar eigen zoeken (docs/decisions/0011); zet `plugins: []`"
    ]


@pytest.fixture
def config(project: Project) -> Any:
    """Loads the settings of a small site, with something changed in its theme."""

    def load(**theme: object) -> MkDocsConfig:
        project.make_buildable()
        written = yaml.safe_load((project.root / "mkdocs.yml").read_text(encoding="utf-8"))
        written["theme"] |= theme
        project.write("mkdocs.yml", yaml.safe_dump(written))
        return load_config(str(project.root / "mkdocs.yml"))

    return load


@pytest.mark.parametrize(
    ("theme", "messages"),
    [
        ({"logo": "assets/favicon.svg", "icon": {"logo": "material/library"}, "palette": {"primary": "teal"}}, []),
        (
            {"logo": "images/logo.png"},
            ["mkdocs.yml: `theme.logo` noemt images/logo.png, maar het bestand hooks/theme/images/logo.png is er niet"],
        ),
        (
            {"favicon": "images/favicon.ico"},
            [
                "mkdocs.yml: `theme.favicon` noemt images/favicon.ico, maar het bestand hooks/theme/images/favicon.ico is er niet"
            ],
        ),
        (
            {"icon": {"logo": "material/libary"}},
            [
                "mkdocs.yml: `theme.icon.logo` kan niet: `material/libary` is geen icoon dat we kennen; bedoelde je `material/library`? Of kies een naam op https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/"
            ],
        ),
        (
            {"palette": {"primary": "white"}},
            [
                "mkdocs.yml: `theme.palette` kan primary `white` niet gebruiken: witte tekst is er niet op te lezen (1,0 op 1, nodig is 4,5). Dit kan wel: red, pink, purple, deep-purple, indigo, blue, light-blue, teal, green, deep-orange, brown, grey, blue-grey, black"
            ],
        ),
    ],
    ids=["right", "logo", "favicon", "icon", "palette"],
)
def test_a_value_that_cannot_be_is_an_error(config: Any, theme: dict[str, object], messages: list[str]) -> None:
    found = list(faults(config(**theme)))
    assert list(map(str, found)) == messages
    assert all(fault.is_error for fault in found)


@pytest.fixture
def buildable(project: Project) -> Project:
    project.make_buildable()
    return project


def index(project: Project) -> str:
    return (project.root / "site" / "index.html").read_text(encoding="utf-8")


HERE = "https://voorbeeld.example/kennis/"
"""The address that the sample was built for."""


def test_a_palette_and_an_icon_of_the_manual_are_on_the_pages_and_what_does_nothing_is_said(
    built_sample: Path, buildable: Project
) -> None:
    buildable.change(
        "mkdocs.yml",
        "  font: false",
        "  palette: {primary: indigo, accent: amber}\n  icon: {logo: material/library}\n"
        "  features: [navigation.tabs]\n  font: false",
    )
    buildable.change("mkdocs.yml", "plugins: []", "copyright: van ons\nplugins: []")
    result = buildable.build(SITE_URL=HERE)
    assert result.returncode == 0
    assert sorted(result.stderr.splitlines()) == [
        "INFO    -  kennisbank: mkdocs.yml: `copyright` doet hier niets: de regels onder aan elke pagina komen uit `extra.footer`, en de licentie staat op /gegevens/",
        "INFO    -  kennisbank: mkdocs.yml: `theme.features: navigation.tabs` doet hier niets: het menu staat in `extra.menu`; een boom van pagina's is er niet",
    ]
    assert len(result.stdout.splitlines()) == 2
    drawn = (MATERIAL / ".icons" / "material" / "library.svg").read_text(encoding="utf-8")
    mark = drawn.replace("<svg", '<svg class="kb-brand__mark" aria-hidden="true" focusable="false"')
    before = (built_sample / "index.html").read_text(encoding="utf-8")
    own = re.search(r'<svg class="kb-brand__mark".*?</svg>', before)
    assert own
    assert index(buildable) == before.replace(own[0], mark)
    sheet = (buildable.root / "site" / "assets" / "colours.css").read_text(encoding="utf-8")
    assert "--kb-main: light-dark(#4051b5, #303e7e);" in sheet
    assert "--kb-marl: #ffaa00;" in sheet


def test_what_would_ask_others_for_something_stops_a_strict_build(buildable: Project) -> None:
    buildable.change("mkdocs.yml", "font: false", "font: {text: Roboto}")
    buildable.change("mkdocs.yml", "plugins: []", "plugins: [social]")
    buildable.change("mkdocs.yml", "extra_css: [", f"extra_css: [{ELSEWHERE}.css, ")
    result = buildable.build()
    assert result.returncode == 1
    assert result.stderr == (
        "ERROR   -  kennisbank: mkdocs.yml: `theme.font` mag hier niet: Material haalt letters bij Google; de site heeft haar eigen letter, in hooks/theme/assets/fonts/. Zet `font: false`\n"
        "ERROR   -  kennisbank: mkdocs.yml: `plugins: social` mag hier niet: de plugin haalt letters bij Google; de site tekent zelf een plaatje bij elke pagina\n"
        "ERROR   -  kennisbank: mkdocs.yml: `extra_css` mag hier niet: de pagina's halen niets van buiten, ook voor de privacy van lezers; zet het bestand in hooks/theme/assets/\n"
        "\n\nDe site is niet vervangen.\n"
    )
    assert not (buildable.root / "site").exists()


def files_of_material(site: Path) -> list[str]:
    """The files of a site that Material brought, not our theme."""
    own = {file.relative_to(ROOT / "hooks" / "theme") for file in (ROOT / "hooks" / "theme").rglob("*")}
    theirs = {file.relative_to(MATERIAL) for file in MATERIAL.rglob("*") if file.is_file()} - own
    return sorted(path.as_posix() for path in theirs if (site / path).exists() and path.suffix != ".html")


def test_of_material_only_what_a_page_loads_is_in_the_site_and_a_logo_goes_before_an_icon(
    built_site: Path, buildable: Project
) -> None:
    assert files_of_material(built_site) == []
    logo = "assets/images/favicon.png"
    buildable.change("mkdocs.yml", "favicon: assets/favicon.svg", f"logo: {logo}\n  icon: {{logo: material/library}}")
    result = buildable.build()
    assert (result.returncode, result.stderr) == (0, "")
    assert files_of_material(buildable.root / "site") == [logo]
    assert f'<link rel="icon" href="{logo}">' in index(buildable)
    assert f'<img class="kb-brand__mark" src="{logo}" alt="">' in index(buildable)
    practice = (buildable.root / "site" / "praktijken" / "samen-koken" / "index.html").read_text(encoding="utf-8")
    assert f'<img class="kb-brand__mark" src="../../{logo}" alt="">' in practice


def test_where_a_page_loads_a_script_of_material_all_of_material_stays(tmp_path: Path) -> None:
    """The way back: without our own main.html pages are drawn by Material's, and its scripts fetch others."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: material, custom_dir: docs}\n")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    files, env = get_files(config), config.theme.get_env()
    files.add_files_from_theme(env, config)
    assert len(files) > 30
    assert unused_files(files, config, env) == []


def test_a_preview_goes_on_in_the_colours_of_the_site(buildable: Project) -> None:
    buildable.change("mkdocs.yml", "  font: false", "  palette: {primary: white}\n  font: false")
    result = buildable.run("-m", "mkdocs", "build", "--site-dir", "gewoon")
    assert result.returncode == 0
    assert sum(line.startswith("ERROR") for line in result.stderr.splitlines()) == 1
    sheet = Path("assets", "colours.css")
    assert (buildable.root / "gewoon" / sheet).read_bytes() == (ROOT / "hooks" / "theme" / sheet).read_bytes()


def test_plugins_of_material_and_a_menu_do_nothing_indeed(built_sample: Path, buildable: Project) -> None:
    before = {path.relative_to(built_sample): path.read_bytes() for path in built_sample.rglob("*.*")}
    written = {path: path.read_bytes() for path in (buildable.root / "docs").rglob("*.md")}
    buildable.change(
        "mkdocs.yml",
        "plugins: []",
        "plugins: [search, tags, blog, meta, offline, optimize, {group: {plugins: [social]}}]",
    )
    buildable.change("mkdocs.yml", "nav:\n", "nav:\n  - Weg: weg.md\n")
    result = buildable.build(SITE_URL=HERE)
    assert result.returncode == 0, result.stderr
    assert all(line.startswith("INFO    -  kennisbank: mkdocs.yml: `") for line in result.stderr.splitlines())
    assert len(result.stderr.splitlines()) == 8
    site = buildable.root / "site"
    assert {path.relative_to(site): path.read_bytes() for path in site.rglob("*.*")} == before
    assert {path: path.read_bytes() for path in (buildable.root / "docs").rglob("*.md")} == written


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("assets/print.css]", "assets/eigen.css]", "`extra_css` mist assets/print.css: zet wat je toevoegt erachter"),
        ("custom_dir: hooks/theme", "custom_dir: docs",
         "`theme.custom_dir` hoort hooks/theme te zijn: daar staan de sjablonen en de stijl van de site"),
        ("favicon: assets/favicon.svg", "favicon: false",
         "`theme.favicon` hoort één bestand in hooks/theme/ te noemen, zoals assets/favicon.svg"),
        ("font: false", "font: false\n  logo: [assets/favicon.svg]",
         "`theme.logo` hoort één bestand in hooks/theme/ te noemen, zoals assets/favicon.svg"),
        ("font: false", "font: false\n  static_templates: [weg.html]",
         "`theme.static_templates` noemt weg.html, maar het sjabloon hooks/theme/weg.html is er niet"),
        ("font: false", "font: false\n  features: navigation.banana",
         "`theme.features: navigation.banana` doet hier niets: het menu staat in `extra.menu`; een boom van pagina's is er niet"),
        ("font: false", "font: false\n  palette: {scheme: youtube}",
         "`theme.palette` kent `scheme: youtube` niet. Je kunt kiezen uit: default, slate"),
    ],
)  # fmt: skip
def test_a_setting_that_breaks_something_is_named_once(old: str, new: str, message: str, buildable: Project) -> None:
    buildable.change("mkdocs.yml", old, new)
    config = load_config(str(buildable.root / "mkdocs.yml"))
    written = yaml.safe_load((buildable.root / "mkdocs.yml").read_text(encoding="utf-8"))
    wrong = list(faults(config))
    found = [str(one) for one in (*(one for one in answers(written) if not one.is_about(wrong)), *wrong)]
    assert [line for line in found if "eigen.css" not in line] == [f"mkdocs.yml: {message}"]
