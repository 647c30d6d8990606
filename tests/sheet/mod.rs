//! The writer of workbooks: a book with everything in it, and each formula function in another program.

mod address;
mod book;
mod demo;
mod eval;
mod formulas;
mod measure;
mod text;

use cchc::sheet::Properties;

/// What a file says of itself when nobody asks.
pub fn nameless() -> Properties {
    let created = chrono::NaiveDate::from_ymd_opt(2024, 9, 1).unwrap();
    let [title, subject, author, company] = [const { String::new() }; 4];
    Properties { title, subject, author, company, created }
}
