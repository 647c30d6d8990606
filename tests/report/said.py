"""Holds what a report says against the facts of `ket-qua.json` alone, and fails where it cannot read a sentence.

    python3 said.py FOLDER [--show]

Each folder in FOLDER is a situation: `ket-qua.json`, that of the month before (`before.json`), the plan as JSON, and what is
said: `tom-tat.txt`, the letter, the cells of page one and of *Cần chú ý*. `--show` prints what is said beside the facts.
"""
import datetime as dt
import json
import math
import os
import re
import sys
import zipfile
from fractions import Fraction

CLASSES = {"met": ("met", "provisional_met"), "not_met": ("not_met", "provisional_not_met"),
           "insufficient_data": ("no_data", "cannot_judge"), "not_due_yet": ("not_due_yet",),
           "not_considered": ("none_arisen", "tracked")}
SAID = {"đạt": "met", "chưa đạt": "not_met", "chưa đủ số liệu": "insufficient_data", "chưa đến kỳ": "not_due_yet",
        "không xét": "not_considered"}
VERDICTS = {"● Đạt": "met", "▲ Tạm đạt": "provisional_met", "× Chưa đạt": "not_met", "× Tạm chưa đạt": "provisional_not_met",
            "○ Chưa đến kỳ đánh giá": "not_due_yet", "○ Không phát sinh": "none_arisen", "○ Chưa đủ số liệu": "no_data",
            "○ Không tính được": "cannot_judge", "○ Theo dõi": "tracked"}
PROGRESS = {"○ Chưa đến hạn": "not_due", "▲ Đang thực hiện": "in_progress", "▲ Sắp đến hạn": "due_soon", "● Hoàn thành": "done",
            "● Hoàn thành quá hạn": "done_late", "▲ Hoàn thành quá hạn": "done_late", "× Quá hạn": "overdue", "○ Đã chốt": "closed"}


def whole(text):
    return int(text.replace(".", ""))


def vi(value):
    """An exact decimal as Vietnamese write it."""
    whole, _, rest = value.lstrip("-").partition(".")
    shown = f"{int(whole):,}".replace(",", ".") + (f",{rest}" if rest else "")
    return ("-" if value.startswith("-") else "") + shown


def vi_day(day):
    return f"{day.day:02}/{day.month:02}/{day.year}" if day.month < 3 else f"{day.day:02}/{day.month}/{day.year}"


class Month:
    """The facts of a month, by number of the indicator and year."""

    def __init__(self, data, plan):
        self.data, self.plan, self.period = data, plan, data["period"]
        self.year, self.month = int(self.period[:4]), int(self.period[5:])
        self.as_of = dt.date.fromisoformat(data["as_of"])
        self.tasks = {i["id"]: t for t in plan["tasks"] for i in t["indicators"]}
        self.about = {i["id"]: i for t in plan["tasks"] for i in t["indicators"]}
        self.rows = {(i["id"], i["year"]): i for i in data["indicators"]}
        self.subs = {s["agency"]: s for s in data["submissions"]}

    def own(self, section=None):
        return [r for r in self.rows.values() if r["year"] == self.year and section in (None, self.tasks[r["id"]]["section"])]

    def received(self):
        return {a for a, s in self.subs.items() if s["status"] in ("valid", "with_errors")}

    def asked(self, row):
        about = self.about[row["id"]]
        return about["kind"] != "ref" and about["aggregation"] != "register"

    def coverage(self):
        asked = [r for r in self.rows.values() if self.asked(r)]
        return sum(r["reported"] for r in asked), sum(r["expected"] for r in asked)

    def covered(self):
        given, asked = self.coverage()
        found = re.match(r"(\d+)\D+(\d+)?", str(self.plan["plan"]["least_coverage"]))
        least = Fraction(int(found.group(1)), int(found.group(2) or 1))
        return asked > 0 and Fraction(given, asked) >= least

    def due(self, row):
        rule = self.about[row["id"]]["due"]
        if rule == "every_period":
            return None
        day, month, *fixed = re.findall(r"\d+", rule.removesuffix("+1"))
        year = int(fixed[0]) if fixed else row["year"] + rule.endswith("+1")
        return dt.date(year, int(month), int(day)) - dt.timedelta(days=rule.startswith("<"))

    def decided(self, row):
        due = self.due(row)
        return due is not None and self.as_of >= due

    def settled(self, row):
        """Closed in an earlier month: the month before was its deciding period or later."""
        due, before = self.due(row), (self.as_of.replace(day=1) - dt.timedelta(days=1)).replace(day=self.as_of.day)
        return due is not None and before >= due and row["progress"] in ("closed", "done", "done_late")

    def failed_at_close(self, row):
        closed = self.settled(row) or row["year"] < self.year
        return closed and kind(row) == "not_met" and row["progress"] != "overdue"

    def missing(self, row):
        """What is missing, in how many days, what was done in how many: while time can still mend it."""
        about, due = self.about[row["id"]], self.due(row)
        target = about["target"]
        if (kind(row) != "not_due_yet" or row["progress"] == "overdue" or due is None or due <= self.as_of or target is None
                or target["op"] not in (">=", ">") or row["num"] is None):
            return None
        done, wanted = Fraction(row["num"]), Fraction(target["value"])
        if about["kind"] in ("ratio", "ref", "share") and row["den"] is not None:
            wanted = wanted * Fraction(row["den"]) / 100
        elif about["kind"] != "count":
            return None
        lacking = math.ceil(wanted - done)
        start = dt.date(row["year"] - 1, 12, 15)
        return (lacking, (due - self.as_of).days, done, (self.as_of - start).days + 1) if lacking > 0 else None

    # -- as a reader sees it -------------------------------------------------------------------------------------------

    def name(self, row):
        short = self.about[row["id"]]["short"]
        return short if row["year"] == self.year else f"{short} (năm {row['year']})"

    def reached(self, row, parts=True):
        about, percent = self.about[row["id"]], row["percent"]
        if percent is None:
            if row["num"] is not None:
                return vi(row["num"])
            done = {True: "đã xong", False: "chưa xong" if row["reported"] else "–"}[row["verdict"] == "met"]
            return done if about["kind"] == "milestone" else "–"
        sign, size = percent.startswith("-"), percent.lstrip("-")
        size, _, rest = size.partition(".")
        shown = f"{size},{(rest + '00')[:2]} %"
        ways = {"reduction": ("giảm", "tăng"), "growth": ("tăng", "giảm")}.get(about["kind"])
        shown = f"{ways[sign]} {shown}" if ways else shown
        if not parts:
            return shown
        num, den, unit = vi(row["num"]), vi(row["den"]), about["unit"] or ""
        way = "xuống" if Fraction(row["num"]) < Fraction(row["den"]) else "lên"
        figures = f"từ {den} {way} {num}" if ways else f"{num}/{den}"
        return f"{shown} ({figures} {unit})".replace(" )", ")")

    def level(self, row):
        about = self.about[row["id"]]
        target, kind_ = about["target"], about["kind"]
        if target is None:
            return "hoàn thành" + (" *" if about["target_source"] == "derived" else "") if kind_ == "milestone" else "theo dõi"
        sign = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "="}[target["op"]]
        if kind_ == "zero":
            sign = "="
        elif kind_ in ("growth", "reduction"):
            sign = {"growth": "tăng ", "reduction": "giảm "}[kind_] + sign
        elif target["op"] == ">=" and target["value"] == "100":
            sign = ""
        value = vi(target["value"]) + (" %" if target.get("unit") == "%" else "")
        per = {"year": "/năm", "period": "/kỳ"}.get(target.get("per"), "")
        own = " *" if about["target_source"] == "derived" else ""
        return f"{sign} {value}{per}{own}".strip()


def kind(row):
    return next(c for c, verdicts in CLASSES.items() if row["verdict"] in verdicts)


class Reader:
    """Reads what is said in one situation; every claim that the facts do not bear is kept."""

    def __init__(self, folder):
        load = lambda name: json.load(open(os.path.join(folder, name), encoding="utf-8"))
        self.plan = load("plan.json")
        self.now = Month(load("ket-qua.json"), self.plan)
        before = os.path.join(folder, "before.json")
        self.before = Month(load("before.json"), self.plan) if os.path.exists(before) else None
        self.page, self.list = load("page.json"), load("attention.json")
        self.folder, self.wrong, self.held = folder, [], 0
        self.shorts = {a["short"]: a["code"] for a in self.plan["agencies"]}
        self.full = {a["name"]: a["code"] for a in self.plan["agencies"]}
        self.steps = {}

    def is_(self, what, said, fact):
        self.held += 1
        if said != fact:
            self.wrong.append(f"{what}: says {said!r}, the facts say {fact!r}")

    def unread(self, where, text):
        self.wrong.append(f"{where}: nobody reads {text!r}")

    def parse(self, pattern, text):
        return re.fullmatch(pattern, text, re.S)

    def names(self, text, noun, of):
        """Names at the head of a list and how many there are in all: `A, B và 03 đơn vị khác`."""
        found = re.fullmatch(rf"(.*) và ([\d.]+) {noun} khác", text)
        more = whole(found.group(2)) if found else 0
        if found:
            shown = re.split(r", (?=[^()]*(?:\(|$))", found.group(1)) if noun != "đơn vị" else found.group(1).split(", ")
        else:
            shown = re.split(r", | và ", text) if noun == "đơn vị" else re.split(r"(?<=\)), | và (?=\d)", text)
        codes = []
        for name in shown:
            if of is None:
                codes.append(name)
            elif name in of:
                codes.append(of[name])
            else:
                self.unread("a name", name)
        return codes, len(codes) + more

    # -- sentences -----------------------------------------------------------------------------------------------------

    def sentence(self, text):
        text = text.replace("\u00a0", " ")
        for pattern, hold in SENTENCES:
            found = re.fullmatch(pattern, text, re.S)
            if found:
                return hold(self, **found.groupdict())
        self.unread("a sentence", text)

    def nobody(self, all):
        self.is_("agencies", int(all), len(self.now.subs))
        self.is_("received", 0, len(self.now.received()))

    def submissions(self, sent=None, all=None, total=None, time=None, rest=None):
        received = self.now.received()
        sent, all = (int(total), int(total)) if total else (int(sent), int(all))
        self.is_("received", (sent, all), (len(received), len(self.now.subs)))
        late = sum(self.now.subs[a]["late"] for a in received)
        wanted = {"đều đúng hạn": 0, "đều gửi muộn": sent}
        found = re.fullmatch(r"(\d+) đúng hạn, (\d+) gửi muộn", time)
        self.is_("late", int(found.group(2)) if found else wanted.get(time), late)
        if found:
            self.is_("in time", int(found.group(1)), sent - late)
        groups = {"Chưa nộp": ("missing",), "Nộp nhưng không dùng được": ("empty", "unreadable"),
                  "Chờ người tổng hợp quyết định": ("undecided",)}
        told = dict(part.split(": ", 1) for part in re.split(r"\. (?=Chưa nộp|Nộp nhưng|Chờ người)", rest.strip(". ")) if part) if rest else {}
        for words, states in groups.items():
            facts = [a for a, s in self.now.subs.items() if s["status"] in states]
            if words in told:
                codes, n = self.names(told.pop(words), "đơn vị", self.shorts)
                self.is_(words, (n, set(codes) <= set(facts)), (len(facts), True))
            elif rest is not None and not self.in_letter:
                self.is_(words, 0, len(facts))
        for words in told:
            self.unread("who did not send", words)

    def verdicts(self, all, earlier, parts, none=None, share=None, apart=None, section=None):
        rows = self.now.own(section)
        count = {c: [r for r in rows if kind(r) == c] for c in CLASSES}
        self.is_("indicators", whole(all), len(rows))
        self.is_("by earlier answers", bool(earlier), not self.now.received())
        told = {}
        for part in re.split(r"(?:, | và )(?=\d)(?![^(]*\))", parts):
            found = re.fullmatch(r"([\d.]+) ([^()]+?)(?: \(([^()]*)\))?", part)
            if not found or found.group(2) not in SAID:
                self.unread("a class", part)
                continue
            code = SAID[found.group(2)]
            told[code] = whole(found.group(1))
            self.inside(code, found.group(3), count[code])
        self.is_("classes", told, {c: len(v) for c, v in count.items() if v})
        self.is_("none is missed", bool(none), self.now.covered() and not count["not_met"])
        lifted = self.now.data["counts"]["lifted"] if section is None else None
        judged = len(count["met"]) + len(count["not_met"])
        if share:
            found = re.fullmatch(r"đạt (\d+)/(\d+) chỉ tiêu đã xét \((\d+) %(?:; (\d+) chỉ tiêu chắc chắn)?(?:; không kể (.*))?\)", share)
            if not found:
                return self.unread("the share", share)
            met, of, percent, sure, apart = found.groups()
            named = self.lifted(apart, section)
            lifted = named if lifted is None else lifted
            self.is_("share", (int(met), int(of), int(percent)), (len(count["met"]) - named, judged, (len(count["met"]) - named) * 100 // judged))
            self.is_("lifted", named, lifted)
            provisional = sum(r["verdict"] == "provisional_met" for r in count["met"])
            self.is_("sure", sure and int(sure), len(count["met"]) - provisional if provisional else None)
        else:
            self.lifted(apart, section)
        self.is_("a share is said", bool(share), self.now.covered() and judged > 0)

    def inside(self, code, said, rows):
        derived = sum(self.now.about[r["id"]]["target_source"] == "derived" for r in rows)
        provisional = sum(r["verdict"] == "provisional_met" for r in rows)
        wanted = None
        if code == "met" and provisional:
            wanted = f"gồm {provisional:02} tạm đạt"
        elif code == "not_met" and derived:
            wanted = "đều ngoài Phụ lục *" if derived == len(rows) else f"{len(rows) - derived:02} của Phụ lục, {derived:02} ngoài Phụ lục *"
        self.is_(f"inside {code}", said, wanted)

    def lifted(self, said, section=None):
        """`04 tạm đạt chỉ vì đơn vị trước đây dưới mức chưa báo cáo: 11.1, …`: only by silence."""
        if not said:
            return 0
        found = re.fullmatch(r"(\d+) tạm đạt chỉ vì đơn vị trước đây dưới mức chưa báo cáo: (.*)", said)
        if not found:
            self.unread("what silence lifts", said)
            return 0
        ids, n = self.names(found.group(2), "chỉ tiêu", None)
        ids = [i for part in ids for i in re.findall(r"\d\d\.\d+", part)]
        self.is_("lifted are named", int(found.group(1)) >= len(ids), True)
        for i in ids:
            self.is_(f"{i} is met by those who answered", self.now.rows[i, self.now.year]["verdict"], "provisional_met")
        return int(found.group(1))

    def no_data_at_all(self, all, section=None):
        rows = self.now.own(section)
        self.is_("without data", (int(all), int(all)), (len(rows), sum(kind(r) == "insufficient_data" for r in rows)))

    def compared(self, month, units=None, same=None, met=None, missed=None, moved=None, better=None, worse=None, due=None):
        now, before = self.now, self.before
        self.is_("the month before", int(month), (now.month - 2) % 12 + 1)
        both = now.received() & before.received()
        self.is_("who sent in both", int(units) if units else len(now.subs), len(both))
        whole_months = not units and all(r["reported"] == r["expected"] for m in (now, before) for r in m.own() if m.asked(r))
        then = {r["id"]: r for r in before.own()}
        up = [r["id"] for r in now.own() if r["verdict"] == "met" and r["id"] in then and kind(then[r["id"]]) != "met"]
        down = [r["id"] for r in now.own() if kind(r) == "not_met" and r["id"] in then
                and kind(then[r["id"]]) in ("met", "not_due_yet", "insufficient_data", "not_considered")]
        steps = {"met": 0, "not_met": 0}
        for part in (moved or "").split(", ") if moved else ():
            found = re.fullmatch(r"(thêm|bớt) (\d+) chỉ tiêu (đạt hoặc tạm đạt|chưa đạt)", part)
            if not found:
                self.unread("a change", part)
                continue
            steps["met" if "tạm" in found.group(3) else "not_met"] = int(found.group(2)) * (1 if found.group(1) == "thêm" else -1)
        self.steps = steps
        count = lambda rows, c: sum(kind(r) == c for r in rows)
        if whole_months:
            self.is_("steps", steps, {c: count(now.own(), c) - count(before.own(), c) for c in steps})
        for said, facts, name in ((better, up, "newly met"), (worse, down, "newly worse"), (due, down, "fell due")):
            if not said:
                continue
            found, n = self.names(said, "chỉ tiêu", None)
            ids = [m for f in found for m in re.match(r"\d\d\.\d+", f).group(0).split()]
            overdue = [r["id"] for r in now.own() if r["progress"] == "overdue"] if name == "fell due" else []
            self.is_(f"{name}: {ids}", [i for i in ids if i not in facts + overdue], [])
            self.is_(f"{name} is no more than moved", n <= len(set(facts + overdue)), True)

    def too_few(self, month, thin, given, asked):
        self.is_("the month before", int(month), (self.now.month - 2) % 12 + 1)
        at = self.before if self.before and not self.before.covered() else self.now
        self.is_("the thin month", (int(thin), whole(given), whole(asked)), (at.month, *at.coverage()))
        self.is_("covered", at.covered(), False)

    def first(self, year, closing=None):
        self.is_("the year", int(year), self.now.year)
        self.is_("the first month", self.now.month, 1)
        if closing:
            found = re.fullmatch(r"chốt năm (\d+): trong (\d+) chỉ tiêu đến hạn, (.*)", closing)
            rows = [r for r in self.now.rows.values() if r["year"] == self.now.year - 1 and self.now.decided(r)]
            self.is_("closed", (int(found.group(1)), int(found.group(2))), (self.now.year - 1, len(rows)))
            for part in re.split(r"(?:, | và )(?=\d)(?![^(]*\))", found.group(3)):
                one = re.fullmatch(r"([\d.]+) ([^()]+?)(?: \(([^()]*)\))?", part)
                mine = [r for r in rows if kind(r) == SAID[one.group(2)]]
                self.is_(f"closed as {one.group(2)}", whole(one.group(1)), len(mine))
                self.inside(SAID[one.group(2)], one.group(3), mine)

    def not_read(self, month):
        self.is_("the month before was not read", (int(month), self.before is None), ((self.now.month - 2) % 12 + 1, True))

    def first_of_all(self):
        self.is_("the first period", self.now.period, self.plan["plan"]["first_period"])

    def nothing_grave(self):
        grave = [r["id"] for r in self.now.rows.values() if (kind(r) == "not_met" or r["progress"] == "overdue") and not self.now.failed_at_close(r)]
        self.is_("nothing grave", grave, [])

    def gravest(self, id, rest):
        row = next((r for r in self.now.rows.values() if r["id"] == id and rest.startswith(self.now.name(r) + ": ")), None)
        if row is None:
            return self.unread("the gravest", f"{id} {rest}")
        rest = rest[len(self.now.name(row)) + 2:]
        head = self.now.reached(row) + ("" if self.now.about[id]["kind"] == "milestone" else f", mức {self.now.level(row)}")
        self.is_(f"{id} as reached", rest[:len(head)], head)
        for part in re.split(r"; |, (?=mới xấu đi)", rest[len(head):].lstrip("; ,")):
            self.state(row, part)
        first = self.rows_of_list()[0][0]
        self.is_("the gravest heads the list", id, first)

    def state(self, row, said):
        """What is said of a row beside its figure."""
        said = re.sub(r"^[×▲●○] ", "", said)
        if not said:
            return
        if said.lower() in {words[2:].lower() for words, v in VERDICTS.items() if v == row["verdict"]}:
            return self.is_("a verdict", True, True)
        overdue = re.fullmatch(r"quá hạn ([\d.]+) ngày", said.lower())
        soon = re.fullmatch(r"còn ([\d.]+) ngày", said.lower())
        hard = re.fullmatch(r"khó đạt: (.*)", said.lower())
        if overdue:
            self.is_("overdue", (row["progress"], whole(overdue.group(1))), ("overdue", (self.now.as_of - self.now.due(row)).days))
        elif soon:
            self.is_("due soon", (row["progress"], whole(soon.group(1))), ("due_soon", (self.now.due(row) - self.now.as_of).days))
        elif hard:
            self.needs(row, hard.group(1))
        elif said.lower() == "chưa chắc đạt: thiếu đơn vị trước đây dưới mức":
            self.is_("not sure", row["verdict"], "provisional_met")
        elif said == "mới xấu đi":
            then = self.before and self.before.rows.get((row["id"], row["year"]))
            self.is_(f"{row['id']} has fallen", kind(row) == "not_met" and then is not None and kind(then) != "not_met", True)
        else:
            found = re.fullmatch(r"(?:(?:thấp nhất|còn): )?(.*)", said)
            for name in re.split(r", ", found.group(1).rstrip(".")):
                self.is_("an agency", name in self.shorts, True)

    def needs(self, row, said):
        if said.startswith("dưới tiến độ"):
            return self.is_("a pace in the plan", bool(self.now.about[row["id"]]["pace"]), True)
        found = re.fullmatch(r"cần thêm ([\d.]+) (.*?) trong ([\d.]+) ngày(?:; mỗi tháng phải ([\d.,]+), đến nay ([\d.,]+))?", said)
        facts = self.now.missing(row)
        if not found or not facts:
            return self.unread(f"a forecast of {row['id']}", said)
        lacking, days, done, elapsed = facts
        self.is_(f"{row['id']} needs", (whole(found.group(1)), found.group(2), whole(found.group(3))),
                 (lacking, (self.now.about[row["id"]]["unit"] or "đơn vị").lower(), days))
        self.is_(f"{row['id']} falls short of its pace", done / elapsed * Fraction(3, 2) < Fraction(lacking, days), True)
        if found.group(4):
            cut = lambda value: re.sub(r"\.?0*$", "", f"{math.floor(value * 10) / 10:.1f}")
            self.is_(f"{row['id']} paces", found.group(4, 5), (vi(cut(Fraction(lacking * 30, days))), vi(cut(done * 30 / elapsed))))

    def held_back(self, name=None, below=None, alone=None, next=None, silent=None):
        holders = self.now.data["holders"]
        if name:
            first = holders[0]
            self.is_("who holds", (self.shorts.get(name), int(below), int(alone or 0)), (first["agency"], first["below"], first["alone"]))
            others = re.findall(r"([^,;]+?) \((\d+)\)", next or "")
            self.is_("who else", [(self.shorts.get(n.strip()), int(k)) for n, k in others], [(h["agency"], h["below"]) for h in holders[1:3]])
        else:
            self.is_("nobody holds", holders, [])
        if silent:
            found = re.fullmatch(r"(.*) \(chưa có số liệu kỳ này; lần báo cáo trước dưới mức (\d+) chỉ tiêu\)", silent)
            self.is_("is silent", self.shorts.get(found.group(1)) not in self.now.received(), True)

    def deadlines(self, overdue, soon, fails=None):
        tasks = lambda progress: {self.now.tasks[r["id"]]["id"] for r in self.now.rows.values() if r["progress"] == progress}
        for said, progress, words in ((overdue, "overdue", "quá hạn"), (soon, "due_soon", "sắp đến hạn")):
            facts = tasks(progress) - (tasks("overdue") if progress == "due_soon" else set())
            if re.fullmatch(rf"[Kk]hông có nhiệm vụ {words}|trong {self.plan['calendar']['due_soon_days']} ngày tới không có nhiệm vụ nào đến hạn", said):
                self.is_(f"no task {progress}", facts, set())
                continue
            found = re.fullmatch(rf"(\d+) nhiệm vụ {words}: (.*)", said)
            if not found:
                self.unread("a deadline", said)
                continue
            ids = {int(n) for n in re.findall(r"(?:^|, | và )(\d+) \(", found.group(2))}
            more = re.search(r" và (\d+) nhiệm vụ khác$", found.group(2))
            told = len(ids) + (int(more.group(1)) if more else 0)
            self.is_(f"tasks {progress}", (int(found.group(1)), told, ids <= facts), (len(facts), len(facts), True))
        failing = [(r, m) for r in self.now.rows.values() for m in [self.forecast(r)] if m]
        if fails:
            found = re.fullmatch(r"(\d+) chỉ tiêu, gồm (.*)", fails)
            self.is_("forecasts", int(found.group(1)), len(failing))
            named, more = re.findall(r"(\d\d\.\d+) \(([^()]*)\)", found.group(2)), re.search(r" và (\d+) chỉ tiêu khác$", found.group(2))
            self.is_("forecasts named and counted", len(named) + (int(more.group(1)) if more else 0), len(failing))
            for id, said in named:
                self.needs(self.now.rows[id, self.now.year], said.lower())
        else:
            self.is_("forecasts", 0, len(failing))

    def forecast(self, row):
        """What the pace of the year will miss by far, of what enough have answered."""
        facts = self.now.missing(row)
        if not facts or self.now.month < self.plan["plan"]["forecast_from"] or 3 * row["reported"] < 2 * row["expected"]:
            return None
        lacking, days, done, elapsed = facts
        return facts if done * 3 * days < lacking * 2 * elapsed else None

    def quality(self, errors=None, warnings=None, only=None, nothing=None, left=None, whole_=None):
        found = self.now.data["counts"]["findings"]
        self.is_("errors", int(errors or 0), found["error"])
        self.is_("warnings", int(warnings or only or 0), found["warning"])
        self.left(left)
        if whole_:
            files = self.now.data["counts"]["files"]
            bad = files["refused"] + files["undecided"] + self.now.data["counts"]["submissions"]["empty"]
            self.is_("everything was added", bad, 0)
            silent = len(self.now.subs) - len(self.now.received())
            short = [r["id"] for r in self.now.rows.values() if self.now.asked(r) and r["expected"] - r["reported"] > silent]
            self.is_("every answer of those who sent was added", short, [])

    def left(self, left):
        counts = self.now.data["counts"]
        facts = {"biểu trống": counts["submissions"]["empty"], "tệp không nhận": counts["files"]["refused"],
                 "tệp chờ quyết định": counts["files"]["undecided"]}
        for part in re.split(r", | và ", left) if left else ():
            found = re.fullmatch(r"([\d.]+) (.*)", part)
            n, words = whole(found.group(1)), found.group(2)
            if words in facts:
                self.is_(words, n, facts.pop(words))
            elif words == "số liệu còn thiếu hoặc mâu thuẫn":
                most = sum(r["expected"] - r["reported"] for r in self.now.rows.values() if self.now.asked(r))
                self.is_("left out is within what is missing", 0 < n <= most, True)
            else:
                self.unread("what was left out", part)
        for words, n in facts.items():
            self.is_(words, 0, n)

    # -- page one and the list -----------------------------------------------------------------------------------------

    def rows_of_list(self):
        """The rows of *Cần chú ý* by their columns."""
        rows = {}
        for row, col, text in self.list:
            rows.setdefault(row, {})[col] = str(text).replace("\u00a0", " ")
        return [row for _, row in sorted(rows.items()) if re.fullmatch(r"\d\d\.\d+", row.get(0, "")) and 4 in row]

    def row_of(self, id, name):
        name = re.sub(CLOSED, "", name)
        return next((r for r in self.now.rows.values() if r["id"] == id and self.now.name(r) == name), None)

    def attention(self):
        listed = []
        for line in self.rows_of_list():
            row = self.row_of(line[0], line[1])
            if row is None:
                self.unread("a row of the list", line)
                continue
            listed.append((row["id"], row["year"]))
            self.is_(f"{line[0]} as reached", line[2], self.now.reached(row))
            self.is_(f"{line[0]} level", line[3], self.now.level(row))
            self.is_(f"{line[0]} verdict", VERDICTS.get(line[4]), row["verdict"])
            words, _, day = line[5].partition(", ")
            self.is_(f"{line[0]} progress", PROGRESS.get(words), row["progress"])
            left = (self.now.due(row) - self.now.as_of).days if day else 0
            self.is_(f"{line[0]} day", day, f"{vi_day(self.now.due(row))} ({'còn' if left >= 0 else 'quá'} {abs(left)} ngày)" if day else "")
        for row in self.now.rows.values():
            done = row["verdict"] in ("met", "none_arisen") or self.now.settled(row)
            grave = row["progress"] in ("overdue", "due_soon") or kind(row) in ("not_met", "insufficient_data") or self.forecast(row)
            key = (row["id"], row["year"])
            if done or self.now.failed_at_close(row):
                self.is_(f"{key} is no matter of now", key in listed, False)
            elif grave:
                self.is_(f"{key} must be acted on", key in listed, True)
        overdue = [key for key in listed if self.now.rows[key]["progress"] == "overdue"]
        self.is_("overdue stands first", listed[:len(overdue)], overdue)
        days = [(self.now.as_of - self.now.due(self.now.rows[key])).days for key in overdue]
        self.is_("the longest overdue stands first", days, sorted(days, reverse=True))

    def first_page(self):
        rows = {}
        for row, col, text in self.page:
            rows.setdefault(row, {})[col] = str(text).replace("\u00a0", " ")
        self.tiles([[rows.get(row, {}).get(3 * n, "") for row in range(6, 11)] for n in range(8)])
        told, listed = [], []
        for row, cells in sorted(rows.items()):
            if re.fullmatch(r"\d+(\.0)?", cells.get(0, "")) and list(cells) == [0, 1] and row > 10:
                told.append(cells[1])
            if re.fullmatch(r"\d\d\.\d+", cells.get(0, "")):
                listed.append(cells)
        self.is_("page one says what the text says", [t.replace("\u00a0", " ") for t in told], self.told)
        order = [(line[0], line[1]) for line in self.rows_of_list()]
        now = [(cells[0], cells[2]) for cells in listed]
        closed = [pair for pair in now if self.now.failed_at_close(self.row_of(*pair) or {"year": 9999, "verdict": "met", "progress": ""})]
        self.is_("page one begins as the list", now[len(closed):], order[:len(now) - len(closed)])
        for cells in listed:
            row = self.row_of(cells[0], cells[2])
            if row is None:
                self.unread("a row of page one", cells)
                continue
            shown = self.now.reached(row, parts=False)
            answered = f"{row['reported']}/{row['expected']} đơn vị"
            found = re.fullmatch(r"(.*?)(?: \([+−][\d,.]+\))?", cells[9])
            self.is_(f"{cells[0]} on page one", found.group(1) in (shown, answered), True)
            self.is_(f"{cells[0]} level on page one", cells[12], self.now.level(row))
            text = re.sub(r" \(mới xấu đi\)$", "", cells[14])
            self.state(row, text)
            if text != cells[14]:
                self.state(row, "mới xấu đi")

    def tiles(self, tiles):
        counts, all = {c: sum(kind(r) == c for r in self.now.own()) for c in CLASSES}, len(self.now.own())
        self.is_("sent", tiles[0][1], f"{len(self.now.received())}/{len(self.now.subs)}")
        late = sum(self.now.subs[a]["late"] for a in self.now.received())
        self.is_("late on the tile", tiles[0][3], f"gồm {late} gửi muộn" if late else "")
        for tile, code in zip(tiles[1:6], CLASSES):
            self.is_(f"tile {code}", (float(tile[1]), tile[2]), (counts[code], f"/ {all} chỉ tiêu"))
        for tile, progress in zip(tiles[6:], ("overdue", "due_soon")):
            tasks = {self.now.tasks[r["id"]]["id"] for r in self.now.rows.values() if r["progress"] == progress}
            self.is_(f"tile {progress}", float(tile[1]) <= len(tasks), True)
        for tile, code in ((tiles[1], "met"), (tiles[2], "not_met")):
            found = re.fullmatch(r"([+−])(\d+) so với T\d+|(không đổi)|(–)", tile[4])
            if not found:
                self.unread("a tile's change", tile[4])
            elif self.steps and not found.group(4):
                step = 0 if found.group(3) else int(found.group(2)) * (1 if found.group(1) == "+" else -1)
                self.is_(f"tile and sentence change {code}", step, self.steps[code])
            else:
                self.is_("a gap on the tile", bool(found.group(4)), not self.steps)

    # -- the letter ----------------------------------------------------------------------------------------------------

    def letter(self):
        with zipfile.ZipFile(os.path.join(self.folder, "letter.docx")) as parts:
            xml = parts.read("word/document.xml").decode()
        plain = lambda part: re.sub(r"<[^>]+>", "", part).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("\u00a0", " ")
        tables = [[[plain(cell) for cell in re.findall(r"<w:tc>.*?</w:tc>", row, re.S)] for row in re.findall(r"<w:tr\b.*?</w:tr>", table, re.S)]
                  for table in re.findall(r"<w:tbl>.*?</w:tbl>", xml, re.S)]
        for row in (row for table in tables for row in table if len(row) == 5 and row[0].isdigit()):
            id, name = row[1].split(" ", 1)
            fact = self.row_of(id, name)
            if fact is None:
                self.unread("a row of the letter", row)
                continue
            self.is_(f"{id} in the letter", (row[2], row[3], kind(fact)), (self.now.level(fact), self.now.reached(fact), "not_met"))
        in_table = {tuple(re.sub(CLOSED, "", row[1]).split(" ", 1)) for table in tables for row in table if len(row) == 5 and row[0].isdigit()}
        missed = {(r["id"], self.now.name(r)) for r in self.now.rows.values() if kind(r) == "not_met"}
        self.is_("all that is not met stands in the letter", missed - in_table, set())
        paragraphs = [plain(p) for p in re.findall(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", re.sub(r"<w:tbl>.*?</w:tbl>", "", xml, flags=re.S), re.S)]
        section, heading, self.in_letter = None, "", True
        titles = {s["title"]: s["id"] for s in self.plan["sections"]}
        for text in filter(None, paragraphs):
            if re.match(r"[IV]+\. ", text):
                heading, section = text.split(".")[0], None
            elif re.sub(r"^\d+\. ", "", text) in titles:
                section = titles[re.sub(r"^\d+\. ", "", text)]
            elif heading in ("I", "II"):
                self.of_letter(text, section)
            elif heading == "V":
                self.proposal(text)
        self.in_letter = False

    def of_letter(self, text, section):
        item = re.fullmatch(r"(Đã đạt|Chưa đạt|Đang thực hiện, chưa đến kỳ đánh giá|Chưa đủ số liệu): (.*)\.", text)
        sent = re.fullmatch(r"(Chưa có báo cáo dùng được|Đã gửi nhưng biểu trống hoặc không đọc được|Đã gửi nhiều bản khác nhau, chờ xác nhận bản chính thức) \((\d+)\): (.*)\.", text)
        if text == "Chỉ tiêu có dấu * là mức đề xuất, ngoài Phụ lục.":
            return
        if sent:
            states = {"Chưa có": ("missing",), "Đã gửi nhưng": ("empty", "unreadable"), "Đã gửi nhiều": ("undecided",)}
            wanted = next(v for k, v in states.items() if sent.group(1).startswith(k))
            facts = {a for a, s in self.now.subs.items() if s["status"] in wanted}
            names = {name for name, code in self.full.items() if code in facts}
            self.is_("not sent", (int(sent.group(2)), all(name in sent.group(3) for name in names)), (len(facts), True))
        elif item:
            code = {"Đã": "met", "Chưa đạt": "not_met", "Đang": "not_due_yet", "Chưa đủ": "insufficient_data"}
            code = next(v for k, v in code.items() if item.group(1).startswith(k))
            rows = [r for r in self.now.own(section) if kind(r) == code]
            star = lambda r: " *" if self.now.about[r["id"]]["target_source"] == "derived" else ""
            shown = lambda r: "" if self.now.reached(r) == "–" else " " + self.now.reached(r)
            said = set(re.split(r"; (?=\d\d\.\d+)", re.sub(CLOSED, "", item.group(2))))
            self.is_(f"{item.group(1)} of section {section}", said, {f"{r['id']}{star(r)} {self.now.name(r)}{shown(r)}" for r in rows})
        else:
            verdicts = re.fullmatch(VERDICTS_SAID, text)
            none = re.fullmatch(r"Cả (?P<all>\d+) chỉ tiêu chưa có đủ số liệu để đánh giá\.", text)
            if verdicts:
                self.verdicts(section=section, **verdicts.groupdict())
            elif none:
                self.no_data_at_all(section=section, **none.groupdict())
            else:
                self.sentence(text)

    def proposal(self, text):
        found = re.fullmatch(r"(.*?): ((?:gửi báo cáo|sửa|bổ sung|khắc phục) .*)\.", text)
        if not found:
            self.is_("nobody is asked for anything", text, "Tiếp tục duy trì kết quả đã đạt và gửi báo cáo đúng hạn.")
            return
        who = {code for name, code in self.full.items() if re.search(rf"(^|, | và ){re.escape(name)}($|, | và )", found.group(1)) and code in self.now.subs}
        for part in found.group(2).split("; "):
            send = part.startswith("gửi báo cáo")
            mend = re.fullmatch(r"sửa (\d+) lỗi số liệu đã báo", part)
            ids = re.fullmatch(r"(?:bổ sung số liệu của|khắc phục) (\d+) chỉ tiêu \((.*)\)", part)
            if send:
                self.is_("asked to send", who & self.now.received(), set())
            elif mend:
                for code in who:
                    n = sum(f["agency"] == code and f["severity"] == "error" and f["to_agency"] is not None for f in self.now.data["findings"])
                    self.is_(f"{code} errors", int(mend.group(1)), n)
            elif ids:
                self.is_("as many as are named", int(ids.group(1)), len(ids.group(2).split(", ")))
                self.is_("they are asked", {i for i in ids.group(2).split(", ") if i not in self.now.about}, set())
            else:
                self.unread("a proposal", part)

    def read(self):
        self.in_letter = False
        with open(os.path.join(self.folder, "tom-tat.txt"), encoding="utf-8-sig") as file:
            text = file.read()
        self.told = re.findall(r"(?m)^\d+\. (.*?)\s*$", text)
        for sentence in self.told:
            self.sentence(sentence)
        self.attention()
        self.first_page()
        self.letter()
        return self


CLOSED = r" \(đã chốt \d+/\d{4}\)"
N = r"[\d.]+"
TIME = r"(?P<time>đều đúng hạn|đều gửi muộn|\d+ đúng hạn, \d+ gửi muộn)"
VERDICTS_SAID = (rf"Trong (?P<all>{N}) chỉ tiêu(?P<earlier>, theo câu trả lời các kỳ trước)?: (?P<parts>.*?)"
                 r"(?P<none>; không có chỉ tiêu chưa đạt)?(?:; (?P<share>đạt \d+/\d+ chỉ tiêu đã xét \(.*\)))?(?:; có (?P<apart>.*))?\.")
SENTENCES = [
    (rf"Chưa có cơ quan, đơn vị nào nộp báo cáo dùng được \(0/(?P<all>\d+)\); chưa thể kết luận về các chỉ tiêu\.", Reader.nobody),
    (rf"Tất cả (?P<total>\d+) cơ quan, đơn vị đã nộp báo cáo, {TIME}\.", Reader.submissions),
    (rf"(?P<sent>\d+)/(?P<all>\d+) cơ quan, đơn vị đã nộp báo cáo, {TIME}\.(?P<rest>.*)", Reader.submissions),
    (VERDICTS_SAID, Reader.verdicts),
    (r"Cả (?P<all>\d+) chỉ tiêu chưa có đủ số liệu để đánh giá\.", Reader.no_data_at_all),
    (r"So với tháng (?P<month>\d+)(?: \(ở (?P<units>\d+) đơn vị nộp cả hai tháng\))?(?:, (?P<same>số chỉ tiêu đạt, tạm đạt \((?P<met>\d+)\) và chưa đạt"
     r" \((?P<missed>\d+)\) không đổi)|: (?P<moved>.*?))(?:; mới đạt: (?P<better>.*?))?; (?:không có chỉ tiêu mới xấu đi|mới xấu đi: (?P<worse>.*?))"
     r"(?:; mới đến hạn mà chưa đạt: (?P<due>.*))?\.", Reader.compared),
    (rf"Chưa so với tháng (?P<month>\d+): tháng (?P<thin>\d+) mới có (?P<given>{N})/(?P<asked>{N}) câu trả lời, dưới .* số phải có\.", Reader.too_few),
    (r"Tháng đầu của năm báo cáo (?P<year>\d+); (?P<closing>.*)\.", Reader.first),
    (r"Đây là kỳ đầu của năm báo cáo (?P<year>\d+), chưa có kỳ trước trong năm để so sánh\.", Reader.first),
    (r"Đây là kỳ báo cáo đầu tiên, chưa có kỳ trước để so sánh\.", Reader.first_of_all),
    (r"Chưa có số liệu tháng (?P<month>\d+) để so sánh\.", Reader.not_read),
    (r"Chưa có chỉ tiêu nào quá hạn, chưa đạt hoặc khó đạt\.", Reader.nothing_grave),
    (r"Nặng nhất: (?P<id>\d\d\.\d+) (?P<rest>.*)\.", Reader.gravest),
    (r"Giữ lại nhiều nhất: (?P<name>.*?) dưới mức (?P<below>\d+) chỉ tiêu chưa đạt(?:, riêng (?P<alone>\d+) chỉ tiêu chỉ vì [^;]*?)?(?:; tiếp đến (?P<next>.*?))?"
     r"(?:; chưa tính (?P<silent>.*))?\.", Reader.held_back),
    (r"Chưa tính (?P<silent>.*)\.", Reader.held_back),
    (r"(?P<overdue>Không có nhiệm vụ quá hạn|\d+ nhiệm vụ quá hạn: .*?); (?P<soon>trong \d+ ngày tới không có nhiệm vụ nào đến hạn|\d+ nhiệm vụ sắp đến hạn: .*?)"
     r"(?:; để đạt phải nhanh hơn gấp rưỡi nhịp từ đầu năm: (?P<fails>.*))?\.", Reader.deadlines),
    (rf"(?:Phát hiện (?P<errors>{N}) lỗi(?: và (?P<warnings>{N}) cảnh báo)? số liệu|Không có lỗi, có (?P<only>{N}) cảnh báo số liệu|"
     r"(?P<nothing>Không phát hiện lỗi số liệu)); (?:(?P<whole_>mọi số liệu đã nộp đều được cộng)|chưa cộng vào kết quả: (?P<left>.*))\.", Reader.quality),
    (r"Chưa có số liệu nào được cộng vào kết quả: (?P<left>.*)\.", Reader.left),
]


def main():
    failed = 0
    for name in sorted(os.listdir(sys.argv[1])):
        reader = Reader(os.path.join(sys.argv[1], name)).read()
        print(f"{name}: {reader.held} held, {len(reader.wrong)} wrong")
        if "--show" in sys.argv:
            print("\n".join(f"  {n}. {text}" for n, text in enumerate(reader.told, 1)))
        print("".join(f"  {text}\n" for text in reader.wrong), end="")
        failed += len(reader.wrong)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
