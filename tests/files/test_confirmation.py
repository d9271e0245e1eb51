"""The draft mails that ask for confirmation: to whom, about what, and that none is made without a way to answer."""

import email
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from tools.pages import made, text
from tools.project import Project

SCRIPT = "confirm.py"
REACHABLE = {"SITE_URL": "https://kennis.example/", "EDITORS_MAIL": "redactie@kennis.example"}


def drafts(project: Project, *arguments: str) -> dict[str, EmailMessage]:
    result = project.script(SCRIPT, *arguments, **REACHABLE)
    assert result.returncode == 0, result.stderr
    files = (project.root / "concepten").glob("*.eml")
    return {file.stem: email.message_from_bytes(file.read_bytes(), policy=default) for file in files}


def body(mail: EmailMessage) -> str:
    return str(mail.get_content()).replace("\r\n", "\n")


def test_every_organisation_gets_a_draft_with_its_pages_and_a_way_to_answer(project: Project) -> None:
    found = drafts(project)
    assert set(found) == {"coalitie-noord", "fonds-noord", "welzijn-noord"}
    mail = found["fonds-noord"]
    assert mail["Subject"] == "Klopt wat er over Fonds Noord staat?"
    assert mail["Reply-To"] == "redactie@kennis.example"
    assert (mail["To"], mail["X-Unsent"]) == (None, "1")
    told = body(mail)
    assert "gaan 3 pagina's mede over Fonds Noord" in told
    assert (
        'Samen koken: p < 0,05 & "citaat"\nBij jullie staat: Betaalde mee (2020-2024).\n'
        "https://kennis.example/p/aaaa2/\n" in told
    )
    assert (
        "De Buurtkeuken\nBij jullie staat: Geld: 1 miljoen euro voor drie jaar.\nhttps://kennis.example/p/bbbb2/\n"
        in told
    )
    assert "Beantwoord deze mail. Je hebt geen account nodig." in told
    assert "Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg." in told


def test_a_page_that_an_organisation_confirmed_is_not_asked_again(project: Project) -> None:
    told = body(drafts(project, "welzijn-noord")["welzijn-noord"])
    assert "/p/aaaa2/" not in told
    assert "Bij jullie staat: Leidt het." in told
    for path in ("network/welzijn-noord", "projects/buurtkeuken"):
        line = "confirmed: {by: welzijn-noord, date: 2026-03-01, how: nagekeken}\npublished:"
        project.change(f"practices/{path}.md", "published:", line)
    result = project.script(SCRIPT, "welzijn-noord", "--to", "nieuw", **REACHABLE)
    assert result.stdout == "0 concepten staan in nieuw/. Er is niets verstuurd.\nwelzijn-noord keek alles al na.\n"


def test_several_organisations_may_confirm_a_page(project: Project) -> None:
    by = ", date: 2026-03-01, how: nagekeken}"
    line = f"confirmed: {{by: welzijn-noord{by}"
    project.change("practices/samen-koken.md", line, f"confirmed: [{{by: welzijn-noord{by}, {{by: fonds-noord{by}]")
    assert project.report() == "0 fouten, 0 hints"
    seen = text(made(project)["praktijken/samen-koken"])
    assert "Nagekeken door Welzijn Noord op 1 maart 2026. Nagekeken door Fonds Noord op 1 maart 2026." in seen
    assert "/p/aaaa2/" not in body(drafts(project)["fonds-noord"])


def test_a_draft_that_somebody_may_have_worked_on_stays(project: Project) -> None:
    drafts(project)
    result = project.script(SCRIPT, "fonds-noord", **REACHABLE)
    assert result.stderr == (
        "In concepten/ staat al fonds-noord.eml: haal oude concepten weg, of kies met --to een andere map\n"
    )
    project.write("bezet", "geen map")
    result = project.script(SCRIPT, "--to", "bezet", **REACHABLE)
    assert (result.stderr, result.returncode) == ("In bezet is niet te schrijven: kies met --to een andere map\n", 1)


@pytest.mark.parametrize("written", ["fonds-noord", "FONDS-NOORD", "practices/network/fonds-noord.md"])
def test_one_organisation_can_be_asked(written: str, project: Project) -> None:
    result = project.script(SCRIPT, written, **REACHABLE)
    assert result.stdout == "1 concept staat in concepten/. Er is niets verstuurd.\n"
    assert [file.name for file in (project.root / "concepten").iterdir()] == ["fonds-noord.eml"]


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        ([], {"SITE_URL": ""}, "SITE_URL ontbreekt: zonder dat adres kan niemand de pagina's zien en antwoorden\n"),
        (
            [],
            {"EDITORS_MAIL": ""},
            "EDITORS_MAIL ontbreekt: zonder dat adres kan niemand de pagina's zien en antwoorden\n",
        ),
        (
            ["fonds-zuid"],
            {},
            "fonds-zuid is geen organisatie in de kennisbank; bedoelde je fonds-noord?\n",
        ),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    arguments: list[str], environment: dict[str, str], message: str, project: Project
) -> None:
    result = project.script(SCRIPT, *arguments, **(REACHABLE | environment))
    assert (result.stderr, result.returncode) == (message, 1)
    assert not Path(project.root / "concepten").exists()


def test_content_with_errors_is_not_sent_round(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
    result = project.script(SCRIPT, **REACHABLE)
    assert result.returncode == 1
    assert "`slaapen` is geen domein" in result.stderr


def test_a_folder_without_a_library_is_said(project: Project) -> None:
    result = project.script(SCRIPT, "--root", "docs", **REACHABLE)
    where = project.root / "docs"
    assert result.stderr == (
        f"In {where} staat geen kennisbank: ga naar de map van het project, of noem die met --root\n"
    )
