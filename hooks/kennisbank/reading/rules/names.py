"""Rules about ids, names and addresses."""

from collections.abc import Iterator

from kennisbank.ids import proposed_id
from kennisbank.model.addresses import TEXTS, is_own
from kennisbank.nearest import suggestion
from kennisbank.problem import Place
from kennisbank.reading.context import Breach, CheckContext, SourceFile
from kennisbank.schema.entries import Practice, Project
from kennisbank.slugs import is_slug


def double_ids(context: CheckContext) -> Iterator[Breach]:
    """An id belongs to one entry: to the one that was published with it, else to the first by name."""
    seen: dict[str, str] = {}
    for path, source in sorted(context.entries.items(), key=lambda item: (_is_new(item[1], context), item[0])):
        if not (id := source.text("id")):
            continue
        if id in seen:
            message = f"`{id}` is al het id van {seen[id]}"
            yield source.breach(("id",), message, f"laat het daar staan, en zet hier een nieuw id: {proposed_id(path)}")
        seen.setdefault(id, path)


def _is_new(source: SourceFile, context: CheckContext) -> bool:
    """Whether nothing was published of a page with this id at its address."""
    return source.file.address not in context.ledger.by_id.get(source.text("id"), ())


def double_slugs(context: CheckContext) -> Iterator[Breach]:
    """A practice and a project don't share a name, because others refer to it by that name alone."""
    practices = {file.slug: file for file in context.entry_files if file.kind is Practice}
    for file in context.entry_files:
        if file.kind is Project and file.slug in practices and file.path in context.entries:
            message = f"`{file.slug}` is ook de naam van een aanpak"
            help = f"geef dit bestand of {practices[file.slug].path} een andere naam"
            yield context.entries[file.path].breach(("title",), message, help)


def missing_texts(context: CheckContext) -> Iterator[Breach]:
    """The texts that other pages link to are there."""
    broken = {file.address for file in context.broken}
    for address in TEXTS:
        if address not in context.addresses and address not in broken:
            message = "dit bestand ontbreekt, en andere pagina's linken ernaar"
            yield Breach(f"docs/{address or 'index'}.md", Place(), message, "zet het terug")


def lost_texts(context: CheckContext) -> Iterator[Breach]:
    """The text that another hangs under is there."""
    addresses = [source.file.address for source in context.texts.values()]
    for source in context.texts.values():
        under = source.text("under")
        if is_slug(under) and under not in addresses:
            help = suggestion(under, sorted(filter(None, addresses)))
            yield source.breach(("under",), f"`{under}` is geen tekst in docs", help)


def texts_too_deep(context: CheckContext) -> Iterator[Breach]:
    """The text that another hangs under hangs under none itself."""
    above = {text.address: text.under for text in context.library.texts}
    for source in context.texts.values():
        under = source.text("under")
        if under != source.file.address and (top := above.get(under)):
            message = f"`{under}` hangt zelf al onder `{top}`"
            yield source.breach(("under",), message, f"schrijf: under: {top}")


def taken_aliases(context: CheckContext) -> Iterator[Breach]:
    """An earlier address is not the address of something else."""
    seen: dict[str, str] = {}
    sources = (context.entries | context.texts).items()
    for path, source in sorted(sources, key=lambda item: (_is_new(item[1], context), item[0])):
        for loc, alias in ((loc, scalar.text) for loc, scalar in source.scalars if loc[0] == "aliases"):
            if alias == source.file.address:
                message = f"`{alias}` is het adres van deze pagina zelf"
                yield source.breach(loc, message, "haal het weg: dat adres werkt al")
            elif alias in context.addresses or is_own(alias):
                message = f"`{alias}` is het adres van een andere pagina"
                yield source.breach(loc, message, "haal het weg: een adres kan maar naar één pagina gaan")
            elif alias in seen:
                message = f"`{alias}` is al een eerder adres van {seen[alias]}"
                yield source.breach(loc, message, "haal het hier weg")
            seen.setdefault(alias, path)
