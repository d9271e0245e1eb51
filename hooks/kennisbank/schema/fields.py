"""The small types that the content model is made of: each checks one thing and says in Dutch what is wrong."""

import re
from datetime import date
from typing import Annotated, Any, cast
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from kennisbank.dates import PartialDate, meant_date
from kennisbank.nearest import nearest
from kennisbank.schema.messages import model_error
from kennisbank.slugs import SLUG, slugified

ID_CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""No 0, 1, i, l and o: an id is also read from paper."""
ID_LENGTH = 5

FIRST_DAY = date(2025, 1, 1)
"""No page was placed, checked or changed before: the knowledge base is of 2026. One wrong digit made a page for each
month since 1926."""

MOST_COUNTED = 100_000_000
"""More people than any study has."""

_STAND_IN = frozenset(" .\u2026-\u2013\u2014?_")
"""What somebody types where a text is still to come."""

_TAG = re.compile(r"<[A-Za-z/!?]")
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
        raise model_error("leeg-veld", "deze tekst bestaat alleen uit spaties", "vul hem in, of laat het veld weg")
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
        help = f"bedoelde je `{meant.iso}`? Schrijf jaar-maand-dag" if meant else help
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
        and "." in (parts.hostname or "")
        and "@" not in parts.netloc
        and _ADDRESS_CHARACTERS.fullmatch(text)
    ):
        raise model_error(
            "geen-adres", f"`{text}` is geen volledig webadres", "kopieer het adres uit de browser, met https:// ervoor"
        )
    return text


def _doi(text: str) -> str:
    if not _DOI.fullmatch(text):
        raise model_error("geen-doi", f"`{text}` is geen DOI", "schrijf alleen het nummer, zoals 10.1136/bmj.f5264")
    return text


def _site(text: str) -> str:
    if not _SITE.fullmatch(text):
        raise model_error("geen-site", f"`{text}` is geen naam van een site", "schrijf alleen de naam, zoals zio.nl")
    return text


def _identity(text: str) -> str:
    if len(text) != ID_LENGTH or set(text) - set(ID_CHARACTERS):
        raise model_error(
            "verkeerd-id",
            f"`{text}` is geen goed id",
            f"een id heeft {ID_LENGTH} tekens uit {ID_CHARACTERS}; maak een nieuw id met: make id",
        )
    return text


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
        raise model_error(
            "geen-bronnummer", f"`{value}` is geen nummer van een bron", "tel de bronnen op de pagina vanaf 1"
        )
    return int(value)


def _site_path(text: str) -> str:
    parts = text.split("/")
    if not all(re.fullmatch(SLUG, part) for part in parts):
        raise model_error(
            "verkeerd-pad",
            f"`{text}` is geen adres binnen de site",
            "schrijf het zonder schuine streep ervoor of erachter, zoals projecten/valpreventie",
        )
    return text


def _listed(value: Any) -> Any:
    """A single value is a list of one: a contributor needs no brackets."""
    return value if isinstance(value, list | tuple) else [value]


def _different(values: tuple[Any, ...]) -> tuple[Any, ...]:
    for number, value in enumerate(values):
        if value in values[:number]:
            raise model_error(
                "dubbele-waarde", f"`{getattr(value, 'key', value)}` staat er twee keer", "haal er een weg"
            )
    return values


class _Vocabulary:
    """Turns a key into its Word, from the taxonomy in the validation's context."""

    def __init__(self, name: str, label: str) -> None:
        self.name, self.label = name, label

    def __call__(self, value: Any, info: ValidationInfo) -> Any:
        taxonomy = cast("dict[str, Any]", info.context)["taxonomy"]
        if not isinstance(value, str):
            raise model_error(
                "geen-tekst", f"een {self.label} hoort een tekst te zijn", "schrijf er één woord uit de lijst"
            )
        if "," in value:
            raise model_error(
                "onbekende-waarde", f"`{value}` is geen {self.label}", f"zet haken om een lijst: [{value}]"
            )
        word = taxonomy.word(self.name, value)
        if word is None:
            raise model_error("onbekende-waarde", f"`{value}` is geen {self.label}", taxonomy.choices(self.name, value))
        return word


def vocabulary(name: str, label: str) -> BeforeValidator:
    """The annotation of a field that holds a word of a taxonomy list.

    name: the list in the taxonomy; label: what one word of it is called in a message.
    """
    return BeforeValidator(_Vocabulary(name, label))


Line = Annotated[str, Field(min_length=1), AfterValidator(_line)]
Title = Annotated[str, Field(min_length=1, max_length=80), AfterValidator(_line)]
Summary = Annotated[str, Field(min_length=40, max_length=200), AfterValidator(_line)]
Day = Annotated[date, BeforeValidator(_day)]
SiteDay = Annotated[Day, AfterValidator(_since_begin)]
Partial = Annotated[PartialDate, BeforeValidator(_partial)]
Address = Annotated[str, Field(max_length=500), AfterValidator(_address)]
Doi = Annotated[str, AfterValidator(_doi)]
Site = Annotated[str, AfterValidator(_site)]
Identity = Annotated[str, AfterValidator(_identity)]
Reference = Annotated[str, AfterValidator(_slug)]
SitePath = Annotated[str, Field(max_length=200), AfterValidator(_site_path)]
Count = Annotated[int, BeforeValidator(_count)]
Year = Annotated[int, Field(gt=1800, lt=2100)]
SourceNumber = Annotated[int, BeforeValidator(_source_number)]

many = (BeforeValidator(_listed), AfterValidator(_different))
"""Annotations of a field with any number of different values; one value needs no brackets."""

some = (BeforeValidator(_listed), Field(min_length=1), AfterValidator(_different))
"""The same, with at least one value."""
