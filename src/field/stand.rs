//! Which answers count: the one place that says so, for the totals and for the checks alike.
//!
//! A number counts; "không phát sinh" is neutral and still an answer; a blank is missing; what is
//! impossible or contradicts itself is left out of both sums, and the reporter then counts as missing.

use super::text::proves;
use crate::answer::{Field, RowAnswer, Status};
use crate::plan::{Cumulation, Indicator};
use crate::rule::{Second, is_bounded, second};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

/// Why an answer is left out of the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    NoReturn,
    Blank,
    /// A required cell holds something that could not be read.
    Spoilt,
    /// A figure below 0.
    Negative,
    NumAboveDen,
    /// *Không phát sinh* beside figures other than 0.
    NoneArisenWithFigures,
    /// The base of a growth or reduction is blank.
    NoBase,
    /// The clerk decided that the row does not count.
    NotTaken,
}

/// How a reporter's answer is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    Counts,
    /// *Không phát sinh*: an answer that changes no sum.
    Neutral,
    /// The row was answered, its figure is not asked before the year's close.
    Pending,
    Out(Reason),
}

impl Stand {
    /// Whether the reporter has answered.
    pub fn is_answer(self) -> bool {
        !matches!(self, Stand::Out(_))
    }
}

/// How the answer of one reporter is taken. `figures_due`: whether a `once` figure is asked already.
pub fn stand(indicator: &Indicator, figures_due: bool, row: Option<&RowAnswer>) -> Stand {
    let Some(row) = row else {
        return Stand::Out(Reason::Blank);
    };
    if row.status_value() == Some(Status::NoneArisen) {
        return none_arisen(row);
    }
    if indicator.is_claim() {
        return claim(row);
    }
    figures(indicator, figures_due, row)
}

/// *Không phát sinh* as a status: neutral, unless figures other than 0 stand beside it.
fn none_arisen(row: &RowAnswer) -> Stand {
    let other_than_0 = |v: Option<Decimal>| v.is_some_and(|v| !v.is_zero());
    if other_than_0(row.num_value()) || other_than_0(row.den_value()) {
        return Stand::Out(Reason::NoneArisenWithFigures);
    }
    if is_spoilt(row, Field::Num) || is_spoilt(row, Field::Den) {
        return Stand::Out(Reason::Spoilt);
    }
    Stand::Neutral
}

/// A row that is answered with a status and evidence. A date that nobody can read leaves it out: it may be the
/// proof (R17). One that cannot be true leaves the claim without proof (R29).
fn claim(row: &RowAnswer) -> Stand {
    match row.status_value() {
        Some(Status::Done) if row.is_unread(Field::DoneOn) => Stand::Out(Reason::Spoilt),
        Some(_) => Stand::Counts,
        None if is_spoilt(row, Field::Status) => Stand::Out(Reason::Spoilt),
        None => Stand::Out(Reason::Blank),
    }
}

/// How the figures of a row are taken, whatever its status says.
pub fn figures(indicator: &Indicator, figures_due: bool, row: &RowAnswer) -> Stand {
    let with_den = second(indicator) != Second::None;
    if is_spoilt(row, Field::Num) || (with_den && is_spoilt(row, Field::Den)) {
        return Stand::Out(Reason::Spoilt);
    }
    let (num, den) = (row.num_value(), row.den_value().filter(|_| with_den));
    if [num, den].into_iter().flatten().any(|v| v.is_sign_negative() && !v.is_zero()) {
        return Stand::Out(Reason::Negative);
    }
    // *Không phát sinh* was refused here: zeros count, other figures contradict it (R28).
    let denied = row.spoilt.iter().any(|s| s.field == Field::Status && s.refused);
    if denied && [num, den].into_iter().flatten().any(|v| !v.is_zero()) {
        return Stand::Out(Reason::NoneArisenWithFigures);
    }
    if let Some(stand) = empty_denominator(indicator, num, den) {
        return stand;
    }
    match (num, den) {
        (Some(num), Some(den)) if num > den && is_bounded(indicator) => Stand::Out(Reason::NumAboveDen),
        (Some(_), Some(_)) => Stand::Counts,
        (Some(_), None) if !with_den => Stand::Counts,
        _ => incomplete(indicator, figures_due, row),
    }
}

/// A typed denominator 0 means that nothing arose; a base of 0 does not, and 0 of 0 without a target is a
/// figure (R28). Beside another figure it is an error, whatever the row allows (R2).
fn empty_denominator(indicator: &Indicator, num: Option<Decimal>, den: Option<Decimal>) -> Option<Stand> {
    den.filter(|den| den.is_zero() && second(indicator) != Second::Base)?;
    match num {
        Some(num) if !num.is_zero() => Some(Stand::Out(Reason::NumAboveDen)),
        _ if second(indicator) == Second::Beside => None,
        _ => Some(Stand::Neutral),
    }
}

/// A row with a figure missing.
fn incomplete(indicator: &Indicator, figures_due: bool, row: &RowAnswer) -> Stand {
    let answered = row.status_value().is_some();
    if indicator.cumulation == Cumulation::Once && !figures_due && answered {
        Stand::Pending
    } else if second(indicator) == Second::Base && row.num.is_some() {
        Stand::Out(Reason::NoBase)
    } else {
        Stand::Out(Reason::Blank)
    }
}

fn is_spoilt(row: &RowAnswer, field: Field) -> bool {
    row.spoilt.iter().any(|s| s.field == field)
}

/// Whether a claim *Hoàn thành* is proven: status done, a document that proves it (R16) and a date up to the
/// cut-off; a later one is a claim without proof (R29).
pub fn is_proven(row: &RowAnswer, cut_off: NaiveDate) -> bool {
    row.status_value() == Some(Status::Done)
        && row.done_on_value().is_some_and(|day| day <= cut_off)
        && row.text(Field::Evidence).is_some_and(proves)
}
