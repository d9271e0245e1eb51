"""A Markdown file with front matter: bytes to text, and the text split in two, each with its lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from unicodedata import normalize

import frontmatter

from kennisbank.problem import Fault, Finding, Place, Problem, Severity
from kennisbank.text import yaml_tree
from kennisbank.text.characters import forbidden_in, is_forbidden
from kennisbank.text.front_matter import FrontMatter
from kennisbank.text.yaml_reader import YamlError, parse

MOST_HIDDEN = 20
"""Lines with hidden signs that are told of a file; one with more was written by a program."""

MAX_BYTES = 100_000
"""A page of 600 words is 5 kB. More is a mistake (a picture, a log), and the worst Markdown would take long to read."""


@dataclass(frozen=True)
class Document:
    """A file as it was written: its front matter as a tree (None if it has no fields), its body, and all its lines."""

    path: str
    lines: tuple[str, ...]
    front: yaml_tree.Mapping | None
    body: str
    body_line: int

    def problem(self, place: Place, fault: Fault) -> Problem:
        """A problem in this file, with the line it is about."""
        return Problem.of(Finding(place, fault), self.path, self.lines)

    def spot(self, text: str, near: Place, lines: int = 1) -> Place:
        """Where a text stands, from a place on and in at most so many lines; the place itself if it is not found.

        Marks, line ends and codes in the file may part what a reader sees together.
        """
        written = "\n".join(self.lines[near.line - 1 : near.line - 1 + lines])
        found = re.compile("".join(map(_as_written, text)).removeprefix(_BETWEEN)).search(written, near.column - 1)
        if found is None:
            return near
        before = written[: found.start()]
        column = found.start() - (before.rfind("\n") + 1)
        return Place(near.line + before.count("\n"), column + 1, len(found[0].split("\n")[0]))

    def problems_of(self, findings: Iterable[Finding]) -> list[Problem]:
        """The findings in the front matter or the body, as problems of this file."""
        return [Problem.of(finding, self.path, self.lines) for finding in findings]


_MARKS = "*_~`\\"
"""Signs of Markdown that stand between two others which a reader sees beside each other."""
_BETWEEN = f"[{re.escape(_MARKS)}]*+"


def _as_written(sign: str) -> str:
    """A pattern for the ways to write a sign: behind marks, with its accent apart, as a code of HTML, or as a line end.

    Nothing is tried in two ways (`++`): in somebody's long row of marks that would take for ever.
    """
    if sign.isspace():
        return rf"[\s>{re.escape(_MARKS)}]++"
    apart = normalize("NFD", sign)
    code = "" if sign.isalnum() and sign.isascii() else r"|&#?\w{1,8};"
    marks = "" if sign in _MARKS else _BETWEEN
    return f"{marks}(?:{re.escape(sign)}|{re.escape(apart)}{code})"


def read_text(file: Path, path: str, *, most: int = MAX_BYTES) -> tuple[str | None, list[Problem]]:
    """The text of a file with unix line ends, and what is wrong with its bytes.

    file: where it is; path: how messages name it; most: the bytes it may have. Without text (None) there is at least
    one error.
    """
    try:
        data = file.read_bytes() if file.stat().st_size <= most else None
    except OSError:
        help = "kijk of je het bestand mag lezen"
        return None, [Problem(path, Place(), Fault("onleesbaar", "dit bestand is niet te openen", help))]
    if data is None:
        message = f"dit bestand is groter dan {most // 1000} kB"
        help = "zet alleen tekst in het bestand; een handleiding of rapport noem je als bron, met het adres"
        return None, [Problem(path, Place(), Fault("te-groot", message, help))]
    return decode(data, path)


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text in the bytes of a file, and what is wrong with it."""
    problems: list[Problem] = []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        problems.append(
            Problem(
                path,
                Place(),
                Fault(
                    "bom",
                    "dit bestand begint met een onzichtbaar teken (een BOM)",
                    "het stoort niet; bewaar het liever als `UTF-8` zonder BOM",
                ),
                Severity.HINT,
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        seen = data.decode("latin-1").split("\n")[line - 1].rstrip("\r")
        return None, [
            *problems,
            Problem(
                path,
                Place(line, column),
                Fault(
                    "geen-utf8",
                    "dit bestand is niet bewaard als UTF-8",
                    "open het in een teksteditor en bewaar het opnieuw als UTF-8",
                ),
                source=_visible(seen),
            ),
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, [
            *problems,
            Problem(
                path,
                Place(),
                Fault(
                    "leeg-bestand",
                    "dit bestand is leeg",
                    "vul het aan, of haal het bestand weg als het hier niet hoort",
                ),
            ),
        ]
    hidden = list(islice(_hidden_signs(text, path), MOST_HIDDEN))
    if hidden:
        text = "".join(sign for sign in text if sign == "\n" or not is_forbidden(sign))
    return text, [*problems, *hidden]


def _hidden_signs(text: str, path: str) -> Iterator[Problem]:
    """Each line with signs that nobody sees, at the first; the text goes on without them, so nothing else hides."""
    if not any(map(is_forbidden, set(text) - {"\n"})):  # nearly always: each sign is judged once
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if hidden := forbidden_in(line):
            sign, column = hidden[0], line.index(hidden[0]) + 1
            message = f"hier staat een teken dat je niet ziet (U+{ord(sign):04X})"
            fault = Fault("verboden-teken", message, "haal het weg, of typ de regel opnieuw")
            yield Problem(path, Place(number, column), fault, source=_visible(line))


def _visible(line: str) -> str:
    return "".join("\N{REPLACEMENT CHARACTER}" if is_forbidden(sign) else sign for sign in line)


def read_document(file: Path, path: str) -> tuple[Document | None, list[Problem]]:
    """The document in a file, and what is wrong with it; None if it can't be read as front matter and text."""
    text, problems = read_text(file, path)
    if text is None:
        return None, problems
    document, more = split(text, path)
    return document, problems + more


def split(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """The document in a text: what stands between two lines of `---` is front matter, the rest is the body."""
    lines = tuple(text.split("\n"))
    parts = FrontMatter(text)
    problems = []
    try:
        frontmatter.parse(text, handler=parts)
    except YamlError as error:
        problems = [Problem.of(error.finding, path, lines)]
    problems += [Problem.of(finding, path, lines) for finding in parts.findings]
    if parts.body is None:
        return None, problems
    return Document(path, lines, parts.fields, parts.body, parts.body_line), problems


def parse_yaml(lines: tuple[str, ...], path: str) -> tuple[yaml_tree.Node | None, list[Problem]]:
    """The YAML tree in the lines of a file, and what is wrong with it."""
    try:
        tree, findings = parse("\n".join(lines) + "\n")
    except YamlError as error:
        tree, findings = None, [error.finding]
    return tree, [Problem.of(finding, path, lines) for finding in findings]
