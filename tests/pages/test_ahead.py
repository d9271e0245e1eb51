"""What is to come: an entry whose day has not come is nowhere, and then everywhere."""

from datetime import date

import pytest
from tools.pages import made
from tools.project import Project

from kennisbank.settings import Settings
from kennisbank.site.exports import EXPORTS

AHEAD = "2026-06-02"
KOKEN, KEUKEN = "practices/samen-koken.md", "practices/projects/buurtkeuken.md"
WELZIJN, COALITIE = "practices/network/welzijn-noord.md", "practices/network/coalitie-noord.md"

SIGNS = {
    KOKEN: ("praktijken/samen-koken", "samen-koken", "Samen koken", "aaaa2"),
    KEUKEN: ("projecten/buurtkeuken", "De Buurtkeuken", "bbbb2"),
    WELZIJN: ("netwerk/welzijn-noord", "cccc2"),
    COALITIE: ("coalitie-noord", "Coalitie Noord", "cccc4"),
}
"""By what each entry can be known anywhere in a site."""


def postpone(project: Project, path: str) -> None:
    written = (project.root / path).read_text(encoding="utf-8")
    (published,) = (line for line in written.splitlines() if line.startswith("published:"))
    project.change(path, published, f"published: {AHEAD}")


def everything(project: Project, today: date) -> dict[str, str]:
    """Every page and every file of the site, by its path."""
    library = project.read(today).library
    assert library
    exports = (export for make in EXPORTS for export in make(library, Settings(site_url="https://voorbeeld.example/")))
    files = {export.path: export.content.decode("utf-8", "replace") for export in exports}
    return {address: page.html for address, page in made(project, today=today).items()} | files


@pytest.mark.parametrize("path", SIGNS)
def test_what_is_published_later_is_nowhere_before_that_day(path: str, project: Project) -> None:
    postpone(project, path)
    before, after = (everything(project, date(2026, 6, day)) for day in (1, 2))
    for sign in SIGNS[path]:
        assert [name for name, content in before.items() if sign in content + name] == []
        assert [name for name, content in after.items() if sign in content + name] != []


def test_a_link_to_what_is_to_come_is_words_until_then(project: Project) -> None:
    postpone(project, KEUKEN)
    assert "Buren koken samen, zie ook de buurtkeuken en <a" in made(project)["praktijken/samen-koken"].html
    later = made(project, today=date(2026, 6, 2))["praktijken/samen-koken"].html
    assert "zie ook <a" in later


def test_a_day_that_has_yet_to_come_is_a_hint_that_says_what_it_does(project: Project) -> None:
    postpone(project, KEUKEN)
    assert (
        project.report()
        == """\
hint[toekomst]: 2026-06-02 ligt in de toekomst
  --> practices/projects/buurtkeuken.md:26
   |
26 | published: 2026-06-02
   |            ^^^^^^^^^^
  = tot die dag staat deze pagina nergens op de site, ook niet bij pagina's die haar noemen; is dat niet de bedoeling, kijk het jaar en de maand na

0 fouten, 1 hint"""
    )


def test_a_page_that_was_published_does_not_go_away_by_a_later_day(project: Project) -> None:
    project.write("practices/published.tsv", "p/bbbb2\tbbbb2\nprojecten/buurtkeuken\tbbbb2\n")
    postpone(project, KEUKEN)
    assert (
        project.report().split("\n\n")[1]
        == """\
fout[verloren-adres]: deze pagina is al gepubliceerd, en verdwijnt zo van de site tot 2 juni 2026
  --> practices/projects/buurtkeuken.md:26
   |
26 | published: 2026-06-02
   |            ^^^^^^^^^^
  = zet de dag terug waarop zij voor het eerst is geplaatst"""
    )


def test_a_site_with_what_is_to_come_is_built(project: Project) -> None:
    project.make_buildable()
    for path in (KEUKEN, COALITIE):
        postpone(project, path)
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (project.root / "site/projecten/buurtkeuken").exists()
    assert not (project.root / "site/p/bbbb2").exists()
