"""YAML as a tree that remembers where everything stands.

PyYAML's own objects lose the line of a value, take a double key in silence and read `no` as false and
`2026-13-45` as a crash. Here every value stays the text that was written; the model gives it its type.
"""

from collections.abc import Iterator
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
    """Keys with values, in the order in which they were written.

    in_braces: between `{` and `}`; unread: the names of those that stand there too, with a value that is no YAML.
    """

    pairs: "tuple[tuple[Scalar, Node], ...]"
    place: Place
    in_braces: bool = False
    unread: frozenset[str] = frozenset()


Loc = tuple[str | int, ...]
"""The way to a value: keys, and numbers in lists counted from 0."""

Node = Scalar | Sequence | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"] | None


def plain(node: Node | None) -> Plain:
    """The same values without their places: dicts, lists and texts; an empty value is None.

    So is an empty text: every form writes `''` in a field that nobody touched.
    """
    match node:
        case None:
            return None
        case Scalar(text=text, quoted=quoted):
            return text if text and (quoted or text not in ("~", "null")) else None
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(pairs=pairs):
            return {key.text: plain(value) for key, value in pairs}


def find(node: Node, loc: Loc) -> Place:
    """The place of the value at a loc (keys and list numbers), or of the last one that exists."""
    place = node.place
    for step in loc:
        found = child(node, step)
        if found is None:
            break
        node, place = found, found.place
    return place


def node(node: Node, loc: Loc) -> Node | None:
    """The value at a loc, or None."""
    found: Node | None = node
    for step in loc:
        found = child(found, step) if found else None
    return found


def child(node: Node, step: str | int) -> Node | None:
    """The value behind a key or a number, or None."""
    if isinstance(node, Mapping):
        return next((value for key, value in node.pairs if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def has(node: Node, loc: Loc) -> bool:
    """Whether there is a value, also an empty one, at a loc."""
    for step in loc:
        found = child(node, step)
        if found is None:
            return False
        node = found
    return True


def key_place(node: Node, loc: Loc) -> Place:
    """The place of the key that the last step names, or of what it should be in."""
    for step in loc[:-1]:
        node = child(node, step) or node
    keys = (key for key, _ in node.pairs) if isinstance(node, Mapping) else ()
    return next((key.place for key in keys if key.text == loc[-1]), node.place)


def scalars(node: Node, loc: Loc = ()) -> Iterator[tuple[Loc, Scalar]]:
    """Every text in the tree with its loc, in the order of the file."""
    match node:
        case Scalar():
            yield loc, node
        case Sequence(items=items):
            for number, item in enumerate(items):
                yield from scalars(item, (*loc, number))
        case Mapping(pairs=pairs):
            for key, value in pairs:
                yield from scalars(value, (*loc, key.text))
