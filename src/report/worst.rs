//! The worst first: which obligations leaders are asked to act on, in which order, and who is behind.

use super::facts::{Facts, Line, Mark};
use super::own::{Own, own};
use crate::assess::{Progress, Verdict};
use crate::plan::TargetSource;
use rust_decimal::Decimal;

/// Everything red or amber, worst first.
pub fn ranked<'f, 'a>(facts: &'f Facts<'a>) -> Vec<&'f Line<'a>> {
    let mut lines: Vec<&Line<'a>> = facts.lines.iter().filter(|l| needs_attention(l)).collect();
    lines.sort_by_cached_key(|l| {
        let derived = l.indicator.target_source == TargetSource::Derived;
        (grade(l), derived, l.mark != Some(Mark::NewlyWorse), gap(l))
    });
    lines
}

/// Whether it is red or amber: failing, overdue, due soon and not reached, or without figures when they were due.
fn needs_attention(line: &Line<'_>) -> bool {
    if line.settled {
        return false;
    }
    let verdict = line.result.verdict;
    let failing = matches!(
        verdict,
        Verdict::NotMet | Verdict::ProvisionalNotMet | Verdict::NoData | Verdict::CannotJudge
    );
    let late = matches!(line.result.progress, Progress::Overdue | Progress::DueSoon);
    let reached = matches!(verdict, Verdict::Met | Verdict::NoneArisen);
    failing || (late && !reached) || line.result.behind_pace
}

/// How grave, gravest first.
fn grade(line: &Line<'_>) -> u8 {
    match (line.result.verdict, line.result.progress) {
        (Verdict::NotMet, Progress::Overdue) => 0,
        (Verdict::NotMet, _) => 1,
        (_, Progress::Overdue) => 2,
        (Verdict::ProvisionalNotMet, _) => 3,
        (_, Progress::DueSoon) => 4,
        (Verdict::NoData, _) => 5,
        (Verdict::CannotJudge, _) => 6,
        _ => 7,
    }
}

/// How far from its target, farthest first: the figure in percent of the target, low is far.
fn gap(line: &Line<'_>) -> Decimal {
    let reached = line.result.percent.or(line.result.num);
    let target = line.indicator.target.as_ref().map(|t| t.value).filter(|v| !v.is_zero());
    match (reached, target) {
        (Some(reached), Some(target)) => reached.checked_div(target).unwrap_or_default(),
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
    let fails =
        matches!(line.result.verdict, Verdict::NotMet | Verdict::ProvisionalNotMet | Verdict::NotDueYet);
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
