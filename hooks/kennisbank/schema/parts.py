"""The parts that entries are made of: sources, figures, ties with organisations, dates of things."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field, ValidationInfo, model_validator

from kennisbank.schema.base import FrozenModel
from kennisbank.schema.examples import choices, example
from kennisbank.schema.fields import (
    Address,
    Count,
    Day,
    Doi,
    Line,
    Partial,
    Reference,
    Site,
    SiteDay,
    SourceNumber,
    Year,
    many,
    vocabulary,
)
from kennisbank.schema.messages import model_error
from kennisbank.schema.words import (
    Design,
    Outcome,
    Recognition,
    Role,
    SourceKind,
    Word,
)


class Source(FrozenModel):
    """Where a fact comes from: an address, a DOI, or with nothing more known the name of a site."""

    SHOWN: ClassVar = ("url",)

    title: Line
    url: Address | None = None
    doi: Doi | None = None
    site: Site | None = None
    year: Year | None = None
    kind: Annotated[SourceKind, *vocabulary("source_kinds", "soort bron")]

    @model_validator(mode="after")
    def _one_address(self) -> "Source":
        given = [name for name in ("url", "doi", "site") if getattr(self, name)]
        if len(given) != 1:
            first, *others = given or ("",)
            help = (
                f"haal weg: {' en '.join(others)}"
                if first
                else "zet erbij: url: https://...; vul in wat er op de puntjes hoort"
            )
            raise model_error("bron-zonder-adres", "een bron heeft één van url, doi of site", help)
        return self

    @property
    def address(self) -> str | None:
        """The full address of the source, or None when only its site is known."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


class Result(FrozenModel):
    """A figure: what was measured, what came out, among how many people, and in which source it stands."""

    measure: Line
    value: Line
    n: Count | None = None
    source: SourceNumber


class RecognitionGiven(FrozenModel):
    """A formal recognition, with what it is for: a level without those says too much."""

    level: Annotated[Recognition, *vocabulary("recognition_levels", "niveau van erkenning")]
    database: Annotated[Word, *vocabulary("recognition_databases", "databank")]
    date: Day
    purpose: Line = Field(alias="for")
    url: Address


class Evidence(FrozenModel):
    """What research says of the main outcome of the best study, and where that study was done."""

    SHOWN: ClassVar = ("design",)

    design: Annotated[tuple[Annotated[Design, *vocabulary("evidence_designs", "soort onderzoek")], ...], *many] = ()
    outcome: Annotated[Outcome, *vocabulary("evidence_outcomes", "uitkomst")]
    measured_in: Annotated[Word, *vocabulary("measured_in", "plek van meting")] | None = None
    recognition: RecognitionGiven | None = None

    @model_validator(mode="after")
    def _studied_somehow(self, info: ValidationInfo) -> "Evidence":
        if not self.design and self.outcome.sign != "loopt":
            field, context = type(self).model_fields["design"], info.context or {}
            shown, own = example(field, context), choices(field, context)
            raise model_error(
                "onderzoek-ontbreekt",
                "hier staat niet hoe het is onderzocht",
                f"voeg toe: design: {shown}; kies uit: {', '.join(own)}; mag weg als het onderzoek nog loopt",
            )
        return self

    @property
    def in_words(self) -> str:
        """How and where it was studied, as far as that is known: `Vergeleken met een andere groep, elders gemeten`."""
        places = (self.measured_in.label.lower(),) if self.measured_in else ()
        return ", ".join((*(design.group for design in self.design[:1]), *places))


class Involvement(FrozenModel):
    """An organisation in something, with the years that a source gives."""

    organisation: Reference
    since: Year | None = None
    until: Year | None = None
    source: SourceNumber

    @model_validator(mode="after")
    def _in_order(self) -> "Involvement":
        _check_order(self.since, self.until)
        return self

    @property
    def years(self) -> str:
        """The years in words: `2016-2021`, `sinds 2013`, `tot 2020`, or nothing."""
        return _years(self.since, self.until)


class UsedBy(Involvement):
    """What an organisation does in a practice."""

    role: Annotated[Role, *vocabulary("roles", "rol")]

    @property
    def wording(self) -> str:
        """What it does; what it did, where a source says until when."""
        return self.role.was if self.until else self.role.label

    @property
    def on_organisation(self) -> str:
        """The same on the page of the organisation."""
        return self.role.was_on_organisation if self.until else self.role.on_organisation


class Funding(FrozenModel):
    """Money for a project: by whom if that is an organisation here, and what the source says of it."""

    organisation: Reference | None = None
    text: Line
    source: SourceNumber


class Period(FrozenModel):
    """The years in which a project ran or runs."""

    since: Year | None = None
    until: Year | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Period":
        _check_order(self.since, self.until)
        return self

    def __str__(self) -> str:
        return _years(self.since, self.until)


class Milestone(FrozenModel):
    """Something that happened or was decided in a project."""

    date: Partial
    title: Line
    source: SourceNumber


class Goal(FrozenModel):
    """A target. It is always shown as a goal, never as a result."""

    text: Line
    source: SourceNumber


class Confirmed(FrozenModel):
    """Which organisation looked at this page, how and when."""

    by: Reference
    date: SiteDay
    how: Annotated[Word, *vocabulary("confirmations", "manier van nakijken")]


class Withdrawn(FrozenModel):
    """When and why an entry was taken away; its page says so."""

    date: SiteDay
    reason: Line


class Change(FrozenModel):
    """Something about an entry that readers should hear of; kind: which list of news it stands in."""

    date: SiteDay
    kind: Annotated[Word, *vocabulary("change_kinds", "soort nieuws")] | None = None
    text: Line


class Effort(FrozenModel):
    """How much it takes to begin, and in one sentence what."""

    level: Annotated[Word, *vocabulary("efforts", "inzet")]
    text: Line


class Referral(FrozenModel):
    """How to sign somebody up, as a source says."""

    text: Line
    url: Address
    source: SourceNumber


class Lookalike(FrozenModel):
    """Something whose name resembles that of an entry: another entry, or something that is not in the site."""

    SHOWN: ClassVar = ("practice",)

    practice: Reference | None = None
    name: Line | None = None
    difference: Line = Field(description="tells the two apart by name, so that it reads well on both pages")

    @model_validator(mode="after")
    def _one_name(self) -> "Lookalike":
        if (self.practice is None) == (self.name is None):
            raise model_error(
                "niet-hetzelfde",
                "hier hoort één van practice of name",
                "schrijf bij `practice` de naam van het bestand, of bij `name` hoe het heet als het hier niet in staat",
            )
        return self


class Link(FrozenModel):
    """A page of an organisation, or material to use: never a person's address."""

    title: Line
    url: Address


@dataclass(frozen=True)
class SectionKind:
    """A heading that entries of a kind may have in their text, and what its section is to the page.

    describes: it says what the entry is; what that is not, and who does it or what it is to reach, stands after it;
    has_results: what research found stands in it; is_subject: its words say what the entry is about; also: what people
    call it.
    """

    heading: str
    is_required: bool = False
    describes: bool = False
    has_results: bool = False
    is_subject: bool = True
    also: tuple[str, ...] = ()


def _check_order(since: int | None, until: int | None) -> None:
    if since and until and until < since:
        raise model_error(
            "jaren-omgekeerd",
            f"tot {until} ligt voor vanaf {since}",
            f"wissel de jaren om: since: {until}, until: {since}",
        )


def _years(since: int | None, until: int | None) -> str:
    if since and until:
        return str(since) if since == until else f"{since}-{until}"
    if since:
        return f"sinds {since}"
    return f"tot {until}" if until else ""
