"""Puts a folder of somebody else's Markdown through the check and a build: `make foreign FOLDER=...`.

Each document becomes the text of a practice. Told is which mark-up stands raw on a page without a message about it.
Ends with 1 if there is any, or if the texts without errors can't be built.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from selectolax.lexbor import LexborHTMLParser

from kennisbank.ids import proposed_id
from kennisbank.problem import Problem
from kennisbank.text.document import read_document
from kennisbank.text.markdown.body import read_body
from tools.project import ICONS, ROOT, Project

FRONT = """\
---
id: '{id}'
title: Tekst {number}
summary: Buitenstaande documentatie als proeftekst, nummer {number}.
domain: [slapen]
subregion: [polder]
status: loopt
status_date: 2025
themes: [samen]
topics: [rust]
target_groups: [iedereen]
done_by: [kok]
scale: [dorp]
evidence: {{design: [geen], outcome: niets}}
sources: [{{title: Bron, url: https://example.org/, kind: nieuws}}]
published: 2026-01-02
reviewed: 2026-01-02
---

## Aanpak

{text}

## Resultaten

Tekst.
"""

RAW = re.compile(
    r"\*\*|__(?=\w)|~~|\]\(|\]\[|\[\[|\]\]|\{[:#%{]|^:::|^#{1,6} |^```|^~~~|^\||\|\s*:?-{2,}|\[\^|^[-*] \[[ x]\]"
    r"|<!--|</?[a-z]+[ >]|^!!!|^\?{3}|^={3} |^: |\]: |^\*\[|\$\$|(?<!\w):[a-z_]{3,}:|\^\w+\^|~\w+~|^%%|^@\[|^\.\. \w+::",
    re.MULTILINE,
)
"""What a reader would see of mark-up that did not work."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HIGH = re.compile(r"^#{1,2}(?= )", re.MULTILINE)


def main(argv: list[str]) -> int:
    """Prints each raw place with its document, and the counts."""
    parser = argparse.ArgumentParser(description="Puts a folder of Markdown through the check and a build.")
    parser.add_argument("folder", type=Path, help="the folder with documents")
    documents = sorted(parser.parse_args(argv).folder.rglob("*.md"))
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        names = {}
        for number, document in enumerate(documents):
            text = document.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
            text = _HIGH.sub("###", _FRONT_MATTER.sub("", text))
            path = f"practices/tekst-{number}.md"
            project.write(path, FRONT.format(id=proposed_id(path), number=number, text=text))
            names[path] = document
        problems: dict[str, list[Problem]] = {path: [] for path in names}
        reading = project.read()
        for problem in reading.problems:
            problems.setdefault(problem.path, []).append(problem)
        raw = [(path, line) for path in names for line in raw_in(project.root / path, path, problems[path])]
        for path, line in raw:
            print(f"{names[path]}: {line}")
        faulty = [path for path in names if any(problem.is_error for problem in problems[path])]
        for path in faulty:
            (project.root / path).unlink()
        is_built = built(project)
    told = sum(len(found) for found in problems.values())
    print(f"{len(names)} documents, {told} messages in {len(faulty)} of them, {len(raw)} raw without a word")
    print(f"the other {len(names) - len(faulty)} are {'built' if is_built else 'NOT built'}")
    return int(bool(raw) or not is_built)


def raw_in(file: Path, path: str, problems: list[Problem]) -> Iterator[str]:
    """The lines on the page of a file that show mark-up, but for those in a paragraph that a message is about."""
    document, _ = read_document(file, path)
    if document is None:
        return  # told, and there is no text
    body = read_body(document.body, lambda link: link.strip("/"), ICONS, first_line=document.body_line)
    told = [paragraph_at(document.lines, problem.place.line) for problem in problems]
    for section in body.sections:
        tree = LexborHTMLParser("".join(map(str, section.html.segments)))
        for code in tree.css("code, pre"):
            code.replace_with("code")
        for line in tree.text(separator="").splitlines():
            match = RAW.search(line.strip())
            if match and not any(line.strip()[:30] in paragraph or match[0] in paragraph for paragraph in told):
                yield line.strip()[:120]


def paragraph_at(lines: tuple[str, ...], number: int) -> str:
    """The lines around one, up to an empty line on either side."""
    first = last = min(number, len(lines)) - 1
    while first and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    return "\n".join(lines[first : last + 1])


def built(project: Project) -> bool:
    """Whether a site comes of it."""
    project.make_buildable()
    done = subprocess.run(
        (sys.executable, str(ROOT / "scripts" / "build.py")),
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout + done.stderr)
    return not done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
