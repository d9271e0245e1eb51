"""Hints about values that say something else than was meant, to this site or to another program."""

import re
from collections.abc import Iterator

import yaml

from kennisbank.ids import LENGTH, is_misread
from kennisbank.reading.context import Breach, CheckContext
from kennisbank.text.yaml_advice import quoted

_PERHAPS_DATA = re.compile(r"[-+.\d].*|(?:y|yes|n|no|on|off|true|false)", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?", re.IGNORECASE)
"""A number to YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema) or 1.1."""
_WITH_COMMAS = re.compile(r"[-+]?\d[\d,_]*,[\d,_]*")
"""A whole number to readers of YAML that allow a comma between digits, as Ruby's."""

_ESCAPE = re.compile(r"\\[][*_`#<>(){}|\\]")
_COMMENT = re.compile(r"\s+#")


def bare_values(context: CheckContext) -> Iterator[Breach]:
    """A text that YAML's readers take for something else, and write otherwise, stands between quotes."""
    for source, scalar in context.written:
        if not scalar.quoted and (read := _read_by_others(scalar.text)):
            message = f"`{scalar.text}` is voor andere programma's geen tekst, en wordt dan `{read}`"
            yield source.breach_at(scalar.place, message, f"zet aanhalingstekens eromheen: {quoted(scalar.text)}")


def comments_in_values(context: CheckContext) -> Iterator[Breach]:
    """What stands behind a ` #` is no part of a value."""
    for source, scalar in context.written:
        line = source.document.lines[scalar.place.line - 1]
        end = scalar.place.column - 1 + len(scalar.text)
        if not scalar.quoted and line[:end].endswith(scalar.text) and _COMMENT.match(line, end):
            message = f"`{line[end:].strip()}` telt niet mee: achter een spatie begint `#` een opmerking"
            whole = quoted(line[end - len(scalar.text) :])
            help = f"hoort het bij de tekst, zet dan alles tussen aanhalingstekens: {whole}"
            yield source.breach_at(scalar.place, message, help)


def backslashes(context: CheckContext) -> Iterator[Breach]:
    """A backslash before a sign of Markdown means nothing in the front matter: it is shown."""
    for source, scalar in context.written:
        if match := _ESCAPE.search(scalar.text):
            message = f"`{match[0]}` komt zo op de site te staan"
            yield source.breach_at(scalar.place, message, f"schrijf alleen `{match[0][1:]}`")


def curly_quotes(context: CheckContext) -> Iterator[Breach]:
    """Curly quotes around a whole value are part of it."""
    for source, scalar in context.written:
        text = scalar.text
        if not scalar.quoted and text[:1] in "\u201c\u2018\u201e" and text[-1:] in "\u201d\u2019" and len(text) > 1:
            message = "de gekrulde aanhalingstekens om deze tekst komen op de site te staan"
            yield source.breach_at(scalar.place, message, f"laat ze weg, of gebruik rechte: {quoted(text[1:-1])}")


def _read_by_others(text: str) -> str | None:
    """What other readers of YAML make of a text that stands there without quotes; None if that is the text itself."""
    if len(text) == LENGTH and is_misread(text) and not text.isdecimal():
        return f"{float(text):g}" if "e" in text and text.replace("e", "").isdecimal() else "een dag"
    if not _PERHAPS_DATA.fullmatch(text):
        return None
    if _NUMBER.fullmatch(text):
        number = float(text.replace("_", ""))
        written = str(int(number)) if number.is_integer() and "." not in text else str(number)
        return written if written != text else None
    if _WITH_COMMAS.fullmatch(text):
        return text.replace(",", "")
    try:
        read = yaml.safe_load(text)
    except ValueError:  # PyYAML's own error is none of those
        return "een dag die niet bestaat"
    except yaml.YAMLError:
        return "een fout"
    return None if isinstance(read, str) or str(read).lower() == text.lower() else str(read).lower()
