"""The text of an entry on its page: links, references to sources and code."""

import pytest
from tools.pages import made
from tools.project import SLAPEN, Project


def body(project: Project, text: str) -> str:
    project.change(SLAPEN, "Op tijd naar bed.", text)
    return str(made(project)["praktijken/vroeg-slapen"].html)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("samen-koken.md", "../samen-koken/"),
        ("samen-koken.md#aanpak", "../samen-koken/#aanpak"),
        ("projects/buurtkeuken.md", "../../projecten/buurtkeuken/"),
        ("/netwerk/per-soort/#a&b", "../../netwerk/per-soort/#a&amp;b"),
        ("/", "../../"),
        ("#aanpak", "#aanpak"),
        ("https://x.example/?a=1&b=2", "https://x.example/?a=1&amp;b=2"),
    ],
)
def test_a_link_leads_from_the_page_to_what_it_names(written: str, shown: str, project: Project) -> None:
    assert f'<p>Zie <a href="{shown}">dit</a>.</p>' in body(project, f"Zie [dit]({written}).")


def test_a_source_of_the_page_is_linked(project: Project) -> None:
    shown = '<p>Dat staat er (<a href="#bron-1" class="kb-ref">bron&nbsp;1</a>).</p>'
    assert shown in body(project, "Dat staat er (bron 1).")


def test_the_words_of_a_link_name_no_source(project: Project) -> None:
    shown = '<p><a href="https://x.example/">Dat staat in bron 9</a>.</p>'
    assert shown in body(project, "[Dat staat in bron 9](https://x.example/).")
    assert project.report() == "0 fouten, 0 hints"


@pytest.mark.parametrize(
    "forged",
    [
        "`&#xE000;ABC&#xE002;`",
        "<https://x.example/%EE%80%80ABC%EE%80%82>",
        "[ABC](https://x.example/&#xE001;/&#xE002;)",
        "[ABC](/#&#xE001;/&#xE002; '&#xE000;ABC&#xE002;')",
        "```&#xE000;ABC&#xE002;\nABC\n```",
    ],
)
def test_nobody_can_write_the_characters_at_which_html_is_cut(forged: str, project: Project) -> None:
    html = body(project, forged)
    assert not set("\ue000\ue001\ue002\ue003\ue004") & set(html)
    assert "begrip-abc" not in html
