"""The Content Security Policy of each page: nothing runs or loads but what the site itself brought.

See https://www.w3.org/TR/CSP3/; a `<meta>` counts for what stands below it, so it is the second element of the head.
"""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

_CHARSET = re.compile(r"<meta charset=[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)

_DIRECTIVES = (
    "default-src 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "img-src 'self' data:",  # the style sheets draw icons from data: addresses
    "manifest-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
)


class MissingHeadError(Exception):
    """A page without `<meta charset>`, after which the policy has to stand."""


def add_content_security_policy(site: Path) -> None:
    """Adds to every page below a folder a policy that allows its own inline scripts by their SHA-256.

    Raises MissingHeadError for a page that no generator of ours wrote.
    """
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(_inline_scripts(html))}">'
        changed, count = _CHARSET.subn(lambda charset: charset[0] + meta, html, count=1)  # noqa: B023
        if not count:
            raise MissingHeadError(str(page.relative_to(site)))
        page.write_text(changed, encoding="utf-8")


def _inline_scripts(html: str) -> tuple[str, ...]:
    scripts = LexborHTMLParser(html).css("script:not([src])")
    texts = (
        script.text(strip=False)
        for script in scripts
        if script.attributes.get("type") in (None, "module", "text/javascript")
    )
    return tuple(sorted({text for text in texts if text.strip()}))


@cache
def _policy(scripts: tuple[str, ...]) -> str:
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return "; ".join((*_DIRECTIVES, f"script-src 'self' {hashes}".rstrip()))


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
