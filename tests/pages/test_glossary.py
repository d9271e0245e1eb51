"""Difficult words: explained where a page uses them first, and nowhere else."""

import pytest
from markupsafe import Markup
from tools.pages import made
from tools.project import SLAPEN, Project

from kennisbank.schema.words import Word
from kennisbank.site.pages.glossary import Glossary

WORDS = (
    Word(key="bmi", label="BMI", explanation="Gewicht bij lengte."),
    Word(key="bmi-z-score", label="BMI z-score", explanation="Vergeleken met leeftijdgenoten."),
    Word(key="ketenaanpak", label="ketenaanpak", explanation="Een route.", synonyms=("ketenaanpakken",)),
    Word(key="en-of", label="R&D", explanation="Onderzoek."),
)


HOLD = '<span class="kb-hold">'
"""Keeps a mark on the line of its word."""


def terms() -> Glossary:
    return Glossary(WORDS, lambda written, word: Markup("[{}={}]").format(written, word.key))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("De BMI en de BMI.", "De [BMI=bmi] en de BMI."),
        ("De BMI z-score en (BMI).", f"De [BMI z-score=bmi-z-score] en {HOLD}([BMI=bmi]).</span>"),
        ("BMI, ook BMI.", f"{HOLD}[BMI=bmi],</span> ook BMI."),
        ("Ketenaanpakken en een ketenaanpak", "[Ketenaanpakken=ketenaanpak] en een ketenaanpak"),
        ("een bmi, een KETENAANPAK", "een bmi, een KETENAANPAK"),
        ("de deelketenaanpak en de BMIs", "de deelketenaanpak en de BMIs"),
        ("de BMI-groep", "de [BMI=bmi]-groep"),
        ("R&D en a < b", "[R&amp;D=en-of] en a &lt; b"),
    ],
)
def test_a_word_is_explained_once_and_only_as_a_whole_word(written: str, shown: str) -> None:
    assert terms().explained(written) == shown


@pytest.mark.parametrize(
    "text", ["[ABC](samen-koken.md)", "[ABC](https://x.example/ABC)", "`ABC`", "```\nABC\n```", "### ABC"]
)
def test_links_code_and_headings_stay_as_they_are(text: str, project: Project) -> None:
    project.change(SLAPEN, "Op tijd naar bed.", f"{text}\n\nEen ABC.")
    html = str(made(project)["praktijken/vroeg-slapen"].html)
    before, _, after = html.partition("<p>Een <span")
    assert [part.count('popovertarget="begrip-abc"') for part in (before, after)] == [0, 1]
    assert '<p>Een <span class="kb-hold"><button type="button" class="kb-term" popovertarget="begrip-abc">ABC<' in html


def test_a_page_explains_a_word_in_its_summary_and_not_again_in_its_text(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "Op tijd naar bed.", "Een ABC van koks, en nog een ABC.")
    html = str(made(project)["praktijken/vroeg-slapen"].html)
    assert html.count('popovertarget="begrip-abc">ABC</button>') == 1
    assert (
        '<button type="button" class="kb-term" popovertarget="begrip-kok">koks</button>'
        '<span class="kb-tip" id="begrip-kok" popover><strong>kok</strong> Iemand die kookt. '
        '<a href="../../begrippen/#term-kok">Alle begrippen</a></span>'
    ) in html
    assert 'id="term-kok"' in made(project)["begrippen"].html


def test_a_page_explains_a_word_once_in_its_text_and_its_generated_parts(project: Project) -> None:
    project.change("docs/geen-verschil.md", "<!-- blok", "Een ABC.\n\n<!-- blok")
    project.change(SLAPEN, "worth_knowing: Een cursus", "worth_knowing: Een ABC")
    html = str(made(project)["geen-verschil"].html)
    assert "Een ABC alleen helpt niet" in html
    assert html.count('id="begrip-abc"') == 1
