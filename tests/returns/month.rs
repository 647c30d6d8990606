//! Which return counts.

use crate::returns::desk::{filled, line, paper, read_as, read_ruled, settled};
use crate::returns::paper::Paper;
use cchc::answer::Field;
use cchc::ledger::{FileOutcome, Standing};
use cchc::submission::{Rulings, Submission};
use chrono::NaiveDate;

fn sent(name: &str, paper: &Paper) -> Submission {
    read_as(name, paper.bytes()).remove(0)
}

fn second() -> Paper {
    let mut paper = filled();
    paper.revision(2.0).type_in("20.1@2024", Field::Num, 190.0);
    paper
}

#[test]
fn the_highest_revision_counts() {
    let month = settled(vec![sent("a.xlsx", &second()), sent("b.xlsx", &filled())], &Rulings::default());
    assert_eq!(
        month.outcomes(),
        [
            ("a.xlsx".into(), FileOutcome::Used, String::new()),
            (
                "b.xlsx".into(),
                FileOutcome::Replaced,
                "bản có lần gửi cao hơn được tính: inbox/2024-09/a.xlsx".into()
            ),
        ]
    );
    assert_eq!(month.book.received["HAIBA"].revision, 2);
}

#[test]
fn the_same_content_twice_is_silent() {
    let mut resaved = filled();
    resaved.insert_row(14).name = "Báo cáo".into();
    let month = settled(vec![sent("b.xlsx", &filled()), sent("a.xlsx", &resaved)], &Rulings::default());
    assert_eq!(
        month.outcomes(),
        [
            ("a.xlsx".into(), FileOutcome::Used, String::new()),
            ("b.xlsx".into(), FileOutcome::Duplicate, "nội dung giống tệp inbox/2024-09/a.xlsx".into()),
        ]
    );
    assert_eq!(month.findings, []);
}

#[test]
fn different_content_of_one_revision_waits_for_the_clerk() {
    let mut other = second();
    other.revision(1.0);
    let all = || vec![sent("a.xlsx", &filled()), sent("b.xlsx", &other)];
    let month = settled(all(), &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::Undecided);
    assert!(month.book.received.is_empty());
    assert!(month.outcomes().iter().all(|(_, outcome, _)| *outcome == FileOutcome::Undecided));
    let lines: Vec<String> = month.findings.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "D14!: có nhiều bản khác nhau cùng ghi lần gửi 1: inbox/2024-09/a.xlsx, inbox/2024-09/b.xlsx; chưa bản nào được tổng hợp"
        ]
    );

    let mut rulings = Rulings::default();
    rulings.counts.insert("HAIBA".into(), all()[1].sha256.clone());
    let month = settled(all(), &rulings);
    assert_eq!(month.standing("HAIBA"), Standing::Valid);
    assert_eq!(month.book.received["HAIBA"].file, "inbox/2024-09/b.xlsx");
    assert_eq!(month.outcomes()[0].1, FileOutcome::Replaced);
}

#[test]
fn a_blank_return_is_not_received_and_replaces_nothing() {
    let mut blank = paper("HAIBA");
    blank.revision(3.0);
    let month = settled(vec![sent("trong.xlsx", &blank)], &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::Empty);
    assert!(month.book.received.is_empty());
    let month = settled(vec![sent("trong.xlsx", &blank), sent("a.xlsx", &filled())], &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::Valid);
}

#[test]
fn errors_are_told_in_the_register() {
    let mut wrong = filled();
    wrong.type_in("03.2@2024", Field::Num, "khoảng 30");
    let month = settled(vec![sent("a.xlsx", &wrong)], &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::WithErrors);
}

#[test]
fn a_refused_file_leaves_no_trace_beside_a_good_one() {
    let pdf = || read_as("hai-ba.pdf", b"%PDF-1.4".to_vec()).remove(0);
    let month = settled(vec![pdf()], &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::Unreadable, "the name is a hint for the register");
    let month = settled(vec![pdf(), sent("a.xlsx", &filled())], &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::Valid);
    assert_eq!(month.book.received["HAIBA"].file, "inbox/2024-09/a.xlsx");
}

#[test]
fn last_months_form_leaves_the_agency_missing() {
    let old = Paper::of(&crate::returns::desk::plan(), "HAIBA", "2024-08");
    let month = settled(vec![sent("a.xlsx", &old)], &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::Missing);
    assert_eq!(month.outcomes()[0].1, FileOutcome::Refused);
}

#[test]
fn the_clerks_date_decides_lateness() {
    let file = sent("a.xlsx", &filled());
    let mut rulings = Rulings::default();
    rulings.received_on.insert(file.sha256.clone(), NaiveDate::from_ymd_opt(2024, 9, 17).unwrap());
    let month = settled(vec![file], &rulings);
    let row = month.book.register.iter().find(|r| r.agency == "HAIBA").unwrap();
    assert!(row.late && !row.by_file_time, "one day after the deadline");
    assert_eq!(row.standing, Standing::Valid, "late is a flag");
}

#[test]
fn a_lock_beside_a_return_says_that_it_is_open() {
    let lock = read_as("~$a.xlsx", Vec::new()).remove(0);
    let month = settled(vec![lock, sent("a.xlsx", &filled())], &Rulings::default());
    let lines: Vec<String> = month.findings.iter().map(line).collect();
    assert_eq!(
        lines,
        ["T24?: tệp đang được mở ở nơi khác (có tệp khóa ~$a.xlsx); nội dung đã lưu vẫn được đọc"]
    );
}

#[test]
fn a_file_set_aside_is_refused_in_silence() {
    let file = sent("a.xlsx", &second());
    let mut rulings = Rulings::default();
    rulings.set_aside.insert(file.sha256.clone());
    let month = settled(vec![file, sent("b.xlsx", &filled())], &rulings);
    assert_eq!(month.outcomes()[0].2, "cán bộ tổng hợp đã loại tệp này");
    assert_eq!(month.book.received["HAIBA"].revision, 1);
}

#[test]
fn an_inbox_with_one_of_everything_adds_up() {
    let mut doubtful = paper("HAIQUY");
    doubtful.fill();
    doubtful.meta.clear();
    doubtful.set((2, 1), cchc::form::visible_code("HAIQUE", crate::returns::desk::period()).as_str());
    doubtful.subject = doubtful.subject.map(|s| s.replace("HAIQUE", "HAIQUY"));
    let mut all = vec![
        sent("a.xlsx", &second()),
        sent("a-cu.xlsx", &filled()),
        sent("a2.xlsx", &second()),
        sent("b.xlsx", &doubtful),
        sent("pnv.xlsx", &paper("PNV")),
    ];
    all.extend(read_as(
        "z.zip",
        crate::returns::package::zipped(&[("x.pdf", b"%PDF-1.4"), ("y.txt", b"abc")]),
    ));
    all.extend(read_as("~$a.xlsx", Vec::new()));
    let one = settled(all.clone(), &Rulings::default());
    all.reverse();
    let other = settled(all, &Rulings::default());
    assert_eq!(one.book, other.book, "the order of the files does not matter");
    assert_eq!(one.findings, other.findings);
    let count = |outcome| one.book.files.iter().filter(|f| f.outcome == outcome).count();
    let outcomes = [
        FileOutcome::Used,
        FileOutcome::Duplicate,
        FileOutcome::Replaced,
        FileOutcome::Refused,
        FileOutcome::Ignored,
        FileOutcome::Undecided,
    ];
    assert_eq!(outcomes.map(count), [1, 1, 1, 3, 1, 1]);
    let standings: Vec<Standing> = one.book.register.iter().map(|r| r.standing).collect();
    assert_eq!(standings, [Standing::Empty, Standing::Valid, Standing::Undecided, Standing::Undecided]);
    let used: Vec<&str> = one.book.received.values().map(|r| r.file.as_str()).collect();
    assert_eq!(
        used.len(),
        standings.iter().filter(|s| matches!(s, Standing::Valid | Standing::WithErrors)).count()
    );
}

#[test]
fn rulings_on_ownership_are_used_in_reading() {
    let mut nameless = filled();
    nameless.meta.clear();
    nameless.subject = None;
    nameless.cells.remove(&(2, 1));
    let mut rulings = Rulings::default();
    let sha = sent("x.xlsx", &nameless).sha256;
    rulings.belongs_to.insert(sha, "HAIBA".into());
    let submission = read_ruled("x.xlsx", nameless.bytes(), &rulings).remove(0);
    assert_eq!(settled(vec![submission], &rulings).standing("HAIBA"), Standing::Valid);
}
