//! L06: what the supporting agencies add up to, against the figure of the one owner.
//!
//! Said when they exceed it, or when all of them answered and it differs: a partial sum below it proves
//! nothing. Excused: indicators whose leads add up themselves, for there both sides count other things.

use crate::assess::{Assessment, IndicatorResult};
use crate::finding::{Finding, Place, logic};
use crate::ledger::Ledger;
use crate::plan::{Aggregation, Plan};
use rust_decimal::Decimal;

/// One finding for each indicator.
pub fn find(plan: &Plan, _: &Ledger, assessment: &Assessment, _: &[Finding]) -> Vec<Finding> {
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
    let mut place = Place::agency(&owner.agency).in_row(result.key.to_string());
    place.file = owner.file.clone();
    place.sheet = owner.sheet.clone();
    place.cells = owner.cells.first().cloned().into_iter().collect();
    Some(logic::supporting_differs(place, own, supporting, answered, result.supporting.len()))
}
