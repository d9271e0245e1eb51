"""What can be read of a block of fields in which one can't: each field is tried on its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kennisbank.problem import Fault, Finding, Place
from kennisbank.text.yaml_advice import advice
from kennisbank.text.yaml_reader import YamlError, parse
from kennisbank.text.yaml_tree import Mapping

_FIELD = re.compile(r"(?P<name>[\w-]+):")
_ITEM = re.compile(r"\s*- ")
_NAME = re.compile(r"\s*([\w-]+):")


@dataclass(frozen=True)
class _Piece:
    """Lines that belong together, and the line of the file on which they start; name: that of their field, or empty."""

    name: str
    lines: tuple[str, ...]
    first_line: int

    def holds(self, place: Place) -> bool:
        return self.first_line <= place.line < self.first_line + len(self.lines)

    def faults(self) -> list[Finding]:
        """What makes the lines unreadable: of a list, what is wrong in each of its items."""
        try:
            tree, _ = parse("\n".join(self.lines), first_line=self.first_line)
        except YamlError as error:
            return [fault for item in self._items() for fault in item.faults()] or [error.finding]
        return [] if tree is None or self._is_whole(tree) else [self._no_field()]

    def _is_whole(self, tree: object) -> bool:
        return isinstance(tree, Mapping) or not self.name

    def _no_field(self) -> Finding:
        _, fault = advice(self.lines, 0) or (0, Fault("dubbele-punt-mist", "op deze regel ontbreekt een dubbele punt"))
        return Finding(Place(self.first_line), fault)

    def _items(self) -> Iterator["_Piece"]:
        """The items of a list that has a line for each, without a name."""
        rows = [number for number, line in enumerate(self.lines) if _ITEM.match(line)] if self.name else []
        for start, end in pairwise([*rows, len(self.lines)]):
            yield _Piece("", self.lines[start:end], self.first_line + start)


def readable(text: str, error: YamlError, *, first_line: int) -> tuple[Mapping | None, list[Finding]]:
    """The fields that can be read of a block that is no YAML as a whole, and every fault that keeps one from it.

    error: what reading the whole gave. The mapping names the fields that it lacks as `unread`; it is None where the
    fault is not that of a field, and then that fault is the only one.
    """
    pieces = list(_pieces(text.split("\n"), first_line))
    faults = {piece: found for piece in pieces if (found := piece.faults())}
    is_told = any(piece.holds(error.finding.place) for piece in faults)
    if not is_told or not any(piece.name for piece in pieces):
        return None, [error.finding]
    others = [
        fault for piece, found in faults.items() for fault in found if fault.place.line != error.finding.place.line
    ]
    rest = "\n".join("\n" * (len(piece.lines) - 1) if piece in faults else "\n".join(piece.lines) for piece in pieces)
    try:
        tree, doubles = parse(rest, first_line=first_line)
    except YamlError:
        return None, [error.finding]
    read = tree if isinstance(tree, Mapping) else Mapping((), Place(first_line))
    unread = frozenset(name[1] for piece in faults for line in piece.lines if (name := _NAME.match(line)))
    return replace(read, unread=unread), [error.finding, *others, *doubles]


def _pieces(lines: list[str], first_line: int) -> Iterator[_Piece]:
    """The lines of each field: from its name to the next line that begins with one."""
    starts = sorted({0, *(number for number, line in enumerate(lines) if _FIELD.match(line))})
    for start, end in pairwise([*starts, len(lines)]):
        name = _FIELD.match(lines[start])
        yield _Piece(name["name"] if name else "", tuple(lines[start:end]), first_line + start)
