"""What a browser fetches to find things: the index, the facets, the suggestions, and the results as they are shown."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from kennisbank.model.addresses import HOME, SEARCH, WORDS
from kennisbank.schema.entries import Entry
from kennisbank.search.corpus import Corpus, Searchable, corpus_of
from kennisbank.search.facets import encoded_facets
from kennisbank.search.shards import compact, index_files
from kennisbank.search.suggestions import suggestions
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.snippets.renderings import renderings_in_list
from kennisbank.site.wording import NAMES

NOT_SEARCHED = (HOME, WORDS)
"""The addresses of texts that readers don't find by searching: lists that name everything."""

CARDS_IN_FILE = 25
"""Results or snippets that are sent together, about 6 kB: the first of a narrowed list stand all over the library."""


def search_files(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """The JSON files of the search, each as its path from the root of the site and its text.

    `keuzes.json` and `taal.json` are asked for anew at each visit; their version stands in the address of the others.
    """
    corpus = corpus_of(renderer.library, without=NOT_SEARCHED)
    files: dict[str, Any] = dict(index_files(corpus))
    files |= dict(_result_files(corpus, renderer))
    files |= dict(_snippet_files(corpus, renderer))
    files["begrippen.json"] = suggestions(corpus, NAMES)
    names = {kind.ADDRESS: names for kind, names in NAMES.items()}
    files["keuzes.json"] = {"cards_in_file": CARDS_IN_FILE, "names": names, **encoded_facets(corpus)}
    version = sha256("".join(compact(files[name]) for name in sorted(files)).encode()).hexdigest()[:12]
    for name in ("keuzes.json", "taal.json"):
        files[name] = {"version": version, **files[name]}
    for name, content in files.items():
        yield f"{SEARCH}/{name}", compact(content)


def _result_files(corpus: Corpus, renderer: Renderer) -> Iterator[tuple[str, list[str]]]:
    """The HTML of each item as a result, as it stands in a list one step below the root of the site."""
    for number, items in enumerate(_in_files(corpus)):
        yield f"kaarten/{number}.json", [str(card) for card in renderer.cards(items, SEARCH)]


def _snippet_files(corpus: Corpus, renderer: Renderer) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The renderings of each entry as a snippet, for people who copy a list into a newsletter; none of a text."""
    for number, items in enumerate(_in_files(corpus)):
        yield f"knipsels/{number}.json", [_renderings(item, renderer) for item in items]


def _renderings(item: Searchable, renderer: Renderer) -> dict[str, str]:
    return renderings_in_list(item, renderer.library, renderer.settings) if isinstance(item, Entry) else {}


def _in_files(corpus: Corpus) -> Iterator[Sequence[Searchable]]:
    """The items of each file, in the order of their numbers."""
    for start in range(0, len(corpus.items), CARDS_IN_FILE):
        yield corpus.items[start : start + CARDS_IN_FILE]
