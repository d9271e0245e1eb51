"""What is set from outside, with neutral defaults: nothing pretends to be an official address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

STATES = ("voorlopig", "vastgesteld")
STATE_LINE = "Voorlopige versie. Niet van of namens het netwerk Gezond Zuid-Limburg."

_WEB = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/-]*)?")
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)


class SettingsError(Exception):
    """A setting that can't be used; the message is Dutch and says which."""


@dataclass(frozen=True)
class Settings:
    """The site's name and address, and how readers reach the editors; empty where that is not set."""

    site_name: str = "Effectieve praktijken Zuid-Limburg"
    site_url: str = ""
    repo_url: str = ""
    editors_mail: str = ""
    state: str = STATES[0]

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings in SITE_NAME, SITE_URL, REPO_URL, EDITORS_MAIL and SITE_STATE.

        Raises SettingsError for an address, mail address or state that can't be one.
        """
        default = cls()
        settings = cls(
            site_name=environment.get("SITE_NAME") or default.site_name,
            site_url=_with_slash(_web_address("SITE_URL", environment)),
            repo_url=_web_address("REPO_URL", environment).rstrip("/"),
            editors_mail=environment.get("EDITORS_MAIL", ""),
            state=environment.get("SITE_STATE") or default.state,
        )
        if not settings.site_name.isprintable():
            raise SettingsError("SITE_NAME heeft een regeleinde of een ander teken dat je niet ziet")
        if settings.editors_mail and not _MAIL.fullmatch(settings.editors_mail):
            raise SettingsError(f"EDITORS_MAIL is geen mailadres: {settings.editors_mail}")
        if settings.state not in STATES:
            raise SettingsError(f"SITE_STATE is {settings.state}; kies uit: {', '.join(STATES)}")
        return settings

    @property
    def is_provisional(self) -> bool:
        """Whether the network has not adopted the site: search engines stay out and the footer says so."""
        return self.state == STATES[0]

    @property
    def state_line(self) -> str:
        """The sentence for the footer, or nothing once the site is adopted."""
        return STATE_LINE if self.is_provisional else ""

    def edit_url(self, path: str) -> str:
        """Where a file can be changed, or nothing without a repository."""
        return f"{self.repo_url}/edit/main/{quote(path)}" if self.repo_url else ""

    def report_url(self, subject: str) -> str:
        """How to tell the editors something: an issue, else a mail, else nothing."""
        if self.repo_url:
            return f"{self.repo_url}/issues/new?{urlencode({'title': subject})}"
        return (
            f"mailto:{self.editors_mail}?{urlencode({'subject': subject}, quote_via=quote)}"
            if self.editors_mail
            else ""
        )


def _web_address(name: str, environment: Mapping[str, str]) -> str:
    value = environment.get(name, "")
    if value and not _WEB.fullmatch(value):
        raise SettingsError(f"{name} is geen webadres: {value}")
    return value


def _with_slash(address: str) -> str:
    return address if not address or address.endswith("/") else f"{address}/"
