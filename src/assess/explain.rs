//! How a figure came about, so that it can be checked on paper: rule, members, sums, comparison, verdict.

use super::arithmetic::arithmetic;
use super::assessment::Assessment;
use super::explain_member::member;
use super::explain_words as words;
use super::result::IndicatorResult;
use super::wording::{figure, in_both, target, unit_test};
use crate::plan::{Aggregation, Indicator, Kind, Plan, TargetSource};
use crate::rule::Verdict;
use crate::words::date::show_date;
use crate::words::number::show_percent;
use crate::words::text::{Lang, Text};

/// Explains `20.1`, `20.1@2024`, or every indicator of task `20`; nothing for an id that is not open or
/// settled in the period.
pub fn explain(plan: &Plan, assessment: &Assessment, id: &str) -> Vec<Text> {
    let id = id.trim();
    let task = id.trim_start_matches(['T', 't']).parse::<u32>().ok();
    let wanted = |r: &IndicatorResult| {
        r.key.item == id || r.key.to_string() == id || (!id.contains('.') && Some(r.task) == task)
    };
    let all = assessment.results.iter().chain(&assessment.settled);
    all.filter(|r| wanted(r)).flat_map(|r| explain_result(plan, r)).collect()
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
    lines.push(words::reporters(result.reported, result.expected));
    lines.extend(result.members.iter().map(|m| member(plan, m)));
    if !result.supporting.is_empty() {
        lines.push(words::supporting(result.supporting.len()));
        lines.extend(result.supporting.iter().map(|m| member(plan, m)));
    }
    if result.lead_silent {
        lines.push(words::lead_silent());
    }
    lines.extend(arithmetic(judged, result));
    lines.extend(conclusion(result));
    lines
}

fn heading(plan: &Plan, result: &IndicatorResult, indicator: &Indicator) -> Text {
    let cut_off = show_date(plan.calendar.cut_off(result.period));
    words::heading(&result.key, &indicator.short, result.period.short_vi(), cut_off)
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
    let asked = |lang| judged.target.as_ref().map(|t| target(t, lang)).unwrap_or_default();
    let test = |lang| judged.unit_test.as_ref().map(|t| unit_test(t, lang)).unwrap_or_default();
    let sentence: fn(String, String) -> Text = match judged.kind {
        Kind::Milestone => |_, _| words::rule_milestone(),
        _ if judged.target.is_none() => |_, _| words::rule_none(),
        Kind::Count | Kind::Zero => |_, target| words::rule_sum(target),
        Kind::Ratio | Kind::Ref => |_, target| words::rule_ratio(target),
        Kind::Reduction => |_, target| words::rule_reduction(target),
        Kind::Growth => |_, target| words::rule_growth(target),
        Kind::Share => |test, target| words::rule_share(test, target),
        Kind::Info => |_, _| words::rule_none(),
    };
    in_both(|lang| sentence(test(lang), asked(lang)).in_lang(lang).to_string())
}

fn due(plan: &Plan, result: &IndicatorResult) -> Text {
    match (result.due, result.days_left) {
        (Some(due), Some(days)) => {
            let deciding = plan.calendar.deciding_period(due).short_vi();
            if result.decided {
                words::due_passed(show_date(due), deciding)
            } else {
                words::due_in(show_date(due), days, deciding)
            }
        }
        _ => words::every_period(),
    }
}

/// Verdict, progress, claims and the year so far.
fn conclusion(result: &IndicatorResult) -> Vec<Text> {
    let (verdict, progress) = (result.verdict, result.progress);
    let why = why(verdict);
    let mut lines = vec![
        in_both(|lang| {
            let words = if lang == Lang::Vi { verdict.words() } else { verdict.words_en() };
            let line = words::verdict(verdict.symbol(), words, why.in_lang(lang));
            line.in_lang(lang).to_string()
        }),
        in_both(|lang| {
            let words = if lang == Lang::Vi { progress.words() } else { progress.words_en() };
            words::progress(progress.symbol(), words).in_lang(lang).to_string()
        }),
    ];
    if result.behind_pace {
        lines.push(words::behind_pace());
    }
    let claims: Vec<String> =
        result.claims.iter().map(|(status, n)| format!("{} {n}", status.words())).collect();
    if !claims.is_empty() {
        lines.push(words::claims(claims.join(", ")));
    }
    lines.extend(result.first_met.map(|m| words::met_since(m.short_vi())));
    if result.trend.len() > 1 {
        lines.push(trend(result));
    }
    lines
}

fn trend(result: &IndicatorResult) -> Text {
    in_both(|lang| {
        let point = |p: &super::Point| {
            let shown = p.percent.map(show_percent).or(p.num.map(|n| figure(n, Lang::Vi)));
            let words = if lang == Lang::Vi { p.verdict.words() } else { p.verdict.words_en() };
            let shown = shown.map_or(words.to_string(), |s| format!("{s} {words}"));
            format!("{} {shown}", p.month.short_vi())
        };
        let list: Vec<String> = result.trend.iter().map(point).collect();
        words::trend(list.join("; ")).in_lang(lang).to_string()
    })
}

fn why(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Met => words::why_met(),
        Verdict::ProvisionalMet => words::why_provisional_met(),
        Verdict::NotMet => words::why_not_met(),
        Verdict::ProvisionalNotMet => words::why_provisional_not_met(),
        Verdict::NotDueYet => words::why_not_due_yet(),
        Verdict::NoneArisen => words::why_none_arisen(),
        Verdict::NoData => words::why_no_data(),
        Verdict::CannotJudge => words::why_cannot_judge(),
        Verdict::Tracked => words::why_tracked(),
    }
}
