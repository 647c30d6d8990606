//! A year of returns computed a second time, by a program in another language that was written from the documents alone
//! (`tests/second/*.py`): the district's numbers, verdicts, progress and register must come out the same.
//!
//! Needs Python 3 with openpyxl. Without them the tests pass and say so; with `CCHC_REQUIRE_OFFICE=1` they then fail.

use std::path::Path;
use std::process::Command;

/// A Python that can open workbooks, if there is one.
fn python() -> Option<&'static str> {
    let able = |python: &&str| {
        Command::new(python)
            .args(["-c", "import openpyxl"])
            .output()
            .is_ok_and(|output| output.status.success())
    };
    let found = ["python3", "/usr/bin/python3", "python"].into_iter().find(able);
    if found.is_none() {
        assert!(
            std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(),
            "Python with openpyxl is wanted and not installed"
        );
        println!("skipped: no Python with openpyxl");
    }
    found
}

/// Runs one of the scripts of this folder; what it printed, where it failed.
fn run(python: &str, script: &str, args: &[&str]) {
    let output = Command::new(python)
        .arg(Path::new("tests/second").join(script))
        .args(args)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONIOENCODING", "utf-8")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{script} {args:?}\n{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn the_second_computation_holds_to_the_documents() {
    let Some(python) = python() else { return };
    run(python, "selftest.py", &[]);
}
