"""YAML text to a tree, refusing what a contributor never means, with the reason in Dutch."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from kennisbank.problem import Fault, Finding, Place
from kennisbank.text.characters import forbidden_in
from kennisbank.text.yaml_advice import advice
from kennisbank.text.yaml_tree import Mapping, Node, Scalar, Sequence

MAX_DEPTH = 8
"""The deepest value of the content model lies four levels down; the rest is room for mistakes."""

_Loader = yaml.CSafeLoader | yaml.SafeLoader
"""libyaml's parser is ten times as fast as PyYAML's own, which also reads `{question: Welk domein?}` as an error."""


class YamlError(Exception):
    """What is wrong with the YAML, and where, as a finding."""

    def __init__(self, place: Place, fault: Fault) -> None:
        super().__init__(fault.message)
        self.finding = Finding(place, fault)


def parse(text: str, *, first_line: int = 1) -> tuple[Node | None, list[Finding]]:
    """The tree of a YAML text, None if it holds nothing, and what is wrong in it: double keys and hidden signs.

    first_line: the line of the file on which the text starts.
    Raises YamlError for what is no YAML, and for aliases, tags and deep nesting.
    """
    return _parsed(text, first_line, yaml.CSafeLoader)


def _parsed(text: str, first_line: int, loader: type[_Loader]) -> tuple[Node | None, list[Finding]]:
    builder = _Builder(first_line)
    try:
        return builder.build(text, loader), builder.findings
    except yaml.MarkedYAMLError as error:
        if "exceeded" in str(error.problem) and loader is not yaml.SafeLoader:
            return _parsed(text, first_line, yaml.SafeLoader)  # libyaml stops far behind the level that is one too many
        raise _in_dutch(error, text, first_line) from None
    except yaml.YAMLError:
        raise YamlError(Place(first_line), Fault("geen-yaml", "dit is niet te lezen als YAML")) from None


@dataclass
class _Open:
    """A list or mapping that is still being read."""

    is_mapping: bool
    in_braces: bool
    place: Place
    parts: list[Node]


class _Builder:
    """Builds the tree from the parser's events with a stack of its own, so that depth can't exhaust Python's."""

    def __init__(self, first_line: int) -> None:
        self._shift = first_line
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self.findings: list[Finding] = []

    def build(self, text: str, loader: type[_Loader]) -> Node | None:
        for event in self._events(text, loader):
            place = self._place(event)
            match event:
                case yaml.AliasEvent():
                    raise YamlError(
                        place,
                        Fault(
                            "yaml-verwijzing",
                            "verwijzingen met `*` en `&` mogen hier niet",
                            "schrijf de waarde voluit, of zet de tekst tussen aanhalingstekens",
                        ),
                    )
                case yaml.ScalarEvent(value=value, style=style):
                    self._refuse_tag(event, place)
                    if style == '"':  # only there an escape can stand
                        self.findings += _hidden_signs(value, place)
                    self._add(Scalar(value, place, quoted=style in ("'", '"', "|", ">")))
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self._refuse_tag(event, place)
                    self._open(event, place)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self._close()
        return self._root

    def _events(self, text: str, loader: type[_Loader]) -> Iterator[yaml.Event]:
        documents = 0
        for event in yaml.parse(text, Loader=loader):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise YamlError(
                    self._place(event),
                    Fault("geen-yaml", "er begint een tweede YAML-document", "haal de regel met `---` weg"),
                )
            yield event

    def _refuse_tag(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor:
            raise YamlError(
                place,
                Fault(
                    "yaml-verwijzing",
                    "verwijzingen met `*` en `&` mogen hier niet",
                    "schrijf de waarde voluit, of zet de tekst tussen aanhalingstekens",
                ),
            )
        tag = getattr(event, "tag", None)
        if tag and not (isinstance(event, yaml.ScalarEvent) and tag == "!" and event.style):
            raise YamlError(
                place,
                Fault(
                    "yaml-type",
                    "een type met `!` mag hier niet",
                    "zet de tekst tussen aanhalingstekens als het uitroepteken erbij hoort",
                ),
            )

    def _open(self, event: yaml.CollectionStartEvent, place: Place) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise YamlError(
                place,
                Fault(
                    "te-diep",
                    f"dit zit meer dan {MAX_DEPTH} niveaus diep",
                    "kijk of een haakje of een inspringing te veel staat",
                ),
            )
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._stack.append(_Open(is_mapping, bool(event.flow_style), place, []))

    def _close(self) -> None:
        done = self._stack.pop()
        self._add(self._mapping(done) if done.is_mapping else Sequence(tuple(done.parts), done.place))

    def _mapping(self, done: _Open) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(done.parts[::2], done.parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise YamlError(key.place, Fault("geen-yaml", "voor de dubbele punt hoort een naam te staan"))
            if key.text in seen:
                self.findings.append(Finding(key.place, _written_twice(key, value, *seen[key.text])))
                continue
            seen[key.text] = key, value
            pairs.append((key, value))
        return Mapping(tuple(pairs), done.place, done.in_braces)

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].parts.append(node)
        else:
            self._root = node

    def _place(self, event: yaml.Event) -> Place:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # only the events of a stream have no marks, and none of those gets here
            return Place(self._shift)
        width = end.column - start.column if end.line == start.line else 1
        return Place(start.line + self._shift, start.column + 1, max(1, width))


def _written_twice(key: Scalar, value: Node, first: Scalar, first_value: Node) -> Fault:
    """What to do about a field that stands there twice: two lists are one."""
    where = f"de eerste staat op regel {first.place.line}"
    words = dict.fromkeys((*_words(first_value), *_words(value)))
    if isinstance(value, Sequence) or isinstance(first_value, Sequence):
        where += f"; schrijf daar: {key.text}: [{', '.join(words)}]" if words else "; voeg ze daar samen"
        help = f"{where}, en haal deze weg"
    else:
        help = f"{where}; haal deze weg" if len(words) == 1 else f"{where}; haal weg wat niet klopt"
    return Fault("dubbel-veld", f"`{key.text}` staat er twee keer", help)


def _words(node: Node) -> Iterator[str]:
    items = node.items if isinstance(node, Sequence) else (node,)
    if all(isinstance(item, Scalar) for item in items):
        yield from (item.text for item in items if isinstance(item, Scalar))


def _hidden_signs(value: str, place: Place) -> Iterator[Finding]:
    """A value written with an escape of YAML holds signs that the file itself does not."""
    if hidden := forbidden_in(value.replace("\n", "")):
        message = f"hier staat een teken dat je niet ziet (U+{ord(hidden[0]):04X})"
        yield Finding(place, Fault("verboden-teken", message, "haal het weg, of typ de regel opnieuw"))


_CAUSES = (
    (
        "mapping values are not allowed",
        "dubbele-punt",
        "er staat een dubbele punt te veel, of deze regel springt te ver in",
        'zet tekst met een dubbele punt tussen aanhalingstekens (title: "A: B"), en laat velden even ver inspringen',
    ),
    (
        "cannot start any token",
        "tab-of-teken",
        "deze regel begint met een teken dat hier niet kan, zoals een tab, `@` of `%`",
        "gebruik spaties in plaats van een tab, of zet de tekst tussen aanhalingstekens",
    ),
    ("found a tab character", "tab-of-teken", "deze regel bevat een tab", "gebruik spaties in plaats van een tab"),
    (
        "quoted scalar",
        "aanhalingsteken",
        "een aanhalingsteken wordt niet gesloten",
        "zet aan het eind van de tekst hetzelfde aanhalingsteken",
    ),
    (
        "flow sequence",
        "haakje",
        "een haakje `[` wordt niet goed gesloten",
        "sluit de lijst met `]` en zet komma's tussen de waarden",
    ),
    (
        "flow node",
        "haakje",
        "een haakje wordt niet goed gesloten",
        "sluit een lijst met `]` en velden met `}`, en zet komma's tussen de delen",
    ),
    (
        "flow mapping",
        "haakje",
        "een accolade `{` wordt niet goed gesloten",
        "sluit af met `}` en zet komma's tussen de delen",
    ),
    (
        "could not find expected ':'",
        "dubbele-punt-mist",
        "op deze regel ontbreekt een dubbele punt, of de spatie erachter",
        "schrijf: naam: waarde, en bij een lijst een spatie achter `-`",
    ),
    (
        "expected <block end>",
        "inspringing",
        "de inspringing klopt hier niet",
        "laat velden van dezelfde soort even ver inspringen",
    ),
    (
        "did not find expected",
        "inspringing",
        "de inspringing of de vorm klopt hier niet",
        "laat velden van dezelfde soort even ver inspringen en schrijf: naam: waarde",
    ),
)


def _in_dutch(error: yaml.MarkedYAMLError, text: str, first_line: int) -> YamlError:
    said = f"{error.context or ''} {error.problem or ''}"
    found = next((cause for cause in _CAUSES if cause[0] in said), None)
    _, rule, message, help = found or ("", "geen-yaml", "dit is niet te lezen als YAML", "schrijf: naam: waarde")
    begins_earlier = rule in ("aanhalingsteken", "haakje", "dubbele-punt-mist")
    mark = (error.context_mark if begins_earlier else None) or error.problem_mark or error.context_mark
    if mark is None:
        return YamlError(Place(first_line), Fault(rule, message, help))
    lines = text.splitlines() or [""]
    line = min(mark.line, len(lines) - 1)
    if better := advice(lines, line):
        line, fault = better
        column = mark.column if line == mark.line else 0
        return YamlError(Place(line + first_line, column + 1), fault)
    return YamlError(Place(line + first_line, mark.column + 1), Fault(rule, message, help))
