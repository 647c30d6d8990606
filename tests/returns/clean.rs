//! A form filled in as it was meant.

use crate::returns::desk::{answers, filled, period, read_paper, said, settled};
use cchc::ledger::{FileOutcome, Standing};
use cchc::submission::Rulings;

#[test]
fn a_clean_return_is_read_without_a_word() {
    let submission = read_paper(&filled());
    assert_eq!(said(&submission), Vec::<String>::new());
    let read = answers(&submission);
    assert_eq!((read.agency.as_str(), read.period, read.revision), ("HAIBA", period(), 1));
    assert_eq!(read.sheet, "Báo cáo");
    let row = |key: &str| &read.answers.rows[&key.parse().unwrap()];
    assert_eq!(row("20.1@2024").num_value(), Some(198.into()));
    assert_eq!(row("20.1@2024").den.as_ref().unwrap().cell, "G16");
    assert_eq!(row("21.1@2024").den_value(), Some(2.into()), "computed from 20.1");
    assert_eq!(row("21.1@2024").den.as_ref().unwrap().cell, "");
    assert_eq!(row("03.3@2024").num_value().unwrap().to_string(), "12.5");
    assert_eq!(read.answers.signature.prepared_by, "Nguyễn Thị An");
}

#[test]
fn a_clean_return_is_valid_and_the_month_adds_up() {
    let month = settled(vec![read_paper(&filled())], &Rulings::default());
    assert_eq!(month.standing("HAIBA"), Standing::Valid);
    assert_eq!(month.standing("PNV"), Standing::Missing);
    assert_eq!(month.outcomes(), [("hai-ba.xlsx".into(), FileOutcome::Used, String::new())]);
    assert_eq!(month.findings, []);
    let line = &month.book.register[1];
    assert!(!line.late && line.by_file_time, "the 16th is the deadline");
    assert_eq!(line.file.as_deref(), Some("inbox/2024-09/hai-ba.xlsx"));
}
