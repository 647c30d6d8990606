//! What changed since the month before, over the reporters that answered in both (R24).
//!
//! Months with other silent units are never compared: a total that lost a unit has not fallen, a share that
//! lost its worst unit has not grown.

use super::result::{IndicatorResult, Member};
use super::weigh::{Judged, Taken, judged, judged_without};
use crate::plan::Plan;
use crate::rule::Verdict;
use std::collections::HashSet;

/// Both months of an obligation over the same reporters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// How many reporters answered in both months.
    pub units: usize,
    pub before: Judged,
    pub now: Judged,
}

/// The change from one month's result to the next one's; none where no reporter answered in both.
pub fn change(plan: &Plan, before: &IndicatorResult, now: &IndicatorResult) -> Option<Change> {
    let indicator = plan.judged_as(plan.indicator(&now.key.item)?.1);
    let answered = |result: &'_ IndicatorResult| -> HashSet<String> {
        result.members.iter().filter(|m| m.stand.is_answer()).map(|m| m.agency.clone()).collect()
    };
    let (then, today) = (answered(before), answered(now));
    let both: HashSet<&String> = then.intersection(&today).collect();
    let over = |result: &IndicatorResult| {
        if then == today {
            // Nobody is left out: what both months say themselves, what they remember included.
            let IndicatorResult { num, den, percent, verdict, .. } = *result;
            return Judged { num, den, percent, verdict };
        }
        let taken: Vec<Taken> =
            result.members.iter().filter(|m| both.contains(&m.agency)).map(taken).collect();
        judged(indicator, &taken, result.decided)
    };
    let (before, now) = (over(before), over(now));
    (!both.is_empty()).then_some(Change { units: both.len(), before, now })
}

/// The verdicts as they would be without one of these reporters, which are some of the result's.
pub fn without<'m>(
    plan: &Plan,
    result: &IndicatorResult,
    reporters: impl Iterator<Item = &'m Member>,
) -> Vec<Verdict> {
    let Some((_, indicator)) = plan.indicator(&result.key.item) else { return Vec::new() };
    let all: Vec<Taken> = result.members.iter().map(taken).collect();
    let one_less = judged_without(plan.judged_as(indicator), &all, result.decided);
    reporters.map(|member| one_less(&taken(member))).collect()
}

fn taken(member: &Member) -> Taken {
    let figure =
        |figure: Option<rust_decimal::Decimal>| figure.filter(|_| member.counted).unwrap_or_default();
    Taken { stand: member.stand, num: figure(member.num), den: figure(member.den), passes: member.passes }
}
