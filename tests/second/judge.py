"""From the months' answers to the district's numbers: value, verdict, progress, n of m. All arithmetic is exact."""
from decimal import Decimal

import cells
from plan import plus, year

AT_WORK = ("in_progress", "done")


class Month:
    """One month of the inbox. `subs`: agency -> Submission; no entry for who sent nothing."""

    def __init__(self, period, subs):
        self.period, self.subs = period, subs
        # R5: a month has an inbox when at least one return lies in it.
        self.has_inbox = bool(subs)


class Submission:
    def __init__(self, status, late, answers, first_received=None, once_valid=False):
        self.status, self.late, self.answers, self.first_received = status, late, answers, first_received
        self.once_valid = once_valid  # a return that does not count, or not any more, had no error

    @property
    def received(self):
        return self.status in ("valid", "with_errors")


def register(plan, month):
    """status and lateness of everybody who is expected to report."""
    return {a.code: month.subs.get(a.code, Submission("missing", False, {})) for a in plan.roster(month.period)}


class District:
    """The months up to one period, and what they come to."""

    def __init__(self, plan, months):
        self.plan, self.months = plan, sorted(months, key=lambda m: m.period)
        self.by_period = {m.period: m for m in self.months}

    # -- which obligations there are -----------------------------------------------------------------------------------

    def obligations(self, period):
        """(indicator, year, must it be listed) for a period."""
        now = year(period)
        for indicator in self.plan.indicators.values():
            for of_year in range(year(self.plan.first_period), now + 1):
                if of_year == now:
                    yield indicator, of_year, True
                elif not indicator.every_period and self.open(indicator, of_year, period):
                    yield indicator, of_year, True

    def open(self, indicator, of_year, period):
        """Whether a past year's obligation is still asked of somebody, or decided now (R5, R26)."""
        # Reading 2: a due date that names its year (31/12/2025) binds that year's obligation; those of the years before
        # are followed within their year and leave no closing row.
        if (indicator.fixed_due_year() or of_year) != of_year:
            return False
        deciding = self.plan.deciding(indicator, of_year)
        if period >= self.plan.deciding(indicator, of_year + 1):
            return False
        if not any(m.has_inbox and m.period <= period and (year(m.period) == of_year or m.period == deciding) for m in self.months):
            return False
        # R5: a deciding month that is not in the inbox leaves its obligations open, for the next month that is.
        if period <= deciding or not any(m.has_inbox and deciding <= m.period < period for m in self.months):
            return True
        if indicator.aggregation == "register":
            return False
        before = plus(period, -1)
        if indicator.remembers:
            return self.result(indicator, of_year, before)["verdict"] != "met"
        source = self.source(indicator)
        return any(self.remembered(source, of_year, before, code) is None for code in self.owners(indicator, period))

    def source(self, indicator):
        """Whose answers are read: an indicator's own, or those of the one it is taken from (38.2 from 40.1)."""
        return self.plan.indicators[indicator.sources["num"][0][1]] if indicator.kind == "ref" else indicator

    def owners(self, indicator, period):
        return self.plan.owners(self.source(indicator), period)

    # -- the answers that count ----------------------------------------------------------------------------------------

    def said(self, indicator, of_year, period, code):
        """The accepted answer of one owner in one month, or None."""
        month = self.by_period.get(period)
        sub = month.subs.get(code) if month else None
        return sub.answers.get(f"{indicator.id}@{of_year}") if sub and sub.received else None

    def life(self, indicator, of_year, period):
        first = max(f"{of_year}-01", self.plan.first_period)
        while first <= period:
            yield first
            first = plus(first, 1)

    def predecessors(self, code, period):
        """R9: who ended into this agency by this period, chains too: (code, first period after its end)."""
        for other in self.plan.agencies.values():
            if other.successor == code and other.valid_to and other.valid_to < self.plan.cutoff(period):
                yield other.code
                yield from self.predecessors(other.code, period)

    def remembered(self, indicator, of_year, period, code):
        """R4, R25: the last accepted answer of one owner that still counts in this period, or None."""
        deciding = None if indicator.every_period else self.plan.deciding(indicator, of_year)
        if not indicator.remembers:
            last = None
            for p in self.life(indicator, of_year, period):
                counts = p == period if deciding is None or period < deciding else p >= deciding
                told = self.said(indicator, of_year, p, code) if counts else None
                if told and told.answered:
                    last = told
            return last
        last, on = None, None
        for p in self.life(indicator, of_year, period):
            told = self.said(indicator, of_year, p, code)
            if told is None or not told.answered:
                continue
            # R25: a later "done" without proof denies nothing; a document that denies itself does (R16).
            silent = told.claim == "done" and not told.proven and not told.denied
            if indicator.kind == "milestone" and last and last.proven and silent:
                continue
            last, on = told, p
        for before in self.predecessors(code, period):
            theirs = self.remembered(indicator, of_year, period, before)
            ended = self.plan.agencies[before].valid_to
            if theirs and (on is None or self.plan.cutoff(on) < ended) and indicator.kind == "count":
                last = theirs if last is None else type(last)(True, num=last.num + theirs.num, claim=last.claim)
                on = on or f"{ended.year:04d}-{ended.month:02d}"
        if last and deciding and period >= deciding and on < deciding and not self.proof_enough(indicator, last):
            return None
        return last

    def proof_enough(self, indicator, told):
        # Reading 3: of a count, an owner's answer has proven something when it reaches the target by itself.
        return told.proven if indicator.kind == "milestone" else told.num >= indicator.at_least

    def claims(self, indicator, of_year, period):
        """The statuses the progress is taken from: as remembered where there is memory, else of this month.

        Reading 6: a row that is left out for a faulty cell still claims what its status says.
        """
        owners = self.owners(indicator, period)
        indicator = self.source(indicator)
        told = [indicator.remembers and self.remembered(indicator, of_year, period, code)
                or self.said(indicator, of_year, period, code) for code in owners]
        return [answer.claim if answer else None for answer in told]

    # -- value and verdict ---------------------------------------------------------------------------------------------

    def result(self, indicator, of_year, period):
        if indicator.aggregation == "register":
            found = self.reports(indicator, of_year, period)
        else:
            found = self.district(indicator, of_year, period)
        found["progress"] = self.progress(indicator, of_year, period, found)
        return found

    def phase(self, indicator, of_year, period):
        if indicator.every_period:
            return "every"
        return "decided" if period >= self.plan.deciding(indicator, of_year) else "before"

    def reports(self, indicator, of_year, period):
        """01.3, from the register (R6): months of the year that have an inbox."""
        num = den = 0
        for month in self.months:
            if month.has_inbox and month.period <= period and year(month.period) == of_year:
                for sub in register(self.plan, month).values():
                    den += 1
                    # Case f26: "the first valid return decides"; who has never sent one without errors is not in it.
                    num += (sub.status == "valid" or sub.received and sub.once_valid) and not sub.late
        phase = self.phase(indicator, of_year, period)
        # Reading 4: n of m of the register is the roster of the period: of everybody it is known whether it came.
        everybody = len(self.plan.roster(period))
        found = figure(Decimal(num), Decimal(den), everybody, everybody)
        if den == 0:
            # No month of the year has an inbox yet: nothing is known of anybody (R5, R27).
            return dict(found, verdict="no_data", num=None, den=None, percent=None, reported=0)
        passed = num * 100 >= indicator.at_least * den
        reachable = phase == "before" and indicator.at_least < 100
        return dict(found, verdict="met" if passed else "not_due_yet" if reachable else "not_met")

    def district(self, indicator, of_year, period):
        source = self.source(indicator)
        owners = self.owners(indicator, period)
        told = [t for t in (self.remembered(source, of_year, period, code) for code in owners) if t and t.answered]
        n, m = len(told), len(owners)
        phase = self.phase(indicator, of_year, period)
        counted = [t for t in told if not t.neutral]
        nothing = dict(num=None, den=None, percent=None, reported=n, expected=m)
        if not told:
            return dict(nothing, verdict="no_data")
        if indicator.at_least is None and indicator.kind != "milestone":
            return dict(self.value(indicator, counted, told, m), verdict="tracked")
        if not counted:
            # R1: only when everybody has said so.
            return dict(nothing, num="0", den="0", verdict="none_arisen") if n == m else dict(nothing, verdict="no_data")
        found = self.value(indicator, counted, told, m)
        if indicator.kind in ("reduction", "growth") and sum(t.den for t in counted) == 0:
            return dict(found, verdict="cannot_judge", percent=None)
        found["verdict"] = self.verdict(indicator, phase, counted, n, m)
        return found

    def value(self, indicator, counted, told, m):
        n = len(told)
        if indicator.kind == "milestone" or not told:
            return figure(None, None, n, m)
        if indicator.kind == "share":
            # R3, R27: over everybody who must do it, less those where nothing arose.
            passed = sum(self.passes(indicator, t) for t in counted)
            return figure(Decimal(passed), Decimal(m - (n - len(counted))), n, m)
        num = sum(t.num for t in counted)
        if not indicator.two_cells:
            return figure(num, None, n, m)
        den = sum(t.den for t in counted)
        found = figure(num, den, n, m)
        if indicator.kind in ("reduction", "growth") and den:
            found["percent"] = percent(den - num if indicator.kind == "reduction" else num - den, den)
        return found

    def passes(self, indicator, told):
        if indicator.test is None:
            return told.proven
        what, level = indicator.test
        return told.num >= level if what == "value" else told.num * 100 >= level * told.den

    def verdict(self, indicator, phase, counted, n, m):
        complete, target = n == m, indicator.at_least
        missing = m - n
        if indicator.kind == "milestone":
            good, lost = all(t.proven for t in counted), any(not t.proven for t in counted)
            time_mends = True
        elif indicator.kind == "share":
            passed, judged = sum(self.passes(indicator, t) for t in counted), len(counted)
            good = passed * 100 >= target * judged
            lost = (passed + missing) * 100 < target * (judged + missing)
            time_mends = True
        else:
            num, den = sum(t.num for t in counted), sum(t.den or 0 for t in counted)
            good = {"count": lambda: num >= target, "zero": lambda: num == 0, "growth": lambda: (num - den) * 100 >= target * den,
                    "reduction": lambda: (den - num) * 100 >= target * den}.get(indicator.kind, lambda: num * 100 >= target * den)()
            # R27: what no missing answer can mend: an occurrence, or a shortfall where all of it was wanted.
            lost = not good and (indicator.kind == "zero"
                                 or (indicator.kind in ("ratio", "ref") and target >= 100 and not indicator.may_exceed))
            # Reading 5: what has occurred in a year is not undone by the rest of it (39.3).
            time_mends = not (indicator.kind == "zero" and indicator.cumulation in ("ytd", "once"))
        if phase == "before":
            # §4, hard readings: 39.4 compares whole years, and has no verdict before the year's close.
            if indicator.kind in ("reduction", "growth") and indicator.cumulation == "once":
                return "not_due_yet"
            if not good:
                return "not_due_yet" if time_mends else "not_met"
            return "met" if complete else "provisional_met"
        if good:
            return "met" if complete else "provisional_met"
        return "not_met" if complete or lost else "provisional_not_met"

    # -- progress ------------------------------------------------------------------------------------------------------

    def progress(self, indicator, of_year, period, found):
        verdict, phase = found["verdict"], self.phase(indicator, of_year, period)
        complete = found["reported"] == found["expected"]
        claims = [] if indicator.aggregation == "register" else self.claims(indicator, of_year, period)
        working = "in_progress" if any(c in AT_WORK for c in claims) else "not_due"
        # R1: without data nothing is ever done, whatever is claimed.
        claimed = "done" if claims and all(c == "done" for c in claims) and verdict != "no_data" else working
        if indicator.at_least is None and indicator.kind != "milestone":  # tracked: R7, R30
            return claimed
        if phase == "every":  # R30
            return "done" if verdict == "met" else claimed
        dated = indicator.remembers
        if dated and verdict == "met":
            return "done_late" if self.late(indicator, of_year, period) else "done"
        if phase == "before":
            if verdict == "none_arisen":
                return claimed
            days = (indicator.due_date(of_year) - self.plan.cutoff(period)).days
            return "due_soon" if days <= self.plan.soon else working
        if dated:
            return "in_progress" if verdict == "provisional_met" else "overdue"
        if verdict == "met":
            return "done"
        return "closed" if complete else "in_progress"

    def late(self, indicator, of_year, period):
        due = indicator.due_date(of_year)
        if indicator.kind == "milestone":
            told = [self.remembered(indicator, of_year, period, code) for code in self.owners(indicator, period)]
            return any(t.done_on > due for t in told if t and t.proven)
        # R25: a fully answered "not met" came at or after the deciding period.
        p = self.plan.deciding(indicator, of_year)
        while p < period:
            if self.district(indicator, of_year, p)["verdict"] == "not_met":
                return True
            p = plus(p, 1)
        return False


def percent(part, whole):
    """In hundredths of the whole, cut to 4 decimals."""
    scaled = int((abs(part) * 1_000_000) // whole)
    return cells.plain((Decimal(scaled) / 10_000).copy_sign(part) if scaled else Decimal(0))


def figure(num, den, n, m):
    found = dict(num=None if num is None else cells.plain(num), den=None if den is None else cells.plain(den), percent=None,
                 reported=n, expected=m)
    if num is not None and den:
        found["percent"] = percent(num, den)
    return found
