//! Writes forms to look at: `cargo test --test form_pages -- --ignored`, then see the target's tmp folder.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "form/office.rs"]
mod office;

use cchc::form::{Filling, render};
use cchc::period::Month;
use cchc::plan::load::built_in;
use std::path::Path;

#[test]
#[ignore = "writes workbooks for the eye"]
fn forms_to_look_at() {
    let plan = built_in().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms");
    std::fs::create_dir_all(&folder).unwrap();
    for month in ["2024-09", "2025-01"] {
        let period = Month::read(month).unwrap();
        for code in ["PNV", "VP", "PGDDT", "BPMC", "CAH", "TTVH", "HAIBA"] {
            if !plan.roster(period).iter().any(|a| a.code == code) {
                continue;
            }
            let (form, filling) = office::answered(&plan, code, period, 4);
            let blank = Filling::carried(&form);
            for (name, filling) in [("filled", &filling), ("blank", &blank)] {
                let bytes = render(&form, filling, "0123456789abcdef").unwrap();
                std::fs::write(folder.join(format!("{month}-{code}-{name}.xlsx")), bytes).unwrap();
            }
        }
    }
}
