"""Rules about ids, names and addresses."""

from collections.abc import Iterator

from kennisbank.model.addresses import TEXTS, is_own
from kennisbank.nearest import suggestion
from kennisbank.problem import Place, Problem
from kennisbank.reading.checking import CheckContext
from kennisbank.schema.entries import Practice, Project
from kennisbank.slugs import is_slug


def double_ids(checking: CheckContext) -> Iterator[Problem]:
    """An id belongs to one entry."""
    seen: dict[str, str] = {}
    for path, written in sorted(checking.written.items()):
        for loc, scalar in written.scalars:
            if loc == ("id",) and scalar.text in seen:
                message = f"`{scalar.text}` is al het id van {seen[scalar.text]}"
                yield written.problem(loc, "dubbel-id", message, "maak een nieuw id met: make id")
            elif loc == ("id",) and scalar.text:
                seen[scalar.text] = path


def double_slugs(checking: CheckContext) -> Iterator[Problem]:
    """A practice and a project don't share a name, because others refer to it by that name alone."""
    practices = {found.slug: found for found in checking.found if found.kind is Practice}
    for found in checking.found:
        if found.kind is Project and found.slug in practices and found.path in checking.written:
            message = f"`{found.slug}` is ook de naam van een aanpak"
            help = f"geef dit bestand of {practices[found.slug].path} een andere naam"
            yield checking.written[found.path].problem(("title",), "dubbele-naam", message, help)


def missing_texts(checking: CheckContext) -> Iterator[Problem]:
    """The texts that other pages link to are there."""
    for address in TEXTS:
        if address not in checking.addresses and not any(
            faulty.address == address for faulty in checking.library.faulty
        ):
            message = "dit bestand ontbreekt, en andere pagina's linken ernaar"
            yield Problem(f"docs/{address or 'index'}.md", Place(), "geen-tekst", message, "zet het terug")


def lost_texts(checking: CheckContext) -> Iterator[Problem]:
    """The text that another hangs under is there."""
    addresses = [written.found.address for written in checking.texts.values()]
    above = {text.address: text.head.under for text in checking.library.texts}
    for written in checking.texts.values():
        for loc, scalar in written.scalars:
            if loc == ("under",) and is_slug(scalar.text) and scalar.text not in addresses:
                help = suggestion(scalar.text, sorted(filter(None, addresses)))
                yield written.problem(loc, "onbekende-tekst", f"`{scalar.text}` is geen tekst in docs", help)
            elif loc == ("under",) and scalar.text == written.found.address:
                message = f"`{scalar.text}` is deze pagina zelf"
                yield written.problem(loc, "verwijst-naar-zichzelf", message, "haal de verwijzing weg")
            elif loc == ("under",) and above.get(scalar.text):
                message = f"`{scalar.text}` hangt zelf al onder `{above[scalar.text]}`"
                yield written.problem(loc, "te-diep", message, f"schrijf: under: {above[scalar.text]}")


def taken_aliases(checking: CheckContext) -> Iterator[Problem]:
    """An earlier address is not the address of something else."""
    seen: dict[str, str] = {}
    for path, written in sorted((checking.written | checking.texts).items()):
        for loc, scalar in written.scalars:
            if loc[0] != "aliases":
                continue
            alias = scalar.text
            if alias == written.found.address:
                yield written.problem(
                    loc,
                    "adres-bezet",
                    f"`{alias}` is het adres van deze pagina zelf",
                    "haal het weg: dat adres werkt al",
                )
            elif alias in checking.addresses or is_own(alias):
                help = "haal het weg: een adres kan maar naar één pagina gaan"
                yield written.problem(loc, "adres-bezet", f"`{alias}` is het adres van een andere pagina", help)
            elif alias in seen:
                message = f"`{alias}` is al een eerder adres van {seen[alias]}"
                yield written.problem(loc, "adres-bezet", message, "haal het bij een van de twee weg")
            seen.setdefault(alias, path)
