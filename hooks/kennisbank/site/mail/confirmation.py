"""Mails that ask organisations whether what stands here about them is right. Nothing here sends anything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kennisbank.model.addresses import short_of
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry, Organisation, Project
from kennisbank.schema.parts import Involvement
from kennisbank.settings import Settings, SettingsError
from kennisbank.site.jinja import plain_environment


@dataclass(frozen=True)
class ConfirmationMail:
    """A mail to an organisation: who it is for, its subject and its plain text."""

    organisation: Organisation
    subject: str
    text: str


@dataclass(frozen=True)
class Mention:
    """A page that names an organisation: its title, what it says of it, and its complete short address."""

    title: str
    says: str
    address: str


def confirmation_mails(library: Library, settings: Settings) -> Iterator[ConfirmationMail]:
    """A mail to every organisation about the pages that it has not confirmed; none if it confirmed them all.

    Raises SettingsError without an address of the site, or of the editors for the answer.
    """
    for name, value in (("SITE_URL", settings.site_url), ("EDITORS_MAIL", settings.editors_mail)):
        if not value:
            raise SettingsError(f"{name} ontbreekt: zonder dat adres kan niemand de pagina's zien en antwoorden")
    template = plain_environment().get_template("mail/confirmation.txt")
    for organisation in library.listed_of(Organisation):
        own = [_mention(organisation, organisation.summary, settings)] if _is_open(organisation, organisation) else []
        named = list(_mentions(library, organisation, settings))
        if own or named:
            text = template.render(
                organisation=organisation, own=own, named=named, settings=settings, number=len(own) + len(named)
            )
            subject = f"Klopt wat er over {organisation.title} staat?"
            yield ConfirmationMail(organisation, subject, text)


def _mentions(library: Library, organisation: Organisation, settings: Settings) -> Iterator[Mention]:
    """The pages of practices and projects that name an organisation and that it has not confirmed."""
    for practice, involvements in library.practices_of(organisation):
        if _is_open(practice, organisation):
            roles = (_with_years(involvement.wording, involvement) for involvement in involvements)
            yield _mention(practice, _sentence(roles), settings)
    for project in library.projects_of(organisation):
        if _is_open(project, organisation):
            yield _mention(project, _sentence(_roles_in(project, organisation.slug)), settings)


def _roles_in(project: Project, slug: str) -> Iterator[str]:
    """What the page of a project says of an organisation."""
    if slug in project.lead:
        yield "Leidt het"
    for partner in project.partners:
        if partner.organisation == slug:
            yield _with_years("Wordt genoemd in de bronnen", partner)
    for money in project.funding:
        if money.organisation == slug:
            yield f"Geld: {money.text}"


def _sentence(roles: Iterable[str]) -> str:
    return f"Bij jullie staat: {'; '.join(roles)}."


def _with_years(text: str, involvement: Involvement) -> str:
    return f"{text} ({involvement.years})" if involvement.years else text


def _is_open(entry: Entry, organisation: Organisation) -> bool:
    return all(confirmation.by != organisation.slug for confirmation in entry.confirmed)


def _mention(entry: Entry, says: str, settings: Settings) -> Mention:
    return Mention(entry.title, says, f"{settings.site_url}{short_of(entry)}/")
