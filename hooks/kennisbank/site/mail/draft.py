"""Draft mails: files that Outlook opens as something to finish and send. Nothing here sends anything."""

from email.message import EmailMessage
from email.policy import SMTP

from kennisbank.settings import Settings


def draft(subject: str, text: str, settings: Settings, *, html: str = "") -> bytes:
    """A draft as the bytes of an `.eml` (RFC 5322), the same each time: plain text, and the HTML if there is some.

    It has no addressee: whom to send it to is for the editor to find out, and stands nowhere here.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = _one_line(subject)
    if settings.editors_mail:
        mail["From"] = mail["Reply-To"] = settings.editors_mail
    mail["X-Unsent"] = "1"  # Outlook opens it as a draft instead of as a mail that was received
    mail.set_content(text, cte="quoted-printable")
    if html:
        mail.add_alternative(html, subtype="html", cte="quoted-printable")
        mail.set_boundary("=_kennisbank")  # otherwise a random one each time
    return mail.as_bytes()


def _one_line(subject: str) -> str:
    """A subject on one line: the library decodes `=?utf-8?...?=` (RFC 2047), which may hold the end of a line."""
    return " ".join(subject.replace("=?", "= ?").split())
