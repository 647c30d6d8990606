//! The clerk's desk of the month the saved forms belong to, with the plan as it is built in.

use cchc::assess::Bench;
use cchc::check;
use cchc::finding::Finding;
use cchc::ledger::{Ledger, MonthBook};
use cchc::package::{Book, Limits, read};
use cchc::period::Month;
use cchc::plan::{Plan, fingerprint, load};
use cchc::submission::{self, Arrival, Desk, Rulings};
use chrono::NaiveDate;

pub fn plan() -> Plan {
    load::built_in().unwrap()
}

pub fn period() -> Month {
    Month::read("2024-09").unwrap()
}

/// The bytes of a committed workbook.
pub fn saved(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/returns/saved/{name}", env!("CARGO_MANIFEST_DIR"));
    std::io::Read::bytes(std::fs::File::open(path).unwrap()).map(Result::unwrap).collect()
}

/// The workbook as the reader sees it.
pub fn book(bytes: &[u8]) -> Book {
    read(bytes, &Limits::default()).unwrap()
}

/// A month in which only this file came in: the month's book, and everything found in reading and checking.
pub fn received(name: &str) -> (MonthBook, Vec<Finding>) {
    let (plan, rulings) = (plan(), Rulings::default());
    let desk =
        Desk { plan: &plan, period: period(), plan_fingerprint: &fingerprint(&plan), rulings: &rulings };
    let arrival = Arrival {
        path: format!("inbox/2024-09/{name}"),
        bytes: Ok(saved(name)),
        changed_on: NaiveDate::from_ymd_opt(2024, 9, 16),
    };
    let (book, mut findings) =
        submission::settle(&plan, period(), submission::read(&arrival, &desk), &rulings);
    let mut ledger = Ledger::default();
    ledger.months.insert(period(), book.clone());
    findings.extend(check::of_returns(&Bench::new(&plan, &ledger), period(), &findings));
    (book, findings)
}
