"""Which other practices and projects a page leads to, and why."""

import re

from tools.pages import made, text, text_of
from tools.project import SAMPLE, Project

from kennisbank.site.pages.page import Page

SLAPEN = "practices/vroeg-slapen.md"
KOKEN = "practices/samen-koken.md"
KEUKEN = "practices/projects/buurtkeuken.md"
PLAIN = (SAMPLE / SLAPEN).read_text(encoding="utf-8").replace("builds_on: [samen-koken]\n", "")

TOPICS = "".join(f"  - {{key: {key}, label: {key.capitalize()}, explanation: Iets.}}\n" for key in ("tuin", "zwemmen"))
WHO = "".join(f"  - {{key: {key}, label: {key.capitalize()}, explanation: Iets.}}\n" for key in ("ouders", "kinderen"))
DOERS = "".join(f"  - {{key: {key}, label: {key.capitalize()}, explanation: Iets.}}\n" for key in ("tuinder", "badjuf"))


def practice(project: Project, slug: str, said: str, topic: str, group: str = "iedereen", by: str = "kok") -> None:
    """Adds a practice that says this under `Aanpak`, has this topic, target group and doer, and nothing else of its own."""
    own = PLAIN.replace("aaaa3", f"d{len(list((project.root / 'practices').glob('*.md'))) + 10:04}".translate(SIGNS))
    own = own.replace("Vroeg slapen", slug.capitalize()).replace("Op tijd naar bed.", said)
    own = own.replace("topics: [rust]", f"topics: [{topic}]").replace("groups: [iedereen]", f"groups: [{group}]")
    project.write(f"practices/{slug}.md", own.replace("done_by: [kok]", f"done_by: [{by}]"))


SIGNS = str.maketrans("0123456789", "abcdefghjk")


def crowd(project: Project) -> None:
    """A library in which the sample's own words are common, and others can be rare."""
    for list_name, words in (("topics", TOPICS), ("target_groups", WHO), ("done_by", DOERS)):
        project.change("practices/taxonomy.yml", f"\n{list_name}:\n", f"\n{list_name}:\n{words}")
    for number in range(8):
        practice(project, f"vulling-{'abcdefgh'[number]}", f"Zomaar {'abcdefgh'[number] * 7}.", "koken")


def box(page: Page, heading: str) -> str:
    """What stands in the box under a heading, as a reader sees it; nothing without the box."""
    found = re.search(rf'<section class="kb-box"><h2>{heading}</h2>.*?</section>', str(page.html), re.DOTALL)
    return text_of(found[0]) if found else ""


def interesting(project: Project, address: str) -> str:
    return box(made(project)[address], "Ook interessant")


def test_what_builds_on_what_stands_on_both_pages(project: Project) -> None:
    pages = made(project)
    assert box(pages["praktijken/vroeg-slapen"], "Bouwt voort op") == (
        'Bouwt voort op Samen koken: p < 0,05 & "citaat"'
    )
    assert box(pages["praktijken/samen-koken"], "Hierop bouwt voort") == "Hierop bouwt voort Vroeg slapen"


def test_what_was_replaced_says_so_at_the_top_and_its_successor_says_it_too(project: Project) -> None:
    project.change(SLAPEN, "builds_on: [samen-koken]", "replaced_by: [samen-koken, buurtkeuken]")
    pages = made(project)
    old = text(pages["praktijken/vroeg-slapen"])
    said = 'Dit is vervangen door Samen koken: p < 0,05 & "citaat" en De Buurtkeuken. Geschreven uit openbare bronnen.'
    assert said in old
    assert old.index(said) < old.index("In het kort")
    assert box(pages["praktijken/vroeg-slapen"], "Vervangen door") == (
        'Vervangen door Samen koken: p < 0,05 & "citaat" De Buurtkeuken'
    )
    assert box(pages["projecten/buurtkeuken"], "Komt in de plaats van") == "Komt in de plaats van Vroeg slapen"


def test_nothing_leads_to_what_was_withdrawn(project: Project) -> None:
    project.change(SLAPEN, "builds_on: [samen-koken]", "builds_on: [oude-cursus]\nrelated: [oude-cursus]")
    pages = made(project)
    named = [address for address, page in pages.items() if "De oude cursus" in page.html]
    assert named == ["praktijken/oude-cursus", "nieuw", "nieuw/2026-02"]  # its own notice, and the news that it went
    assert "Komt in de plaats van" not in text(pages["praktijken/vroeg-slapen"])


def test_what_editors_chose_says_so(project: Project) -> None:
    assert interesting(project, "praktijken/samen-koken") == "Ook interessant De Buurtkeuken Gekozen door de redactie"


def test_a_preview_of_a_page_that_names_itself_does_not_lead_to_itself(project: Project) -> None:
    project.change(SLAPEN, "builds_on: [samen-koken]", "related: [vroeg-slapen, buurtkeuken]")
    assert interesting(project, "praktijken/vroeg-slapen") == "Ook interessant De Buurtkeuken Gekozen door de redactie"


def test_what_is_alike_says_in_what(project: Project) -> None:
    crowd(project)
    practice(project, "moestuin", "Een moestuin met schoffels.", "tuin", "ouders", "tuinder")
    practice(project, "pluktuin", "Een pluktuin.", "tuin", "ouders", "badjuf")
    practice(project, "zwembad", "Een zwembad.", "zwemmen", "kinderen", "badjuf")
    assert interesting(project, "praktijken/moestuin") == (
        "Ook interessant Gekozen op wat ze delen. Pluktuin Zelfde onderwerp: Tuin Ook voor: Ouders"
    )
    assert interesting(project, "praktijken/zwembad") == ""


def test_rare_words_of_the_text_are_a_reason_as_this_page_writes_them(project: Project) -> None:
    crowd(project)
    practice(project, "moestuin", "In het begin schoffelen mensen om de pompoenen.", "koken")
    practice(project, "pluktuin", "Mensen schoffelen in het begin bij een pompoen.", "koken")
    assert interesting(project, "praktijken/moestuin") == (
        "Ook interessant Gekozen op wat ze delen. Pluktuin Ook over: pompoenen, schoffelen"
    )


def test_a_name_a_common_word_and_what_research_found_are_no_reason(project: Project) -> None:
    crowd(project)
    practice(project, "moestuin", "Welzijn Noord en Fonds Noord organiseren meestal bijeenkomsten.", "koken")
    practice(project, "pluktuin", "Meestal organiseren Welzijn Noord en Fonds Noord bijeenkomsten.", "koken")
    for slug in ("moestuin", "pluktuin"):
        project.change(f"practices/{slug}.md", "Geen verschil.\n", f"De {slug} gaf pompoenen en schoffels.\n")
    assert interesting(project, "praktijken/moestuin") == ""


def test_for_whom_alone_is_too_little(project: Project) -> None:
    crowd(project)
    practice(project, "moestuin", "Een moestuin.", "koken", "ouders")
    practice(project, "zwembad", "Een zwembad.", "koken", "ouders")
    assert interesting(project, "praktijken/moestuin") == ""


def test_at_most_five_with_the_chosen_ones_first_and_then_by_title(project: Project) -> None:
    crowd(project)
    for number in range(8):
        practice(project, f"vulsel-{'abcdefgh'[number]}", f"Zomaar {'stuvwxyz'[number] * 7}.", "zwemmen")
    for slug in ("tuin-f", "tuin-e", "tuin-d", "tuin-c", "tuin-b", "tuin-a"):
        practice(project, slug, "Een tuin.", "tuin")
    project.change("practices/tuin-b.md", "sources:", "related: [vroeg-slapen, tuin-f]\nsources:")
    assert interesting(project, "praktijken/tuin-b") == (
        "Ook interessant Gekozen door de redactie, of op wat ze delen."
        " Vroeg slapen Gekozen door de redactie Tuin-f Gekozen door de redactie"
        " Tuin-a Zelfde onderwerp: Tuin Tuin-c Zelfde onderwerp: Tuin Tuin-d Zelfde onderwerp: Tuin"
    )


def test_what_the_page_links_already_is_not_said_again(project: Project) -> None:
    crowd(project)
    for slug in ("tuin-a", "tuin-b", "tuin-c", "tuin-d", "tuin-e"):
        practice(project, slug, "Een tuin.", "tuin")
    unlike = "not_same_as: [{practice: tuin-c, difference: Tuin a is klein; tuin c is groot.}]"
    project.change("practices/tuin-a.md", "sources:", f"builds_on: [tuin-b]\nrelated: [tuin-b]\n{unlike}\nsources:")
    project.change("practices/tuin-d.md", "sources:", "replaced_by: [tuin-e]\nsources:")
    assert interesting(project, "praktijken/tuin-a") == (
        "Ook interessant Gekozen op wat ze delen. Tuin-e Zelfde onderwerp: Tuin"
    )
    assert interesting(project, "praktijken/tuin-c") == (
        "Ook interessant Gekozen op wat ze delen. Tuin-b Zelfde onderwerp: Tuin Tuin-e Zelfde onderwerp: Tuin"
    )
    project.change(KEUKEN, "topics: [koken]", "topics: [tuin]")
    project.change(KEUKEN, "practices: [samen-koken]", "practices: [tuin-a, tuin-b, tuin-c]")
    assert "Tuin-a" not in interesting(project, "projecten/buurtkeuken")
    assert "Tuin-e Zelfde onderwerp: Tuin" in interesting(project, "projecten/buurtkeuken")


def test_a_null_result_is_as_welcome_as_a_good_one(project: Project) -> None:
    crowd(project)
    for slug in ("tuin-a", "tuin-b", "tuin-c"):
        practice(project, slug, "Een tuin.", "tuin")
    before = interesting(project, "praktijken/tuin-a")
    assert "Tuin-b" in before
    project.change("practices/tuin-b.md", "outcome: gelijk", "outcome: niets")
    assert interesting(project, "praktijken/tuin-a") == before
