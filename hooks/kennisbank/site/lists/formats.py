"""A list in each of the formats in which readers can take it along."""

from kennisbank.model.addresses import ListFormat
from kennisbank.site.lists.tables import Table, as_csv, as_json
from kennisbank.site.lists.workbook import as_xlsx


def as_file(table: Table, format: ListFormat) -> bytes:
    """The file of a list in a format. A format that is missing here is an error to mypy."""
    match format:
        case ListFormat.XLSX:
            return as_xlsx(table)
        case ListFormat.CSV:
            return as_csv(table)
        case ListFormat.JSON:
            return as_json(table)
