//! Other places' plans, walked from the annex to the first report by the program's own commands, as the handbook says;
//! `walk.py` does what a clerk does in Excel.
//!
//! Needs Python 3 with openpyxl. Without them the tests pass and say so; with `CCHC_REQUIRE_OFFICE=1` they then fail.

use crate::second::python;
use std::process::Command;

fn walk(place: &str) {
    let Some(python) = python() else { return };
    let root = std::env::temp_dir().join(format!("cchc-plan-{place}-{}", std::process::id()));
    let output = Command::new(python)
        .args(["tests/plans/walk.py", place, env!("CARGO_BIN_EXE_cchc")])
        .arg(&root)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONIOENCODING", "utf-8")
        .env_remove("CCHC_LANG")
        .output()
        .unwrap();
    let said = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    assert!(output.status.success(), "{place}:\n{}\n{}", said[0], said[1]);
    std::fs::remove_dir_all(&root).unwrap();
}

/// A province after 1/7/2025: 20 offices, 125 communes and wards.
#[test]
fn a_provinces_annex_comes_to_its_first_report() {
    walk("province");
}

/// A ministry's digital transformation: scores, ranks, at most, money, per mille.
#[test]
fn a_ministrys_annex_comes_to_its_first_report() {
    walk("ministry");
}
