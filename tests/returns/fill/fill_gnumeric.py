"""Fills a form through gnumeric: fill_gnumeric.py FORM ANSWERS AGENCY OUT

openpyxl only looks up where the keys stand; gnumeric loads, types, calculates and saves.
"""

import datetime
import subprocess
import sys

import openpyxl
from openpyxl.utils import get_column_letter

from answers import FIELD_ROW, MAIN, answers

form, table, agency, out = sys.argv[1:]
sheet = openpyxl.load_workbook(form)[MAIN]
rows = {cell.value: cell.row for cell in sheet["A"] if cell.value}
columns = {cell.value: get_column_letter(cell.column) for cell in sheet[FIELD_ROW] if cell.value}
command = ["ssconvert", "--recalc", "-T", "Gnumeric_Excel:xlsx"]
for row, field, value in answers(table, agency):
    if isinstance(value, datetime.date):
        value = f"{value:%d/%m/%Y}"
    command += ["--set", f"{columns[field]}{rows[row]}={value}"]
subprocess.run(command + [form, out], check=True)
