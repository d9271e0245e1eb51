"""Addresses for ever: what was published keeps answering, and a change that loses an address is told how to mend it.

Each change of LOSSES has its whole report in `cases/lost/<name>.txt`; `.venv/bin/pytest tests/reading/test_ledger.py --write` writes them anew.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tools.project import TODAY, Project
from tools.served import serve
from tools.visiting import Visit, visits

from kennisbank.built.redirects import redirects
from kennisbank.clock import today
from kennisbank.model.addresses import as_url
from kennisbank.model.ledger import ledger_text
from kennisbank.model.permalinks import permalinks
from kennisbank.reading.reader import read
from kennisbank.settings import Settings
from kennisbank.site.pages.pages import pages

COMMAND = "ledger.py"
LEDGER = "practices/published.tsv"
TAXONOMY = "practices/taxonomy.yml"
KOKEN = "practices/samen-koken.md"
SLAPEN = "practices/vroeg-slapen.md"
CURSUS = "practices/oude-cursus.md"
KEUKEN = "practices/projects/buurtkeuken.md"
FONDS = "practices/network/fonds-noord.md"

PRACTICE = """\
---
id: {id}
title: {title}
summary: {title} is een aanpak die alleen bestaat in deze test van de site.
domain: [slapen]
subregion: [polder]
status: loopt
status_date: 2025
themes: [samen]
topics: [rust]
target_groups: [iedereen]
done_by: [kok]
scale: [dorp]
evidence: {{design: [geen], outcome: niets}}
sources: [{{title: Bericht over {title}, url: https://example.org/, kind: nieuws}}]
published: 2026-05-02
reviewed: 2026-05-02
aliases: [{aliases}]
---

## Aanpak

Tekst.

## Resultaten

Tekst.
"""


@pytest.fixture
def published(project: Project) -> Project:
    """The small library after a publication, with every address in its ledger."""
    reading = project.read()
    assert reading.library
    project.write(LEDGER, ledger_text(reading.ledger, permalinks(reading.library)))
    return project


def rename(project: Project, path: str, new: str) -> None:
    (project.root / path).rename(project.root / new)


def renamed(project: Project) -> None:
    rename(project, SLAPEN, "practices/op-tijd-slapen.md")
    project.change(CURSUS, "[vroeg-slapen]", "[op-tijd-slapen]")


def renamed_with_an_alias(project: Project) -> None:
    rename(project, KOKEN, "practices/koken-in-de-buurt.md")
    project.change(SLAPEN, "[samen-koken]", "[koken-in-de-buurt]")
    project.change(KEUKEN, "[samen-koken]", "[koken-in-de-buurt]")


def moved_to_practices(project: Project) -> None:
    (project.root / KEUKEN).unlink()
    project.change(KOKEN, "[de buurtkeuken](projects/buurtkeuken.md#doelen)", "de buurtkeuken")
    project.write("practices/buurtkeuken.md", PRACTICE.format(id="bbbb2", title="De buurtkeuken", aliases=""))


def name_taken_over(project: Project) -> None:
    renamed(project)
    project.write(SLAPEN, PRACTICE.format(id="zzzz9", title="Heel vroeg slapen", aliases=""))


def alias_given_away(project: Project) -> None:
    project.change(KOKEN, "aliases: [praktijken/koken-met-buren]\n", "")
    project.change(SLAPEN, "published:", "aliases: [praktijken/koken-met-buren]\npublished:")


def alias_removed(project: Project) -> None:
    project.change(KOKEN, "aliases: [praktijken/koken-met-buren]\n", "")


def deleted(project: Project) -> None:
    (project.root / CURSUS).unlink()


def deleted_organisation(project: Project) -> None:
    project.change(KOKEN, "  - {organisation: fonds-noord, role: betaler, since: 2020, until: 2024, source: 2}\n", "")
    project.change(KEUKEN, "organisation: fonds-noord", "organisation: welzijn-noord")
    (project.root / FONDS).unlink()


def deleted_with_an_alias(project: Project) -> None:
    (project.root / CURSUS).unlink()
    project.change(SLAPEN, "published:", "aliases: [praktijken/oude-cursus]\npublished:")


def deleted_with_its_own_alias(project: Project) -> None:
    (project.root / KOKEN).unlink()
    project.change(SLAPEN, "builds_on: [samen-koken]\n", "")
    project.change(KEUKEN, "practices: [samen-koken]\n", "")


def deleted_with_an_alias_elsewhere(project: Project) -> None:
    ledger = (project.root / LEDGER).read_text(encoding="utf-8")
    project.write(LEDGER, ledger.replace("praktijken/oude-cursus", "cursus"))
    (project.root / CURSUS).unlink()


def replaced_by_another(project: Project) -> None:
    (project.root / CURSUS).unlink()
    rename(project, SLAPEN, CURSUS)
    project.change(CURSUS, "published:", "aliases: [praktijken/vroeg-slapen]\npublished:")


def another_id(project: Project) -> None:
    project.change(SLAPEN, "id: aaaa3", "id: zzzz9")


def another_id_and_name(project: Project) -> None:
    renamed(project)
    project.change("practices/op-tijd-slapen.md", "id: aaaa3", "id: zzzz9\naliases: [praktijken/vroeg-slapen]")


def another_key(project: Project) -> None:
    project.change(TAXONOMY, "{key: polder,", "{key: laagland,")
    project.change(TAXONOMY, "subregion: polder", "subregion: laagland")
    project.change(KEUKEN, "polder", "laagland")
    project.change(CURSUS, "polder", "laagland")


def a_word_without_heir(project: Project) -> None:
    project.change(TAXONOMY, "  - {key: rust, label: Rust, explanation: Tot rust komen.}\n", "")
    for path in (SLAPEN, CURSUS):
        project.change(path, "topics: [rust]", "topics: [koken]")


def an_alias_of_a_word_removed(project: Project) -> None:
    project.change(TAXONOMY, ", aliases: [het-land]", "")


def a_text_renamed(project: Project) -> None:
    rename(project, "docs/statuut.md", "docs/statuten.md")


def a_text_deleted(project: Project) -> None:
    (project.root / "docs" / "statuut.md").unlink()


def a_text_that_others_need(project: Project) -> None:
    (project.root / "docs" / "bewijs.md").unlink()


def pages_of_the_site(project: Project) -> None:
    more = "gegevens/alles.csv\nnetwerk/fonds-noord/plaat.xml\tcccc3\n"
    project.write(LEDGER, (project.root / LEDGER).read_text(encoding="utf-8") + more)


def a_line_that_is_none(project: Project) -> None:
    project.write(LEDGER, (project.root / LEDGER).read_text(encoding="utf-8") + "<<<<<<< HEAD\np/aaaa2\taaa\n")


def a_file_that_cannot_be_read(project: Project) -> None:
    renamed(project)
    project.write("practices/op-tijd-slapen.md", "geen blok")


def a_file_with_a_fault(project: Project) -> None:
    project.change(KOKEN, "topics: [koken]", "topics: [kokken]")


LOSSES: tuple[Callable[[Project], None], ...] = (
    renamed,
    renamed_with_an_alias,
    moved_to_practices,
    name_taken_over,
    alias_given_away,
    alias_removed,
    deleted,
    deleted_organisation,
    deleted_with_an_alias,
    deleted_with_its_own_alias,
    deleted_with_an_alias_elsewhere,
    replaced_by_another,
    another_id,
    another_id_and_name,
    another_key,
    a_word_without_heir,
    an_alias_of_a_word_removed,
    a_text_renamed,
    a_text_deleted,
    a_text_that_others_need,
    pages_of_the_site,
    a_line_that_is_none,
    a_file_that_cannot_be_read,
    a_file_with_a_fault,
)


@pytest.mark.parametrize("lose", LOSSES, ids=lambda lose: lose.__name__)
def test_what_loses_an_address_gets_its_whole_message(
    lose: Callable[[Project], None], published: Project, request: pytest.FixtureRequest
) -> None:
    lose(published)
    report = published.report() + "\n"
    expected = Path(__file__).parent / "cases" / "lost" / f"{lose.__name__}.txt"
    if request.config.getoption("--write"):
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8"), "run: .venv/bin/pytest tests/reading/test_ledger.py --write"


HELP = ("haal het weg: een adres kan maar naar één pagina gaan", "haal het weg: dat adres werkt al")


@pytest.mark.parametrize(
    ("path", "alias", "report"),
    [
        (SLAPEN, "praktijken/vroeg-slapen", "`praktijken/vroeg-slapen` is het adres van deze pagina zelf"),
        (SLAPEN, "praktijken/samen-koken", "`praktijken/samen-koken` is het adres van een andere pagina"),
        (SLAPEN, "p/aaaa2", "`p/aaaa2` is het adres van een andere pagina"),
        (SLAPEN, "domein/eten/het-land", "`domein/eten/het-land` is het adres van een andere pagina"),
        ("docs/over.md", "over", "`over` is het adres van deze pagina zelf"),
        ("docs/over.md", "privacy", "`privacy` is het adres van een andere pagina"),
        ("docs/over.md", "subregio/het-land", "`subregio/het-land` is het adres van een andere pagina"),
        ("docs/over.md", "praktijken/deel-7", "`praktijken/deel-7` is het adres van een andere pagina"),
    ],
)
def test_an_alias_never_takes_an_address(path: str, alias: str, report: str, project: Project) -> None:
    project.change(path, "summary:", f"aliases: [{alias}]\nsummary:")
    line = "3" if path.startswith("docs") else "4"
    assert project.report() == (
        f"fout[adres-bezet]: {report}\n  --> {path}:{line}\n  |\n{line} | aliases: [{alias}]\n"
        f"  |           {'^' * len(alias)}\n  = {HELP[report.endswith('zelf')]}\n\n1 fout, 0 hints"
    )


def test_an_alias_leads_to_one_page_only_not_to_two_and_not_to_an_alias(project: Project) -> None:
    project.change("docs/over.md", "summary:", "aliases: [praktijken/koken-met-buren]\nsummary:")
    assert project.report() == (
        "fout[adres-bezet]: `praktijken/koken-met-buren` is al een eerder adres van docs/over.md\n"
        "  --> practices/samen-koken.md:40\n   |\n40 | aliases: [praktijken/koken-met-buren]\n"
        "   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^\n  = haal het hier weg\n\n1 fout, 0 hints"
    )


@pytest.mark.parametrize("alias", ["polder", "kust", "het-land"])
def test_an_earlier_key_is_no_other_key_of_its_list(alias: str, project: Project) -> None:
    project.change(TAXONOMY, "aliases: [het-land]", f"aliases: [het-land, {alias}]")
    line = f"  - {{key: polder, label: De Polder, explanation: Achter de dijk., aliases: [het-land, {alias}]}}"
    assert project.report() == (
        f"fout[dubbele-sleutel]: `{alias}` staat twee keer in `subregions`\n  --> practices/taxonomy.yml:25\n   |\n"
        f"25 | {line}\n   | {' ' * line.rindex(alias)}{'^' * len(alias)}\n"
        "  = geef een van de twee een andere sleutel\n\n1 fout, 0 hints"
    )


def everything_at_once(project: Project) -> None:
    """Renames an entry, moves a project, withdraws an entry, adds one, renames two keys and a text."""
    renamed(project)
    moved_to_practices(project)
    project.change(FONDS, "published:", "withdrawn: {date: 2026-05-02, reason: Het fonds is weg.}\npublished:")
    project.write("practices/derde.md", PRACTICE.format(id="zzzz9", title="Een derde", aliases=""))
    project.change(TAXONOMY, "{key: eten,", "{key: voeding,")
    for file in (project.root / "practices").rglob("*.md"):
        file.write_text(file.read_text(encoding="utf-8").replace("domain: [eten", "domain: [voeding"), encoding="utf-8")
    project.change(TAXONOMY, "{key: koken,", "{key: zelf-koken,")
    project.change(KOKEN, "topics: [koken]", "topics: [zelf-koken]")
    project.change(KOKEN, "en [koken](/onderwerp/koken/)", "")
    a_text_renamed(project)


def mend(project: Project) -> None:
    """Writes the lines that the messages name."""
    project.change("practices/op-tijd-slapen.md", "published:", "aliases: [praktijken/vroeg-slapen]\npublished:")
    project.change("practices/buurtkeuken.md", "aliases: []", "aliases: [projecten/buurtkeuken]")
    project.change(TAXONOMY, "{key: voeding,", "{key: voeding, aliases: [eten],")
    project.change(TAXONOMY, "{key: zelf-koken,", "{key: zelf-koken, aliases: [koken],")
    project.change("docs/statuten.md", "summary:", "aliases: [statuut]\nsummary:")


def answers(site: Path, address: str) -> bool:
    return (site / address / "index.html").is_file() or (site / address).is_file()


def test_every_address_of_the_old_ledger_still_answers_after_all_kinds_of_change(project: Project) -> None:
    project.make_buildable()
    said = project.script(COMMAND).stdout
    ledger = (project.root / LEDGER).read_bytes()
    number = sum(not line.startswith(b"#") for line in ledger.splitlines())
    assert said == f"{number} adressen erbij; {number} in practices/published.tsv.\n"
    everything_at_once(project)
    result = project.build()
    assert result.returncode == 1
    assert [line.removeprefix("  = ") for line in result.stderr.splitlines() if line.startswith("  = ")] == [
        "heet die tekst nu zo, schrijf dan in docs/statuten.md: aliases: [statuut]",
        "schrijf in practices/buurtkeuken.md: aliases: [projecten/buurtkeuken]",
        "schrijf in practices/op-tijd-slapen.md: aliases: [praktijken/vroeg-slapen]",
        "heet het nu `voeding`, schrijf daar dan: aliases: [eten]",
        "heet het nu `zelf-koken`, schrijf daar dan: aliases: [koken]",
    ]
    mend(project)
    assert project.report() == "0 fouten, 0 hints"
    assert (project.root / LEDGER).read_bytes() == ledger
    result = project.build()
    assert result.returncode == 0, result.stderr
    addresses = [line.split("\t")[0] for line in ledger.decode().splitlines() if not line.startswith("#")]
    assert [address for address in addresses if not answers(project.root / "site", address)] == []
    assert project.script(COMMAND).stdout == f"17 adressen erbij; {number + 17} in practices/published.tsv.\n"


def test_every_redirect_leads_straight_to_a_page(published: Project) -> None:
    everything_at_once(published)
    mend(published)
    reading = published.read()
    assert reading.library
    made = {page.address for page in pages(reading.library, Settings(), links=as_url)}
    sent = {redirect.address: redirect.target for redirect in redirects(reading.library, reading.ledger)}
    assert {"projecten/buurtkeuken", "statuut", "domein/eten/het-land", "onderwerp/koken", "p/bbbb2"} <= set(sent)
    assert {address: there for address, there in sent.items() if there not in made} == {}
    assert made & set(sent) == set()


@pytest.mark.parametrize("site", ["built_sample", "built_site"])
def test_what_is_promised_is_what_the_built_site_has(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    library = read(folder.parent, today=TODAY if site == "built_sample" else today({})).library
    assert library
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    of_pages = re.compile(
        r"assets/.*|zoeken/(?!index\.html$).*|(.*/)?(kaart\.png|qr\.(png|svg))|404\.html|sitemap\.xml(\.gz)?"
    )
    assert {one.address for one in permalinks(library)} == {
        path.removesuffix("/index.html") for path in found if path != "index.html" and not of_pages.fullmatch(path)
    }


def test_a_part_of_a_list_or_a_month_that_is_no_longer_there_leads_to_what_is_left(project: Project) -> None:
    project.make_buildable()
    project.write(LEDGER, "nieuw/2019-05\nnieuw/2019-05/nagekeken\npraktijken/deel-3\n")
    assert project.report() == "0 fouten, 0 hints"
    assert project.build(SITE_URL="https://voorbeeld.example/").returncode == 0
    for address, way, there, title in (
        ("praktijken/deel-3", "../", "praktijken", "Aanpakken"),
        ("nieuw/2019-05", "../", "nieuw", "Nieuw"),
        ("nieuw/2019-05/nagekeken", "../../", "nieuw", "Nieuw"),
    ):
        page = (project.root / "site" / address / "index.html").read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in page
        assert f'<meta http-equiv="refresh" content="0; url={way}">' in page
        assert f'<link rel="canonical" href="https://voorbeeld.example/{there}/">' in page
        assert f'<meta property="og:title" content="{title}">' in page
        assert f'Deze pagina staat op een ander adres: <a href="{way}">ga naar Het overzicht</a>.' in page


def test_the_command_changes_nothing_the_second_time_and_takes_nothing_away(project: Project) -> None:
    project.script(COMMAND)
    ledger = (project.root / LEDGER).read_bytes()
    assert project.script(COMMAND).stdout.startswith("Geen adressen erbij; ")
    assert (project.root / LEDGER).read_bytes() == ledger
    project.write(LEDGER, ledger + b"praktijken/deel-9\n")
    project.script(COMMAND)
    assert b"\npraktijken/deel-9\n" in (project.root / LEDGER).read_bytes()


def test_a_library_with_errors_is_not_published(published: Project) -> None:
    ledger = (published.root / LEDGER).read_bytes()
    alias_removed(published)
    result = published.script(COMMAND)
    assert (result.returncode, result.stdout) == (1, "")
    assert "schrijf in practices/samen-koken.md: aliases: [praktijken/koken-met-buren]" in result.stderr
    assert (published.root / LEDGER).read_bytes() == ledger


@pytest.fixture
def renamed_keys(browser: Browser, project: Project) -> Iterator[Visit]:
    """The small site after its topic `rust` became `kalmte`."""
    project.make_buildable()
    project.change(TAXONOMY, "{key: rust,", "{key: kalmte, aliases: [slaap, rust],")
    for path in (SLAPEN, CURSUS):
        project.change(path, "topics: [rust]", "topics: [kalmte]")
    assert project.build().returncode == 0
    for address in serve(project.root / "site"):
        yield from visits(browser, address)


def test_a_filtered_list_with_an_earlier_key_chooses_the_word_that_it_is_now(renamed_keys: Visit) -> None:
    renamed_keys.open("praktijken/?onderwerp=rust,bestaat-niet&gemeente=nergens")
    page = renamed_keys.page
    page.locator("#gekozen button").first.wait_for()
    assert page.locator("#gekozen button").all_inner_texts() == ["Onderwerp: Rust"]
    assert page.locator("#gevonden h3").all_inner_texts() == ["Vroeg slapen"]
    page.locator("#volgorde").select_option("nieuw")
    page.wait_for_url("**/praktijken/?onderwerp=kalmte&sorteer=nieuw")


def test_a_ledger_that_is_missing_or_a_link_is_told(project: Project) -> None:
    (project.root / LEDGER).unlink()
    assert project.report() == (
        "fout[geen-adressenlijst]: de lijst van alle adressen die ooit zijn gepubliceerd ontbreekt, of is geen bestand\n"
        "  --> practices/published.tsv:1\n"
        "  = zet haar terug zoals zij was\n"
        "\n"
        "1 fout, 0 hints"
    )
    (project.root / LEDGER).symlink_to("/etc/hostname")
    assert "practices/published.tsv" in project.report()
    assert project.read().has_errors
