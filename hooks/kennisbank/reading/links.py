"""Where links of texts lead within the site, and what to say of one that leads nowhere."""

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from kennisbank.dates import begins_after
from kennisbank.model.addresses import BY_KIND, BY_SUBREGION, own_folders, word_addresses
from kennisbank.nearest import nearest
from kennisbank.problem import Fault
from kennisbank.reading.context import Opened
from kennisbank.reading.files import EntryFile, TextFile
from kennisbank.schema.entries import KINDS
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.slugs import slugified
from kennisbank.text.markdown.links import Resolve

_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".ppt", ".pptx", ".xls", ".xlsx", ".jpg", ".jpeg", ".png", ".zip")
"""Files that people have beside their text, and that the site does not publish."""


@dataclass(frozen=True)
class SiteLinks:
    """The addresses of a site.

    by_path: of files, by their path; every: all that a link may lead to; earlier: the address now of every earlier one;
    ahead: of pages that are yet to come.
    """

    by_path: Mapping[str, str]
    every: frozenset[str]
    earlier: Mapping[str, str]
    ahead: frozenset[str]

    @classmethod
    def of(
        cls, opened: Collection[Opened[EntryFile] | Opened[TextFile]], taxonomy: Taxonomy, today: date
    ) -> "SiteLinks":
        """The addresses of the pages of these files, whether or not more of them can be read, and of the site's own."""
        by_path = {each.file.path: each.file.address for each in opened}
        earlier = {address: each.file.address for each in opened for address in each.texts("aliases")}
        ahead = (
            each.file.address for each in opened if any(begins_after(day, today) for day in each.texts("published"))
        )
        own = (*(kind.ADDRESS for kind in KINDS), BY_KIND, BY_SUBREGION, *own_folders())
        every = frozenset((*by_path.values(), *own, *word_addresses(taxonomy)))
        return cls(by_path, every, earlier, frozenset(ahead))

    def resolver(self, path: str) -> Resolve:
        """Finds the page behind a link in the file at a path: by file name, or by address from the root of the site."""
        folder = posixpath.dirname(path)

        def resolve(link: str) -> str | Fault | None:
            if link.startswith("/"):
                address: str | None = link.strip("/")
                is_there = not address or address in self.every
            else:
                address = self.by_path.get(posixpath.normpath(posixpath.join(folder, link)))
                is_there = address is not None
            if address in self.ahead:
                return None
            return address or "" if is_there else self._fault(link, folder)

        return resolve

    def _fault(self, link: str, folder: str) -> Fault:
        """Why a link leads nowhere, and where it was probably meant to."""
        if (address := link.strip("/")) in self.earlier:
            message = f"`{link}` is een eerder adres"
            return Fault("dode-link", message, f"de pagina staat nu op /{self.earlier[address]}/: schrijf dat")
        if PurePosixPath(link).suffix.lower() in _DOCUMENTS:
            help = "zet het document op een site en link naar dat adres, of haal de link weg; de tekst kan blijven"
            return Fault("dode-link", f"`{link}` is geen pagina van de kennisbank", help)
        near = self._near(link, folder)
        help = f"bedoelde je {near}?" if near else "haal de link weg; de woorden kunnen blijven"
        return Fault("dode-link", f"`{link}` bestaat niet in de kennisbank", help)

    def _near(self, link: str, folder: str) -> str | None:
        """What was probably meant: an address for a link from the root, else a file as it is written in this folder."""
        last = slugified(PurePosixPath(link.rstrip("/")).name.removesuffix(".md"))
        if link.startswith("/"):
            by_name = {address.rpartition("/")[2]: f"/{address}/" for address in sorted(self.every) if address}
        else:
            by_name = {PurePosixPath(path).stem: posixpath.relpath(path, folder) for path in sorted(self.by_path)}
        name = last if last in by_name else nearest(last, by_name)
        return by_name[name] if name else None
