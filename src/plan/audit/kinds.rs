//! Kinds of arithmetic: what each must have and cannot have.

use super::places::at_indicator;
use crate::finding::{Finding, plan_kinds as say};
use crate::plan::{Aggregation, Indicator, Kind, Op, Plan, Target, TargetUnit, UnitTest};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.indicators()
        .flat_map(|(_, i)| {
            [target(i), over_hundred(i), unit_test(i), denominator(i), aggregation(i), always_arises(i)]
        })
        .flatten()
        .chain(units(plan))
        .collect()
}

/// The units that the plan does not describe, at the first indicator with one.
fn units(plan: &Plan) -> Option<Finding> {
    let unknown = |i: &&Indicator| i.unit.is_some() && plan.unit_of(i).is_none();
    let all: Vec<&Indicator> = plan.indicators().map(|(_, i)| i).filter(unknown).collect();
    let names: BTreeSet<String> = all.iter().flat_map(|i| &i.unit).map(|u| format!("\"{u}\"")).collect();
    let names: Vec<String> = names.into_iter().collect();
    all.first().map(|i| say::unit_unknown(at_indicator(i), names.join(", ")))
}

/// A kind or an aggregation as the plan file spells it.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(String::from)).unwrap_or_default()
}

fn target(i: &Indicator) -> Option<Finding> {
    let place = at_indicator(i);
    let shown = i.target.as_ref().map(ToString::to_string);
    let sound_range = |t: &Target| t.upto.is_none_or(|to| t.value < to);
    let says_something = |t: &Target| t.op != Op::AtLeast || t.value > Decimal::ZERO;
    let percent =
        |t: &Target| t.unit == TargetUnit::Percent && t.per.is_none() && sound_range(t) && says_something(t);
    let (sound, example) = match (i.kind, &i.target) {
        (Kind::Milestone | Kind::Info, Some(_)) => {
            return Some(say::target_needless(place, word(i.kind), shown.unwrap_or_default()));
        }
        (Kind::Zero, Some(t)) => {
            (t.op == Op::Equal && t.value.is_zero() && t.unit == TargetUnit::Number && t.per.is_none(), "= 0")
        }
        (Kind::Count, Some(t)) => (t.unit == TargetUnit::Number && sound_range(t), ">= 1 per year"),
        (Kind::Share, Some(t)) => (percent(t), ">= 100 %"),
        (_, Some(t)) => (percent(t), ">= 99 %"),
        (Kind::Zero, None) => return Some(say::target_missing(place, word(i.kind), "= 0")),
        (_, None) => return None,
    };
    (!sound).then(|| say::target_unfit(place, word(i.kind), shown.unwrap_or_default(), example))
}

fn over_hundred(i: &Indicator) -> Option<Finding> {
    let bounded = match i.kind {
        Kind::Ratio | Kind::Ref => !i.may_exceed,
        Kind::Reduction | Kind::Share => true,
        _ => false,
    };
    let target = i.target.as_ref().filter(|t| {
        bounded && t.unit == TargetUnit::Percent && !t.op.is_ceiling() && t.value > Decimal::ONE_HUNDRED
    })?;
    Some(say::target_over_hundred(at_indicator(i), target.to_string()))
}

fn unit_test(i: &Indicator) -> Option<Finding> {
    match (i.kind, &i.unit_test) {
        (Kind::Share, None) => Some(say::unit_test_missing(at_indicator(i))),
        (Kind::Share, Some(_)) | (_, None) => None,
        (kind, Some(_)) => Some(say::unit_test_needless(at_indicator(i), word(kind))),
    }
}

fn denominator(i: &Indicator) -> Option<Finding> {
    let by_ratio = matches!(i.unit_test, Some(UnitTest::Ratio(_)));
    let (needed, label, field) = match i.kind {
        Kind::Ratio | Kind::Reduction | Kind::Growth => (true, &i.denominator, "denominator"),
        Kind::Share => (by_ratio, &i.asked_denominator, "asked_denominator"),
        _ => return None,
    };
    let blank = label.as_ref().is_none_or(|l| l.trim().is_empty());
    (needed && blank).then(|| say::denominator_missing(at_indicator(i), field, word(i.kind)))
}

/// Where nothing may arise at all, there is nothing to forbid (R2).
fn always_arises(i: &Indicator) -> Option<Finding> {
    let by_ratio = matches!(i.unit_test, Some(UnitTest::Ratio(_)));
    let over_a_whole = match i.kind {
        Kind::Ratio | Kind::Ref => true,
        Kind::Info => i.denominator.is_some(),
        _ => by_ratio,
    };
    (i.always_arises && !over_a_whole).then(|| say::always_arises_needless(at_indicator(i), word(i.kind)))
}

fn aggregation(i: &Indicator) -> Option<Finding> {
    let goes = match i.aggregation {
        Aggregation::Share => i.kind == Kind::Share,
        Aggregation::Ref => i.kind == Kind::Ref,
        Aggregation::Lead | Aggregation::Sum | Aggregation::Register => {
            !matches!(i.kind, Kind::Share | Kind::Ref)
        }
    };
    (!goes).then(|| say::kind_unlike_aggregation(at_indicator(i), word(i.kind), word(i.aggregation)))
}
