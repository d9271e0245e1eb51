"""Rules about what an entry claims."""

from collections.abc import Iterator
from datetime import date

from kennisbank.dates import PartialDate
from kennisbank.model.entries import Effective
from kennisbank.problem import Problem
from kennisbank.reading.checking import Checking
from kennisbank.text.yaml_tree import Steps


def unproven_outcomes(checking: Checking) -> Iterator[Problem]:
    """A favourable outcome has an article, report or database as its source, and a figure."""
    kinds = ", ".join(kind.key for kind in checking.library.taxonomy.source_kinds if kind.proof)
    for practice in checking.library.practices:
        outcome = practice.evidence.outcome
        if not outcome.needs_proof:
            continue
        where: Steps = ("evidence", "outcome")
        if not any(source.kind.proof for source in practice.sources):
            yield checking.problem(
                practice,
                where,
                "uitkomst-zonder-bewijs",
                f"`{outcome.key}` vraagt een bron van de soort {kinds}",
                "voeg die bron toe, of kies een uitkomst die de bronnen wel dragen",
            )
        if not practice.results:
            yield checking.problem(
                practice,
                where,
                "uitkomst-zonder-cijfer",
                f"`{outcome.key}` vraagt een cijfer in `results`",
                "voeg toe wat is gemeten, met de bron",
            )


def sourceless_outcomes(checking: Checking) -> Iterator[Problem]:
    """An outcome that somebody found has a source."""
    for practice in checking.library.practices:
        outcome = practice.evidence.outcome
        if outcome.measured and not practice.sources:
            yield checking.problem(
                practice,
                ("evidence", "outcome"),
                "uitkomst-zonder-bron",
                f"`{outcome.key}` vraagt een bron",
                "voeg de bron toe bij sources",
            )


def sourceless_statuses(checking: Checking) -> Iterator[Problem]:
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


def hollow_confirmations(checking: Checking) -> Iterator[Problem]:
    """Who confirmed a page did more than being named in public sources."""
    default = checking.library.taxonomy.confirmations[0]
    for entry in checking.library.entries:
        if entry.confirmed and entry.confirmed.how == default:
            yield checking.problem(
                entry,
                ("confirmed", "how"),
                "niet-nagekeken",
                f"`{default.key}` betekent dat niemand de pagina nakeek",
                "kies een ander woord, of haal `confirmed` weg",
            )


def future_dates(checking: Checking) -> Iterator[Problem]:
    """A page was published, checked, confirmed, changed and sourced on a day that has been."""
    past = ("published", "reviewed", "status_date", "confirmed", "withdrawn", "changes")
    for written in checking.written.values():
        for steps, scalar in written.scalars():
            if steps[0] in past and _begins_after(scalar.text, checking.library.today):
                message = f"{scalar.text} ligt in de toekomst"
                yield written.problem(steps, "toekomst", message, "kijk het jaar en de maand na", hint=True)


def _begins_after(text: str, today: date) -> bool:
    """Whether a text is a date that begins after today; a text that is no date is no business of this rule."""
    try:
        moment = PartialDate.parse(text)
    except ValueError:
        return False
    return date(moment.year, moment.month or 1, moment.day or 1) > today


def unsourced_entries(checking: Checking) -> Iterator[Problem]:
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
