//! What matters first: which obligations leaders are asked to act on, in which order, who is behind, and who
//! holds the most back.

use super::facts::{Class, Facts, Line};
use super::forecast::Forecast;
use super::own::{Own, own};
use super::show;
use crate::assess::{Progress, Verdict, without};
use crate::ledger::RegisterRow;
use crate::plan::{Agency, TargetSource};
use rust_decimal::Decimal;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::HashMap;

/// How grave, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    Overdue,
    /// It fails, and not by little.
    Certain,
    /// The pace so far, or the answers so far, fall short.
    Likely,
    /// It fails, and has nearly reached its target.
    Nearly,
    DueSoon,
    Unknown,
}

/// From this part of its target on a figure has nearly reached it.
pub const NEARLY: Decimal = Decimal::from_parts(95, 0, 0, false, 2);

/// The grade of a line; none where nothing is to be done, or where it stands among those that failed when
/// they were closed.
pub fn grade(facts: &Facts<'_>, line: &Line<'_>) -> Option<Grade> {
    let result = line.result;
    if line.settled || failed_at_close(facts, line) {
        return None;
    }
    let size = |whole| if reached(line) >= NEARLY { Grade::Nearly } else { whole };
    let fails = Forecast::of(facts, line).is_some_and(|f| f.fails()) || result.behind_pace;
    Some(match (result.verdict, result.progress) {
        (Verdict::Met | Verdict::NoneArisen, _) => return None,
        (_, Progress::Overdue) => Grade::Overdue,
        (Verdict::NotMet, _) => size(Grade::Certain),
        (Verdict::ProvisionalNotMet, _) => size(Grade::Likely),
        _ if fails || line.lifted => Grade::Likely,
        (_, Progress::DueSoon) => Grade::DueSoon,
        (Verdict::NoData | Verdict::CannotJudge, _) => Grade::Unknown,
        _ => return None,
    })
}

/// A row that is closed, in an earlier year or month, and was not reached: no direction mends it any more.
pub fn failed_at_close(facts: &Facts<'_>, line: &Line<'_>) -> bool {
    (line.settled || line.result.key.year < facts.material.period.year)
        && Class::of(line.result.verdict) == Class::NotMet
        && line.result.progress != Progress::Overdue
}

/// Everything red or amber, worst first: by grade, then what is longest overdue, farthest from its target,
/// due soonest, and holds most agencies; where that is equal, what the plan states before what we derived.
pub fn ranked<'f, 'a>(facts: &'f Facts<'a>) -> Vec<&'f Line<'a>> {
    in_order(facts, |line| grade(facts, line))
}

/// What failed when it was closed, with the words for all of them; farthest from its target first.
pub fn closed<'f, 'a>(facts: &'f Facts<'a>) -> (String, Vec<&'f Line<'a>>) {
    let lines = in_order(facts, |line| failed_at_close(facts, line).then_some(Grade::Certain));
    let last_year = facts.material.period.year - 1;
    let words = match lines.iter().all(|line| line.result.key.year == last_year) {
        true => format!("Không đạt khi chốt năm {last_year}"),
        false => "Đã chốt, không đạt".to_string(),
    };
    (words, lines)
}

fn in_order<'f, 'a>(facts: &'f Facts<'a>, grade: impl Fn(&Line<'a>) -> Option<Grade>) -> Vec<&'f Line<'a>> {
    let mut lines: Vec<(Grade, &Line<'a>)> =
        facts.lines.iter().filter_map(|l| Some((grade(l)?, l))).collect();
    lines.sort_by_cached_key(|(grade, line)| {
        let left = line.result.days_left.unwrap_or(i64::MAX);
        let overdue = if *grade == Grade::Overdue { left } else { 0 };
        let derived = line.indicator.target_source == TargetSource::Derived;
        (*grade, overdue, reached(line), left, Reverse(behind(line).len()), derived)
    });
    lines.into_iter().map(|(_, line)| line).collect()
}

/// How much of its target is reached; 0 where nothing is, or where nothing may be there.
fn reached(line: &Line<'_>) -> Decimal {
    let reached = line.result.percent.or(line.result.num);
    let target = line.indicator.target.as_ref().filter(|t| !t.value.is_zero());
    match (reached, target) {
        // What must stay below: the further above, the less is reached.
        (Some(reached), Some(t)) if t.op.is_ceiling() => t.value.checked_div(reached).unwrap_or_default(),
        (Some(reached), Some(t)) => reached.checked_div(t.value).unwrap_or_default(),
        _ => Decimal::ZERO,
    }
}

/// Who holds it down: agencies below by themselves, worst first; else those whose figures are missing.
pub fn behind(line: &Line<'_>) -> Vec<String> {
    let mut below: Vec<(Decimal, String)> = Vec::new();
    let mut missing = Vec::new();
    for member in &line.result.members {
        match own(line, member) {
            Own::Below | Own::OnWay => {
                let whole = member.den.filter(|d| !d.is_zero());
                let share = member.num.zip(whole).and_then(|(n, d)| n.checked_div(d));
                below.push((share.unwrap_or_default(), member.agency.clone()));
            }
            Own::LeftOut | Own::NotSent => missing.push(member.agency.clone()),
            Own::Reached | Own::Neutral => {}
        }
    }
    below.sort_by_key(|(share, _)| *share);
    let below: Vec<String> = below.into_iter().map(|(_, agency)| agency).collect();
    let fails = matches!(Class::of(line.result.verdict), Class::NotMet | Class::NotDue);
    match (fails && !below.is_empty(), missing.is_empty()) {
        (true, _) | (false, true) if !below.is_empty() => below,
        (_, false) => missing,
        _ => line.result.members.iter().map(|m| m.agency.clone()).collect(),
    }
}

/// Whoever is responsible, as a table shows it: names, or how many of how many.
pub fn responsible(facts: &Facts<'_>, line: &Line<'_>, most: usize) -> String {
    let behind = behind(line);
    if behind.len() > most {
        return format!("{}/{} đơn vị", behind.len(), line.result.members.len());
    }
    let names: Vec<String> = behind.iter().map(|a| facts.short(a)).collect();
    names.join(", ")
}

/// The state in words: `× Quá hạn 258 ngày`, `▲ Khó đạt: cần thêm 06 cơ quan trong 17 ngày`.
pub fn state(facts: &Facts<'_>, line: &Line<'_>) -> String {
    let result = line.result;
    let days = |left: i64| show::count(usize::try_from(left.abs()).unwrap_or_default());
    match (grade(facts, line), result.days_left) {
        (Some(Grade::Overdue), Some(left)) => format!("× Quá hạn {} ngày", days(left)),
        (Some(Grade::Likely), _) if Class::of(result.verdict) == Class::NotDue => {
            let needs = Forecast::of(facts, line).map(|f| f.needs(line));
            format!("▲ Khó đạt: {}", needs.unwrap_or_else(|| "dưới tiến độ của kỳ".to_string()))
        }
        (Some(Grade::Likely), _) if line.lifted => {
            "▲ Chưa chắc đạt: thiếu đơn vị trước đây dưới mức".to_string()
        }
        (Some(Grade::DueSoon), Some(left)) => format!("▲ Còn {} ngày", days(left)),
        _ => super::paint::verdict(result.verdict),
    }
}

/// An agency that holds indicators down: how many of those not met it is below in, and in how many of these
/// the area would have reached the target without it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holder {
    pub agency: String,
    pub below: usize,
    pub alone: usize,
}

/// Who holds the most back, most first; the form's order where equal.
pub fn holders(facts: &Facts<'_>) -> Vec<Holder> {
    let mut held: HashMap<&str, (usize, usize)> = HashMap::new();
    let failing = |l: &&Line<'_>| {
        let asked = l.indicator.is_asked() && !l.settled;
        asked && Class::of(l.result.verdict) == Class::NotMet && !failed_at_close(facts, l)
    };
    for line in facts.lines.iter().filter(failing) {
        let members = &line.result.members;
        let below = || members.iter().filter(|member| own(line, member) == Own::Below);
        for (member, verdict) in below().zip(without(facts.material.plan, line.result, below())) {
            let alone = members.len() > 1 && Class::of(verdict) == Class::Met;
            let (n, only) = held.entry(&member.agency).or_default();
            (*n, *only) = (*n + 1, *only + usize::from(alone));
        }
    }
    let holder = |(agency, _): &(&Agency, RegisterRow)| {
        let (below, alone) = *held.get(agency.code.as_str())?;
        Some(Holder { agency: agency.code.clone(), below, alone })
    };
    let mut all: Vec<Holder> = facts.roster.iter().filter_map(holder).collect();
    all.sort_by_key(|h| Reverse((h.below, h.alone)));
    all
}
