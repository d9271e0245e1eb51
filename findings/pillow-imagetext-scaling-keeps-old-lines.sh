#!/bin/sh
# Pillow 13.0.0: `ImageText.Text.wrap` with a scaling takes the height of lines from the size that it began with.
#
# A text in the font that Pillow ships is wrapped in a box of 350 by 120 pixels. While `wrap` seeks a size, words are
# measured in the new font, but where a line stands is asked of the text (`_Wrap.add_line`, `text._split`), which has the
# old font until the end. So "grow" from a small size gives lines far below the box, and "shrink" from a large one goes on
# until everything stands on a single line. Without a scaling, each size tried by itself, 56 pixels is what fits.
#
# Seen (the foot of what is drawn, by `get_bbox` of the result):
#   grow from 20 'Samen\nkoken en\neten': 73 px, foot at 222 of 120
#   shrink from 200 'Samen koken en eten': 35 px, foot at 34 of 120
#   without scaling 'Samen koken\nen eten': 56 px, foot at 115 of 120
#
# Exits 0 as long as it is so, 1 if it changed, 2 if the package can't be installed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pillow==13.0.0
} >&2 || exit 2

cat >"$folder/case.py" <<'CASE'
from PIL import ImageFont, ImageText

WIDTH, HEIGHT = 350, 120


def wrapped(size, scaling=None):
    text = ImageText.Text("Samen koken en eten", ImageFont.load_default(size))
    return None if text.wrap(WIDTH, HEIGHT, scaling) else text


def show(name, text):
    print(f"{name} {text.text!r}: {text.font.size:.0f} px, foot at {text.get_bbox()[3]:.0f} of {HEIGHT}")


show("grow from 20", wrapped(20, "grow"))
show("shrink from 200", wrapped(200, "shrink"))
show("without scaling", max(filter(None, map(wrapped, range(20, 60))), key=lambda text: text.font.size))
CASE
cat >"$folder/expected" <<'EXPECTED'
grow from 20 'Samen\nkoken en\neten': 73 px, foot at 222 of 120
shrink from 200 'Samen koken en eten': 35 px, foot at 34 of 120
without scaling 'Samen koken\nen eten': 56 px, foot at 115 of 120
EXPECTED

"$folder/venv/bin/python" "$folder/case.py" | tee "$folder/seen"
cmp -s "$folder/seen" "$folder/expected" || { echo "changed: see the head of this file" >&2; exit 1; }
