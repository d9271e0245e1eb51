"""The small types that the content model is made of: each checks one thing and says in Dutch what is wrong."""

import re
from datetime import date
from typing import Annotated, Any, cast
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from kennisbank import ids
from kennisbank.dates import PartialDate, days_of_month, meant_date
from kennisbank.nearest import nearest
from kennisbank.schema.examples import STAND_IN, Context, Shown
from kennisbank.schema.messages import model_error
from kennisbank.slugs import SLUG, slugified
from kennisbank.text.markdown.links import HOST

FIRST_DAY = date(2025, 1, 1)
"""No page was placed, checked or changed before: the knowledge base is of 2026. One wrong digit made a page for each
month since 1926."""

MOST_COUNTED = 100_000_000
"""More people than any study has."""

_STAND_IN = frozenset(" .\u2026-\u2013\u2014?_")
"""What somebody types where a text is still to come."""

_TAG = re.compile(r"<[A-Za-z/!?]")
_MISREAD = re.compile(r"[\d.,:+-]+(?:e[\d.,:+-]+)?", re.IGNORECASE)
"""What is left of an id that a program read as a number or a day, and wrote again."""

_ADDRESS_CHARACTERS = re.compile(r"""[^\s<>"'`{}|\\^]+""")
_DOI = re.compile(r"""10\.\d{4,9}/[^\s<>"]+""")
_SITE = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def _line(text: str) -> str:
    if "\n" in text.strip():
        raise model_error("meer-regels", "deze tekst loopt over meer dan één regel", "maak er één regel van")
    if tag := _TAG.search(text):
        raise model_error(
            "html",
            f"`{text[tag.start() : tag.start() + 12]}` lijkt op HTML",
            "laat de opmaak weg; bedoel je kleiner dan, zet dan een spatie achter `<`",
        )
    if not text.strip():
        raise model_error(
            "leeg-veld",
            "deze tekst bestaat alleen uit spaties",
            "vul hem in; mag dit veld weg, dan kun je ook de regel weghalen",
        )
    if not set(text) - _STAND_IN:
        raise model_error("leeg-veld", f"hier staat nog niets: `{text.strip()}`", "vul het in, of laat het veld weg")
    return " ".join(text.split())


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    day = _parsed(value, "schrijf jaar-maand-dag, zoals 2026-11-22")
    if not day.day:
        raise model_error("geen-datum", f"`{value}` is geen dag", "schrijf jaar-maand-dag, zoals 2026-11-22")
    return date(day.year, day.month, day.day)


def _since_begin(day: date) -> date:
    if day < FIRST_DAY:
        message = f"`{day.isoformat()}` ligt voor het begin van de kennisbank"
        raise model_error("te-vroeg", message, "kijk het jaar na")
    return day


def _partial(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    return _parsed(value, "schrijf een jaar (2025), een maand (2025-04) of een dag (2025-04-30)")


def _parsed(value: Any, help: str) -> PartialDate:
    written = str(value)
    try:
        return PartialDate.parse(written)
    except ValueError:
        meant = meant_date(written)
        if meant:
            help = f"bedoelde je `{meant.iso}`? Schrijf jaar-maand-dag"
        elif days := days_of_month(written):
            help = f"die maand heeft {days} dagen"
        raise model_error("geen-datum", f"`{value}` is geen datum die {_why_no_date(written)}", help) from None


def _why_no_date(written: str) -> str:
    return "we kunnen lezen" if meant_date(written) else "bestaat"


def _count(value: Any) -> int:
    text = str(value)
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", text):  # as Dutch writes a thousand, and as this site prints it
        text = text.replace(".", "")
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < MOST_COUNTED):
        help = "schrijf een heel getal, zoals 120; weet je het aantal niet, laat dit veld dan weg"
        raise model_error("geen-aantal", f"`{value}` is geen aantal", help)
    return int(text)


def _address(text: str) -> str:
    try:
        parts = urlsplit(text)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        parts, port_is_fine = urlsplit(""), False
    if not (
        port_is_fine
        and parts.scheme in ("http", "https")
        and HOST.fullmatch(parts.hostname or "")
        and "@" not in parts.netloc
        and _ADDRESS_CHARACTERS.fullmatch(text)
    ):
        raise model_error("geen-adres", f"`{text}` is geen volledig webadres", _how_to_write(text))
    return text


def _how_to_write(text: str) -> str:
    """What to do about an address that is none."""
    bare = text.strip("<>").strip()
    if text != bare and _ADDRESS_CHARACTERS.fullmatch(bare):
        return f"haal `<` en `>` weg: {bare}"
    if text.startswith("www.") and _ADDRESS_CHARACTERS.fullmatch(text):
        return f"schrijf: https://{text}"
    if text.startswith(("http://", "https://")) and " " in text:
        return f"schrijf %20 voor elke spatie: {text.replace(' ', '%20')}"
    return "kopieer het adres uit de browser, met https:// ervoor"


def _doi(text: str) -> str:
    if not _DOI.fullmatch(text):
        inside = re.search(r"10\.\d{4,9}/[^\s<>\"?#]+", text)
        help = (
            f"schrijf alleen het nummer: {inside[0]}"
            if inside
            else "een DOI begint met `10.`; heb je die niet, noem dan de url"
        )
        raise model_error("geen-doi", f"`{text}` is geen DOI", help)
    return text


def _site(text: str) -> str:
    if not _SITE.fullmatch(text):
        inside = re.search(r"(?:https?://)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)", text.lower())
        help = f"schrijf alleen de naam: {inside[1]}" if inside else "schrijf alleen de naam, zoals zio.nl"
        raise model_error("geen-site", f"`{text}` is geen naam van een site", help)
    return text


def _identity(text: str, info: ValidationInfo) -> str:
    lowered = text.lower()
    strange = "".join(dict.fromkeys(sign for sign in text if sign not in ids.CHARACTERS))
    if not strange and len(text) == ids.LENGTH:
        return text
    help = f"zet hier een nieuw id: {_proposed_id(info.context or {})}"
    why = f"een id heeft {ids.LENGTH} tekens, en dit {len(text)}"
    if _MISREAD.fullmatch(text) and (strange or len(text) > ids.LENGTH):
        why, help = "een programma maakte er een getal of een dag van", "zet het oude id terug, tussen aanhalingstekens"
    elif strange:
        verb = "horen" if len(strange) > 1 else "hoort"
        why = f"{_listed_signs(strange)} {verb} niet in een id"
        if len(text) == ids.LENGTH and not set(lowered) - set(ids.CHARACTERS):
            help = f"schrijf kleine letters: {lowered}"
    raise model_error("verkeerd-id", f"`{text}` is geen goed id: {why}", help)


def _listed_signs(signs: str) -> str:
    return " en ".join(f"`{sign}`" for sign in signs)


def _proposed_id(context: Context) -> str:
    return ids.proposed_id(context["origin"].path) if "origin" in context else STAND_IN


def _slug(text: str, info: ValidationInfo) -> str:
    if not re.fullmatch(SLUG, text):
        names = cast("dict[str, Any]", info.context or {}).get("names", ())
        last = slugified(text.rstrip("/").rpartition("/")[2].removesuffix(".md"))
        meant = last if last in names else nearest(last, names)
        help = f"bedoelde je `{meant}`? " if meant else ""
        help += "Schrijf de naam van het bestand, zonder map en zonder `.md`"
        message = f"`{text}` is geen naam van een bestand"
        raise model_error("verkeerde-naam", message, help[0].lower() + help[1:])
    return text


def _source_number(value: Any) -> int:
    if not (isinstance(value, str) and value.isascii() and value.isdecimal() and 0 < int(value) < 1000):
        named = re.fullmatch(r"\(?bron(?:nummer)?\.?\s*([1-9]\d{0,2})\)?", str(value).strip(), re.IGNORECASE)
        help = f"schrijf alleen het nummer: {named[1]}" if named else "tel de bronnen op de pagina vanaf 1"
        raise model_error("geen-bronnummer", f"`{value}` is geen nummer van een bron", help)
    return int(value)


def _site_path(text: str) -> str:
    parts = text.split("/")
    if not all(re.fullmatch(SLUG, part) for part in parts):
        better = "/".join(filter(None, (slugified(part) for part in urlsplit(text).path.split("/"))))
        help = f"schrijf: {better}" if better else "schrijf het zoals projecten/valpreventie"
        raise model_error("verkeerd-pad", f"`{text}` is geen adres binnen de site", help)
    return text


def _listed(value: Any) -> Any:
    """A single value is a list of one: a contributor needs no brackets."""
    return value if isinstance(value, list | tuple) else [value]


def _different(values: tuple[Any, ...]) -> tuple[Any, ...]:
    for number, value in enumerate(values):
        if value in values[:number]:
            names = [getattr(one, "key", one) for one in dict.fromkeys(values)]
            is_words = all(isinstance(name, str) for name in names)
            help = f"schrijf: [{', '.join(names)}]" if is_words else "haal er een weg"
            raise model_error("dubbele-waarde", f"`{getattr(value, 'key', value)}` staat er twee keer", help)
    return values


class _Vocabulary:
    """Turns a key into its Word, from the taxonomy in the validation's context."""

    def __init__(self, name: str, label: str) -> None:
        self.name, self.label = name, label

    def __call__(self, value: Any, info: ValidationInfo) -> Any:
        taxonomy = cast("dict[str, Any]", info.context)["taxonomy"]
        if not isinstance(value, str):
            help = f"schrijf er één woord; kies uit: {', '.join(self.all({'taxonomy': taxonomy}))}"
            raise model_error("geen-tekst", f"een {self.label} hoort een tekst te zijn", help)
        word = taxonomy.word(self.name, value)
        if word is None:
            raise model_error("onbekende-waarde", f"`{value}` is geen {self.label}", self._help(value, taxonomy))
        return word

    def _help(self, value: str, taxonomy: Any) -> str:
        parts = [part.strip() for part in _BETWEEN.split(value)]
        keys = [part if taxonomy.word(self.name, part) else taxonomy.meant(self.name, part) for part in parts]
        if len(parts) > 1 and all(keys):
            return f"zet haken om een lijst, met een komma tussen de woorden: [{', '.join(keys)}]"
        help: str = taxonomy.choices(self.name, value)
        if help.startswith("Je kunt"):
            help += "; past er geen, vraag het dan aan de redactie"
        elsewhere = next((field for name, field in _FIELDS.items() if taxonomy.word(name, value)), None)
        return f"`{value}` hoort bij `{elsewhere}`. {help}" if elsewhere else help

    def last(self, context: Context) -> str:
        """The last word of the list: never the one that claims most."""
        return next(reversed(self.all(context)), STAND_IN)

    def all(self, context: Context) -> tuple[str, ...]:
        """All words of the list."""
        taxonomy = context.get("taxonomy")
        return tuple(word.key for word in taxonomy.words(self.name)) if taxonomy else ()


_BETWEEN = re.compile(r",|;|/|&|\+|\ben\b")
"""What people put between words that they mean as a list."""

_FIELDS = {
    "domains": "domain",
    "subregions": "subregion",
    "municipalities": "municipalities",
    "themes": "themes",
    "topics": "topics",
    "target_groups": "target_groups",
    "done_by": "done_by",
    "scales": "scale",
}
"""The lists whose words people write at the wrong field, with the right one."""


def vocabulary(name: str, label: str) -> tuple[BeforeValidator, Shown]:
    """The annotations of a field that holds a word of a taxonomy list.

    name: the list in the taxonomy; label: what one word of it is called in a message.
    """
    words = _Vocabulary(name, label)
    return BeforeValidator(words), Shown(words.last, words.all)


def _today(context: Context) -> str:
    return str(context["today"].isoformat()) if "today" in context else STAND_IN


Line = Annotated[str, Field(min_length=1), AfterValidator(_line)]
Title = Annotated[str, Field(min_length=1, max_length=80), AfterValidator(_line)]
Summary = Annotated[str, Field(min_length=40, max_length=200), AfterValidator(_line)]
Day = Annotated[date, BeforeValidator(_day), Shown(lambda context: _today(context))]
SiteDay = Annotated[Day, AfterValidator(_since_begin)]
Partial = Annotated[PartialDate, BeforeValidator(_partial), Shown(lambda context: _today(context)[:4])]
Address = Annotated[str, Field(max_length=500), AfterValidator(_address), Shown(lambda _: f"https://{STAND_IN}")]
Doi = Annotated[str, AfterValidator(_doi)]
Site = Annotated[str, AfterValidator(_site)]
Identity = Annotated[str, AfterValidator(_identity), Shown(_proposed_id)]
Reference = Annotated[str, AfterValidator(_slug)]
SitePath = Annotated[str, Field(max_length=200), AfterValidator(_site_path)]
Count = Annotated[int, BeforeValidator(_count)]
Year = Annotated[int, Field(gt=1800, lt=2100)]
SourceNumber = Annotated[int, BeforeValidator(_source_number), Shown(lambda _: "1")]

many = (BeforeValidator(_listed), AfterValidator(_different))
"""Annotations of a field with any number of different values; one value needs no brackets."""

some = (BeforeValidator(_listed), Field(min_length=1), AfterValidator(_different))
"""The same, with at least one value."""
