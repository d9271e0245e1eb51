"""Rules about what an entry claims."""

import re
from collections.abc import Iterator

from kennisbank.dates import begins_after
from kennisbank.reading.context import Breach, CheckContext
from kennisbank.schema.entries import Effective, Entry, Project
from kennisbank.schema.parts import Confirmed, Evidence, Involvement, UsedBy
from kennisbank.text import yaml_tree
from kennisbank.text.yaml_advice import quoted
from kennisbank.text.yaml_tree import Loc


def unproven_outcomes(context: CheckContext) -> Iterator[Breach]:
    """A favourable outcome has an article, report or database as its source."""
    kinds = ", ".join(kind.key for kind in context.library.taxonomy.source_kinds if kind.proof)
    for entry, evidence in _with_evidence(context, "sources"):
        if evidence.outcome.needs_proof and not any(source.kind.proof for source in entry.sources):
            message = f"`{evidence.outcome.key}` vraagt een bron van de soort {kinds}"
            kind = next((kind.key for kind in context.library.taxonomy.source_kinds if kind.proof), "")
            help = f"{_source_line(kind)}; of kies een uitkomst die de bronnen wel dragen"
            yield context.breach(entry, ("evidence", "outcome"), message, help)


def outcomes_without_figure(context: CheckContext) -> Iterator[Breach]:
    """A favourable outcome has a figure among the results."""
    for entry, evidence in _with_evidence(context, "results"):
        if evidence.outcome.needs_proof and not entry.results:
            message = f"`{evidence.outcome.key}` vraagt een cijfer in `results`"
            help = "zet erbij: results: [{measure: ..., value: ..., source: 1}]; vul in wat er op de puntjes hoort"
            yield context.breach(entry, ("evidence", "outcome"), message, help)


def sourceless_outcomes(context: CheckContext) -> Iterator[Breach]:
    """An outcome that somebody found has a source."""
    for entry, evidence in _with_evidence(context, "sources"):
        if evidence.outcome.measured and not entry.sources:
            yield context.breach(
                entry,
                ("evidence", "outcome"),
                f"`{evidence.outcome.key}` vraagt een bron",
                _source_line(context.library.taxonomy.source_kinds[-1].key),
            )


def _source_line(kind: str) -> str:
    """How to add a source of a kind."""
    return f"zet bij sources: - {{title: ..., url: https://..., kind: {kind}}}; vul in wat er op de puntjes hoort"


def figures_in_summaries(context: CheckContext) -> Iterator[Breach]:
    """A percentage, a number of participants or a size of effect in a summary stands among the results too."""
    for entry in context.entries_with(Entry, "summary", "results"):
        known = _numbers_in_results(entry)
        for figure in _FIGURE.finditer(entry.summary):
            if not _numbers_of(figure[0]) <= known:
                source = context.entries[entry.path]
                summary = yaml_tree.find(source.front, ("summary",))
                yield source.breach_at(
                    source.document.spot(figure[0], summary, lines=5),
                    f"`{figure[0]}` staat in de samenvatting, en niet bij `results`",
                    f"zet erbij: results: [{{measure: ..., value: {quoted(figure[0])}, source: 1}}], "
                    "met de bron die dit zegt; of schrijf de zin zonder cijfer",
                )


def sourceless_figures(context: CheckContext) -> Iterator[Breach]:
    """A figure among what came out has a source in its paragraph, or stands among the results with one."""
    for entry in context.entries_with(Effective, "results"):
        source = context.entries[entry.path]
        known = _numbers_in_results(entry)
        for line in source.lines_of(next(kind.heading for kind in type(entry).SECTIONS if kind.has_results)):
            figures = _FIGURE.finditer(line.text) if _NUMBER.search(line.text) else ()
            figure = next((one for one in figures if not _numbers_of(one[0]) <= known), None)
            if figure and not _REFERENCE.search(line.text):
                message = f"`{figure[0]}` heeft hier geen bron"
                yield source.breach_at(
                    source.document.spot(figure[0], line.place, lines=20),
                    message,
                    "zet achter de zin het nummer van de bron die dit zegt, zoals (bron 1)",
                )


def _numbers_in_results(entry: Entry) -> set[str]:
    results = entry.results if isinstance(entry, Effective) else ()
    return {number for result in results for number in _numbers_of(f"{result.value} {result.n or ''}")}


def later_than_their_source(context: CheckContext) -> Iterator[Breach]:
    """The years of a role lie no later than the source that names it."""
    for entry, loc, involvement in _involvements(context, "sources"):
        number = involvement.source
        source_year = entry.sources[number - 1].year if number <= len(entry.sources) else None
        for name, year in (("since", involvement.since), ("until", involvement.until)):
            if source_year and year and year > source_year:
                message = f"{year} ligt na bron {number}, die van {source_year} is"
                help = "neem het jaar uit de bron over, of noem een nieuwere bron"
                yield context.breach(entry, (*loc, name), message, help)


def double_roles(context: CheckContext) -> Iterator[Breach]:
    """An organisation is named once for what it does in the same years."""
    before: dict[tuple[str, str | int], list[Involvement]] = {}
    for entry, loc, involvement in _involvements(context):
        earlier = before.setdefault((entry.path, loc[0]), [])
        if any(_overlap(involvement, other) for other in earlier):
            message = f"`{involvement.organisation}` staat er twee keer met dezelfde rol in dezelfde jaren"
            help = "haal er een weg, of voeg ze samen"
            yield context.breach(entry, (*loc, "organisation"), message, help)
        earlier.append(involvement)


def _involvements(context: CheckContext, *fields: str) -> Iterator[tuple[Entry, Loc, Involvement]]:
    """Every organisation that an entry names, with its loc; fields: what else of the entry is looked at."""
    for field in ("used_by", "partners", "member_of"):
        for entry in context.entries_with(Entry, field, *fields):
            for number, involvement in enumerate(getattr(entry, field, ())):
                yield entry, (field, number), involvement


def _overlap(first: Involvement, second: Involvement) -> bool:
    """Whether two involvements say the same of an organisation for years that touch."""
    roles = [involvement.role.key if isinstance(involvement, UsedBy) else "" for involvement in (first, second)]
    return (
        (first.organisation, roles[0]) == (second.organisation, roles[1])
        and (first.since or 0) <= (second.until or FAR)
        and (second.since or 0) <= (first.until or FAR)
    )


FAR = 9999
"""A year after all others."""


def untold_lessons(context: CheckContext) -> Iterator[Breach]:
    """Who reports no difference or a mixed result says what others can learn from it."""
    for entry, evidence in _with_evidence(context, "worth_knowing"):
        if evidence.outcome.is_known and not evidence.outcome.needs_proof and not entry.worth_knowing:
            yield context.breach(
                entry,
                ("evidence", "outcome"),
                f"bij `{evidence.outcome.key}` hoort waarom dat de moeite van het weten waard is",
                "voeg een regel toe: worth_knowing: ...; schrijf het op de puntjes in één zin",
            )


def sourceless_statuses(context: CheckContext) -> Iterator[Breach]:
    """A status that claims lasting money or a fixed place has a source that says so."""
    for entry in context.entries_with(Effective, "status", "status_source", "withdrawn"):
        if entry.status.needs_source and entry.status_source is None and not entry.withdrawn:
            yield context.breach(
                entry,
                ("status",),
                f"`{entry.status.key}` vraagt een bron die dat zegt",
                "voeg een regel toe: status_source: 1; kies het nummer van de bron die dit zegt",
            )


def hollow_confirmations(context: CheckContext) -> Iterator[Breach]:
    """Who confirmed a page did more than being named in public sources."""
    default = context.library.taxonomy.confirmations[0]
    for entry, loc, confirmation in _confirmations(context):
        if confirmation.how == default:
            message = f"`{default.key}` betekent dat niemand de pagina nakeek"
            yield context.breach(entry, (*loc, "how"), message, "kies een ander woord, of haal `confirmed` weg")


def confirmations_by_others(context: CheckContext) -> Iterator[Breach]:
    """Who confirmed a page is named on it."""
    for entry, loc, confirmation in _confirmations(context, "used_by", "lead", "partners", "funding"):
        named = entry.parties or (entry.slug,)
        if confirmation.by not in named and confirmation.by in context.organisations:
            message = f"`{confirmation.by}` wordt op deze pagina niet genoemd"
            where = "lead of partners" if isinstance(entry, Project) else "used_by"
            help = f"staat zij in een bron, zet haar dan bij {where}; haal anders `confirmed` weg"
            yield context.breach(entry, (*loc, "by"), message, help)


def _confirmations(context: CheckContext, *fields: str) -> Iterator[tuple[Entry, Loc, Confirmed]]:
    """Every confirmation of an entry, with its loc: one that stands alone needs no list.

    fields: what else of the entry is looked at.
    """
    for entry in context.entries_with(Entry, "confirmed", *fields):
        written = yaml_tree.child(context.entries[entry.path].front, "confirmed")
        for number, confirmation in enumerate(entry.confirmed):
            loc: Loc = ("confirmed", number) if isinstance(written, yaml_tree.Sequence) else ("confirmed",)
            yield entry, loc, confirmation


def future_dates(context: CheckContext) -> Iterator[Breach]:
    """A page was published, checked, confirmed, changed and sourced on a day that has been."""
    past = ("published", "reviewed", "status_date", "confirmed", "withdrawn", "changes")
    for source in context.entries.values():
        for loc, scalar in source.scalars:
            if loc[0] in past and begins_after(scalar.text, context.library.today):
                help = "kijk het jaar en de maand na"
                if loc[0] in _LATER:
                    help = f"{_LATER[loc[0]]}; is dat niet de bedoeling, {help}"
                yield source.breach(loc, f"{scalar.text} ligt in de toekomst", help)


_LATER = {
    "published": "tot die dag staat deze pagina nergens op de site, ook niet bij pagina's die haar noemen",
    "withdrawn": "tot die dag staat deze pagina gewoon op de site",
}
"""What a day that has yet to come does, where it does something."""


def _with_evidence(context: CheckContext, *fields: str) -> Iterator[tuple[Effective, Evidence]]:
    """The practices and projects that say what research found; fields: what else of them is looked at."""
    for entry in context.entries_with(Effective, "evidence", *fields):
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

_REFERENCE = re.compile(r"\bbron(?:nen)?\s\d|\bnoot\s\d", re.IGNORECASE)

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _numbers_of(text: str) -> set[str]:
    """The numbers in a text, with or without a dot for thousands."""
    return {number.replace(".", "") for number in _NUMBER.findall(text)}


def unsourced_entries(context: CheckContext) -> Iterator[Breach]:
    """A practice or project names at least one source."""
    for entry in context.entries_with(Effective, "sources", "withdrawn"):
        if not entry.sources and not entry.withdrawn:
            yield context.breach(
                entry,
                ("title",),
                "deze pagina heeft nog geen bron",
                _source_line(context.library.taxonomy.source_kinds[-1].key),
            )
