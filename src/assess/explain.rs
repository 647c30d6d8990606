//! How a figure came about, so that it can be checked on paper: rule, members, sums, comparison, verdict.

use super::arithmetic::arithmetic;
use super::assessment::Assessment;
use super::explain_member::member;
use super::explain_words as words;
use super::result::{IndicatorResult, Point};
use super::ruling::rulings;
use crate::plan::{Aggregation, Indicator, Kind, Plan, TargetSource};
use crate::rule::Verdict;
use crate::words::number::Percent;
use crate::words::text::{Say, Text};
use serde::Serialize;

/// A result with the lines that explain it.
#[derive(Debug, Clone, Serialize)]
pub struct Explained<'a> {
    #[serde(flatten)]
    pub result: &'a IndicatorResult,
    #[serde(skip)]
    pub lines: Vec<Text>,
}

/// Explains `20.1`, `20.1@2024`, or every indicator of task `20`; nothing for an id that is not open or
/// settled in the period.
pub fn explain<'a>(plan: &Plan, assessment: &'a Assessment, id: &str) -> Vec<Explained<'a>> {
    let id = id.trim();
    let task = id.trim_start_matches(['T', 't']).parse::<u32>().ok();
    let wanted = |r: &&IndicatorResult| {
        r.key.item == id || r.key.to_string() == id || (!id.contains('.') && Some(r.task) == task)
    };
    let all = assessment.results.iter().chain(&assessment.settled).filter(wanted);
    all.map(|result| Explained { result, lines: explain_result(plan, result) }).collect()
}

/// The lines on one result.
pub fn explain_result(plan: &Plan, result: &IndicatorResult) -> Vec<Text> {
    let Some((_, indicator)) = plan.indicator(&result.key.item) else {
        return Vec::new();
    };
    let judged = plan.judged_as(indicator);
    let mut lines = vec![heading(plan, result, indicator), source(indicator)];
    lines.extend(indicator.reading.as_ref().map(words::reading));
    lines.extend(rule(indicator, judged));
    lines.push(due(plan, result));
    lines.extend(without_inbox(result, indicator));
    lines.push(words::reporters(result.reported, result.expected));
    lines.extend(result.members.iter().map(|m| member(plan, m, result.period, false)));
    if !result.supporting.is_empty() {
        lines.push(words::supporting(result.supporting.len()));
        lines.extend(result.supporting.iter().map(|m| member(plan, m, result.period, true)));
    }
    if result.lead_silent {
        lines.push(words::lead_silent());
    }
    lines.extend(arithmetic(judged, result));
    lines.extend(not_closed(result));
    lines.extend(conclusion(result, indicator));
    lines.extend(rulings(indicator, result));
    lines
}

/// How many answers a deciding period still waits for.
fn not_closed(result: &IndicatorResult) -> Option<Text> {
    let silent = result.expected.saturating_sub(result.reported);
    (silent > 0 && result.decided && result.due.is_some()).then(|| words::not_closed(silent))
}

/// The months without an inbox on which the result stands.
fn without_inbox(result: &IndicatorResult, indicator: &Indicator) -> Option<Text> {
    let list = Text::join(&result.without_inbox, ", ");
    match (result.without_inbox.is_empty(), indicator.aggregation) {
        (true, _) => None,
        (_, Aggregation::Register) => Some(words::months_missing(list)),
        _ => Some(words::month_unread(list)),
    }
}

fn heading(plan: &Plan, result: &IndicatorResult, indicator: &Indicator) -> Text {
    words::heading(&result.key, &indicator.short, result.period, plan.calendar.cut_off(result.period))
}

fn source(indicator: &Indicator) -> Text {
    match indicator.target_source {
        TargetSource::Stated => words::stated(&indicator.quote),
        TargetSource::Derived if indicator.target.is_some() => words::derived(&indicator.quote),
        TargetSource::Derived => words::stated(&indicator.quote),
    }
}

/// What the figures are, and what is asked of them.
fn rule(indicator: &Indicator, judged: &Indicator) -> Vec<Text> {
    let mut lines = Vec::new();
    match indicator.aggregation {
        Aggregation::Ref => lines.extend(indicator.refers_to.as_ref().map(words::refers)),
        Aggregation::Register => lines.push(words::from_register()),
        _ if indicator.is_claim() => {}
        _ => {
            lines.push(words::label_num(with_unit(judged.label_num(), judged)));
            lines.extend(judged.label_den().map(|l| words::label_den(with_unit(l, judged))));
        }
    }
    lines.push(formula(judged));
    if judged.judge_each {
        lines.push(words::each());
    }
    lines
}

fn with_unit(label: &str, indicator: &Indicator) -> String {
    match &indicator.unit {
        Some(unit) => format!("{label} ({unit})"),
        None => label.to_string(),
    }
}

fn formula(judged: &Indicator) -> Text {
    let Some(target) = &judged.target else {
        return if judged.kind == Kind::Milestone { words::rule_milestone() } else { words::rule_none() };
    };
    match judged.kind {
        Kind::Milestone => words::rule_milestone(),
        Kind::Count | Kind::Zero => words::rule_sum(target),
        Kind::Ratio | Kind::Ref => words::rule_ratio(target),
        Kind::Reduction => words::rule_reduction(target),
        Kind::Growth => words::rule_growth(target),
        Kind::Share => {
            let test = judged.unit_test.as_ref().map(Say::both).unwrap_or_default();
            words::rule_share(test, target)
        }
        Kind::Info => words::rule_none(),
    }
}

fn due(plan: &Plan, result: &IndicatorResult) -> Text {
    match (result.due, result.days_left) {
        (Some(due), Some(days)) => {
            let deciding = plan.calendar.deciding_period(due);
            if result.decided { words::due_passed(due, deciding) } else { words::due_in(due, days, deciding) }
        }
        _ => words::every_period(),
    }
}

/// Verdict, progress, claims and the year so far.
fn conclusion(result: &IndicatorResult, indicator: &Indicator) -> Vec<Text> {
    let (verdict, progress) = (result.verdict, result.progress);
    let mut lines = vec![
        words::verdict(verdict.symbol().to_string(), verdict, why(result, indicator)),
        words::progress(progress.symbol().to_string(), progress),
    ];
    if result.behind_pace {
        lines.push(words::behind_pace());
    }
    if !result.claims.is_empty() {
        let claims = result.claims.iter().map(|(status, n)| words::claim(status, n));
        lines.push(words::claims(Text::join(claims, ", ")));
    }
    lines.extend(result.first_met.map(words::met_since));
    if result.trend.len() > 1 {
        lines.push(words::trend(Text::join(result.trend.iter().map(point), "; ")));
    }
    lines
}

/// `9/2024 98,71 % Chưa đạt`.
fn point(point: &Point) -> Text {
    let percent = point.percent.map(|p| Percent(p).both());
    let shown = percent.or(point.num.map(|n| n.both()));
    let words = [Some(point.month.both()), shown, Some(point.verdict.both())];
    Text::join(words.into_iter().flatten(), " ")
}

/// The reason for a verdict, with how many answers carry it.
fn why(result: &IndicatorResult, indicator: &Indicator) -> Text {
    let (n, all) = (result.reported, result.expected);
    let silent = all.saturating_sub(n);
    match result.verdict {
        Verdict::Met if silent == 0 && all > 0 => words::why_met(all),
        Verdict::Met => words::why_met_computed(),
        Verdict::ProvisionalMet => words::why_provisional_met(n, all, silent),
        Verdict::NotMet if indicator.aggregation == Aggregation::Register => words::why_not_met_in_register(),
        Verdict::NotMet if silent == 0 => words::why_not_met(all),
        Verdict::NotMet => words::why_lost(),
        Verdict::ProvisionalNotMet => words::why_provisional_not_met(n, all, silent),
        Verdict::NotDueYet => words::why_not_due_yet(),
        Verdict::NoneArisen => words::why_none_arisen(all),
        Verdict::NoData if n > 0 => words::why_none_so_far(n, all),
        Verdict::NoData => words::why_no_data(),
        Verdict::CannotJudge => words::why_cannot_judge(),
        Verdict::Tracked => words::why_tracked(),
    }
}
