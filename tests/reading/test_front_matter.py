"""A file in and out: front matter is read with the place of everything, and written as our files have it."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools.project import FROZEN, SLAPEN, Project

from kennisbank.problem import for_terminal
from kennisbank.reading.reader import read
from kennisbank.text.document import Document, read_document
from kennisbank.text.front_matter import written
from kennisbank.text.yaml_tree import plain

PRACTICES = FROZEN / "practices"

WRITTEN_OTHERWISE = {
    "awo-limburg.md": "a title with a colon stands within braces without quotes; PyYAML puts them round it",
}
"""The files of the frozen library that do not come out as the same bytes, with the reason."""


def opened(file: Path) -> Document:
    document, problems = read_document(file, file.name)
    assert document, problems
    return document


def rewritten(file: Path) -> str:
    document = opened(file)
    assert document.front
    return written({key.text: value for key, value in document.front.pairs}, document.body)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bestand.md"


def test_a_file_that_is_written_again_keeps_its_bytes() -> None:
    files = {str(file.relative_to(PRACTICES)): file for file in PRACTICES.rglob("*.md")}
    others = {name for name, file in files.items() if rewritten(file) != file.read_text(encoding="utf-8")}
    assert others == set(WRITTEN_OTHERWISE)
    assert len(files) - len(others) >= 110


def test_every_entry_that_is_written_again_is_the_same_entry(tmp_path: Path) -> None:
    shutil.copytree(PRACTICES, tmp_path / "practices")
    (tmp_path / "docs").symlink_to(FROZEN / "docs")
    before = read(tmp_path, today=date(2026, 11, 30)).library
    for file in (tmp_path / "practices").rglob("*.md"):
        file.write_text(rewritten(file), encoding="utf-8")
    after = read(tmp_path, today=date(2026, 11, 30)).library
    assert before
    assert before.entries
    assert after
    assert after.entries == before.entries


def test_values_of_python_are_written_in_the_style_of_our_files() -> None:
    today = date(2026, 11, 30)
    fields: dict[str, Any] = {
        "id": "22222",
        "title": "@ease: inloop voor jongeren",
        "summary": "Een zin die langer is dan een regel, en die toch op één regel blijft staan, want afbreken hoort hier niet.",
        "domain": ["preventie", "zorg"],
        "status_date": "2026-11",
        "evidence": {"design": ["rct"], "outcome": "gemengd"},
        "quiet": True,
        "period": {"since": 2022, "until": 2025},
        "effort": {"level": "licht", "text": "Een zaal is genoeg."},
        "sources": [{"title": "Bericht", "url": "https://example.org/", "year": 2025, "kind": "nieuws"}],
        "published": today,
        "reviewed": today,
    }
    assert (
        written(fields, "\n## Aanpak\n\nTekst.\n\n")
        == """\
---
id: '22222'
title: '@ease: inloop voor jongeren'
summary: Een zin die langer is dan een regel, en die toch op één regel blijft staan, want afbreken hoort hier niet.
domain: [preventie, zorg]
status_date: 2026-11
evidence:
  design: [rct]
  outcome: gemengd
quiet: true
period: {since: 2022, until: 2025}
effort:
  level: licht
  text: Een zaal is genoeg.
sources:
  - {title: Bericht, url: 'https://example.org/', year: 2025, kind: nieuws}
published: 2026-11-30
reviewed: 2026-11-30
---

## Aanpak

Tekst.
"""
    )


def test_a_short_block_has_a_line_for_each_field_too() -> None:
    assert written({"title": "Meedoen", "reviewed": date(2026, 11, 30)}, "") == (
        "---\ntitle: Meedoen\nreviewed: 2026-11-30\n---\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "2024",
        "2026-01-01",
        "1:30",
        "1e3",
        "~",
        " x ",
        "a: b",
        "a #b",
        "- a",
        "it's",
        '"x"',
        "a\nb",
        "&a",
        "!x",
    ],
)
def test_a_text_stays_that_text_here_and_for_other_programs(text: str, file: Path) -> None:
    fields: dict[str, Any] = {"content": text, "list": [text, text], "parts": {"text": text}, "items": [{"text": text}]}
    file.write_text(written(fields, "Tekst."), encoding="utf-8")
    assert plain(opened(file).front) == fields
    assert yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1]) == fields


def test_quotes_stay_and_what_needs_them_gets_no_tag(file: Path) -> None:
    file.write_text("---\nyear: '2024'\nresults:\n  - {value: 1:3, n: 12, source: }\n---\n", encoding="utf-8")
    assert rewritten(file) == "---\nyear: '2024'\nresults:\n  - {value: '1:3', n: 12, source: null}\n---\n"


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: b\n---\nTekst.\n", "Tekst.\n", 4),
        ("---\na: b\n---\n\n\n    code\n\n\n", "\n\n    code\n\n\n", 4),
        ("--- \n\na: b\n\n---\t\n\nTekst.\N{NO-BREAK SPACE}", "\nTekst.\N{NO-BREAK SPACE}", 6),
        ("---\na: b\n---\n---\nTekst.\n\n---\n", "---\nTekst.\n\n---\n", 4),
        ("---\na: |\n  b\n  ---\n----: c\n---\nTekst.", "Tekst.", 7),
        ("---\na: b\n---", "", 4),
    ],
)
def test_a_body_is_every_line_below_the_block(text: str, body: str, line: int, file: Path) -> None:
    file.write_text(text, encoding="utf-8")
    document = opened(file)
    assert (document.body, document.body_line) == (body, line)


@pytest.mark.parametrize("start", ["\n", " ", "\N{NO-BREAK SPACE}", "-", "Tekst.\n\n"])
def test_a_block_begins_at_the_first_sign(start: str, file: Path) -> None:
    file.write_text(f"{start}---\nid: aaaa2\n---\n\nTekst.\n", encoding="utf-8")
    document, problems = read_document(file, "bestand.md")
    assert document is None
    assert [(problem.fault.code, problem.place.line, problem.source) for problem in problems] == [
        ("geen-blok", 1, f"{start}---".split("\n")[0])
    ]


def test_a_line_that_only_looks_like_the_end_of_the_block_is_none(file: Path) -> None:
    file.write_text("---\nid: aaaa2\n----\n---\N{NO-BREAK SPACE}", encoding="utf-8")
    document, problems = read_document(file, "bestand.md")
    assert document is None
    assert for_terminal(problems) == (
        "fout[blok-niet-gesloten]: het blok met gegevens wordt niet gesloten\n"
        "  --> bestand.md:1\n"
        "  |\n"
        "1 | ---\n"
        "  | ^\n"
        "  = zet een regel met alleen `---` onder de gegevens, voor de tekst\n"
        "\n"
        "1 fout, 0 hints"
    )


@pytest.mark.parametrize(
    ("written", "code", "help"),
    [
        ("title: 'Oma's keuken'", "aanhalingsteken", 'schrijf: title: "Oma\'s keuken"'),
        ('title: "Samen" koken', "aanhalingsteken", "schrijf: title: '\"Samen\" koken'"),
        ('title: "De cursus "eten": samen"', "aanhalingsteken", "schrijf: title: 'De cursus \"eten\": samen'"),
        ("title: \u201cEten: samen\u201d", "aanhalingsteken", 'schrijf: title: "Eten: samen"'),
        ("title: **Samen koken**", "tab-of-teken", "schrijf: title: Samen koken"),
        ("title: @ease", "tab-of-teken", 'schrijf: title: "@ease"'),
        ("title: [G]OUD voor ouderen", "tab-of-teken", 'schrijf: title: "[G]OUD voor ouderen"'),
        ("title: Eten: samen", "dubbele-punt", 'schrijf: title: "Eten: samen"'),
        ("title:Samen\nid: zzzz9", "dubbele-punt-mist", "schrijf: title: Samen"),
        ("topics:\n  * koken\n  * rust", "inspringing", "schrijf: - koken"),
        ("summary: Buren koken\nen eten samen\ntitle: x", "dubbele-punt-mist",
         "hoort deze regel bij de regel erboven? Zet hem erachter, op één regel"),
        ("title: x\n  id: y", "inspringing",
         "haal de spaties ervoor weg; hoort deze regel bij `title`, zet hem dan daarachter"),
        ("topics:\n\t- koken", "tab-of-teken", "zet spaties in de plaats van de tab"),
        ("sources:\n  - {title: Eten: samen, url: x}", "dubbele-punt", 'schrijf: title: "Eten: samen"'),
        ("domain: [eten, slapen]]", "haakje", "haal een `]` weg"),
        ("domain: [eten, slapen\nid: zzzz9", "haakje", "sluit de lijst met `]` en zet komma's tussen de waarden"),
        ("title: ! Samen", "yaml-type", "zet de tekst tussen aanhalingstekens als het uitroepteken erbij hoort"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_yaml_is_answered_with_the_line_as_it_should_be(
    written: str, code: str, help: str, project: Project
) -> None:
    named = re.findall(r"^ *(\w+):", written, re.MULTILINE)
    _, good, body = (project.root / SLAPEN).read_text(encoding="utf-8").replace("aaaa3", "zzzz9").split("---\n", 2)
    others = re.sub(rf"^({'|'.join(named)}):.*\n(?: .*\n)*", "", good, flags=re.MULTILINE)
    project.write("practices/geval.md", f"---\n{written}\n{others}---\n{body}")
    told = [problem for problem in project.read().problems if problem.fault.code != "zelfde-zin"]
    assert [(problem.fault.code, problem.fault.help) for problem in told] == [(code, help)]


@pytest.mark.parametrize(
    "field", ["other_names: ''", 'other_names: ""', "status_source: ''", "results: ''", "quiet: ''", "effort: ''"]
)
def test_an_empty_text_in_a_field_that_may_go_is_nothing(field: str, project: Project) -> None:
    project.change(SLAPEN, "published:", f"{field}\npublished:")
    assert project.report() == "0 fouten, 0 hints"


def test_one_line_that_is_no_yaml_hides_no_other_fault_of_its_block(project: Project) -> None:
    project.change(SLAPEN, "title: Vroeg slapen", "title: Slapen: vroeg")
    project.change(SLAPEN, "domain: [slapen]", "domain: [slaap]")
    project.change(SLAPEN, "sources:\n", "doelgroep: @iedereen\nsources:\n  - {title: Rust: een boek, kind: nieuws}\n")
    assert [(problem.place.line, problem.fault.code) for problem in project.read().problems] == [
        (3, "dubbele-punt"),
        (5, "onbekende-waarde"),
        (17, "tab-of-teken"),
        (19, "dubbele-punt"),
    ]


@pytest.mark.parametrize("field", ["id: !x aaaa3", "aliases: [*x]", "sources: [", "published: &x 2026-01-02"])
def test_a_field_that_is_no_yaml_gives_one_error_and_no_untrue_one(field: str, project: Project) -> None:
    name = field.partition(":")[0]
    text = (project.root / SLAPEN).read_text(encoding="utf-8")
    without = re.sub(rf"^{name}:.*\n(?: .*\n)*", "", text, flags=re.MULTILINE)
    project.write(SLAPEN, without.replace("---\n", f"---\n{field}\n", 1))
    told = [(problem.path, problem.place.line) for problem in project.read().problems if problem.is_error]
    assert told == [(SLAPEN, 2)]
