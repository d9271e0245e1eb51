"""A snippet: what somebody pastes in a newsletter about one entry or several.

It is made once, here and in the modules beside it; pages, the newsletter (scripts/newsletter.py) and lists in the
browser show the same one. In which formats it can be pasted stands in renderings.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Effective, Entry, Organisation, Project
from kennisbank.site.wording import confirmations, key_facts, name_in_sentence, unchecked

WRITTEN_FROM = "Geschreven uit openbare bronnen, tenzij er staat wie het nakeek."
"""Above several entries, of which each says who confirmed it only if somebody did."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class Snippet:
    """A text to paste, without markup.

    address: the page it leads to, from the root of the site, with a slash at its end; lines: what it says under its
    title, in sentences; paragraphs: a longer text below those; groups: smaller snippets under headings; action: a
    question or something to do, at its end.
    """

    title: str
    address: str
    lines: tuple[str, ...]
    action: str = ""
    groups: tuple["SnippetGroup", ...] = ()
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class SnippetGroup:
    """Snippets under a heading, and how many more there are on the page that the snippet around them leads to."""

    heading: str
    snippets: tuple[Snippet, ...]
    more: int = 0

    @classmethod
    def first(cls, heading: str, items: Sequence[Item], most: int, make: Callable[[Item], Snippet]) -> "SnippetGroup":
        """The snippets that are made of the first items; most: how many, of which the rest is only counted."""
        return cls(heading, tuple(map(make, items[:most])), max(0, len(items) - most))

    @property
    def rest(self) -> str:
        """What leads to those that are left out, if there are any: `En nog 4`, or `4 op de site` if none is shown."""
        return f"En nog {self.more}" if self.snippets else f"{self.more} op de site"


def snippet_of(entry: Entry, library: Library) -> Snippet:
    """The snippet of one entry by itself, with the short address that stays."""
    lines = (entry.summary, key_facts(entry), _checked(entry, library))
    return Snippet(entry.title, f"{short_of(entry)}/", lines, _action(entry))


def snippet_in_list(entry: Entry, library: Library, *, text: str = "") -> Snippet:
    """The snippet of one entry among others; text: what happened to it, instead of its summary."""
    lines = (text or entry.summary, key_facts(entry), *confirmations(entry, library))
    return Snippet(entry.title, f"{short_of(entry)}/", lines)


def _checked(entry: Entry, library: Library) -> str:
    """Which organisations said that a page is right, or that none did."""
    sentences = " ".join(confirmations(entry, library))
    return sentences or f"Geschreven uit openbare bronnen. {unchecked(entry, library)}"


def _action(entry: Entry) -> str:
    """The question that a snippet ends with."""
    if isinstance(entry, Organisation):
        return f"Werk je samen met {name_in_sentence(entry)}? Lees wat hier staat, en vertel wat er mist."
    if not isinstance(entry, Effective):
        raise TypeError(type(entry))
    has_lesson = (
        entry.evidence is not None and entry.evidence.outcome.is_known and not entry.evidence.outcome.needs_proof
    )
    if entry.status.ended or has_lesson:
        return "Wat kunnen wij hiervan leren voor ons eigen werk?"
    if isinstance(entry, Project):
        return "Heeft dit met jouw werk te maken? Lees hoe ver het is."
    return "Past dit bij ons werk? Bespreek het in je team."
