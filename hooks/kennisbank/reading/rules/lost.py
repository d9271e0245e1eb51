"""The rule that an address which was published keeps working, and for each lost one the line that mends it."""

from collections.abc import Iterator

from kennisbank.dates import in_words
from kennisbank.model.addresses import SHORT, TEXTS, own_folders
from kennisbank.model.facets import FACETS, Facet
from kennisbank.nearest import nearest
from kennisbank.problem import Place
from kennisbank.reading.context import Breach, CheckContext, SourceFile, breach_in
from kennisbank.reading.files import CONTENT, LEDGER
from kennisbank.reading.routes import Routes
from kennisbank.schema.entries import KINDS, Effective
from kennisbank.text import yaml_tree

_FACETS = {facet.folder: facet for facet in FACETS}
_KINDS = {kind.ADDRESS: kind for kind in KINDS}


def lost_addresses(context: CheckContext) -> Iterator[Breach]:
    """An address that was published keeps working."""
    routes = Routes(context)
    of_entries: dict[str, list[str]] = {}
    words: dict[tuple[Facet, str], None] = {}
    for permalink in routes.lost:
        if permalink.id:
            of_entries.setdefault(permalink.id, []).append(permalink.address)
        elif word := _lost_word(permalink.address, context):
            words[word] = None
        else:
            yield from _lost_page(permalink.address, routes)
    for id, addresses in of_entries.items():
        yield from _lost_entry(id, addresses, routes)
    for facet, key in words:
        yield _without_word(facet, key, context)
    for entry in context.library.entries:
        if entry.published > context.library.today and entry.id in context.ledger.by_id:
            message = f"deze pagina is al gepubliceerd, en verdwijnt zo van de site tot {in_words(entry.published)}"
            help = "zet de dag terug waarop zij voor het eerst is geplaatst"
            yield context.breach(entry, ("published",), message, help)


def _lost_entry(id: str, lost: list[str], routes: Routes) -> Iterator[Breach]:
    """One problem for all that was lost of an entry: its page, its earlier addresses, its short link, its feed."""
    pages = [address for address in lost if _is_page(address)]
    if id in routes.by_id and pages:
        yield _moved(routes.by_id[id], pages, routes)
    elif id in routes.by_id:
        broken = {file.path for file in routes.context.broken}
        if routes.by_id[id].document.path not in broken:  # what its page brings along comes back with it
            yield from (_not_made(address, routes) for address in lost)
    elif holder := routes.renumbered(id):
        message = f"deze pagina had het id `{id}`, en de korte link `{SHORT}/{id}` werkt zo niet meer"
        yield holder.breach(("id",), message, f"zet terug: id: {id}")
    elif routes.is_complete:
        yield _deleted(id, lost, routes)


def _moved(source: SourceFile, pages: list[str], routes: Routes) -> Breach:
    """The entry has another address now; perhaps something else took its old one."""
    helps = [f"schrijf in {source.document.path}: {_aliases_line(source, pages)}"]
    holder = None
    for address in pages:
        if holder_of_it := routes.by_address.get(address):
            holder = holder_of_it
            is_page = holder.file.address == address
            helps.insert(0, "geef dat bestand een andere naam" if is_page else "haal het daar weg bij aliases")
    loc = ("aliases",) if yaml_tree.has(source.front, ("aliases",)) else ("id",)
    return source.breach(loc, _moved_message(pages, holder), ", en ".join(dict.fromkeys(helps)))


def _moved_message(pages: list[str], holder: SourceFile | None) -> str:
    """What happened to the addresses of a page; holder: the file that has one of them now."""
    if holder and len(pages) == 1:
        return f"{_listed(pages)} was een adres van deze pagina, en leidt nu naar {holder.document.path}"
    if holder:
        return f"{_listed(pages)} waren adressen van deze pagina, en leiden nu naar {holder.document.path}"
    if len(pages) == 1:
        return f"{_listed(pages)} was een adres van deze pagina, en werkt zo niet meer"
    return f"{_listed(pages)} waren adressen van deze pagina, en werken zo niet meer"


def _deleted(id: str, lost: list[str], routes: Routes) -> Breach:
    """The file of the entry is gone: only a file keeps its short link."""
    pages = [address for address in routes.ledger.by_id[id] if _is_page(address)]
    verb = "zijn" if len(lost) > 1 else "is"
    message = f"het bestand met id `{id}` is weg; gepubliceerd {verb} {_listed(lost)}"
    help = "; ".join(_ways_back(id, pages, routes))
    if len(pages) == 1 and pages[0] not in routes.by_address and (path := _file_of(pages[0])):
        return Breach(path, Place(), message, help)
    return _on_its_line(lost[0], message, help, routes)


def _ways_back(id: str, pages: list[str], routes: Routes) -> Iterator[str]:
    """What may have been meant by taking a file away, and what to write then."""
    day = routes.context.library.today.isoformat()
    yield f"zet het terug, en schrijf erin: withdrawn: {{date: {day}, reason: waarom het weg is}}"
    yield f"heeft het nu een andere naam, schrijf daar dan: id: {id}"
    if any(issubclass(kind, Effective) for address in pages if (kind := _KINDS.get(address.split("/")[0]))):
        yield "nam een andere pagina de plaats in, noem die dan bij replaced_by"
    for address in pages:
        if (holder := routes.by_address.get(address)) and holder.file.address != address:
            yield f"haal `{address}` weg bij aliases in {holder.document.path}"
        elif holder:
            yield f"geef het een andere naam dan {holder.document.path}"


def _without_word(facet: Facet, key: str, context: CheckContext) -> Breach:
    """A word of the taxonomy is gone, or has another key."""
    taxonomy, document = context.library.taxonomy, context.taxonomy
    words = taxonomy.words(facet.words)
    published = context.ledger.addresses
    new = [word.key for word in words if facet.address(word) not in published]
    probable = nearest(key, new) or (new[0] if len(new) == 1 else None)
    message = f"`{facet.folder}/{key}` is gepubliceerd, en `{key}` staat niet meer in `{facet.words}`"
    if probable is None or document.front is None:
        place = yaml_tree.key_place(document.front, (facet.words,)) if document.front else Place()
        help = f"zet die sleutel terug, of schrijf bij het woord dat ervoor in de plaats komt: aliases: [{key}]"
        return breach_in(document, place, message, help)
    number, word = next((number, word) for number, word in enumerate(words) if word.key == probable)
    place = yaml_tree.find(document.front, (facet.words, number, "key"))
    help = f"heet het nu `{probable}`, schrijf daar dan: aliases: [{', '.join((*word.aliases, key))}]"
    return breach_in(document, place, message, help)


def _lost_page(address: str, routes: Routes) -> Iterator[Breach]:
    """A text of docs/ that is gone or has another name, or else a page that the site itself made."""
    is_text = address.split("/")[0] not in own_folders() and "." not in address
    if not is_text:
        yield _not_made(address, routes)
    elif routes.is_complete and address not in TEXTS:  # a rule of their own says that these are missing
        yield _lost_text(address, routes)


def _not_made(address: str, routes: Routes) -> Breach:
    message = f"`{address}` is gepubliceerd, en de site maakt dit adres niet meer"
    help = "dit adres komt uit de code: laat wie die bijhoudt het terugzetten"
    return _on_its_line(address, message, help, routes)


def _lost_text(address: str, routes: Routes) -> Breach:
    texts = {
        source.file.address: source
        for source in routes.context.texts.values()
        if source.file.address and source.file.address not in routes.ledger.addresses
    }
    probable = nearest(address, texts) or (next(iter(texts)) if len(texts) == 1 else None)
    if probable is None:
        message = f"deze tekst ontbreekt, en `{address}` is gepubliceerd"
        help = f"zet hem terug, of schrijf in de tekst die ervoor in de plaats komt: aliases: [{address}]"
        return Breach(f"docs/{address}.md", Place(), message, help)
    source = texts[probable]
    message = f"`{address}` is gepubliceerd, en werkt zo niet meer"
    help = f"heet die tekst nu zo, schrijf dan in {source.document.path}: {_aliases_line(source, [address])}"
    return source.breach(("title",), message, help)


def _lost_word(address: str, context: CheckContext) -> tuple[Facet, str] | None:
    """The facet and the key that an address was lost with: its own word, or the subregion of a pair."""
    folder, _, rest = address.partition("/")
    if folder not in _FACETS or not rest:
        return None
    key, _, second = rest.partition("/")
    loc = ((_FACETS[folder], key), (_FACETS["subregio"], second.split("/")[0]))
    for facet, step in loc if folder == "domein" and second else loc[:1]:
        words = context.library.taxonomy.words(facet.words)
        if "." not in step and not any(step in (word.key, *word.aliases) for word in words):
            return facet, step
    return None


def _on_its_line(address: str, message: str, help: str, routes: Routes) -> Breach:
    """A problem at the line of the ledger, where no other file is the place to mend it."""
    place = Place(routes.ledger.lines[address], width=len(address))
    return Breach(f"{CONTENT}/{LEDGER}", place, message, help, source=address)


def _is_page(address: str) -> bool:
    """Whether an address of an entry is that of its page, now or earlier."""
    return address.split("/")[0] != SHORT and "." not in address


def _file_of(address: str) -> str | None:
    """The file of the entry with a page at an address; None if that was no address of a file."""
    folder, _, slug = address.partition("/")
    return "/".join(filter(None, (CONTENT, _KINDS[folder].FOLDER, f"{slug}.md"))) if folder in _KINDS else None


def _aliases_line(source: SourceFile, more: list[str]) -> str:
    """The line of front matter with the earlier addresses that stand there, and more."""
    there = [scalar.text for loc, scalar in source.scalars if loc[0] == "aliases"]
    return f"aliases: [{', '.join(dict.fromkeys((*there, *more)))}]"


def _listed(addresses: list[str]) -> str:
    *most, last = (f"`{address}`" for address in addresses)
    return f"{', '.join(most)} en {last}" if most else last
