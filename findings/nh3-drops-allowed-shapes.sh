#!/bin/sh
# nh3 0.3.8: an SVG shape that is allowed vanishes with the `svg` around it that is not.
#
# `clean` takes away the tags that are not allowed and keeps what stands in them: of a `div` around a `p`, the `p` stays.
# Of an `svg` around a `path`, with only `path` allowed, nothing stays, without an error; MathML does the same. So the
# inside of an icon can't be had by allowing its shapes: allow `svg` too, and take it off the result. (The sanitiser drops
# an element that would come out in another namespace than the one it was parsed in; its documentation tells of tags only.)
#
# Seen:
#   div, p allowed: '<p>rust</p>'
#   svg, path allowed: ''
#   svg, both allowed: '<svg><path d="M1 1h2"></path></svg>'
#   math, mi allowed: ''
#
# Exits 0 as long as it is so, 1 if it changed, 2 if the package can't be installed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check nh3==0.3.8
} >&2 || exit 2

cat >"$folder/case.py" <<'CASE'
import nh3

SVG = '<svg viewBox="0 0 8 8"><path d="M1 1h2"/></svg>'

print("div, p allowed:", repr(nh3.clean("<div><p>rust</p></div>", tags={"p"})))
print("svg, path allowed:", repr(nh3.clean(SVG, tags={"path"}, attributes={"path": {"d"}})))
print("svg, both allowed:", repr(nh3.clean(SVG, tags={"svg", "path"}, attributes={"path": {"d"}})))
print("math, mi allowed:", repr(nh3.clean("<math><mi>x</mi></math>", tags={"mi"})))
CASE
cat >"$folder/expected" <<'EXPECTED'
div, p allowed: '<p>rust</p>'
svg, path allowed: ''
svg, both allowed: '<svg><path d="M1 1h2"></path></svg>'
math, mi allowed: ''
EXPECTED

"$folder/venv/bin/python" "$folder/case.py" | tee "$folder/seen"
cmp -s "$folder/seen" "$folder/expected" || { echo "changed: see the head of this file" >&2; exit 1; }
