"""Every message as a whole: each case is a file `problems/<name>.md` with what is said of it in `<name>.txt`.

A new case is a new .md file; `.venv/bin/pytest tests/reading/test_problems.py --write` writes the messages, to be read as prose.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from tools.following import followed
from tools.project import ROOT, SLAPEN, Project

from kennisbank.ids import is_misread, proposed_id
from kennisbank.problem import Problem

CASES = sorted((Path(__file__).parent / "cases" / "problems").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_faulty_file_gets_its_whole_message(case: Path, project: Project, request: pytest.FixtureRequest) -> None:
    project.write("practices/geval.md", case.read_bytes())
    report = project.report() + "\n"
    expected = case.with_suffix(".txt")
    if request.config.getoption("--write"):
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8"), (
        "run: .venv/bin/pytest tests/reading/test_problems.py --write"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_faulty_file_keeps_its_page(case: Path, project: Project) -> None:
    project.write("practices/geval.md", case.read_bytes())
    reading = project.read()
    assert reading.library
    pages = {page.address for page in (*reading.library.entries, *reading.faults.broken)}
    assert "praktijken/geval" in pages


BY_A_PERSON = {
    "geen-blok", "geen-tekst", "geen-velden", "jaar-na-bron", "leeg-blok", "link", "niet-hetzelfde", "te-diep",
    "yaml-verwijzing", "zelfde-zin",
}  # fmt: skip
"""What no script can do: write a sentence, a text or all fields anew, know a year, or see what was meant."""

KEPT = {
    "alles-tegelijk": "title: Een geval",
    "dubbel-veld": "domain: [eten, slapen]",
    "dubbele-punt-in-titel": 'title: "A: B"',
    "inspringing": "domain: [eten]",
    "komma-in-een-titel": 'sources: [{title: "Rapport over wandelen, bewegen en meer", url: https://example.org/, kind: nieuws}]',
    "lijst-zonder-haken": "topics: [koken, rust]",
    "onbekend-woord-met-synoniem": "domain: [eten]",
    "spatie-vergeten": "title: Een geval",
}
"""A line of a mended file, as its writer meant it."""


def errors(project: Project) -> list[Problem]:
    found = project.read().problems
    return [problem for problem in found if problem.is_error and problem.path == "practices/geval.md"]


def said(problems: Iterable[Problem]) -> set[tuple[str, str]]:
    return {(problem.fault.code, problem.fault.message) for problem in problems}


def test_who_follows_each_help_line_to_the_letter_is_done_in_two_rounds(project: Project) -> None:
    followed_in_all = gone_in_all = 0
    lasting, circles, kept = [], [], {}
    for case in CASES:
        file = project.write("practices/geval.md", case.read_bytes())
        rounds = [errors(project)]
        for _ in range(2):
            text, done = followed(file.read_text(encoding="utf-8-sig"), rounds[-1])
            file.write_text(text, encoding="utf-8")
            rounds.append(errors(project))
            if len(rounds) == 2:
                first, second = said(done), said(rounds[1])
                followed_in_all += len(first)
                gone_in_all += len(first - second) - len(second - said(rounds[0]))
        by_script = {problem for problem in said(rounds[2]) if problem[0] not in BY_A_PERSON}
        lasting += [(case.stem, *problem) for problem in by_script]
        circles += [case.stem for problem in said(rounds[2]) & said(rounds[0]) - said(rounds[1])]
        kept[case.stem] = file.read_text(encoding="utf-8").splitlines()
    assert (lasting, circles) == ([], [])
    assert followed_in_all > 100
    assert gone_in_all / followed_in_all >= 0.95
    assert {name: line for name, line in KEPT.items() if line not in kept[name]} == {}


def test_what_is_right_of_a_faulty_file_is_judged_in_the_same_round(project: Project) -> None:
    project.change(SLAPEN, "topics: [rust]", "topics: [rusten]")
    project.change(
        SLAPEN, "evidence: {design: [loting], outcome: gelijk}", "evidence: {design: [loting], outcome: gunstig}"
    )
    project.change(SLAPEN, "zonder verschil in het", "met 12% verschil in het")
    project.change(SLAPEN, "status: loopt", "status: vast")
    assert [problem.fault.code for problem in project.read().problems] == [
        "cijfer-zonder-bron", "stand-zonder-bron", "onbekende-waarde", "uitkomst-zonder-cijfer",
    ]  # fmt: skip


def test_a_rule_says_nothing_of_a_field_that_could_not_be_read(project: Project) -> None:
    project.change(SLAPEN, "outcome: gelijk}", "outcome: gunstig}\nresults: veel")
    project.change(SLAPEN, "kind: artikel}", "kind: artikkel}")
    codes = [problem.fault.code for problem in project.read().problems]
    assert codes == ["geen-lijst", "onbekende-waarde"]


def test_an_id_that_was_published_stays_with_its_page_and_the_newcomer_is_told(project: Project) -> None:
    project.write("practices/published.tsv", "p/aaaa3\taaaa3\npraktijken/vroeg-slapen\taaaa3\n")
    page = (project.root / SLAPEN).read_text(encoding="utf-8").replace("Op tijd naar bed.", "Vroeg.")
    project.write("practices/avondrust.md", page.replace("summary: Een cursus voor", "summary: Bijeenkomsten voor"))
    told = [problem for problem in project.read().problems if problem.fault.code == "dubbel-id"]
    assert [(problem.path, problem.fault.message) for problem in told] == [
        ("practices/avondrust.md", "`aaaa3` is al het id van practices/vroeg-slapen.md")
    ]


@pytest.mark.parametrize(
    ("id", "message", "help"),
    [
        ("AAAA3", "`A` hoort niet in een id", "schrijf kleine letters: aaaa3"),
        ("aaal0", "`l` en `0` horen niet in een id", "zet hier een nieuw id: bwbaq"),
        ("aaaa", "een id heeft 5 tekens, en dit 4", "zet hier een nieuw id: bwbaq"),
        (
            "2.3e+46",
            "een programma maakte er een getal of een dag van",
            "zet het oude id terug, tussen aanhalingstekens",
        ),
        (
            "2026-01-02",
            "een programma maakte er een getal of een dag van",
            "zet het oude id terug, tussen aanhalingstekens",
        ),
    ],
)
def test_a_bad_id_is_told_by_its_sign(id: str, message: str, help: str, project: Project) -> None:
    project.change(SLAPEN, "id: aaaa3", f"id: {id}")
    (problem,) = (problem for problem in project.read().problems if problem.fault.code == "verkeerd-id")
    assert (problem.fault.message, problem.fault.help) == (f"`{id}` is geen goed id: {message}", help)


@pytest.mark.parametrize(("id", "misread"), [("23e45", "2.3e+46"), ("2jan3", "een dag"), ("sep22", "een dag")])
def test_an_id_that_other_programs_misread_asks_for_quotes(id: str, misread: str, project: Project) -> None:
    project.change(SLAPEN, "id: aaaa3", f"id: {id}")
    assert project.report() == (
        f"hint[kale-waarde]: `{id}` is voor andere programma's geen tekst, en wordt dan `{misread}`\n"
        f"  --> practices/vroeg-slapen.md:2\n  |\n2 | id: {id}\n  |     ^^^^^\n"
        f'  = zet aanhalingstekens eromheen: "{id}"\n\n0 fouten, 1 hint'
    )
    project.change(SLAPEN, f"id: {id}", f"id: '{id}'")
    assert project.report() == "0 fouten, 0 hints"


@pytest.mark.parametrize(
    "title", ["2026-13-45", "2026-02-30 10:00:00", "-3 tot 5", "+31", ".", "-", "1_000", "0x", "1e999"]
)
def test_no_title_that_looks_like_data_stops_the_check(title: str, project: Project) -> None:
    project.change(SLAPEN, "title: Vroeg slapen", f"title: {title}")
    assert project.report().endswith("hints") or project.report().endswith("hint")


def test_no_id_is_proposed_that_other_programs_misread() -> None:
    assert [id for id in ("23456", "2e345", "22jan", "mrt22", "2sep3") if not is_misread(id)] == []
    proposed = {proposed_id(str(number)) for number in range(3000)}
    assert len(proposed) > 2990
    assert not [id for id in proposed if is_misread(id)]


def test_github_gets_annotations(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
    result = project.script("check.py", "--format", "github")
    assert result.stdout == (
        "::error file=practices/vroeg-slapen.md,line=5,col=10,title=fout[onbekende-waarde]::`slaapen` is geen domein"
        "%0Abedoelde je `slapen`? Je kunt kiezen uit: eten, slapen\n"
    )
    assert result.returncode == 1


def test_other_tools_get_json(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "id: aaaa3", "id: aaaa2")
    result = project.script("check.py", "--format", "json")
    assert json.loads(result.stdout) == [
        {
            "path": "practices/vroeg-slapen.md",
            "place": {"line": 2, "column": 5, "width": 5},
            "rule": "dubbel-id",
            "message": "`aaaa2` is al het id van practices/samen-koken.md",
            "help": "laat het daar staan, en zet hier een nieuw id: bwbaq",
            "severity": "fout",
            "source": "id: aaaa2",
        }
    ]


def test_a_good_library_has_exit_status_0(project: Project) -> None:
    result = project.script("check.py")
    assert (result.stdout, result.returncode) == ("0 fouten, 0 hints\n", 0)


def test_a_file_that_is_named_gets_a_report_of_itself_only(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
    project.change("practices/samen-koken.md", "domain: [eten]", "domain: [etten]")
    result = project.script("check.py", "practices/vroeg-slapen.md")
    assert (result.stdout, result.returncode) == (
        "fout[onbekende-waarde]: `slaapen` is geen domein\n"
        "  --> practices/vroeg-slapen.md:5\n"
        "  |\n"
        "5 | domain: [slaapen]\n"
        "  |          ^^^^^^^\n"
        "  = bedoelde je `slapen`? Je kunt kiezen uit: eten, slapen\n"
        "\n"
        "1 fout, 0 hints\n",
        1,
    )


def test_what_is_wrong_elsewhere_does_not_count_for_a_file_that_is_named(project: Project) -> None:
    project.change("practices/samen-koken.md", "domain: [eten]", "domain: [etten]")
    result = project.script("check.py", "practices/vroeg-slapen.md", "practices/taxonomy.yml")
    assert (result.stdout, result.returncode) == ("0 fouten, 0 hints\n", 0)


@pytest.mark.parametrize(
    ("folder", "file"),
    [
        ("practices", "vroeg-slapen.md"),
        ("practices/network", "../vroeg-slapen.md"),
        ("..", "{root}/practices/vroeg-slapen.md"),
    ],
)
def test_a_file_may_be_named_from_any_folder(folder: str, file: str, project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
    command = (sys.executable, str(ROOT / "scripts" / "check.py"), "--format", "github")
    named = file.format(root=project.root.name)
    result = subprocess.run((*command, named), cwd=project.root / folder, capture_output=True, text=True, check=False)
    assert result.stdout.startswith("::error file=practices/vroeg-slapen.md,line=5,col=10,")
    assert result.returncode == 1


def test_with_a_taxonomy_that_cannot_be_read_no_file_is_called_good(project: Project) -> None:
    project.write("practices/taxonomy.yml", "domains: [")
    every = project.script("check.py")
    named = project.script("check.py", "practices/vroeg-slapen.md")
    assert (named.stdout, named.returncode) == (every.stdout, 1)


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("LEESMIJ.md", "LEESMIJ.md is geen bestand met inhoud: die staan in practices/ en docs/\n"),
        ("practices", "practices is geen bestand met inhoud: die staan in practices/ en docs/\n"),
        ("docs/decisions/1.md", "docs/decisions/1.md is geen bestand met inhoud: die staan in practices/ en docs/\n"),
        ("practices/weg.md", "practices/weg.md bestaat niet\n"),
    ],
)
def test_a_file_that_is_no_content_is_refused_in_one_sentence(file: str, message: str, project: Project) -> None:
    result = project.script("check.py", file)
    assert (result.stdout, result.stderr, result.returncode) == ("", message, 1)
