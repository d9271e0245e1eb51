"""The lists that readers take along, as CSV and JSON.

The browser makes a smaller file by row number (hooks/theme/assets/export.js). So in every format an entry is one row,
in the order of the list: one line of the CSV, one object in the JSON.
"""

import csv
import io
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kennisbank.model.addresses import DATA
from kennisbank.model.library import Library
from kennisbank.schema.entries import Entry
from kennisbank.settings import Settings
from kennisbank.site.lists.cells import Cell, as_data, as_text
from kennisbank.site.lists.columns import COLUMNS, Column
from kennisbank.site.wording import NAMES

LICENCE = "CC BY 4.0 is voorgesteld en nog niet vastgesteld. Citeren met bron kan nu al."

_FORMULA = ("=", "+", "-", "@")
"""What makes a spreadsheet take the text of a CSV for a formula; a tab would too, but no cell begins with a space."""


@dataclass(frozen=True)
class Table:
    """All listed entries of one kind, in the order of their list."""

    kind: type[Entry]
    library: Library
    settings: Settings

    @property
    def name(self) -> str:
        """What its entries are called: `Aanpakken`."""
        return NAMES[self.kind][1].capitalize()

    @property
    def title(self) -> str:
        """What it is a list of, and where from."""
        return f"{self.name} uit {self.settings.site_name}"

    @property
    def explained_at(self) -> str:
        """Where the columns are explained, as complete as the settings allow."""
        return f"{self.settings.site_url}{DATA}/"

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in their order."""
        return COLUMNS[self.kind]

    @cached_property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """Its cells, row by row."""
        return tuple(
            tuple(column.value(entry, self.library, self.settings) for column in self.columns)
            for entry in self.library.listed_of(self.kind)
        )


def as_csv(table: Table) -> bytes:
    """The list as CSV (RFC 4180) for a Dutch spreadsheet: a row of labels, then the rows.

    Semicolons are what Excel expects here, and without a byte order mark é comes out wrong.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.label for column in table.columns)
    writer.writerows([_harmless(as_text(cell)) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def as_json(table: Table) -> bytes:
    """The list as JSON: an object that says what it is, with in `rows` an object for each entry, by keys of columns.

    number, of: how many rows it holds, and how many there are; fewer when a browser kept the chosen ones only.
    """
    content: dict[str, Any] = {
        "title": table.title,
        "today": table.library.today.isoformat(),
        "state": table.settings.state_line,
        "licence": LICENCE,
        "explained_at": table.explained_at,
        "number": len(table.rows),
        "of": len(table.rows),
        "rows": [
            {column.key: as_data(cell) for column, cell in zip(table.columns, row, strict=True)} for row in table.rows
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _harmless(text: str) -> str:
    """A text with an apostrophe in front where a spreadsheet would run it.

    It shows, also before an innocent title such as `@ease`. Leaving that one out would mean judging which text is
    innocent, and what contributors write is not ours to trust; Excel and JSON files keep every title as it is.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
