"""Boxes in a text, as Material's manual and GitHub write them."""

import pytest
from tools.pages import made
from tools.project import SLAPEN, Project


def body(project: Project, text: str) -> str:
    project.change(SLAPEN, "Op tijd naar bed.", text)
    return str(made(project)["praktijken/vroeg-slapen"].html)


@pytest.mark.parametrize(
    ("written", "kind", "title", "text"),
    [
        ("!!! note\n    Rust eerst uit.", "kb-note", "Goed om te weten", "Rust eerst uit."),
        ("!!! tip\n\n    Rust eerst uit.", "kb-note", "Tip", "Rust eerst uit."),
        ('!!! warning "Pas op de plaats"\n    Rust.', "kb-note kb-note--urgent", "Pas op de plaats", "Rust."),
        ("!!! danger Van harte\n    Rust.", "kb-note kb-note--urgent", "Van harte", "Rust."),
        ("??? question\n    Rust?", "kb-note", "Vraag", "Rust?"),
        ("> [!NOTE]\n> Rust eerst uit.", "kb-note", "Goed om te weten", "Rust eerst uit."),
        ("> [!caution]\n> Rust.", "kb-note kb-note--urgent", "Let op", "Rust."),
    ],
)
def test_a_box_has_a_dutch_title_and_our_look(written: str, kind: str, title: str, text: str, project: Project) -> None:
    shown = f'<div class="{kind}">\n<p class="kb-note__title">{title}</p>\n<p>{text}</p>\n</div>'
    assert shown in body(project, written)
    assert project.report() == "0 fouten, 0 hints"


def test_a_box_may_have_no_title_and_hold_a_list(project: Project) -> None:
    assert '<div class="kb-note">\n<ul>\n<li>Rust</li>\n</ul>\n</div>' in body(project, '!!! note ""\n    - Rust')


def test_the_title_of_a_box_explains_no_word(project: Project) -> None:
    project.change(
        "practices/taxonomy.yml", "glossary:\n", "glossary:\n  - {key: tip, label: Tip, explanation: Raad.}\n"
    )
    html = body(project, "!!! tip\n    Een tip.")
    assert html.count("popovertarget") == 1
    assert '<p class="kb-note__title">Tip</p>' in html


@pytest.mark.parametrize(
    ("written", "message", "help"),
    [
        ("!!! nota\n    Rust.", "`nota` is geen soort kader die we kennen", "bedoelde je `note`?"),
        ("!!! note\nRust.", "in dit kader staat geen tekst", "laat de tekst in het kader vier spaties inspringen"),
        ("> [!NOTTE]\n> Rust.", "`[!NOTTE]` is geen soort kader die we kennen", "bedoelde je `[!NOTE]`?"),
        (
            "> [!NOTE] Rust\n> uit.",
            "achter `[!NOTE]` staat nog tekst, en dan is het geen kader",
            "zet die tekst op een regel eronder, die ook met `>` begint",
        ),
    ],
)
def test_what_is_no_box_yet_is_told_with_its_line(written: str, message: str, help: str, project: Project) -> None:
    html = body(project, written)
    line = (project.root / SLAPEN).read_text(encoding="utf-8").split("\n").index(written.split("\n")[0]) + 1
    report = project.report()
    assert f": {message}\n  --> {SLAPEN}:{line}" in report
    assert f"  = {help}" in report
    assert "Rust" in html
