"""Walks another place's plan from its annex to its first report, as a clerk would, with the program's own commands.

`walk.py PLACE CCHC FOLDER`: makes the place's annex, imports it, fills in and confirms the proposal with openpyxl, imports
that, writes the first period's forms, fills some in and merges them; stops at the first thing that is not right.
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys

import openpyxl

import ministry
import province

PLACE, CCHC, ROOT = {"province": province, "ministry": ministry}[sys.argv[1]], sys.argv[2], pathlib.Path(sys.argv[3])


def run(words, code=0, today=None):
    """A command's output; it leaves with the code."""
    command = [CCHC, *words, "--dir", str(ROOT)] + (["--today", today] if today else [])
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def keyed(sheet):
    """The columns of a sheet by the keys of its hidden row."""
    return {str(cell.value).split(".", 1)[1]: cell.column for cell in sheet[3] if cell.value and "." in str(cell.value)}


def rows(sheet):
    columns = keyed(sheet)
    for row in range(5, sheet.max_row + 1):
        if any(sheet.cell(row, column).value not in (None, "") for column in columns.values()):
            yield row, columns


def proposed(path):
    """What the reader made of the annex's targets and deadlines."""
    sheet = openpyxl.load_workbook(path)["Chỉ tiêu"]
    found = {sheet.cell(row, columns["id"]).value: tuple(sheet.cell(row, columns[key]).value for key in ("kind", "target", "unit", "due"))
             for row, columns in rows(sheet)}
    assert found == PLACE.PROPOSED, found


def settle(path):
    """What the clerk does to the proposal: settings, names, members, agencies of the place, then Có in every row."""
    book = openpyxl.load_workbook(path)
    settings = book["Kế hoạch"]
    for row in range(5, settings.max_row + 1):
        key = str(settings.cell(row, 1).value or "")
        value = PLACE.SETTINGS.get(key.split(".")[-1])
        assert value is None or settings.cell(row, 3).value in (None, ""), f"{key} was proposed: {settings.cell(row, 3).value}"
        if value is not None:
            settings.cell(row, 3).value = value
    agencies = book["Cơ quan"]
    columns = keyed(agencies)
    free = max((row for row, _ in rows(agencies)), default=4) + 1
    for more in PLACE.MORE_AGENCIES:
        for key, value in more.items():
            agencies.cell(free, columns[key]).value = value
        free += 1
    for row, columns in rows(agencies):
        for key, value in PLACE.agency(agencies.cell(row, columns["name"]).value).items():
            agencies.cell(row, columns[key]).value = value
    for row, columns in rows(book["Nhóm"]):
        name = book["Nhóm"].cell(row, columns["name"]).value
        members, word = PLACE.GROUPS[name]
        book["Nhóm"].cell(row, columns["members"]).value = ", ".join(members)
        book["Nhóm"].cell(row, columns["member_word"]).value = word
    for row, columns in list(rows(book["Chỉ tiêu"])):
        sheet = book["Chỉ tiêu"]
        said = lambda key: str(sheet.cell(row, columns[key]).value or "")
        change = PLACE.INDICATORS.get(said("id"), {})
        for key, value in change.items():
            sheet.cell(row, columns[key]).value = value
        for key, words in (("numerator", "Số đạt yêu cầu"), ("denominator", "Tổng số")):
            if said(key).startswith("["):
                sheet.cell(row, columns[key]).value = words
    for name in ("Nhiệm vụ", "Chỉ tiêu", "Cơ quan", "Nhóm"):
        for row, columns in rows(book[name]):
            book[name].cell(row, columns["confirmed"]).value = "Có"
    book.save(path)


def fill(path, away):
    """What an officer does to a form: a figure in every open figure cell, done or not, who wrote it."""
    book = openpyxl.load_workbook(path)
    sheet = book["Báo cáo"]
    fields = {}
    for row in sheet.iter_rows(max_row=60):
        found = {str(cell.value): cell.column for cell in row if cell.value in ("num", "den", "status", "done_on", "evidence")}
        if "num" in found:
            fields = found
    for row in range(1, sheet.max_row + 1):
        key = str(sheet.cell(row, 1).value or "")
        if "@" not in key or key.startswith("T"):
            continue
        num, den = PLACE.FIGURES[key.split("@")[0]]
        open_ = lambda field: not sheet.cell(row, fields[field]).protection.locked
        if open_("num"):
            sheet.cell(row, fields["num"]).value = num
        if open_("den"):
            sheet.cell(row, fields["den"]).value = den
        if open_("status"):
            sheet.cell(row, fields["status"]).value = "Đang thực hiện"
    book.save(away)


def texts(path):
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    yield f"{sheet.title}!{cell.coordinate}", cell.value.replace("\u00a0", " ")


def no_stranger(path):
    """Nothing of another place's, and no other period's words, stands in a workbook."""
    for at, text in texts(path):
        text = text.replace("CCHC-2026", "")  # the code of a form
        for word in PLACE.STRANGE:
            assert word not in text, f"{path.name} {at}: {word!r} in {text!r}"


def walk():
    run(["init", "--empty"])
    annex = ROOT / "phu-luc.xlsx"
    PLACE.annex().save(annex)
    said = run(["ke-hoach", "nhap", str(annex)])
    for code, count in PLACE.SAID.items():
        assert said.count(f" {code} ") == count, f"{code}: {said.count(f' {code} ')}\n{said}"
    proposal = ROOT / "templates" / "ke-hoach-de-xuat.xlsx"
    no_stranger(proposal)
    run(["ke-hoach", "nhap", str(proposal)], code=1)
    proposed(proposal)
    settle(proposal)
    run(["ke-hoach", "nhap", str(proposal)])
    checked = run(["ke-hoach", "kiem-tra"])
    for words in PLACE.CHECKED:
        assert words in checked, checked
    period = PLACE.PERIOD
    run(["tao-mau", period], today=PLACE.TODAY)
    forms = sorted((ROOT / "templates" / period).glob("*.xlsx"))
    assert len(forms) == PLACE.FORMS, len(forms)
    inbox = ROOT / "inbox" / period
    inbox.mkdir(parents=True, exist_ok=True)
    for form in sorted(forms, key=lambda form: "_UBND-" in form.name)[: PLACE.FILLED]:
        no_stranger(form)
        fill(form, inbox / form.name)
        came = datetime.datetime.fromisoformat(PLACE.TODAY).timestamp()
        os.utime(inbox / form.name, (came, came))
    merged = json.loads(run(["tong-hop", period, "--format", "json"], code=PLACE.MERGED, today=PLACE.AFTER))
    valid = [one for one in merged["submissions"] if one["status"] == "valid" and not one["late"]]
    assert (len(valid), len(merged["submissions"])) == (PLACE.FILLED, PLACE.FORMS), merged["submissions"]
    assert not [f for f in merged["findings"] if f["severity"] == "error"], merged["findings"]
    verdicts = {one["id"]: (one["num"], one["den"], one["verdict"]) for one in merged["indicators"]}
    for key, expected in PLACE.VERDICTS.items():
        assert verdicts[key] == expected, f"{key}: {verdicts[key]}, expected {expected}"
    report = next((ROOT / "outbox" / period).glob("Bao-cao-*.xlsx"))
    no_stranger(report)
    said = "\n".join(text for path in (report, forms[0]) for _, text in texts(path)).casefold()
    for words in PLACE.SAYS:
        assert words.casefold() in said, f"{words!r} is said nowhere"
    told = (ROOT / "outbox" / period / "tom-tat.txt").read_text(encoding="utf-8-sig")
    for words in PLACE.CONCLUDES:
        assert words in told, told
    run(["giai-thich", next(iter(verdicts)), "--period", period])


walk()
