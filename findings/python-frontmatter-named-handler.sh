#!/bin/sh
# python-frontmatter 1.3.0 (with PyYAML 6.0.3): naming the handler loses text above the first `---`.
#
# The input is plain Markdown without front matter, with two horizontal rules. `parse(text)` gives all of it back, as the
# manual says of a text without front matter. With `parse(text, handler=YAMLHandler())`, which names the format, only what
# stands below the second rule is left, without an error or a warning. The manual says that `detect` is not called then;
# but `detect` alone asks whether the text begins with `---`. So what stands between the rules is taken for the block and,
# being no mapping, dropped, and what stands above the first is dropped by `BaseHandler.split`.
#
# Seen:
#   detected: {} 'Above.\n\n---\n\nBetween.\n\n---\n\nBelow.'
#   named:    {} 'Below.'
#
# Exits 0 as long as it is so, 1 if it changed, 2 if the packages can't be installed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check python-frontmatter==1.3.0 pyyaml==6.0.3
} >&2 || exit 2

cat >"$folder/case.py" <<'CASE'
import frontmatter
from frontmatter.default_handlers import YAMLHandler

TEXT = "Above.\n\n---\n\nBetween.\n\n---\n\nBelow.\n"
print("detected:", *map(repr, frontmatter.parse(TEXT)))
print("named:   ", *map(repr, frontmatter.parse(TEXT, handler=YAMLHandler())))
CASE
cat >"$folder/expected" <<'EXPECTED'
detected: {} 'Above.\n\n---\n\nBetween.\n\n---\n\nBelow.'
named:    {} 'Below.'
EXPECTED

"$folder/venv/bin/python" "$folder/case.py" | tee "$folder/seen"
cmp -s "$folder/seen" "$folder/expected" || { echo "changed: see the head of this file" >&2; exit 1; }
