//! What a form prints beside the input cells, for comparing with what came back.

use crate::form::Ask;
use crate::plan::{Indicator, Kind, Op, Per, Target, TargetSource, TargetUnit, UnitTest};
use crate::words::number::show_spaced;

/// What stands in *Chỉ tiêu*.
pub fn target_words(indicator: &Indicator) -> String {
    let Some(words) = bare_target(indicator) else {
        return "theo dõi".to_string();
    };
    let mark = match indicator.target_source {
        TargetSource::Derived => "*",
        TargetSource::Stated => "",
    };
    format!("{words}{mark}")
}

fn bare_target(indicator: &Indicator) -> Option<String> {
    if indicator.is_claim() {
        return Some("hoàn thành".to_string());
    }
    match (indicator.kind, &indicator.unit_test, &indicator.target) {
        (Kind::Share, Some(UnitTest::Value(n)), _) => Some(format!("≥ {}", show_spaced(*n))),
        (Kind::Share, Some(UnitTest::Ratio(p)), _) => Some(format!("≥ {} %", show_spaced(*p))),
        (_, _, None) | (Kind::Info, ..) => None,
        (Kind::Growth, _, Some(t)) => Some(format!("tăng ≥ {} %", show_spaced(t.value))),
        (Kind::Reduction, _, Some(t)) => Some(format!("giảm ≥ {} %", show_spaced(t.value))),
        (_, _, Some(t)) => Some(stated(t)),
    }
}

fn stated(target: &Target) -> String {
    let op = if target.op == Op::AtLeast { "≥" } else { "=" };
    let percent = if target.unit == TargetUnit::Percent {
        " %"
    } else {
        ""
    };
    let per = match target.per {
        Some(Per::Year) => "/năm",
        Some(Per::Period) => "/kỳ",
        None => "",
    };
    format!("{op} {}{percent}{per}", show_spaced(target.value))
}

/// What stands in *Nội dung*.
pub fn content_words(ask: &Ask<'_>) -> String {
    let indicator = ask.obligation.indicator;
    let unit = indicator.unit.as_deref().filter(|unit| is_measured(unit));
    let with_unit = |label: &str| match unit {
        Some(unit) if !label.contains(unit) => format!("{label} ({unit})"),
        _ => label.to_string(),
    };
    let num = with_unit(indicator.label_num());
    match indicator.label_den() {
        Some(den) if !indicator.is_claim() => format!("a. {num}\nb. {}", with_unit(den)),
        _ => num,
    }
}

/// Whether a unit measures instead of counting, so that figures may have decimals.
pub fn is_measured(unit: &str) -> bool {
    ["đồng", "ngày", "giờ"]
        .iter()
        .any(|measure| unit.contains(measure))
}
