"""Boxes in a text: Material's `!!! note` and GitHub's `> [!NOTE]`, in Dutch.

The kinds are those of https://squidfunk.github.io/mkdocs-material/reference/admonitions/ with their other names, and of
https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts.
"""

import re
from collections.abc import Callable, Sequence

from markdown_it.token import Token

from kennisbank.nearest import suggestion
from kennisbank.problem import Fault

OF_GITHUB = ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION")

TITLES = {
    **dict.fromkeys(("note", "info", "todo"), "Goed om te weten"),
    **dict.fromkeys(("abstract", "summary", "tldr"), "Samengevat"),
    **dict.fromkeys(("tip", "hint"), "Tip"),
    **dict.fromkeys(("success", "check", "done"), "Gelukt"),
    **dict.fromkeys(("question", "help", "faq"), "Vraag"),
    **dict.fromkeys(("important",), "Belangrijk"),
    **dict.fromkeys(("warning", "attention", "caution"), "Let op"),
    **dict.fromkeys(("failure", "fail", "missing"), "Mislukt"),
    **dict.fromkeys(("danger", "error"), "Pas op"),
    **dict.fromkeys(("bug",), "Fout"),
    **dict.fromkeys(("example",), "Voorbeeld"),
    **dict.fromkeys(("quote", "cite"), "Citaat"),
}
"""What is written above a box of each kind, where its writer gave it no title."""

_URGENT = frozenset(
    ("important", "warning", "attention", "caution", "failure", "fail", "missing", "danger", "error", "bug")
)
"""The kinds that ask for attention, in the colour of a warning."""

_TITLED = re.compile(r'\S+\s+"?(?P<title>.*?)"?')
"""What stands behind `!!!`: a kind, and for some boxes a title."""

_PLACE = re.compile(r"\S+\s+(?P<place>inline(?:\s+end)?)\b(?=\s*(?:\"|$))")
"""Where Material can put a box beside the text."""

_NO_ALERT = re.compile(r"\[!(?P<kind>[^\]\s]+)\](?P<more>[^\n]*)")
"""The first line of a quotation that was meant as an alert."""

Report = Callable[[Token, str, Fault], None]


def admonitions(tokens: Sequence[Token], report: Report) -> None:
    """Gives every box among the tokens of a text its class and a Dutch title, and reports what is no box yet.

    report: is told of a token, what was written on its line and what is wrong with it.
    """
    opened: list[Token] = []
    for number, token in enumerate(tokens):
        match token.type:
            case "alert_open" | "admonition_open":
                opened.append(token)
                _dress(token, tokens[number + 1 : number + 3], report)
            case "alert_close" | "admonition_close":
                box = opened.pop()
                if tokens[number - 1].type in ("admonition_open", "admonition_title_close"):
                    help = "laat de tekst in het kader vier spaties inspringen"
                    report(box, box.markup, Fault("leeg-kader", "in dit kader staat geen tekst", help))
            case "blockquote_open":
                if written := _NO_ALERT.match(tokens[number + 2].content if number + 2 < len(tokens) else ""):
                    report(token, written[0].strip(), _no_alert(written["kind"], written["more"].strip()))


def _dress(box: Token, after: Sequence[Token], report: Report) -> None:
    kind = str(box.meta.get("kind") or box.meta["tag"]).lower()
    if place := _PLACE.match(box.info.strip()) if box.type == "admonition_open" else None:
        message = f"een kader staat hier altijd tussen de tekst: `{place['place']}` doet niets"
        report(box, place["place"], Fault("kader-ernaast", message, f"haal `{place['place']}` weg"))
    if kind not in TITLES:
        message = f"`{kind}` is geen soort kader die we kennen"
        report(box, kind, Fault("onbekend-kader", message, suggestion(kind, TITLES)))
    box.attrs = {"class": "kb-note kb-note--urgent" if kind in _URGENT else "kb-note"}
    title, *inline = after
    if title.type not in ("alert_title_open", "admonition_title_open"):
        return
    title.attrs, title.map = {"class": "kb-note__title"}, box.map
    for token in inline:
        token.map = box.map
        if not _has_title(box):
            token.content = TITLES.get(kind, kind.capitalize())
            token.children = [Token("text", "", 0, content=token.content)]


def _has_title(box: Token) -> bool:
    titled = _TITLED.fullmatch(box.info.strip()) if box.type == "admonition_open" else None
    return titled is not None and titled["title"] != ""


def _no_alert(kind: str, more: str) -> Fault:
    choices = (f"[!{name}]" for name in OF_GITHUB)
    if more:
        message = f"achter `[!{kind}]` staat nog tekst, en dan is het geen kader"
        return Fault("onbekend-kader", message, "zet die tekst op een regel eronder, die ook met `>` begint")
    return Fault("onbekend-kader", f"`[!{kind}]` is geen soort kader die we kennen", suggestion(f"[!{kind}]", choices))
