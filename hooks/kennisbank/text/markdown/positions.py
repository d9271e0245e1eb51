"""Where inline tokens were written: markdown-it knows the lines of blocks only."""

from collections.abc import Callable
from copy import deepcopy

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

AT = "at"
"""The name in the meta of a token under which its position stands: characters from the begin of its block's content."""

_InlineRule = Callable[[StateInline, bool], bool]


def positions_plugin(markdown: MarkdownIt) -> None:
    """Makes every inline token in a block of several lines know its position.

    Use it after all plugins that add inline rules.
    """
    markdown.inline = _Inline(markdown.inline)


class _Inline(ParserInline):
    """An inline parser of which each rule notes where it was applied, in a block that has more lines than one."""

    def __init__(self, plain: ParserInline) -> None:
        vars(self).update(vars(plain))
        self._placing = deepcopy(plain.ruler)
        for name, rule in zip(plain.ruler.get_active_rules(), plain.ruler.getRules(""), strict=True):
            self._placing.at(name, _placed(rule))

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """As the plain one does."""
        before = self.ruler
        self.ruler = self._placing if "\n" in src else before
        try:
            return super().parse(src, md, env, tokens)
        finally:
            self.ruler = before


def _placed(rule: _InlineRule) -> _InlineRule:
    """The rule, after which the tokens that it made know where it was applied.

    A token that it did not make itself stands behind the one before it: the last text within a link, for instance.
    """

    def placed(state: StateInline, silent: bool) -> bool:
        start, number = state.pos, len(state.tokens)
        is_done = rule(state, silent)
        if len(state.tokens) == number:  # nearly always
            return is_done
        for before, token in zip([None, *state.tokens[number:]], state.tokens[number:], strict=False):
            token.meta.setdefault(AT, start if before is None else max(start, _behind(before)))
        return is_done

    return placed


def _behind(token: Token) -> int:
    return int(token.meta[AT]) + (token.type in ("softbreak", "hardbreak"))


def position(token: Token, before: Token | None) -> int:
    """The position of a token in its block, given the one before it; text at the end of a block has none of its own."""
    return int(token.meta.setdefault(AT, _behind(before) if before else 0))
