"""The text of a file: CommonMark to sections of sanitised HTML, and what is wrong in it.

CommonMark (markdown-it-py) and not Python-Markdown: it knows on which line everything stands, and shows what
GitHub shows. HTML in the text is never passed on: it is reported, and printed as the characters that were typed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import escape

from kennisbank.problem import Finding, Place
from kennisbank.slugs import slugified
from kennisbank.text.characters import forbidden_in
from kennisbank.text.safe_html import ID_PREFIX, SITE_SCHEME, SafeHtml, sanitised

MAX_LINK = 500
"""As long as an address in the front matter; a reference link can repeat one thousands of times."""

_REFERENCE = re.compile(r"\bbron ([1-9][0-9]?)\b")

_PRE = re.compile(r"<pre>.*?</pre>", re.DOTALL)

Resolve = Callable[[str], str | None]
"""Gives the address within the site (`praktijken/x`) for a link as somebody wrote it, or None if nothing is there."""

BLOCK = re.compile(r"^<!-- blok: ([a-z-]{1,40})(?: ([a-z-]{1,40}))? -->$")
"""A line in a text of docs/ that the site fills in: the name of a part, and where it needs that, of what."""


@dataclass(frozen=True)
class Passage:
    """A heading of the second level with all that follows it; the first passage may have no heading."""

    heading: str
    line: int
    html: SafeHtml
    is_empty: bool


@dataclass(frozen=True)
class Words:
    """A piece of text as a reader sees it, on one line: without marks of Markdown and addresses of links.

    line: where it begins; is_prose: whether it is a paragraph or an item of a list, and no heading, cell or code.
    """

    text: str
    line: int
    is_prose: bool


@dataclass(frozen=True)
class Body:
    """A text in passages, the sources it refers to and what is wrong in it; lines count from its first line."""

    passages: tuple[Passage, ...]
    words: tuple[Words, ...]
    references: tuple[tuple[int, Place], ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class BlockCall:
    """A line in a text of docs/ that asks for a generated part; of: the facet or kind that it is about, if any."""

    name: str
    of: str
    line: int


@dataclass(frozen=True)
class PageText:
    """A text of docs/: pieces of HTML and, between them, the generated parts it asks for."""

    pieces: tuple[SafeHtml | BlockCall, ...]
    words: tuple[Words, ...]
    references: tuple[tuple[int, Place], ...]
    findings: tuple[Finding, ...]


def read_body(text: str, resolve: Resolve) -> Body:
    """The passages of a contributor's text.

    text: CommonMark with tables; resolve: finds the page behind a link within the site.
    """
    reading = _Reading(text, resolve)
    passages = tuple(reading.passage(tokens) for tokens in _at_headings(reading.tokens))
    kept = tuple(passage for passage in passages if passage.heading or not passage.is_empty)
    return Body(kept, tuple(_words(reading.tokens)), tuple(reading.references), tuple(reading.findings))


def read_page_text(text: str, resolve: Resolve) -> PageText:
    """The pieces of a text of docs/, cut where a generated part comes in; its headings get an id."""
    reading = _Reading(text, resolve, keep_headings=True)
    pieces: list[SafeHtml | BlockCall] = []
    waiting: list[Token] = []
    for token in reading.tokens:
        call = BLOCK.match(token.content.strip()) if token.type == "html_block" and not token.level else None
        if call:
            pieces += [reading.html(waiting), BlockCall(call[1], call[2] or "", (token.map or [0])[0] + 1)]
            waiting = []
        else:
            waiting.append(token)
    pieces.append(reading.html(waiting))
    return PageText(
        tuple(piece for piece in pieces if piece),
        tuple(_words(reading.tokens)),
        tuple(reading.references),
        tuple(reading.findings),
    )


def _at_headings(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        if token.type == "heading_open" and token.tag == "h2" and token.level == 0:
            yield part
            part = []
        part.append(token)
    yield part


def _words(tokens: Sequence[Token]) -> Iterator[Words]:
    before = ""
    for token in tokens:
        line = (token.map or [0])[0] + 1
        if token.type == "inline":
            words = (" " if child.type.endswith("break") else child.content for child in token.children or ())
            yield Words("".join(words), line, before == "paragraph_open")
        elif token.type in ("fence", "code_block"):
            yield Words(" ".join(token.content.split()), line, is_prose=False)
        before = token.type


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table").disable(["code", "lheading"])
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # every link is judged below, with its line
    return markdown


def _typed(self: RendererHTML, tokens: Sequence[Token], index: int, options: object, env: object) -> str:
    return str(escape(tokens[index].content))


def _renderer() -> RendererHTML:
    renderer = RendererHTML()
    for kind in ("html_inline", "html_block", "image"):
        renderer.rules[kind] = _typed.__get__(renderer)
    return renderer


class _Reading:
    """One text being read: its tokens, corrected, and what was found wrong on the way."""

    def __init__(self, text: str, resolve: Resolve, *, keep_headings: bool = False) -> None:
        self._lines = text.split("\n")
        self._resolve = resolve
        self._keep_headings = keep_headings
        self._ids: set[str] = set()
        self._markdown = _markdown()
        self._renderer = _renderer()
        self.findings: list[Finding] = []
        self.references: list[tuple[int, Place]] = []
        self.tokens = self._markdown.parse(text)
        for number, token in enumerate(self.tokens):
            self._correct(token, number)

    def passage(self, tokens: list[Token]) -> Passage:
        has_heading = (
            bool(tokens) and tokens[0].type == "heading_open" and tokens[0].tag == "h2" and tokens[0].level == 0
        )
        heading = tokens[1].content.strip() if has_heading else ""
        rest = tokens[3:] if has_heading else tokens
        line = (tokens[0].map or [0])[0] + 1 if tokens else 1
        for token in rest:
            if token.type in ("heading_open", "heading_close") and token.tag in ("h1", "h2"):
                token.tag = "h3"
        return Passage(heading, line, self.html(rest), is_empty=not rest)

    def html(self, tokens: Sequence[Token]) -> SafeHtml:
        return SafeHtml(_PRE.sub(_with_line_ends, sanitised(self._renderer.render(tokens, self._markdown.options, {}))))

    def _correct(self, token: Token, number: int) -> None:
        line = (token.map or [0])[0]
        match token.type:
            case "html_block" if self._keep_headings and BLOCK.match(token.content.strip()):
                if token.level:
                    message = "een blok staat op een eigen regel, niet in een lijst of een citaat"
                    self._fault(line, token.content.strip(), "blok-in-een-lijst", message, "zet er een lege regel voor")
            case "html_block":
                self._html_fault(line, token.content)
            case "inline":
                self._correct_inline(token, line)
            case "heading_open" | "heading_close":
                token.tag = "h4" if token.tag in ("h5", "h6") else token.tag
                if token.type == "heading_open" and self._keep_headings:
                    token.attrSet("id", self._id_for(self.tokens[number + 1].content))
            case "th_open" | "td_open":
                aligned = token.attrs.pop("style", "")
                if aligned == "text-align:right":
                    token.attrSet("class", "kb-num")
                if token.type == "th_open":
                    token.attrSet("scope", "col")
            case "table_open":
                token.attrSet("class", "kb-table")

    def _correct_inline(self, block: Token, line: int) -> None:
        open_links: list[bool] = []
        kept: list[Token] = []
        for child in block.children or ():
            match child.type:
                case "softbreak" | "hardbreak":
                    line += 1
                case "html_inline":
                    self._html_fault(line, child.content)
                case "image":
                    self._fault(
                        line,
                        child.content,
                        "plaatje",
                        "een plaatje kan niet in de tekst",
                        "beschrijf het in woorden, of noem de bron",
                    )
                case "text" if hidden := forbidden_in(child.content):
                    child.content = "".join(sign for sign in child.content if sign not in hidden)
                    message = f"hier staat een teken dat je niet ziet (U+{ord(hidden[0]):04X}), geschreven als code"
                    self._fault(line, "&#", "verboden-teken", message, "haal de code weg")
                case "link_open":
                    open_links.append(self._link(child, line))
                case "link_close" if open_links and not open_links.pop():
                    child.hidden, child.tag, child.nesting = True, "", 0
            if child.type == "link_open" and not open_links[-1]:
                child.hidden, child.tag, child.nesting = True, "", 0
            if child.type == "text" and not open_links:
                kept += self._with_references(child.content, line)
            elif not (child.hidden and child.type.startswith("link_")):
                kept.append(child)
        block.children = kept

    def _with_references(self, text: str, line: int) -> Iterator[Token]:
        """The text with `bron 2` as a link to that source of the page."""
        end = 0
        for match in _REFERENCE.finditer(text):
            place = Place(line + 1, self._lines[line].find(match[0]) + 1 or 1, len(match[0]))
            self.references.append((int(match[1]), place))
            yield Token("text", "", 0, content=text[end : match.start()])
            yield Token("link_open", "a", 1, attrs={"href": f"#bron-{match[1]}", "class": "kb-ref"})
            yield Token("text", "", 0, content=f"bron\N{NO-BREAK SPACE}{match[1]}")
            yield Token("link_close", "a", -1)
            end = match.end()
        yield Token("text", "", 0, content=text[end:])

    def _link(self, token: Token, line: int) -> bool:
        """Corrects the address of a link; whether it may stay a link."""
        written = str(token.attrs.get("href", ""))
        token.attrs = {}
        address, fault = _judged(written, self._resolve)
        if fault:
            self._fault(line, written, *fault)
        else:
            token.attrSet("href", address)
        return not fault

    def _html_fault(self, line: int, content: str) -> None:
        first = content.strip().split("\n")[0]
        shown = first if len(first) <= 40 else first[:40] + "..."
        self._fault(
            line,
            first,
            "html",
            f"hier staat HTML: `{shown}`",
            "schrijf het in gewone tekst of Markdown; bedoel je kleiner dan, zet dan een spatie achter `<`",
        )

    def _fault(self, line: int, written: str, rule: str, message: str, help: str = "") -> None:
        source = self._lines[line] if line < len(self._lines) else ""
        column = source.find(written) + 1 or 1
        self.findings.append(Finding(Place(line + 1, column, max(1, len(written))), rule, message, help))

    def _id_for(self, heading: str) -> str:
        base = ID_PREFIX + (slugified(heading) or "kop")
        name, number = base, 2
        while name in self._ids:
            name, number = f"{base}-{number}", number + 1
        self._ids.add(name)
        return name


def _with_line_ends(code: re.Match[str]) -> str:
    """Code with its line ends as entities, so that no later step takes a blank line in it for one of the page."""
    return code[0].replace("\n", "&#10;")


def _judged(written: str, resolve: Resolve) -> tuple[str, tuple[str, str, str] | None]:
    """The address that a link may get, or why it may not: rule, message and help."""
    if len(written) > MAX_LINK:
        return "", ("link", "deze link is te lang", f"een adres heeft hoogstens {MAX_LINK} tekens")
    if written.startswith("#"):
        return written, None
    try:
        parts = urlsplit(written)
    except ValueError:
        return "", ("link", f"`{written}` is geen adres", "kopieer het adres uit de browser")
    if parts.scheme in ("http", "https") and "." in (parts.hostname or ""):
        return written, None
    if parts.scheme == "mailto":
        return "", (
            "link-mail",
            "een mailadres hoort niet in de tekst",
            "zet de pagina van de organisatie in het veld `contact`",
        )
    if parts.scheme or parts.netloc:
        return "", (
            "link",
            f"`{written}` is geen link die hier mag",
            "gebruik een adres met https://, of de naam van een bestand",
        )
    target = resolve(parts.path)
    if target is None and written.startswith("www."):
        return "", ("link", f"`{written}` is geen volledig adres", "zet er https:// voor")
    if target is None:
        return "", (
            "dode-link",
            f"`{written}` bestaat niet in de kennisbank",
            "schrijf de naam van het bestand, zoals zicht-op-evenwicht.md, of het adres, zoals /onderwerp/vallen/",
        )
    return f"{SITE_SCHEME}:/{target}/" + (f"#{parts.fragment}" if parts.fragment else ""), None
