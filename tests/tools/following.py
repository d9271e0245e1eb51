"""Somebody who does what each help line says, to the letter and no more, as a contributor would.

What only a person can do (a sentence in own words, a whole block of fields) is left as it is.
"""

import re
from collections.abc import Callable, Sequence

from kennisbank.problem import Problem

FILLED_IN = "Wat hier hoort en lang genoeg is om als samenvatting te tellen."
ADDRESS = "https://example.org/ingevuld"
SOURCE = f"sources: [{{title: {FILLED_IN}, url: {ADDRESS}, kind: nieuws}}]"


class Page:
    """The lines of a file that is being mended; the methods take the problem that says where."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def end_of_fields(self) -> int:
        return next((number for number, line in enumerate(self.lines[1:], 1) if line.rstrip() == "---"), 1)

    def number(self, problem: Problem) -> int:
        """Where the line of a problem is now, if it moved."""
        return self.lines.index(problem.source) if problem.source in self.lines else problem.place.line - 1

    def line(self, problem: Problem) -> str:
        return self.lines[problem.place.line - 1]

    def rewrite(self, problem: Problem, line: str) -> None:
        self.lines[problem.place.line - 1] = line

    def marked(self, problem: Problem) -> str:
        begin, end = self._span(problem)
        return self.line(problem)[begin:end]

    def replace(self, problem: Problem, new: str) -> None:
        """Puts something in the place of what is marked."""
        begin, end = self._span(problem)
        self.rewrite(problem, self.line(problem)[:begin] + new + self.line(problem)[end:])

    def remove(self, problem: Problem) -> None:
        """Takes away what is marked: an item of a list, a field between braces, or a line that holds nothing else."""
        begin, end = self._span(problem)
        line = self.line(problem)
        in_braces = re.search(r"[{,]\s*(\w+): $", line[:begin])
        if in_braces and in_braces[1] in ("organisation", "by", "practice"):
            begin, end = line.rfind("{", 0, begin), line.find("}", end) + 1
        elif in_braces:
            begin = line.rfind(in_braces[1], 0, begin)
        before, after = line[:begin], line[end:]
        if problem.fault.code == "onbekend-veld" and line.startswith(self.marked(problem)):
            after = ""
        is_whole = re.fullmatch(r"(\s*(?:- )?[\w-]+:)?\s*\[?", before.removesuffix("- ")) and after.strip(" ]:") == ""
        if is_whole:
            del self.lines[problem.place.line - 1]
        else:
            self.rewrite(problem, before + after[2:] if after[:2] == ", " else before.removesuffix(", ") + after)

    def add_field(self, written: str) -> None:
        """Adds a line to the fields; a list of fields that is there gets one more."""
        name, _, value = written.partition(": ")
        for number, line in enumerate(self.lines[: self.end_of_fields]):
            if line.startswith(f"{name}:") and value.startswith("[{"):
                if line.endswith("]"):
                    self.lines[number] = f"{line[:-1]}, {value[1:]}"
                else:
                    self.lines.insert(number + 1, f"  - {value[1:-1]}")
                return
        self.lines.insert(self.end_of_fields, written)

    def write(self, problem: Problem, written: str) -> None:
        """Writes a field as it should be, in the place of the one of that name on the line."""
        line, name = self.line(problem), written.partition(":")[0]
        in_braces = re.search(rf"(?<=[{{ ]){re.escape(name)}: .*?(?=, [a-z_]+: |}}\]?$)", line)
        if in_braces and not line.startswith(name):
            self.rewrite(problem, line[: in_braces.start()] + written + line[in_braces.end() :])
        else:
            indent = re.match(r"\s*(?:- )?", line) if line.startswith((" ", "-")) else None
            self.rewrite(problem, (indent[0] if indent else "") + written)

    def before_brace(self, problem: Problem, written: str) -> None:
        """Adds to the fields between the braces that are marked."""
        line, depth = self.line(problem), 0
        for column in range(problem.place.column - 1, len(line)):
            depth += {"{": 1, "}": -1}.get(line[column], 0)
            if not depth:
                self.rewrite(problem, line[:column] + written + line[column:])
                return

    def add_section(self, problem: Problem, heading: str, below: str | None) -> None:
        """Adds a section below another, or where the problem says."""
        heads = [number for number, line in enumerate(self.lines) if line.startswith("## ")]
        own = next((number for number in heads if self.lines[number] == f"## {below}"), None)
        behind = next((number for number in heads if own is not None and number > own), len(self.lines))
        place = problem.place.line - 1 if own is None else behind
        self.lines[place:place] = ["", heading, "", "Wat hier hoort.", ""]

    def move(self, begin: int, end: int, *, above: str = "", below: str = "") -> None:
        """Moves lines above or below a heading."""
        moved = self.lines[begin:end]
        del self.lines[begin:end]
        place = self.lines.index(f"## {above or below}") + bool(below)
        self.lines[place:place] = ["", *moved, ""]

    def _span(self, problem: Problem) -> tuple[int, int]:
        begin = problem.place.column - 1
        line = self.line(problem)
        closing = {"{": "}", "[": "]"}.get(line[begin : begin + 1])
        return begin, line.index(closing, begin) + 1 if closing and closing in line[
            begin:
        ] else begin + problem.place.width


Act = Callable[[Page, Problem, re.Match[str]], None]
ACTS: list[tuple[str, Act]] = []
"""What to do about a help line that has a pattern, the first that fits."""


def when(*patterns: str) -> Callable[[Act], Act]:
    def registered(act: Act) -> Act:
        ACTS.extend((pattern, act) for pattern in patterns)
        return act

    return registered


def filled_in(written: str) -> str:
    return written.replace("https://...", ADDRESS).replace("...", FILLED_IN)


@when(r"voeg een regel toe: (?P<x>[^;]+)", r"zet erbij: (?P<x>results: \[.*?\])")
def _add_field(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.add_field(filled_in(match["x"]))


@when(r"zet voor de `}`: , (?P<x>[^;]+)", r"voeg toe: (?P<x>design: [^;]+)", r"zet erbij: (?P<x>url: [^;]+)")
def _add_between_braces(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.before_brace(problem, f", {filled_in(match['x'])}")


@when(r"zet bij sources: - (?P<x>\{.*?\})")
def _add_source(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.add_field(f"sources: [{filled_in(match['x'])}]")


@when(r"zet de bron (?:onderaan )?bij sources en schrijf hier (?P<x>\d+)")
def _add_source_and_number(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, re.sub(r"\d+", match["x"], page.marked(problem)))
    page.add_field(SOURCE)


@when(r"staat op regel (?P<n>\d+); schrijf daar: (?P<x>[^;]+), en haal deze weg")
def _together(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.lines[int(match["n"]) - 1] = match["x"]
    del page.lines[problem.place.line - 1]


@when(r"bedoelde je `(?P<x>[^`]+)`", r"bedoelde je (?P<x>[^`?]+)\?")
def _what_was_meant(page: Page, problem: Problem, match: re.Match[str]) -> None:
    is_heading = problem.fault.code == "onbekende-kop"
    page.replace(problem, f"## {match['x']}" if is_heading else match["x"])


@when(r"schrijf: (?P<x>## [^;]+)")
def _write_line(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, match["x"])
    if "haal de streep eronder weg" in problem.fault.help:
        del page.lines[problem.place.line]


@when(r"haal deze regel weg, en schrijf erboven: (?P<x>.+)")
def _write_above(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.lines[problem.place.line - 2 : problem.place.line] = [match["x"]]


@when(r"zet er een lege regel tussen")
def _part(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.lines.insert(problem.place.line - 1, "")


@when(r"chrijf(?: dan)?: (?P<x>[\w-]+: [^;]+)", r"vul (?:het|hem) in: (?P<x>[^;]+)")
def _write_field(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.write(problem, filled_in(match["x"]))


@when(
    r"schrijf(?: kleine letters| alleen het nummer| alleen de naam)?: (?P<x>[^\s\[]\S*)",
    r"haal `<` en `>` weg: (?P<x>\S+)",
    r"zet hier een nieuw id: (?P<x>\w+)",
    r"zet haken om een lijst[^:]*: (?P<x>\[.*\])",
    r"schrijf: (?P<x>\[.*\])",
    r"zet aanhalingstekens eromheen: (?P<x>.+)",
    r"kies uit: (?P<x>[\w-]+)",
    r"kunt kiezen uit: (?P<x>[\w-]+)",
)
def _replace(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, match["x"])


@when(r"zet er https:// voor")
def _complete(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, f"https://{page.marked(problem)}")


@when(r"wissel de jaren om: (?P<x>.+)")
def _swap(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, re.sub(r"since: \d+, until: \d+", match["x"], page.line(problem)))


@when(r"zet er een kopje boven: (?P<x>## .+)")
def _head(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.lines.insert(problem.place.line - 1, match["x"])


@when(r"voeg (?:het|onder `(?P<below>[^`]+)`) toe, met tekst eronder: (?P<x>## [^;]+)")
def _add_section(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.add_section(problem, match["x"], match["below"])


@when(r"zet dit stuk boven `(?P<x>[^`]+)`")
def _move_section(page: Page, problem: Problem, match: re.Match[str]) -> None:
    begin = page.number(problem)
    heads = (number for number, line in enumerate(page.lines) if number > begin and line.startswith("## "))
    page.move(begin, next(heads, len(page.lines)), above=match["x"])


@when(r"zet haar onder `(?P<x>[^`]+)`")
def _move_text(page: Page, problem: Problem, match: re.Match[str]) -> None:
    begin = page.number(problem)
    page.move(begin, begin + 1, below=match["x"])


@when(r"voeg de twee stukken samen", r"haal deze regel weg")
def _join_sections(page: Page, problem: Problem, match: re.Match[str]) -> None:
    del page.lines[problem.place.line - 1]


@when(r"schrijf er iets")
def _fill_section(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.lines.insert(problem.place.line, "Wat hier hoort.")


@when(r"voeg `(?P<x>[\w-]+)` toe bij subregion")
def _add_subregion(page: Page, problem: Problem, match: re.Match[str]) -> None:
    number = next(number for number, line in enumerate(page.lines) if line.startswith("subregion:"))
    page.lines[number] = page.lines[number].replace("]", f", {match['x']}]")


@when(r"haal (?:anders )?`(?P<x>confirmed)` weg")
def _remove_field(page: Page, problem: Problem, match: re.Match[str]) -> None:
    if page.line(problem).startswith(match["x"]):
        del page.lines[problem.place.line - 1]


@when(r"haal weg: (?P<x>.+)")
def _remove_between_braces(page: Page, problem: Problem, match: re.Match[str]) -> None:
    names = match["x"].replace(" en ", "|")
    page.rewrite(problem, re.sub(rf", (?:{names}): [^,}}]+", "", page.line(problem)))


@when(r"haal de zin weg", r"noem de rol of de organisatie", r"noem alleen het ambt", r"laat de naam weg")
def _name_nobody(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, "de organisatie")


@when(r"haal de link weg")
def _unlink(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", page.line(problem)))


@when(r"gewone tekst of Markdown", r"laat de opmaak weg")
def _without_tags(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, re.sub(r"</?\w+[^>]*>", "", page.line(problem)))


@when(r"of typ de regel opnieuw")
def _without_hidden_signs(page: Page, problem: Problem, match: re.Match[str]) -> None:
    line = re.sub(r"\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}", "", page.line(problem))
    page.rewrite(problem, "".join(sign for sign in line if sign.isprintable()))


@when(r"haal de code weg")
def _without_codes(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, re.sub(r"&#\w+;", "", page.line(problem)))


@when(
    r"haal (?:het|haar|er een|deze|de verwijzing|deze verwijzing)(?: hier| dan)? weg",
    r"laat dit veld dan weg",
    r"heb je die niet, noem dan de url",
    r"zet een project bij `related`",
)
def _remove(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.remove(problem)


@when(r"die maand heeft", r"schrijf jaar-maand-dag")
def _another_day(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, "2026-01-02")


@when(
    r"schrijf een jaar \((?P<x>2025)\)", r"schrijf (?P<x>true) voor ja", r"tel de bronnen op de pagina vanaf (?P<x>1)"
)
def _another_value(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, match["x"])


@when(r"kopieer het adres uit de browser", r"gebruik een adres met https://")
def _another_address(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, ADDRESS)


@when(r"maak er één regel van")
def _one_line(page: Page, problem: Problem, match: re.Match[str]) -> None:
    number, rest = problem.place.line, []
    while page.lines[number].startswith(" ") or not page.lines[number].strip():
        rest.append(page.lines.pop(number).strip())
    page.rewrite(problem, " ".join((page.line(problem).rstrip(" |>"), *filter(None, rest))))


@when(r"maak het korter")
def _shorten(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, page.marked(problem)[:80])


@when(r"schrijf het iets uitgebreider", r"vul hem in")
def _lengthen(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, FILLED_IN)


@when(r"sluit de lijst met `]`")
def _close_list(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, f"{page.line(problem)}]")


@when(r"zet aan het eind van de tekst hetzelfde aanhalingsteken")
def _close_quotes(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, page.line(problem) + page.marked(problem)[0])


@when(r"zet een regel met alleen `---` onder de gegevens")
def _close_fields(page: Page, problem: Problem, match: re.Match[str]) -> None:
    end = next(n for n, line in enumerate(page.lines) if n and (not line.strip() or line.startswith("#")))
    page.lines.insert(end, "---")


@when(r"zet de tekst tussen aanhalingstekens als het uitroepteken")
def _quote(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, re.sub(r"^([\w-]+): (.*)$", r'\1: "\2"', page.line(problem)))


@when(r"haal de spaties ervoor weg")
def _unindent(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, page.line(problem).lstrip())


@when(r"zet spaties in de plaats van de tab")
def _untab(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.rewrite(problem, page.line(problem).replace("\t", "  "))


@when(r"beschrijf het in woorden")
def _describe(page: Page, problem: Problem, match: re.Match[str]) -> None:
    page.replace(problem, "Een beschrijving.")


def followed(text: str, problems: Sequence[Problem]) -> tuple[str, tuple[Problem, ...]]:
    """A text in which each help line was followed once, and the problems of those that could be.

    From the bottom up, so that nothing moves what is still to be done; what moves whole parts comes last.
    """
    page, done = Page(text), []
    moves = ("volgorde", "tekst-zonder-kop", "kop-ontbreekt")
    for problem in sorted(problems, key=lambda one: (one.fault.code in moves, -one.place.line, -one.place.column)):
        for pattern, act in ACTS:
            if match := re.search(pattern, problem.fault.help):
                act(page, problem, match)
                done.append(problem)
                break
    return page.text, tuple(done)
