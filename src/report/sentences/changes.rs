//! What is better and worse than a month ago, and how a year closes.

use super::NAMED;
use crate::report::facts::{Class, Facts, Line, Mark, Tally};
use crate::report::show;
use crate::words::list::join_vi;

/// What is better and worse than a month ago.
pub(super) fn changes(facts: &Facts<'_>) -> String {
    let period = facts.material.period;
    if facts.received.in_hand() == 0 {
        return String::new();
    }
    let Some(before) = facts.tally_before() else {
        return match period.month {
            1 => match closing(facts) {
                Some(closed) => format!("Tháng đầu của năm báo cáo {}; {closed}", period.year),
                None => format!(
                    "Đây là tháng đầu của năm báo cáo {}, chưa có tháng trước trong năm để so sánh.",
                    period.year
                ),
            },
            _ if period == facts.material.plan.about.first_period => {
                "Đây là kỳ báo cáo đầu tiên, chưa có tháng trước để so sánh.".to_string()
            }
            _ => format!("Chưa có số liệu tháng {} để so sánh.", period.prev().month),
        };
    };
    let now = facts.tally();
    let mut parts = Vec::new();
    let reached = |t: &Tally| t.get(Class::Met) + t.get(Class::Provisional);
    let missed = |t: &Tally| t.get(Class::NotMet);
    for (new, old, words) in [
        (reached(&now), reached(&before), "đạt hoặc tạm đạt"),
        (missed(&now), missed(&before), "chưa đạt"),
    ] {
        match new.cmp(&old) {
            std::cmp::Ordering::Greater => {
                parts.push(format!("thêm {} chỉ tiêu {words}", show::count(new - old)))
            }
            std::cmp::Ordering::Less => {
                parts.push(format!("bớt {} chỉ tiêu {words}", show::count(old - new)))
            }
            std::cmp::Ordering::Equal => {}
        }
    }
    let month = period.prev().month;
    let lead = match parts.is_empty() {
        true => format!(
            "So với tháng {month}, số chỉ tiêu đạt, tạm đạt ({}) và chưa đạt ({}) không đổi",
            reached(&now),
            missed(&now)
        ),
        false => format!("So với tháng {month}: {}", parts.join(", ")),
    };
    let better = match marked(facts, Mark::NewlyMet) {
        names if names.is_empty() => String::new(),
        names => format!("; mới đạt: {names}"),
    };
    match marked(facts, Mark::NewlyWorse) {
        names if names.is_empty() => format!("{lead}{better}; không có chỉ tiêu mới xấu đi."),
        names => format!("{lead}{better}; mới xấu đi: {names}."),
    }
}

/// `43.2 (văn bản đến nhận điện tử) và 21.1 (…)`.
fn marked(facts: &Facts<'_>, mark: Mark) -> String {
    let lines: Vec<&Line<'_>> = facts.this_year().filter(|l| l.mark == Some(mark)).collect();
    let names: Vec<String> = lines.iter().map(|l| named(l)).collect();
    show::names(&names, 2, "chỉ tiêu")
}

fn named(line: &Line<'_>) -> String {
    format!("{} ({})", line.indicator.id, line.indicator.short)
}

/// How last year closes, in the month in which its rows are decided.
fn closing(facts: &Facts<'_>) -> Option<String> {
    let period = facts.material.period;
    let decided: Vec<&Line<'_>> = facts
        .lines
        .iter()
        .filter(|l| l.result.closing && l.result.decided && l.result.key.year == period.year - 1)
        .collect();
    if decided.is_empty() || facts.received.in_hand() == 0 {
        return None;
    }
    let tally = Tally::of(decided.iter().map(|l| l.result.verdict));
    let parts: Vec<String> = NAMED
        .iter()
        .filter(|(class, _)| tally.get(*class) > 0)
        .map(|(class, words)| format!("{} {words}", show::count(tally.get(*class))))
        .collect();
    Some(format!(
        "chốt năm {}: trong {} chỉ tiêu đến hạn, {}.",
        period.year - 1,
        show::count(decided.len()),
        join_vi(&parts)
    ))
}
