//! A year of returns computed a second time, by a program in another language that was written from the documents alone
//! (`tests/second/*.py`): the district's numbers, verdicts, progress and register must come out the same.
//!
//! Needs Python 3 with openpyxl. Without them the tests pass and say so; with `CCHC_REQUIRE_OFFICE=1` they then fail.

use std::path::Path;
use std::process::Command;

/// A Python that can open workbooks, if there is one.
pub fn python() -> Option<&'static str> {
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

/// Makes a workspace of random months and compares both computations of every month.
fn same_twice(seed: &str, first: &str, last: &str) {
    let Some(python) = python() else { return };
    let dir = std::env::temp_dir().join(format!("cchc-second-{}-{seed}", std::process::id()));
    let (root, cchc) = (dir.to_string_lossy().into_owned(), env!("CARGO_BIN_EXE_cchc"));
    let made = ["--cchc", cchc, "--seed", seed, "--from", first, "--to", last, "--small"];
    run(python, "generate.py", &[&[root.as_str()], &made[..]].concat());
    run(python, "compare.py", &[&root, "--cchc", cchc]);
    std::fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn the_second_computation_holds_to_the_documents() {
    let Some(python) = python() else { return };
    run(python, "selftest.py", &[]);
}

/// Over the deciding month of what is due on 30/9.
#[test]
fn autumn_comes_out_the_same_twice() {
    same_twice("8", "2024-09", "2024-11");
}

/// Over a year's close, with communes that join another on 1/1/2025.
#[test]
fn a_years_close_comes_out_the_same_twice() {
    same_twice("9", "2024-12", "2025-02");
}

/// Sixteen months, where the whole check is run; two service units and two communes join others on the way.
#[test]
fn a_whole_year_comes_out_the_same_twice() {
    if std::env::var_os("CCHC_REQUIRE_OFFICE").is_some() {
        same_twice("7", "2023-12", "2025-03");
    }
}
