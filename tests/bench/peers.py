"""The peers: `peers.py NAME INBOX OUT [COMPUTED]` merges every return of a folder into one workbook, the shortest way.

They read the agency and every answered row, write a sheet of details and a sheet of sums, check nothing, and print a
signature: rows, numerators, denominators, less those that COMPUTED names (`04.2@2024/den,…`): their formulas have no
result where openpyxl saved the file. The floor inflates what must be inflated and deflates what must be deflated.
"""
import os
import re
import sys
import zipfile
import zlib

KEY = re.compile(r"^(T?\d+(\.\d+)?)@\d{4}$")
TEXTS = ("status", "done_on", "evidence", "result", "difficulty")


def returns(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".xlsx") and not name.startswith("quyet-dinh"):
            yield os.path.join(folder, name)


def number(value):
    if isinstance(value, bool):
        return None
    try:
        value = float(value)
    except (TypeError, ValueError):
        return None
    return value if value == value else None


def answers(path, meta, rows):
    """The answered rows of one form, from the rows of its sheet and of `_meta`."""
    agency = next((r[1] for r in meta if r and r[0] == "agency"), None)
    head = next(r for r in rows if "num" in r and "den" in r)
    num, den, texts = head.index("num"), head.index("den"), [head.index(t) for t in TEXTS]
    for at, row in enumerate(rows, 1):
        if not isinstance(row[0], str) or not KEY.match(row[0]):
            continue
        said = ["" if row[c] in (None, "—") or row[c] != row[c] else str(row[c]) for c in texts]
        a, b = number(row[num]), number(row[den])
        if a is not None or b is not None or any(said):
            yield [agency, row[0], a, b, *said, os.path.basename(path), at]


def calamine(path):
    from python_calamine import CalamineWorkbook
    book = CalamineWorkbook.from_path(path)
    blank = lambda name: [[None if v == "" else v for v in r]
                          for r in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]
    return blank("_meta"), blank("Báo cáo")


def fastexcel(path):
    import fastexcel as peer
    book = peer.read_excel(path)
    load = lambda name: [list(r) for r in book.load_sheet(name, header_row=None, dtypes="string").to_polars().rows()]
    return load("_meta"), load("Báo cáo")


def openpyxl(path):
    from openpyxl import load_workbook
    book = load_workbook(path, read_only=True, data_only=True)
    return [[list(r) for r in book[name].iter_rows(values_only=True)] for name in ("_meta", "Báo cáo")]


def pandas(path):
    import pandas as peer
    sheets = peer.read_excel(path, sheet_name=["_meta", "Báo cáo"], header=None, engine="openpyxl")
    return [s.astype(object).where(s.notna(), None).values.tolist() for s in sheets.values()]


def merge(read, folder, out, computed=""):
    import xlsxwriter
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    sheet = book.add_worksheet("Chi tiết")
    sheet.write_row(0, 0, ["agency", "row", "num", "den", *TEXTS, "file", "at"])
    count, sums, computed = 0, {}, set(computed.split(","))
    for path in returns(folder):
        for row in answers(path, *read(path)):
            count += 1
            for col, value in enumerate(row):
                if isinstance(value, (int, float)):
                    sheet.write_number(count, col, value)
                elif value:
                    sheet.write_string(count, col, value)
            total = sums.setdefault(row[1], [0, 0.0, 0.0])
            total[0] += 1
            total[1] += row[2] or 0.0
            total[2] += row[3] or 0.0
    sheet = book.add_worksheet("Tổng")
    for at, (key, total) in enumerate(sorted(sums.items())):
        sheet.write_row(at, 0, [key, *total])
    book.close()
    typed = lambda field, at: sum(t[at] for key, t in sums.items() if f"{key}/{field}" not in computed)
    print(f"rows {count} num {typed('num', 1):.0f} den {typed('den', 2):.0f}")


def floor(folder, report):
    """Inflates workbook, data sheet and strings of every return, and deflates the parts of a report."""
    for path in returns(folder):
        with zipfile.ZipFile(path) as package:
            for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"):
                if part in package.namelist():
                    package.read(part)
    with zipfile.ZipFile(report) as package:
        for part in package.namelist():
            zlib.compress(package.read(part), 6)


if __name__ == "__main__":
    if sys.argv[1] == "floor":
        floor(*sys.argv[2:4])
    else:
        merge(globals()[sys.argv[1]], *sys.argv[2:5])
