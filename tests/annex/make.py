"""Makes phu-luc-openpyxl.xlsx from the seed's text: python3 tests/annex/make.py

The seed came out of a PDF: the words of a row stand one cell after another, each cell broken over lines.
The plan says which words belong to which cell; the line breaks are the seed's own.
"""

import tomllib
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def seed_words():
    """Every word of the seed with whether a line ends behind it."""
    words = []
    for line in (ROOT / "tests/seed/phu-luc-I.txt").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        words += [[w, False] for w in parts]
        if parts:
            words[-1][1] = True
    return words


class Seed:
    def __init__(self):
        self.words = seed_words()
        self.at = 0

    def skip_to(self, wanted):
        """To the first place behind here where these words stand."""
        wanted = wanted.split()
        while [w for w, _ in self.words[self.at : self.at + len(wanted)]] != wanted:
            self.at += 1
            assert self.at < len(self.words), wanted

    def take(self, cell):
        """The cell's words with the seed's line breaks."""
        self.skip_to(cell)
        text = ""
        count = len(cell.split())
        for n in range(count):
            word, ends = self.words[self.at + n]
            text += word + ("" if n == count - 1 else "\n" if ends else " ")
        self.at += count
        return text


def sheet(book, plan):
    ws = book.active
    ws.title = "Phụ lục I"
    seed = Seed()
    bold = Font(name="Times New Roman", size=12, bold=True)
    title, attached = plan["plan"]["title"], plan["plan"]["attached_to"]
    for row, text in enumerate(["PHỤ LỤC I", title, attached], start=1):
        ws.cell(row, 1, text).font = bold
        ws.merge_cells(start_row=row, end_row=row, start_column=1, end_column=5)
    heads = {
        "A5": "TT", "B5": "Nhiệm vụ cụ thể", "C5": "Phân công trách nhiệm", "E5": "Thời gian\nhoàn\nthành",
        "C6": "Cơ quan chủ trì/chỉ đạo", "D6": "Cơ quan thực\nhiện/phối hợp",
    }
    for cell, text in heads.items():
        ws[cell] = text
        ws[cell].font = bold
    for area in ["A5:A6", "B5:B6", "C5:D5", "E5:E6"]:
        ws.merge_cells(area)
    ws.append(["(1)", "(2)", "(3)", "(4)", "(5)"])
    section = None
    for task in plan["task"]:
        if task["section"] != section:
            section = task["section"]
            name = next(s["title"] for s in plan["section"] if s["id"] == section)
            ws.append([section, seed.take(name)])
            row = ws.max_row
            ws.merge_cells(start_row=row, end_row=row, start_column=2, end_column=5)
            if section == "III":
                ws.append([])  # a page break's blank row
        cells = [seed.take(task[key]) for key in ["text", "lead_text", "coordinating_text", "deadline"]]
        ws.append([task["id"], *cells])
    # Three neighbours share one deadline cell, and two share lead and coordinators.
    rows = {ws.cell(r, 1).value: r for r in range(1, ws.max_row + 1)}
    ws.merge_cells(start_row=rows[20] + 1, end_row=rows[20] + 3, start_column=5, end_column=5)
    for column in [3, 4]:
        ws.merge_cells(start_row=rows[7], end_row=rows[8], start_column=column, end_column=column)
    line = Side(style="thin")
    for row in ws.iter_rows(min_row=5):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            cell.border = Border(left=line, right=line, top=line, bottom=line)
    for column, width in zip("ABCDE", [6, 60, 30, 30, 14]):
        ws.column_dimensions[column].width = width


def main():
    plan = tomllib.loads((ROOT / "templates/plan.toml").read_text(encoding="utf-8"))
    book = Workbook()
    sheet(book, plan)
    book.properties.creator = "openpyxl"
    book.properties.created = book.properties.modified = datetime(2023, 9, 1)
    book.save(HERE / "phu-luc-openpyxl.xlsx")


main()
