"""The text of a file: CommonMark to sections of sanitised HTML, and what is wrong in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markdown_it.token import Token

from kennisbank.problem import Finding, Place
from kennisbank.text.markdown.commonmark import FOR_ENTRIES, FOR_PAGES, ParsedText, is_section_head, parse
from kennisbank.text.markdown.icons import Icons
from kennisbank.text.markdown.links import Resolve
from kennisbank.text.markdown.safe_html import SafeHtml

_NAME = re.compile(r"\s*\{:?\s*#[^{}]*\}\s*$")
"""The name that other programs write behind a heading: `{#aanpak}`."""

_UNDERLINED = re.compile(r"(?P<text>[^\n]+)\n=+[ \t]*(?:\n|\Z)")
_UNSPACED = re.compile(r"#{1,6}(?P<text>[^ #\n][^\n]*)")


@dataclass(frozen=True)
class Section:
    """A heading of the second level with all that follows it; the first section may have no heading.

    place: where the heading stands in the file, or else where the section begins.
    """

    heading: str
    place: Place
    html: SafeHtml

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the heading."""
        return not self.html.segments


@dataclass(frozen=True)
class TextLine:
    """A piece of text as a reader sees it, on one line: without marks of Markdown and addresses of links.

    place: the line of the file that it begins on; is_prose: whether it is a paragraph or an item of a list, and no
    heading, cell or code.
    """

    text: str
    place: Place
    is_prose: bool


@dataclass(frozen=True)
class Stray:
    """Words that may be meant as a heading of a section and are none: of another level, bold or underlined.

    text: the words; written: the line as it was written; place: where.
    """

    text: str
    written: str
    place: Place
    is_underlined: bool = False


@dataclass(frozen=True)
class Body:
    """A text in sections, its lines as a reader sees them, the sources it refers to and what is wrong in it.

    anchors: its links with a `#`, as `address#anchor`, without an address for its own page; strays: what may be meant
    as the heading of a section.
    """

    sections: tuple[Section, ...]
    lines: tuple[TextLine, ...]
    references: tuple[tuple[int, Place], ...]
    anchors: tuple[tuple[str, Place], ...]
    findings: tuple[Finding, ...]
    strays: tuple[Stray, ...]


@dataclass(frozen=True)
class BlockCall:
    """A line in a text of docs/ that asks for a generated part; of: the facet or kind that it is about, if any."""

    name: str
    of: str
    place: Place


@dataclass(frozen=True)
class PageSection:
    """A part of a text of docs/: a heading of the second level with all that follows it; the first may have none.

    id, heading: the name of the heading, and its text without links; pieces: HTML, which the heading begins, and
    between it the generated parts that the text asks for.
    """

    id: str
    heading: SafeHtml
    pieces: tuple[SafeHtml | BlockCall, ...]


@dataclass(frozen=True)
class PageText:
    """A text of docs/ in sections, its lines, the sources it refers to and what is wrong in it: as of `Body`."""

    sections: tuple[PageSection, ...]
    lines: tuple[TextLine, ...]
    references: tuple[tuple[int, Place], ...]
    anchors: tuple[tuple[str, Place], ...]
    findings: tuple[Finding, ...]

    @property
    def calls(self) -> Iterator[BlockCall]:
        """The generated parts that it asks for."""
        return (piece for section in self.sections for piece in section.pieces if isinstance(piece, BlockCall))


def read_body(text: str, resolve: Resolve, icons: Icons, *, first_line: int = 1) -> Body:
    """The sections of a contributor's text.

    text: CommonMark with tables; resolve: finds the page behind a link within the site; icons: which there are;
    first_line: the number of the text's first line in its file, from which every place counts.
    """
    parsed = parse(text, resolve, icons, first_line, FOR_ENTRIES)
    sections = (_section(tokens, parsed) for tokens in _at_headings(parsed.tokens))
    filled = tuple(section for section in sections if section.heading or not section.is_empty)
    return Body(filled, *_rest(parsed), strays=tuple(_strays(parsed)))


def read_page_text(text: str, resolve: Resolve, icons: Icons, *, first_line: int = 1) -> PageText:
    """The sections of a text of docs/, cut where a generated part comes in; its headings get an id.

    text, resolve, icons, first_line: as of `read_body`.
    """
    parsed = parse(text, resolve, icons, first_line, FOR_PAGES)
    sections = tuple(_page_section(tokens, parsed) for tokens in _at_headings(parsed.tokens))
    return PageText(sections, *_rest(parsed))


_Rest = tuple[tuple[TextLine, ...], tuple[tuple[int, Place], ...], tuple[tuple[str, Place], ...], tuple[Finding, ...]]


def _rest(parsed: ParsedText) -> _Rest:
    """What every text has beside its sections: lines, references, anchors and findings."""
    return tuple(_lines(parsed)), tuple(parsed.references), tuple(parsed.anchors), tuple(parsed.findings)


def _at_headings(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens cut before each heading that divides the text."""
    part: list[Token] = []
    for token in tokens:
        if part and token.type == "heading_open" and is_section_head(token):
            yield part
            part = []
        part.append(token)
    if part:
        yield part


def _section(tokens: list[Token], parsed: ParsedText) -> Section:
    has_heading = is_section_head(tokens[0])
    heading = _seen(tokens[1]) if has_heading else ""
    rest = tokens[3:] if has_heading else tokens
    place = replace(parsed.place(tokens[0]), width=len(heading) + 3)
    return Section(heading, place, parsed.html(rest))


def _seen(inline: Token) -> str:
    """The words of a heading as a reader sees them: without marks of Markdown, icons and a name between braces."""
    words = "".join(map(_words, inline.children or ()))
    return " ".join(_NAME.sub("", words).split())


def _strays(parsed: ParsedText) -> Iterator[Stray]:
    for before, inline, after in zip(parsed.tokens, parsed.tokens[1:], parsed.tokens[3:], strict=False):
        if inline.type != "inline" or before.level:
            continue
        first = parsed.source(inline)
        types = [child.type for child in inline.children or () if child.content or child.nesting]
        is_lower = before.type == "heading_open" and not is_section_head(before)
        is_bold = before.type == "paragraph_open" and types[:1] == ["strong_open"] and types[-1:] == ["strong_close"]
        is_above_rule = before.type == "paragraph_open" and after.type == "hr" and after.map == _next(inline)
        if is_lower or is_bold or is_above_rule:
            yield Stray(_seen(inline), first, parsed.place(inline, first), is_underlined=is_above_rule)
        elif before.type == "paragraph_open":
            underlined = _UNDERLINED.match(inline.content)
            if match := underlined or _UNSPACED.match(inline.content):
                yield Stray(
                    match["text"].strip(), first, parsed.place(inline, first), is_underlined=underlined is not None
                )


def _next(token: Token) -> list[int]:
    """The line behind a token, as its map would be."""
    return [token.map[1], token.map[1] + 1] if token.map else []


def _page_section(tokens: list[Token], parsed: ParsedText) -> PageSection:
    has_heading = is_section_head(tokens[0])
    id = str(tokens[0].attrs["id"]) if has_heading else ""
    heading = parsed.html([_unlinked(tokens[1])] if has_heading else [])
    return PageSection(id, heading, tuple(_pieces(tokens, parsed)))


def _unlinked(inline: Token) -> Token:
    """An inline token without its links, of which only the words stay."""
    words = (child for child in inline.children or () if child.type not in ("link_open", "link_close"))
    return inline.copy(children=[child.copy(type="text") if child.type == "reference" else child for child in words])


def _pieces(tokens: Sequence[Token], parsed: ParsedText) -> Iterator[SafeHtml | BlockCall]:
    """The tokens as HTML, cut at the calls of generated parts."""
    for is_call, group in groupby(tokens, lambda token: token.type == "block_call"):
        if is_call:
            yield from (BlockCall(**token.meta, place=parsed.place(token)) for token in group)
        else:
            yield parsed.html(list(group))


def _lines(parsed: ParsedText) -> Iterator[TextLine]:
    before = ""
    for token in parsed.tokens:
        if token.type == "inline":
            words = (_words(child) for child in token.children or ())
            yield TextLine("".join(words), parsed.place(token), before == "paragraph_open")
        elif token.type in ("fence", "code_block"):
            yield TextLine(" ".join(token.content.split()), parsed.place(token), is_prose=False)
        before = token.type


def _words(token: Token) -> str:
    """What an inline token says to a reader."""
    if token.type == "icon":
        return ""
    return " " if token.type.endswith("break") else token.content
