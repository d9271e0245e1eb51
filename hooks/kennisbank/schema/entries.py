"""What a contributor writes: practices, projects and organisations, with every field they may have.

Each field has one small type of `fields.py`, which checks it and says in Dutch what is wrong.
"""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, PrivateAttr

from kennisbank.schema.fields import (
    Address,
    Identity,
    Line,
    Partial,
    Reference,
    SiteDay,
    SitePath,
    SourceNumber,
    Summary,
    Title,
    many,
    some,
    vocabulary,
)
from kennisbank.schema.item import Item, Origin
from kennisbank.schema.parts import (
    Change,
    Confirmed,
    Effort,
    Evidence,
    Funding,
    Goal,
    Involvement,
    Link,
    Lookalike,
    Milestone,
    Period,
    Referral,
    Result,
    SectionKind,
    Source,
    UsedBy,
    Withdrawn,
)
from kennisbank.schema.words import (
    Municipality,
    Status,
    Subregion,
    Theme,
    Word,
)
from kennisbank.text.markdown.body import Section

_APPROACH = ("Werkwijze", "Methode", "Uitvoering", "Hoe werkt het", "Werkwijze en aanpak")
_RESULTS = ("Resultaat", "Uitkomsten", "Effect", "Effecten", "Opbrengsten")
"""What people call sections that every practice or project has."""


class Entry(Item):
    """What all three kinds share."""

    FOLDER: ClassVar[str]
    ADDRESS: ClassVar[str]
    SECTIONS: ClassVar[tuple[SectionKind, ...]]

    id: Identity
    title: Title
    summary: Summary
    domain: Annotated[tuple[Annotated[Word, *vocabulary("domains", "domein")], ...], *some]
    other_names: Annotated[tuple[Line, ...], *many] = Field(
        (), description="abbreviations and other names, as sources use them"
    )
    subregion: Annotated[tuple[Annotated[Subregion, *vocabulary("subregions", "gebied")], ...], *some]
    municipalities: Annotated[
        tuple[Annotated[Municipality, *vocabulary("municipalities", "gemeente")], ...], *many
    ] = ()
    sources: tuple[Source, ...] = ()
    confirmed: Annotated[tuple[Confirmed, ...], *many] = ()
    published: SiteDay
    reviewed: SiteDay
    aliases: Annotated[tuple[SitePath, ...], *many] = ()
    withdrawn: Withdrawn | None = None

    _origin: Origin[Section] = PrivateAttr()

    @property
    def slug(self) -> str:
        """The name of the file, which is its name in addresses and references."""
        return self.address.removeprefix(f"{self.ADDRESS}/")

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its text, in the order in which it is shown."""
        return self._origin.sections

    @property
    def names(self) -> tuple[str, ...]:
        """What it is or was called, its title first."""
        return (self.title, *self.other_names)

    @property
    def changed(self) -> date:
        return self.published

    @classmethod
    def section_kind(cls, section: Section) -> SectionKind:
        """What a section of its text is; with a heading that the check refuses, nothing special."""
        return next((kind for kind in cls.SECTIONS if kind.heading == section.heading), SectionKind(section.heading))

    @property
    def parties(self) -> tuple[str, ...]:
        """The slugs of the organisations that take part in it, each once."""
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
    themes: Annotated[tuple[Annotated[Theme, *vocabulary("themes", "thema")], ...], *some]
    topics: Annotated[tuple[Annotated[Word, *vocabulary("topics", "onderwerp")], ...], *some]
    scale: Annotated[tuple[Annotated[Word, *vocabulary("scales", "schaal")], ...], *some]
    evidence: Evidence | None = None
    results: tuple[Result, ...] = ()
    worth_knowing: Line | None = None
    quiet: bool = Field(False, description="stays off the home page and is never first in news: a disputed matter")
    related: Annotated[tuple[Reference, ...], *many] = ()
    builds_on: Annotated[tuple[Reference, ...], *many] = ()
    replaced_by: Annotated[tuple[Reference, ...], *many] = ()
    not_same_as: tuple[Lookalike, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def is_quiet(self) -> bool:
        return self.quiet

    @property
    def changed(self) -> date:
        return max((self.published, *(change.date for change in self.changes)))


class Practice(Effective):
    """A way of working that another team could take over."""

    FOLDER: ClassVar[str] = ""
    ADDRESS: ClassVar[str] = "praktijken"
    SECTIONS = (
        SectionKind("Aanleiding", also=("Achtergrond", "Inleiding", "Doel", "Probleem", "Waarom")),
        SectionKind("Aanpak", is_required=True, describes=True, also=_APPROACH),
        SectionKind("Resultaten", is_required=True, has_results=True, is_subject=False, also=_RESULTS),
        SectionKind("Wat is er nodig", also=("Randvoorwaarden", "Benodigdheden", "Kosten", "Nodig")),
        SectionKind("Lessen", also=("Geleerde lessen", "Leerpunten", "Tips")),
        SectionKind("Wat we niet weten", is_subject=False),
    )

    status: Annotated[Status, *vocabulary("practice_statuses", "stand van een aanpak")]
    target_groups: Annotated[tuple[Annotated[Word, *vocabulary("target_groups", "doelgroep")], ...], *some]
    done_by: Annotated[tuple[Annotated[Word, *vocabulary("done_by", "uitvoerder")], ...], *some]
    evidence: Evidence
    used_by: tuple[UsedBy, ...] = ()
    referral: Referral | None = None
    contact: Link | None = None
    materials: tuple[Link, ...] = ()
    effort: Effort | None = None

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(user.organisation for user in self.used_by))


class Project(Effective):
    """An organised, dated effort of several parties."""

    FOLDER: ClassVar[str] = "projects"
    ADDRESS: ClassVar[str] = "projecten"
    SECTIONS = (
        SectionKind(
            "Opgave", is_required=True, describes=True, also=("Aanleiding", "Achtergrond", "Doel", "Inleiding")
        ),
        SectionKind("Aanpak", is_required=True, also=_APPROACH),
        SectionKind(
            "Stand van zaken", is_required=True, has_results=True, is_subject=False, also=("Voortgang", *_RESULTS)
        ),
    )

    status: Annotated[Status, *vocabulary("project_statuses", "fase van een project")]
    lead: Annotated[tuple[Reference, ...], *many] = ()
    partners: tuple[Involvement, ...] = ()
    funding: tuple[Funding, ...] = ()
    period: Period | None = None
    milestones: tuple[Milestone, ...] = ()
    goals: tuple[Goal, ...] = ()
    practices: Annotated[tuple[Reference, ...], *many] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """The slugs of who leads, who takes part and who pays, each once."""
        partners = (tie.organisation for tie in self.partners)
        payers = (money.organisation for money in self.funding if money.organisation)
        return tuple(dict.fromkeys((*self.lead, *partners, *payers)))


class Organisation(Entry):
    """A party in the network."""

    FOLDER: ClassVar[str] = "network"
    ADDRESS: ClassVar[str] = "netwerk"
    SECTIONS = (SectionKind("Over deze organisatie", also=("Over ons", "Organisatie", "Wie zijn wij")),)

    kind: Annotated[Word, *vocabulary("organisation_kinds", "soort organisatie")]
    website: Address | None = None
    contact: Link | None = None
    member_of: tuple[Involvement, ...] = ()
    former_names: Annotated[tuple[Line, ...], *many] = ()
    ambassador: Line | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return (*super().names, *self.former_names)


KINDS: tuple[type[Entry], ...] = (Practice, Project, Organisation)
