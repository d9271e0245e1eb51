"""All rules that look further than one field, each with its code and the sentence that contributors read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kennisbank.problem import Fault, Problem, Severity
from kennisbank.reading.context import Breach, CheckContext
from kennisbank.reading.rules import claims, lost, names, persons, references, sentences, values


@dataclass(frozen=True)
class Rule:
    """A rule: the code in its messages, the Dutch sentence that says it, and the function that finds its breaches.

    sentence: empty where that of the rule before it says this too.
    """

    code: str
    sentence: str
    breaches: Callable[[CheckContext], Iterator[Breach]]
    severity: Severity = Severity.ERROR

    def problems(self, context: CheckContext) -> Iterator[Problem]:
        """Its breaches as problems, under its code."""
        for breach in self.breaches(context):
            fault = Fault(self.code, breach.message, breach.help)
            yield Problem(breach.path, breach.place, fault, self.severity, breach.source)


CHECKS: tuple[Rule, ...] = (
    Rule("dubbel-id", "Een id hoort bij één pagina.", names.double_ids),
    Rule("dubbele-naam", "Een aanpak en een project hebben niet dezelfde naam.", names.double_slugs),
    Rule(
        "onbekende-organisatie",
        "Een organisatie die je noemt, staat in de kennisbank.",
        references.unknown_organisations,
    ),
    Rule(
        "onbekende-aanpak",
        "Een aanpak of project waarnaar je verwijst, bestaat en is een andere pagina.",
        references.unknown_entries,
    ),
    Rule("geen-aanpak", "", references.projects_among_practices),
    Rule("verwijst-naar-zichzelf", "", references.references_to_itself),
    Rule(
        "vervangt-elkaar",
        "Wat een pagina vervangt, wordt niet zelf door die pagina vervangen.",
        references.circles_of_replacement,
    ),
    Rule(
        "onbekende-bron",
        "Een nummer van een bron wijst naar een van de bronnen op de pagina, geteld vanaf 1.",
        references.lost_source_numbers,
    ),
    Rule("onbekend-kopje", "Een link naar een kopje wijst naar een kopje dat er is.", references.lost_anchors),
    Rule(
        "gemeente-elders", "Een gemeente ligt in een van de gebieden die je noemt.", references.municipalities_elsewhere
    ),
    Rule(
        "uitkomst-zonder-bewijs",
        "Een gunstige uitkomst heeft een artikel, rapport of databank als bron, en een cijfer.",
        claims.unproven_outcomes,
    ),
    Rule("uitkomst-zonder-cijfer", "", claims.outcomes_without_figure),
    Rule("uitkomst-zonder-bron", "Bij een uitkomst die gevonden is, staat een bron.", claims.sourceless_outcomes),
    Rule(
        "cijfer-zonder-bron",
        "Een percentage, een aantal deelnemers of een effectmaat in de samenvatting staat ook bij de resultaten.",
        claims.figures_in_summaries,
    ),
    Rule(
        "cijfer-zonder-nummer",
        "Bij een cijfer in de tekst over resultaten staat het nummer van de bron, of het staat bij de resultaten.",
        claims.sourceless_figures,
        Severity.HINT,
    ),
    Rule(
        "jaar-na-bron",
        "De jaren bij een rol liggen niet na de bron die de rol noemt.",
        claims.later_than_their_source,
    ),
    Rule("dubbele-rol", "Een organisatie staat één keer bij wat zij doet.", claims.double_roles),
    Rule(
        "les-ontbreekt",
        "Wie geen verschil of een gemengde uitkomst meldt, zegt wat een ander daarvan leert.",
        claims.untold_lessons,
        Severity.HINT,
    ),
    Rule(
        "stand-zonder-bron",
        "Wie zegt dat iets een vast onderdeel van het werk is, noemt de bron die dat zegt.",
        claims.sourceless_statuses,
    ),
    Rule(
        "niet-nagekeken",
        "Wie een pagina nakeek, deed meer dan in openbare bronnen staan.",
        claims.hollow_confirmations,
    ),
    Rule("nagekeken-door-een-ander", "", claims.confirmations_by_others),
    Rule("adres-bezet", "Een eerder adres is niet het adres van iets anders.", names.taken_aliases),
    Rule("verloren-adres", "Een adres dat gepubliceerd is, blijft werken.", lost.lost_addresses),
    Rule("tekst-ontbreekt", "De teksten waar andere pagina's naar linken, zijn er.", names.missing_texts),
    Rule("onbekende-tekst", "Een tekst hangt onder een tekst die er is.", names.lost_texts),
    Rule("hangt-te-diep", "", names.texts_too_deep),
    Rule(
        "toekomst",
        "Een pagina is geplaatst en nagekeken op een dag die al geweest is.",
        claims.future_dates,
        Severity.HINT,
    ),
    Rule(
        "geen-bronnen",
        "Een aanpak of project noemt ten minste één bron.",
        claims.unsourced_entries,
        Severity.HINT,
    ),
    Rule("mailadres", "Een tekst noemt geen mailadres en geen telefoonnummer.", persons.mail_addresses),
    Rule("telefoonnummer", "", persons.phone_numbers),
    Rule(
        "persoonsnaam",
        "Een tekst noemt geen namen van personen. Een titel van een bron mag dat wel, tenzij iemand het niet wil.",
        persons.named_persons,
    ),
    Rule(
        "misschien-een-naam",
        "Wat op een naam lijkt, is geen persoon: een tekst noemt een ambt, en niet wie dat heeft.",
        persons.possible_persons,
        Severity.HINT,
    ),
    Rule(
        "kale-waarde",
        "Een tekst die op een getal, een dag of ja en nee lijkt, staat tussen aanhalingstekens.",
        values.bare_values,
        Severity.HINT,
    ),
    Rule(
        "opmerking-in-veld",
        "In een veld staat geen opmerking of opmaak, en er staan geen gekrulde aanhalingstekens om.",
        values.comments_in_values,
        Severity.HINT,
    ),
    Rule("schuine-streep", "", values.backslashes, Severity.HINT),
    Rule("krulletjes", "", values.curly_quotes, Severity.HINT),
    Rule("zelfde-zin", "Een zin van meer dan acht woorden staat maar in één bestand.", sentences.shared_sentences),
    Rule(
        "lange-zinnen",
        "De zinnen zijn kort: gemiddeld minder dan achttien woorden.",
        sentences.long_sentences,
        Severity.HINT,
    ),
)


def by_sentence() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every sentence that contributors read, with the codes of the rules that it says."""
    codes: dict[str, list[str]] = {}
    sentence = ""
    for rule in CHECKS:
        sentence = rule.sentence or sentence
        codes.setdefault(sentence, []).append(rule.code)
    return tuple((sentence, tuple(own)) for sentence, own in codes.items())
