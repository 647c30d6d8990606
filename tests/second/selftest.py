"""Little stories worked by hand, each quoting the ruling it is about: the second computation is itself held to the documents.

    python3 selftest.py
"""
import datetime as dt

from answers import Sheet
from judge import District, Month, Submission
from plan import Plan
from returns import Return, choose

CALENDAR = {"cutoff_day": 14, "deadline_day": 16, "due_soon_days": 30, "holidays": ["2024-09-02"]}


def row(id, kind, due, reporters, target=None, **more):
    return {"id": id, "kind": kind, "due": due, "reporters": reporters, "aggregation": more.pop("aggregation", "sum"),
            "cumulation": "ytd", "unit": "việc", "unit_test": None, "denominator": "b" if kind in ("ratio", "growth", "reduction") else None,
            "same_as": None, "may_exceed": False, "always_arises": False, "target": None if target is None else {"op": ">=", "value": target}, **more}


PLAN = Plan({
    "calendar": CALENDAR, "plan": {"first_period": "2023-10", "plan_end": "2025-06-30"},
    "relations": [{"left": "01.2.den", "must": "<=", "right": "01.1.den", "warning": False},
                  {"left": "01.6.num", "must": "=", "right": "count(XA) - 01.5.num", "warning": False}],
    "units": [{"name": "triệu đồng", "decimals": 3, "aliases": ["triệu"]}],
    "agencies": [{"code": c, "name": c, "groups": ["XA"], "reports": True, "valid_from": None, "valid_to": to, "successor": after}
                 for c, to, after in (("A", None, None), ("B", None, None), ("C", "2024-12-31", "A"))],
    "tasks": [{"id": 1, "indicators": [
        row("01.1", "ratio", "every_period", ["XA"], "100"), row("01.2", "ratio", "31/12", ["XA"], "99"),
        row("01.3", "ratio", "31/12", [], "100", aggregation="register"),
        row("01.4", "milestone", "30/9", ["A"]), row("01.5", "count", "31/12", ["A", "B"], "1"),
        row("01.6", "zero", "every_period", ["XA"], "0"), row("01.7", "share", "every_period", ["XA"], "100", unit_test="done"),
        row("01.8", "share", "31/12", ["XA"], "100", unit_test="ratio>=80%"), row("01.9", "info", "31/12", ["XA"]),
        row("01.10", "ratio", "every_period", ["XA"], "100", always_arises=True)]}]})


def said(status=None, num=None, den=None, on=None, proof=None):
    words = {"done": "Hoàn thành", "work": "Đang thực hiện", "none": "Không phát sinh", "not": "Chưa thực hiện"}
    return {"status": words.get(status, status), "num": num, "den": den, "done_on": on, "evidence": proof, "result": None, "difficulty": None}


PROVEN = said("done", on=dt.date(2024, 8, 1), proof="12/KH-UBND")


def month(period, late=(), **offices):
    subs = {}
    for code, rows in offices.items():
        rows = {f"{key}@{period[:4]}" if "@" not in key else key: value for key, value in rows.items()}
        sheet = Sheet(PLAN, period, rows).all()
        subs[code] = Submission("with_errors" if any(a.faults for a in sheet.values()) else "valid", code in late, sheet)
    return Month(period, subs)


def tell(id, period, *months, of_year=None):
    found = District(PLAN, months).result(PLAN.indicators[id], of_year or int(period[:4]), period)
    value = found["num"] if found["den"] is None else f"{found['num']}/{found['den']}"
    return f"{found['verdict']} {found['progress']} {value} {found['reported']}/{found['expected']}"


def is_(seen, wanted):
    assert seen == wanted, f"seen {seen!r}, wanted {wanted!r}"


def r1_one_silent_office_keeps_nothing_arose_open():
    none = {"01.1": said("none")}
    is_(tell("01.1", "2024-08", month("2024-08", A=none, B=none)), "no_data not_due None 2/3")
    is_(tell("01.1", "2024-08", month("2024-08", A=none, B=none, C=none)), "none_arisen not_due 0/0 3/3")


def r2_nothing_arose_is_refused_where_it_cannot_be_true():
    quiet = {"01.10": said("none", 0, 0), "01.6": said("none")}
    is_(tell("01.10", "2024-08", month("2024-08", A=quiet)), "no_data not_due None 0/3")
    is_(month("2024-08", A=quiet).subs["A"].status, "with_errors")
    is_(tell("01.1", "2024-08", month("2024-08", A={"01.1": said("work", 3, 0)})), "no_data in_progress None 0/3")


def r3_r27_a_silent_unit_stands_in_the_denominator_of_a_share():
    is_(tell("01.7", "2024-08", month("2024-08", A={"01.7": PROVEN}, B={"01.7": PROVEN})), "provisional_met in_progress 2/3 2/3")
    is_(tell("01.7", "2024-08", month("2024-08", A={"01.7": PROVEN}, B={"01.7": said("work")})), "not_met in_progress 1/3 2/3")


def r4_what_a_milestone_has_proven_stays_until_it_is_denied():
    june, july = month("2024-06", A={"01.4": PROVEN}), month("2024-07", B={})
    june = month("2024-06", A={"01.4": said("done", on=dt.date(2024, 6, 3), proof="1/QĐ")})
    is_(tell("01.4", "2024-07", june, july), "met done None 1/1")
    denied = month("2024-08", A={"01.4": said("work")})
    is_(tell("01.4", "2024-08", june, july, denied), "not_due_yet in_progress None 1/1")
    again = month("2024-11", A={"01.4": said("done", on=dt.date(2024, 9, 20), proof="2/QĐ")})
    is_(tell("01.4", "2024-11", june, denied, again), "met done None 1/1")


def r25_a_claim_without_proof_denies_nothing_and_an_old_no_does_not_answer_the_close():
    june = month("2024-06", A={"01.4": said("done", on=dt.date(2024, 6, 3), proof="1/QĐ")})
    is_(tell("01.4", "2024-07", june, month("2024-07", A={"01.4": said("done")})), "met done None 1/1")
    september = month("2024-09", A={"01.4": said("work")})
    is_(tell("01.4", "2024-09", september), "not_due_yet due_soon None 1/1")
    is_(tell("01.4", "2024-10", september, month("2024-10", B={})), "no_data overdue None 0/1")


def r5_a_closing_row_waits_for_everybody():
    full, short = said("work", 99, 100), said("work", 98, 100)
    january = month("2025-01", A={"01.2@2024": full}, B={})
    is_(tell("01.2", "2025-01", january, of_year=2024), "provisional_met in_progress 99/100 1/2")
    february = month("2025-02", B={"01.2@2024": short})
    is_(tell("01.2", "2025-02", january, february, of_year=2024), "not_met closed 197/200 2/2")


def r6_a_late_report_stays_late():
    is_(tell("01.3", "2024-03", month("2024-03", late="B", A={}, B={}, C={})), "not_met not_due 2/3 3/3")
    is_(tell("01.3", "2024-03", month("2024-01", A={}, B={}, C={}), month("2024-03", A={}, B={}, C={})), "met not_due 6/6 3/3")


def r15_r29_a_day_after_the_cut_off_is_a_claim_without_proof():
    is_(tell("01.4", "2024-08", month("2024-08", A={"01.4": said("done", on=dt.date(2024, 12, 9), proof="1/QĐ")})),
        "not_due_yet in_progress None 1/1")


def r16_evidence_does_not_deny_itself():
    for proof in ("Chưa ban hành 1", "đang trình 12/TTr", "không có", "...", "n/a 1", None):
        is_(tell("01.4", "2024-08", month("2024-08", A={"01.4": said("done", on=dt.date(2024, 8, 1), proof=proof)})),
            "not_due_yet in_progress None 1/1")


def r17_what_cannot_be_read_is_missing_not_failing():
    unread = {"01.7": said("done", on="09/13/2024", proof="1/QĐ")}
    is_(tell("01.7", "2024-09", month("2024-09", A={"01.7": PROVEN}, B=unread)), "provisional_met in_progress 1/3 1/3")


def r12_r13_r14_one_number_of_things():
    for cell in ("9\n100", "961\t120", "12  15", 0.985, "1.081.000.000 đồng", "khoảng 30", -1):
        is_(tell("01.9", "2024-08", month("2024-08", A={"01.9": said("work", cell)})), "no_data in_progress None 0/3")
    for cell, read in (("1 081", "1081"), ("02 việc", "2"), (150.99999999999997, "151")):
        is_(tell("01.9", "2024-08", month("2024-08", A={"01.9": said("work", cell)})), f"tracked in_progress {read} 1/3")


def r25_a_count_met_after_a_full_no_is_done_late():
    no = {"01.5@2024": said("work", 0)}
    january = month("2025-01", A=no, B=no)
    is_(tell("01.5", "2025-01", january, of_year=2024), "not_met overdue 0 2/2")
    is_(tell("01.5", "2025-02", january, month("2025-02", A={"01.5@2024": said("done", 1)}), of_year=2024), "met done_late 1 2/2")


def r27_no_answer_mends_an_occurrence():
    is_(tell("01.6", "2024-08", month("2024-08", A={"01.6": said("work", 1)})), "not_met in_progress 1 1/3")
    is_(tell("01.6", "2024-08", month("2024-08", A={"01.6": said("work", 0)})), "provisional_met in_progress 0 1/3")


def r28_a_typed_zero_counts_where_nothing_arose_is_refused():
    is_(tell("01.6", "2024-08", month("2024-08", A={"01.6": said("none", 0)}, B={"01.6": said("none")})), "provisional_met not_due 0 1/3")


def r30_progress_of_a_tracked_row_is_what_all_claim():
    done, work = {"01.9": said("done", 1)}, {"01.9": said("work", 1)}
    is_(tell("01.9", "2024-12", month("2024-12", A=done, B=done)), "tracked in_progress 2 2/3")
    is_(tell("01.9", "2024-12", month("2024-12", A=done, B=done, C=done)), "tracked done 3 3/3")
    is_(tell("01.9", "2024-12", month("2024-12", A=done, B=work, C=done)), "tracked in_progress 3 3/3")


def r11_r32_which_return_counts():
    class Undecided:
        chosen = ()

    def sent(*several):
        returns = []
        for answer, revision in several:
            returns.append(Return("A", "2024-09", revision, {"01.1@2024": said("work", answer, 9)}))
            returns[-1].sha = "0" * 64
        used = choose(returns, Undecided)
        return used and (used.rows["01.1@2024"]["num"], used.revision)
    is_(sent((1, 1), (1, 2)), (1, 1))
    is_(sent((1, 1), (2, 2), (1, 3)), (1, 3))
    is_(sent((1, 1), (2, 2), (1, 2)), (2, 2))
    is_(sent((1, 1), (1, 2), (2, 2)), (2, 2))
    is_(sent((1, 1), (2, 1)), None)
    is_(sent((1, 1), (2, 1), (1, 2)), (1, 2))


def the_deadline_moves_to_a_working_day():
    is_(str(PLAN.deadline("2024-06")), "2024-06-17")
    is_(PLAN.deciding(PLAN.indicators["01.4"], 2024), "2024-10")
    is_(PLAN.deciding(PLAN.indicators["01.2"], 2024), "2025-01")


def the_plans_cross_checks_are_faults_of_a_return_whose_figures_count():
    def broken(**rows):
        sheet = Sheet(PLAN, "2024-08", {f"{key.replace('_', '.')[1:]}@2024": row for key, row in rows.items()})
        sheet.all()
        return sheet.contradictions("A"), sum(a.answered for a in sheet.done.values())
    is_(broken(_01_1=said("work", 9, 10), _01_2=said("work", 9, 11)), (1, 2))
    is_(broken(_01_1=said("work", 9, 10), _01_2=said("work", 9, 10)), (0, 2))
    is_(broken(_01_1=said("work", None, 10), _01_2=said("work", 9, 11)), (0, 1))
    is_(broken(_01_1=said("none"), _01_2=said("work", 9, 11)), (1, 2))
    is_(broken(_01_5=said("work", 1), _01_6=said("work", 2)), (0, 2))
    is_(broken(_01_5=said("work", 2), _01_6=said("work", 2)), (1, 2))


def main():
    stories = [f for name, f in sorted(globals().items()) if callable(f) and (name[0] == "r" and name[1].isdigit() or name.startswith("the_"))]
    for story in stories:
        story()
    print(f"{len(stories)} stories hold")


if __name__ == "__main__":
    main()
