//! One file checked by itself is a month with one arrival.

use crate::decisions::office::{Office, number, put, text};
use cchc::answer::Field;

fn check(office: &Office, name: &str) -> (u8, String) {
    let path = office.path(&format!("inbox/2024-09/{name}"));
    let (code, said) = office.run(&["check", &path.to_string_lossy()]);
    (code, said.replace(&*office.path("").to_string_lossy(), ""))
}

/// 20.1 with a number of two readings.
fn doubtful(office: &Office) -> Vec<u8> {
    office.form("HAIBA", |f| {
        put(f, "20.1", Field::Num, text("1.234"));
        put(f, "20.1", Field::Den, number(2000));
    })
}

#[test]
fn a_file_is_checked_under_the_months_decisions() {
    let office = Office::new("file-decided");
    office.lay("a.xlsx", &doubtful(&office), 14);
    office.lay("b.xlsx", &office.form("HAIQUY", |f| put(f, "20.1", Field::Num, text("1.100"))), 14);
    let (code, said) = check(&office, "a.xlsx");
    assert!(code == 1 && said.contains("đọc được hai cách"), "{said}");
    office.merge();
    let mut clerk = office.clerk();
    for (agency, reading) in [("Hải Ba", "1234"), ("Hải Quy", "1100")] {
        let choice = clerk.offered(agency, reading);
        clerk.answer(agency, &choice);
    }
    office.save(&clerk);
    let (code, said) = check(&office, "a.xlsx");
    assert!(!said.contains("G04"), "{said}");
    assert!(said.contains("Q01") && said.contains("1234"), "{said}");
    assert!(!said.contains("Hải Quy"), "the decision about another file is not its affair: {said}");
    assert_eq!(code, 0, "{said}");
    let whole = office.run(&["check"]).1;
    let of_pnv = |said: &str| -> Vec<String> {
        said.lines().filter(|l| l.contains("inbox/2024-09/a.xlsx")).map(str::to_string).collect()
    };
    assert_eq!(of_pnv(&said), of_pnv(&whole), "the month says the same of it");
}

#[test]
fn a_form_that_nobody_filled_in_is_blank_also_by_itself() {
    let office = Office::new("file-untouched");
    office.lay("a.xlsx", &office.form("HAIBA", |f| f.cells.clear()), 14);
    let (_, said) = check(&office, "a.xlsx");
    assert!(said.contains("C24"), "{said}");
}
