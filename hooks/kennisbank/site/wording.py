"""Dutch wordings of what the library holds."""

from kennisbank.model.entries import Entry, Organisation, Practice, Project
from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.news import CHANGED, CHECKED, GONE, PLACED
from kennisbank.model.taxonomy import Taxonomy

NAMES: dict[type[Entry], tuple[str, str]] = {
    Practice: ("aanpak", "aanpakken"),
    Project: ("project", "projecten"),
    Organisation: ("organisatie", "organisaties"),
}
"""What one entry of a kind is called, and several."""

HAPPENED = {PLACED: "Nieuw", CHANGED: "Gewijzigd", CHECKED: "Nagekeken", GONE: "Weggehaald"}
"""How news begins: `Nieuw: Zicht op Evenwicht`."""


def facet_title(facet: Facet, taxonomy: Taxonomy) -> str:
    """What a facet is called; where two share a heading, each says of what it is: `Stand van zaken (projecten)`."""
    label = taxonomy.facets.of(facet.heading).label
    is_shared = sum(other.heading == facet.heading for other in FACETS) > 1
    return f"{label} ({NAMES[facet.kind][1]})" if is_shared else label
