"""Which addresses answer now and for whom, also those of files that hold faults, beside what was published."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from kennisbank.model.addresses import SHORT, fallback
from kennisbank.model.ledger import Ledger, Permalink
from kennisbank.model.permalinks import permalinks
from kennisbank.reading.context import CheckContext, SourceFile


@dataclass(frozen=True)
class Routes:
    """Where addresses lead in a library that is being checked, from its files as they were written."""

    context: CheckContext

    @property
    def ledger(self) -> Ledger:
        """What was published."""
        return self.context.ledger

    @cached_property
    def by_id(self) -> dict[str, SourceFile]:
        """The file of each entry, by id."""
        return {id: source for source in self.context.entries.values() if (id := source.text("id"))}

    @cached_property
    def by_address(self) -> dict[str, SourceFile]:
        """The file behind each address, by the address of its page and by the earlier ones; a page comes first."""
        sources = self.context.sources
        earlier = {scalar.text: source for source in sources for loc, scalar in source.scalars if loc[0] == "aliases"}
        return earlier | {source.file.address: source for source in sources}

    @cached_property
    def is_complete(self) -> bool:
        """Whether every file could be read so far that its id and its earlier addresses are known."""
        known = {**self.context.entries, **self.context.texts}
        return all(broken.path in known for broken in self.context.broken)

    @cached_property
    def lost(self) -> tuple[Permalink, ...]:
        """What was published and does not answer now, or with another page than it did."""
        return tuple(permalink for permalink in self.ledger.published if self._is_lost(permalink))

    def renumbered(self, id: str) -> SourceFile | None:
        """The file that has an address of the entry with this id, and an id that was never published."""
        holders = (self.by_address.get(address) for address in self.ledger.by_id[id])
        return next((holder for holder in holders if holder and holder.text("id") not in self.ledger.by_id), None)

    def _is_lost(self, permalink: Permalink) -> bool:
        if permalink.address not in self._answering:
            return fallback(permalink.address) is None
        holder = self.by_address.get(permalink.address)
        return holder is not None and permalink.id in self.by_id and holder.text("id") != permalink.id

    @cached_property
    def _answering(self) -> frozenset[str]:
        return frozenset(chain(self.context.addresses, self.by_address, self._of_site()))

    def _of_site(self) -> Iterator[str]:
        yield from (permalink.address for permalink in permalinks(self.context.library))
        yield from (f"{SHORT}/{id}" for id in self.by_id)
