import re

from tools.pages import made
from tools.project import Project

from kennisbank.model.facets import FACETS
from kennisbank.settings import STATE_LINE, Settings

TAXONOMY = "practices/taxonomy.yml"


def html(project: Project) -> dict[str, str]:
    pages = made(project, Settings(site_name="Kennis van de streek"))
    return {address: str(page.html) for address, page in pages.items()}


def test_a_compound_without_its_parts_gets_a_message(project: Project) -> None:
    taxonomy = (project.root / "practices" / "taxonomy.yml").read_text(encoding="utf-8")
    project.write("practices/taxonomy.yml", taxonomy + "\nsearch:\n  compounds: [Val|Angst]\n")
    report = project.report()
    assert "fout[samenstelling]: `Val|Angst` is niet in delen gesplitst" in report
    assert "= schrijf de delen met kleine letters en een streep ertussen: val|angst" in report


def test_another_region_has_its_own_pages_from_its_taxonomy_alone(project: Project) -> None:
    made = html(project)
    assert project.report() == "0 fouten, 0 hints"
    assert {"domein/eten", "domein/eten/kust", "domein/slapen/hele-streek", "gemeente/zeedorp", "fase/begin"} <= set(
        made
    )
    for address, text in made.items():
        own = re.sub(r'<section class="kb-pieces".*?</section>', "", text, flags=re.DOTALL)  # the story of the network
        assert "Limburg" not in own.replace(STATE_LINE, ""), address
        assert "Maastricht" not in own, address


def test_every_word_of_every_facet_has_a_page(project: Project) -> None:
    made = html(project)
    library = project.read().library
    assert library
    for facet in FACETS:
        for word in library.taxonomy.words(facet.words):
            assert word.label in made[f"{facet.folder}/{word.key}"]
            assert word.label in made[facet.folder]


def test_adding_a_subregion_a_status_or_a_topic_is_one_edit(project: Project) -> None:
    project.change(
        TAXONOMY, "municipalities:\n", "  - {key: stad, label: De Stad, explanation: In de stad.}\nmunicipalities:\n"
    )
    project.change(
        TAXONOMY,
        "project_statuses:\n",
        "  - {key: proef, label: Een proef, explanation: Proberen., review_months: 3}\nproject_statuses:\n",
    )
    project.change(
        TAXONOMY,
        "target_groups:\n  -",
        "  - {key: dans, label: Dansen, explanation: Samen dansen.}\ntarget_groups:\n  -",
    )
    project.change("practices/vroeg-slapen.md", "[hele-streek]", "[stad]")
    project.change("practices/vroeg-slapen.md", "status: loopt", "status: proef")
    project.change("practices/vroeg-slapen.md", "topics: [rust]", "topics: [dans]")
    assert project.report() == "0 fouten, 0 hints"
    made = html(project)
    for address in ("subregio/stad", "status/proef", "onderwerp/dans", "domein/slapen/stad"):
        assert "Vroeg slapen" in made[address]
    project.change("practices/vroeg-slapen.md", "subregion: [stad]", "subregion: [stat]")
    assert "bedoelde je `stad`? Je kunt kiezen uit: kust, polder, hele-streek, stad" in project.report()


def test_what_counts_for_the_whole_region_shows_on_every_part_under_its_own_heading(project: Project) -> None:
    page = html(project)["subregio/polder"]
    assert "Projecten in De Polder" in page
    assert "Aanpakken in De hele streek" in page
    assert "Vroeg slapen" in page
    assert "Samen koken" not in page


def test_a_municipality_shows_its_own_then_its_area_then_the_whole(project: Project) -> None:
    page = html(project)["gemeente/zeedorp"]
    order = ["Aanpakken in Zeedorp", "Projecten in De Kust", "Aanpakken in De hele streek"]
    assert sorted(order, key=page.index) == order


def test_the_taxonomys_own_errors_are_reported_together(project: Project) -> None:
    project.change(TAXONOMY, "subregion: kust,", "subregion: kustt,")
    project.change(TAXONOMY, "{key: slapen, label: Slapen", "{key: eten, label: Slapen")
    result = project.read()
    assert result.library is None
    assert project.report() == (
        "fout[dubbele-sleutel]: `eten` staat twee keer in `domains`\n  --> practices/taxonomy.yml:22\n   |\n"
        "22 |   - {key: eten, label: Slapen, explanation: Alles over slapen.}\n   |           ^^^^\n"
        "  = geef een van de twee een andere sleutel\n\n"
        "fout[onbekende-waarde]: `kustt` is geen deel van de regio\n  --> practices/taxonomy.yml:28\n   |\n"
        "28 |   - {key: zeedorp, label: Zeedorp, code: GM0001, subregion: kustt, tile: {row: 1, column: 1}, explan\n"
        "   |                                                             ^^^^^\n"
        "  = bedoelde je `kust`? Je kunt kiezen uit: kust, polder\n\n"
        "2 fouten, 0 hints"
    )


def test_a_list_that_is_missing_or_unknown_is_named(project: Project) -> None:
    project.change(TAXONOMY, "measured_in:\n  -", "mesured_in:\n  -")
    report = project.report()
    assert "bedoelde je `measured_in`?" in report
    assert "`measured_in` ontbreekt" not in report
    assert "`mesured_in` is geen veld dat we kennen" in report


def test_a_word_without_a_label_and_a_key_with_capitals_are_named(project: Project) -> None:
    project.change(TAXONOMY, "{key: kok, label: Kok,", "{key: Kok,")
    report = project.report()
    assert "`label` ontbreekt" in report
    assert "`key` heeft niet de goede vorm" in report


def test_the_taxonomy_can_be_unreadable(project: Project) -> None:
    project.write(TAXONOMY, "domains: [\n")
    assert "een haakje wordt niet goed gesloten" in project.report()
    project.write(TAXONOMY, "- een\n- twee\n")
    assert "de woordenlijst bestaat niet uit lijsten" in project.report()
