"""QR codes: for a poster or a slide, from which nobody can click."""

from collections.abc import Iterator
from io import BytesIO

import segno
from PIL import Image, ImageOps

from kennisbank.settings import Settings

PICTURE, DOWNLOAD = "qr.svg", "qr.png"
"""The names of the two files, in the folder of the address that they lead to."""

_SIDE = 600
"""About how many pixels a code to download is wide and high: sharp on a slide, and on paper up to 5 cm."""


def qr_code_files(address: str, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The code of an address as SVG for its page and as PNG to download; none where the site does not know its address.

    Dark on white, also on a dark page, with the empty edge that a camera needs; a seventh may be damaged (level M).
    """
    if not settings.site_url:
        return
    code = segno.make_qr(f"{settings.site_url}{address}/", error="m")
    picture, download = BytesIO(), BytesIO()
    code.save(picture, kind="svg", light="#fff", omitsize=True, xmldecl=False, svgclass=None, lineclass=None)
    _drawn(code).save(download, "PNG")
    yield f"{address}/{PICTURE}", picture.getvalue()
    yield f"{address}/{DOWNLOAD}", download.getvalue()


def _drawn(code: segno.QRCode) -> Image.Image:
    """A code in black and white with its empty edge; the library's own drawing takes five times as long."""
    rows = [bytes(0 if dark else 255 for dark in row) for row in code.matrix]
    small = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows)).convert("1")
    framed = ImageOps.expand(small, border=code.default_border_size, fill=1)
    scale = _SIDE // framed.width
    return framed.resize((framed.width * scale, framed.height * scale), Image.Resampling.NEAREST)
