"""What every file of the library is, an entry or a text: its front matter, where it stands, and what its text says."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import PrivateAttr

from kennisbank.schema.base import FrozenModel
from kennisbank.text.markdown.body import PageSection, Section

AnySection = TypeVar("AnySection", Section, PageSection)


@dataclass(frozen=True)
class Origin(Generic[AnySection]):
    """What a file gives besides its front matter.

    path: the file, as messages name it; address: that of its page; sections: its text, in the order of the page.
    """

    path: str
    address: str
    sections: tuple[AnySection, ...] = ()


class Item(FrozenModel):
    """A file of the library. Its fields are what may stand in the front matter; the rest comes with its `Origin`.

    Entries and texts both have a title, a summary, sources, aliases and the day of the last check; each kind declares
    these itself, since messages name the fields of a kind in the order in which it declares them.
    """

    _origin: Origin[Any] = PrivateAttr()

    def model_post_init(self, context: Any) -> None:
        self._origin = context["origin"]

    @property
    def path(self) -> str:
        """The file it was read from, as messages name it."""
        return self._origin.path

    @property
    def address(self) -> str:
        """Its address within the site: `praktijken/zicht-op-evenwicht`."""
        return self._origin.address

    @property
    def is_quiet(self) -> bool:
        """Whether it is a disputed matter, which is never first in news."""
        return False

    @property
    def changed(self) -> date | None:
        """The day of its last news, if it is a thing that has any."""
        return None
