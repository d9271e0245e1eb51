"""CommonMark as this site reads it: markdown-it with rules that correct its tokens and report what may not be there.

CommonMark (markdown-it-py) and not Python-Markdown: it knows on which line everything stands, and shows what
GitHub shows. HTML in the text is never passed on: it is reported, and printed as the characters that were typed.

Each rule is one of markdown-it's core rules: it goes once over the tokens of a text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore, text_join
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.gfm import gfm_plugin

from kennisbank.problem import Fault, Finding, Place
from kennisbank.slugs import slugified
from kennisbank.text.characters import forbidden_in
from kennisbank.text.markdown.admonitions import admonitions
from kennisbank.text.markdown.icons import IN_TEXT, Icons, in_path
from kennisbank.text.markdown.links import Resolve, judged
from kennisbank.text.markdown.lookalikes import lookalikes
from kennisbank.text.markdown.positions import position, positions_plugin
from kennisbank.text.markdown.safe_html import (
    ID_PREFIX,
    SafeHtml,
    is_marked_link,
    marked_icon,
    marked_lines,
    marked_text,
    sanitised,
    unmarked,
)

_BLOCK = re.compile(r"^<!-- blok: (?P<name>[a-z-]{1,40})(?: (?P<of>[a-z-]{1,40}))? -->$")
"""A line in a text of docs/ that the site fills in: the name of a part, and where it needs that, of what."""

_NUMBER = re.compile(r"[1-9][0-9]?\b")
_MORE = r"(?:\s*,\s*(?:en\s+)?|\s+en\s+|\s*(?:[-\u2013]|t/m)\s*)[1-9][0-9]?\b"
_REFERENCE = re.compile(
    rf"\b(?P<word>bron(?P<several>nen)?)\s+"
    rf"(?P<numbers>[1-9][0-9]?\b(?:{_MORE}(?(several)|(?!\s*[^\W\d_]|\s*%)))*)",
    re.IGNORECASE,
)
"""A source of the page, or several. Behind `bron 2` another number counts only where no word follows it: in "bron 2, 30
mensen" thirty is none."""

_SOURCE = re.compile(r"\bbron", re.IGNORECASE)

_ALLOWED_HTML = re.compile(r"</?su[bp]>|<br ?/?>", re.IGNORECASE)

_TAG = re.compile(r"<!--(?s:.*?)(?:-->|\Z)|<[/!?]?[A-Za-z[][^>]*(?:>|\Z)|<.*")
"""A comment, a tag or what else CommonMark takes for HTML: https://spec.commonmark.org/0.31.2/#raw-html"""

_SHOWN_HTML = 40
"""The characters of somebody's HTML that a message repeats."""

Rule = Callable[[StateCore], None]


@dataclass
class ParsedText:
    """A text as tokens that may be rendered, and what the rules met in it.

    markdown: what parses and renders it; lines: the text as it was written; first_line: the number of the first in its
    file; resolve: gives the page behind a link; icons: which there are; references: the numbers of the sources that it
    refers to; anchors: the links with a `#`, as `address#anchor`, without an address for its own page; findings: what
    is wrong in it.
    """

    markdown: MarkdownIt
    lines: Sequence[str]
    first_line: int
    resolve: Resolve
    icons: Icons
    tokens: list[Token] = field(default_factory=list)
    references: list[tuple[int, Place]] = field(default_factory=list)
    anchors: list[tuple[str, Place]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def place(self, token: Token, written: str = "") -> Place:
        """The place in the file of what was written on the line of a token, or where that line begins."""
        line = _line(token)
        source = self.lines[line] if line < len(self.lines) else ""
        return Place(self.first_line + line, source.find(written) + 1 or 1, max(1, len(written)))

    def source(self, token: Token) -> str:
        """The line on which a token begins, as it was written."""
        line = _line(token)
        return self.lines[line].strip() if line < len(self.lines) else ""

    def report(self, token: Token, written: str, fault: Fault) -> None:
        """Adds a finding about what was written on the line of a token."""
        self.findings.append(Finding(self.place(token, written), fault))

    def html(self, tokens: Sequence[Token]) -> SafeHtml:
        """Some of its tokens, rendered and sanitised."""
        return sanitised(self.markdown.renderer.render(tokens, self.markdown.options, {}))


def parse(text: str, resolve: Resolve, icons: Icons, first_line: int, rules: tuple[Rule, ...]) -> ParsedText:
    """A text after these rules."""
    markdown = _markdown(rules)
    parsed = ParsedText(markdown, text.split("\n"), first_line, resolve, icons)
    parsed.tokens = markdown.parse(text, {"parsed": parsed})
    return parsed


def is_section_head(token: Token) -> bool:
    """Whether a token opens or closes a heading that divides a text: of the second level, in no list or quotation."""
    return token.type in ("heading_open", "heading_close") and token.tag == "h2" and token.level == 0


class _Renderer(RendererHTML):
    """What there is to render beside markdown-it's own kinds of tokens, each method a kind; and code."""

    def reference(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[index]
        return f"<a{self.renderAttrs(token)}>{token.content}</a>"

    def footnote_ref(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        number = tokens[index].meta["id"] + 1
        id = "" if tokens[index].meta.get("subId") else f' id="{ID_PREFIX}noot-{number}-in-de-tekst"'
        return f'<sup{id}><a href="#{ID_PREFIX}noot-{number}">noot {number}</a></sup>'

    def footnote_block_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return '<ol class="kb-notes">\n'

    def footnote_block_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return "</ol>\n"

    def footnote_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return f'<li id="{ID_PREFIX}noot-{tokens[index].meta["id"] + 1}">'

    def footnote_anchor(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        meta = tokens[index].meta
        return f' <a href="#{ID_PREFIX}noot-{meta["id"] + 1}-in-de-tekst">Terug</a>' if not meta["subId"] else ""

    def list_item_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        is_done = tokens[index].meta.get("checked")
        return "<li>" if is_done is None else f"<li>{'☑' if is_done else '☐'} "

    def table_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return '<div class="kb-scroll" role="region" aria-label="Tabel" tabindex="0"><table class="kb-table">\n'

    def table_close(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return "</table></div>\n"

    def explainable(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return marked_text(self.text(tokens, index, options, env))

    def icon(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return marked_icon(tokens[index].content)

    def fence(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return marked_lines(super().fence(tokens, index, options, env).removesuffix("\n")) + "\n"


@cache
def _markdown(rules: tuple[Rule, ...]) -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True}, renderer_cls=_Renderer)
    markdown.use(gfm_plugin).use(admon_plugin).use(positions_plugin)
    for name in ("footnote_ref", "footnote_block_open", "footnote_block_close", "footnote_open", "footnote_anchor"):
        markdown.add_render_rule(name, getattr(_Renderer, name))  # in the place of the plugin's own
    markdown.disable(["lheading"])
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # every link is judged below, with its line
    for rule in rules:
        markdown.core.ruler.push(rule.__name__, rule)
    return markdown


def _line(token: Token) -> int:
    """The line of the text that a token begins on, from 0."""
    return token.map[0] if token.map else 0


def _parsed(state: StateCore) -> ParsedText:
    parsed: ParsedText = state.env["parsed"]
    return parsed


def _blocks(state: StateCore) -> Iterator[tuple[Token, list[Token]]]:
    """Each block that holds inline tokens, with those."""
    return ((token, token.children) for token in state.tokens if token.children)


def _tokens(state: StateCore, *types: str) -> Iterator[Token]:
    """The tokens of these types, of blocks and within them."""
    for block in state.tokens:
        yield from (token for token in (block, *(block.children or ())) if token.type in types)


def _with_links(tokens: Iterable[Token]) -> Iterator[tuple[Token, bool]]:
    """Inline tokens, each with whether it stands in a link."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type in ("link_open", "link_close") else 0
        yield token, depth > 0


def inline_lines(state: StateCore) -> None:
    """An inline token knows its line, as a block does."""
    for block, children in _blocks(state):
        before, is_one_line = None, "\n" not in block.content
        for token in children:
            line = _line(block)
            if not is_one_line:
                line += block.content.count("\n", 0, position(token, before))
            token.map, before = [line, line + 1], token


def no_markup(state: StateCore) -> None:
    """What looks like mark-up and is none does not stand on the page without a word."""
    parsed = _parsed(state)
    for met in lookalikes(state.tokens, parsed.lines, state.env):
        parsed.report(Token("", "", 0, map=[met.line, met.line + 1]), met.written, met.fault)


def hidden_characters(state: StateCore) -> None:
    """A character that nobody sees is taken out, also if it was written as code."""
    for token in _tokens(state, "text"):
        if hidden := forbidden_in(token.content):
            token.content = "".join(character for character in token.content if character not in hidden)
            message = f"hier staat een teken dat je niet ziet (U+{ord(hidden[0]):04X}), geschreven als code"
            _parsed(state).report(token, "&#", Fault("verboden-teken", message, "haal de code weg"))


def references(state: StateCore) -> None:
    """`bron 2` is a link to that source of the page, unless it stands in a link; `bronnen 1, 4 en 6` are three."""
    parsed = _parsed(state)
    for block, children in _blocks(state):
        if _SOURCE.search(block.content):
            block.children = [
                part
                for token, in_link in _with_links(_joined(children))
                for part in (_referring(token, parsed) if token.type == "text" and not in_link else (token,))
            ]


def _joined(tokens: Sequence[Token]) -> Iterator[Token]:
    """Inline tokens of which texts that only a line end parts are one: a source and its number may stand apart so."""
    waiting: list[Token] = []
    for token in tokens:
        if token.type == "softbreak" and len(waiting) == 1:
            waiting.append(token)
        elif token.type == "text" and len(waiting) == 2:
            waiting = [waiting[0].copy(content=f"{waiting[0].content}\n{token.content}")]
        else:
            yield from waiting
            waiting = [token] if token.type == "text" else []
            if not waiting:
                yield token
    yield from waiting


def _referring(token: Token, parsed: ParsedText) -> Iterator[Token]:
    """A text with its references as links, in lines again; each part knows its line."""
    end = 0
    for match in _REFERENCE.finditer(token.content):
        for number in _NUMBER.finditer(token.content, match.start("numbers"), match.end()):
            is_first = number.start() == match.start("numbers")
            begin = match.start() if is_first else number.start()
            yield from _apart(token, end, begin)
            own = _at_line(token, begin, type="reference", tag="a")
            written = token.content[begin : number.end()].split("\n")[0]
            parsed.references.append((int(number[0]), parsed.place(own, written)))
            own.attrs = {"href": f"#bron-{number[0]}", "class": "kb-ref"}
            own.content = f"{match['word']}\N{NO-BREAK SPACE}{number[0]}" if is_first else number[0]
            yield own
            end = number.end()
    yield from _apart(token, end, len(token.content))


def _apart(token: Token, begin: int, end: int) -> Iterator[Token]:
    """A part of a text, its lines parted by line ends again."""
    for number, line in enumerate(token.content[begin:end].split("\n")):
        if number:
            yield _at_line(token, begin, type="softbreak", tag="br", content="")
            begin += 1
        yield _at_line(token, begin, content=line)
        begin += len(line)


def _at_line(token: Token, index: int, **changes: Any) -> Token:
    """A token made from a text, on the line of a character of it."""
    line = _line(token) + token.content.count("\n", 0, index)
    return Token(**{"type": token.type, "tag": token.tag, "nesting": 0, "map": [line, line + 1], **changes})


def boxes(state: StateCore) -> None:
    """A box of Material (`!!! note`) or of GitHub (`> [!NOTE]`) has our look and a Dutch title."""
    admonitions(state.tokens, _parsed(state).report)


def icons(state: StateCore) -> None:
    """`:material-run:` is that icon; one that does not exist is left out."""
    for block, children in _blocks(state):
        if not IN_TEXT.search(block.content):
            continue
        block.children = [
            part
            for token in children
            for part in (_with_icons(token, _parsed(state)) if token.type == "text" else (token,))
        ]


def _with_icons(token: Token, parsed: ParsedText) -> Iterator[Token]:
    end = 0
    for match in IN_TEXT.finditer(token.content):
        yield token.copy(content=token.content[end : match.start()])
        name = in_path(match[1])
        if fault := parsed.icons.fault(name):
            parsed.report(token, match[0], fault)
        else:
            yield Token("icon", "", 0, content=name, map=token.map)
        end = match.end()
    yield token.copy(content=token.content[end:])


def links(state: StateCore) -> None:
    """A link leads to a page that exists, or to another site; of any other only the words stay."""
    for block, children in _blocks(state):
        opened: list[Token] = []
        for token in children:
            if token.type == "link_open":
                opened.append(token)
                token.hidden = not _is_link(token, _parsed(state))
            elif token.type == "link_close":
                token.hidden = opened.pop().hidden
        block.children = [token for token in children if not token.hidden]


def _is_link(token: Token, parsed: ParsedText) -> bool:
    """Whether a link may stay one; gives it the address that it leads to."""
    written = str(token.attrs.get("href", ""))
    judgement = judged(written, parsed.resolve)
    if isinstance(judgement, Fault):
        if token.info != "auto" or judgement.code != "link-mail":  # an address that is read is found by a rule
            parsed.report(token, written, judgement)
        return False
    if title := str(token.attrs.get("title", "")):
        help = "haal die tekst weg, of zet hem in de tekst van de link"
        fault = Fault("link-titel", "deze tekst achter het adres ziet bijna niemand", help)
        parsed.report(token, title.split("\n")[0], fault)
    if judgement is None:
        return False
    token.attrs = {"href": judgement}
    if (written.startswith("#") or is_marked_link(judgement)) and "#" in judgement:
        parsed.anchors.append((unmarked(judgement), parsed.place(token, written)))
    return True


def typed_html(state: StateCore) -> None:
    """HTML is text, but for what has no other way to be written: sub- and superscript, and a line end in a table."""
    for token in _tokens(state, "html_block", "html_inline"):
        if token.type == "html_inline" and _ALLOWED_HTML.fullmatch(token.content):
            continue
        for match in _TAG.finditer(token.content):
            _parsed(state).report(_on_line(token, match), match[0].split("\n")[0], _html_fault(match[0].split("\n")[0]))
        token.type = "text"


def _on_line(token: Token, match: re.Match[str]) -> Token:
    """A token on the line of the file that a match in the content of another begins on."""
    line = _line(token) + token.content.count("\n", 0, match.start())
    return token.copy(map=[line, line + 1])


def _html_fault(written: str) -> Fault:
    shown = written if len(written) <= _SHOWN_HTML else written[:_SHOWN_HTML] + "..."
    if written.startswith("<!--"):
        help = "haal haar weg: zij komt op de site te staan"
        return Fault("opmerking", f"hier staat een opmerking: `{shown}`", help)
    help = "schrijf het in gewone tekst of Markdown; bedoel je kleiner dan, zet dan een spatie achter `<`"
    return Fault("html", f"hier staat HTML: `{shown}`", help)


def pictures(state: StateCore) -> None:
    """A picture is the text that describes it."""
    fault = Fault("plaatje", "een plaatje kan niet in de tekst", "beschrijf het in woorden, of noem de bron")
    for token in _tokens(state, "image"):
        written = f"![{token.content}]({token.attrs.get('src', '')})"
        is_there = written in _parsed(state).source(token)
        _parsed(state).report(token, written if is_there else token.content, fault)
        token.type = "text"


def tables(state: StateCore) -> None:
    """A table has a head that says so, and its numbers stand to the right."""
    for token in state.tokens:
        if token.attrs.pop("style", "") == "text-align:right":
            token.attrSet("class", "kb-num")
        if token.type == "th_open":
            token.attrSet("scope", "col")


def four_levels(state: StateCore) -> None:
    """There are four levels of headings."""
    for token in _tokens(state, "heading_open", "heading_close"):
        if token.tag in ("h5", "h6"):
            token.tag = "h4"


def lower_headings(state: StateCore) -> None:
    """Only the headings that divide a text are of the second level."""
    for token in _tokens(state, "heading_open", "heading_close"):
        if token.tag in ("h1", "h2") and not is_section_head(token):
            token.tag = "h3"


def block_calls(state: StateCore) -> None:
    """A line that asks for a generated part does so outside lists and quotations."""
    message, help = "een blok staat op een eigen regel, niet in een lijst of een citaat", "zet er een lege regel voor"
    for token in _tokens(state, "html_block"):
        call = _BLOCK.match(token.content.strip())
        if call and token.level:
            _parsed(state).report(token, call[0], Fault("blok-in-een-lijst", message, help))
            token.type = "text"
        elif call:
            token.type, token.meta = "block_call", call.groupdict("")


def heading_ids(state: StateCore) -> None:
    """A heading has an id that no other heading has, and that is no name of the page's own."""
    ids: set[str] = set()
    for token, content in pairwise(state.tokens):
        if token.type == "heading_open":
            token.attrSet("id", _new_id(content.content, ids))


def _new_id(heading: str, ids: set[str]) -> str:
    base = ID_PREFIX + (slugified(IN_TEXT.sub("", heading)) or "kop")
    name, number = base, 2
    while name in ids:
        name, number = f"{base}-{number}", number + 1
    ids.add(name)
    return name


def explainable_text(state: StateCore) -> None:
    """A word of the glossary may be explained in text, but in no link, heading, title or code."""
    heads = ("heading_open", "alert_title_open", "admonition_title_open")
    children = (block.children or () for before, block in pairwise(state.tokens) if before.type not in heads)
    for token, in_link in chain(*map(_with_links, (state.tokens, *children))):
        if token.type == "text" and not in_link:
            token.type = "explainable"


_INLINE = (no_markup, boxes, inline_lines, hidden_characters, icons, references, links)
"""A reference in a link that may not stay is none: references come before links."""

_BLOCKS = (typed_html, pictures, text_join, explainable_text, tables, four_levels)  # what became text is part of it

FOR_ENTRIES: tuple[Rule, ...] = (*_INLINE, *_BLOCKS, lower_headings)
"""The rules of an entry's text, in their order."""

FOR_PAGES: tuple[Rule, ...] = (*_INLINE, block_calls, *_BLOCKS, heading_ids)
"""The rules of a text of docs/, in their order."""
