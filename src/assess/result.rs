//! What is handed to the report: results with every member's answer and its place.

use super::answers::Answer;
use super::asked::asked_of;
use super::bench::Bench;
use super::code::Progress;
use super::counted::{Reason, Stand};
use super::measure::{measure, supporting, weighed};
use super::met::{first_met, met_since, months};
use super::progress::{behind_pace, progress};
use super::typed::as_typed;
use crate::answer::{Field, Status};
use crate::ledger::{Amendment, Standing};
use crate::period::Month;
use crate::plan::{Aggregation, Indicator, Obligation, RowKey};
use crate::rule::Verdict;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// One agency's answer to an indicator, with its place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Member {
    pub agency: String,
    /// The month in which it was given; an earlier one where it is remembered.
    pub month: Month,
    /// Numerator or value as read, whether it counts or not.
    pub num: Option<Decimal>,
    pub den: Option<Decimal>,
    pub status: Option<Status>,
    pub done_on: Option<NaiveDate>,
    /// What was typed where it is not what was read, and the evidence.
    pub typed: BTreeMap<Field, String>,
    pub stand: Stand,
    pub counted: bool,
    /// Why they are not, where they should be.
    pub why_left_out: Option<Reason>,
    /// Why there is no return, where there is none.
    pub standing: Option<Standing>,
    /// Whether it passes by itself, where agencies are tested one by one.
    pub passes: Option<bool>,
    pub file: Option<String>,
    pub sheet: Option<String>,
    /// Addresses of the cells read: numerator, denominator, status, date, evidence, as far as given.
    pub cells: Vec<String>,
    /// The file's SHA-256.
    pub sha256: Option<String>,
    /// Values that the clerk put in place of the return's own.
    pub amended: Vec<Amendment>,
}

/// One month of an indicator's course.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    pub month: Month,
    pub num: Option<Decimal>,
    pub den: Option<Decimal>,
    pub percent: Option<Decimal>,
    pub verdict: Verdict,
    pub progress: Progress,
}

/// One obligation as it stands in a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndicatorResult {
    pub key: RowKey,
    pub task: u32,
    /// The month whose answers it is made of.
    pub period: Month,
    /// Σ numerators, the value, or the units that passed.
    pub num: Option<Decimal>,
    /// Σ denominators or bases, or the units tested.
    pub den: Option<Decimal>,
    /// By the kind's formula, cut to four places.
    pub percent: Option<Decimal>,
    /// *Chỉ tiêu*.
    pub verdict: Verdict,
    /// *Tiến độ*.
    pub progress: Progress,
    pub reported: usize,
    pub expected: usize,
    pub members: Vec<Member>,
    /// Supporting answers: shown and compared, never added.
    pub supporting: Vec<Member>,
    pub claims: BTreeMap<Status, usize>,
    /// Due date; none for every-period indicators.
    pub due: Option<NaiveDate>,
    /// Days from the cut-off to the due date; negative once it has passed.
    pub days_left: Option<i64>,
    pub decided: bool,
    /// Row of an earlier plan year, to be closed ("chốt năm").
    pub closing: bool,
    /// Decided in an earlier period, and still asked of somebody.
    pub carried_over: bool,
    /// Of whom, where it is carried over.
    pub asked_of: Vec<String>,
    /// Months it stands on that have no inbox: the deciding one; of the register any.
    pub without_inbox: Vec<Month>,
    /// The owner said nothing while agencies that only support it gave figures.
    pub lead_silent: bool,
    pub first_met: Option<Month>,
    /// Since when a milestone or count stands as met: typed date, or the first cut-off at which it was.
    pub done_on: Option<NaiveDate>,
    /// Below the plan's pace for the month; never changes the verdict.
    pub behind_pace: bool,
    /// The months of the year that were read, this one last.
    pub trend: Vec<Point>,
    /// The month before, if it was read and the obligation open.
    pub previous: Option<Point>,
}

/// An obligation as it stands in a period.
pub(super) fn result<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> IndicatorResult {
    let weighed = weighed(bench, obligation, period);
    let measured = measure(bench, obligation, period);
    let key = obligation.key();
    let member = |a: &Answer<'a>| member(bench, measured.indicator, a, &key, period);
    let members: Vec<Member> = measured.answers.iter().map(member).collect();
    let supporting: Vec<Member> = supporting(bench, obligation, period).iter().map(member).collect();
    let cut_off = bench.plan.calendar.cut_off(period);
    let trend: Vec<Point> = months(bench, obligation, period).map(|m| point(bench, obligation, m)).collect();
    IndicatorResult {
        key: obligation.key(),
        task: obligation.task.id,
        period,
        num: weighed.num,
        den: weighed.den,
        percent: weighed.percent,
        verdict: weighed.verdict,
        progress: progress(bench, obligation, period),
        reported: weighed.reported,
        expected: weighed.expected,
        lead_silent: weighed.reported == 0 && supporting.iter().any(|m| m.counted),
        members,
        supporting,
        claims: weighed.claims.clone(),
        due: obligation.due,
        days_left: obligation.due.map(|due| (due - cut_off).num_days()),
        decided: obligation.is_decided_in(period),
        closing: obligation.is_closing_row(period),
        carried_over: period > obligation.span.1,
        asked_of: asked_of(bench, obligation, period),
        without_inbox: without_inbox(bench, obligation, period),
        first_met: first_met(bench, obligation, period),
        done_on: met_since(bench, obligation, period).map(|s| s.on),
        behind_pace: behind_pace(bench, obligation, period),
        previous: trend.iter().find(|p| p.month == period.prev()).copied(),
        trend,
    }
}

/// The months without an inbox on which an obligation stands: of the register every one up to the period, else
/// the deciding one once it has passed (R5, R6).
fn without_inbox(bench: &Bench<'_>, obligation: &Obligation<'_>, period: Month) -> Vec<Month> {
    let (first, deciding) = obligation.span;
    let span = match obligation.indicator.aggregation {
        Aggregation::Register => (
            bench.plan.calendar.period(first.max(bench.plan.about.first_period)),
            Month::at(obligation.year, 12),
        ),
        _ if obligation.due.is_some() && obligation.is_decided_in(period) => (deciding, deciding),
        _ => return Vec::new(),
    };
    let lacks = |m: &Month| !bench.ledger.month(*m).is_some_and(|b| b.has_inbox());
    Month::span(span.0, span.1.min(period)).filter(lacks).collect()
}

fn point<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, month: Month) -> Point {
    let weighed = weighed(bench, obligation, month);
    Point {
        month,
        num: weighed.num,
        den: weighed.den,
        percent: weighed.percent,
        verdict: weighed.verdict,
        progress: progress(bench, obligation, month),
    }
}

fn member(
    bench: &Bench<'_>,
    indicator: &Indicator,
    answer: &Answer<'_>,
    key: &RowKey,
    period: Month,
) -> Member {
    let row = answer.row;
    let register = answer.received.is_none() && answer.stand == Stand::Counts;
    let read = |value: Option<Decimal>, computed| if register { Some(computed) } else { value };
    let fields = [Field::Num, Field::Den, Field::Status, Field::DoneOn, Field::Evidence];
    let spoilt = |field| row?.spoilt.iter().find(|s| s.field == field).map(|s| s.cell.as_str());
    let cells = fields.iter().filter_map(|f| row?.cell(*f).or_else(|| spoilt(*f)));
    Member {
        agency: answer.agency.code.clone(),
        month: answer.month,
        num: read(row.and_then(|r| r.num_value()), answer.num),
        den: read(row.and_then(|r| r.den_value()), answer.den),
        status: row.and_then(|r| r.status_value()),
        done_on: row.and_then(|r| r.done_on_value()),
        typed: row.map(as_typed).unwrap_or_default(),
        stand: answer.stand,
        counted: answer.stand == Stand::Counts,
        why_left_out: match answer.stand {
            Stand::Out(reason) => Some(reason),
            _ => None,
        },
        standing: (answer.stand == Stand::Out(Reason::NoReturn))
            .then(|| bench.ledger.standing(bench.plan, &answer.agency.code, period)),
        passes: answer.passes(indicator),
        file: answer.received.map(|r| r.file.clone()),
        sheet: answer.received.map(|r| r.sheet.clone()),
        cells: cells.filter(|c| !c.is_empty()).map(String::from).collect(),
        sha256: answer.received.map(|r| r.sha256.clone()),
        amended: answer.received.map_or_else(Vec::new, |r| r.amendments(key).to_vec()),
    }
}
