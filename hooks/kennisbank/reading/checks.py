"""All rules that look further than one field, each with the sentence that contributors read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kennisbank.problem import Problem
from kennisbank.reading.checking import Checking
from kennisbank.reading.rules import claims, listed, lost, names, persons, references, sentences


@dataclass(frozen=True)
class Rule:
    """A rule: the Dutch sentence that says it, and the function that finds where it is broken."""

    sentence: str
    find: Callable[[Checking], Iterator[Problem]]


CHECKS: tuple[Rule, ...] = (
    Rule("Een id hoort bij één pagina.", names.double_ids),
    Rule("Een aanpak en een project hebben niet dezelfde naam.", names.double_slugs),
    Rule("Een organisatie die je noemt, staat in de kennisbank.", references.unknown_organisations),
    Rule("Een aanpak of project waarnaar je verwijst, bestaat en is een andere pagina.", references.unknown_entries),
    Rule("Wat een pagina vervangt, wordt niet zelf door die pagina vervangen.", references.circles_of_replacement),
    Rule(
        "Een nummer van een bron wijst naar een van de bronnen op de pagina, geteld vanaf 1.",
        references.lost_source_numbers,
    ),
    Rule("Een gemeente ligt in een van de gebieden die je noemt.", references.municipalities_elsewhere),
    Rule(
        "Een gunstige uitkomst heeft een artikel, rapport of databank als bron, en een cijfer.",
        claims.unproven_outcomes,
    ),
    Rule("Bij een uitkomst die gevonden is, staat een bron.", claims.sourceless_outcomes),
    Rule(
        "Een percentage, een aantal deelnemers of een effectmaat in de samenvatting staat ook bij de resultaten.",
        claims.figures_in_summaries,
    ),
    Rule("De jaren bij een rol liggen niet na de bron die de rol noemt.", claims.later_than_their_source),
    Rule("Een organisatie staat één keer bij wat zij doet.", claims.double_roles),
    Rule("Wie geen verschil of een gemengde uitkomst meldt, zegt wat een ander daarvan leert.", claims.untold_lessons),
    Rule(
        "Wie zegt dat iets een vast onderdeel van het werk is, noemt de bron die dat zegt.", claims.sourceless_statuses
    ),
    Rule("Wie een pagina nakeek, deed meer dan in openbare bronnen staan.", claims.hollow_confirmations),
    Rule("Een eerder adres is niet het adres van iets anders.", names.taken_aliases),
    Rule("Een adres dat gepubliceerd is, blijft werken.", lost.lost_addresses),
    Rule("De teksten waar andere pagina's naar linken, zijn er.", names.missing_texts),
    Rule("Een tekst hangt onder een tekst die er is.", names.lost_texts),
    Rule("Een pagina is geplaatst en nagekeken op een dag die al geweest is.", claims.future_dates),
    Rule("Een aanpak of project noemt ten minste één bron.", claims.unsourced_entries),
    Rule("Een tekst noemt geen mailadres en geen telefoonnummer.", persons.reachable_persons),
    Rule("Een tekst noemt geen namen van personen; een titel van een bron mag dat wel.", persons.named_persons),
    Rule("Wie niet genoemd wil worden, staat nergens: ook niet in de titel van een bron.", listed.listed_persons),
    Rule("Een tekst noemt een ambt, en niet wie dat heeft.", persons.named_officials),
    Rule("Een zin van meer dan acht woorden staat maar in één bestand.", sentences.shared_sentences),
    Rule("De zinnen zijn kort: gemiddeld minder dan achttien woorden.", sentences.long_sentences),
)
