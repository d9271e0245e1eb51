"""What stands beside the code: lists that must be complete, and files that must say what is so."""

import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from tools.project import ROOT

import licences

DECISIONS = ROOT / "docs" / "decisions"
FINDINGS = sorted((ROOT / "findings").glob("*.sh"))
OF_OTHERS = ("hooks/theme/assets/vendor", "hooks/theme/assets/fonts")


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", text("Makefile"), re.MULTILINE))


def row(file: Path) -> str:
    """The line of the list for a decision: its number, title and status as its head says them."""
    head = re.match(r"# (\d+)\. (.+)\n\nStatus: ((?:accepted,|superseded by) .*)\n", file.read_text(encoding="utf-8"))
    assert head, f"{file.name} does not begin with its number, title and status"
    number, title, status = head.groups()
    assert file.name.startswith(f"{int(number):04}-")
    assert re.search(r"\b20\d\d-\d\d-\d\d\b", status), f"{file.name} has no date"
    return f"| {number} | [{title}]({file.name}) | {status} |\n"


def test_the_list_of_decisions_is_complete(request: pytest.FixtureRequest) -> None:
    readme = DECISIONS / "README.md"
    before, title, _ = readme.read_text(encoding="utf-8").partition("## List\n")
    rows = "".join(map(row, sorted(DECISIONS.glob("0*.md"))))
    expected = f"{before}{title}\n| | decision | status |\n| --- | --- | --- |\n{rows}"
    if request.config.getoption("--write"):
        readme.write_text(expected, encoding="utf-8")
    assert readme.read_text(encoding="utf-8") == expected, (
        "run: .venv/bin/pytest tests/built/test_repository.py --write"
    )


def test_the_list_of_licences_is_what_is_pinned_and_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert text("LICENSES.md") == licences.page(), "run: make licences"


@pytest.mark.parametrize("folder", OF_OTHERS)
def test_every_file_of_others_is_in_the_list_of_licences(folder: str) -> None:
    files = [file.relative_to(ROOT).as_posix() for file in (ROOT / folder).iterdir()]
    named = [shipped.files for shipped in licences.SHIPPED]
    assert [file for file in files if "LICENSE" not in file and not any(fnmatch(file, name) for name in named)] == []


def test_every_file_in_the_list_of_licences_is_there() -> None:
    assert [shipped.files for shipped in licences.SHIPPED if not list(ROOT.glob(shipped.files))] == []


def test_the_stemmer_of_the_browser_is_of_the_version_that_is_pinned() -> None:
    pinned = re.search(r"^snowballstemmer==(\S+)", text("requirements/site.txt"), re.MULTILINE)
    shipped = next(shipped for shipped in licences.SHIPPED if "stemmer" in shipped.files)
    assert pinned
    assert pinned[1] == shipped.version
    assert text(shipped.files).startswith(f"// The Dutch stemmer of Snowball {shipped.version} ")


def test_make_alone_prints_each_target_with_what_it_does() -> None:
    result = subprocess.run(("make", "--no-print-directory"), cwd=ROOT, capture_output=True, text=True, check=True)
    assert {line.split()[1] for line in result.stdout.splitlines() if len(line.split()) > 2} == targets()


def test_the_page_for_developers_says_what_each_target_does() -> None:
    table = text("DEVELOPING.md").partition("## What each target does")[2].partition("\n## ")[0]
    firsts = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert {name for first in firsts for name in re.findall(r"`([a-z-]+)`", first)} == targets()


def test_the_version_stands_in_the_changelog() -> None:
    import kennisbank

    version = re.escape(kennisbank.__version__)
    assert re.search(
        rf"^## (\[?{version}\]? - 20\d\d-\d\d-\d\d|Unreleased$[\s\S]*\b{version}\b)", text("CHANGELOG.md"), re.M
    )


def test_every_hook_before_a_commit_uses_what_is_installed() -> None:
    configured = yaml.safe_load(text(".pre-commit-config.yaml"))["repos"]
    assert [repo["repo"] for repo in configured] == ["local"]
    hooks = configured[0]["hooks"]
    assert [hook["id"] for hook in hooks if hook["language"] != "system"] == []
    programs = {hook["entry"].split()[0] for hook in hooks} - {"make"}
    assert [program for program in programs if not (Path(sys.executable).parent / Path(program).name).exists()] == []


def test_there_are_findings() -> None:
    assert FINDINGS


@pytest.mark.parametrize("script", FINDINGS, ids=lambda script: script.stem)
def test_a_finding_has_the_form_that_its_readme_states(script: Path) -> None:
    content = script.read_text(encoding="utf-8")
    assert re.match(r"#!/bin/sh\n# \S+ \d+\.\d+\.\d+.*: ", content)
    assert "\n# Seen" in content
    assert "\n# Exits 0 as long as it is so, 1 if it changed, 2 if the package" in content
    assert "folder=$(mktemp -d)\ntrap 'rm -rf \"$folder\"' EXIT\n" in content
    assert re.search(r"pip install .*==\d", content)
    assert "kennisbank" not in content
