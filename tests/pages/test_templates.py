"""The templates, beside the types of what they are filled with."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from jinja2 import meta, nodes
from tools.project import Project

from kennisbank.model.texts import Block
from kennisbank.site.jinja import TEMPLATES, page_environment
from kennisbank.site.pages import content
from kennisbank.site.pages.blocks import BLOCKS, WORD_BLOCKS
from kennisbank.site.pages.content import Content, PageContent
from kennisbank.site.pages.renderer import Frame, Shared


def test_no_line_of_a_template_is_longer_than_120_characters() -> None:
    long = [
        f"{file.relative_to(TEMPLATES)}:{number}"
        for file in sorted(TEMPLATES.rglob("*.*"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > 120
    ]
    assert long == []


def trees(template: str) -> Iterator[nodes.Template]:
    """A template and all that it extends, includes and imports, as trees."""
    environment = page_environment()
    tree = environment.parse((TEMPLATES / template).read_text(encoding="utf-8"))
    yield tree
    for other in meta.find_referenced_templates(tree):
        assert other, f"{template} chooses another template by a name that is not written in it"
        yield from trees(other)


def assigned(tree: nodes.Template) -> Iterator[str]:
    """The names that a template sets, which those that it includes and extends see too."""
    for assignment in tree.find_all((nodes.Assign, nodes.AssignBlock)):
        yield from (name.name for name in assignment.find_all(nodes.Name) if name.ctx == "store")
    yield from (str(node.target) for node in tree.find_all(nodes.Import))


def asked(template: str) -> set[str]:
    """The variables that a template has to be filled with."""
    every = list(trees(template))
    names = set()
    for tree in every:
        names |= meta.find_undeclared_variables(tree) - {macro.name for macro in tree.find_all(nodes.Macro)}
    return names - {name for tree in every for name in assigned(tree)} - set(page_environment().globals)


def names(*kinds: type[Content]) -> set[str]:
    return {field.name for kind in kinds for field in fields(kind)}  # type: ignore[arg-type]


PAGES = [
    kind
    for kind in vars(content).values()
    if isinstance(kind, type) and "TEMPLATE" in vars(kind) and kind is not PageContent
]


@pytest.mark.parametrize("kind", PAGES)
def test_the_template_of_a_page_asks_for_the_fields_of_its_type(kind: type[PageContent]) -> None:
    assert asked(kind.TEMPLATE) - names(Shared, Frame) == names(kind)


def test_the_template_of_a_block_asks_for_the_fields_of_its_type(project: Project) -> None:
    library = project.read().library
    assert library
    for block in Block:
        made = WORD_BLOCKS[block](library, block.choices[0]) if block.choices else BLOCKS[block](library)
        assert asked(f"blocks/{block}.html") - names(Shared) == set(vars(made)), block
