//! The words of a form's rows: contents, targets, roles. The reader compares them, so they are made here
//! alone.

use super::Ask;
use crate::period::Month;
use crate::plan::{Indicator, Kind, Op, Per, Plan, Role, Target, TargetSource, TargetUnit, Task, UnitTest};
use rust_decimal::Decimal;

/// A space at which no line breaks.
pub(super) const NBSP: char = '\u{a0}';

/// Marks a target that we propose.
pub const DERIVED_MARK: &str = "*";

/// What stands in *Chỉ tiêu*: `100 %*`, `≥ 2/năm`, `= 0`, `tăng ≥ 30 %`, `hoàn thành*`, `theo dõi`. Its
/// figures do not break lines.
pub fn target_words(indicator: &Indicator) -> String {
    let Some(words) = bare_target(indicator) else {
        return "theo dõi".to_string();
    };
    let mark = match indicator.target_source {
        TargetSource::Derived => DERIVED_MARK,
        TargetSource::Stated => "",
    };
    format!("{words}{mark}")
}

fn bare_target(indicator: &Indicator) -> Option<String> {
    if indicator.is_claim() {
        return Some("hoàn thành".to_string());
    }
    match (indicator.kind, &indicator.unit_test, &indicator.target) {
        (Kind::Share, Some(UnitTest::Value(n)), _) => Some(format!("≥{NBSP}{}", figure(*n))),
        (Kind::Share, Some(UnitTest::Ratio(p)), _) if *p == Decimal::ONE_HUNDRED => Some(percent(*p)),
        (Kind::Share, Some(UnitTest::Ratio(p)), _) => Some(format!("≥{NBSP}{}", percent(*p))),
        (_, _, None) | (Kind::Info, ..) => None,
        (Kind::Growth, _, Some(t)) => Some(format!("tăng {}{NBSP}{}", t.op.sign(), percent(t.value))),
        (Kind::Reduction, _, Some(t)) => Some(format!("giảm {}{NBSP}{}", t.op.sign(), percent(t.value))),
        (_, _, Some(t)) => Some(stated(t)),
    }
}

/// Nothing is above the whole, so `100 %` needs no `≥`.
fn stated(target: &Target) -> String {
    let (is_percent, whole) = (target.unit == TargetUnit::Percent, target.value == Decimal::ONE_HUNDRED);
    let sign = match target.op {
        Op::AtLeast | Op::Equal if is_percent && whole => String::new(),
        Op::Within => format!("{}–", figure(target.value)),
        op => format!("{}{NBSP}", op.sign()),
    };
    let value = target.upto.unwrap_or(target.value);
    let shown = if is_percent { percent(value) } else { figure(value) };
    format!("{sign}{shown}{}", target.per.map_or("", Per::short))
}

fn percent(value: Decimal) -> String {
    format!("{}{NBSP}%", figure(value))
}

/// A figure in Vietnamese: `1 192`, `12,5`. Groups are parted by a space, because a point would be read as
/// a decimal sign beside the computer's own numbers.
pub fn figure(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", text.as_str()),
    };
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(w, f)| (w, Some(f)));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            grouped.push(NBSP);
        }
        grouped.push(digit);
    }
    match fraction {
        Some(fraction) => format!("{sign}{grouped},{fraction}"),
        None => format!("{sign}{grouped}"),
    }
}

/// What stands in *Nội dung*: `a. …` and `b. …` on lines of their own, or the one thing asked; a row of an
/// earlier plan year says so.
pub fn content_words(ask: &Ask<'_>) -> String {
    let indicator = ask.obligation.indicator;
    let unit = indicator.unit.as_deref().filter(|_| !ask.figures.whole);
    let with_unit = |label: &str| match unit {
        Some(unit) if !label.contains(unit) => format!("{label} ({unit})"),
        _ => label.to_string(),
    };
    let num = with_unit(indicator.label_num());
    let words = match indicator.label_den() {
        Some(den) if !indicator.is_claim() => format!("a. {num}\nb. {}", with_unit(den)),
        _ => num,
    };
    match &ask.mark {
        Some(mark) => format!("{words}\n{mark}"),
        None => words,
    }
}

/// The same as forms said it before: the year alone, and in rows of an earlier year only.
pub fn content_words_before(ask: &Ask<'_>) -> String {
    let words = content_words(&Ask { mark: None, ..ask.clone() });
    if ask.closing { format!("{words}\n(chốt năm {})", ask.obligation.year) } else { words }
}

/// The last figures: `1 192 / 1 205`, or the one figure; with their month where it is not that of the
/// column's head (R19).
pub(super) fn previous_words(ask: &Ask<'_>, month: Month) -> String {
    let Some(last) = ask.previous else { return String::new() };
    let known = |value: Option<Decimal>| value.map_or_else(|| "…".to_string(), figure);
    let figures = match ask.obligation.indicator.label_den() {
        None => known(last.num),
        Some(_) => format!("{}{NBSP}/ {}", known(last.num), known(last.den)),
    };
    match last.month == month {
        true => figures,
        false => format!("{figures}\n(kỳ {})", last.month.short_vi()),
    }
}

/// What an agency is to a task and by when: `Chủ trì · Thời hạn: Quý IV hàng năm`.
pub(super) fn role_words(plan: &Plan, task: &Task, role: Role) -> String {
    let part = match role {
        Role::Lead => "Chủ trì".to_string(),
        Role::Coordinating => format!("Phối hợp (chủ trì: {})", lead_names(plan, task)),
    };
    format!("{part} · Thời hạn: {}", task.deadline)
}

/// Who leads a task that the agency coordinates, and by when.
pub(super) fn lead_words(plan: &Plan, task: &Task) -> String {
    format!("Chủ trì: {}. Hạn: {}", lead_names(plan, task), task.deadline)
}

/// The lead agencies and groups by name, `; ` between them.
fn lead_names(plan: &Plan, task: &Task) -> String {
    let name = |code: &String| {
        let agency = plan.agency(code).map(|a| a.name.clone());
        agency.or_else(|| plan.group(code).map(|g| g.name.clone())).unwrap_or_else(|| code.clone())
    };
    task.lead.iter().map(name).collect::<Vec<_>>().join("; ")
}
