"""Which addresses answer now and for whom, also those of files that hold faults, beside what was published."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from kennisbank.model.addresses import SHORT, fallback
from kennisbank.model.ledger import Ledger, Permalink
from kennisbank.model.permalinks import permalinks
from kennisbank.reading.checking import CheckContext, Written


@dataclass(frozen=True)
class Routes:
    """What a library being checked answers at, from its files as they were written."""

    checking: CheckContext

    @property
    def ledger(self) -> Ledger:
        """What was published."""
        return self.checking.library.ledger

    @cached_property
    def by_id(self) -> dict[str, Written]:
        """The file of each entry, by id."""
        return {id: written for written in self.checking.written.values() if (id := _id_of(written))}

    @cached_property
    def by_address(self) -> dict[str, Written]:
        """The file behind each address, by the address of its page and by the earlier ones; a page comes first."""
        written = (*self.checking.written.values(), *self.checking.texts.values())
        earlier = {scalar.text: one for one in written for loc, scalar in one.scalars if loc[0] == "aliases"}
        return earlier | {one.found.address: one for one in written}

    @cached_property
    def is_complete(self) -> bool:
        """Whether every file could be read so far that its id and its earlier addresses are known."""
        known = {**self.checking.written, **self.checking.texts}
        return all(faulty.path in known for faulty in self.checking.library.faulty)

    @cached_property
    def lost(self) -> tuple[Permalink, ...]:
        """What was published and does not answer now, or with another page than it did."""
        return tuple(one for one in self.ledger.published if self._is_lost(one))

    def renumbered(self, id: str) -> Written | None:
        """The file that has an address of the entry with this id, and an id that was never published."""
        holders = (self.by_address.get(address) for address in self.ledger.by_id[id])
        return next((holder for holder in holders if holder and _id_of(holder) not in self.ledger.by_id), None)

    def _is_lost(self, one: Permalink) -> bool:
        if one.address not in self._answering:
            return fallback(one.address) is None
        holder = self.by_address.get(one.address)
        return holder is not None and one.id in self.by_id and _id_of(holder) != one.id

    @cached_property
    def _answering(self) -> frozenset[str]:
        return frozenset(chain(self.checking.addresses, self.by_address, self._of_site()))

    def _of_site(self) -> Iterator[str]:
        yield from (one.address for one in permalinks(self.checking.library))
        yield from (f"{SHORT}/{id}" for id in self.by_id)


def _id_of(written: Written) -> str:
    """The id in a file, empty if there is none."""
    return next((scalar.text for loc, scalar in written.scalars if loc == ("id",)), "")
