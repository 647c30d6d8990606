"""The workbooks of an inbox: what each return says, which one counts, when the first came, what the clerk decided."""
import csv
import datetime as dt
import hashlib
import os
import re
import warnings

import openpyxl

import cells

FIELDS = ("num", "den", "status", "done_on", "evidence", "result", "difficulty")
LABELS = {"a": "num", "b": "den", "tinh trang": "status", "ngay hoan thanh": "done_on", "so, ky hieu van ban": "evidence",
          "ket qua": "result", "kho khan, kien nghi": "difficulty"}
VIET_NAM = dt.timezone(dt.timedelta(hours=7))
warnings.simplefilter("ignore")


class Return:
    """One workbook that says whose it is and for which month."""

    def __init__(self, agency, period, revision, rows):
        self.agency, self.period, self.revision, self.rows = agency, period, revision, rows
        self.path = self.sha = self.received = None

    def answers(self):
        """What was answered, revision apart (R11): the typed cells, by row and field."""
        return {(key, field): cells.same(value) for key, row in self.rows.items() for field, value in row.items()
                if not cells.empty(value)}


_parsed = {}


def parse(path):
    """(Return or None, sha256). The same bytes are read once a run."""
    with open(path, "rb") as file:
        sha = hashlib.sha256(file.read()).hexdigest()
    if sha not in _parsed:
        _parsed[sha] = read(path)
    found = _parsed[sha]
    if found is None:
        return None, sha
    copy = Return(found.agency, found.period, found.revision, {key: dict(row) for key, row in found.rows.items()})
    copy.path, copy.sha = path, sha
    return copy, sha


def read(path):
    try:
        book = openpyxl.load_workbook(path, read_only=True)
    except Exception:  # whatever is not a workbook is no return
        return None
    try:
        meta = {row[0]: row[1] for row in book["_meta"].iter_rows(max_col=2, values_only=True)} if "_meta" in book.sheetnames else {}
        if not meta.get("agency"):
            return None
        for sheet in book.worksheets:
            table = [row for row in sheet.iter_rows(values_only=True) if row]
            head = next((row for row in table if row[0] == "key"), None)
            if head is not None:
                break
        else:
            return None
        columns = {field: head.index(field) for field in FIELDS if field in head}
        rows, revision = {}, 1
        for row in table:
            key = str(row[0] or "")
            if re.fullmatch(r"(\d\d\.\d+|T\d+)@\d{4}", key):
                rows[key] = {field: row[at] if at < len(row) else None for field, at in columns.items()}
            elif key == "revision":
                said = [value for value in row[1:] if isinstance(value, (int, float))]
                revision = int(said[-1]) if said and 1 <= said[-1] <= 999 else 1
        return Return(meta["agency"], meta["period"], revision, rows)
    finally:
        book.close()


def table(sheet):
    """The rows under a sheet's key row, as dictionaries by the key's last word."""
    head = None
    for row in sheet.iter_rows(values_only=True):
        if head is None:
            if any(isinstance(v, str) and re.fullmatch(r"[a-z]+\.[a-z_0-9]+", v) for v in row):
                head = [str(v or "").split(".")[-1] for v in row]
        else:
            said = dict(zip(head, row))
            if any(v not in (None, "") for v in row):
                yield said


class Book:
    """The clerk's `quyet-dinh.xlsx`: answers by the file or question they are about, days of receipt, corrections."""

    def __init__(self, path, plan):
        self.received, self.corrections, self.accepted, self.chosen, self.refused = {}, [], set(), set(), set()
        if not os.path.exists(path):
            return
        book = openpyxl.load_workbook(path)
        codes = {cells.fold(a.name): a.code for a in plan.agencies.values()}
        codes.update({cells.fold(a.code): a.code for a in plan.agencies.values()})  # R23
        for sheet in book.worksheets:
            for row in table(sheet):
                if "received_on" in row:
                    on = cells.day(row["received_on"])
                    if isinstance(on, dt.date):
                        self.received[row["sha256"]] = on
                elif "before" in row and "field" in row:
                    self.correction(row, codes)
                elif "answer" in row:
                    self.answer(row)

    def correction(self, row, codes):
        """Q06: without reason and name nothing is changed."""
        who, said = cells.fold(row["agency"] or ""), cells.fold(row["field"] or "")
        coded = re.findall(r"\[(\w+)\]\s*$", str(row["agency"] or ""))  # "UBND xã Hải Ba [HAIBA]" (R23)
        agency = coded[0] if coded else codes.get(who)
        field = next((f for label, f in LABELS.items() if said == label or said.startswith(label if len(label) > 1 else label + ".")), None)
        if agency and field and row["value"] not in (None, "") and row["reason"] and row["name"]:
            self.corrections.append((agency, str(row["row"]), field, row["value"]))

    def answer(self, row):
        if not (row["answer"] and row["reason"] and row["name"]):
            return
        about = str(row["about"] or "")
        said = cells.fold(row["answer"])
        if about.startswith("check "):
            _, agency, sha, key, code = about.split()
            (self.refused if said.startswith("khong") else self.accepted).add((agency, sha, key, code))
        else:
            self.chosen.update(re.findall(r"\[([0-9a-f]{8})\]", str(row["answer"])))


def correct(plan, found, book):
    """Lays the clerk's corrections over a return. One that its field refuses is not applied (R17)."""
    for agency, row, field, value in book.corrections:
        if agency != found.agency:
            continue
        key = row if "@" in row else next((k for k in found.rows if k.split("@")[0] == row), None)
        if key not in found.rows:
            continue
        indicator = plan.indicators.get(key.split("@")[0])
        if field in ("num", "den"):
            unit = indicator.unit if indicator else None
            good = isinstance(cells.number(value, unit, plan.units, plan.fractional(unit)), cells.Decimal)
        elif field == "done_on":
            on = cells.day(value)
            good = isinstance(on, dt.date) and on <= plan.cutoff(found.period)
        elif field == "status":
            good = cells.status(value) != cells.BAD
        else:
            good = True
        if good:
            found.rows[key][field] = value


def times(path):
    """The list of file times: path from the workspace, seconds since 1970."""
    with open(path, encoding="utf-8", newline="") as file:
        return {row["path"]: float(row["time"]) for row in csv.DictReader(file)}


def workbooks(folder):
    """The workbooks of a month's folder, one level of folders in it too; never the clerk's own book."""
    for where, inside, names in os.walk(folder):
        inside[:] = sorted(inside) if where == folder else []
        for name in sorted(names):
            if name.endswith(".xlsx") and not name.startswith(("quyet-dinh", "~$", ".")):
                yield os.path.join(where, name)


def arrived(seconds):
    return dt.datetime.fromtimestamp(seconds, VIET_NAM).date()


def choose(returns, book):
    """The return that counts, or None where only the clerk can say (R11, R32).

    In the order of their numbers: same answers as one already there is a duplicate, unless its number is higher than that of
    a different one in between; the highest number counts; two different ones of that number are the clerk's decision.
    """
    holders = []  # (revision, answers, return) of the newest number so far
    seen = []
    for found in sorted(returns, key=lambda r: r.revision):
        answers = found.answers()
        repeats = any(answers == other for other in seen)
        seen.append(answers)
        if not holders:
            holders = [(found.revision, answers, found)]
        elif any(answers == held for _, held, _ in holders) and (len(holders) == 1 or found.revision == holders[0][0]):
            continue  # repeats what already counts
        elif found.revision > holders[0][0]:
            holders = [(found.revision, answers, found)]
        elif not repeats:
            holders.append((found.revision, answers, found))
    if len(holders) > 1:
        holders = [held for held in holders if held[2].sha[:8] in book.chosen]
    return holders[0][2] if len(holders) == 1 else None
