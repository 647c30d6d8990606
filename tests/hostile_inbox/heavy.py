"""Workbooks made to be as dear as the bounds allow: what each costs `check FILE`, and bare `cchc` beside it.

    python3 tests/hostile_inbox/heavy.py target/release/cchc

Prints CPU seconds and peak memory of every one; more than 350 MB, or an ending without an answer, fails.
"""

import re
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MOST_MB = 350


def worksheet(rows, after=""):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def rows(cells, cell):
    """That many cells, sixteen to a row; `cell` writes one of (letter, row)."""
    lines = (
        f'<row r="{row}">{"".join(cell(letter, row) for letter in "ABCDEFGHIJKLMNOP")}</row>'
        for row in range(1, cells // 16 + 1)
    )
    return "".join(lines)


def shared_strings(items):
    return f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{item}</t></si>" for item in items)}</sst>'


def xlsx(path, sheets, strings=shared_strings([])):
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(sheets) + 1))
    related = "".join(
        f'<Relationship Id="r{n}" Type="{TYPES}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    related += f'<Relationship Id="s" Type="{TYPES}/sharedStrings" Target="sharedStrings.xml"/>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>',
        )
        root = f'<Relationship Id="r" Type="{TYPES}/officeDocument" Target="xl/workbook.xml"/>'
        out.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{root}</Relationships>')
        out.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{TYPES}"><sheets>{listed}</sheets></workbook>')
        out.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        )
        out.writestr("xl/sharedStrings.xml", strings)
        for number, sheet in enumerate(sheets, 1):
            out.writestr(f"xl/worksheets/sheet{number}.xml", sheet)


def ods(path, table):
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        out.writestr(
            "content.xml",
            f"<office:document-content{spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="S">{table}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )


def xls(path, cells):
    """A compound file whose stream holds that many numbers."""

    def record(code, content=b""):
        return struct.pack("<HH", code, len(content)) + content

    def listed(at):
        name = "S".encode("utf-16le")
        return record(0x85, struct.pack("<IBB", at, 0, 0) + bytes([1, 1]) + name)

    def begin(kind):
        return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))

    head = len(begin(5) + listed(0) + record(10))
    numbers = b"".join(
        record(0x203, struct.pack("<HHHd", n // 16 % 65536, n % 16, 0, float(n))) for n in range(cells)
    )
    stream = begin(5) + listed(head) + record(10) + begin(16) + numbers + record(10)
    count = -(-len(stream) // 512)
    tables = 1
    while tables * 128 < tables + 1 + count:
        tables += 1
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    chain = [0xFFFFFFFD] * tables + [end] + [tables + 2 + n for n in range(count - 1)] + [end]
    chain += [free] * (tables * 128 - len(chain))
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, tables, tables, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", *(n if n < tables else free for n in range(109)))

    def entry(name, kind, start, size, child=free):
        name = (name + "\0").encode("utf-16le")
        rest = struct.pack("<HBBIII", len(name), kind, 1, free, free, child) + bytes(36)
        return name.ljust(64, b"\0") + rest + struct.pack("<IQ", start, size)

    folder = entry("Root Entry", 5, end, 0, 1) + entry("Workbook", 2, tables + 1, len(stream)) + bytes(256)
    path.write_bytes(header + struct.pack(f"<{len(chain)}I", *chain) + folder + stream.ljust(count * 512, b"\0"))


def form_again(path, form, times):
    """A form of ours with its rows written again below themselves."""
    with zipfile.ZipFile(form) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        sheet = source.read("xl/worksheets/sheet1.xml").decode()
        lines = re.findall(r'<row r="(\d+)"(.*?</row>)', sheet, flags=re.S)
        last = int(lines[-1][0])

        def moved(number, rest, by):
            return f'<row r="{int(number) + by}"' + re.sub(rf'(r="[A-Z]+){number}"', rf'\g<1>{int(number) + by}"', rest)

        more = "".join(moved(number, rest, last * n) for n in range(1, times) for number, rest in lines)
        for part in source.infolist():
            text = sheet.replace("</sheetData>", more + "</sheetData>")
            out.writestr(part.filename, text if part.filename == "xl/worksheets/sheet1.xml" else source.read(part))


def make(folder, form):
    label = "Tỷ lệ hồ sơ giải quyết đúng hạn"
    number = "<c r='{0}{1}'><v>{1}</v></c>".format
    pointed = "<c r='{0}{1}' t='s'><v>{2}</v></c>".format
    xlsx(folder / "numbers.xlsx", [worksheet(rows(990_000, number))])
    names = shared_strings(f"Nhiệm vụ {n}" for n in range(60))
    xlsx(folder / "strings.xlsx", [worksheet(rows(990_000, lambda c, r: pointed(c, r, r % 60)))], names)
    names = shared_strings(f"{label} &amp; &#7879; {n}" for n in range(60))
    xlsx(folder / "texts.xlsx", [worksheet(rows(990_000, lambda c, r: pointed(c, r, r % 60)))], names)
    xlsx(
        folder / "inline.xlsx",
        [worksheet(rows(495_000, lambda c, r: f"<c r='{c}{r}' t='inlineStr'><is><t>{label} {r}</t></is></c>"))],
    )
    runs = "<r><rPr><b/></rPr><t xml:space='preserve'>20.1 </t></r><r><t>&#7879;&#7879;</t></r>"
    xlsx(
        folder / "runs.xlsx",
        [worksheet(rows(300_000, lambda c, r: f"<c r='{c}{r}' t='inlineStr'><is>{runs}</is></c>"))],
    )
    xlsx(folder / "formulas.xlsx", [worksheet(rows(495_000, lambda c, r: f"<c><f>A1+{r}</f><v>{r}</v></c>"))])
    shared = '<row r="1"><c r="A1"><f t="shared" ref="A1:P60000" si="0">B1+C1*D1</f><v>1</v></c></row>'
    moved = rows(480_000, lambda c, r: f"<c r='{c}{r + 1}'><f t='shared' si='0'/><v>1</v></c>")
    moved = re.sub(r'<row r="(\d+)"', lambda found: f'<row r="{int(found[1]) + 1}"', moved)
    xlsx(folder / "shared.xlsx", [worksheet(shared + moved)])
    one = '<row r="1"><c r="A1"><v>1</v></c></row>'
    xlsx(folder / "unused.xlsx", [worksheet(one)], shared_strings([label] * 700_000))
    xlsx(folder / "comments.xlsx", [worksheet(one + "<!--x-->" * 7_000_000)])
    merges = "".join(f'<mergeCell ref="A{n}:P{n}"/>' for n in range(1, 1_000_000))
    xlsx(folder / "merges.xlsx", [worksheet(one, f"<mergeCells>{merges}</mergeCells>")])
    xlsx(folder / "sheets.xlsx", [worksheet(rows(4_000, number))] * 240)
    form_again(folder / "form.xlsx", form, 400)
    cell = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>'
    row = "<table:table-row>{}</table:table-row>".format
    ods(folder / "cells.ods", row(cell * 16) * 30_000)
    ods(folder / "paragraphs.ods", row('<table:table-cell office:value-type="string">' + "<text:p>x</text:p>" * 3_000_000 + "</table:table-cell>"))
    many = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float"'
    ods(folder / "repeats.ods", many + ' office:value="1" table:number-columns-repeated="16000"/></table:table-row>')
    xls(folder / "cells.xls", 300_000)


def cost(command):
    """CPU seconds and peak megabytes of one run, in a process of its own that counts its only child."""
    counted = (
        "import resource, subprocess, sys;"
        "code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode;"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(code, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)"
    )
    ran = subprocess.run([sys.executable, "-c", counted, *map(str, command)], capture_output=True, text=True, check=True)
    code, seconds, megabytes = ran.stdout.split()
    return int(code), float(seconds), float(megabytes)


def main():
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        work, files = Path(folder) / "work", Path(folder) / "files"
        files.mkdir()
        month = ["--dir", work, "--today", "2024-09-19"]
        for command in (["init", work], ["generate", "--period", "2024-09", *month]):
            subprocess.run([program, *command], check=True, stdout=subprocess.DEVNULL)
        make(files, next(work.glob("templates/2024-09/*HAIBA*.xlsx")))
        failed = 0
        print(f"{'file':<17}{'kB':>7}{'check s':>9}{'MB':>6}{'bare s':>8}{'MB':>6}")
        for file in sorted(files.iterdir()):
            checked = cost([program, "check", file, "--period", "2024-09", *month])
            laid = shutil.copy(file, work / "inbox/2024-09")
            bare = cost([program, *month])
            Path(laid).unlink()
            dear = max(checked[2], bare[2]) > MOST_MB or checked[0] not in (0, 1) or bare[0] not in (0, 1)
            failed += dear
            figures = f"{checked[1]:>9.2f}{checked[2]:>6.0f}{bare[1]:>8.2f}{bare[2]:>6.0f}"
            print(f"{file.name:<17}{file.stat().st_size // 1024:>7}{figures}{'  FAILED' if dear else ''}")
    sys.exit(failed > 0)


main()
