"""The newsletter: what stands in it, that it works in Outlook, and that nothing is sent or overwritten."""

import email
import re
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tools.project import Project

SCRIPT = "newsletter.py"
REACHABLE = {"SITE_URL": "https://kennis.example/", "EDITORS_MAIL": "redactie@kennis.example"}

CORE = {
    "color", "background-color", "font-family", "font-style", "font-size", "font-weight", "text-decoration", "text-align",
    "vertical-align", "letter-spacing", "line-height", "white-space", "border", "border-color", "border-style",
    "border-width", "border-collapse",
}  # fmt: skip
EXTENDED = CORE | {"text-indent", "margin", "margin-left", "margin-right", "margin-top", "margin-bottom"}
FULL = EXTENDED | {"width", "height", "padding", "padding-left", "padding-right", "padding-top", "padding-bottom"}
CACHE = {"body": CORE, "span": CORE, "a": CORE, "b": CORE, "i": CORE, "div": EXTENDED, "p": EXTENDED}
"""What the Word engine of Outlook keeps of a style, by element; every other element that it knows keeps FULL.

From Microsoft's "Word 2007 Rendering of HTML and CSS" (2006), still the only list; inline elements are taken as strictly
as `span`. Figures for width and height are attributes here, so that no style is needed for them.
"""
KNOWN = {
    "html",
    "head",
    "meta",
    "title",
    "body",
    "table",
    "tbody",
    "tr",
    "td",
    "h1",
    "h2",
    "p",
    "a",
    "b",
    "i",
    "br",
    "ul",
    "li",
}


def written(project: Project, *arguments: str) -> dict[str, str]:
    result = project.script(SCRIPT, *arguments, **REACHABLE)
    assert result.returncode == 0, result.stderr
    return {file.suffix: file.read_text(encoding="utf-8") for file in (project.root / "concepten").iterdir()}


def draft(project: Project) -> EmailMessage:
    file = next((project.root / "concepten").glob("*.eml"))
    return email.message_from_bytes(file.read_bytes(), policy=default)


def test_a_newsletter_tells_what_is_new_since_a_day_in_four_formats(project: Project) -> None:
    found = written(project, "--since", "2026-02-01")
    assert set(found) == {".html", ".txt", ".md", ".eml"}
    assert found[".txt"] == (
        "Nieuw sinds 1 februari 2026\n"
        "Geschreven uit openbare bronnen, tenzij er staat wie het nakeek.\n"
        "https://kennis.example/nieuw/\n"
        "\n"
        "NIEUW IN DEZE KENNISBANK: PROJECTEN\n"
        "\n"
        "- De Buurtkeuken\n"
        "  Gemeenten en welzijn richten in elk dorp een keuken in waar buren samen koken.\n"
        "  Project. Waar: De Kust, De Polder. Stand: begin (bron: 3 februari 2026).\n"
        "  https://kennis.example/p/bbbb2/\n"
        "\n"
        "VERDER GEWIJZIGD\n"
        "\n"
        '- Samen koken: p < 0,05 & "citaat"\n'
        "  Er is een keuken bij gekomen.\n"
        "  Aanpak. Waar: Zeedorp. Stand: vast werk (bron: september 2025). Onderzoek: gunstig, vergeleken met een andere groep, hier gemeten.\n"
        "  Nagekeken door Welzijn Noord op 1 maart 2026.\n"
        "  https://kennis.example/p/aaaa2/\n"
        "\n"
        "NAGEKEKEN DOOR EEN ORGANISATIE\n"
        "\n"
        '- Samen koken: p < 0,05 & "citaat"\n'
        "  Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.\n"
        "  Aanpak. Waar: Zeedorp. Stand: vast werk (bron: september 2025). Onderzoek: gunstig, vergeleken met een andere groep, hier gemeten.\n"
        "  Nagekeken door Welzijn Noord op 1 maart 2026.\n"
        "  https://kennis.example/p/aaaa2/\n"
        "\n"
        "WEGGEHAALD UIT DEZE KENNISBANK\n"
        "\n"
        "- De oude cursus\n"
        "  Deze pagina is weggehaald op verzoek van Welzijn Noord.\n"
        "  https://kennis.example/p/aaaa4/\n"
        "\n"
        "Past hier iets bij jouw werk? Stuur het door aan een collega.\n"
        "Uit: Effectieve praktijken Zuid-Limburg. Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg.\n"
    )


def test_the_draft_has_text_and_html_and_nothing_from_outside(project: Project) -> None:
    found = written(project, "--since", "2026-01-01")
    mail = draft(project)
    assert (mail["Subject"], mail["To"], mail["X-Unsent"]) == ("Nieuw sinds 1 januari 2026", None, "1")
    assert mail["Reply-To"] == "redactie@kennis.example"
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    text, html = (part.get_content().replace("\r\n", "\n") for part in mail.iter_parts())
    assert text == found[".txt"]
    assert html.rstrip() == found[".html"].rstrip()
    tree = LexborHTMLParser(html)
    assert tree.css("img, link, script, style, iframe, object, video, [src], [background]") == []
    assert "url(" not in html
    assert all(str(link.attributes["href"]).startswith("https://kennis.example/") for link in tree.css("a"))


def test_the_mail_has_nothing_that_the_word_engine_of_outlook_drops(project: Project) -> None:
    tree = LexborHTMLParser(written(project, "--since", "2026-01-01")[".html"])
    styled = 0
    for node in tree.css("*"):
        assert node.tag in KNOWN, node.tag
        assert "class" not in node.attributes
        for declaration in filter(None, (node.attributes.get("style") or "").split(";")):
            name, value = (part.strip() for part in declaration.split(":", 1))
            styled += 1
            assert name in CACHE.get(str(node.tag), FULL), f"{node.tag} drops {name}"
            assert "auto" not in value.split()
            assert not re.search(r"var\(|calc\(|rgba|rem\b|em\b|vw\b", value), value
    assert styled > 10
    assert all(table.attributes["role"] == "presentation" for table in tree.css("table"))


def test_a_newsletter_for_an_area_has_what_is_there_first_and_then_what_is_everywhere(project: Project) -> None:
    project.change("practices/vroeg-slapen.md", "published: 2026-01-03", "published: 2026-01-04")
    text = written(project, "--since", "2026-01-01", "--subregion", "kust")[".txt"]
    assert text.startswith("Nieuw in De Kust sinds 1 januari 2026\n")
    new = text[text.index("NIEUW IN DEZE KENNISBANK: AANPAKKEN") : text.index("NIEUW IN DEZE KENNISBANK: PROJECTEN")]
    assert re.findall(r"^- (.*)", new, re.MULTILINE) == ['Samen koken: p < 0,05 & "citaat"', "Vroeg slapen"]
    assert "oude cursus" not in text
    assert (project.root / "concepten" / "nieuwsbrief-2026-01-01-kust.eml").exists()


def test_a_newsletter_about_an_organisation_has_only_what_names_it(project: Project) -> None:
    text = written(project, "--since", "2026-01-01", "--organisation", "Coalitie-Noord")[".txt"]
    assert text.startswith("Nieuw over Coalitie Noord sinds 1 januari 2026\n")
    assert set(re.findall(r"^- (.*)", text, re.MULTILINE)) == {
        "De Buurtkeuken", "1 op de site: https://kennis.example/nieuw/",
    }  # fmt: skip


def test_a_time_without_news_is_told(project: Project) -> None:
    result = project.script(SCRIPT, "--since", "2026-05-01", **REACHABLE)
    assert result.stdout == (
        "Let op: in deze periode is er niets bij gekomen.\n"
        "nieuwsbrief-2026-05-01 staat in concepten/: .html, .txt, .md en .eml. Er is niets verstuurd.\n"
    )
    assert (
        "In deze periode is er niets bij gekomen."
        in (project.root / "concepten/nieuwsbrief-2026-05-01.txt").read_text()
    )


def test_the_same_library_gives_the_same_bytes(project: Project) -> None:
    def files(folder: str) -> dict[str, bytes]:
        project.script(SCRIPT, "--since", "2026-01-01", "--to", folder, **REACHABLE)
        return {file.name: file.read_bytes() for file in Path(project.root / folder).iterdir()}

    assert files("een") == files("twee")


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        (["--since", "1 oktober"], {}, "1 oktober is geen dag: schrijf jaar-maand-dag, zoals 2026-10-01\n"),
        (["--since", "2027-01-01"], {}, "2027-01-01 ligt in de toekomst: kijk het jaar en de maand na\n"),
        (
            ["--since", "2026-01-01", "--subregion", "polders"],
            {},
            "polders is geen gebied: bedoelde je `polder`? Je kunt kiezen uit: kust, polder, hele-streek\n",
        ),
        (
            ["--since", "2026-01-01", "--organisation", "fonds-zuid"],
            {},
            "fonds-zuid is geen organisatie in de kennisbank; bedoelde je fonds-noord?\n",
        ),
        (
            ["--since", "2026-01-01"],
            {"SITE_URL": ""},
            "SITE_URL ontbreekt: zonder dat adres werken de links in de nieuwsbrief niet\n",
        ),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    arguments: list[str], environment: dict[str, str], message: str, project: Project
) -> None:
    result = project.script(SCRIPT, *arguments, **(REACHABLE | environment))
    assert (result.stderr, result.returncode) == (message, 1)
    assert not Path(project.root / "concepten").exists()


@pytest.mark.parametrize("title", ["Z =?utf-8?Q?x=0ABcc:_evil=40x.nl?=", "Z =?utf-8?B?eApCY2M6IGVAeC5ubAo=?="])
def test_a_title_cannot_add_to_the_head_of_a_mail(title: str, project: Project) -> None:
    project.change("practices/network/coalitie-noord.md", "title: Coalitie Noord", f"title: '{title}'")
    project.script(SCRIPT, "--since", "2026-01-01", "--organisation", "coalitie-noord", **REACHABLE)
    mail = draft(project)
    assert mail.keys() == ["Subject", "From", "Reply-To", "X-Unsent", "MIME-Version", "Content-Type"]
    assert mail["Subject"] == f"Nieuw over {title.replace('=?', '= ?')} sinds 1 januari 2026"


def test_news_about_an_organisation_is_not_that_of_a_practice_with_its_name(project: Project) -> None:
    practice = (project.root / "practices/vroeg-slapen.md").read_text(encoding="utf-8").replace("aaaa3", "yyyy3")
    project.write(
        "practices/fonds-noord.md",
        practice.replace("Vroeg slapen", "Het fonds").replace("te laat naar bed", "nooit naar bed"),
    )
    assert "Het fonds" not in written(project, "--since", "2026-01-01", "--organisation", "fonds-noord")[".txt"]


def test_a_newsletter_that_somebody_may_have_worked_on_stays(project: Project) -> None:
    written(project, "--since", "2026-01-01")
    result = project.script(SCRIPT, "--since", "2026-01-01", **REACHABLE)
    assert result.stderr == (
        "In concepten/ staat al nieuwsbrief-2026-01-01.html: haal oude concepten weg, of kies met --to een andere map\n"
    )
