"""YAML as a tree that remembers where everything stands, and refuses what a contributor never means.

PyYAML's own objects lose the line of a value, take a double key in silence and read `no` as false and
`2026-13-45` as a crash. Here every value stays the text that was written; the model gives it its type.
"""

from dataclasses import dataclass

from kennisbank.problem import Place


@dataclass(frozen=True)
class Scalar:
    """A piece of text. `quoted` tells `""` (written as empty) from nothing at all."""

    text: str
    place: Place
    quoted: bool = False


@dataclass(frozen=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    place: Place


@dataclass(frozen=True)
class Mapping:
    """Keys with values, in the order in which they were written."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    place: Place

    def key_place(self, name: str) -> Place:
        """Where a key stands; where the mapping starts if it is not there."""
        return next((key.place for key, _ in self.pairs if key.text == name), self.place)


Node = Scalar | Sequence | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"] | None


def plain(node: Node | None) -> Plain:
    """The same values without their places: dicts, lists and texts; an empty value is None and its key is left out."""
    match node:
        case None:
            return None
        case Scalar(text=text, quoted=quoted):
            return text if quoted or text not in ("", "~", "null") else None
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(pairs=pairs):
            return {key.text: value for key, child in pairs if (value := plain(child)) is not None}


def find(node: Node, steps: tuple[str | int, ...]) -> Place:
    """The place of the value at the end of the steps (keys and list numbers), or of the last one that exists."""
    place = node.place
    for step in steps:
        found = _step(node, step)
        if found is None:
            break
        node, place = found, found.place
    return place


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return next((child for key, child in node.pairs if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
