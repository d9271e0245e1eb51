"""What a browser fetches to find things: the index, the choices, and the cards of what was found."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from kennisbank.model.addresses import HOME, SEARCH, WORDS, as_url
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry
from kennisbank.search.corpus import Corpus, Searchable, corpus_of
from kennisbank.search.facets import encoded_facets
from kennisbank.search.shards import compact, index_files
from kennisbank.search.suggestions import suggestions
from kennisbank.settings import Settings
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.snippets.snippet import renderings_in_list

NOT_SEARCHED = (HOME, WORDS)
"""Texts that readers don't find by searching: lists that name everything."""

CARDS_IN_FILE = 25
"""Cards that are sent together, about 6 kB: the first of a narrowed list stand all over the library."""


def search_files(library: Library, settings: Settings) -> Iterator[tuple[str, str]]:
    """The files of the search with their text, by their path from the root of the site.

    `keuzes.json` and `taal.json` are asked for anew at each visit; their version stands in the address of the others.
    """
    corpus = corpus_of(library, without=NOT_SEARCHED)
    files: dict[str, Any] = dict(index_files(corpus))
    files |= dict(_card_files(corpus, settings))
    files |= dict(_snippet_files(corpus, settings))
    files["begrippen.json"] = suggestions(corpus)
    files["keuzes.json"] = encoded_facets(corpus)
    version = sha256("".join(compact(files[name]) for name in sorted(files)).encode()).hexdigest()[:12]
    for name in ("keuzes.json", "taal.json"):
        files[name] = {"version": version, **files[name]}
    for name, content in files.items():
        yield f"{SEARCH}/{name}", compact(content)


def _card_files(corpus: Corpus, settings: Settings) -> Iterator[tuple[str, list[str]]]:
    """The cards as they stand in a list one step below the root of the site."""
    renderer = Renderer(corpus.library, settings, as_url)
    for number, items in enumerate(_in_files(corpus)):
        yield f"kaarten/{number}.json", [str(card) for card in renderer.cards(items, SEARCH)]


def _snippet_files(corpus: Corpus, settings: Settings) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The entries as snippets for a newsletter, for people who copy a list; nothing for a text."""
    for number, items in enumerate(_in_files(corpus)):
        yield (
            f"knipsels/{number}.json",
            [renderings_in_list(item, corpus.library, settings) if isinstance(item, Entry) else {} for item in items],
        )


def _in_files(corpus: Corpus) -> Iterator[Sequence[Searchable]]:
    """The items by the file that they stand in."""
    for start in range(0, len(corpus.items), CARDS_IN_FILE):
        yield corpus.items[start : start + CARDS_IN_FILE]
