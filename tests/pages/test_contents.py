"""The headings of a page, and the table of contents that names them."""

from selectolax.lexbor import LexborHTMLParser
from tools.pages import made
from tools.project import Project

from kennisbank.site.pages.page import Page

HEADINGS = """---
title: Over
summary: Over ons.
---

## Wat *wij* doen

## Zie [koken](../practices/samen-koken.md) (bron 1)

### Kleiner

## Programma's

## Programma's

<!-- blok: woorden -->
"""


def contents(page: Page) -> list[tuple[str, str]]:
    chips = LexborHTMLParser(str(page.html)).css(".kb-toc .kb-chip")
    return [(str(chip.attributes["href"]), chip.html or "") for chip in chips]


def test_a_text_of_docs_names_its_own_headings_and_those_of_its_generated_parts(project: Project) -> None:
    project.write("docs/over.md", HEADINGS)
    named = contents(made(project)["over"])
    assert [html for _, html in named][:5] == [
        '<a class="kb-chip" href="#tekst-wat-wij-doen">Wat <em>wij</em> doen</a>',
        '<a class="kb-chip" href="#tekst-zie-koken-practices-samen-koken-md-bron-1">Zie koken (bron&nbsp;1)</a>',
        '<a class="kb-chip" href="#tekst-programma-s">Programma\'s</a>',
        '<a class="kb-chip" href="#tekst-programma-s-2">Programma\'s</a>',
        '<a class="kb-chip" href="#domein">Domein</a>',
    ]


def test_an_entry_names_the_headings_of_its_text_and_of_what_its_fields_say(project: Project) -> None:
    assert [name for name, _ in contents(made(project)["praktijken/samen-koken"])] == [
        "#aanleiding",
        "#aanpak",
        "#wie",
        "#resultaten",
        "#wat-is-er-nodig",
        "#lessen",
        "#wat-we-niet-weten",
        "#materiaal",
        "#gewijzigd",
        "#bronnen",
    ]


def test_every_name_is_that_of_a_heading_on_the_page(project: Project) -> None:
    project.write("docs/over.md", HEADINGS)
    for page in made(project).values():
        ids = {heading.attributes.get("id") for heading in LexborHTMLParser(str(page.html)).css("h2")}
        assert {name.removeprefix("#") for name, _ in contents(page)} <= ids


def test_a_page_with_few_headings_has_no_table_of_contents(project: Project) -> None:
    assert contents(made(project)["praktijken/vroeg-slapen"]) == []


def test_a_heading_in_a_quotation_does_not_cut_a_text(project: Project) -> None:
    project.change("docs/dias.md", "## Wat niet?", "> ## Gehoord\n>\n> Dat het niet hielp.\n\n## Wat niet?")
    slides = LexborHTMLParser(str(made(project)["dias"].html)).css(".kb-slide")
    assert [[heading.text() for heading in slide.css("h2")] for slide in slides] == [
        ["Wat werkt?", "Gehoord"],
        ["Wat niet?"],
    ]
