//! Which months there are: an inbox is a month when a return lies in it (R5).

use crate::decisions::office::Office;
use crate::intake::district::{District, figure, messages};
use cchc::answer::Field;
use std::fs;

/// A month without returns is a warning for each agency and a report all the same.
#[test]
fn a_month_without_returns_is_reported_with_warnings_only() {
    let office = Office::new("month-empty");
    for folder in [false, true] {
        if folder {
            fs::create_dir_all(office.path("inbox/2024-09")).unwrap();
        }
        let (code, said) = office.run(&["merge"]);
        assert_eq!(code, 0, "{said}");
        assert!(office.path("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx").is_file());
    }
}

/// R5, R6: 01.3 counts the months that have an inbox; an empty folder is none, nor are files that are no returns.
#[test]
fn r5_r6_an_empty_folder_is_no_month() {
    let district = District::new("r5");
    district.returned("2024-09");
    let alone = figure(&district.merge("2024-09"), "01.3");
    assert_eq!(alone, "1/34");
    fs::create_dir_all(district.root.join("inbox/2024-06")).unwrap();
    district.lay("inbox/2024-07/~$hai-an.xlsx", b"lock");
    district.lay("inbox/2024-08/hai-an.pdf", b"%PDF-1.4");
    assert_eq!(figure(&district.merge("2024-09"), "01.3"), alone);
    district.returned("2024-08");
    assert_eq!(figure(&district.merge("2024-09"), "01.3"), "2/68");
}

/// R5: a deciding month that is not in the inbox leaves its obligations open and gives one finding.
#[test]
fn r5_a_deciding_month_that_is_missing_gives_one_finding() {
    let district = District::new("r5-deciding");
    district.returned("2024-09");
    assert_eq!(messages(&district.merge("2024-09"), "H09"), Vec::<String>::new());
    district.returned("2024-11");
    let said = messages(&district.merge("2024-11"), "H09");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("chưa chốt: thiếu kỳ 10/2024"), "{said:?}");
    fs::create_dir_all(district.root.join("inbox/2024-10")).unwrap();
    assert_eq!(messages(&district.merge("2024-11"), "H09"), said, "an empty folder is no month");
    district.returned("2024-10");
    assert_eq!(messages(&district.merge("2024-11"), "H09"), Vec::<String>::new());
}

/// R26: a new workspace does not begin with the closing rows of a year that it knows nothing of.
#[test]
fn r26_a_new_workspace_lacks_no_earlier_month() {
    let district = District::new("r26");
    district.returned("2024-05");
    assert_eq!(messages(&district.merge("2024-05"), "H09"), Vec::<String>::new());
}

/// R19: a refused file leaves no trace in a later month.
#[test]
fn r19_a_refused_file_is_no_history() {
    let district = District::new("r19");
    district.returned("2024-09");
    let without = district.merge("2024-09");
    district.lay("inbox/2024-08/hai-an.pdf", b"%PDF-1.4");
    let form = fs::read(district.root.join("inbox/2024-09/HAIAN.xlsx")).unwrap();
    district.lay("inbox/2024-08/thang-9.xlsx", &form);
    assert_eq!(district.merge("2024-09"), without);
}

/// R6: what came in time and had no error of any kind is a report, whatever a later copy spoils; a copy that only a
/// check of claims faults (no day, H04), or rows that contradict each other (L04), was never valid.
#[test]
fn r6_the_first_valid_return_decides_by_every_rule() {
    // A milestone of Phòng Nội vụ.
    let done = |day, evidence| {
        let cells = [(Field::Status, "Hoàn thành"), (Field::DoneOn, day), (Field::Evidence, evidence)];
        cells.map(|(field, said)| ("02.1", field, said)).to_vec()
    };
    let resolved = |den| {
        vec![
            ("20.1", Field::Num, "98"),
            ("20.1", Field::Den, den),
            ("22.1", Field::Num, "5"),
            ("22.1", Field::Den, "99"),
        ]
    };
    let spoilt = vec![("20.1", Field::Num, "khoảng 30"), ("20.1", Field::Den, "99")];
    for (name, agency, first, counted) in [
        ("valid", "PNV", done("12/9/2024", "12/KH-UBND"), "1/34"),
        ("no-day", "PNV", done("", "12/KH-UBND"), "0/34"),
        ("agree", "HAIAN", resolved("99"), "1/34"),
        ("contradict", "HAIAN", resolved("100"), "0/34"),
    ] {
        let district = District::new(&format!("r6-{name}"));
        district.sent("2024-09", agency, 1, &first);
        let second = if agency == "PNV" { done("31/12/2042", "12/KH-UBND") } else { spoilt.clone() };
        district.sent("2024-09", agency, 2, &second);
        assert_eq!(figure(&district.merge("2024-09"), "01.3"), counted, "{name}");
    }
}
