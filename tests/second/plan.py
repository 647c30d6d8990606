"""The plan as the second computation sees it: what `cchc plan show --format json` prints, and nothing else.

Periods are texts, "2024-09"; days are `datetime.date`. A numbered remark "Reading n" marks a place where the documents leave
something open and says how it is taken here.
"""
import calendar
import datetime as dt
import re
from decimal import Decimal

# Kinds whose figure is a part over a whole, asked as two cells.
OVER = ("ratio", "ref", "reduction", "growth")


def year(period):
    return int(period[:4])


def plus(period, months):
    n = int(period[:4]) * 12 + int(period[5:]) - 1 + months
    return f"{n // 12:04d}-{n % 12 + 1:02d}"


class Indicator:
    """One indicator, with the questions that the rules ask about it."""

    def __init__(self, data, task):
        self.id, self.task, self.kind, self.due = data["id"], task["id"], data["kind"], data["due"]
        self.reporters, self.aggregation, self.cumulation = data["reporters"], data["aggregation"], data["cumulation"]
        self.unit, self.unit_test = data["unit"], data["unit_test"]
        other = data.get("cumulation_den") or self.cumulation
        # What holds for the year or until it changes is carried into the next form.
        self.lasts = {"num": self.cumulation in ("once", "stock"), "den": other in ("once", "stock")}
        target = data["target"]
        self.at_least = None if target is None else Decimal(target["value"])
        self.may_exceed, self.always_arises = data["may_exceed"], data["always_arises"]
        self.sources = {}
        for part in filter(None, re.split(r";\s*", data["same_as"] or "")):
            if self.kind == "ref":
                self.sources = {"num": [(1, part, "num")], "den": [(1, part, "den")]}
            else:
                side, terms = part.split("=")
                # A group in brackets behind a source ("22.1.den (XA)") only says who has one; who reports it says so too.
                found = re.findall(r"(-?)\s*(\d\d\.\d+)\.(num|den)", terms)
                self.sources[side.strip()] = [(-1 if sign else 1, source, cell) for sign, source, cell in found]
        self.test = None
        if self.kind == "share" and self.unit_test != "done":
            what, level = re.fullmatch(r"(value|ratio)\s*>=\s*([\d.]+)\s*%?", self.unit_test).groups()
            self.test = (what, Decimal(level))
        self.by_proof = self.kind == "milestone" or (self.kind == "share" and self.test is None)
        self.two_cells = (self.kind in OVER or (self.kind == "info" and data["denominator"] is not None)
                          or (self.test is not None and self.test[0] == "ratio"))
        self.every_period = self.due == "every_period"
        # R25: memory is of milestones and of counts with a day they are due on.
        self.remembers = self.kind == "milestone" or (self.kind == "count" and not self.every_period)
        # R2, R28: where "nothing arose" can be true.
        self.can_be_neutral = not self.always_arises and (
            self.kind in ("ratio", "ref") or (self.test is not None and self.test[0] == "ratio"))

    def due_date(self, of_year):
        """The last day for this year's obligation; None for what is judged every period."""
        if self.every_period:
            return None
        day, month, *fixed = re.findall(r"\d+", self.due.removesuffix("+1"))
        end = int(fixed[0]) if fixed else of_year + self.due.endswith("+1")
        return dt.date(end, int(month), int(day)) - dt.timedelta(days=self.due.startswith("<"))

    def fixed_due_year(self):
        found = re.fullmatch(r"<?\d+/\d+/(\d{4})", self.due)
        return int(found.group(1)) if found else None


class Agency:
    def __init__(self, data):
        day = lambda text: None if text is None else dt.date.fromisoformat(text)
        self.code, self.name, self.groups, self.successor = data["code"], data["name"], data["groups"], data["successor"]
        self.valid_from, self.valid_to = day(data["valid_from"]), day(data["valid_to"])
        self.reports = data["reports"]

    def valid(self, on):
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Plan:
    def __init__(self, data):
        when = data["calendar"]
        self.cutoff_day, self.deadline_day, self.soon = when["cutoff_day"], when["deadline_day"], when["due_soon_days"]
        self.holidays = {dt.date.fromisoformat(day) for day in when["holidays"]}
        self.first_period, self.plan_end = data["plan"]["first_period"], data["plan"]["plan_end"]
        self.units = {unit["name"]: unit for unit in data["units"]}
        self.relations = data["relations"]
        self.agencies = {a["code"]: Agency(a) for a in data["agencies"]}
        self.indicators = {i["id"]: Indicator(i, t) for t in data["tasks"] for i in t["indicators"]}

    def cutoff(self, period):
        return dt.date(year(period), int(period[5:]), self.cutoff_day)

    def deadline(self, period):
        """The day of the calendar, moved to the next working day."""
        day = dt.date(year(period), int(period[5:]), self.deadline_day)
        while day.weekday() >= 5 or day in self.holidays:
            day += dt.timedelta(days=1)
        return day

    def deciding(self, indicator, of_year):
        """The first period whose cut-off is on or after the due date."""
        due = indicator.due_date(of_year)
        period = f"{due.year:04d}-{due.month:02d}"
        return period if self.cutoff(period) >= due else plus(period, 1)

    def roster(self, period):
        """Who gets a form. Reading 1: an agency is valid in a period when it exists on its cut-off day."""
        return [a for a in self.agencies.values() if a.reports and a.valid(self.cutoff(period))]

    def owners(self, indicator, period):
        """Who is to report it in this period (R26: also a closing row of last year)."""
        return [a.code for a in self.roster(period)
                if a.code in indicator.reporters or any(g in indicator.reporters for g in a.groups)]

    def fractional(self, unit):
        """R13: whether the plan lets this unit have decimals."""
        return bool(self.units.get(unit, {}).get("decimals"))
