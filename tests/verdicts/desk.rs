//! A desk on which months are filled as the office works: who says what in which month.

use cchc::answer::{RowAnswer, Status, Typed};
use cchc::assess::counted::note_refused;
use cchc::assess::{Assessment, Bench, IndicatorResult, assess, still_asked};
use cchc::finding::Finding;
use cchc::ledger::{Ledger, MonthBook, Received, RegisterRow, Standing};
use cchc::period::Month;
use cchc::plan::{Plan, RowKey, load};
use chrono::NaiveDate;
use rust_decimal::Decimal;

pub struct Desk {
    pub plan: Plan,
    pub ledger: Ledger,
    late: Vec<(Month, String)>,
}

/// One month on the desk.
pub struct InMonth<'d> {
    desk: &'d mut Desk,
    month: Month,
}

pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

pub fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").expect("a day")
}

impl Desk {
    /// The district's own plan.
    pub fn new() -> Desk {
        Desk::with(load::built_in().expect("the built-in plan is sound"))
    }

    pub fn with(plan: Plan) -> Desk {
        Desk { plan, ledger: Ledger::default(), late: Vec::new() }
    }

    pub fn month(&mut self, text: &str) -> InMonth<'_> {
        let month = month(text);
        self.ledger.months.entry(month).or_insert_with(|| MonthBook::empty(month));
        InMonth { desk: self, month }
    }

    /// The ledger with a register in every month, as the rooms before this one write it.
    pub fn book(&self) -> Ledger {
        let mut ledger = self.ledger.clone();
        for (month, book) in &mut ledger.months {
            let line = |code: &str| {
                let late = self.late.iter().any(|(m, a)| m == month && a == code);
                let received = book.received.get(code);
                RegisterRow {
                    standing: if received.is_some() { Standing::Valid } else { Standing::Missing },
                    late,
                    first_on: Some(month.day(if late { 25 } else { 15 })),
                    file: received.map(|r| r.file.clone()),
                    ..RegisterRow::missing(code)
                }
            };
            book.register = self.plan.roster(*month).iter().map(|a| line(&a.code)).collect();
        }
        for book in ledger.months.values_mut() {
            note_refused(&self.plan, book);
        }
        ledger
    }

    pub fn assess(&self, period: &str) -> Assessment {
        assess(&Bench::new(&self.plan, &self.book()), month(period))
    }

    /// The rows of earlier plan years that an agency's form still asks.
    pub fn overdue(&self, agency: &str, period: &str) -> Vec<RowKey> {
        still_asked(&Bench::new(&self.plan, &self.book()), agency, month(period))
    }

    pub fn result(&self, period: &str, row: &str) -> IndicatorResult {
        let key = row_key(row, month(period));
        self.assess(period).result(&key).unwrap_or_else(|| panic!("{key} is not open in {period}")).clone()
    }

    /// `verdict progress` in codes.
    pub fn says(&self, period: &str, row: &str) -> String {
        let result = self.result(period, row);
        format!("{} {}", result.verdict.code(), result.progress.code())
    }

    pub fn findings(&self, period: &str) -> Vec<Finding> {
        let ledger = self.book();
        let bench = Bench::new(&self.plan, &ledger);
        let mut findings = cchc::check::of_month(&self.plan, &ledger, &assess(&bench, month(period)), &[]);
        findings.extend(cchc::check::of_returns(&bench, month(period), &[]));
        findings.sort();
        findings.dedup();
        findings
    }

    /// The findings of one code, in Vietnamese, place and message.
    pub fn lines(&self, period: &str, code: &str) -> Vec<String> {
        let lines = self.findings(period).into_iter().filter(|f| f.code == code);
        lines.map(|f| f.line(cchc::words::text::Lang::Vi)).collect()
    }
}

pub fn row_key(row: &str, period: Month) -> RowKey {
    row.parse().unwrap_or_else(|_| RowKey::new(row, period.year))
}

impl InMonth<'_> {
    pub fn row(self, agency: &str, row: &str, answer: RowAnswer) -> Self {
        let key = row_key(row, self.month);
        let file = format!("inbox/{}/{agency}.xlsx", self.month);
        let book = self.desk.ledger.months.get_mut(&self.month).expect("the month");
        let received = book.received.entry(agency.to_string()).or_insert_with(|| Received {
            agency: agency.to_string(),
            file,
            sha256: "ab".repeat(32),
            sheet: "Báo cáo".to_string(),
            revision: 1,
            answers: Default::default(),
            ..Received::default()
        });
        received.answers.rows.insert(key, answer);
        self
    }

    /// A numerator and a denominator, or a figure and its base.
    pub fn says(self, agency: &str, row: &str, num: impl Into<Decimal>, den: impl Into<Decimal>) -> Self {
        let (num, den) = (num.into(), den.into());
        self.row(
            agency,
            row,
            RowAnswer {
                num: Some(Typed::new(num, "F10", num.to_string())),
                den: Some(Typed::new(den, "G10", den.to_string())),
                status: Some(Typed::new(Status::InProgress, "J10", "Đang thực hiện")),
                ..RowAnswer::default()
            },
        )
    }

    /// One value.
    pub fn value(self, agency: &str, row: &str, value: impl Into<Decimal>) -> Self {
        let value = value.into();
        self.row(
            agency,
            row,
            RowAnswer {
                num: Some(Typed::new(value, "F10", value.to_string())),
                status: Some(Typed::new(Status::InProgress, "J10", "Đang thực hiện")),
                ..RowAnswer::default()
            },
        )
    }

    /// A claim without figures.
    pub fn claims(self, agency: &str, row: &str, status: Status) -> Self {
        self.row(
            agency,
            row,
            RowAnswer { status: Some(Typed::new(status, "J10", status.words())), ..RowAnswer::default() },
        )
    }

    /// Done, with evidence and date.
    pub fn done(self, agency: &str, row: &str, evidence: &str, on: &str) -> Self {
        self.row(
            agency,
            row,
            RowAnswer {
                status: Some(Typed::new(Status::Done, "J10", "Hoàn thành")),
                done_on: Some(Typed::new(day(on), "K10", on)),
                evidence: Some(Typed::new(evidence.to_string(), "L10", evidence)),
                ..RowAnswer::default()
            },
        )
    }

    /// Không phát sinh.
    pub fn none(self, agency: &str, row: &str) -> Self {
        self.claims(agency, row, Status::NoneArisen)
    }

    /// A return in which nothing of interest stands.
    pub fn returns(self, agency: &str) -> Self {
        self.claims(agency, "T99", Status::InProgress)
    }

    /// Takes an agency's row away again.
    pub fn without(self, agency: &str, row: &str) -> Self {
        let key = row_key(row, self.month);
        let book = self.desk.ledger.months.get_mut(&self.month).expect("the month");
        book.received.get_mut(agency).expect("a return").answers.rows.remove(&key);
        self
    }

    pub fn late(self, agency: &str) -> Self {
        self.desk.late.push((self.month, agency.to_string()));
        self
    }

    /// Every agency that a code means says the same.
    pub fn all(self, code: &str, row: &str, num: i64, den: i64) -> Self {
        let members: Vec<String> =
            self.desk.plan.members(&[code.to_string()], self.month).iter().map(|a| a.code.clone()).collect();
        members.iter().fold(self, |month, agency| month.says(agency, row, num, den))
    }
}

/// A row with everything: figures, status.
pub fn row(num: i64, den: i64, status: Status) -> RowAnswer {
    RowAnswer {
        num: Some(Typed::new(num.into(), "F10", num.to_string())),
        den: Some(Typed::new(den.into(), "G10", den.to_string())),
        status: Some(Typed::new(status, "J10", status.words())),
        ..RowAnswer::default()
    }
}
