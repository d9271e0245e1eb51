"""What counts in the order of results: how much a word weighs by where it stands, and the score that comes of it.

A term is the stem of a word, or the stems of a fixed phrase with spaces between them. What a term says of an item is
a number, worked out at build, so that a browser only has to add:

    weight = BODY * min(times in running text, MOST_IN_BODY)
             + for each weight that fields have: that weight * share, if the term is in such a field
    rarity = ln(1 + (N - n + 0.5) / (n + 0.5)), where n of N items have the term
    score  = RESOLUTION * rarity * weight / (weight + SATURATION), rounded

Share is 1, but PART_SHARE for a term that is only a part of a compound there; in running text such a part counts for so
much of a time. Of terms that mean the same each weighs at least SYNONYM_SHARE of the heaviest.

This is BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009), without regard to
the length of an item; and a title or label counts once, however often it says a word.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

TITLE, LABEL, SYNONYM, SUMMARY, PARTY, BODY, VILLAGE = 10.0, 7.0, 6.0, 5.0, 2.0, 1.0, 0.9
"""How much a word weighs by where it stands; tried on the queries of tests/browser/queries.tsv.

A village weighs less than running text: its name counts for all of its municipality.
"""

FACET_SHARES = {
    **dict.fromkeys(("nagekeken", "rol", "schaal", "onderzoek", "gemeten"), 0.4),
    **dict.fromkeys(("domein", "status", "fase"), 0.5),
    **dict.fromkeys(("uitvoerder", "thema"), 0.7),
}
"""What the words of a facet count beside those of topics and target groups, which say best what an item is for."""

SATURATION = 4.0
"""The weight at which a term says half of what it could say."""

MOST_IN_BODY = 3
"""Times that a term in running text counts."""

PART_SHARE = 0.5
"""What a part of a compound counts beside the word itself."""

SYNONYM_SHARE = 0.8
"""What a term weighs beside one that an editor says means the same."""

RESOLUTION = 20
"""Scores are whole numbers, which are short to send: this many stand for 1."""


def with_synonyms(weights: Mapping[str, float], groups: Iterable[Sequence[str]]) -> dict[str, float]:
    """The weights, where each term of a group has at least SYNONYM_SHARE of the largest in it."""
    raised = dict(weights)
    for group in groups:
        if least := SYNONYM_SHARE * max((raised.get(term, 0.0) for term in group), default=0.0):
            raised |= {term: max(raised.get(term, 0.0), least) for term in group}
    return raised


def scores(weights: Sequence[Mapping[str, float]]) -> dict[str, dict[int, int]]:
    """The scores by term and number of the item, from the weights of the terms in each item; none that is 0."""
    having = Counter(term for terms in weights for term in terms)
    rarity = {term: log(1 + (len(weights) - n + 0.5) / (n + 0.5)) for term, n in having.items()}
    scores: dict[str, dict[int, int]] = {}
    for number, terms in enumerate(weights):
        for term, weight in terms.items():
            if score := round(RESOLUTION * rarity[term] * weight / (weight + SATURATION)):
                scores.setdefault(term, {})[number] = score
    return scores
