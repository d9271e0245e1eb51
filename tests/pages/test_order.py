"""The order of a list by title."""

from tools.project import SLAPEN, Project

TITLES = [
    "2 op gezond",
    "10 voor gezond",
    "Één tegen eenzaamheid",
    "Eetclub",
    "‘Élan’ in de wijk",
    "ezelsoor",
    "Zomerschool",
]


def test_titles_stand_as_in_a_dutch_list(project: Project) -> None:
    text = (project.root / SLAPEN).read_text(encoding="utf-8")
    for number, title in enumerate(reversed(TITLES), start=2):
        copied = text.replace("title: Vroeg slapen", f'title: "{title}"').replace("id: aaaa3", f"id: zzzz{number}")
        project.write(f"practices/titel-{number}.md", copied)
    library = project.read().library
    assert library
    assert [entry.title for entry in library.listed if entry.title in TITLES] == TITLES
