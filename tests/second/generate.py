"""A year of returns as thirty-four offices send them, made up from one seed.

    python3 generate.py WORKSPACE --cchc PROGRAM --seed 1 [--from 2023-11 --to 2025-03] [--small]

The program makes the workspace and each month's forms (which carry last month's answers); this file fills them in as
officers would, lays them into the inbox with times of its own, answers the clerk's book, and writes `plan.json` and
`times.csv` beside them. It knows nothing of verdicts.
"""
import argparse
import csv
import datetime as dt
import json
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile
import zlib

import openpyxl

import cells
from plan import Plan, plus, year

SMALL = ("VP PNV PTP PTCKH PVHTT TTVH BPMC CAH BHXH BCHQS BQLDA DIENSANH HAIAN HAIBA HAIBINH HAIQUE HAIQUY DNDB").split()
WORDS = {"not_started": "Chưa thực hiện", "in_progress": "Đang thực hiện", "done": "Hoàn thành", "none_arisen": "Không phát sinh"}
REFUSED = ("khoảng 30", ">95", "12  15", "9\n100", "như tháng trước", -3, 0.95, "1.081.000.000 tấn", "12\t15")
NO_PROOF = (None, "Chưa ban hành", "đang trình UBND huyện", "không có", "...")
VIET_NAM = dt.timezone(dt.timedelta(hours=7))


class Maker:
    def __init__(self, root, cchc, seed, first, last, small):
        self.root, self.cchc, self.seed, self.first, self.last, self.small = root, cchc, seed, first, last, small
        self.chance = random.Random(seed)
        self.moods, self.state, self.sent = {}, {}, {}

    def run(self, *args, fine=(0, 1)):
        done = subprocess.run([self.cchc, *args, "--dir", self.root, "--quiet"], capture_output=True, text=True)
        if done.returncode not in fine:
            sys.exit(f"{args}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    def make(self):
        subprocess.run([self.cchc, "init", self.root, "--quiet"], check=True, capture_output=True)
        if self.small:
            self.shrink()
        text = self.run("plan", "show", "--format", "json")
        with open(os.path.join(self.root, "plan.json"), "w", encoding="utf-8") as file:
            file.write(text)
        self.plan = Plan(json.loads(text))
        period = self.first
        while period <= self.last:
            self.month(period)
            period = plus(period, 1)
        with open(os.path.join(self.root, "times.csv"), "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(("path", "time"))
            for folder, _, names in sorted(os.walk(os.path.join(self.root, "inbox"))):
                for name in sorted(names):
                    full = os.path.join(folder, name)
                    out.writerow((os.path.relpath(full, self.root), int(os.path.getmtime(full))))

    def shrink(self):
        """A district of half the offices, where an office joins another in the middle of a year too."""
        path = os.path.join(self.root, "templates", "agencies.toml")
        with open(path, encoding="utf-8") as file:
            head, *blocks = re.split(r"(?m)^(?=\[\[)", file.read())
        kept = []
        for block in blocks:
            code = re.search(r'(?m)^code = "(\w+)"', block).group(1)
            if block.startswith("[[agency]]") and code not in SMALL:
                continue
            if block.startswith("[[group]]"):
                members = re.search(r"(?m)^members = \[(.*)\]", block).group(1)
                codes = [m for m in re.findall(r'"(\w+)"', members) if m in SMALL or m in ("CQCM", "DVSN", "CQDV")]
                block = block.replace(members, ", ".join(f'"{m}"' for m in codes))
            ends = {"HAIAN": "HAIQUY"} | ({"TTVH": "PVHTT"} if self.seed % 2 else {})
            if block.startswith("[[agency]]") and code in ends:
                block = block.replace(f'code = "{code}"', f'code = "{code}"\nvalid_to = "2024-06-30"\nsuccessor = "{ends[code]}"')
            kept.append(block)
        with open(path, "w", encoding="utf-8") as file:
            file.write(head + "".join(kept))

    # -- moods: what a month, an indicator, an office is like ----------------------------------------------------------

    def dice(self, *about):
        """The same throw for the same thing, whatever was thrown before."""
        return random.Random(zlib.crc32(repr((self.seed,) + about).encode()))

    def month(self, period):
        mood = self.dice("month", period)
        kind = mood.choices(("plain", "no folder", "empty folder"), (88, 6, 6))[0]
        if kind == "no folder":
            return
        folder = os.path.join(self.root, "inbox", period)
        os.makedirs(folder, exist_ok=True)
        if kind == "empty folder":
            return
        self.run("generate", "--period", period)
        silent = mood.choices((0, 0.04, 0.15, 0.5), (35, 40, 15, 10))[0]
        self.mess = mood.choices((0, 0.01, 0.06), (40, 40, 20))[0]
        forms = os.path.join(self.root, "templates", period)
        for name in sorted(n for n in os.listdir(forms) if n.endswith(".xlsx")):
            code = name.split("_")[1]
            dice = self.dice("return", period, code)
            if dice.random() >= silent:
                self.send(period, code, os.path.join(forms, name), folder, dice)
        if mood.random() < 0.2:
            with open(os.path.join(folder, "ban chup.pdf"), "wb") as file:
                file.write(b"%PDF-1.4\n%%EOF\n")
        self.clerk(period, folder, mood)

    # -- one office in one month ---------------------------------------------------------------------------------------

    def send(self, period, code, form, folder, dice):
        if dice.random() < 0.05:  # some clerks sort what comes into folders
            folder = os.path.join(folder, "da in")
            os.makedirs(folder, exist_ok=True)
        base = os.path.basename(form)[:-5]
        deadline = self.plan.deadline(period)
        day = deadline - dt.timedelta(days=dice.choice((0, 0, 1, 1, 2)))
        if dice.random() < 0.08:
            day = deadline + dt.timedelta(days=dice.choice((1, 1, 2, 5)))
        at = dt.datetime.combine(day, dt.time(dice.choice((0, 8, 15, 23)), 30), VIET_NAM)
        story = dice.choices(("once", "untouched", "untouched first", "copy", "copy with a number", "corrected", "older late",
                              "taken back", "equal repeat", "two of one number", "not a workbook beside"),
                             (78, 2, 2, 3, 2, 5, 2, 2, 2, 1, 1))[0]
        lay = lambda name, **what: self.lay(os.path.join(folder, name + ".xlsx"), form, code, period, **what)
        later = lambda days: at + dt.timedelta(days=days)
        if story in ("untouched", "untouched first"):
            self.copy(form, os.path.join(folder, base + " (chua dien).xlsx"), at)
            if story == "untouched":
                return
            at = later(1)
        rows = self.answers(period, code, form, dice)
        first = lay(base, rows=rows, revision=1, at=at)
        if story == "once":
            self.sent[period, code] = [k for k, row in rows.items() if row.get("num") or row.get("status")]
        other = lambda: self.change(rows, code, dice)
        if story == "copy":
            self.copy(first, os.path.join(folder, base + " (1).xlsx"), later(3))
        elif story == "copy with a number":
            lay(base + " lan 2", rows=rows, revision=2, at=later(4))
        elif story == "corrected":
            lay(base + " sua", rows=other(), revision=2, at=later(4))
        elif story == "older late":
            lay(base + " truoc", rows=other(), revision=3, at=later(-1))
        elif story == "taken back":
            lay(base + " lan 2", rows=other(), revision=2, at=later(1))
            lay(base + " lan 3", rows=rows, revision=3, at=later(2))
        elif story == "equal repeat":
            lay(base + " lan 2", rows=other(), revision=2, at=later(1))
            lay(base + " lan 2 nhu cu", rows=rows, revision=2, at=later(2))
        elif story == "two of one number":
            lay(base + " khac", rows=other(), revision=1, at=later(1))
        elif story == "not a workbook beside":
            with open(first, "rb") as file:
                part = file.read(4000)
            with open(os.path.join(folder, "scan.xlsx"), "wb") as file:
                file.write(part)

    def copy(self, source, to, at):
        shutil.copyfile(source, to)
        os.utime(to, (at.timestamp(), at.timestamp()))

    def change(self, rows, code, dice):
        """Another version of the same answers: some figures differ, a proof is forgotten, rows contradict each other (L04)."""
        changed = {key: dict(row) for key, row in rows.items()}
        keys = [k for k, row in changed.items() if isinstance(row.get("num"), int)]
        for key in dice.sample(keys, min(3, len(keys))):
            changed[key]["num"] += 0 if changed[key]["num"] else 0
            changed[key]["result"] = f"Bản sửa {dice.randint(1, 9)}"
            if changed[key]["num"] > 1:
                changed[key]["num"] -= 1
        fault = dice.choice(("none", "none", "H04", "L04"))
        proven = [k for k, row in changed.items() if row.get("done_on") and row.get("evidence")]
        if fault == "H04" and proven:
            changed[dice.choice(proven)][dice.choice(("done_on", "evidence"))] = None
        for key in [k for k in keys if fault == "L04" and k[:4] in ("04.1", "22.1")]:
            changed[key].update(dict(num=1, den=1) if key[:4] == "22.1" else dict(num=0))
        return changed

    def lay(self, to, form, code, period, rows, revision, at):
        book = openpyxl.load_workbook(form)
        sheet = book["Báo cáo"]
        head = next(row for row in sheet.iter_rows(max_row=12) if row[0].value == "key")
        column = {cell.value: cell.column for cell in head}
        for row in sheet.iter_rows(max_col=1):
            key = row[0].value
            if key == "revision":
                sheet.cell(row[0].row, column["difficulty"]).value = revision
            for field, value in rows.get(key, {}).items():
                cell = sheet.cell(row[0].row, column[field])
                if isinstance(cell.value, str) and (cell.value.startswith("=") or cell.value == "—"):
                    continue
                cell.value = value
        book.save(to)
        os.utime(to, (at.timestamp(), at.timestamp()))
        return to

    def answers(self, period, code, form, dice):
        with zipfile.ZipFile(form) as parts:  # the keys alone; the workbook itself is opened once, to be filled in
            strings = parts.read("xl/sharedStrings.xml").decode()
        keys = sorted(set(re.findall(r">(\d\d\.\d+@\d{4})<", strings)))
        rows = {}
        for key in keys:
            indicator, of_year = self.plan.indicators[key[:-5]], int(key[-4:])
            rows[key] = self.row(indicator, of_year, period, code, rows, dice)
            if indicator.id == "04.2" and f"04.1@{of_year}" not in keys:  # R26: an input once its source is no longer asked
                rows[key]["den"] = self.state.get((code, "04.1", of_year), (0, 0))[0]
        for key, row in rows.items():  # the plan's cross-check between these rows holds nine times in ten
            if key.startswith("22.1@") and dice.random() < 0.9:
                resolved = rows.get("20.1" + key[4:], {}).get("den")
                typed = [row.get(side) for side in ("num", "den")]
                if row["status"] == WORDS["none_arisen"] and resolved:
                    typed, row["status"] = [0, 0], WORDS["in_progress"]
                if isinstance(resolved, int) and all(isinstance(v, int) for v in typed) and typed[1] < resolved:
                    row["num"], row["den"] = (v + resolved - typed[1] + 2 for v in typed)
        return rows

    def row(self, indicator, of_year, period, code, rows, dice):
        closing = not indicator.every_period and period >= self.plan.deciding(indicator, of_year)
        mess = self.mess * (4 if closing else 1)
        if closing and dice.random() < mess:
            return {field: None for field in ("num", "den", "status", "done_on", "evidence")}
        if indicator.by_proof:
            return self.proof(indicator, of_year, period, code, dice)
        return self.figures(indicator, of_year, period, code, rows, dice, mess)

    def proof(self, indicator, of_year, period, code, dice):
        """Not begun, at work, done with proof, claimed without, withdrawn, done again."""
        at = (code, indicator.id, of_year)
        before = self.state.get(at, "not_started")
        after = {"not_started": (("not_started", 6), ("in_progress", 4), ("done", 2), (None, 1)),
                 "in_progress": (("in_progress", 6), ("done", 3), ("claimed", 1), ("future", 1), ("not_started", 1)),
                 "done": (("done", 14), ("in_progress", 1), ("claimed", 1), ("not_started", 0.5), ("none_arisen", 0.3)),
                 "claimed": (("claimed", 2), ("done", 3), ("in_progress", 1)),
                 "future": (("claimed", 1), ("done", 3), ("in_progress", 1)),
                 "none_arisen": (("done", 1), ("in_progress", 1)),
                 "unread": (("done", 1), ("in_progress", 1)), None: (("in_progress", 1), ("done", 1))}[before]
        if indicator.kind == "share" and self.dice("share", indicator.id, of_year, period).random() < 0.6:
            after = (("done", 1),)
        now = dice.choices([s for s, _ in after], [w for _, w in after])[0]
        if now == "done" and dice.random() < self.mess:
            now = "unread"
        self.state[at] = now
        cutoff = self.plan.cutoff(period)
        if now in ("not_started", "in_progress", "none_arisen", None):
            return dict(status=WORDS.get(now), done_on=None, evidence=None)
        on = cutoff - dt.timedelta(days=dice.randint(0, 40))
        if now == "future":
            on = cutoff + dt.timedelta(days=dice.randint(1, 60))
        evidence = dice.choice(NO_PROOF) if now == "claimed" else f"{dice.randint(1, 300)}/KH-UBND"
        written = "09/13/2024" if now == "unread" else dice.choice((on, on, on, f"{on:%d/%m/%Y}", f"{on:%Y-%m-%d}"))
        if now == "claimed" and evidence is not None and dice.random() < 0.2:
            written, evidence = None, "45/QĐ-UBND"
        return dict(status=WORDS["done"], done_on=written, evidence=evidence)

    def figures(self, indicator, of_year, period, code, rows, dice, mess):
        of_it = self.dice("indicator", indicator.id, of_year)
        of_month = self.dice("indicator", indicator.id, of_year, period)
        good, scale = of_it.random() < 0.6, of_it.choice((3, 20, 300))
        quiet_everywhere, quiet = of_month.random() < 0.06, dice.random() < (0.1 if of_month.random() < 0.4 else 0.01)
        neutral = indicator.can_be_neutral and indicator.id not in ("18.1", "18.2") and (quiet_everywhere or quiet)
        at = (code, indicator.id, of_year)
        done, whole = self.state.get(at, (0, 0))
        if indicator.kind == "count":
            num, den = done + dice.choice((0, 0, 1)), None
        elif indicator.kind == "zero":
            num, den = int(not good and dice.random() < 0.05), None
        elif indicator.kind == "share" and not indicator.two_cells:
            num, den = max(done, int(good or dice.random() < 0.7)), None
        elif indicator.kind == "info":
            num, den = done + dice.randint(0, scale), None
            if indicator.id == "04.2":
                source = rows.get(f"04.1@{of_year}", {}).get("num")
                num = min(num, source) + (2 if dice.random() < 0.05 else 0) if isinstance(source, int) else 0
            if indicator.two_cells and "den" not in indicator.sources:
                den = num + dice.randint(0, scale)
            if indicator.id == "46.2":
                num, den = None, dice.randint(200, 500)
        elif indicator.kind in ("reduction", "growth"):
            den = whole or dice.randint(0 if dice.random() < 0.05 else 10, 400)
            level = (1 + indicator.at_least / 100 if indicator.kind == "growth" else 1 - indicator.at_least / 100) if indicator.at_least else 1
            num = max(0, int(den * level) + dice.choice((-2, 0, 1, 3) if indicator.kind == "reduction" else (-3, 0, 1, 5)))
        else:
            den = whole + dice.randint(0 if whole else 1, scale)
            level = (indicator.test[1] if indicator.test else indicator.at_least) / 100
            short = 0 if good else dice.choice((0, 0, 0, 1, 2))
            num = max(0, den - short) if level == 1 else min(den, max(0, -int(-den * level) + (dice.randint(0, 3) if good else dice.randint(-1, 2))))
            if indicator.id == "21.1":
                source = rows.get(f"20.1@{of_year}", {})
                late = source["den"] - source["num"] if all(isinstance(source.get(s), int) for s in ("num", "den")) else 0
                num, neutral = max(0, late - short), late == 0
            if indicator.id in ("18.1", "18.2"):
                source = rows.get(f"17.1@{of_year}", {}).get("den")
                num = max(0, source - short) if isinstance(source, int) else den
        claim = dice.choices(("in_progress", "done", "not_started", None), (60, 25, 5, 3))[0]
        if of_month.random() < 0.3:
            claim = "done"
        if neutral:
            way = dice.choice(("status", "status with zeros", "zeros")) if indicator.id != "21.1" else "status"
            zero = 0 if way != "status" else None
            return dict(num=zero, den=zero, status=WORDS["none_arisen"] if way != "zeros" else WORDS[dice.choice(("in_progress", "done"))])
        if indicator.kind in ("ratio", "count", "reduction", "growth", "share", "info"):
            self.state[at] = (num or 0, den or 0)
        row = dict(num=num, den=den, status=WORDS.get(claim))
        if dice.random() < mess:
            self.spoil(indicator, row, dice)
        return row

    def spoil(self, indicator, row, dice):
        way = dice.choice(("refused", "blank", "half", "over", "text", "status", "quiet"))
        if way == "refused":
            row["num"] = dice.choice(REFUSED)
        elif way == "blank":
            row["num"] = row["den"] = None
        elif way == "half" and indicator.two_cells:
            row[dice.choice(("num", "den"))] = None
        elif way == "over" and indicator.kind == "ratio" and not indicator.may_exceed and not indicator.sources and row["den"]:
            row["num"] = row["den"] + dice.randint(1, 3)
        elif way == "text" and isinstance(row["num"], int) and row["num"] < 1000:
            row["num"] = f"{row['num']:02d}" if dice.random() < 0.5 else f"{row['num']} {indicator.unit}"
        elif way == "status":
            row["status"] = "gần xong rồi"
        elif way == "quiet" and not indicator.can_be_neutral:
            row["status"] = WORDS["none_arisen"]
            row["num"] = dice.choice((None, 0, 4)) if not indicator.two_cells else None
            row["den"] = None

    # -- the clerk -----------------------------------------------------------------------------------------------------

    def clerk(self, period, folder, mood):
        """Days of receipt, answers to questions, figures put right by telephone; some of them such as a field refuses."""
        if mood.random() >= 0.4:
            return
        self.run("merge", "--period", period)
        back = os.path.join(self.root, "outbox", period, "tra-lai")
        for name in sorted(os.listdir(back)) if os.path.isdir(back) else ():
            if mood.random() < 0.2:  # R11: handed back, and sent in again by somebody who did not touch it
                late = dt.datetime.combine(self.plan.deadline(period) + dt.timedelta(days=2), dt.time(9), VIET_NAM)
                self.copy(os.path.join(back, name), os.path.join(folder, name), late)
        path = os.path.join(folder, "quyet-dinh.xlsx")
        if not os.path.exists(path):
            return
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            head = next((row for row in sheet.iter_rows(max_row=8)
                         if any(re.fullmatch(r"[a-z]+\.[a-z_0-9]+", str(c.value or "")) for c in row)), None)
            if head is None:
                continue
            column = {str(c.value).split(".")[-1]: c.column for c in head if c.value}
            line = lambda at, **said: [setattr(sheet.cell(at, column[field]), "value", value) for field, value in said.items()]
            first = head[0].row + 2
            if "received_on" in column:
                self.receive(sheet, column, first, line, period, mood)
            elif "answer" in column:
                self.answer(sheet, column, first, line, mood)
            elif "before" in column:
                self.correct(book, first, line, period, mood)
        book.save(path)

    def receive(self, sheet, column, first, line, period, mood):
        for at in range(first, sheet.max_row + 1):
            if sheet.cell(at, column["sha256"]).value and mood.random() < 0.05:
                on = self.plan.deadline(period) + dt.timedelta(days=mood.choice((-1, 0, 1, 3)))
                line(at, received_on=mood.choice((on, f"{on:%d/%m/%Y}")))

    def answer(self, sheet, column, first, line, mood):
        for at in range(first, sheet.max_row + 1):
            about = str(sheet.cell(at, column["about"]).value or "")
            choices = str(sheet.cell(at, column["choices"]).value or "").split("\n")
            if (about.startswith("revision ") or about.endswith(" L01")) and mood.random() < 0.7:
                line(at, answer=mood.choice(choices), reason="Đã hỏi lại đơn vị", name="Nguyễn Văn A")

    def correct(self, book, first, line, period, mood):
        names = {cells.fold(a.name): a.code for a in self.plan.agencies.values()}
        called = lambda text: (re.findall(r"\[(\w+)\]\s*$", text) or [names.get(cells.fold(text))])[0]  # "UBND xã Hải Ba [HAIBA]" (R23)
        words = [str(row[0].value) for row in book["Danh mục"].iter_rows(min_row=2, max_col=1) if row[0].value]
        fields = [str(row[0].value) for row in book["Danh mục"].iter_rows(min_row=2, min_col=2, max_col=2) if row[0].value]
        field = lambda start: next(f for f in fields if f.startswith(start))
        sent = [(agency, key) for (p, agency), rows in self.sent.items() if p == period for key in rows]
        for nth, (agency, key) in enumerate(mood.sample(sent, min(len(sent), mood.choice((0, 1, 2, 4))))):
            indicator = self.plan.indicators[key[:-5]]
            who = next(w for w in words if called(w) == agency)
            cell, value = field("a."), mood.choice((0, 0, 1, 0.95, "12%", "7\n8"))
            if indicator.by_proof:
                cell, value = mood.choice(((field("Tình trạng"), WORDS["in_progress"]), (field("Ngày"), self.plan.cutoff(period) + dt.timedelta(days=30)),
                                           (field("Ngày"), self.plan.cutoff(period) - dt.timedelta(days=3))))
            elif "num" in indicator.sources:
                continue
            line(first + nth, agency=who, row=key, field=cell, value=value, reason="Đơn vị báo lại qua điện thoại", name="Nguyễn Văn A")


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("workspace")
    asked.add_argument("--cchc", required=True)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--from", dest="first", default="2023-11")
    asked.add_argument("--to", dest="last", default="2025-03")
    asked.add_argument("--small", action="store_true")
    said = asked.parse_args()
    Maker(said.workspace, said.cchc, said.seed, said.first, said.last, said.small).make()


if __name__ == "__main__":
    main()
