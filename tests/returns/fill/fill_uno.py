"""Fills a form through LibreOffice: fill_uno.py FORM ANSWERS AGENCY OUT [CHANGE]

OUT's ending chooses the format. CHANGE is something an office does to its form besides:
row-inserted, rows-sorted, column-hidden, sheet-renamed, sheet-copied, values-pasted.
LibreOffice must listen: soffice --headless --accept="socket,port=2002;urp;"
"""

import datetime
import os
import sys

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellRangeAddress, TableSortField
from com.sun.star.util import Date

from answers import FIELD_ROW, MAIN, answers

FORMATS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}
VALUE, DATE, STRING, FORMULA, ANNOTATION = 1, 2, 4, 16, 8


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def desktop():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    context = resolver.resolve("uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext")
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


class Form:
    """The main sheet with its keys."""

    def __init__(self, book):
        self.book = book
        self.sheet = book.Sheets.getByName(MAIN)
        cell = self.sheet.getCellByPosition
        self.rows = {cell(0, row).String: row for row in range(200) if cell(0, row).String}
        self.columns = {cell(col, FIELD_ROW - 1).String: col for col in range(30)}

    def put(self, row, field, value):
        """Types into a cell, as the keyboard does: the cell keeps the format of the form."""
        cell = self.sheet.getCellByPosition(self.columns[field], self.rows[row])
        if isinstance(value, datetime.date):
            cell.Value = (value - datetime.date(1899, 12, 30)).days
        elif isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value

    def indicator_rows(self):
        return sorted(row for key, row in self.rows.items() if "@" in key)


def row_inserted(form):
    form.sheet.unprotect("")
    row = form.indicator_rows()[1]
    form.sheet.Rows.insertByIndex(row, 1)
    form.sheet.getCellByPosition(form.columns["content"], row).String = "Trong đó: hồ sơ trực tuyến"
    form.sheet.getCellByPosition(form.columns["num"], row).Value = 5


def rows_sorted(form):
    """Rows between two task rows, by their number, downwards: merged cells elsewhere forbid more."""
    form.sheet.unprotect("")
    rows = form.indicator_rows()
    first = next(row for row in rows if row + 1 in rows)
    last = first
    while last + 1 in rows:
        last += 1
    block = form.sheet.getCellRangeByPosition(0, first, 19, last)
    field = TableSortField()
    field.Field = form.columns["tt"]
    field.IsAscending = False
    block.sort((prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))), prop("ContainsHeader", False)))


def column_hidden(form):
    form.sheet.unprotect("")
    form.sheet.Columns.getByIndex(form.columns["result"]).IsVisible = False
    form.sheet.protect("")


def sheet_renamed(form):
    form.sheet.Name = "BC tháng 9 (chính thức)"


def values_pasted(form):
    """Copies the table and pastes it over itself as values only."""
    form.sheet.unprotect("")
    cursor = form.sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    block = form.sheet.getCellRangeByPosition(0, FIELD_ROW + 1, 19, cursor.RangeAddress.EndRow)
    block.setDataArray(block.getDataArray())


def sheet_copied(form, office):
    """The main sheet alone in a new book."""
    other = office.loadComponentFromURL("private:factory/scalc", "_blank", 0, (prop("Hidden", True),))
    empty = other.Sheets.getByIndex(0).Name
    other.Sheets.importSheet(form.book, MAIN, 0)
    other.Sheets.removeByName(empty)
    return other


CHANGES = {
    "row-inserted": row_inserted,
    "rows-sorted": rows_sorted,
    "column-hidden": column_hidden,
    "sheet-renamed": sheet_renamed,
    "values-pasted": values_pasted,
}


def main():
    source, table, agency, out, *change = sys.argv[1:]
    url = lambda path: uno.systemPathToFileUrl(os.path.abspath(path))
    office = desktop()
    book = office.loadComponentFromURL(url(source), "_blank", 0, (prop("Hidden", True),))
    form = Form(book)
    for row, field, value in answers(table, agency):
        form.put(row, field, value)
    book.calculateAll()
    books = [book]
    if change == ["sheet-copied"]:
        books.append(sheet_copied(form, office))
    elif change:
        CHANGES[change[0]](form)
        book.calculateAll()
    filter_name = FORMATS[os.path.splitext(out)[1]]
    books[-1].storeToURL(url(out), (prop("FilterName", filter_name),))
    for one in books:
        one.close(True)


main()
