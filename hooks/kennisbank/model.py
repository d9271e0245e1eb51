"""What a contributor writes: practices, projects and organisations, with every field they may have.

The fields and their reasons stand in the content model of docs/bijdragen.md, which is made from these classes.
"""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from kennisbank.fields import (
    Address,
    Day,
    Doi,
    Identity,
    Line,
    Partial,
    Reference,
    Site,
    SitePath,
    SourceNumber,
    Summary,
    Title,
    Year,
    many,
    some,
    vocabulary,
)
from kennisbank.messages import wrong
from kennisbank.safe_html import SafeHtml
from kennisbank.words import Design, Municipality, Outcome, Recognition, Role, SourceKind, Status, Subregion, Theme, Word


class Part(BaseModel):
    """The ground of all classes here: frozen, and strict about names."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Source(Part):
    """Where a fact comes from: an address, a DOI, or with nothing more known the name of a site."""

    title: Line
    url: Address | None = None
    doi: Doi | None = None
    site: Site | None = None
    year: Year | None = None
    kind: Annotated[SourceKind, vocabulary("source_kinds", "soort bron")]

    @model_validator(mode="after")
    def _one_address(self) -> "Source":
        if sum(value is not None for value in (self.url, self.doi, self.site)) != 1:
            raise wrong("bron-zonder-adres", "een bron heeft één van url, doi of site", "noem er één, en niet meer dan één")
        return self

    @property
    def address(self) -> str | None:
        """The full address of the source, or None when only its site is known."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


class Result(Part):
    """A figure: what was measured, what came out, among how many people, and in which source it stands."""

    measure: Line
    value: Line
    n: Annotated[int, Field(gt=0)] | None = None
    source: SourceNumber


class RecognitionGiven(Part):
    """A formal recognition, with what it is for: a level without those says too much."""

    level: Annotated[Recognition, vocabulary("recognition_levels", "niveau van erkenning")]
    database: Annotated[Word, vocabulary("recognition_databases", "databank")]
    date: Day
    purpose: Line = Field(alias="for")
    url: Address


class Evidence(Part):
    """What research says of the main outcome of the best study, and where that study was done."""

    design: Annotated[tuple[Annotated[Design, vocabulary("evidence_designs", "soort onderzoek")], ...], *some]
    outcome: Annotated[Outcome, vocabulary("evidence_outcomes", "uitkomst")]
    measured_in: Annotated[Word, vocabulary("measured_in", "plek van meting")] | None = None
    recognition: RecognitionGiven | None = None


class Tie(Part):
    """An organisation in something, with the years that a source gives."""

    organisation: Reference
    since: Year | None = None
    until: Year | None = None
    source: SourceNumber

    @model_validator(mode="after")
    def _in_order(self) -> "Tie":
        if self.since and self.until and self.until < self.since:
            raise wrong("jaren-omgekeerd", f"tot {self.until} ligt voor vanaf {self.since}", "wissel de jaren om")
        return self

    @property
    def years(self) -> str:
        """The years in words: `2016-2021`, `sinds 2013`, `tot 2020`, or nothing."""
        return _years(self.since, self.until)


class UsedBy(Tie):
    """What an organisation does in a practice."""

    role: Annotated[Role, vocabulary("roles", "rol")]


class Funding(Part):
    """Money for a project: by whom if that is an organisation here, and what the source says of it."""

    organisation: Reference | None = None
    text: Line
    source: SourceNumber


class Period(Part):
    """The years in which a project ran or runs."""

    since: Year | None = None
    until: Year | None = None

    def __str__(self) -> str:
        return _years(self.since, self.until)


class Milestone(Part):
    """Something that happened or was decided in a project."""

    date: Partial
    title: Line
    source: SourceNumber


class Goal(Part):
    """A target. It is always shown as a goal, never as a result."""

    text: Line
    source: SourceNumber


class Confirmed(Part):
    """Which organisation looked at this page, how and when."""

    by: Reference
    date: Day
    how: Annotated[Word, vocabulary("confirmations", "manier van nakijken")]


class Withdrawn(Part):
    """When and why an entry was taken away; its page says so."""

    date: Day
    reason: Line


class Change(Part):
    """Something about an entry that readers should hear of."""

    date: Day
    text: Line


class Effort(Part):
    """How much it takes to begin, and in one sentence what."""

    level: Annotated[Word, vocabulary("efforts", "inzet")]
    text: Line


class Referral(Part):
    """How to sign somebody up, as a source says."""

    text: Line
    url: Address
    source: SourceNumber


class Link(Part):
    """A page of an organisation, or material to use: never a person's address."""

    title: Line
    url: Address


@dataclass(frozen=True)
class Section:
    """A part of an entry's text: its heading and its sanitised HTML."""

    heading: str
    html: SafeHtml


@dataclass(frozen=True)
class Origin:
    """What a file gives besides its front matter: its path, its name and its text."""

    path: str
    slug: str
    sections: tuple[Section, ...] = ()


class Entry(Part):
    """What all three kinds share."""

    FOLDER: ClassVar[str]
    ADDRESS: ClassVar[str]
    SPOKEN: ClassVar[str]
    SECTIONS: ClassVar[dict[str, bool]]

    id: Identity
    title: Title
    summary: Summary
    domain: Annotated[tuple[Annotated[Word, vocabulary("domains", "domein")], ...], *some]
    subregion: Annotated[tuple[Annotated[Subregion, vocabulary("subregions", "gebied")], ...], *some]
    municipalities: Annotated[tuple[Annotated[Municipality, vocabulary("municipalities", "gemeente")], ...], *many] = ()
    sources: tuple[Source, ...] = ()
    confirmed: Confirmed | None = None
    published: Day
    reviewed: Day
    aliases: Annotated[tuple[SitePath, ...], *many] = ()
    withdrawn: Withdrawn | None = None

    _origin: Origin = PrivateAttr()

    def model_post_init(self, context: Any) -> None:
        self._origin = context["origin"]

    @property
    def path(self) -> str:
        """The file it was read from, as messages name it."""
        return self._origin.path

    @property
    def slug(self) -> str:
        """The name of the file, which is its name in addresses and references."""
        return self._origin.slug

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its text, in the order in which it is shown."""
        return self._origin.sections

    @property
    def address(self) -> str:
        """Its address within the site: `praktijken/zicht-op-evenwicht`."""
        return f"{self.ADDRESS}/{self.slug}"

    @property
    def ties(self) -> tuple[Tie, ...]:
        """The organisations that take part in it."""
        return ()

    @property
    def is_regionwide(self) -> bool:
        """Whether it counts for the whole region."""
        return any(subregion.whole for subregion in self.subregion)


class Effective(Entry):
    """What practices and projects share."""

    status: Status
    status_date: Partial
    status_source: SourceNumber | None = None
    themes: Annotated[tuple[Annotated[Theme, vocabulary("themes", "thema")], ...], *some]
    topics: Annotated[tuple[Annotated[Word, vocabulary("topics", "onderwerp")], ...], *some]
    related: Annotated[tuple[Reference, ...], *many] = ()
    builds_on: Annotated[tuple[Reference, ...], *many] = ()
    replaced_by: Annotated[tuple[Reference, ...], *many] = ()
    changes: tuple[Change, ...] = ()

    @property
    def references(self) -> tuple[str, ...]:
        """The slugs of practices and projects that it names."""
        return (*self.related, *self.builds_on, *self.replaced_by)


class Practice(Effective):
    """A way of working that another team could take over."""

    FOLDER: ClassVar[str] = ""
    ADDRESS: ClassVar[str] = "praktijken"
    SPOKEN: ClassVar[str] = "aanpak"
    SECTIONS: ClassVar[dict[str, bool]] = {
        "Aanleiding": False,
        "Aanpak": True,
        "Resultaten": True,
        "Wat is er nodig": False,
        "Lessen": False,
        "Wat we niet weten": False,
    }

    status: Annotated[Status, vocabulary("practice_statuses", "stand van een aanpak")]
    target_groups: Annotated[tuple[Annotated[Word, vocabulary("target_groups", "doelgroep")], ...], *some]
    done_by: Annotated[tuple[Annotated[Word, vocabulary("done_by", "uitvoerder")], ...], *some]
    scale: Annotated[tuple[Annotated[Word, vocabulary("scales", "schaal")], ...], *some]
    evidence: Evidence
    results: tuple[Result, ...] = ()
    used_by: tuple[UsedBy, ...] = ()
    referral: Referral | None = None
    contact: Link | None = None
    materials: tuple[Link, ...] = ()
    effort: Effort | None = None

    @property
    def ties(self) -> tuple[Tie, ...]:
        return self.used_by


class Project(Effective):
    """An organised, dated effort of several parties."""

    FOLDER: ClassVar[str] = "projects"
    ADDRESS: ClassVar[str] = "projecten"
    SPOKEN: ClassVar[str] = "project"
    SECTIONS: ClassVar[dict[str, bool]] = {"Opgave": True, "Aanpak": True, "Stand van zaken": True}

    status: Annotated[Status, vocabulary("project_statuses", "fase van een project")]
    lead: Annotated[tuple[Reference, ...], *many] = ()
    partners: tuple[Tie, ...] = ()
    funding: tuple[Funding, ...] = ()
    period: Period | None = None
    milestones: tuple[Milestone, ...] = ()
    goals: tuple[Goal, ...] = ()
    practices: Annotated[tuple[Reference, ...], *many] = ()

    @property
    def ties(self) -> tuple[Tie, ...]:
        return self.partners

    @property
    def references(self) -> tuple[str, ...]:
        return (*super().references, *self.practices)


class Organisation(Entry):
    """A party in the network."""

    FOLDER: ClassVar[str] = "network"
    ADDRESS: ClassVar[str] = "netwerk"
    SPOKEN: ClassVar[str] = "organisatie"
    SECTIONS: ClassVar[dict[str, bool]] = {"Over deze organisatie": False}

    kind: Annotated[Word, vocabulary("organisation_kinds", "soort organisatie")]
    website: Address | None = None
    contact: Link | None = None
    member_of: tuple[Tie, ...] = ()
    former_names: Annotated[tuple[Line, ...], *many] = ()
    ambassador: Line | None = None

    @property
    def ties(self) -> tuple[Tie, ...]:
        return self.member_of


KINDS: tuple[type[Entry], ...] = (Practice, Project, Organisation)


def _years(since: int | None, until: int | None) -> str:
    if since and until:
        return str(since) if since == until else f"{since}-{until}"
    if since:
        return f"sinds {since}"
    return f"tot {until}" if until else ""
