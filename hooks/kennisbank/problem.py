"""What is wrong in a file, as data, and its three renderings: for a terminal, for GitHub, as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors block a publication, hints only advise."""

    ERROR = "fout"
    HINT = "hint"


@dataclass(frozen=True)
class Place:
    """A spot in a file: line and column count from 1, width is the number of characters to mark."""

    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True)
class Fault:
    """What is wrong and how to mend it, in Dutch, before it is known where; code: its name in messages."""

    code: str
    message: str
    help: str = ""


@dataclass(frozen=True)
class Finding:
    """A fault at a place, before it is known in which file."""

    place: Place
    fault: Fault


@dataclass(frozen=True)
class Problem:
    """One thing to mend: where (path, place), what, whether it blocks, and the line of the file that it is about."""

    path: str
    place: Place
    fault: Fault
    severity: Severity = Severity.ERROR
    source: str = ""

    @classmethod
    def of(cls, finding: Finding, path: str, lines: Sequence[str]) -> "Problem":
        """A finding in the file at a path that has these lines."""
        return cls(path, finding.place, finding.fault, source=line_of(lines, finding.place))

    @property
    def is_error(self) -> bool:
        """Whether this problem blocks a publication."""
        return self.severity is Severity.ERROR


def line_of(lines: Sequence[str], place: Place) -> str:
    """The line of a file that a place is on; empty if there is no such line."""
    return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without doubles, by file, line and column."""
    return tuple(sorted(dict.fromkeys(problems), key=_order))


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    place, fault = problem.place, problem.fault
    return problem.path, place.line, place.column, fault.code, fault.message


def as_text(problem: Problem) -> str:
    """One problem as a person reads it in a terminal or on a page."""
    head = (
        f"{problem.severity}[{problem.fault.code}]: {problem.fault.message}\n  --> {problem.path}:{problem.place.line}"
    )
    lines = [head]
    if problem.source:
        number = str(problem.place.line)
        shown, column = _shortened(problem.source, problem.place.column)
        gutter = " " * len(number)
        marks = "^" * max(1, min(problem.place.width, len(shown) - column + 1))
        lines += [f"{gutter} |", f"{number} | {shown}", f"{gutter} | {' ' * (column - 1)}{marks}"]
    if problem.fault.help:
        lines.append(f"  = {problem.fault.help}")
    return "\n".join(lines)


def _shortened(source: str, column: int, room: int = 100) -> tuple[str, int]:
    """The part of a long line around a column, and the column in that part."""
    start = 0 if column <= room else column - room // 2
    return source[start : start + room].replace("\t", " "), column - start


def count_line(problems: Sequence[Problem]) -> str:
    """The closing line of a report: how many errors and hints."""
    errors = sum(problem.is_error for problem in problems)
    return f"{_counted(errors, 'fout', 'fouten')}, {_counted(len(problems) - errors, 'hint', 'hints')}"


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def for_terminal(problems: Sequence[Problem]) -> str:
    """All problems for a person, with the count at the end."""
    return "\n\n".join([*map(as_text, problems), count_line(problems)])


def for_github(problems: Sequence[Problem]) -> str:
    """All problems as GitHub workflow commands, which annotate the lines of a pull request."""
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    level = "error" if problem.is_error else "warning"
    title = _escaped_property(f"{problem.severity}[{problem.fault.code}]")
    text = "\n".join(filter(None, (problem.fault.message, problem.fault.help)))
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    spot = f"file={_escaped_property(problem.path)},line={problem.place.line},col={problem.place.column}"
    return f"::{level} {spot},title={title}::{text}"


def _escaped_property(text: str) -> str:
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(character, code)
    return text


def for_json(problems: Sequence[Problem]) -> str:
    """All problems as a JSON list, for other tools."""
    return json.dumps([_as_dict(problem) for problem in problems], ensure_ascii=False, indent=2)


def _as_dict(problem: Problem) -> dict[str, object]:
    """path, place (line, column, width), rule (the code), message, help, severity and source."""
    fault = problem.fault
    return {
        "path": problem.path,
        "place": asdict(problem.place),
        "rule": fault.code,
        "message": fault.message,
        "help": fault.help,
        "severity": problem.severity,
        "source": problem.source,
    }
