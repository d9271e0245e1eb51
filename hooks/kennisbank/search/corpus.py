"""What can be found, numbered: the entries by kind and title, then the texts of docs/."""

from dataclasses import dataclass

from kennisbank.model.facets import FACETS
from kennisbank.model.library import Library
from kennisbank.model.texts import Text
from kennisbank.schema.entries import KINDS, Effective, Entry, Organisation
from kennisbank.schema.words import Municipality, Word

Searchable = Entry | Text

TEXTS = "uitleg"
"""What the texts of docs/ are called where entries have the address of their kind."""


@dataclass(frozen=True)
class Corpus:
    """The things of a library that readers may find; the place in `items` is the number of a thing in all files.

    kinds: the address of each kind with its items, in the order of their numbers.
    """

    library: Library
    kinds: tuple[tuple[str, tuple[Searchable, ...]], ...]

    @property
    def items(self) -> tuple[Searchable, ...]:
        """Everything that can be found, in the order of the numbers."""
        return tuple(item for _, found in self.kinds for item in found)


def corpus_of(library: Library, *, without: tuple[str, ...] = ()) -> Corpus:
    """The corpus of a library. without: addresses of texts that only repeat what stands elsewhere."""
    texts = tuple(text for text in library.texts if text.address not in without)
    return Corpus(library, (*((kind.ADDRESS, library.listed_of(kind)) for kind in KINDS), (TEXTS, texts)))


@dataclass(frozen=True)
class Field:
    """A piece of what an item says, and how much a word in it weighs."""

    weight: float
    text: str


TITLE, LABEL, SYNONYM, SUMMARY, PARTY, BODY = 10.0, 7.0, 6.0, 5.0, 2.0, 1.0
"""How much a word weighs by where it stands; tried on the queries of tests/browser/queries.tsv."""

_SHARE = {
    **dict.fromkeys(("nagekeken", "rol", "schaal", "onderzoek", "gemeten"), 0.4),
    **dict.fromkeys(("domein", "status", "fase"), 0.5),
    **dict.fromkeys(("uitvoerder", "thema"), 0.7),
}
"""What the words of a facet count beside those of topics and target groups, which say best what an item is for."""

PLACE_WITHIN = 0.9
"""What the name of a village counts for all of its municipality: less than being named in the text itself."""


def names_of(item: Searchable) -> tuple[str, ...]:
    """What an item is or was called."""
    if not isinstance(item, Entry):
        return (item.head.title,)
    return (item.title, *item.other_names, *(item.former_names if isinstance(item, Organisation) else ()))


def fields_of(item: Searchable, library: Library) -> list[Field]:
    """Everything in an item that a word may be found in."""
    names = [Field(TITLE, name) for name in names_of(item)]
    if not isinstance(item, Entry):
        bodies = [Field(BODY, html.striptags()) for html in item.html]
        return [*names, Field(SUMMARY, item.head.summary), *bodies]
    found = [*names, Field(SUMMARY, item.summary)]
    found += [Field(BODY, f"{section.heading} {section.html.striptags()}") for section in item.sections]
    found += [Field(PARTY, name) for slug in item.parties for name in _party(library, slug)]
    if isinstance(item, Effective):
        found += [Field(BODY, f"{result.measure} {result.value}") for result in item.results]
    return [*found, *_controlled(item, library)]


def _party(library: Library, slug: str) -> tuple[str, ...]:
    organisation = library.organisation(slug)
    return names_of(organisation) if organisation else ()


def _controlled(entry: Entry, library: Library) -> list[Field]:
    found = []
    for facet in FACETS:
        share = _SHARE.get(facet.folder, 1.0)
        for word in facet.of(entry, library.taxonomy):
            synonym_weight = PLACE_WITHIN if isinstance(word, Municipality) else share * SYNONYM
            found.append(Field(share * LABEL, word.label))
            found += [Field(synonym_weight, synonym) for synonym in word.synonyms]
    return found


def controlled_words(library: Library) -> list[Word]:
    """Every word that an entry may be found by."""
    return [word for facet in FACETS for word in library.taxonomy.words(facet.words)]
