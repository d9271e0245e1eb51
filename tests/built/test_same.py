"""The comparison of two sites, on files that are made up."""

import pytest
from tools.same import differences, read_table

BEFORE = {
    "index.html": b'<script src="assets/zoek.js"></script>\n<p>Welkom',
    "assets/zoek.js": b"zoek()",
    "weg.html": b"weg",
}
AFTER = {"index.html": b'<script src="assets/find.js"></script>\n<p>Welkom', "assets/find.js": b"zoek()"}
RENAMED = "rename\t*.html\tassets/zoek.js\tassets/find.js\tscripts have English names\n"
REMOVED = "removed\tweg.html\t\t\tno longer there\n"


def told(table: str, after: dict[str, bytes] = AFTER) -> list[str]:
    return list(differences(BEFORE, after, read_table(table)))


def test_what_the_table_names_may_differ() -> None:
    assert told(RENAMED + REMOVED) == []


def test_a_file_that_went_is_told() -> None:
    assert told(RENAMED) == ["removed: weg.html"]


def test_a_file_under_a_new_name_is_told_twice() -> None:
    assert told(REMOVED) == [
        "added: assets/find.js",
        "removed: assets/zoek.js",
        'content: index.html\n  - <script src="assets/zoek.js"></script>\n  + <script src="assets/find.js"></script>',
    ]


def test_another_content_is_told_with_its_first_line_unless_the_table_allows_it() -> None:
    other = {**AFTER, "assets/find.js": b"zoek(1)"}
    assert told(RENAMED + REMOVED, other) == ["content: assets/find.js\n  - zoek()\n  + zoek(1)"]
    assert told(RENAMED + REMOVED + "content\tassets/*.js\t\t\tone more argument\n", other) == []


def test_what_the_table_rewrites_is_read_alike_on_both_sides() -> None:
    hashed = {**AFTER, "index.html": AFTER["index.html"] + b" sha-2"}
    assert told(RENAMED + REMOVED + "rewrite\t*.html\t sha-\\d\t\thashes of scripts\n", hashed) == []


@pytest.mark.parametrize(
    "line", ["content\tassets/*.js", "changed\tassets/*.js\t\t\twhy", "content\tassets/*.js\t\t\t"]
)
def test_a_line_without_a_reason_or_of_no_kind_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="line 2 is not"):
        read_table(f"# the table\n{line}\n")
