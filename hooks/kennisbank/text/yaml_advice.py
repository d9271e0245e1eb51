"""What was probably meant by a line that is no YAML, with the line as it should be."""

import re
from collections.abc import Sequence

from kennisbank.problem import Fault

_FIELD = re.compile(r"\s*(?:-\s+)?(?P<name>[\w-]+):\s+(?P<value>\S.*)")
_IN_BRACKETS = re.compile(r"\s*-\s+(?P<value>[\[{].*[\]}])\s*")
_UNSPACED = re.compile(r"(?P<name>\s*(?:-\s+)?[A-Za-z_]+):(?P<value>[^\s:/].*)")
_CURLY = {"\u201c": "\u201d", "\u2018": "\u2019", "\u201e": "\u201d"}
_COLON_IN_BRACES = re.compile(r"(?P<name>[\w-]+): (?P<value>[^,{}\"']*: [^,{}\"']*)")


def advice(lines: Sequence[str], index: int) -> tuple[int, Fault] | None:
    """The line that is to blame and what to do about it, where the line at an index can't be read; None if unclear.

    lines: of the YAML text; the index counts from 0, and so does that of the answer.
    """
    line = lines[index]
    above = lines[index - 1] if index else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return index, Fault("tab-of-teken", "deze regel begint met een tab", "zet spaties in de plaats van de tab")
    if line.lstrip().startswith("* "):
        help = f"schrijf: {line.strip().replace('*', '-', 1)}"
        return index, Fault("inspringing", "een lijst begint met `-`, niet met `*`", help)
    if unspaced := _UNSPACED.fullmatch(line) or _UNSPACED.fullmatch(above):
        return _without_space(unspaced, index if unspaced.string == line else index - 1)
    field = _FIELD.fullmatch(line)
    if field and (fault := _of_value(field["name"], field["value"].rstrip())):
        return index, fault
    if (item := _IN_BRACKETS.fullmatch(line)) and (fault := _in_brackets(item["value"])):
        return index, fault
    over = _FIELD.fullmatch(above)
    if field and over and not above.startswith((" ", "-")) and line.startswith(" "):
        help = f"haal de spaties ervoor weg; hoort deze regel bij `{over['name']}`, zet hem dan daarachter"
        return index, Fault("inspringing", f"`{field['name']}` springt hier in", help)
    if over and over["value"][0] not in "[{\"'" and not field and line.strip(" -#"):
        help = "hoort deze regel bij de regel erboven? Zet hem erachter, op één regel"
        return index, Fault("dubbele-punt-mist", "hier staat geen veld met een waarde", help)
    return None


def _without_space(match: re.Match[str], index: int) -> tuple[int, Fault]:
    value = match["value"].strip()
    help = f"schrijf: {match['name'].strip()}: {quoted(value) if ': ' in value else value}"
    return index, Fault("dubbele-punt-mist", "achter de dubbele punt ontbreekt een spatie", help)


def _of_value(name: str, value: str) -> Fault | None:
    """What is wrong with the value of a field on one line."""
    if value[0] in "[{" and value[-1] in "]}":
        return _in_brackets(value)
    if value[0] in _CURLY and value[-1] == _CURLY[value[0]]:
        help = f"schrijf: {name}: {quoted(value[1:-1])}"
        return Fault("aanhalingsteken", "hier staan gekrulde aanhalingstekens, en alleen rechte tellen", help)
    if value.startswith("**"):
        return Fault("tab-of-teken", "in een veld kan geen opmaak staan", f"schrijf: {name}: {value.strip('* ')}")
    if value[0] in "\"'" and value.count(value[0]) > 1:
        text = value[1:-1] if value[-1] == value[0] else value
        help = f"schrijf: {name}: {quoted(text)}"
        return Fault("aanhalingsteken", "er staat een aanhalingsteken midden in de tekst", help)
    if value[0] in "\"'" or value.count("[") > value.count("]") or value.count("{") > value.count("}"):
        return None  # not closed
    if value[0] in "@%`&!*|>[{-?" or ": " in value or value.endswith(":"):
        code = "dubbele-punt" if ": " in value or value.endswith(":") else "tab-of-teken"
        return Fault(code, "deze tekst hoort tussen aanhalingstekens", f"schrijf: {name}: {quoted(value)}")
    return None


def _in_brackets(value: str) -> Fault | None:
    """What is wrong with a list or fields on one line."""
    if value.count("[") < value.count("]") or value.count("{") < value.count("}"):
        sign = "]" if value.count("[") < value.count("]") else "}"
        return Fault("haakje", f"er staat een `{sign}` te veel", f"haal een `{sign}` weg")
    if colon := _COLON_IN_BRACES.search(value):
        help = f"schrijf: {colon['name']}: {quoted(colon['value'].strip())}"
        return Fault("dubbele-punt", "deze tekst hoort tussen aanhalingstekens", help)
    return None


def quoted(text: str) -> str:
    """A text between quotes that do not stand in it."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
