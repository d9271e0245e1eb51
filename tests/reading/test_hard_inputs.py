"""Files that no parser likes: each gives a message, and no traceback, lost page or raw block."""

import os
import time
from pathlib import Path

import pytest
from tools.pages import made
from tools.project import SAMPLE, SLAPEN, TODAY, Project

GOOD = (
    (SAMPLE / "practices" / "vroeg-slapen.md")
    .read_bytes()
    .replace(b"aaaa3", b"zzzz9")
    .replace(b"Een cursus voor mensen die", b"Bijeenkomsten voor mensen die")
)


BODY = GOOD.partition(b"reviewed: 2026-01-03\n---\n")[2]


def rules(project: Project) -> list[tuple[str, str]]:
    return [(problem.path.removeprefix("practices/"), problem.fault.code) for problem in project.read().problems]


def addresses(project: Project) -> set[str]:
    return set(made(project))


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        pytest.param(b"", "leeg-bestand", id="an empty file"),
        pytest.param(b" \n\n", "leeg-bestand", id="a file with blank lines only"),
        pytest.param(GOOD.replace(b"Vroeg", b"Vro\xe9g"), "geen-utf8", id="Latin-1 bytes"),
        pytest.param(GOOD.replace(b"Vroeg", b"Vro\x00eg"), "verboden-teken", id="a NUL"),
        pytest.param(GOOD + b"a" * 20_000_000, "te-groot", id="20 MB"),
        pytest.param(b"---\n" + b"- " * 5000 + b"\n---\n" + BODY, "te-diep", id="a list 5,000 deep"),
        pytest.param(b"---\n" + b"{a: " * 5000 + b"\n---\n" + BODY, "te-diep", id="mappings 5,000 deep"),
        pytest.param(b"---\r\nid: zzzz9\r\n", "blok-niet-gesloten", id="CRLF without an end"),
    ],
)
def test_unreadable_content_gets_one_message_and_keeps_its_page(content: bytes, rule: str, project: Project) -> None:
    project.write("practices/geval.md", content)
    assert rules(project) == [("geval.md", rule)]
    assert "praktijken/geval" in addresses(project)


def test_the_message_for_latin_1_points_at_the_byte(project: Project) -> None:
    project.write("practices/geval.md", GOOD.replace(b"Vroeg", b"Vro\xe9g"))
    assert project.report() == (
        "fout[geen-utf8]: dit bestand is niet bewaard als UTF-8\n"
        "  --> practices/geval.md:3\n"
        "  |\n"
        "3 | title: Vroég slapen\n"
        "  |           ^\n"
        "  = open het in een teksteditor en bewaar het opnieuw als UTF-8\n"
        "\n"
        "1 fout, 0 hints"
    )


def test_a_byte_order_mark_gets_a_hint_and_nothing_is_lost(project: Project) -> None:
    project.write("practices/geval.md", b"\xef\xbb\xbf" + GOOD)
    assert rules(project) == [("geval.md", "bom")]
    assert not project.read().has_errors
    assert "praktijken/geval" in addresses(project)


def test_windows_line_ends_are_accepted(project: Project) -> None:
    project.write("practices/geval.md", GOOD.replace(b"\n", b"\r\n"))
    assert project.report() == "0 fouten, 0 hints"


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Met Spaties", "met-spaties"),
        ("HOOFDLETTERS", "hoofdletters"),
        ("coördinatie", "coordinatie"),
        ("a..b", "a-b"),
        ("-a", "a"),
        ("x" * 61, "x" * 60),
        ("¿", "zonder-naam"),
    ],
)
def test_a_bad_file_name_gets_a_message_and_the_nearest_good_address(name: str, better: str, project: Project) -> None:
    project.write(f"practices/{name}.md", GOOD)
    assert rules(project) == [(f"{name}.md", "bestandsnaam")]
    assert f"praktijken/{better}" in addresses(project)


@pytest.mark.parametrize("name", ["con", "nul", "com1", "index", "readme", "deel-2"])
def test_a_reserved_file_name_gets_a_message(name: str, project: Project) -> None:
    project.write(f"practices/{name}.md", GOOD)
    assert rules(project) == [(f"{name}.md", "bestandsnaam")]


def test_names_that_differ_only_in_case_get_a_message_and_both_keep_a_page(project: Project) -> None:
    project.write("practices/Samen-Koken.md", GOOD)
    assert ("samen-koken.md", "alleen-hoofdletters") in rules(project)
    assert {"praktijken/samen-koken", "praktijken/samen-koken-2"} <= addresses(project)


def test_a_symbolic_link_out_of_the_folder_is_not_followed(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.md"
    secret.write_bytes(GOOD)
    (project.root / "practices" / "link.md").symlink_to(secret)
    (project.root / "practices" / "map").symlink_to(secret.parent)
    assert rules(project) == [("link.md", "verwijzing"), ("map", "verwijzing")]


def test_a_folder_named_as_a_file_gets_a_message(project: Project) -> None:
    (project.root / "practices" / "x.md").mkdir()
    assert rules(project) == [("x.md", "map-als-bestand")]


def test_files_in_the_wrong_place_are_named(project: Project) -> None:
    project.write("practices/anders/a.md", GOOD)
    project.write("practices/b.markdown", GOOD)
    project.write("practices/.DS_Store", b"\x00")
    assert rules(project) == [
        ("anders", "onbekende-map"),
        ("anders/a.md", "onbekende-map"),
        ("b.markdown", "ander-bestand"),
    ]


def test_a_pipe_does_not_stop_the_reader(project: Project) -> None:
    os.mkfifo(project.root / "practices" / "pijp.md")
    assert rules(project) == [("pijp.md", "geen-bestand")]


def test_a_faulty_file_in_another_folder_keeps_its_page_too(project: Project) -> None:
    project.write("practices/network/geval.md", b"x")
    project.write("practices/projects/geval.md", b"x")
    assert {"netwerk/geval", "projecten/geval"} <= addresses(project)


@pytest.mark.parametrize("text", [">" * 5000, "[" * 5000, "*" * 5000, "- " * 5000, "`" * 5000, "<" * 5000, "![" * 5000])
def test_hostile_markdown_is_read_without_a_crash(text: str, project: Project) -> None:
    started = time.monotonic()
    project.write("practices/geval.md", GOOD + text.encode())
    assert project.read(TODAY).library
    assert time.monotonic() - started < 60  # against a parser that hangs; no measure of speed


def test_a_generated_part_stands_in_a_text_once(project: Project) -> None:
    project.write(
        "docs/over.md", "---\ntitle: Over\nsummary: Over.\n---\n\n<!-- blok: nieuw -->\n\n<!-- blok: nieuw -->\n"
    )
    assert "fout[dubbel-blok]: het blok `nieuw` staat er twee keer\n  --> docs/over.md:8" in project.report()


def test_a_fault_in_a_text_of_docs_is_a_problem_of_that_file(project: Project) -> None:
    project.write("docs/over.md", "---\ntitle: Over\nsummary: Over.\n---\n\n<b>x</b>\n\n<!-- blok: nieuws -->\n")
    project.write("docs/bijdragen.md", b"---\ntitle: Bij\n---\n")
    assert project.report() == (
        "fout[ontbreekt]: `summary` ontbreekt\n  --> docs/bijdragen.md:2\n  |\n2 | title: Bij\n  | ^\n"
        "  = voeg een regel toe: summary: ...; vul in wat er op de puntjes hoort\n\n"
        "fout[html]: hier staat HTML: `<b>`\n  --> docs/over.md:6\n  |\n6 | <b>x</b>\n  | ^^^\n"
        "  = schrijf het in gewone tekst of Markdown; bedoel je kleiner dan, zet dan een spatie achter `<`\n\n"
        "fout[html]: hier staat HTML: `</b>`\n  --> docs/over.md:6\n  |\n6 | <b>x</b>\n  |     ^^^^\n"
        "  = schrijf het in gewone tekst of Markdown; bedoel je kleiner dan, zet dan een spatie achter `<`\n\n"
        "fout[onbekend-blok]: `nieuws` is geen blok dat we kennen\n  --> docs/over.md:8\n  |\n8 | <!-- blok: nieuws -->\n  | ^\n"
        "  = bedoelde je `nieuw`? Je kunt kiezen uit: domeinen, onderwerpen, gebieden, nieuw, werk, gunstig, geen-verschil, niet-gunstig, uitleg, lijst, witte-vlekken, witte-vlekken-kort, cijfers, begrippen, woorden, regels, meldroute, kolommen, volgen, maand, voorbeeld, insluiten\n\n"
        "4 fouten, 0 hints"
    )


def test_reading_a_folder_without_content_says_so(tmp_path: Path) -> None:
    project = Project(tmp_path)
    (tmp_path / "practices" / "taxonomy.yml").unlink()
    assert rules(project) == [("taxonomy.yml", "geen-taxonomie")]


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("docs/Over Ons.md", "bestandsnaam"),
        ("docs/over/index.md", "bestandsnaam"),
        ("docs/zoeken.md", "adres-van-de-site"),
        ("docs/praktijken/samen-koken.md", "adres-van-de-site"),
        ("docs/p/aaaa2.md", "adres-van-de-site"),
        ("docs/onderwerp.md", "adres-van-de-site"),
        ("docs/script.html", "ander-bestand"),
        ("docs/over.markdown", "ander-bestand"),
        ("docs/assets/logo.svg", "ander-bestand"),
        ("docs/assets/uitleg.md", "adres-van-de-site"),
    ],
)
def test_what_does_not_belong_in_docs_is_named(path: str, rule: str, project: Project) -> None:
    project.write(path, "---\ntitle: X\nsummary: Y.\n---\n\nTekst.\n")
    assert rules(project) == [(path, rule)]


def test_links_and_folders_in_docs_are_not_followed(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "geheim.md"
    secret.write_bytes(GOOD)
    (project.root / "docs" / "map").mkdir()
    (project.root / "docs" / "map" / "lek.txt").symlink_to(secret)
    (project.root / "docs" / "geheim.md").symlink_to(secret)
    (project.root / "docs" / "weg.md").symlink_to(secret.with_name("bestaat-niet"))
    (project.root / "docs" / "x.md").mkdir()
    assert rules(project) == [
        ("docs/geheim.md", "verwijzing"),
        ("docs/map/lek.txt", "verwijzing"),
        ("docs/weg.md", "verwijzing"),
        ("docs/x.md", "map-als-bestand"),
    ]


def test_a_faulty_text_of_docs_keeps_its_page(project: Project) -> None:
    project.write("docs/over.md", "geen blok")
    assert "over" in addresses(project)


def test_a_file_name_that_no_terminal_prints_gets_a_readable_message(project: Project) -> None:
    (project.root / "practices" / os.fsdecode(b"caf\xe9\n.md")).write_bytes(GOOD)
    report = project.report()
    assert report.encode("utf-8")
    assert "`caf\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}.md` kan geen adres worden" in report


def test_a_file_that_may_not_be_read_gets_a_message(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    file = project.write("practices/geval.md", GOOD)
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == file:
            raise PermissionError(path)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert rules(project) == [("geval.md", "onleesbaar")]
    assert "praktijken/geval" in addresses(project)


def test_a_name_is_looked_for_beside_a_long_row_of_marks_in_little_time(project: Project) -> None:
    """A pattern that tries a row in more ways than one would not end."""
    row = "mevrouw " + "* _ ~ " * 8000
    project.change(SLAPEN, "Op tijd naar bed.", f"Vraag het {row} of mevrouw **Jansen**\nen mevrouw\nde **Vries**.")
    told = [problem for problem in project.read().problems if problem.fault.code == "persoonsnaam"]
    assert [problem.fault.message.split("`")[1] for problem in told] == ["mevrouw Jansen", "mevrouw de Vries"]
