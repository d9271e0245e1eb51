"""The two ways in which templates are filled: as pages, and as plain text."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from kennisbank.model import addresses
from kennisbank.site.filters import FILTERS

TEMPLATES = Path(__file__).parent / "templates"
"""Where they stand. In them `{#- -#}` breaks a line without printing anything, and ` {# -#}` prints one space."""


@cache
def page_environment() -> Environment:
    """Templates of HTML: everything escaped, and a name that isn't there is an error.

    They know the addresses of the site by their names: `{{ link(addresses.SEARCH) }}`. What they compile to is kept in
    the folder for temporary files of this user, by the text of each template.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=FileSystemBytecodeCache(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    environment.globals["addresses"] = addresses
    return environment


@cache
def plain_environment() -> Environment:
    """Templates of plain text: nothing is escaped, since no browser reads it."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=False,  # noqa: S701  # plain text of a mail
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
