//! The rulings R1–R30 of domain.md §7 on verdicts and progress, each as the office lives it.

use crate::verdicts::desk::{Desk, month, row_key};
use cchc::answer::{Field, RowAnswer, Spoilt, Status, Typed};
use cchc::assess::{Bench, assess, past_of};
use cchc::form::Form;

const YEAR: [&str; 12] = [
    "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09",
    "2024-10", "2024-11", "2024-12",
];

fn coverage(desk: &Desk, period: &str, row: &str) -> (usize, usize) {
    let result = desk.result(period, row);
    (result.reported, result.expected)
}

/// R1: one commune writes *Không phát sinh*, the others are silent: not enough data, n/m, no figures.
#[test]
fn one_that_writes_none_arisen_does_not_decide_for_all() {
    let mut desk = Desk::new();
    desk.month("2024-12").returns("VP");
    desk.month("2025-01").none("HAIAN", "20.1@2024").none("HAIAN", "11.1");
    assert_eq!(desk.says("2025-01", "20.1@2024"), "no_data in_progress");
    assert_eq!(coverage(&desk, "2025-01", "20.1@2024"), (1, 26));
    let result = desk.result("2025-01", "20.1@2024");
    assert_eq!((result.num, result.den, result.percent), (None, None, None), "R27");
    assert_eq!(desk.says("2025-01", "11.1"), "no_data not_due");
    desk.month("2025-01").all("CQCM", "20.1@2024", 0, 0).all("XA", "20.1@2024", 0, 0);
    assert_eq!(desk.says("2025-01", "20.1@2024"), "none_arisen closed");
}

/// R3, R27: a silent unit stands in the denominator and not in the numerator; the verdict tests those who
/// answered and is provisional. What no answer can mend is not met at once, and is not closed before all
/// have answered.
#[test]
fn a_share_is_shown_over_all_who_must_do_it() {
    let mut desk = Desk::new();
    desk.month("2024-12").returns("VP");
    let all = |desk: &mut Desk| {
        desk.month("2025-01").all("CQDV", "04.1@2024", 1, 0).all("XA", "04.1@2024", 2, 0);
        let january = month("2025-01");
        let book = desk.ledger.months.get_mut(&january).unwrap();
        book.received.remove("HAIAN");
    };
    all(&mut desk);
    let result = desk.result("2025-01", "04.1@2024");
    let all_units = result.expected as u32;
    assert_eq!((result.num, result.den), (Some((all_units - 1).into()), Some(all_units.into())));
    assert_eq!(desk.says("2025-01", "04.1@2024"), "provisional_met in_progress");
    desk.month("2025-01").value("HAISON", "04.1@2024", 0);
    assert_eq!(desk.says("2025-01", "04.1@2024"), "not_met in_progress", "nobody's answer mends it");
    desk.month("2025-01").value("HAIAN", "04.1@2024", 1);
    assert_eq!(desk.says("2025-01", "04.1@2024"), "not_met closed");
}

/// R4, R25: proven in September, denied in October, proven again in November: done, not overdue for good. The
/// denial is named.
#[test]
fn a_milestone_proven_again_is_done() {
    let mut desk = Desk::new();
    desk.month("2024-09").done("PNV", "02.1", "12/KH-UBND", "05/09/2024");
    desk.month("2024-10").claims("PNV", "02.1", Status::InProgress);
    desk.month("2024-11").done("PNV", "02.1", "12/KH-UBND", "05/09/2024");
    desk.month("2024-12").returns("PNV");
    assert_eq!(desk.says("2024-09", "02.1"), "met done");
    assert_eq!(desk.says("2024-10", "02.1"), "not_met overdue");
    assert_eq!(
        desk.lines("2024-10", "H10"),
        [
            "inbox/2024-10/PNV.xlsx ▸ Báo cáo!J10 ▸ 02.1@2024: kỳ 9/2024 đã ghi Hoàn thành có văn bản và ngày, kỳ này \
             ghi Đang thực hiện; không còn được tính là hoàn thành"
        ]
    );
    assert_eq!(desk.says("2024-11", "02.1"), "met done");
    let settled = desk.result("2024-12", "02.1");
    assert_eq!((settled.period.to_string().as_str(), settled.carried_over), ("2024-11", true));
    assert_eq!(desk.says("2024-12", "02.1"), "met done");
    assert_eq!(
        settled.first_met.map(|m| m.to_string()).as_deref(),
        Some("2024-11"),
        "R25: since it stands so"
    );
}

/// R25: a later *Hoàn thành* without proof denies nothing; blank months do neither.
#[test]
fn a_claim_without_proof_takes_nothing_back() {
    let mut desk = Desk::new();
    desk.month("2024-08").done("PNV", "02.1", "12/KH-UBND", "05/08/2024");
    desk.month("2024-09").claims("PNV", "02.1", Status::Done);
    desk.month("2024-10").returns("PNV");
    for period in ["2024-09", "2024-10"] {
        assert_eq!(desk.says(period, "02.1"), "met done", "{period}");
        assert_eq!(coverage(&desk, period, "02.1"), (1, 1));
        assert!(desk.lines(period, "H10").is_empty());
    }
    assert!(desk.overdue("PNV", "2024-11").iter().all(|k| k.item != "02.1"), "nothing is left to ask");
}

/// R16, R25: *Hoàn thành* beside "Chưa ban hành" is no mere lack of proof: it denies what was proven.
#[test]
fn a_document_that_denies_itself_takes_the_proof_back() {
    let mut desk = Desk::new();
    desk.month("2024-08").done("PNV", "07.3", "97/QĐ-UBND", "29/07/2024");
    desk.month("2024-09").done("PNV", "07.3", "Chưa ban hành", "29/07/2024");
    desk.month("2024-10").done("PNV", "07.3", "97/QĐ-UBND", "29/07/2024");
    assert_eq!(desk.says("2024-08", "07.3"), "met done");
    assert_eq!(desk.says("2024-09", "07.3"), "not_due_yet in_progress");
    assert_eq!(desk.says("2024-10", "07.3"), "met done");
}

/// R25: of the deciding period on an unproven answer counts only if it was given since.
#[test]
fn an_old_unproven_answer_does_not_close_a_milestone() {
    let mut desk = Desk::new();
    desk.month("2024-09").claims("PNV", "02.1", Status::InProgress);
    desk.month("2024-10").returns("PNV");
    assert_eq!(coverage(&desk, "2024-09", "02.1"), (1, 1));
    assert_eq!(coverage(&desk, "2024-10", "02.1"), (0, 1));
    assert_eq!(desk.says("2024-10", "02.1"), "no_data overdue");
}

/// R5: nothing was read of October, so what it decides stays open, is asked again and is named once.
#[test]
fn a_deciding_month_without_an_inbox_leaves_its_obligations_open() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("PNV", "02.2", 9, 30).claims("PNV", "02.1", Status::InProgress);
    desk.month("2024-10");
    desk.month("2024-11").returns("PNV");
    assert_eq!(
        desk.says("2024-11", "02.2"),
        "no_data in_progress",
        "September's figure enters no later total"
    );
    assert_eq!(desk.says("2024-11", "02.1"), "no_data overdue");
    let said = desk.lines("2024-11", "H09");
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("kỳ 10/2024") && said[0].contains("chưa chốt"), "{said:?}");
    let asked = desk.overdue("PNV", "2024-12");
    for row in ["02.1", "02.2"] {
        assert!(asked.contains(&row_key(row, month("2024-11"))), "{row}: {asked:?}");
    }
    desk.month("2024-12").says("PNV", "02.2", 9, 30);
    assert_eq!(desk.says("2024-12", "02.2"), "met done");
    assert_eq!(desk.result("2024-12", "02.2").without_inbox, [month("2024-10")]);
}

/// R5: a closing row is asked of each reporter until it has answered; the others are not asked again, and
/// what they said is remembered.
#[test]
fn a_closing_row_is_asked_of_those_who_have_not_answered() {
    let mut desk = Desk::new();
    desk.month("2024-12").returns("VP");
    desk.month("2025-01").says("CAH", "37.1", 1, 1).all("CQCM", "20.1@2024", 99, 100).all(
        "XA",
        "20.1@2024",
        100,
        100,
    );
    desk.ledger.months.get_mut(&month("2025-01")).unwrap().received.remove("HAIAN");
    assert_eq!(desk.says("2025-01", "20.1@2024"), "provisional_met in_progress");
    let asks = |desk: &Desk, code: &str, period: &str| {
        desk.overdue(code, period).iter().any(|k| k.to_string() == "20.1@2024")
    };
    assert!(asks(&desk, "HAIAN", "2025-02") && !asks(&desk, "HAISON", "2025-02"));
    desk.month("2025-02").says("HAIAN", "20.1@2024", 50, 50);
    assert_eq!(desk.says("2025-02", "20.1@2024"), "met done");
    assert_eq!(coverage(&desk, "2025-02", "20.1@2024"), (26, 26));
    let remembered = desk.result("2025-02", "20.1@2024");
    let of = |code: &str| remembered.members.iter().find(|m| m.agency == code).unwrap().month;
    assert_eq!((of("HAISON"), of("HAIAN")), (month("2025-01"), month("2025-02")));
    assert!(!asks(&desk, "HAIAN", "2025-03"));
    assert!(desk.assess("2025-03").result(&"20.1@2024".parse().unwrap()).is_none(), "closed");
}

/// R4, R5: proven before its deciding month, which nobody reported: nothing is left to ask of anybody, and the
/// next month that is read closes it. So it is with what is never asked, the register's.
#[test]
fn the_next_month_that_is_read_closes_what_is_proven() {
    let mut desk = Desk::new();
    desk.month("2024-11").returns("PTP");
    desk.month("2024-12").done("PTP", "10.1@2024", "244/KH-UBND", "10/12/2024");
    for period in ["2025-01", "2025-02"] {
        desk.month(period);
    }
    for period in ["2025-03", "2025-04"] {
        desk.month(period).returns("PTP");
    }
    let listed = |period: &str, row: &str| desk.assess(period).result(&row.parse().unwrap()).is_some();
    for row in ["10.1@2024", "01.3@2024"] {
        assert!(listed("2025-03", row) && !listed("2025-04", row), "{row}");
    }
    assert_eq!(desk.says("2025-03", "10.1@2024"), "met done");
    assert!(desk.overdue("PTP", "2025-03").iter().all(|k| k.item != "10.1"));
}

/// R5: at the latest next year's twin takes over.
#[test]
fn next_years_twin_ends_the_asking() {
    let mut desk = Desk::new();
    desk.month("2023-10").returns("VP");
    desk.month("2024-01").returns("VP");
    let asks = |period: &str| desk.overdue("PNV", period).iter().any(|k| k.to_string() == "02.2@2023");
    assert!(asks("2024-02") && asks("2024-09") && !asks("2024-10"));
}

/// R6: a month in which nothing came is not counted, and is named. "A report is in it when the return that counts is
/// received (with or without errors) and the first one was in time": the first valid one decides, so that a return
/// that came in time and has never been valid is not in it, and errors of a later copy take nothing back.
#[test]
fn the_register_counts_months_that_have_an_inbox() {
    let mut desk = Desk::new();
    let codes: Vec<String> = desk.plan.roster(month("2024-01")).iter().map(|a| a.code.clone()).collect();
    for period in ["2024-01", "2024-03"] {
        for code in &codes {
            desk.month(period).returns(code);
        }
    }
    desk.month("2024-02");
    let mut book = desk.book();
    let faulty = ["HAIAN", "HAIBA"].map(String::from);
    book.mark(month("2024-03"), &faulty.into(), &["HAIBA".to_string()].into());
    let assessment = assess(&Bench::new(&desk.plan, &book), month("2024-03"));
    let result = assessment.result(&"01.3@2024".parse().unwrap()).unwrap();
    assert_eq!((result.num, result.den), (Some(67.into()), Some(68.into())));
    assert_eq!(result.without_inbox, [month("2024-02")]);
    assert_eq!((result.reported, result.expected), (34, 34));
}

/// R8: what the roster fixes on a closing row is that of 31/12: sixteen communes and the district, though Hải
/// Bình has been one commune since 1/1.
#[test]
fn a_closing_row_stands_on_the_roster_of_its_own_day() {
    let mut desk = Desk::new();
    desk.month("2024-12").returns("PNV");
    let reporter = |desk: &Desk| {
        let (_, indicator) = desk.plan.indicator("45.1").unwrap();
        desk.plan.members(&indicator.reporters, month("2025-01"))[0].code.clone()
    };
    let code = reporter(&desk);
    desk.month("2025-01").says(&code, "45.1@2024", 17, 17).says(&code, "45.1", 16, 16);
    assert_eq!(desk.lines("2025-01", "L04"), Vec::<String>::new());
    desk.month("2025-01").says(&code, "45.1@2024", 16, 16);
    assert_eq!(desk.lines("2025-01", "L04").len(), 1);
}

/// R8: no closing row of a year before the first period's is ever asked.
#[test]
fn nothing_is_asked_of_the_years_before_the_plan() {
    let mut desk = Desk::new();
    desk.plan = desk.plan.changed(|plan| plan.about.first_period = month("2025-01"));
    desk.month("2024-12").returns("VP");
    desk.month("2025-01").returns("VP");
    assert!(desk.assess("2025-02").results.iter().all(|r| r.key.year == 2025));
    assert_eq!(desk.overdue("VP", "2025-02"), Vec::new());
}

/// R9: Hải Ba joins Hải An on 1/7. What Hải An stands on in July is its own and Hải Ba's.
#[test]
fn a_commune_that_joins_another_brings_its_figures() {
    let mut desk = Desk::new();
    desk.plan = desk.plan.changed(|plan| {
        let joined = plan.agencies.iter_mut().find(|a| a.code == "HAIBA").unwrap();
        joined.valid_to = "2024-06-30".parse().ok();
        joined.successor = Some("HAIAN".into());
    });
    desk.month("2024-05").says("HAIAN", "20.1", 50, 50).says("HAIBA", "20.1", 28, 30);
    desk.month("2024-06").says("HAIAN", "20.1", 60, 60).returns("HAIBA");
    let previous = |desk: &Desk, period: &str| {
        let past = past_of(&Bench::new(&desk.plan, &desk.book()), "HAIAN", month(period));
        let row = past.last.unwrap().row(&"20.1@2024".parse().unwrap()).cloned().unwrap();
        (row.num_value(), row.den_value())
    };
    assert_eq!(previous(&desk, "2024-06"), (Some(50.into()), Some(50.into())), "Hải Ba still reports itself");
    assert_eq!(previous(&desk, "2024-07"), (Some(88.into()), Some(90.into())));
    desk.month("2024-07").says("HAIAN", "20.1", 61, 61);
    assert_eq!(desk.lines("2024-07", "L03").len(), 2, "61 of 61 is less than 88 of 90");
    desk.month("2024-07").says("HAIAN", "20.1", 95, 97);
    assert!(desk.lines("2024-07", "L03").is_empty());
    assert_eq!(previous(&desk, "2024-08"), (Some(95.into()), Some(97.into())), "July's figure holds both");
}

/// R9: a chain holds when the one in the middle never reported.
#[test]
fn a_chain_of_successors_keeps_the_figures() {
    let mut desk = Desk::new();
    desk.plan = desk.plan.changed(|plan| {
        for agency in &mut plan.agencies {
            match agency.code.as_str() {
                "HAIQUE" => {
                    agency.valid_to = "2024-06-30".parse().ok();
                    agency.successor = Some("HAIBA".into());
                }
                "HAIBA" => {
                    agency.valid_from = "2024-07-01".parse().ok();
                    agency.valid_to = "2024-08-31".parse().ok();
                    agency.successor = Some("HAIBINH".into());
                }
                "HAIBINH" => agency.valid_from = "2024-09-01".parse().ok(),
                _ => {}
            }
        }
    });
    desk.month("2024-06").says("HAIQUE", "20.1", 45, 50);
    desk.month("2024-07").returns("VP");
    let past = past_of(&Bench::new(&desk.plan, &desk.book()), "HAIBINH", month("2024-09"));
    let row = past.last.unwrap().row(&"20.1@2024".parse().unwrap()).cloned().unwrap();
    assert_eq!((row.num_value(), row.den_value()), (Some(45.into()), Some(50.into())));
}

/// R17: a date that cannot be read, where it is the proof, leaves the reporter out as missing, never as failing.
#[test]
fn an_unreadable_date_is_not_a_no() {
    let mut desk = Desk::new();
    let spoilt = RowAnswer {
        status: Some(Typed::new(Status::Done, "J10", "Hoàn thành")),
        evidence: Some(Typed::new("01/TB-UBND".to_string(), "L10", "01/TB-UBND")),
        spoilt: vec![Spoilt {
            field: Field::DoneOn,
            cell: "K10".into(),
            raw: "09/13/2024".into(),
            refused: false,
        }],
        ..RowAnswer::default()
    };
    desk.month("2024-09").done("HAIBA", "23.1", "01/TB-UBND", "10/01/2024").row("HAIAN", "23.1", spoilt);
    assert_eq!(desk.says("2024-09", "23.1"), "provisional_met in_progress");
    assert_eq!(coverage(&desk, "2024-09", "23.1").0, 1);
}

/// R25: counts are remembered; a silent owner's proven count stays in the total.
#[test]
fn a_silent_owners_proven_count_stays() {
    let mut desk = Desk::new();
    desk.month("2024-10").value("PVHTT", "03.2", 1).value("TTVH", "03.2", 0);
    desk.month("2025-01").value("TTVH", "03.2@2024", 0);
    assert_eq!(desk.says("2025-01", "03.2@2024"), "met done");
    assert_eq!(coverage(&desk, "2025-01", "03.2@2024"), (2, 2));
}

/// R26: a new workspace in January does not begin with last year's rows, and its forms do not ask them.
#[test]
fn a_new_workspace_does_not_begin_with_closing_rows() {
    let mut desk = Desk::new();
    let asked = |desk: &Desk| {
        let past = past_of(&Bench::new(&desk.plan, &desk.book()), "VP", month("2025-01"));
        let agency = desk.plan.agency("VP").unwrap();
        let form = Form::ask(&desk.plan, agency, month("2025-01"), &past);
        form.asks().filter(|a| a.closing).count()
    };
    assert_eq!(asked(&desk), 0);
    assert!(desk.assess("2025-01").results.iter().all(|r| r.key.year == 2025));
    desk.month("2025-02").returns("VP");
    assert_eq!(desk.overdue("VP", "2025-03"), Vec::new());
    for period in YEAR {
        desk.month(period);
    }
    assert_eq!(asked(&desk), 0, "empty folders are no months");
    desk.month("2024-12").returns("VP");
    assert!(asked(&desk) > 0);
}

/// R29: a date after the cut-off is a claim without proof: reported, not done.
#[test]
fn a_date_after_the_cut_off_proves_nothing() {
    let mut desk = Desk::new();
    desk.month("2024-08").done("PNV", "02.1", "12/KH-UBND", "12/09/2024");
    assert_eq!(desk.says("2024-08", "02.1"), "not_due_yet in_progress");
    assert_eq!(coverage(&desk, "2024-08", "02.1"), (1, 1));
    desk.month("2024-12").returns("PTP");
    desk.month("2025-02").done("PTP", "10.1@2024", "210/QĐ-UBND", "05/02/2025");
    assert_eq!(desk.says("2025-02", "10.1@2024"), "met done_late", "late there, not an error");
}

/// R7, R30: a tracked row is done only if all its reporters claim it, and is never due soon, overdue or closed.
#[test]
fn a_tracked_row_takes_its_progress_from_the_claims() {
    let mut desk = Desk::new();
    desk.month("2024-12").returns("VP");
    let say = |desk: &mut Desk, status: Status| {
        let row = RowAnswer {
            num: Some(Typed::new(4.into(), "F10", "4")),
            status: Some(Typed::new(status, "J10", status.words())),
            ..RowAnswer::default()
        };
        desk.month("2024-09").row("VP", "15.2", row);
    };
    for (status, expected) in [
        (Status::NotStarted, "tracked not_due"),
        (Status::InProgress, "tracked in_progress"),
        (Status::Done, "tracked done"),
    ] {
        say(&mut desk, status);
        assert_eq!(desk.says("2024-09", "15.2"), expected);
    }
}

/// R30: a dated count that those who answered have reached is in progress after its due date, not overdue; one
/// that is short, or of which nothing is known, is overdue.
#[test]
fn a_count_reached_so_far_is_not_overdue() {
    let mut desk = Desk::new();
    desk.month("2024-12").returns("VP");
    desk.month("2025-01").value("PVHTT", "03.2@2024", 1);
    assert_eq!(desk.says("2025-01", "03.2@2024"), "provisional_met in_progress");
    assert!(desk.overdue("TTVH", "2025-02").iter().any(|k| k.to_string() == "03.2@2024"), "R5");
    desk.month("2025-01").value("PVHTT", "03.2@2024", 0);
    assert_eq!(desk.says("2025-01", "03.2@2024"), "provisional_not_met overdue");
    desk.month("2025-01").returns("PVHTT").without("PVHTT", "03.2@2024");
    assert_eq!(desk.says("2025-01", "03.2@2024"), "no_data overdue");
}
