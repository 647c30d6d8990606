//! Writes forms to look at: `cargo test form::pages -- --ignored`, then see the target's tmp folder.

use super::office;
use cchc::answer::Field;
use cchc::form::layout::Layout;
use cchc::form::{FaultLine, Filling, Form, Identity, Past, compose, render};
use cchc::period::Month;
use cchc::plan::load::built_in;
use cchc::sheet::to_bytes;
use std::path::Path;

#[test]
#[ignore = "writes workbooks for the eye"]
fn forms_to_look_at() {
    let plan = built_in().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms");
    std::fs::create_dir_all(&folder).unwrap();
    for month in ["2024-09", "2025-01"] {
        let period = Month::read(month).unwrap();
        for code in ["PNV", "VP", "PGDDT", "BPMC", "CAH", "TTVH", "HAIBA", "PTCKH"] {
            if !plan.roster(period).iter().any(|a| a.code == code) {
                continue;
            }
            let (form, filling) = office::answered(&plan, code, period, 4);
            let blank = Filling::carried(&form);
            let wrong = office::wrong(&form, &filling);
            let first = Filling::carried(&Form::ask(&plan, form.agency, period, &Past::default()));
            for (name, filling) in [
                ("filled", &filling),
                ("blank", &blank),
                ("wrong", &wrong),
                ("half", &office::half(&filling)),
                ("nearly", &office::nearly(&filling)),
                ("first", &first),
            ] {
                let bytes = render(&form, filling, "0123456789abcdef").unwrap();
                std::fs::write(folder.join(format!("{month}-{code}-{name}.xlsx")), bytes).unwrap();
            }
            std::fs::write(folder.join(format!("{month}-{code}-back.xlsx")), back(&form, wrong)).unwrap();
        }
    }
}

/// An agency's answers with marks and a sheet of faults.
fn back(form: &Form<'_>, mut filling: Filling) -> Vec<u8> {
    let mut faults = Vec::new();
    for ask in form.asks().take(9) {
        let at = (ask.key(), Field::Num);
        filling.marks.insert(at.clone(), "Ô này ghi “khoảng 30”; cần một số nguyên.".to_string());
        faults.push(FaultLine {
            at: Some(at),
            code: "G01".into(),
            message: "Ô tử số ghi “khoảng 30”: không đọc được thành số, chưa được tổng hợp.".into(),
            hint: "Nhập số nguyên, không kèm chữ.".into(),
        });
    }
    let book = compose(form, &Layout::of(form), &filling, &Identity::of(form, "0"), &faults);
    to_bytes(&book.unwrap()).unwrap()
}
