"""The rule that an address which was published keeps working, and for each lost one the line that mends it."""

from collections.abc import Iterator

from kennisbank.model.addresses import SHORT, TEXTS, own_folders
from kennisbank.model.facets import FACETS, Facet
from kennisbank.model.ledger import Permalink
from kennisbank.nearest import nearest
from kennisbank.problem import Place, Problem
from kennisbank.reading.answering import Routes
from kennisbank.reading.checking import CheckContext, Written
from kennisbank.reading.files import CONTENT, LEDGER
from kennisbank.schema.entries import KINDS, Effective
from kennisbank.text import yaml_tree

RULE = "verloren-adres"

_FACETS = {facet.folder: facet for facet in FACETS}
_KINDS = {kind.ADDRESS: kind for kind in KINDS}


def lost_addresses(checking: CheckContext) -> Iterator[Problem]:
    """An address that was published keeps working."""
    answering = Routes(checking)
    of_entries: dict[str, list[str]] = {}
    words: dict[tuple[Facet, str], None] = {}
    for one in answering.lost:
        if one.id:
            of_entries.setdefault(one.id, []).append(one.address)
        elif word := _lost_word(one.address, checking):
            words[word] = None
        else:
            yield from _lost_page(one, answering)
    for id, addresses in of_entries.items():
        yield from _lost_entry(id, addresses, answering)
    for facet, key in words:
        yield _without_word(facet, key, checking)


def _lost_entry(id: str, lost: list[str], answering: Routes) -> Iterator[Problem]:
    """One problem for all that was lost of an entry: its page, its earlier addresses, its short link, its feed."""
    pages = [address for address in lost if _is_page(address)]
    if id in answering.by_id and pages:
        yield _moved(answering.by_id[id], pages, answering)
    elif id in answering.by_id:
        yield from (_not_made(address, answering) for address in lost)
    elif holder := answering.renumbered(id):
        message = f"deze pagina had het id `{id}`, en de korte link `{SHORT}/{id}` werkt zo niet meer"
        yield holder.problem(("id",), RULE, message, f"zet terug: id: {id}")
    elif answering.is_complete:
        yield _deleted(id, lost, answering)


def _moved(written: Written, pages: list[str], answering: Routes) -> Problem:
    """The entry has another address now; perhaps something else took its old one."""
    path = written.found.path
    now, helps = f"{_works(pages)} zo niet meer", [f"schrijf in {path}: {_aliases_line(written, pages)}"]
    for address in pages:
        if other := answering.by_address.get(address):
            now = f"{_leads(pages)} nu naar {other.found.path}"
            is_page = other.found.address == address
            helps.insert(0, "geef dat bestand een andere naam" if is_page else "haal het daar weg bij aliases")
    message = f"{_told(pages)} {_was(pages)} van deze pagina, en {now}"
    loc = ("aliases",) if yaml_tree.has(written.front, ("aliases",)) else ("id",)
    return written.problem(loc, RULE, message, ", en ".join(dict.fromkeys(helps)))


def _deleted(id: str, lost: list[str], answering: Routes) -> Problem:
    """The file of the entry is gone: only a file keeps its short link."""
    pages = [address for address in answering.ledger.by_id[id] if _is_page(address)]
    day = answering.checking.library.today.isoformat()
    helps = [
        f"zet het terug, en schrijf erin: withdrawn: {{date: {day}, reason: waarom het weg is}}",
        f"heeft het nu een andere naam, schrijf daar dan: id: {id}",
    ]
    if any(issubclass(kind, Effective) for address in pages if (kind := _KINDS.get(address.split("/")[0]))):
        helps.append("nam een andere pagina de plaats in, noem die dan bij replaced_by")
    for address in pages:
        if (other := answering.by_address.get(address)) and other.found.address != address:
            helps.append(f"haal `{address}` weg bij aliases in {other.found.path}")
        elif other:
            helps.append(f"geef het een andere naam dan {other.found.path}")
    message = f"het bestand met id `{id}` is weg; gepubliceerd {_is(lost)} {_told(lost)}"
    if len(pages) == 1 and pages[0] not in answering.by_address and (path := _file_of(pages[0])):
        return Problem(path, Place(), RULE, message, "; ".join(helps))
    return _on_its_line(lost[0], message, "; ".join(helps), answering)


def _without_word(facet: Facet, key: str, checking: CheckContext) -> Problem:
    """A word of the taxonomy is gone, or has another key."""
    taxonomy, document = checking.library.taxonomy, checking.vocabulary
    words = taxonomy.words(facet.words)
    published = checking.library.ledger.addresses
    new = [word.key for word in words if f"{facet.folder}/{word.key}" not in published]
    probable = nearest(key, new) or (new[0] if len(new) == 1 else None)
    message = f"`{facet.folder}/{key}` is gepubliceerd, en `{key}` staat niet meer in `{facet.words}`"
    if probable is None or document.front is None:
        place = yaml_tree.key_place(document.front, (facet.words,)) if document.front else Place()
        help = f"zet die sleutel terug, of schrijf bij het woord dat ervoor in de plaats komt: aliases: [{key}]"
        return document.problem(place, RULE, message, help)
    number, word = next((number, word) for number, word in enumerate(words) if word.key == probable)
    place = yaml_tree.find(document.front, (facet.words, number, "key"))
    help = f"heet het nu `{probable}`, schrijf daar dan: aliases: [{', '.join((*word.aliases, key))}]"
    return document.problem(place, RULE, message, help)


def _lost_page(one: Permalink, answering: Routes) -> Iterator[Problem]:
    """A text of docs/ that is gone or has another name, or else a page that the site itself made."""
    is_text = one.address.split("/")[0] not in own_folders() and "." not in one.address
    if not is_text:
        yield _not_made(one.address, answering)
    elif answering.is_complete and one.address not in TEXTS:  # a rule of their own says that these are missing
        yield _lost_text(one.address, answering)


def _not_made(address: str, answering: Routes) -> Problem:
    message = f"`{address}` is gepubliceerd, en de site maakt dit adres niet meer"
    help = "dit adres komt uit de code: laat wie die bijhoudt het terugzetten"
    return _on_its_line(address, message, help, answering)


def _lost_text(address: str, answering: Routes) -> Problem:
    texts = {
        written.found.address: written
        for written in answering.checking.texts.values()
        if written.found.address and written.found.address not in answering.ledger.addresses
    }
    probable = nearest(address, texts) or (next(iter(texts)) if len(texts) == 1 else None)
    if probable is None:
        message = f"deze tekst ontbreekt, en `{address}` is gepubliceerd"
        help = f"zet hem terug, of schrijf in de tekst die ervoor in de plaats komt: aliases: [{address}]"
        return Problem(f"docs/{address}.md", Place(), RULE, message, help)
    written = texts[probable]
    message = f"`{address}` is gepubliceerd, en werkt zo niet meer"
    help = f"heet die tekst nu zo, schrijf dan in {written.found.path}: {_aliases_line(written, [address])}"
    return written.problem(("title",), RULE, message, help)


def _lost_word(address: str, checking: CheckContext) -> tuple[Facet, str] | None:
    """The facet and the key that an address was lost with: its own word, or the subregion of a pair."""
    folder, _, rest = address.partition("/")
    if folder not in _FACETS or not rest:
        return None
    key, _, second = rest.partition("/")
    loc = ((_FACETS[folder], key), (_FACETS["subregio"], second.split("/")[0]))
    for facet, step in loc if folder == "domein" and second else loc[:1]:
        words = checking.library.taxonomy.words(facet.words)
        if "." not in step and not any(step in (word.key, *word.aliases) for word in words):
            return facet, step
    return None


def _on_its_line(address: str, message: str, help: str, answering: Routes) -> Problem:
    """A problem at the line of the ledger, where no other file is the place to mend it."""
    place = Place(answering.ledger.lines[address], width=len(address))
    return Problem(f"{CONTENT}/{LEDGER}", place, RULE, message, help, source=address)


def _is_page(address: str) -> bool:
    """Whether an address of an entry is that of its page, now or earlier."""
    return address.split("/")[0] != SHORT and "." not in address


def _file_of(address: str) -> str | None:
    """The file of the entry with a page at an address; None if that was no address of a file."""
    folder, _, slug = address.partition("/")
    return "/".join(filter(None, (CONTENT, _KINDS[folder].FOLDER, f"{slug}.md"))) if folder in _KINDS else None


def _aliases_line(written: Written, more: list[str]) -> str:
    """The line of front matter with the earlier addresses that stand there, and more."""
    there = [scalar.text for loc, scalar in written.scalars if loc[0] == "aliases"]
    return f"aliases: [{', '.join(dict.fromkeys((*there, *more)))}]"


def _told(addresses: list[str]) -> str:
    *most, last = (f"`{address}`" for address in addresses)
    return f"{', '.join(most)} en {last}" if most else last


def _was(addresses: list[str]) -> str:
    return "waren adressen" if len(addresses) > 1 else "was een adres"


def _works(addresses: list[str]) -> str:
    return "werken" if len(addresses) > 1 else "werkt"


def _leads(addresses: list[str]) -> str:
    return "leiden" if len(addresses) > 1 else "leidt"


def _is(addresses: list[str]) -> str:
    return "zijn" if len(addresses) > 1 else "is"
