"""A workbook as a spreadsheet reads it."""

import io
import xml.etree.ElementTree as ET
from zipfile import ZipFile


def sheet_of(content: bytes, number: int = 1) -> list[list[str]]:
    """The rows of a sheet as text, as a spreadsheet reads them: each cell at the place that its name says."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with ZipFile(io.BytesIO(content)) as zipped:
        strings = ["".join(item.itertext()) for item in ET.fromstring(zipped.read("xl/sharedStrings.xml"))]  # noqa: S314
        sheet = ET.fromstring(zipped.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314  # our own file
    rows = []
    for place, row in enumerate(sheet.iter(f"{space}row"), start=1):
        assert row.attrib["r"] == str(place)
        cells = {cell.attrib["r"]: (cell.attrib.get("t"), cell.findtext(f"{space}v") or "") for cell in row}
        assert {name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for name in cells} <= {str(place)}
        found = (cells.get(f"{chr(65 + number)}{place}", ("", "")) for number in range(26))
        rows.append([strings[int(value)] if kind == "s" else value for kind, value in found])
    return rows
