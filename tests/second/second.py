"""The months of a workspace computed a second time, from the documents of the product and not from its program.

    python3 second.py WORKSPACE [PERIOD ...]

reads `plan.json` (what `cchc plan show --format json` prints), `times.csv` (path, seconds) and the workbooks of `inbox/`,
and prints what `ket-qua.json` should say of each period: submissions and indicators.
"""
import json
import os
import re
import sys

import answers
import cells
import judge
import returns
from plan import Plan


class Workspace:
    def __init__(self, root):
        with open(os.path.join(root, "plan.json"), encoding="utf-8") as file:
            self.plan = Plan(json.load(file))
        self.root, self.times = root, returns.times(os.path.join(root, "times.csv"))
        self.months = {}
        inbox = os.path.join(root, "inbox")
        for name in sorted(os.listdir(inbox)):
            if re.fullmatch(r"\d{4}-\d\d", name) and os.path.isdir(os.path.join(inbox, name)):
                self.months[name] = self.month(name)

    def month(self, period):
        folder = os.path.join(self.root, "inbox", period)
        book = returns.Book(os.path.join(folder, "quyet-dinh.xlsx"), self.plan)
        known = {a.code for a in self.plan.roster(period)}
        found = {}
        for path in returns.workbooks(folder):
            one, sha = returns.parse(path)
            if one is None or one.agency not in known or one.period != period:
                continue
            one.received = book.received.get(sha) or returns.arrived(self.times[os.path.relpath(path, self.root)])
            found.setdefault(one.agency, []).append(one)
        return judge.Month(period, {code: self.submission(period, code, several, book) for code, several in found.items()})

    def submission(self, period, code, several, book):
        filled = [one for one in several if self.filled(one)]
        if not filled:
            return judge.Submission("empty", False, {})
        # R10: the first one that was readable, known and filled in.
        first = min(one.received for one in filled)
        late = first > self.plan.deadline(period)
        used = returns.choose(filled, book)
        if used is None:
            return judge.Submission("undecided", late, {}, first)
        # What says the same as the return that counts is as valid as that.
        others = [one for one in filled if one.answers() != used.answers()]
        returns.correct(self.plan, used, book)
        accepted = {(key, said) for agency, sha, key, said in book.accepted if agency == code and sha == used.sha}
        sheet = answers.Sheet(self.plan, period, used.rows, accepted)
        faulty = self.faulty(sheet, code)
        # A copy that does not count was valid by the same rules; nothing of it was put right or accepted by the clerk.
        once_valid = any(not self.faulty(answers.Sheet(self.plan, period, one.rows), code) for one in others)
        return judge.Submission("with_errors" if faulty else "valid", late, sheet.done, first, once_valid)

    def faulty(self, sheet, code):
        return any(row.faults for row in sheet.all().values()) or sheet.contradictions(code)

    def filled(self, one):
        """Whether somebody wrote into the form: a figure that is not carried forward, or anything that differs from the last
        one sent. (A form comes with last month's status, day, proof, texts and lasting figures, and where there is none with
        "in progress" on rows of figures; "nothing arose" never comes with it, R28.)"""
        for key, row in one.rows.items():
            indicator = self.plan.indicators.get(key.split("@")[0])
            lasts = indicator.lasts if indicator else {}
            if any(not cells.empty(row[side]) and not lasts.get(side) for side in ("num", "den")):
                return True
            if cells.status(row["status"]) == "none_arisen":
                return True
        before = self.said_before(one)
        # A successor's form joins what its predecessors said with "; ".
        for key, row in one.rows.items():
            indicator = self.plan.indicators.get(key.split("@")[0])
            of_year = f"@{int(key[-4:]) - 1}"
            for field in returns.FIELDS:
                if cells.empty(row[field]):
                    continue
                if field in ("num", "den") and any(a.successor == one.agency for a in self.plan.agencies.values()):
                    continue  # Reading 8: a lasting figure may be the sum of what others had before they joined; it tells nothing
                if field == "status" and indicator and not indicator.by_proof and cells.status(row[field]) == "in_progress":
                    continue
                keys = [key] + ([key[:-5] + of_year] if field in ("num", "den") else [])  # a state goes on over the turn of the year
                parts = row[field].split("; ") if isinstance(row[field], str) else [row[field]]
                if all(any((k, field, cells.same(part)) in before for k in keys) for part in parts):
                    continue
                return True
        return False

    def said_before(self, one):
        """Everything this agency, and those that ended into it (R9), have sent in earlier months, cell by cell."""
        said, agencies = set(), {one.agency}
        while any(a.successor in agencies and a.code not in agencies for a in self.plan.agencies.values()):
            agencies |= {a.code for a in self.plan.agencies.values() if a.successor in agencies}
        for period in sorted(p for p in os.listdir(os.path.join(self.root, "inbox")) if p < one.period):
            for path in returns.workbooks(os.path.join(self.root, "inbox", period)):
                other, _ = returns.parse(path)
                if other is not None and other.agency in agencies:
                    said.update((key, field, cells.same(row[field])) for key, row in other.rows.items() for field in returns.FIELDS)
        return said

    def result(self, period):
        """What `ket-qua.json` should say of a period, as far as this computation goes."""
        district = judge.District(self.plan, [m for p, m in self.months.items() if p <= period])
        month = self.months.get(period) or judge.Month(period, {})
        subs = [{"agency": code, "status": sub.status, "late": sub.late,
                 "first_received": sub.first_received and sub.first_received.isoformat()}
                for code, sub in judge.register(self.plan, month).items()]
        found = [dict(id=indicator.id, year=of_year, **district.result(indicator, of_year, period))
                 for indicator, of_year, _ in district.obligations(period)]
        return {"period": period, "submissions": subs, "indicators": found}


def main():
    space = Workspace(sys.argv[1])
    periods = sys.argv[2:] or sorted(space.months)
    json.dump([space.result(period) for period in periods], sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
