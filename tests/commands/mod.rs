//! What a clerk types, and what the program answers.

mod files;
mod inbox;
mod line;
mod planned;

use crate::decisions::office::Office;
use chrono::NaiveDate;

/// Runs the program on a day; exit code and what it prints.
fn cchc(today: &str, words: &[&str]) -> (u8, String) {
    let mut out = Vec::new();
    let day = || today.parse::<NaiveDate>().unwrap();
    let arguments = ["cchc"].iter().chain(words).map(Into::into).collect();
    let code = cchc::commands::main(arguments, &mut out, false, &day);
    (code, String::from_utf8(out).unwrap())
}

/// The same in an office's workspace, on 18 September 2024.
fn at(office: &Office, words: &[&str]) -> (u8, String) {
    let dir = office.path("").to_string_lossy().into_owned();
    cchc("2024-09-18", &[words, &["--dir", &dir]].concat())
}
