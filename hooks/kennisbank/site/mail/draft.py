"""Draft mails: files that Outlook opens as something to finish and send. Nothing here sends anything."""

from email.message import EmailMessage
from email.policy import SMTP

from kennisbank.settings import Settings


def draft(subject: str, text: str, settings: Settings, *, html: str = "") -> bytes:
    """A draft as the bytes of an `.eml`, the same each time: plain text, with HTML beside it if there is some.

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
        mail.set_boundary("=_kennisbank")  # otherwise a new one by chance each time
    return mail.as_bytes()


def _one_line(subject: str) -> str:
    """A subject that stays one: the library reads `=?utf-8?...?=` as coded text, in which a line may end."""
    return " ".join(subject.replace("=?", "= ?").split())
