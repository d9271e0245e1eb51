"""Rules about ids, names and addresses."""

from collections.abc import Iterator

from kennisbank.model.addresses import SHORT
from kennisbank.model.entries import Entry
from kennisbank.problem import Problem
from kennisbank.reading.checking import Checking, Steps


def double_ids(checking: Checking) -> Iterator[Problem]:
    """An id belongs to one entry."""
    seen: dict[str, Entry] = {}
    for entry in sorted(checking.library.entries, key=lambda entry: entry.path):
        if entry.id in seen:
            yield checking.problem(
                entry,
                ("id",),
                "dubbel-id",
                f"`{entry.id}` is al het id van {seen[entry.id].path}",
                "maak een nieuw id met: make id",
            )
        seen.setdefault(entry.id, entry)


def double_slugs(checking: Checking) -> Iterator[Problem]:
    """A practice and a project don't share a name, because others refer to it by that name alone."""
    practices = {practice.slug: practice for practice in checking.library.practices}
    for project in checking.library.projects:
        if project.slug in practices:
            yield checking.problem(
                project,
                ("title",),
                "dubbele-naam",
                f"`{project.slug}` is ook de naam van een aanpak",
                f"geef dit bestand of {practices[project.slug].path} een andere naam",
            )


def taken_aliases(checking: Checking) -> Iterator[Problem]:
    """An earlier address is not the address of something else."""
    seen: dict[str, Entry] = {}
    for entry in sorted(checking.library.entries, key=lambda entry: entry.path):
        for number, alias in enumerate(entry.aliases):
            where: Steps = ("aliases", number)
            if alias in checking.addresses or alias.split("/")[0] == SHORT:
                yield checking.problem(
                    entry,
                    where,
                    "adres-bezet",
                    f"`{alias}` is het adres van een andere pagina",
                    "haal het weg: een adres kan maar naar één pagina gaan",
                )
            elif alias in seen:
                yield checking.problem(
                    entry,
                    where,
                    "adres-bezet",
                    f"`{alias}` is al een eerder adres van {seen[alias].path}",
                    "haal het bij een van de twee weg",
                )
            seen.setdefault(alias, entry)
