"""The draft letters: to whom, about what, and that nobody is written to without a way to answer."""

import email
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from conftest import ROOT, Project

SCRIPT = str(ROOT / "scripts" / "confirm.py")
REACHABLE = {"SITE_URL": "https://kennis.example/", "EDITORS_MAIL": "redactie@kennis.example"}


def drafts(project: Project, *arguments: str) -> dict[str, EmailMessage]:
    result = project.run(SCRIPT, *arguments, **REACHABLE)
    assert result.returncode == 0, result.stderr
    files = (project.root / "concepten").glob("*.eml")
    return {file.stem: email.message_from_bytes(file.read_bytes(), policy=default) for file in files}


def body(mail: EmailMessage) -> str:
    return mail.get_content().replace("\r\n", "\n")


def test_every_organisation_gets_a_draft_with_its_pages_and_a_way_to_answer(project: Project) -> None:
    found = drafts(project)
    assert set(found) == {"coalitie-noord", "fonds-noord", "welzijn-noord"}
    mail = found["fonds-noord"]
    assert mail["Subject"] == "Klopt wat er over Fonds Noord staat?"
    assert mail["Reply-To"] == "redactie@kennis.example"
    assert (mail["To"], mail["X-Unsent"]) == (None, "1")
    told = body(mail)
    assert "staan 3 pagina's waarop Fonds Noord wordt genoemd" in told
    assert (
        'Samen koken: p < 0,05 & "citaat"\nWij schreven bij jullie: Betaalde mee aan (2020-2024).\n'
        "https://kennis.example/p/aaaa2/\n" in told
    )
    assert "De Buurtkeuken\nJullie worden genoemd bij dit project.\nhttps://kennis.example/p/bbbb2/\n" in told
    assert "Beantwoord deze mail. Je hebt geen account nodig." in told
    assert "Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg." in told


def test_a_page_that_an_organisation_confirmed_is_not_asked_again(project: Project) -> None:
    assert "/p/aaaa2/" not in body(drafts(project)["welzijn-noord"])
    for path, by in (("network/welzijn-noord", "welzijn-noord"), ("projects/buurtkeuken", "welzijn-noord")):
        line = f"confirmed: {{by: {by}, date: 2026-03-01, how: nagekeken}}\npublished:"
        project.change(f"practices/{path}.md", "published:", line)
    (project.root / "concepten" / "welzijn-noord.eml").unlink()
    assert "welzijn-noord" not in drafts(project)


def test_one_organisation_can_be_asked(project: Project) -> None:
    result = project.run(SCRIPT, "fonds-noord", **REACHABLE)
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
            "fonds-zuid is geen organisatie in de kennisbank; kijk in practices/network hoe het bestand heet\n",
        ),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    arguments: list[str], environment: dict[str, str], message: str, project: Project
) -> None:
    result = project.run(SCRIPT, *arguments, **(REACHABLE | environment))
    assert (result.stderr, result.returncode) == (message, 1)
    assert not Path(project.root / "concepten").exists()


def test_content_with_errors_is_not_sent_round(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "domain: [slapen]", "domain: [slaapen]")
    result = project.run(SCRIPT, **REACHABLE)
    assert result.returncode == 1
    assert "`slaapen` is geen domein" in result.stderr
