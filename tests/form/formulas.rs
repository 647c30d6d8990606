//! Every formula of a form against LibreOffice's arithmetic, on blank, half-filled, wrong and complete forms.
//!
//! Without LibreOffice the test passes and says so; with `CCHC_REQUIRE_OFFICE=1` it then fails.

use super::office;
use crate::libreoffice::{differences, recalculated};
use cchc::form::layout::{BAND_ROW, Column, Layout};
use cchc::form::{Filling, Form, Identity, Past, compose};
use cchc::period::Month;
use cchc::plan::load::built_in;
use cchc::sheet::{Content, Style, Workbook, to_bytes};

const AGENCIES: [&str; 7] = ["PNV", "VP", "PGDDT", "BPMC", "CAH", "TTVH", "HAIBA"];

fn workbook(form: &Form<'_>, filling: &Filling) -> Workbook {
    let identity = Identity::of(form, "0");
    compose(form, &Layout::of(form), filling, &identity, &[]).unwrap()
}

#[test]
fn another_program_judges_every_form_alike() {
    let plan = built_in().unwrap();
    let mut books = Vec::new();
    for month in ["2024-09", "2025-01"] {
        let period = Month::read(month).unwrap();
        for code in AGENCIES {
            let Some(agency) = plan.roster(period).into_iter().find(|a| a.code == code) else {
                continue;
            };
            let (form, complete) = office::answered(&plan, code, period, 3);
            let fresh = Form::ask(&plan, agency, period, &Past::default());
            books.push((format!("{month}-{code}-blank.xlsx"), workbook(&fresh, &Filling::default())));
            for (name, filling) in [
                ("half", office::half(&complete)),
                ("wrong", office::wrong(&form, &complete)),
                ("complete", complete),
            ] {
                books.push((format!("{month}-{code}-{name}.xlsx"), workbook(&form, &filling)));
            }
        }
    }
    // A planted result proves that the other program does recalculate and that a difference is seen.
    let (name, mut planted) = books[0].clone();
    planted.sheets[0].put(BAND_ROW, Column::Missing.index(), Content::formula("1+1", 3.0), Style::plain());
    books.push((format!("planted-{name}"), planted));

    let files: Vec<(String, Vec<u8>)> =
        books.iter().map(|(name, book)| (name.clone(), to_bytes(book).unwrap())).collect();
    let Some(theirs) = recalculated("form_engine", &files) else { return };
    let mut different = Vec::new();
    let mut planted = Vec::new();
    for ((name, book), mut theirs) in books.iter().zip(theirs) {
        let (found, _) = differences(&book.sheets[0], &mut theirs, 1e-12);
        let found = found.into_iter().map(|line| format!("{name} {line}"));
        if name.starts_with("planted") { planted.extend(found) } else { different.extend(found) }
    }
    assert!(different.is_empty(), "{different:#?}");
    assert!(planted.iter().any(|d| d.contains("Number(3.0), not Float(2.0)")), "{planted:#?}");
}
