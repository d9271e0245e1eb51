"""The ledger: every address that was ever published, so that a change that loses one is seen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

HEAD = """\
# Alle adressen die ooit zijn gepubliceerd: wie er een heeft geplakt of bewaard, moet er altijd iets vinden.
# Alleen `make ledger` schrijft dit bestand, bij een publicatie. Wie iets toevoegt of verandert, doet hier niets.
# Per regel een adres, en achter een tab het id van de pagina waar het bij hoort.
"""


@dataclass(frozen=True)
class Permalink:
    """An address that people paste or programs fetch, with the id of the entry that it belongs to, if any."""

    address: str
    id: str = ""


@dataclass(frozen=True)
class Ledger:
    """What was published: by address the line of the ledger that names it, and the id behind it, if any."""

    published: tuple[Permalink, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address in it."""
        return frozenset(permalink.address for permalink in self.published)

    @cached_property
    def by_id(self) -> dict[str, list[str]]:
        """The addresses of every entry in it, by its id."""
        addresses: dict[str, list[str]] = {}
        for permalink in self.published:
            if permalink.id:
                addresses.setdefault(permalink.id, []).append(permalink.address)
        return addresses


def ledger_text(ledger: Ledger, now: Iterable[Permalink]) -> str:
    """The text of the ledger with the addresses of now added: nothing goes, and one that leads elsewhere says so."""
    ids = {permalink.address: permalink.id for permalink in (*ledger.published, *now)}
    return HEAD + "".join(f"{address}\t{ids[address]}".rstrip() + "\n" for address in sorted(ids))
