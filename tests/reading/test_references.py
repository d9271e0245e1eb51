"""Where a text names a source of its page."""

import re

import pytest
from tools.pages import made
from tools.project import SLAPEN, Project


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Het hielp (bron 1).", [1]),
        ("Bron 1 zegt het.", [1]),
        ("Het hielp (bron\n1).", [1]),
        ("Het hielp (bron\n1). Het hielp weer (bron\n4), en nog eens (bron\n1).", [1, 4, 1]),
        ("Het hielp (bronnen 1,\n4 en\n6).", [1, 4, 6]),
        ("Het hielp (bron\N{NO-BREAK SPACE}1).", [1]),
        ("Het hielp (bron 1, 4).", [1, 4]),
        ("Het hielp (bron 1 en 4).", [1, 4]),
        ("De bronnen 1, 4 en 6 noemen het.", [1, 4, 6]),
        ("Zie bronnen\n1 t/m 3.", [1, 3]),
        ("Volgens bron 2, 30 mensen deden mee.", [2]),
        ("Volgens bron 2 en 40 % deed mee.", [2]),
        ("In bron 2024 en bron\n\n3 staat niets.", []),
        ("Een bronnenlijst met 3 bronnen.", []),
    ],
)
def test_a_source_is_linked_however_it_is_named(text: str, numbers: list[int], project: Project) -> None:
    project.change(SLAPEN, "Op tijd naar bed.", text)
    html = made(project)["praktijken/vroeg-slapen"].html
    assert [int(number) for number in re.findall(r'<a href="#bron-(\d+)" class="kb-ref">', html)] == numbers
    unknown = [number for number in numbers if number > 1]
    assert project.report().count("fout[onbekende-bron]") == len(unknown)


def test_a_source_that_is_not_there_is_told_on_the_line_it_stands_on(project: Project) -> None:
    project.change(SLAPEN, "Op tijd naar bed.", "Het hielp (bron\n1). Het hielp weer, en dat staat in (bron\n9).")
    assert (
        project.report()
        == """\
fout[onbekende-bron]: er is geen bron 9
  --> practices/vroeg-slapen.md:26
   |
26 | 1). Het hielp weer, en dat staat in (bron
   |                                      ^^^^
  = zet de bron onderaan bij sources en schrijf hier 2; kies geen bron die dit niet zegt

1 fout, 0 hints"""
    )
