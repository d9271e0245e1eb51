"""QR codes: for a poster or a slide, on which nobody can click."""

from collections.abc import Iterator
from io import BytesIO

import segno
from PIL import Image, ImageOps

from kennisbank.settings import Settings

PICTURE, DOWNLOAD = "qr.svg", "qr.png"
"""The names of the two files, in the folder of the address that they lead to."""

_SIDE = 600
"""At most how many pixels a code to download is wide and high: sharp on a slide, and on paper up to 5 cm."""


def qr_code_files(address: str, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The code of an address as SVG for its page and as PNG to download; none where the site does not know its address.

    address: without slashes around it. Gives the path of each file from the root of the site, and its content. The code
    is dark on white, also on a dark page, with the empty edge of four modules that ISO/IEC 18004 asks for; a seventh of
    it may be damaged (level M). Raises segno's DataOverflowError for an address of more than 2,331 bytes.
    """
    if not settings.site_url:
        return
    qr_code = segno.make_qr(f"{settings.site_url}{address}/", error="m")
    svg, png = BytesIO(), BytesIO()
    qr_code.save(svg, kind="svg", light="#fff", omitsize=True, xmldecl=False, svgclass=None, lineclass=None)
    _image(qr_code).save(png, "PNG")
    yield f"{address}/{PICTURE}", svg.getvalue()
    yield f"{address}/{DOWNLOAD}", png.getvalue()


def _image(qr_code: segno.QRCode) -> Image.Image:
    """A code in black and white with its empty edge; the library's own drawing takes five times as long."""
    rows = [bytes(0 if is_dark else 255 for is_dark in row) for row in qr_code.matrix]
    small = Image.frombytes("L", (len(rows), len(rows)), b"".join(rows)).convert("1")
    framed = ImageOps.expand(small, border=qr_code.default_border_size, fill=1)
    scale = _SIDE // framed.width
    return framed.resize((framed.width * scale, framed.height * scale), Image.Resampling.NEAREST)
