"""What looks like mark-up and is none is told, with its line; what GitHub shows is shown."""

import pytest
from tools.pages import made
from tools.project import SLAPEN, Project

FIRST = 25
"""The line of the file on which the text under `Aanpak` begins."""


def report(project: Project, text: str) -> str:
    project.change(SLAPEN, "Op tijd naar bed.", text)
    lines = (project.root / SLAPEN).read_text(encoding="utf-8").split("\n")
    assert lines[FIRST - 1] == text.split("\n")[0]
    return project.report()


@pytest.mark.parametrize(
    ("text", "code", "line", "message", "help"),
    [
        (
            "Tekst.\n\n###Kopje",
            "kop-zonder-spatie",
            2,
            "voor een kopje staat een spatie achter de hekjes",
            "schrijf: ### Kopje",
        ),
        (
            "Wat we doen\n=======\nVeel.",
            "kop-onderstreept",
            1,
            "van een tekst met een streep eronder wordt hier geen kopje",
            "haal deze regel weg, en schrijf erboven: ### Wat we doen",
        ),
        (
            "Eerst dit.\nWat we doen\n---\nVeel.",
            "kop-onderstreept",
            2,
            "deze streep staat vlak onder een tekst: op GitHub wordt die dan een kopje",
            "zet er een lege regel tussen; is het een kopje, schrijf dan: ### Wat we doen",
        ),
        (
            "- Rust\n- Reinheid\n  ---",
            "kop-onderstreept",
            2,
            "deze streep staat vlak onder een tekst: op GitHub wordt die dan een kopje",
            "zet er een lege regel tussen; is het een kopje, schrijf dan: ### Reinheid",
        ),
        (
            "Dit doen we:\n\n    - rust\n    - reinheid",
            "ingesprongen",
            2,
            "deze regel springt vier spaties in, en wordt daardoor code",
            "haal de spaties ervoor weg; is het code, zet er dan een regel met ``` boven en onder",
        ),
        (
            "Rust.\n\n### ",
            "lege-kop",
            2,
            "dit kopje heeft geen woorden",
            "haal de hekjes weg, of zet er woorden achter",
        ),
        ("Rust.\n\n##", "lege-kop", 2, "dit kopje heeft geen woorden", "haal de hekjes weg, of zet er woorden achter"),
        (
            "Dit doen we:\n▪ rust\n▪ reinheid",
            "opsomming",
            1,
            "met `▪` begint hier geen opsomming: dat teken komt uit een ander programma",
            "begin elke regel met een streepje en een spatie",
        ),
        (
            "–\tslapen",
            "opsomming",
            0,
            "met `–` begint hier geen opsomming: dat teken komt uit een ander programma",
            "begin elke regel met een streepje en een spatie",
        ),
        (
            'Lees eerst\n[dit](/ "het overzicht van alles").',
            "link-titel",
            1,
            "deze tekst achter het adres ziet bijna niemand",
            "haal die tekst weg, of zet hem in de tekst van de link",
        ),
        (
            "Lees eerst\n[dit](folder van ons.md).",
            "link-met-spatie",
            1,
            "in dit adres staat een spatie, en dan is het geen link",
            "schrijf: folder%20van%20ons.md",
        ),
        (
            "| Wie | Wat |\n| ik | rust |",
            "tabel-zonder-streep",
            0,
            "deze tabel mist de regel met streepjes onder de kop",
            "zet onder de eerste regel: |---|---|",
        ),
        (
            "| Wie |\n| --- |\n| ik |\n| jij | rust |",
            "te-veel-cellen",
            3,
            "deze rij heeft 2 cellen en de kop 1: de rest valt weg",
            "zet in de kop en in de streepjes eronder een cel erbij, of schrijf een streep in de tekst als \\|",
        ),
        (
            "- rust\n\n  ````\n  ```\n  code",
            "codeblok-open",
            2,
            "dit codeblok wordt niet gesloten",
            "zet op een eigen regel achter de code: ````",
        ),
        (
            "Zie [[samen-koken]].",
            "onbekende-opmaak",
            0,
            "`[[samen-koken]]` is een link met dubbele haken: dat leest de site niet",
            "schrijf: [tekst](naam-van-het-bestand.md)",
        ),
        (
            "Rust.\n{: .groot }",
            "onbekende-opmaak",
            1,
            "`{: .groot }` is opmaak tussen accolades: dat leest de site niet",
            "haal het weg: het doet hier niets",
        ),
        (
            "::: let-op\nRust.\n:::",
            "onbekende-opmaak",
            0,
            "`::: let-op` is een kader met dubbele punten: dat leest de site niet",
            "schrijf: !!! note, en daaronder de tekst, vier spaties ingesprongen",
        ),
        (
            "Rust is ==goed==.",
            "onbekende-opmaak",
            0,
            "`==goed==` is tekst met een kleur: dat leest de site niet",
            "schrijf **vet** of *schuin*",
        ),
        (
            "*[WMO]: Wet maatschappelijke ondersteuning",
            "onbekende-opmaak",
            0,
            "`*[WMO]: Wet maatschappelijke ondersteuning` is de uitleg van een afkorting: dat leest de site niet",
            "schrijf de afkorting in de tekst een keer voluit",
        ),
        (
            "Rust\n: Niets doen.",
            "onbekende-opmaak",
            1,
            "`: Niets doen.` is de uitleg van het woord erboven: dat leest de site niet",
            "schrijf op één regel: **woord**: de uitleg",
        ),
        (
            "Goed zo :tada: team",
            "onbekende-opmaak",
            0,
            "`:tada:` is de naam van een plaatje: dat leest de site niet",
            "plak het teken zelf, of haal de naam weg",
        ),
        (
            "$$x^2$$",
            "onbekende-opmaak",
            0,
            "`$$x^2$$` is een formule: dat leest de site niet",
            "schrijf de formule in gewone tekst",
        ),
        (
            "CO~2~ stijgt",
            "onbekende-opmaak",
            0,
            "`~2~` is laag geschreven tekst: dat leest de site niet",
            "schrijf <sub>2</sub>, met het lage ertussen",
        ),
        (
            "Druk op ++ctrl+c++.",
            "onbekende-opmaak",
            0,
            "`++ctrl+c++` is een toets: dat leest de site niet",
            "schrijf de toets als woord",
        ),
        (
            "{--oud--} nieuw",
            "onbekende-opmaak",
            0,
            "`{--oud--}` is een voorstel om te wijzigen: dat leest de site niet",
            "schrijf wat er moet staan",
        ),
        (
            '=== "Rust"',
            "onbekende-opmaak",
            0,
            '`=== "Rust"` is een tabblad: dat leest de site niet',
            "schrijf een kopje: ### en een naam",
        ),
        (
            "Dit is $x^2$ groot",
            "onbekende-opmaak",
            0,
            "`$x^2$` is een formule: dat leest de site niet",
            "schrijf de formule in gewone tekst",
        ),
        (
            "```mermaid\ngraph LR\n```",
            "onbekende-opmaak",
            0,
            "een schema wordt hier niet getekend",
            "beschrijf in woorden wat het schema zegt",
        ),
        (
            '```python title="a.py"\nx\n```',
            "onbekende-opmaak",
            0,
            '`title="a.py"` achter de taal van een codeblok doet hier niets',
            "haal het weg",
        ),
        (
            "!!! info inline end\n    Rust.",
            "kader-ernaast",
            0,
            "een kader staat hier altijd tussen de tekst: `inline end` doet niets",
            "haal `inline end` weg",
        ),
        ("Rust.[^a]", "noot", 0, "noot `a` heeft geen tekst", "zet onderaan: [^a]: de tekst van de noot"),
        ("Rust.\n\n[^b]: Over rust.", "noot", 2, "naar noot `b` verwijst niets", "zet in de tekst: [^b]"),
        (
            "Rust <!-- nog\nnakijken -->.",
            "opmerking",
            0,
            "hier staat een opmerking: `<!-- nog`",
            "haal haar weg: zij komt op de site te staan",
        ),
    ],
)
def test_what_is_no_markup_is_told(text: str, code: str, line: int, message: str, help: str, project: Project) -> None:
    told = report(project, text)
    assert f"fout[{code}]: {message}\n  --> {SLAPEN}:{FIRST + line}\n" in told
    assert f"\n  = {help}\n" in told
    assert told.endswith("\n1 fout, 0 hints")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Van 9:00:00 tot 10:30:00 en a:b:c", "<p>Van 9:00:00 tot 10:30:00 en a:b:c</p>"),
        ("Van $5 naar $10 = veel, en 2^3 is 8", "<p>Van $5 naar $10 = veel, en 2^3 is 8</p>"),
        ("~~Rust~~ reinheid", "<p><s>Rust</s> reinheid</p>"),
        ("- [x] rust\n- [ ] reinheid", "<ul>\n<li>☑ rust</li>\n<li>☐ reinheid</li>\n</ul>"),
        (
            "Zie https://x.example/a en www.x.example.",
            '<p>Zie <a href="https://x.example/a">https://x.example/a</a> '
            'en <a href="http://www.x.example">www.x.example</a>.</p>',
        ),
        ("CO<sub>2</sub> en m<sup>2</sup>", "<p>CO<sub>2</sub> en m<sup>2</sup></p>"),
        ("| a |\n|---|\n| b<br>c |", "<td>b<br>c</td>"),
        ("`[[code]]` en `{: x}` en `| a |`", "<code>[[code]]</code>"),
        ("Van 3 | 4 naar 5 | 6", "<p>Van 3 | 4 naar 5 | 6</p>"),
        ("```\n[^a-z] en [[x]]\n| a |\n```", "[^a-z] en [[x]]"),
        ("Rust.\n\n---\n\nReinheid.", "<p>Rust.</p>\n<hr>\n<p>Reinheid.</p>"),
        ("Rust.\n***\nReinheid.", "<p>Rust.</p>\n<hr>\n<p>Reinheid.</p>"),
        ("- rust\n    - reinheid", "<ul>\n<li>rust\n<ul>\n<li>reinheid</li>\n</ul>\n</li>\n</ul>"),
        ("#samen en 3 + + 4 == 7", "<p>#samen en 3 + + 4 == 7</p>"),
    ],
)
def test_what_github_shows_is_shown(text: str, shown: str, project: Project) -> None:
    assert report(project, text) == "0 fouten, 0 hints"
    assert shown in made(project)["praktijken/vroeg-slapen"].html


def test_a_note_is_linked_both_ways(project: Project) -> None:
    assert report(project, "Rust.[^a] Meer.[^a]\n\n[^a]: Over *rust*.") == "0 fouten, 0 hints"
    html = made(project)["praktijken/vroeg-slapen"].html
    assert '<sup id="tekst-noot-1-in-de-tekst"><a href="#tekst-noot-1">noot 1</a></sup>' in html
    assert (
        '<ol class="kb-notes">\n<li id="tekst-noot-1"><p>Over <em>rust</em>. '
        '<a href="#tekst-noot-1-in-de-tekst">Terug</a></p>\n</li>\n</ol>' in html
    )


@pytest.mark.parametrize(
    "before",
    [
        "Noem het `dagboek\nslapen`.",
        "Lees [een\nlijst](/).",
        "**Vet\nen** ~~weg\nermee~~.",
        "Een <br>\nregel\\\nmet twee.",
    ],
)
def test_a_message_points_at_its_line_whatever_runs_over_lines_before_it(before: str, project: Project) -> None:
    told = report(project, f"{before} Kijk\nbij weg.md en [weg](weg.md).")
    line = FIRST + before.count("\n") + 1
    assert f"fout[dode-link]: `weg.md` bestaat niet in de kennisbank\n  --> {SLAPEN}:{line}\n" in told
    assert told.endswith("\n1 fout, 0 hints")
