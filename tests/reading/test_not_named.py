"""The list of people who may not be named: what the check does with it, and how a name gets onto it.

All names are made up; those that are words too are common in the whole country.
"""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from functools import reduce

import pytest
from tools.project import ROOT, Project

from kennisbank.reading.not_named import as_text
from kennisbank.text.names import NotNamed

LIST = "practices/not-named.txt"
OVER = "docs/over.md"
KOKEN = "practices/samen-koken.md"
COMMAND = str(ROOT / "scripts" / "add_name.py")


def name_nobody_of(project: Project, *names: str) -> None:
    """Gives the project a list with these names."""
    project.write(LIST, as_text(reduce(NotNamed.having, names, NotNamed.new())))


def heads(project: Project) -> list[str]:
    return [f"{problem.severity}: {problem.fault.message}" for problem in project.read().problems]


def added(project: Project, typed: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, COMMAND, "--root", str(project.root))
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False)


MISSING = """\
hint[namen-niet-nagekeken]: namen van personen zijn niet nagekeken: de lijst ontbreekt, is leeg of is geen bestand
  --> practices/not-named.txt:1
  = zet haar terug zoals zij was, of begin een nieuwe met: make name

0 fouten, 1 hint"""


def test_without_a_list_one_hint_says_that_names_were_not_checked(project: Project) -> None:
    file = project.root / LIST
    file.unlink()
    assert project.report() == MISSING
    file.write_bytes(b"")
    assert project.report() == MISSING
    file.unlink()
    file.mkdir()
    assert project.report() == MISSING


def test_a_list_that_is_a_link_to_another_file_is_refused(project: Project) -> None:
    (project.root / LIST).unlink()
    (project.root / LIST).symlink_to("/etc/passwd")
    assert heads(project) == ["fout: dit is een verwijzing naar een ander bestand (een symbolic link)"]


def test_without_a_key_one_hint_says_so_and_the_other_rules_about_persons_go_on(project: Project) -> None:
    name_nobody_of(project, "Blierop")
    lines = (project.root / LIST).read_text(encoding="utf-8").splitlines(keepends=True)
    project.write(LIST, "".join(line for line in lines if not line.startswith("sleutel")))
    project.change(OVER, "Tekst.", "Blierop en mevrouw Jansen staan op toets@voorbeeld.example, zegt wethouder Smit.")
    assert (
        project.report()
        == """\
fout[persoonsnaam]: `mevrouw Jansen` is de naam van een persoon
  --> docs/over.md:8
  |
8 | Blierop en mevrouw Jansen staan op toets@voorbeeld.example, zegt wethouder Smit.
  |            ^^^^^^^^^^^^^^
  = noem de rol of de organisatie, niet de persoon

fout[mailadres]: `toets@voorbeeld.example` is een mailadres
  --> docs/over.md:8
  |
8 | Blierop en mevrouw Jansen staan op toets@voorbeeld.example, zegt wethouder Smit.
  |                                    ^^^^^^^^^^^^^^^^^^^^^^^
  = haal de zin weg; waar je iemand bereikt, staat op de pagina van de organisatie in het veld `contact`

hint[misschien-een-naam]: `wethouder Smit` lijkt op de naam van een persoon
  --> docs/over.md:8
  |
8 | Blierop en mevrouw Jansen staan op toets@voorbeeld.example, zegt wethouder Smit.
  |                                                                  ^^^^^^^^^^^^^^
  = noem alleen het ambt; is dit geen naam, dan is het goed zo

hint[namen-niet-nagekeken]: namen van personen zijn niet nagekeken: in de lijst staat geen sleutel
  --> practices/not-named.txt:1
  = zet de regel terug die begint met `sleutel:`

2 fouten, 2 hints"""
    )


def test_a_line_that_the_check_cannot_read_is_refused_and_not_repeated(project: Project) -> None:
    key = f"sleutel: {'ab' * 16}"
    project.write(LIST, f"# uitleg\n\n{key}\nAda Blierop\n{key}\n{'c' * 31}\n{'d' * 32}\n")
    assert (
        project.report()
        == """\
fout[geen-naamregel]: op deze regel staat geen afdruk van een naam
  --> practices/not-named.txt:4
  = haal de regel weg, en zet de naam erbij met: make name

fout[geen-naamregel]: dit is geen sleutel, of er stond er al een
  --> practices/not-named.txt:5
  = zet de regel terug zoals hij was

fout[geen-naamregel]: op deze regel staat geen afdruk van een naam
  --> practices/not-named.txt:6
  = haal de regel weg, en zet de naam erbij met: make name

3 fouten, 0 hints"""
    )


CERTAIN = """\
fout[persoonsnaam]: `Ada Blierop` is de naam van een persoon
  --> docs/over.md:8
  |
8 | Dit bedacht Ada Blierop.
  |             ^^^^^^^^^^^
  = noem de rol of de organisatie, niet de persoon

fout[persoonsnaam]: `Ada Blierop` is de naam van een persoon
  --> practices/samen-koken.md:36
   |
36 |   - {title: Ada Blierop vertelt, site: zeedorp.example, kind: nieuws}
   |             ^^^^^^^^^^^
  = laat de naam weg, en zet daar [...]

2 fouten, 0 hints"""

PERHAPS = """\
hint[misschien-een-naam]: `Bakker` kan de naam van een persoon zijn
  --> docs/over.md:8
  |
8 | Dit bedacht Bakker.
  |             ^^^^^^
  = noem de rol of de organisatie, niet de persoon; is dit geen naam, dan is het goed zo

hint[misschien-een-naam]: `Bakker` kan de naam van een persoon zijn
  --> practices/samen-koken.md:36
   |
36 |   - {title: Bakker vertelt, site: zeedorp.example, kind: nieuws}
   |             ^^^^^^
  = laat de naam weg, en zet daar [...]; is dit geen naam, dan is het goed zo

0 fouten, 2 hints"""


@pytest.mark.parametrize(("name", "report"), [("Ada Blierop", CERTAIN), ("Bakker", PERHAPS)])
def test_a_name_of_the_list_is_seen_in_a_text_and_in_the_title_of_a_source(
    name: str, report: str, project: Project
) -> None:
    name_nobody_of(project, name)
    project.change(OVER, "Tekst.", f"Dit bedacht {name}.")
    project.change(KOKEN, "Krant van het dorp", f"{name} vertelt")
    assert project.report() == report


@pytest.mark.parametrize(
    ("name", "text", "written"),
    [
        ("Blierop", "Ook Blierop deed mee.", "Blierop"),
        ("Blierop", "Blierop's idee.", "Blierop"),
        ("Blierop", "Blierop (GGD), Post en BLIEROP.", "Blierop, BLIEROP"),
        ("Blierop", "Ada Smit-Blierop deed mee.", "Blierop"),
        ("Blierop", "Ada Blierop-Smit deed mee.", "Blierop"),
        ("Ada Blierop", "Dit zei **Ada**\nBlierop.", "Ada Blierop"),
        ("Ada Blierop", "Post, Ada Blierop Smit en anderen.", "Ada Blierop"),
        ("ADA BLIEROP", "Ook Ada  Blierop.", "Ada Blierop"),
        ("A.B. Blierop", "Ook A. B. Blierop en A.B. Blierop.", "A. B. Blierop, A.B. Blierop"),
        ("Blierop", "Blierop-Smit deed mee.", "Blierop"),
        ("van Blierop", "Zo zei van Blierop, en bij Van Blierop.", "van Blierop, Van Blierop"),
        ("Van 't Blierop", "Bij Smit van 't Blierop en van ’t Blierop.", "van 't Blierop, van ’t Blierop"),
        ("d'Ablier", "Zo zei d'Ablier, of D’Ablier.", "d'Ablier, D’Ablier"),
        ("Blierop-de Post", "Blierop-De Post en Blierop de Post.", "Blierop-De Post, Blierop de Post"),
        ("Blíeröp", "Ook Blierop en Bli\u0301ero\u0308p.", "Blierop, Blíeröp"),
        ("Świerop", "Ook Swierop en ŚWIEROP.", "Swierop, ŚWIEROP"),
        ("J.P. van der Blier-Post", "J.P. van der Blier-Post.", "J.P. van der Blier-Post"),
    ],
)
def test_a_name_is_seen_however_it_is_written(name: str, text: str, written: str, project: Project) -> None:
    name_nobody_of(project, name)
    project.change(OVER, "Tekst.", text)
    found = [f"fout: `{one}` is de naam van een persoon" for one in written.split(", ")]
    assert sorted(heads(project)) == sorted(found)


def test_of_names_that_overlap_the_longest_is_told(project: Project) -> None:
    name_nobody_of(project, "Blierop", "Ada Blierop", "Blierop-de Post")
    project.change(OVER, "Tekst.", "Zo zeiden Ada Blierop en Blierop-de Post.")
    assert heads(project) == [
        "fout: `Ada Blierop` is de naam van een persoon",
        "fout: `Blierop-de Post` is de naam van een persoon",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Blierop", "De blierop en Blieropper, Blierop2, Vanblierop en vanBlierop."),
        ("van Blierop", "Ook Blierop, en van blierop."),
        ("Ada Blierop", "Ada. Blierop, Ada en Blierop, Ada (Blierop) en Blierop Ada."),
        ("Ada Op", "Ada op de Blierop."),
        ("De Wit", "De witte jassen, de wit en Wit."),
        ("Blierop", "[Hier](https://example.org/Blierop) en https://example.org/Blierop."),
    ],
)
def test_what_is_another_word_is_left_alone(name: str, text: str, project: Project) -> None:
    name_nobody_of(project, name)
    project.change(OVER, "Tekst.", text)
    assert heads(project) == []


@pytest.mark.parametrize(
    ("name", "text", "head"),
    [
        ("Bakker", "Bakker en slager doen mee.", "hint: `Bakker` kan"),
        ("Bakker", "Het Bakker ICT Gilde.", "hint: `Bakker` kan"),
        ("Bakker", "ICT Bakker.", "hint: `Bakker` kan"),
        ("Prins", "De Nederlandse Prins Claus Prijs.", "hint: `Prins` kan"),
        ("Groen", "Met wethouder Groen.", "hint: `wethouder Groen` lijkt op, hint: `Groen` kan"),
        ("Groen", "Het Dijkstad Groen.", "hint: `Groen` kan"),
        ("De Wit", "De Wit Stichting.", "hint: `De Wit` kan"),
        ("Groens", "Het Groens.", "hint: `Groens` kan"),
        ("De Blonde", "De Blonde.", "hint: `De Blonde` kan"),
        ("Vissers", "HET VISSERS.", "hint: `VISSERS` kan"),
        ("Grotere", "Het Grotere.", "hint: `Grotere` kan"),
        ("Blierop", "Het Blierop Fonds.", "hint: `Blierop` kan"),
        ("Ontmoeten", "Samen Ontmoeten.", "hint: `Ontmoeten` kan"),
        ("Bakker", "Zo zei Ada Bakker.", "fout: `Bakker` is"),
        ("Bakker", "Zo zei A. Bakker.", "fout: `Bakker` is"),
        ("Bakker", "Zo zei Groens Bakker.", "fout: `Bakker` is"),
        ("Bakker", "ZO ZEI ADA BAKKER.", "fout: `BAKKER` is"),
        ("Bakker", "Zo zei mevrouw Bakker.", "fout: `mevrouw Bakker` is"),
        ("De Wit", "Zo zei Ada de Wit.", "fout: `de Wit` is"),
        ("Blierop", "Met wethouder Blierop.", "hint: `wethouder Blierop` lijkt op, fout: `Blierop` is"),
        ("Blierop", "Zo zei Ada Blierop MSc.", "fout: `Blierop` is"),
        ("Ada Bakker", "Het Ada Bakker Fonds.", "fout: `Ada Bakker` is"),
        ("D. Bakker", "Het D. Bakker Fonds.", "fout: `D. Bakker` is"),
        ("Bakker-de Wit", "Bakker-de Wit Stichting.", "fout: `Bakker-de Wit` is"),
    ],
)
def test_a_surname_that_is_also_a_word_or_in_another_name_is_a_hint_unless_a_first_name_stands_in_front(
    name: str, text: str, head: str, project: Project
) -> None:
    name_nobody_of(project, name)
    project.change(OVER, "Tekst.", text)
    endings = {
        "kan": " de naam van een persoon zijn",
        "op": " de naam van een persoon",
        "is": " de naam van een persoon",
    }
    assert sorted(heads(project)) == sorted(one + endings[one.split()[-1]] for one in head.split(", "))


def test_a_title_of_address_in_the_title_of_a_source_makes_a_name_certain(project: Project) -> None:
    name_nobody_of(project, "Bakker")
    project.change(KOKEN, "Krant van het dorp", "Mevrouw Bakker en mevrouw Smit vertellen")
    assert heads(project) == ["fout: `Bakker` is de naam van een persoon"]


def test_a_name_gets_onto_the_list_without_being_written_down(project: Project) -> None:
    project.change(OVER, "Tekst.", "Ada Blierop en A. Blierop bedachten dit met mevrouw Jansen.")
    before = (project.root / LIST).read_text(encoding="utf-8")
    result = added(project, "Ada Blierop\n\n  A.  Blierop \n")
    after = (project.root / LIST).read_text(encoding="utf-8")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == ("2 namen erbij; 3 in practices/not-named.txt.\nmake check geeft 2 nieuwe meldingen.\n")
    assert set(before.splitlines()) < set(after.splitlines())
    assert "blierop" not in after.lower()
    assert heads(project) == [
        "fout: `Ada Blierop` is de naam van een persoon",
        "fout: `A. Blierop` is de naam van een persoon",
        "fout: `mevrouw Jansen` is de naam van een persoon",
    ]


def test_a_name_that_was_on_the_list_is_pointed_at(project: Project) -> None:
    name_nobody_of(project, *(f"{letter}. Blierop" for letter in "ABCDEFGH"))
    before = (project.root / LIST).read_text(encoding="utf-8")
    result = added(project, "C.  BLIEROP\n")
    number = int(result.stdout.split()[-1].rstrip("."))
    assert result.stdout == (
        f"Geen namen erbij; 8 in practices/not-named.txt.\nNaam 1 stond er al, en staat op regel {number}.\n"
    )
    assert (project.root / LIST).read_text(encoding="utf-8") == before
    lines = before.splitlines(keepends=True)
    project.write(LIST, "".join(lines[: number - 1] + lines[number:]))
    project.change(OVER, "Tekst.", "B. Blierop, C. Blierop en D. Blierop.")
    assert heads(project) == [
        "fout: `B. Blierop` is de naam van een persoon",
        "fout: `D. Blierop` is de naam van een persoon",
    ]


def test_a_new_list_begins_with_a_key_of_its_own(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = Project(tmp_path_factory.mktemp("other"))
    for one in (project, other):
        (one.root / LIST).unlink()
        assert added(one, "Blierop\n").stdout == (
            "1 naam erbij; 1 in practices/not-named.txt.\nmake check geeft geen nieuwe meldingen.\n"
        )
    ours, theirs = ((one.root / LIST).read_text(encoding="utf-8").splitlines() for one in (project, other))
    assert [line for line in ours if line in theirs] == [line for line in ours if line.startswith("#")]


SHORT = "te kort, dat staat ook in andere namen: typ de hele naam"
UNSEEN = (
    "zo vindt de controle geen naam: typ hem zoals in een tekst, met hoofdletters, zonder titel "
    "en in hoogstens 6 woorden"
)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("\n", "Er is geen naam getypt. Er is niets veranderd.\n"),
        ("Bli\n", f"Naam 1 kan er niet bij: {SHORT}. Er is niets veranderd.\n"),
        ("Ada Blierop\nA. de\n", f"Naam 2 kan er niet bij: {SHORT}. Er is niets veranderd.\n"),
        ("ada blierop\n", f"Naam 1 kan er niet bij: {UNSEEN}. Er is niets veranderd.\n"),
        ("dr. Blierop\n", f"Naam 1 kan er niet bij: {UNSEEN}. Er is niets veranderd.\n"),
        ("Blierop, Ada\n", f"Naam 1 kan er niet bij: {UNSEEN}. Er is niets veranderd.\n"),
        ("Ada B. C. D. van der Blierop\n", f"Naam 1 kan er niet bij: {UNSEEN}. Er is niets veranderd.\n"),
    ],
)
def test_what_no_check_could_find_is_refused(typed: str, answer: str, project: Project) -> None:
    name_nobody_of(project, "Blierop")
    before = (project.root / LIST).read_bytes()
    result = added(project, typed)
    assert (result.returncode, result.stdout, result.stderr) == (1, "", answer)
    assert (project.root / LIST).read_bytes() == before


@pytest.mark.parametrize("change", [("sleutel: ", "# "), ("sleutel: ", "Ada Blierop\nsleutel: ")])
def test_a_list_with_a_fault_gets_no_name_until_it_is_mended(change: tuple[str, str], project: Project) -> None:
    project.change(LIST, *change)
    before = (project.root / LIST).read_bytes()
    result = added(project, "Ada Blierop\n")
    assert (result.returncode, result.stdout, result.stderr) == (1, "", f"{project.report()}\n")
    assert (project.root / LIST).read_bytes() == before


QUESTION = "De naam, zoals hij in een tekst staat (je ziet niet wat je typt): "


def typed_unseen(project: Project, *lines: str) -> tuple[int, str]:
    """The exit status of the command, and what its terminal showed when each line was typed at a question."""
    ours, theirs = pty.openpty()
    command = (sys.executable, COMMAND, "--root", str(project.root))
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    shown = b""
    for line in lines:
        while not shown.endswith(b": "):
            shown += os.read(ours, 1000)
        os.write(ours, f"{line}\n".encode())
        shown += b"..."
    with suppress(OSError):  # how a terminal says that its program has ended
        while True:
            shown += os.read(ours, 1000)
    os.close(ours)
    return process.wait(), shown.decode().replace("\r\n", "\n")


def test_at_a_terminal_the_name_is_asked_for_twice_and_not_shown(project: Project) -> None:
    assert typed_unseen(project, "Ada Blierop", "Ada Blierop") == (
        0,
        f"{QUESTION}...\nNog een keer: ...\n1 naam erbij; 2 in practices/not-named.txt.\n"
        "make check geeft geen nieuwe meldingen.\n",
    )


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (
            ("Ada Blierop", "Ada Blireop"),
            f"{QUESTION}...\nNog een keer: ...\nDat was niet twee keer hetzelfde. Er is niets veranderd.\n",
        ),
        (("", ""), f"{QUESTION}...\nNog een keer: ...\nEr is geen naam getypt. Er is niets veranderd.\n"),
        (("\x04",), f"{QUESTION}...\nEr is niets veranderd.\n"),
    ],
)
def test_a_slip_at_the_terminal_changes_nothing(lines: tuple[str, ...], answer: str, project: Project) -> None:
    before = (project.root / LIST).read_bytes()
    assert typed_unseen(project, *lines) == (1, answer)
    assert (project.root / LIST).read_bytes() == before
