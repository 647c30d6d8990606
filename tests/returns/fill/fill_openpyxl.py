"""Fills a form through openpyxl: fill_openpyxl.py FORM ANSWERS AGENCY OUT"""

import sys

import openpyxl

from answers import FIELD_ROW, MAIN, answers

form, table, agency, out = sys.argv[1:]
book = openpyxl.load_workbook(form)
sheet = book[MAIN]
rows = {cell.value: cell.row for cell in sheet["A"] if cell.value}
columns = {cell.value: cell.column for cell in sheet[FIELD_ROW] if cell.value}
for row, field, value in answers(table, agency):
    sheet.cell(rows[row], columns[field]).value = value
book.save(out)
