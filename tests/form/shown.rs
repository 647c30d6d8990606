//! What a number looks like on the printed form, as LibreOffice draws it: whole, with its sign and its decimals.
//!
//! Without LibreOffice or pdftotext the test passes and says so; with `CCHC_REQUIRE_OFFICE=1` it then fails.

use super::desk::Desk;
use super::office;
use crate::libreoffice::converted;
use cchc::form::layout::Layout;
use cchc::form::{Filling, Identity, Past, compose};
use cchc::period::Month;
use cchc::plan::load::built_in;
use cchc::sheet::{Workbook, to_bytes};
use std::process::Command;

/// Agency, row, what is typed, what must be read on the page. Counted figures, measured ones, ratios and growth,
/// each below nothing, nothing, a fraction, the largest plausible and a huge one.
const CASES: [(&str, &str, &str, &[&str]); 13] = [
    ("HAIBA", "11.1", "a=-7123 | b=9000", &["-7.123", "9.000"]),
    ("HAIBA", "11.1", "a=0 | b=9001", &["9.001", "0,00%"]),
    ("HAIBA", "11.1", "a=0.985 | b=9002", &["0,985"]),
    ("HAIBA", "11.1", "a=1234567 | b=1234568", &["1.234.567", "1.234.568", "99,99%"]),
    ("HAIBA", "11.1", "a=123456789012 | b=1", &["123.456.789.012"]),
    ("PTCKH", "37.1", "a=-7123.5 | b=9000", &["-7.123,5", "9.000"]),
    ("PTCKH", "37.1", "a=0 | b=9001.5", &["9.001,5", "0,00%"]),
    ("PTCKH", "37.1", "a=0.985 | b=9002", &["0,985", "0,01%"]),
    ("PTCKH", "37.1", "a=1250000 | b=1250000.25", &["1.250.000", "1.250.000,25", "99,99%"]),
    ("PTCKH", "37.1", "a=123456789012.5 | b=1", &["123.456.789.012,5"]),
    ("HAIBA", "46.1", "a=9080 | b=11350", &["9.080", "11.350", "-20,00%"]),
    ("HAIBA", "46.1", "a=7000 | b=7000", &["7.000", "0,00%"]),
    ("HAIBA", "46.1", "a=1250000 | b=1", &["1.250.000", "> 10.000 %"]),
];

#[test]
fn a_number_is_shown_as_it_is() {
    if Command::new("pdftotext").arg("-v").output().is_err() {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "pdftotext is wanted and not installed");
        return eprintln!("skipped: pdftotext is not installed");
    }
    let plan = built_in().unwrap();
    let (form, _) = office::answered(&plan, "HAIBA", Month::read("2024-09").unwrap(), 0);
    let book =
        compose(&form, &Layout::of(&form), &Filling::default(), &Identity::of(&form, "0"), &[]).unwrap();
    let files: Vec<_> = (1..)
        .zip(CASES)
        .map(|(nth, (code, item, typed, _))| {
            let sheet = Desk::of(&plan, code, "2024-09", &Past::default()).fill(item, typed).sheet();
            let mut book = Workbook::new(book.properties.clone());
            book.push(sheet);
            (format!("{nth}.xlsx"), to_bytes(&book).unwrap())
        })
        .collect();
    let Some(folder) = converted("form_shown", &files, "pdf") else { return };
    let mut wrong = Vec::new();
    for (nth, (_, item, typed, wanted)) in (1..).zip(CASES) {
        let mut program = Command::new("pdftotext");
        program.args(["-layout", &format!("{nth}.pdf"), "-"]).current_dir(&folder);
        let out = program.output().unwrap();
        assert!(out.status.success(), "{out:?}");
        let page = String::from_utf8(out.stdout).unwrap().replace('\u{a0}', " ");
        let words: Vec<&str> = page.split_whitespace().collect();
        let seen = |wanted: &&str| page.contains(*wanted) && (wanted.contains(' ') || words.contains(wanted));
        let unseen: Vec<_> = wanted.iter().filter(|w| !seen(w)).collect();
        if !unseen.is_empty() {
            let line = page.lines().find(|line| line.contains(item)).unwrap_or_default();
            wrong.push(format!("{item} {typed}: {unseen:?} not in {line:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
