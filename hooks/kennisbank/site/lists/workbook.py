"""The lists that readers take along, as an Excel file: a sheet with the rows, and one that explains the columns."""

import io
from datetime import date, datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kennisbank.dates import in_words
from kennisbank.site.lists.cells import Cell, as_text
from kennisbank.site.lists.tables import LICENCE, Table
from kennisbank.site.wording import with_state

NARROWEST, WIDEST = 12, 50
"""Widths of a column in characters: room for its label and the arrow of its filter, no wider than a sentence reads."""

_SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""A text stays a text: no title is run as a formula, no address becomes a link that Excel has to count."""


def as_xlsx(table: Table) -> bytes:
    """The list as an Excel file (Office Open XML, ECMA-376); the same list gives the same bytes."""
    file = io.BytesIO()
    with Workbook(file, _SAFE) as book:
        book.set_properties({"title": table.title, "created": datetime.combine(table.library.today, time())})
        _write_rows(book, table)
        _write_explanation(book, table)
    return file.getvalue()


def _write_rows(book: Workbook, table: Table) -> None:
    sheet, head = book.add_worksheet(table.name), _head(book)
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    for index, column in enumerate(table.columns):
        sheet.write_string(0, index, column.label, head)
        sheet.set_column(index, index, _width(column.label, [row[index] for row in table.rows]))
    for number, row in enumerate(table.rows, start=1):
        for index, cell in enumerate(row):
            _write(sheet, number, index, cell, text, day)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, text: Format, day: Format) -> None:
    """Writes a number as a number and a day as a day, which Excel can sort, and everything else as text."""
    if isinstance(cell, date):
        sheet.write_datetime(row, column, datetime.combine(cell, time()), day)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, text)
    elif written := as_text(cell):
        sheet.write_string(row, column, written, text)


def _width(label: str, cells: list[Cell]) -> int:
    """The width of a column in characters."""
    longest = max((len(as_text(cell)) for cell in cells), default=0)
    return max(NARROWEST, len(label) + 4, min(longest, WIDEST))


def _write_explanation(book: Workbook, table: Table) -> None:
    sheet, head = book.add_worksheet("Uitleg"), _head(book)
    text = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, NARROWEST * 2)
    sheet.set_column(1, 1, WIDEST * 2)
    about = (
        ("Wat is dit?", with_state(f"{table.title}.", table.settings)),
        ("Van welke dag?", f"Gemaakt op {in_words(table.library.today)}. De site kan intussen zijn gewijzigd."),
        ("Wat mag je ermee?", LICENCE),
        ("Meer uitleg", table.explained_at),
    )
    columns = ((column.label, column.explanation) for column in table.columns)
    for number, (name, explanation) in enumerate((*about, ("", ""), ("Kolom", "Wat staat erin?"), *columns)):
        sheet.write_string(number, 0, name, head)
        sheet.write_string(number, 1, explanation, head if name == "Kolom" else text)


def _head(book: Workbook) -> Format:
    return book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
