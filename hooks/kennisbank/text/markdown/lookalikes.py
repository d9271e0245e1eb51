"""What looks like mark-up and is none: it would stand on the page as it was typed, or be lost, without a word.

What counts as mark-up is what GitHub shows (https://github.github.com/gfm/), with the boxes and icons of Material.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from markdown_it.token import Token

from kennisbank.problem import Fault


@dataclass(frozen=True)
class Lookalike:
    """Something that is no mark-up. line: of the text, from 0; written: what stands there."""

    line: int
    written: str
    fault: Fault


OPEN_CODE = "codeblok-open"
"""The code of the fault of code that has no end: all that follows is code too."""

UNDERLINED = "kop-onderstreept"
"""The code of the fault of a text with a line right under it."""

_DOUBLE_LINE = re.compile(r"\s*=+\s*")

UNSPACED = re.compile(r"(#{2,6}(?=[^ \t#])|#(?=[^\S \t\n]))\s*(.+)")
"""A heading whose marks have no space behind them, or one that only looks like it."""

_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_FENCE_END = re.compile(r"[\s>]*(?P<marks>`{3,}|~{3,})\s*$")
_BULLET = re.compile(r"\s*([•●○◦▪■□‣⁃·\uf0b7\uf0a7]|[-–—o*](?=\t))[\t \xa0]*(?=\S)")
_LINK_WITH_SPACE = re.compile(r"\]\((?P<address>[^()\s<>]+(?:[ \t]+[^()\s\"'<>]+)+)\)")
_ROW = re.compile(r"\s*\|.+\|\s*")
_NOTE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_NOTE_TEXT = re.compile(r"\s{0,3}\[\^([^\]\s]+)\]:")
_FOREIGN: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"\[\[[^\[\]\n]+\]\]"),
        "een link met dubbele haken",
        "schrijf: [tekst](naam-van-het-bestand.md)",
    ),
    (
        re.compile(r"\{:? ?[.#][\w-][^{}\n]*\}|\{:[^{}\n]*\}"),
        "opmaak tussen accolades",
        "haal het weg: het doet hier niets",
    ),
    (
        re.compile(r"^\s*:{3,}.*\w.*"),
        "een kader met dubbele punten",
        "schrijf: !!! note, en daaronder de tekst, vier spaties ingesprongen",
    ),
    (
        re.compile(r"^\s*\[_?TOC_?\]\s*$", re.IGNORECASE),
        "een inhoudsopgave",
        "haal het weg: de site maakt die zelf",
    ),
    (re.compile(r"==(?=\S)[^=\n]+?(?<=\S)=="), "tekst met een kleur", "schrijf **vet** of *schuin*"),
    (re.compile(r"\+\+[a-z0-9]+(?:\+[a-z0-9]+)+\+\+"), "een toets", "schrijf de toets als woord"),
    (re.compile(r"\+\+(?=\S)[^+\n]+?(?<=\S)\+\+"), "onderstreepte tekst", "schrijf **vet** of *schuin*"),
    (re.compile(r"\^\^(?=\S)[^^\n]+?(?<=\S)\^\^"), "onderstreepte tekst", "schrijf **vet** of *schuin*"),
    (re.compile(r"(?<=\w)\^[^^\s]+\^"), "hoog geschreven tekst", "schrijf <sup>2</sup>, met het hoge ertussen"),
    (
        re.compile(r"(?<=\w)~[^~\s]+~(?!~)"),
        "laag geschreven tekst",
        "schrijf <sub>2</sub>, met het lage ertussen",
    ),
    (
        re.compile(r"\{(?:--|\+\+|~~|==|>>)[^{}\n]*\}"),
        "een voorstel om te wijzigen",
        "schrijf wat er moet staan",
    ),
    (re.compile(r"\{[\w-]+=[^{}\n]*\}"), "opmaak tussen accolades", "haal het weg: het doet hier niets"),
    (re.compile(r'^={3}[!+]? ".*'), "een tabblad", "schrijf een kopje: ### en een naam"),
    (re.compile(r"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}"), "code van een sjabloon", "schrijf wat er moet staan"),
    (
        re.compile(r"^\s*\*\[[^\]\n]+\]:.*"),
        "de uitleg van een afkorting",
        "schrijf de afkorting in de tekst een keer voluit",
    ),
    (
        re.compile(r"(?<![\w:/]):[a-z][a-z0-9_]+:(?![\w:])"),
        "de naam van een plaatje",
        "plak het teken zelf, of haal de naam weg",
    ),
    (re.compile(r"^: +\S.*"), "de uitleg van het woord erboven", "schrijf op één regel: **woord**: de uitleg"),
    (
        re.compile(r"\$\$.*|(?<![\w$])\$[^$\s\d][^$\n]*[\\^_=][^$\n]*\$(?!\w)|\\\([^()\n]*[\\^_={][^()\n]*\\\)"),
        "een formule",
        "schrijf de formule in gewone tekst",
    ),
    (re.compile(r"^\s*--8<--.*"), "een verwijzing naar een stuk tekst", "zet de tekst zelf hier"),
)
"""Mark-up of other programs: what it is, and what to write here."""

_PERHAPS_FOREIGN = re.compile(r"\[\[|\{|:[:a-z]|==|\+\+|--8|\*\[|\[_?toc|[$^~]|\\\(|^: ", re.IGNORECASE)
"""What a line has that any of those may be found in: most lines are plain words."""


def lookalikes(tokens: Sequence[Token], lines: Sequence[str], env: Mapping[str, Any]) -> Iterator[Lookalike]:
    """Everything in a text that looks like mark-up and is none.

    tokens: of the text, as markdown-it parsed it; lines: the text; env: what markdown-it noted of it.
    """
    notes = env.get("footnotes", {})
    for index, token in enumerate(tokens):
        if token.type == "fence" and token.map:
            yield from _open_code(token, lines)
            yield from _code_with_more(token)
        elif token.type == "table_open" and token.map:
            yield from _wide_rows(token, lines)
        elif token.type == "inline" and token.map:
            is_paragraph = tokens[index - 1].type == "paragraph_open"
            yield from _in_block(token, token.map[0], notes, is_paragraph=is_paragraph)
            if is_paragraph:
                yield from _underlined(token, tokens[index + 2] if index + 2 < len(tokens) else None)
        elif token.type == "heading_open" and token.map and not tokens[index + 1].content:
            fault = Fault("lege-kop", "dit kopje heeft geen woorden", "haal de hekjes weg, of zet er woorden achter")
            yield Lookalike(token.map[0], token.markup, fault)
        elif token.type == "code_block" and token.map:
            help = "haal de spaties ervoor weg; is het code, zet er dan een regel met ``` boven en onder"
            fault = Fault("ingesprongen", "deze regel springt vier spaties in, en wordt daardoor code", help)
            yield Lookalike(token.map[0], lines[token.map[0]].strip(), fault)
    yield from _unused_notes(lines, notes)


def _underlined(paragraph: Token, after: Token | None) -> Iterator[Lookalike]:
    """A line under a text, which GitHub takes for the mark of a heading. after: what follows the paragraph."""
    first, end = paragraph.map or (0, 0)
    lines = paragraph.content.split("\n")
    for line, text in enumerate(lines[1:], start=1):
        if _DOUBLE_LINE.fullmatch(text):
            help = f"haal deze regel weg, en schrijf erboven: ### {lines[line - 1].strip()}"
            message = "van een tekst met een streep eronder wordt hier geen kopje"
            yield Lookalike(first + line, text.strip(), Fault(UNDERLINED, message, help))
    if after and after.type == "hr" and after.map and after.map[0] == end and set(after.markup) == {"-"}:
        message = "deze streep staat vlak onder een tekst: op GitHub wordt die dan een kopje"
        help = f"zet er een lege regel tussen; is het een kopje, schrijf dan: ### {lines[-1].strip()}"
        yield Lookalike(end, after.markup, Fault(UNDERLINED, message, help))


def _open_code(fence: Token, lines: Sequence[str]) -> Iterator[Lookalike]:
    first, last = fence.map or (0, 0)
    end = _FENCE_END.match(lines[last - 1]) if last - 1 > first else None
    if end is None or not end["marks"].startswith(fence.markup):
        help = f"zet op een eigen regel achter de code: {fence.markup}"
        yield Lookalike(first, fence.markup, Fault(OPEN_CODE, "dit codeblok wordt niet gesloten", help))


def _code_with_more(fence: Token) -> Iterator[Lookalike]:
    """Code that another program draws as a picture, or of which it shows more than the code."""
    language, *more = fence.info.strip().split(maxsplit=1)[:2] or [""]
    line = fence.map[0] if fence.map else 0
    if language == "mermaid":
        help = "beschrijf in woorden wat het schema zegt"
        yield Lookalike(line, language, Fault("onbekende-opmaak", "een schema wordt hier niet getekend", help))
    if more and "=" in more[0]:
        message = f"`{more[0]}` achter de taal van een codeblok doet hier niets"
        yield Lookalike(line, more[0], Fault("onbekende-opmaak", message, "haal het weg"))


def _wide_rows(table: Token, lines: Sequence[str]) -> Iterator[Lookalike]:
    first, last = table.map or (0, 0)
    widest = len(_cells(lines[first]))
    for line in range(first + 2, last):
        cells = _cells(lines[line])
        if len(cells) > widest:
            message = f"deze rij heeft {len(cells)} cellen en de kop {widest}: de rest valt weg"
            help = "zet in de kop en in de streepjes eronder een cel erbij, of schrijf een streep in de tekst als \\|"
            yield Lookalike(line, cells[widest].strip(), Fault("te-veel-cellen", message, help))


def _cells(line: str) -> list[str]:
    """The cells of a row, as GitHub cuts it: at each bar without a backslash before it."""
    return re.split(r"(?<!\\)\|", line.lstrip("> \t").strip().removeprefix("|").removesuffix("|"))


def _in_block(block: Token, first: int, notes: Mapping[str, Any], *, is_paragraph: bool) -> Iterator[Lookalike]:
    content = block.content
    if "`" in content:
        content = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), content)
    lines = content.split("\n")
    for line, text in enumerate(lines, start=first):
        for pattern, what, help in _FOREIGN if _PERHAPS_FOREIGN.search(text) else ():
            if match := pattern.search(text):
                fault = Fault("onbekende-opmaak", f"`{match[0].strip()}` is {what}: dat leest de site niet", help)
                yield Lookalike(line, match[0].strip(), fault)
                break
        if is_paragraph and (heading := UNSPACED.match(text)):
            message = "voor een kopje staat een spatie achter de hekjes"
            marks = heading[1] if len(heading[1]) > 1 else "##"
            yield Lookalike(line, heading[1], Fault("kop-zonder-spatie", message, f"schrijf: {marks} {heading[2]}"))
        for note in _NOTE.finditer(text) if "[^" in text else ():
            if f":{note[1]}" not in notes.get("refs", {}):
                help = f"zet onderaan: {note[0]}: de tekst van de noot"
                yield Lookalike(line, note[0], Fault("noot", f"noot `{note[1]}` heeft geen tekst", help))
    if "](" in content and (match := _LINK_WITH_SPACE.search(content)):
        message = "in dit adres staat een spatie, en dan is het geen link"
        help = f"schrijf: {'%20'.join(match['address'].split())}"
        line = first + content.count("\n", 0, match.start())
        yield Lookalike(line, match["address"], Fault("link-met-spatie", message, help))
    if is_paragraph:
        yield from _in_paragraph(lines, first)


def _in_paragraph(lines: Sequence[str], first: int) -> Iterator[Lookalike]:
    bullets = ((line, match[1]) for line, text in enumerate(lines, start=first) if (match := _BULLET.match(text)))
    for line, bullet in islice(bullets, 1):
        message = f"met `{bullet}` begint hier geen opsomming: dat teken komt uit een ander programma"
        yield Lookalike(line, bullet, Fault("opsomming", message, "begin elke regel met een streepje en een spatie"))
    rows = ((line, text.strip()) for line, text in enumerate(lines, start=first) if _ROW.fullmatch(text))
    for line, row in islice(rows, 1):
        help = f"zet onder de eerste regel: |{'---|' * len(_cells(row))}"
        message = "deze tabel mist de regel met streepjes onder de kop"
        yield Lookalike(line, row, Fault("tabel-zonder-streep", message, help))


def _unused_notes(lines: Sequence[str], notes: Mapping[str, Any]) -> Iterator[Lookalike]:
    """The text of a note to which nothing refers would be lost."""
    used = {note["label"] for note in notes.get("list", {}).values() if "label" in note}
    for line, text in enumerate(lines):
        label = match[1] if (match := _NOTE_TEXT.match(text)) else ""
        if f":{label}" in notes.get("refs", {}) and label not in used:
            fault = Fault("noot", f"naar noot `{label}` verwijst niets", f"zet in de tekst: [^{label}]")
            yield Lookalike(line, f"[^{label}]", fault)
