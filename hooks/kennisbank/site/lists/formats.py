"""The forms of a list that readers can take along."""

from collections.abc import Callable

from kennisbank.site.lists.tables import Table, as_csv, as_json
from kennisbank.site.lists.workbook import as_xlsx

FORMATS: dict[str, Callable[[Table], bytes]] = {"xlsx": as_xlsx, "csv": as_csv, "json": as_json}
"""Each form by the end of its file's name; the first suits most people."""
