"""The block of fields above a text: python-frontmatter reads and writes it, with a handler and a dumper of ours."""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from kennisbank.problem import Fault, Finding, Place
from kennisbank.text import yaml_tree
from kennisbank.text.yaml_pieces import readable
from kennisbank.text.yaml_reader import YamlError, parse

Value = str | float | date | None | yaml_tree.Node | Sequence["Value"] | Mapping[str, "Value"]


_MORE_FIELDS = re.compile(
    r"(?:[a-z_]+:(?:[ \t].*)?\n|[ \t]+\S.*\n|-[ \t].*\n|\n)*[a-z_]+:(?:[ \t].*)?\n+---[ \t]*(?:\n|\Z)"
)
"""Nothing but fields up to a line of `---`."""


class FrontMatter(BaseHandler):
    """What python-frontmatter reads one text with; afterwards it holds the fields, the body and its first line.

    findings: what is wrong in the fields, where they can be read all the same.

    The library strips the text before it is split, and lines with it: hence the whole text, here. What is wrong raises
    YamlError, and never a ValueError, which the library takes for a text without a block.
    """

    FM_BOUNDARY = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.fields: yaml_tree.Mapping | None = None
        self.body: str | None = None
        self.body_line = 0
        self.findings: list[Finding] = []

    def split(self, text: str) -> tuple[str, str]:
        """The block and the body; raises YamlError if there is no block, or no end to it."""
        before, *rest = self.FM_BOUNDARY.split(self._text, 2)
        if before or not rest:
            raise YamlError(
                Place(),
                Fault(
                    "geen-blok",
                    "dit bestand begint niet met een regel `---`",
                    "zet bovenaan het blok met gegevens tussen twee regels `---`, zoals op de pagina Bijdragen",
                ),
            )
        if len(rest) < 2:
            raise YamlError(
                Place(),
                Fault(
                    "blok-niet-gesloten",
                    "het blok met gegevens wordt niet gesloten",
                    "zet een regel met alleen `---` onder de gegevens, voor de tekst",
                ),
            )
        block, body = rest
        if _MORE_FIELDS.match(body):
            place = Place(block.count("\n") + 2, width=3)
            message = "hier sluit `---` het blok met gegevens te vroeg: er staan nog velden onder"
            raise YamlError(place, Fault("blok-te-vroeg-gesloten", message, "haal deze regel weg"))
        self.body, self.body_line = body, block.count("\n") + 3
        return block, body

    def load(self, fm: str) -> dict[str, yaml_tree.Node]:
        """The values by field, each with its place in the file; raises YamlError for what is no block of fields."""
        try:
            tree, self.findings = parse(fm, first_line=2)
        except YamlError as error:
            tree, self.findings = readable(fm, error, first_line=2)
            if tree is None:
                raise
        if tree is None:
            raise YamlError(
                Place(),
                Fault("leeg-blok", "het blok met gegevens is leeg", "neem het voorbeeld over van de pagina Bijdragen"),
            )
        if not isinstance(tree, yaml_tree.Mapping):
            raise YamlError(
                tree.place,
                Fault(
                    "geen-velden",
                    "het blok met gegevens bestaat niet uit velden",
                    "schrijf op elke regel: naam: waarde",
                ),
            )
        self.fields = tree
        return {key.text: value for key, value in tree.pairs}


def written(fields: Mapping[str, Value], body: str) -> str:
    """The text of a file: its fields in their order between two lines of `---`, and under them the body.

    fields: values of Python, or the nodes of a file that was read, which keep their quotes; body: Markdown.
    Raises yaml.YAMLError for what YAML has no form for.
    """
    post = frontmatter.Post(body.strip("\n"))
    post.metadata = dict(fields)
    text = frontmatter.dumps(
        post, Dumper=_Dumper, sort_keys=False, default_flow_style=None, allow_unicode=True, width=math.inf
    )
    return text + "\n"


class _Dumper(yaml.SafeDumper):
    """Writes YAML as our files have it, and never a tag or an alias: those are refused when a file is read."""

    def represent(self, data: Any) -> None:
        """Each field begins a line, also in a block so short that it would fit on one."""
        self.serialize(self.represent_mapping("tag:yaml.org,2002:map", data, flow_style=False))

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        """A field with parts in words of their own, such as `effort`, has a line for each part."""
        node = super().represent_mapping(tag, mapping, flow_style)
        for _, value in node.value:
            if isinstance(value, yaml.MappingNode) and any(" " in part.value for _, part in value.value):
                value.flow_style = False
        return node

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Lists stand in from their field."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def process_tag(self) -> None:
        """Writes none: quotes are enough to tell a text from a number."""


def _scalar(dumper: _Dumper, scalar: yaml_tree.Scalar) -> yaml.ScalarNode:
    """In quotes if it was read so, else as it stood: then only the model knows whether it is a number."""
    if yaml_tree.plain(scalar) is None:
        return dumper.represent_none(None)
    tag = "!" if scalar.quoted else dumper.resolve(yaml.ScalarNode, scalar.text, (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, scalar.text)


def _sequence(dumper: _Dumper, sequence: yaml_tree.Sequence) -> yaml.SequenceNode:
    return dumper.represent_list(sequence.items)


def _mapping(dumper: _Dumper, mapping: yaml_tree.Mapping) -> yaml.MappingNode:
    return dumper.represent_dict({key.text: value for key, value in mapping.pairs})


_Dumper.add_representer(yaml_tree.Scalar, _scalar)
_Dumper.add_representer(yaml_tree.Sequence, _sequence)
_Dumper.add_representer(yaml_tree.Mapping, _mapping)
