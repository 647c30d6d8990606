//! The month as a whole: who is missing or late, what the supporting agencies add up to, what cannot be closed.

use crate::assess::{Assessment, IndicatorResult};
use crate::finding::{Finding, Place, Severity, deadline, logic};
use crate::ledger::{Ledger, RegisterRow, Standing};
use crate::plan::{Aggregation, Plan};
use crate::words::text::Text;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// H01: an agency of the roster from which nothing came. Blank and unreadable returns are said where they were
/// read, and so is a file of the agency's that was refused.
pub fn missing(plan: &Plan, ledger: &Ledger, assessment: &Assessment, said: &[Finding]) -> Vec<Finding> {
    let period = assessment.period;
    let due = plan.calendar.deadline(period);
    let refused = said.iter().filter(|f| f.severity == Severity::Error && f.place.file.is_some());
    let refused: BTreeSet<&str> = refused.filter_map(|f| f.place.agency.as_deref()).collect();
    plan.roster(period)
        .into_iter()
        .filter(|a| ledger.standing(plan, &a.code, period) == Standing::Missing)
        .filter(|a| !refused.contains(a.code.as_str()))
        .map(|a| deadline::agency_missing(Place::agency(&a.code), &a.name, due))
        .collect()
}

/// H02: an agency whose first return came in after the deadline (R10). It changes no figure.
pub fn late(plan: &Plan, ledger: &Ledger, assessment: &Assessment, _: &[Finding]) -> Vec<Finding> {
    let due = plan.calendar.deadline(assessment.period);
    let lines = ledger.month(assessment.period).into_iter().flat_map(|book| &book.register);
    lines.filter(|line| line.late).filter_map(|line| of_line(line, due)).collect()
}

fn of_line(line: &RegisterRow, due: NaiveDate) -> Option<Finding> {
    let place = Place { file: line.file.clone(), ..Place::agency(&line.agency) };
    let source = match line.by_file_time {
        false => Text::default(),
        true => Text::of(" (theo giờ tệp)", " (by the file's time)"),
    };
    Some(deadline::return_late(place, line.first_on?, due, source))
}

/// L06: what the supporting agencies add up to, against the figure of the one owner. Said when they exceed it, or
/// when all of them answered and it differs: a partial sum below it proves nothing. Excused: indicators whose leads
/// add up themselves, for there both sides count other things.
pub fn supporting(plan: &Plan, _: &Ledger, assessment: &Assessment, _: &[Finding]) -> Vec<Finding> {
    let lead = |r: &&IndicatorResult| {
        plan.indicator(&r.key.item).is_some_and(|(_, i)| i.aggregation == Aggregation::Lead)
    };
    assessment.results.iter().filter(lead).filter_map(of_result).collect()
}

fn of_result(result: &IndicatorResult) -> Option<Finding> {
    let owner = result.members.iter().find(|m| m.counted)?;
    let own = owner.num?;
    let counted = || result.supporting.iter().filter(|m| m.counted);
    let supporting =
        counted().filter_map(|m| m.num).try_fold(Decimal::ZERO, |sum, num| sum.checked_add(num))?;
    let answered = result.supporting.iter().filter(|m| m.stand.is_answer()).count();
    let all = answered == result.supporting.len();
    if counted().next().is_none() || !(supporting > own || (all && supporting != own)) {
        return None;
    }
    let place = Place {
        file: owner.file.clone(),
        sheet: owner.sheet.clone(),
        cells: owner.cells.first().cloned().into_iter().collect(),
        ..Place::agency(&owner.agency).in_row(result.key.to_string())
    };
    Some(logic::supporting_differs(place, own, supporting, answered, result.supporting.len()))
}

/// H09: a deciding month without an inbox, which leaves its obligations open (R5); one finding for each month.
pub fn undecided(_: &Plan, _: &Ledger, assessment: &Assessment, _: &[Finding]) -> Vec<Finding> {
    let mut open = BTreeMap::new();
    for result in assessment.results.iter().filter(|r| r.carried_over && !r.asked_of.is_empty()) {
        for month in &result.without_inbox {
            *open.entry(*month).or_insert(0) += 1;
        }
    }
    let found = open.into_iter();
    found.map(|(month, count)| deadline::deciding_month_missing(Place::default(), month, count)).collect()
}
