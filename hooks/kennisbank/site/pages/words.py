"""The pages of the controlled words: every facet, every word of it, and every domain in every subregion."""

from collections.abc import Iterator

from kennisbank.model.addresses import REGION, pair_address
from kennisbank.model.facets import FACETS, Facet, facet_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Organisation, Practice, Project
from kennisbank.schema.words import Subregion, Topic, Word
from kennisbank.site.pages.blocks import word_counts
from kennisbank.site.pages.content import FacetPage, PairPage, Trail, WordGroup, WordPage
from kennisbank.site.pages.groups import groups_in, groups_with
from kennisbank.site.pages.page import Page
from kennisbank.site.pages.renderer import Renderer
from kennisbank.site.wording import facet_title


def facet_pages(renderer: Renderer) -> Iterator[Page]:
    """For every facet a page with its words and what they mean."""
    library = renderer.library
    for facet in FACETS:
        label = library.taxonomy.facets.of(facet.heading)
        noun = "organisaties" if facet.kind is Organisation else "aanpakken en projecten"
        yield renderer.page(
            FacetPage(facet, label, _in_groups(facet, library), noun),
            facet.folder,
            facet_title(facet, library.taxonomy),
            label.question,
            menu=_menu(facet),
        )


def _in_groups(facet: Facet, library: Library) -> tuple[WordGroup, ...]:
    """The words of a facet with their numbers: topics in their groups, other words in one."""
    words = word_counts(library, facet)
    groups = library.taxonomy.topic_groups if facet.words == "topics" else ()
    if not groups:
        return (WordGroup(None, words),)
    return tuple(
        WordGroup(group, tuple(pair for pair in words if isinstance(pair[0], Topic) and pair[0].group == group.key))
        for group in groups
    )


def word_pages(renderer: Renderer) -> Iterator[Page]:
    """For every word of every facet a page with what carries it; its title names the facet, since words recur."""
    library = renderer.library
    for facet in FACETS:
        title = facet_title(facet, library.taxonomy)
        label = library.taxonomy.facets.of(facet.heading)
        region: Trail = ((REGION, "Regio"),) if facet.folder in ("subregio", "gemeente") else ()
        for word in library.taxonomy.words(facet.words):
            groups = groups_with(library, facet, word)
            yield renderer.page(
                WordPage(
                    facet,
                    label,
                    title,
                    word,
                    library.taxonomy.icon(word),
                    facet.words == "domains",
                    groups,
                    _pairs_of(word, library),
                ),
                facet.address(word),
                f"{title}: {word.label}",
                word.explanation or label.question,
                menu=_menu(facet),
                trail=(*region, (facet.folder, title)),
                crumb=word.label,
            )


def _pairs_of(word: Word, library: Library) -> Trail:
    """The pages of a subregion with each domain; none for other words."""
    domains = library.taxonomy.domains if isinstance(word, Subregion) else ()
    return tuple((pair_address(domain.key, word.key), domain.label) for domain in domains)


def pair_pages(renderer: Renderer) -> Iterator[Page]:
    """For every domain in every subregion a page."""
    library = renderer.library
    facet = facet_of("domein")
    for domain in library.taxonomy.domains:
        for area in library.taxonomy.subregions:
            groups = groups_in(library.with_word(facet, domain), area, library.taxonomy.wholes)
            yield renderer.page(
                PairPage(domain, area, groups),
                pair_address(domain.key, area.key),
                f"{domain.label} {area.there}",
                f"Wat de kennisbank heeft over {domain.label.lower()} {area.there}.",
                menu=REGION,
                trail=((facet.folder, "Domein"), (facet.address(domain), domain.label)),
                crumb=area.label,
            )


def _menu(facet: Facet) -> str:
    if facet.words in ("subregions", "municipalities"):
        return REGION
    return {Organisation: Organisation.ADDRESS, Project: Project.ADDRESS}.get(facet.kind, Practice.ADDRESS)
