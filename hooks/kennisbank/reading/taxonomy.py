"""Reads `taxonomy.yml`: the words, and what is wrong with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kennisbank.nearest import suggestion
from kennisbank.problem import Fault, Place, Problem, Severity
from kennisbank.schema.messages import validated
from kennisbank.schema.taxonomy import Taxonomy
from kennisbank.text import yaml_tree
from kennisbank.text.document import Document, parse_yaml, read_text
from kennisbank.text.markdown.icons import Icons


@dataclass(frozen=True)
class TaxonomyFile:
    """The taxonomy, and its file as it was written, for messages."""

    taxonomy: Taxonomy
    document: Document


def read_taxonomy(file: Path, path: str, icons: Icons) -> tuple[TaxonomyFile | None, list[Problem]]:
    """The taxonomy in a file, and its problems; None if it can't be used.

    file: where it is; path: how messages name it; icons: which there are.
    """
    if not file.is_file():
        return None, [
            Problem(
                path,
                Place(),
                Fault(
                    "geen-taxonomie",
                    "dit bestand ontbreekt",
                    "zet de woordenlijst terug: zonder deze lijst is niets te controleren",
                ),
            )
        ]
    text, problems = read_text(file, path)
    if text is None:
        return None, problems
    lines = tuple(text.split("\n"))
    tree, faults = parse_yaml(lines, path)
    if faults:
        return None, [*problems, *faults]
    if not isinstance(tree, yaml_tree.Mapping):
        return None, [
            *problems,
            Problem(
                path,
                Place(),
                Fault(
                    "geen-velden",
                    "de woordenlijst bestaat niet uit lijsten",
                    "schrijf: naam van de lijst, dubbele punt, en daaronder de woorden",
                ),
            ),
        ]
    document = Document(path, lines, tree, body="", body_line=len(lines))
    taxonomy, more = _checked(document, tree, icons)
    if taxonomy is None or any(problem.is_error for problem in more):
        return None, problems + more
    return TaxonomyFile(taxonomy, document), problems + more


def _checked(document: Document, tree: yaml_tree.Mapping, icons: Icons) -> tuple[Taxonomy | None, list[Problem]]:
    taxonomy, findings = validated(Taxonomy, tree, {"icons": icons})
    if taxonomy is None:
        return None, document.problems_of(findings)
    problems = [
        *_double_keys(taxonomy, document, tree),
        *_lost_municipalities(taxonomy, document, tree),
        *_lost_topics(taxonomy, document, tree),
    ]
    if taxonomy.has_icons and not icons.folders:
        help = "zet mkdocs-material erbij: daarin staan de iconen"
        fault = Fault("iconen-niet-nagekeken", "iconen zijn niet nagekeken: er is geen map met iconen", help)
        problems.append(Problem(document.path, Place(), fault, Severity.HINT))
    return taxonomy, problems


def _double_keys(taxonomy: Taxonomy, document: Document, tree: yaml_tree.Mapping) -> Iterator[Problem]:
    """A key, now or earlier, stands once in its list."""
    for name in taxonomy.list_names():
        seen: set[str] = set()
        for number, word in enumerate(taxonomy.words(name)):
            earlier = (((name, number, "aliases", place), alias) for place, alias in enumerate(word.aliases))
            for loc, key in (((name, number, "key"), word.key), *earlier):
                if key in seen:
                    yield document.problem(
                        yaml_tree.find(tree, loc),
                        Fault(
                            "dubbele-sleutel",
                            f"`{key}` staat twee keer in `{name}`",
                            "geef een van de twee een andere sleutel",
                        ),
                    )
                seen.add(key)


def _lost_municipalities(taxonomy: Taxonomy, document: Document, tree: yaml_tree.Mapping) -> Iterator[Problem]:
    """A municipality lies in one of the parts of the region."""
    known = tuple(subregion.key for subregion in taxonomy.parts)
    for number, municipality in enumerate(taxonomy.municipalities):
        if municipality.subregion not in known:
            yield document.problem(
                yaml_tree.find(tree, ("municipalities", number, "subregion")),
                Fault(
                    "onbekende-waarde",
                    f"`{municipality.subregion}` is geen deel van de regio",
                    suggestion(municipality.subregion, known),
                ),
            )


def _lost_topics(taxonomy: Taxonomy, document: Document, tree: yaml_tree.Mapping) -> Iterator[Problem]:
    """A topic stands in a group that there is; with groups, every topic stands in one."""
    groups = tuple(group.key for group in taxonomy.topic_groups)
    for number, topic in enumerate(taxonomy.topics):
        if topic.group and topic.group not in groups:
            place = yaml_tree.find(tree, ("topics", number, "group"))
            fault = Fault(
                "onbekende-waarde", f"`{topic.group}` is geen groep van onderwerpen", suggestion(topic.group, groups)
            )
            yield document.problem(place, fault)
        elif groups and not topic.group:
            fault = Fault(
                "ontbreekt", f"`group` ontbreekt bij het onderwerp `{topic.key}`", f"kies uit: {', '.join(groups)}"
            )
            yield document.problem(yaml_tree.find(tree, ("topics", number)), fault)
