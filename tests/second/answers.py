"""What one agency has said in one month, row by row, after the rulings on cells: counted, neutral, missing or refused."""
import re
from dataclasses import dataclass
from decimal import Decimal

import cells


@dataclass
class Answer:
    answered: bool = False   # it counts in "n of m"
    neutral: bool = False    # nothing arose here
    num: Decimal = None
    den: Decimal = None
    claim: str = None        # the status as claimed
    proven: bool = False     # done, with evidence and a day not after the cut-off
    done_on: object = None
    denied: bool = False     # its own words say that there is no document yet
    faults: int = 0          # errors found on this row
    refused: bool = False    # left out for a fault: feeds nothing (R29)


class Sheet:
    """All rows of one return, judged one by one; rows that take a figure from another wait for it (R29)."""

    def __init__(self, plan, period, rows, accepted=()):
        self.plan, self.period, self.rows, self.accepted, self.done = plan, period, rows, set(accepted), {}

    def all(self):
        for key in self.rows:
            if not key.startswith("T"):
                self.answer(key)
        return self.done

    def answer(self, key):
        if key not in self.done:
            indicator = self.plan.indicators[key.split("@")[0]]
            row = self.rows.get(key)
            self.done[key] = (Answer() if row is None else
                              self.proof(row) if indicator.by_proof else self.figures(indicator, key, row))
        return self.done[key]

    def proof(self, row):
        """A milestone or a done-share: its status, its day, its evidence (R15-R17, R29)."""
        claim = cells.status(row["status"])
        if claim == cells.BLANK:
            return Answer()
        if claim in (cells.BAD, "none_arisen"):  # R2, R29
            return Answer(faults=1, refused=True)
        if claim != "done":
            return Answer(answered=True, claim=claim)
        on = cells.day(row["done_on"])
        if on == cells.BAD:
            return Answer(faults=1, refused=True, claim=claim)
        late = on != cells.BLANK and on > self.plan.cutoff(self.period)
        if on == cells.BLANK or late or not cells.proves(row["evidence"]):
            return Answer(answered=True, claim=claim, faults=1, denied=cells.denies(row["evidence"]))
        return Answer(answered=True, claim=claim, proven=True, done_on=on)

    def figures(self, indicator, key, row):
        claim = cells.status(row["status"])
        # R29: an unreadable status costs the claim, not the figures.
        faults, claim = (1, None) if claim == cells.BAD else (0, None if claim == cells.BLANK else claim)
        num, waits_num = self.cell(indicator, key, row, "num")
        den, waits_den = self.cell(indicator, key, row, "den") if indicator.two_cells else (None, False)
        if waits_num or waits_den:
            return Answer(claim=claim, faults=faults)
        bad = cells.BAD in (num, den)
        num, den = (None if side in (cells.BLANK, cells.BAD) else side for side in (num, den))
        if claim == "none_arisen":
            return self.nothing_arose(indicator, num, den, bad)
        if bad:
            return Answer(claim=claim, faults=faults + 1, refused=True)
        if not indicator.two_cells:
            return Answer(claim=claim, faults=faults) if num is None else Answer(True, num=num, claim=claim, faults=faults)
        if den == 0 and indicator.kind not in ("growth", "reduction"):
            # R2: another figure over nothing is an error, and so is nothing where there always is something.
            taken = num and (key, "L01") in self.accepted
            if not taken and (num or (indicator.always_arises and num is not None)):
                return Answer(claim=claim, faults=faults + 1, refused=True)
            if indicator.can_be_neutral and not num:
                return Answer(True, neutral=True, num=den, den=den, claim=claim, faults=faults)
        if num is None or den is None:  # R31: half a row is no figure
            return Answer(claim=claim, faults=faults)
        if den < 0:  # R17: what is taken from an accepted 13/10 is not told as a fault of its own
            return Answer(claim=claim, faults=faults)
        over = num > den and not indicator.may_exceed and indicator.kind in ("ratio", "share", "ref")
        if over and (key, "L01") not in self.accepted:
            return Answer(claim=claim, faults=faults + 1, refused=True)
        return Answer(True, num=num, den=den, claim=claim, faults=faults)

    def nothing_arose(self, indicator, num, den, bad):
        """R2, R28: accepted where it can be true and no other figure than 0 stands beside it."""
        if indicator.can_be_neutral and not bad and not num and not den:
            return Answer(True, neutral=True, num=Decimal(0), den=Decimal(0), claim="none_arisen")
        if not indicator.two_cells and not bad and num == 0:
            return Answer(True, num=num, faults=1)
        blank = not bad and num is None and den is None
        return Answer(faults=1, refused=not blank)

    def cell(self, indicator, key, row, side):
        """A number cell, typed or taken from another row; and whether it must wait for that row, which is refused (R29)."""
        of_year = key.split("@")[1]
        sources = indicator.sources.get(side)
        # R26: where the source row is not asked (any more, or of this agency), the cell is an input.
        if not sources or any(f"{source}@{of_year}" not in self.rows for _, source, _ in sources):
            unit = indicator.unit
            return cells.number(row[side], unit, self.plan.units, self.plan.fractional(unit)), False
        total = Decimal(0)
        for sign, source, cell in sources:
            told = self.answer(f"{source}@{of_year}")
            value = Decimal(0) if told.neutral else getattr(told, cell)
            if told.refused:
                return None, True
            if value is None:
                return cells.BLANK, False
            total += sign * value
        return total, False

    def contradictions(self, agency):
        """L04: cross-checks of the plan, errors by its word, that this agency's own rows break. Their figures still count."""
        years = {key.split("@")[1] for key in self.rows}
        broken = [(relation, of_year) for relation in self.plan.relations if not relation["warning"] for of_year in years
                  if self.breaks(agency, relation, of_year) and not self.said_of_the_row(relation, of_year)]
        return len(broken)

    def said_of_the_row(self, relation, of_year):
        """R17: that a part is above its own whole is told of the row already (L01), and taken by the clerk there."""
        part = re.fullmatch(r"(\d\d\.\d+)\.num", relation["left"].strip())
        if part is None or (f"{part.group(1)}@{of_year}", "L01") not in self.accepted:
            return False
        source = self.plan.indicators[part.group(1)].sources.get("den", [])
        return relation["right"].strip() in [f"{part.group(1)}.den"] + [f"{id}.{cell}" for sign, id, cell in source if sign > 0]

    def breaks(self, agency, relation, of_year):
        left, right = (self.term_sum(agency, relation[side], of_year) for side in ("left", "right"))
        if left is None or right is None:
            return False
        return left > right if relation["must"] == "<=" else left != right

    def term_sum(self, agency, text, of_year):
        """`20.1.den - 20.1.num`, `1 + count(XA)`; None where a cell of it is missing or refused, 0 where nothing arose."""
        total = Decimal(0)
        for sign, group, source, cell, number in re.findall(r"([+-]?)\s*(?:count\((\w+)\)|(\d\d\.\d+)\.(num|den)|(\d+))", text):
            if group:
                value = sum(group in a.groups for a in self.plan.roster(self.period))
            elif number:
                value = Decimal(number)
            else:
                own = agency in self.plan.owners(self.plan.indicators[source], self.period)
                told = self.done.get(f"{source}@{of_year}") if own else None
                value = getattr(told, cell) if told and told.answered else None
                if value is None:
                    return None
            total += -value if sign == "-" else value
        return total
