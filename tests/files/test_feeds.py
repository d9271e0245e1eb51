"""What one follows: feeds as Atom and JSON Feed, and the milestones of projects as a calendar."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree
from selectolax.lexbor import LexborHTMLParser
from tools.pages import made, text
from tools.project import TODAY, Project

from kennisbank.model.permalinks import of_feeds
from kennisbank.settings import Settings
from kennisbank.site.exports import EXPORTS
from kennisbank.site.feeds.feeds import MOST, MOST_ORGANISATIONS

SITE = Settings(site_url="https://voorbeeld.example/kennis/")
ATOM = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
KOKEN, SLAPEN, KEUKEN = "practices/samen-koken.md", "practices/vroeg-slapen.md", "practices/projects/buurtkeuken.md"
STATE = "Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg."


def files(project: Project, settings: Settings = SITE, today: date = TODAY) -> dict[str, bytes]:
    library = project.read(today).library
    assert library
    exports = (export for make in EXPORTS for export in make(library, settings))
    return {export.path: export.content for export in exports if export.path.endswith((".xml", "feed.json", ".ics"))}


def parsed(content: bytes) -> Any:
    """A feed as a reader sees it; one that is not strictly right is refused."""
    found = feedparser.parse(content)
    assert not found.bozo, found.bozo_exception
    assert ATOM.validate(etree.fromstring(content)), ATOM.error_log
    return found


def titles(content: bytes) -> list[str]:
    return [entry.title for entry in parsed(content).entries]


def item(content: bytes, title: str) -> Any:
    (found,) = (entry for entry in parsed(content).entries if entry.title == title)
    return found


def events(content: bytes) -> list[dict[str, object]]:
    return [
        {
            name.lower(): event.decoded(name) if name in ("DTSTART", "DTEND", "DTSTAMP") else str(event[name])
            for name in event
        }
        for event in Calendar.from_ical(content).walk("VEVENT")
    ]


def test_every_feed_of_the_built_site_passes_strict_parsers(built_sample: Path) -> None:
    found = sorted(path.relative_to(built_sample).as_posix() for path in built_sample.rglob("feed.xml"))
    assert found == [
        "domein/eten/feed.xml",
        "domein/slapen/feed.xml",
        "feed.xml",
        "netwerk/coalitie-noord/feed.xml",
        "netwerk/fonds-noord/feed.xml",
        "netwerk/welzijn-noord/feed.xml",
        "onderwerp/koken/feed.xml",
        "onderwerp/rust/feed.xml",
        "subregio/hele-streek/feed.xml",
        "subregio/het-land/feed.xml",
        "subregio/kust/feed.xml",
        "subregio/polder/feed.xml",
    ]
    for path in found:
        assert parsed((built_sample / path).read_bytes()).feed.language == "nl"


def test_the_schema_refuses_what_is_not_atom(project: Project) -> None:
    feed = etree.fromstring(files(project)["feed.xml"])
    first = feed.find("{*}entry")
    first.remove(first.find("{*}title"))
    assert not ATOM.validate(feed)


def test_the_files_to_follow_are_the_ones_that_are_written(project: Project) -> None:
    library = project.read().library
    assert library
    assert sorted(one.address for one in of_feeds(library)) == sorted(files(project))


def test_the_feed_of_everything_says_what_it_is(project: Project) -> None:
    feed = parsed(files(project)["feed.xml"]).feed
    assert (feed.title, feed.subtitle, feed.author, feed.id, feed.updated, feed.link) == (
        "Effectieve praktijken Zuid-Limburg",
        f"Wat er in deze kennisbank is geplaatst, gewijzigd, nagekeken of weggehaald. {STATE}",
        "Effectieve praktijken Zuid-Limburg",
        "urn:uuid:de7befb1-6339-58cc-9361-e572d1ab85fd",
        "2026-03-01T00:00:00+00:00",
        "https://voorbeeld.example/kennis/",
    )
    assert [link.href for link in feed.links if link.rel == "self"] == ["https://voorbeeld.example/kennis/feed.xml"]


def test_a_settled_site_is_not_called_provisional(project: Project) -> None:
    settled = files(project, Settings(site_url=SITE.site_url, state="vastgesteld"))
    assert not [path for path, content in settled.items() if b"Voorlopig" in content]


def test_news_stands_in_the_feed_newest_first_and_organisations_after_practices(project: Project) -> None:
    assert titles(files(project)["feed.xml"]) == [
        'Nagekeken: Samen koken: p < 0,05 & "citaat"',
        "Nieuw: De Buurtkeuken",
        "Weggehaald: De oude cursus",
        'Gewijzigd: Samen koken: p < 0,05 & "citaat"',
        "Nieuw: Vroeg slapen",
        'Nieuw: Samen koken: p < 0,05 & "citaat"',
        "Nieuw: Coalitie Noord",
        "Nieuw: Fonds Noord",
        "Nieuw: Welzijn Noord",
    ]


KOKEN_LINES = (
    "<p>Buren koken elke week samen een maaltijd en eten die daarna met elkaar op.</p>\n"
    "<p>Aanpak. Waar? Zeedorp</p>\n"
    "<p>Wat kwam eruit? Gunstig (vergeleken met een andere groep, hier gemeten)</p>"
)


@pytest.mark.parametrize(
    ("title", "link", "day", "tags", "summary"),
    [
        (
            'Gewijzigd: Samen koken: p < 0,05 & "citaat"', "aaaa2", "2026-02-01", ["Eten", "Koken"],
            f"<p>Er is een keuken bij gekomen.</p>\n{KOKEN_LINES}",
        ),
        (
            'Nagekeken: Samen koken: p < 0,05 & "citaat"', "aaaa2", "2026-03-01", ["Eten", "Koken"],
            f"<p>Nagekeken door Welzijn Noord.</p>\n{KOKEN_LINES}",
        ),
        (
            "Nieuw: Vroeg slapen", "aaaa3", "2026-01-03", ["Slapen", "Rust"],
            "<p>Een cursus voor mensen die te laat naar bed gaan, zonder verschil in het onderzoek.</p>\n"
            "<p>Aanpak. Waar? De hele streek</p>\n"
            "<p>Wat kwam eruit? Geen verschil aangetoond (vergeleken met een andere groep)</p>",
        ),
        (
            "Nieuw: De Buurtkeuken", "bbbb2", "2026-02-03", ["Eten", "Koken"],
            "<p>Gemeenten en welzijn richten in elk dorp een keuken in waar buren samen koken.</p>\n"
            "<p>Project. Waar? De Kust, De Polder</p>",
        ),
        (
            "Weggehaald: De oude cursus", "aaaa4", "2026-02-02", ["Eten", "Slapen", "Rust"],
            "<p>Deze pagina is weggehaald op verzoek van Welzijn Noord.</p>",
        ),
    ],
)  # fmt: skip
def test_an_item_tells_what_happened_and_what_it_is_about(
    title: str, link: str, day: str, tags: list[str], summary: str, project: Project
) -> None:
    found = item(files(project)["feed.xml"], title)
    assert (found.link, found.published, found.updated, [tag.term for tag in found.tags], found.summary) == (
        f"https://voorbeeld.example/kennis/p/{link}/",
        f"{day}T00:00:00+00:00",
        f"{day}T00:00:00+00:00",
        tags,
        summary,
    )


def test_a_change_says_of_which_kind_it_is_and_who_wrote_a_page_is_named(project: Project) -> None:
    project.change(KOKEN, "{date: 2026-02-01, text", "{date: 2026-02-01, kind: resultaat, text")
    project.change(KOKEN, "how: nagekeken", "how: aangeleverd")
    feed = files(project)["feed.xml"]
    assert item(feed, 'Gewijzigd: Samen koken: p < 0,05 & "citaat"').summary.startswith(
        "<p>Nieuwe resultaten: Er is een keuken bij gekomen.</p>"
    )
    assert item(feed, 'Nagekeken: Samen koken: p < 0,05 & "citaat"').summary.startswith(
        "<p>Beschreven door Welzijn Noord.</p>"
    )


def test_signs_of_html_in_what_people_write_come_out_as_they_were(project: Project) -> None:
    project.change(KOKEN, "text: Er is een keuken bij gekomen.", "text: 'p < 0,05 &amp; \"citaat\"; 3 > 2'")
    found = item(files(project)["feed.xml"], 'Gewijzigd: Samen koken: p < 0,05 & "citaat"')
    shown = LexborHTMLParser(found.summary).css_first("p")
    assert shown is not None
    assert shown.text() == 'p < 0,05 &amp; "citaat"; 3 > 2'


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("onderwerp/rust", ["Weggehaald: De oude cursus", "Nieuw: Vroeg slapen"]),
        ("subregio/polder", [
            "Nieuw: De Buurtkeuken", "Weggehaald: De oude cursus", "Nieuw: Vroeg slapen", "Nieuw: Coalitie Noord",
            "Nieuw: Fonds Noord",
        ]),
        ("subregio/hele-streek", ["Nieuw: Vroeg slapen", "Nieuw: Coalitie Noord", "Nieuw: Fonds Noord"]),
        ("netwerk/coalitie-noord", ["Nieuw: De Buurtkeuken", "Nieuw: Coalitie Noord"]),
    ],
)  # fmt: skip
def test_a_feed_holds_what_its_page_is_about(address: str, expected: list[str], project: Project) -> None:
    assert titles(files(project)[f"{address}/feed.xml"]) == expected


@pytest.mark.parametrize(
    ("address", "title", "about"),
    [
        ("onderwerp/rust", "Onderwerp: Rust", "Nieuws bij “Rust”."),
        ("subregio/polder", "Gebied: De Polder", "Nieuws bij “De Polder”, en wat voor de hele regio telt."),
        ("subregio/hele-streek", "Gebied: De hele streek", "Nieuws bij “De hele streek”."),
        (
            "netwerk/fonds-noord",
            "Fonds Noord",
            "Nieuws over Fonds Noord, en over aanpakken en projecten die deze organisatie noemen.",
        ),
    ],
)
def test_a_feed_says_what_one_follows(address: str, title: str, about: str, project: Project) -> None:
    feed = parsed(files(project)[f"{address}/feed.xml"]).feed
    assert (feed.title, feed.subtitle, feed.link) == (
        f"{title} - Effectieve praktijken Zuid-Limburg",
        f"{about} {STATE}",
        f"https://voorbeeld.example/kennis/{address}/",
    )


def test_a_feed_without_news_has_the_date_of_the_newest_news_of_all(project: Project) -> None:
    taxonomy = "practices/taxonomy.yml"
    project.change(taxonomy, "  - {key: rust,", "  - {key: leeg, label: Leeg, explanation: Leeg.}\n  - {key: rust,")
    found = parsed(files(project)["onderwerp/leeg/feed.xml"])
    assert (found.entries, found.feed.updated) == ([], "2026-03-01T00:00:00+00:00")


def test_many_new_organisations_push_no_practice_out_of_a_feed(project: Project) -> None:
    page = (project.root / "practices/network/fonds-noord.md").read_text(encoding="utf-8")
    letters = "23456789abcdefghjkmnpqrstuvwxyz"
    for number in range(MOST_ORGANISATIONS + 10):
        own = page.replace("id: cccc3", f"id: dddd{letters[number]}").replace("2026-01-02", "2026-05-01")
        project.write(f"practices/network/fonds-{number}.md", own.replace("Fonds Noord", f"Fonds {number}"))
    found = titles(files(project)["feed.xml"])
    assert sum("Fonds" in title for title in found) == MOST_ORGANISATIONS
    assert found[-1] == 'Nieuw: Samen koken: p < 0,05 & "citaat"'


def test_a_feed_holds_so_many_practices_and_no_more(project: Project) -> None:
    changes = "".join(f"  - {{date: 2026-04-01, text: Wijziging {number}.}}\n" for number in range(MOST + 1))
    project.change(SLAPEN, "published:", f"changes:\n{changes}published:")
    assert titles(files(project)["onderwerp/rust/feed.xml"]) == ["Gewijzigd: Vroeg slapen"] * MOST


def ids(content: bytes) -> set[str]:
    return {entry.id for entry in parsed(content).entries}


def rename_the_practice(project: Project) -> None:
    (project.root / KOKEN).rename(project.root / "practices/koken.md")
    project.change(KEUKEN, "practices: [samen-koken]", "practices: [koken]")
    project.change(SLAPEN, "builds_on: [samen-koken]", "builds_on: [koken]")


def rename_the_organisation(project: Project) -> None:
    (project.root / "practices/network/welzijn-noord.md").rename(project.root / "practices/network/welzijn.md")
    for path in (KOKEN, KEUKEN):
        project.change(path, "welzijn-noord", "welzijn")
    project.change("practices/network/welzijn.md", "former_names", "aliases: [netwerk/welzijn-noord]\nformer_names")


def rewrite_the_title(project: Project) -> None:
    project.change(SLAPEN, "title: Vroeg slapen", "title: Op tijd naar bed")


@pytest.mark.parametrize("change", [rename_the_practice, rename_the_organisation, rewrite_the_title])
def test_ids_stay_the_same_when_a_file_a_title_or_the_site_moves(
    change: Callable[[Project], None], project: Project
) -> None:
    before = files(project)
    change(project)
    after = files(project, Settings(site_url="https://elders.example/"))
    assert ids(after["feed.xml"]) == ids(before["feed.xml"])
    assert len(ids(before["feed.xml"])) == 9
    assert parsed(after["feed.xml"]).feed.id == parsed(before["feed.xml"]).feed.id
    assert [event["uid"] for event in events(after["agenda.ics"])] == [
        event["uid"] for event in events(before["agenda.ics"])
    ]


CHANGES = "changes: [{date: 2026-02-01, text: Er is een keuken bij gekomen.}]"
CHANGED = "{date: 2026-02-01, text: Er is een keuken bij gekomen.}"
CHECKED = "{by: welzijn-noord, date: 2026-03-01, how: nagekeken}"
STARTED = "{date: 2026-02, title: De eerste keuken gaat open, source: 1}"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (KOKEN, CHANGED, "{date: 2026-02-01, text: Er is een pan bij gekomen.}, " + CHANGED),
        (KOKEN, CHANGED, CHANGED + ", {date: 2026-02-01, text: Er is een pan bij gekomen.}"),
        (KOKEN, CHANGED, "{date: 2026-03-01, text: Er is een keuken bij gekomen.}, " + CHANGED),
        (KOKEN, CHANGED, CHANGED.replace("02-01", "02-11")),
        (KOKEN, CHECKED, f"[{CHECKED.replace('03-01', '04-01')}, {CHECKED}]"),
        (KOKEN, CHECKED, f"[{CHECKED.replace('nagekeken', 'aangeleverd')}, {CHECKED}]"),
        (KOKEN, CHECKED, CHECKED.replace("03-01", "03-11")),
        (KEUKEN, STARTED, f"{STARTED.replace('De eerste', 'Nog een')}\n  - {STARTED}"),
        (KEUKEN, STARTED, STARTED.replace("2026-02", "2026-04-12")),
    ],
)
def test_no_id_moves_by_what_is_written_beside_it_or_by_another_date(
    path: str, before: str, after: str, project: Project
) -> None:
    def all_ids() -> set[str]:
        found = files(project)
        uids = {str(event["uid"]) for event in events(found["agenda.ics"])}
        return ids(found["feed.xml"]) | ids(found["netwerk/welzijn-noord/feed.xml"]) | uids

    known = all_ids()
    project.change(path, before, after)
    assert project.report() == "0 fouten, 0 hints"
    assert all_ids() >= known
    assert len(all_ids()) == len(known) + max(after.count("date:") - before.count("date:"), 0)


def test_each_item_of_a_feed_has_its_own_id_and_time(project: Project) -> None:
    twice = f"[{CHECKED}, {CHECKED.replace('nagekeken', 'aangeleverd')}]"
    project.change(KOKEN, CHECKED, twice)
    items = parsed(files(project)["feed.xml"]).entries
    assert len({item.id for item in items}) == len(items) == 10
    assert len({item.updated for item in items}) == len(items)


def test_the_second_news_of_a_day_makes_a_feed_later_than_the_first_did(project: Project) -> None:
    def moments() -> list[str]:
        found = files(project)
        feed = parsed(found["onderwerp/koken/feed.xml"])
        assert json.loads(found["feed.json"])["items"][0]["date_published"] == feed.entries[0].updated
        return [feed.feed.updated, *(item.updated for item in feed.entries[:2])]

    before = moments()
    project.change(KOKEN, CHANGED, CHANGED + ", {date: 2026-03-01, text: Er is een pan bij gekomen.}")
    assert before == ["2026-03-01T00:00:00+00:00", "2026-03-01T00:00:00+00:00", "2026-02-03T00:00:00+00:00"]
    assert moments() == ["2026-03-01T00:00:01+00:00", "2026-03-01T00:00:01+00:00", "2026-03-01T00:00:00+00:00"]


@pytest.mark.parametrize(("day", "number"), [("2026-06-01", 1), ("2026-05-31", 0), ("2026-06", 1), ("2027-01", 1)])
def test_a_milestone_that_is_not_over_is_still_to_come(day: str, number: int, project: Project) -> None:
    project.change(KEUKEN, "date: 2026-02,", f"date: {day},")
    calendar = Calendar.from_ical(files(project)["agenda.ics"])
    assert f"Toen deze agenda werd gemaakt, kwamen er van 2 mijlpalen nog {number}." in str(calendar["DESCRIPTION"])
    shown = LexborHTMLParser(made(project)["volgen"].html).css_first(".kb-rows li:last-child")
    assert shown is not None
    assert shown.text(separator=" ").split("agenda.")[1].strip() == f"Nog te komen: {number} van 2"


def test_the_same_feed_stands_under_earlier_addresses(project: Project) -> None:
    before = parsed(files(project)["netwerk/welzijn-noord/feed.xml"]).feed
    rename_the_organisation(project)
    found = files(project)
    assert found["subregio/het-land/feed.xml"] == found["subregio/polder/feed.xml"]
    assert found["netwerk/welzijn-noord/feed.xml"] == found["netwerk/welzijn/feed.xml"]
    feed = parsed(found["netwerk/welzijn-noord/feed.xml"]).feed
    assert feed.id == before.id
    assert [link.href for link in feed.links if link.rel == "self"] == [
        "https://voorbeeld.example/kennis/netwerk/welzijn/feed.xml"
    ]


def test_an_organisation_that_was_taken_away_keeps_a_feed_that_says_so(project: Project) -> None:
    project.change(
        "practices/network/fonds-noord.md",
        "published:",
        "withdrawn: {date: 2026-04-01, reason: Het fonds is gestopt.}\npublished:",
    )
    feed = files(project)["netwerk/fonds-noord/feed.xml"]
    assert titles(feed) == ["Weggehaald: Fonds Noord", *titles(feed)[1:]]
    assert item(feed, "Weggehaald: Fonds Noord").summary == "<p>Het fonds is gestopt.</p>"


def test_without_an_address_links_lead_on_from_where_the_file_stands(project: Project) -> None:
    found = files(project, Settings())
    assert [link.href for link in parsed(found["subregio/het-land/feed.xml"]).feed.links] == [
        "../polder/",
        "../polder/feed.xml",
    ]
    assert item(found["subregio/het-land/feed.xml"], "Nieuw: Vroeg slapen").link == "../../p/aaaa3/"
    told = json.loads(found["feed.json"])
    assert (told["home_page_url"], told["feed_url"], told["items"][0]["url"]) == ("./", "./feed.json", "p/aaaa2/")
    assert "url" not in events(found["agenda.ics"])[0]


def test_the_feed_of_everything_as_json_feed(project: Project) -> None:
    told = json.loads(files(project)["feed.json"])
    items = told.pop("items")
    assert told == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Effectieve praktijken Zuid-Limburg",
        "home_page_url": "https://voorbeeld.example/kennis/",
        "feed_url": "https://voorbeeld.example/kennis/feed.json",
        "description": f"Wat er in deze kennisbank is geplaatst, gewijzigd, nagekeken of weggehaald. {STATE}",
        "authors": [{"name": "Effectieve praktijken Zuid-Limburg"}],
        "language": "nl",
    }
    assert items[0] == {
        "id": item(files(project)["feed.xml"], 'Nagekeken: Samen koken: p < 0,05 & "citaat"').id,
        "url": "https://voorbeeld.example/kennis/p/aaaa2/",
        "title": 'Nagekeken: Samen koken: p < 0,05 & "citaat"',
        "content_html": f"<p>Nagekeken door Welzijn Noord.</p>\n{KOKEN_LINES}",
        "date_published": "2026-03-01T00:00:00+00:00",
        "tags": ["Eten", "Koken"],
    }
    assert [one["title"] for one in items] == titles(files(project)["feed.xml"])


def test_milestones_are_events_of_a_day_or_of_a_month_and_a_year_is_left_out(project: Project) -> None:
    project.change(KEUKEN, "milestones:\n", "milestones:\n  - {date: 2027, title: De laatste keuken, source: 1}\n")
    content = files(project)["agenda.ics"]
    calendar = Calendar.from_ical(content)
    assert {name: str(calendar[name]) for name in calendar} == {
        "VERSION": "2.0",
        "PRODID": "-//Kennisbank//Mijlpalen//NL",
        "DESCRIPTION": "Mijlpalen van projecten zoals bronnen ze noemen. Is alleen het jaar bekend? "
        f"Dan staat de mijlpaal bij het project en niet in deze agenda. "
        f"Toen deze agenda werd gemaakt, kwamen er van 2 mijlpalen nog 0. {STATE}",
        "X-WR-CALDESC": str(calendar["DESCRIPTION"]),
        "NAME": "Mijlpalen - Effectieve praktijken Zuid-Limburg",
        "X-WR-CALNAME": "Mijlpalen - Effectieve praktijken Zuid-Limburg",
    }
    first, second = events(content)
    assert first == {
        "uid": first["uid"],
        "dtstamp": datetime(2026, 2, 3, tzinfo=UTC),
        "dtstart": date(2025, 1, 15),
        "dtend": date(2025, 1, 16),
        "transp": "TRANSPARENT",
        "summary": "Het plan is getekend (De Buurtkeuken)",
        "description": "Mijlpaal van het project “De Buurtkeuken”.\nBron: Plan van de Buurtkeuken\n"
        f"{STATE}\nhttps://voorbeeld.example/kennis/p/bbbb2/",
        "url": "https://voorbeeld.example/kennis/p/bbbb2/",
    }
    assert second == {
        **first,
        "uid": second["uid"],
        "dtstart": date(2026, 2, 1),
        "dtend": date(2026, 3, 1),
        "summary": "De eerste keuken gaat open (De Buurtkeuken; alleen de maand is bekend)",
        "description": "Mijlpaal van het project “De Buurtkeuken”.\nAlleen de maand is bekend: februari 2026.\n"
        f"Bron: Plan van de Buurtkeuken\n{STATE}\nhttps://voorbeeld.example/kennis/p/bbbb2/",
    }
    assert first["uid"] != second["uid"]


def test_a_milestone_in_december_ends_in_january_and_two_of_a_day_are_two(project: Project) -> None:
    step = "  - {date: 2025-12, title: Winter, source: 1}\n"
    project.change(KEUKEN, "milestones:\n", f"milestones:\n{step}{step.replace('Winter', 'IJs')}")
    _, winter, ice, _ = events(files(project)["agenda.ics"])
    assert [(found["summary"], found["dtstart"], found["dtend"]) for found in (winter, ice)] == [
        (f"{title} (De Buurtkeuken; alleen de maand is bekend)", date(2025, 12, 1), date(2026, 1, 1))
        for title in ("Winter", "IJs")
    ]
    assert winter["uid"] != ice["uid"]


def test_a_project_that_was_taken_away_has_no_milestones(project: Project) -> None:
    project.change(
        KEUKEN, "published:", "withdrawn: {date: 2026-03-01, reason: Het project stond hier dubbel.}\npublished:"
    )
    assert events(files(project)["agenda.ics"]) == []


def test_hostile_signs_stay_text_in_a_calendar_and_lines_are_folded(project: Project) -> None:
    hostile = r'Eén, twee; drie\n: p < 0,05 & "citaat" BEGIN:VEVENT ' + "é" * 30
    project.change(KEUKEN, "title: Het plan is getekend", f"title: '{hostile}'")
    content = files(project)["agenda.ics"]
    assert events(content)[0]["summary"] == f"{hostile} (De Buurtkeuken)"
    assert len(events(content)) == 2
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_a_name_of_the_site_with_signs_stays_text(project: Project) -> None:
    found = files(project, Settings(site_name="Zorg & <b>welzijn</b>", site_url=SITE.site_url))
    assert parsed(found["feed.xml"]).feed.author == "Zorg & <b>welzijn</b>"


def alternates(site: Path, address: str) -> list[tuple[str | None, ...]]:
    tree = LexborHTMLParser((site / address).read_text(encoding="utf-8"))
    names = ("type", "title", "href")
    return [tuple(link.attributes[name] for name in names) for link in tree.css('link[rel="alternate"]')]


def test_every_page_names_the_feed_of_everything_and_its_own(built_sample: Path) -> None:
    site, atom = "Effectieve praktijken Zuid-Limburg", "application/atom+xml"
    assert alternates(built_sample, "index.html") == [
        (atom, site, "feed.xml"),
        ("application/feed+json", site, "feed.json"),
    ]
    assert alternates(built_sample, "onderwerp/rust/index.html") == [
        (atom, f"Onderwerp: Rust - {site}", "feed.xml"),
        (atom, site, "../../feed.xml"),
        ("application/feed+json", site, "../../feed.json"),
    ]
    assert len(alternates(built_sample, "praktijken/samen-koken/index.html")) == 2
    assert alternates(built_sample, "404.html")[0] == (atom, site, "/kennis/feed.xml")


def test_pages_with_a_feed_have_a_link_that_says_what_one_follows(project: Project) -> None:
    pages = made(project)
    shown = {
        address: [(link.attributes["href"], link.text()) for link in LexborHTMLParser(page.html).css(".kb-follow a")]
        for address, page in pages.items()
    }
    how = "Hoe werkt dat?"
    general = {"nieuw": [("../feed.xml", "Volg (RSS): alles wat nieuw is"), ("../volgen/", how)]}
    assert {address: found for address, found in shown.items() if found} == general | {
        address: [("feed.xml", f"Volg (RSS): {what}"), ("../../volgen/", how)]
        for address, what in (
            ("domein/eten", "Eten"),
            ("domein/slapen", "Slapen"),
            ("subregio/kust", "De Kust"),
            ("subregio/polder", "De Polder"),
            ("subregio/hele-streek", "De hele streek"),
            ("onderwerp/koken", "Koken"),
            ("onderwerp/rust", "Rust"),
            ("netwerk/welzijn-noord", "Welzijn Noord"),
            ("netwerk/fonds-noord", "Fonds Noord"),
            ("netwerk/coalitie-noord", "Coalitie Noord"),
        )
    }


def test_the_page_about_following_leads_to_all_three_files(built_sample: Path) -> None:
    tree = LexborHTMLParser((built_sample / "volgen" / "index.html").read_text(encoding="utf-8"))
    assert [link.attributes["href"] for link in tree.css("main .kb-rows a")] == [
        "../feed.xml", "../feed.json", "../agenda.ics",
    ]  # fmt: skip


def test_a_project_with_milestones_leads_to_the_calendar(project: Project) -> None:
    assert "Mijlpalen van projecten in je agenda" in text(made(project)["projecten/buurtkeuken"])


def test_no_clock_gives_a_date_to_a_file_that_is_followed(project: Project) -> None:
    first = files(project)
    assert {"agenda.ics", "feed.json", "feed.xml"} <= set(first)
    assert files(project, today=TODAY + timedelta(days=1)) == first


def test_a_feed_keeps_its_id_when_the_key_of_its_word_changes(project: Project) -> None:
    before = parsed(files(project)["onderwerp/rust/feed.xml"]).feed.id
    for path in ("taxonomy.yml", "vroeg-slapen.md", "oude-cursus.md"):
        text = (project.root / "practices" / path).read_text(encoding="utf-8")
        text = text.replace("{key: rust, ", "{key: stilte, aliases: [rust], ").replace(
            "topics: [rust]", "topics: [stilte]"
        )
        project.write(f"practices/{path}", text)
    assert project.report() == "0 fouten, 0 hints"
    assert parsed(files(project)["onderwerp/stilte/feed.xml"]).feed.id == before
    assert parsed(files(project)["onderwerp/rust/feed.xml"]).feed.id == before


def test_what_once_was_an_organisation_keeps_its_feed(project: Project) -> None:
    project.change("practices/projects/buurtkeuken.md", "published:", "aliases: [netwerk/keukenbond]\npublished:")
    found = files(project)
    assert [entry.title for entry in parsed(found["netwerk/keukenbond/feed.xml"]).entries] == ["Nieuw: De Buurtkeuken"]
