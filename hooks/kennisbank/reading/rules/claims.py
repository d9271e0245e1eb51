"""Rules about what an entry claims."""

import re
from collections.abc import Iterator
from datetime import date

from kennisbank.dates import PartialDate
from kennisbank.model.library import Library
from kennisbank.problem import Problem
from kennisbank.reading.checking import CheckContext
from kennisbank.schema.entries import Effective, Entry
from kennisbank.schema.parts import Evidence, Involvement, UsedBy
from kennisbank.text import yaml_tree
from kennisbank.text.yaml_tree import Loc


def unproven_outcomes(checking: CheckContext) -> Iterator[Problem]:
    """A favourable outcome has an article, report or database as its source, and a figure."""
    kinds = ", ".join(kind.key for kind in checking.library.taxonomy.source_kinds if kind.proof)
    for entry, evidence in _with_evidence(checking.library):
        outcome = evidence.outcome
        if not outcome.needs_proof:
            continue
        where: Loc = ("evidence", "outcome")
        if not any(source.kind.proof for source in entry.sources):
            yield checking.problem(
                entry,
                where,
                "uitkomst-zonder-bewijs",
                f"`{outcome.key}` vraagt een bron van de soort {kinds}",
                "voeg die bron toe, of kies een uitkomst die de bronnen wel dragen",
            )
        if not entry.results:
            yield checking.problem(
                entry,
                where,
                "uitkomst-zonder-cijfer",
                f"`{outcome.key}` vraagt een cijfer in `results`",
                "voeg toe wat is gemeten, met de bron",
            )


def sourceless_outcomes(checking: CheckContext) -> Iterator[Problem]:
    """An outcome that somebody found has a source."""
    for entry, evidence in _with_evidence(checking.library):
        if evidence.outcome.measured and not entry.sources:
            yield checking.problem(
                entry,
                ("evidence", "outcome"),
                "uitkomst-zonder-bron",
                f"`{evidence.outcome.key}` vraagt een bron",
                "voeg de bron toe bij sources",
            )


def figures_in_summaries(checking: CheckContext) -> Iterator[Problem]:
    """A percentage, a number of participants or a size of effect in a summary stands among the results too."""
    for entry in checking.library.entries:
        results = entry.results if isinstance(entry, Effective) else ()
        known = {number for result in results for number in _numbers_of(f"{result.value} {result.n or ''}")}
        for figure in _FIGURE.finditer(entry.summary):
            if not _numbers_of(figure[0]) <= known:
                document = checking.written[entry.path].document
                place = yaml_tree.find(checking.written[entry.path].front, ("summary",))
                yield document.problem(
                    document.spot(figure[0], place, lines=5),
                    "cijfer-zonder-bron",
                    f"`{figure[0]}` staat in de samenvatting, en niet bij `results`",
                    "haal het cijfer weg, of zet het ook in `results`, met de bron",
                )


def later_than_their_source(checking: CheckContext) -> Iterator[Problem]:
    """The years of a role lie no later than the source that names it."""
    for entry, where, tie in _ties(checking.library):
        year = entry.sources[tie.source - 1].year if tie.source <= len(entry.sources) else None
        for name, told in (("since", tie.since), ("until", tie.until)):
            if year and told and told > year:
                yield checking.problem(
                    entry,
                    (*where, name),
                    "jaar-na-bron",
                    f"{told} ligt na bron {tie.source}, die van {year} is",
                    "neem het jaar uit de bron over, of noem een nieuwere bron",
                )


def double_roles(checking: CheckContext) -> Iterator[Problem]:
    """An organisation is named once for what it does in the same years."""
    before: dict[tuple[str, str | int], list[Involvement]] = {}
    for entry, where, tie in _ties(checking.library):
        earlier = before.setdefault((entry.path, where[0]), [])
        if any(_overlap(tie, other) for other in earlier):
            message = f"`{tie.organisation}` staat er twee keer met dezelfde rol in dezelfde jaren"
            help = "haal er een weg, of voeg ze samen"
            yield checking.problem(entry, (*where, "organisation"), "dubbele-rol", message, help)
        earlier.append(tie)


def _ties(library: Library) -> Iterator[tuple[Entry, Loc, Involvement]]:
    """Every organisation that an entry names, with its loc."""
    for entry in library.entries:
        for field in ("used_by", "partners", "member_of"):
            for number, tie in enumerate(getattr(entry, field, ())):
                yield entry, (field, number), tie


def _overlap(one: Involvement, other: Involvement) -> bool:
    """Whether two ties say the same of an organisation for years that touch."""
    roles = [tie.role.key if isinstance(tie, UsedBy) else "" for tie in (one, other)]
    return (
        (one.organisation, roles[0]) == (other.organisation, roles[1])
        and (one.since or 0) <= (other.until or FAR)
        and (other.since or 0) <= (one.until or FAR)
    )


FAR = 9999
"""A year after all others."""


def untold_lessons(checking: CheckContext) -> Iterator[Problem]:
    """Who reports no difference or a mixed result says what others can learn from it."""
    for entry, evidence in _with_evidence(checking.library):
        if evidence.outcome.is_known and not evidence.outcome.needs_proof and not entry.worth_knowing:
            yield checking.problem(
                entry,
                ("evidence", "outcome"),
                "les-ontbreekt",
                f"bij `{evidence.outcome.key}` hoort waarom dat de moeite van het weten waard is",
                "schrijf dat in één zin bij worth_knowing",
                hint=True,
            )


def sourceless_statuses(checking: CheckContext) -> Iterator[Problem]:
    """A status that claims lasting money or a fixed place has a source that says so."""
    for entry in checking.library.listed_of(Effective):
        if entry.status.needs_source and entry.status_source is None:
            yield checking.problem(
                entry,
                ("status",),
                "stand-zonder-bron",
                f"`{entry.status.key}` vraagt een bron die dat zegt",
                "voeg toe: status_source: met het nummer van de bron",
            )


def hollow_confirmations(checking: CheckContext) -> Iterator[Problem]:
    """Who confirmed a page did more than being named in public sources, and is named on it."""
    default = checking.library.taxonomy.confirmations[0]
    for entry in checking.library.entries:
        is_list = isinstance(yaml_tree.child(checking.written[entry.path].front, "confirmed"), yaml_tree.Sequence)
        named = entry.parties or (entry.slug,)
        for number, given in enumerate(entry.confirmed):
            where: Loc = ("confirmed", number) if is_list else ("confirmed",)
            if given.how == default:
                yield checking.problem(
                    entry,
                    (*where, "how"),
                    "niet-nagekeken",
                    f"`{default.key}` betekent dat niemand de pagina nakeek",
                    "kies een ander woord, of haal `confirmed` weg",
                )
            if given.by not in named and given.by in checking.organisations:
                message = f"`{given.by}` wordt op deze pagina niet genoemd"
                help = "alleen wie op een pagina staat, kan zeggen dat zij klopt"
                yield checking.problem(entry, (*where, "by"), "nagekeken-door-een-ander", message, help)


def future_dates(checking: CheckContext) -> Iterator[Problem]:
    """A page was published, checked, confirmed, changed and sourced on a day that has been."""
    past = ("published", "reviewed", "status_date", "confirmed", "withdrawn", "changes")
    for written in checking.written.values():
        for loc, scalar in written.scalars:
            if loc[0] in past and _begins_after(scalar.text, checking.library.today):
                message = f"{scalar.text} ligt in de toekomst"
                yield written.problem(loc, "toekomst", message, "kijk het jaar en de maand na", hint=True)


def _with_evidence(library: Library) -> Iterator[tuple[Effective, Evidence]]:
    """The practices and projects that say what research found."""
    for entry in (*library.practices, *library.projects):
        if entry.evidence:
            yield entry, entry.evidence


_FIGURE = re.compile(
    r"(?<![\d.,])\d[\d.,]*\s?(?:%|procent\b|procentpunten?\b|pct\b|deelnemers\b|respondenten\b)"
    r"|\bn\s?[=:]\s?\d[\d.]*"
    r"|\b(?:OR|RR|HR|ES|SMD|[dp]|effectmaat|odds ?ratio|hazard ?ratio)(?: van)?:?\s?[=<>\u2264\u2265]?"
    r"\s?[-\u2212]?\d*[.,]\d+",
    re.IGNORECASE,
)
"""A percentage, a number of participants or a size of effect."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _numbers_of(text: str) -> set[str]:
    """The numbers in a text, with or without a dot for thousands."""
    return {number.replace(".", "") for number in _NUMBER.findall(text)}


def _begins_after(text: str, today: date) -> bool:
    """Whether a text is a date that begins after today; a text that is no date is no business of this rule."""
    try:
        moment = PartialDate.parse(text)
    except ValueError:
        return False
    return date(moment.year, moment.month or 1, moment.day or 1) > today


def unsourced_entries(checking: CheckContext) -> Iterator[Problem]:
    """A practice or project names at least one source."""
    for entry in checking.library.listed_of(Effective):
        if not entry.sources:
            yield checking.problem(
                entry,
                ("title",),
                "geen-bronnen",
                "deze pagina heeft nog geen bron",
                "noem onder sources waar een lezer dit kan nalezen",
                hint=True,
            )
