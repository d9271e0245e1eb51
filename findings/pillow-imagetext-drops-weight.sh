#!/bin/sh
# Pillow 13.0.0: a text that `ImageText.Text.wrap` scales is in another weight than its font was set to.
#
# A variable font (Figtree of fontpkg-figtree 2.2, weights 300 to 900) is set to weight 900, and a text in it is wrapped in
# a box with the scaling "shrink" or "grow". The new size comes from `FreeTypeFont.font_variant`, which opens the file anew
# and knows nothing of `set_variation_by_axes`: the result is in the default weight of the file, 300, without an error or a
# warning. `font_variant` alone does the same, also without arguments. The lines were fitted in the light weight too: with
# "shrink" the first is 347 pixels wide in a box of 350, and would be 374 in the weight that was asked for. The basic layout
# is named so that widths do not depend on a library of the system.
#
# Seen (the widest line as the result measures it, then as a font opened in that size and set to 900 and to 300 does):
#   variant 'Samen koken en eten': 60 px, 569 wide; 900 606, 300 569
#   shrink 'Samen koken\nen eten': 59 px, 347 wide; 900 374, 300 347
#   grow 'Samen\nkoken en\neten': 76 px, 302 wide; 900 328, 300 302
#
# Exits 0 as long as it is so, 1 if it changed, 2 if the packages can't be installed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pillow==13.0.0 fontpkg-figtree==2.2
} >&2 || exit 2

cat >"$folder/case.py" <<'CASE'
import importlib.util
from pathlib import Path

from PIL import ImageFont, ImageText

FILE = Path(importlib.util.find_spec("fontpkg_figtree").origin).parent / "files" / "Figtree[wght].ttf"
TEXT = "Samen koken en eten"


def opened(size, weight):
    font = ImageFont.truetype(FILE, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def shown(name, text, font):
    widest = max(text.split("\n"), key=font.getlength)
    in_900, in_300 = (opened(font.size, weight).getlength(widest) for weight in (900, 300))
    print(f"{name} {text!r}: {font.size:.0f} px, {font.getlength(widest):.0f} wide; 900 {in_900:.0f}, 300 {in_300:.0f}")


shown("variant", TEXT, opened(60, 900).font_variant())
for scaling, size in (("shrink", 60), ("grow", 20)):
    text = ImageText.Text(TEXT, opened(size, 900))
    assert text.wrap(350, 120, scaling) is None
    shown(scaling, text.text, text.font)
CASE
cat >"$folder/expected" <<'EXPECTED'
variant 'Samen koken en eten': 60 px, 569 wide; 900 606, 300 569
shrink 'Samen koken\nen eten': 59 px, 347 wide; 900 374, 300 347
grow 'Samen\nkoken en\neten': 76 px, 302 wide; 900 328, 300 302
EXPECTED

"$folder/venv/bin/python" "$folder/case.py" | tee "$folder/seen"
cmp -s "$folder/seen" "$folder/expected" || { echo "changed: see the head of this file" >&2; exit 1; }
