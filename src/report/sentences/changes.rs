//! What is better and worse than a month ago, and how a year closes.

use crate::report::facts::{Class, Facts, Line, Mark, Tally, counted, coverage, is_covered};
use crate::report::show;
use crate::words::list::join_vi;
use std::cmp::Ordering;

/// What is better and worse than a month ago.
pub fn changes(facts: &Facts<'_>) -> String {
    if facts.received.in_hand() == 0 {
        return String::new();
    }
    if facts.previous.is_none() {
        return nothing_before(facts);
    }
    let Some((before, now)) = facts.compared() else {
        return too_few(facts);
    };
    let lead = counts(facts, &now, &before);
    let better = match marked(facts, Mark::NewlyMet) {
        names if names.is_empty() => String::new(),
        names => format!("; mới đạt: {names}"),
    };
    let worse = match marked(facts, Mark::NewlyWorse) {
        names if names.is_empty() => "không có chỉ tiêu mới xấu đi".to_string(),
        names => format!("mới xấu đi: {names}"),
    };
    let due = match marked(facts, Mark::FellDue) {
        names if names.is_empty() => String::new(),
        names => format!("; mới đến hạn mà chưa đạt: {names}"),
    };
    format!("{lead}{better}; {worse}{due}.")
}

/// Why there is nothing to compare with.
fn nothing_before(facts: &Facts<'_>) -> String {
    let period = facts.material.period;
    match (period.month, closing(facts)) {
        (1, Some(closed)) => format!("Tháng đầu của năm báo cáo {}; {closed}", period.year),
        (1, None) => {
            format!("Đây là kỳ đầu của năm báo cáo {}, chưa có kỳ trước trong năm để so sánh.", period.year)
        }
        _ if period == facts.material.plan.about.first_period => {
            "Đây là kỳ báo cáo đầu tiên, chưa có kỳ trước để so sánh.".to_string()
        }
        _ => format!("Chưa có số liệu {} để so sánh.", period.prev().bare_vi()),
    }
}

/// Why the months are not compared: too few answers in one of them.
fn too_few(facts: &Facts<'_>) -> String {
    let plan = facts.material.plan;
    let (now, before) = (facts.material.assessment, facts.previous);
    let thin = before.filter(|before| !is_covered(plan, before)).unwrap_or(now);
    let (answered, asked) = coverage(plan, thin);
    format!(
        "Chưa so với {}: {} mới có {}/{} câu trả lời, dưới {} số phải có.",
        facts.material.period.prev().bare_vi(),
        thin.period.bare_vi(),
        show::count(answered),
        show::count(asked),
        plan.about.least_coverage
    )
}

/// `So với tháng 8: thêm 04 chỉ tiêu đạt hoặc tạm đạt, bớt 02 chỉ tiêu chưa đạt`.
fn counts(facts: &Facts<'_>, now: &Tally, before: &Tally) -> String {
    let month = facts.material.period.prev().bare_vi();
    let units = match facts.in_both() {
        all if all == facts.roster.len() => String::new(),
        some => format!(" (ở {some} đơn vị nộp cả hai tháng)"),
    };
    let reached = |t: &Tally| t.get(Class::Met);
    let missed = |t: &Tally| t.get(Class::NotMet);
    let moved = |new: usize, old: usize, words: &str| match new.cmp(&old) {
        Ordering::Greater => Some(format!("thêm {} chỉ tiêu {words}", show::count(new - old))),
        Ordering::Less => Some(format!("bớt {} chỉ tiêu {words}", show::count(old - new))),
        Ordering::Equal => None,
    };
    let better = moved(reached(now), reached(before), "đạt hoặc tạm đạt");
    let worse = moved(missed(now), missed(before), "chưa đạt");
    let parts: Vec<String> = better.into_iter().chain(worse).collect();
    if parts.is_empty() {
        return format!(
            "So với {month}{units}, số chỉ tiêu đạt, tạm đạt ({}) và chưa đạt ({}) không đổi",
            reached(now),
            missed(now)
        );
    }
    format!("So với {month}{units}: {}", parts.join(", "))
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
    let tally = counted(decided.iter().copied(), |l| Some(l.result.verdict));
    let parts: Vec<String> = Class::ALL
        .into_iter()
        .filter(|c| tally.get(*c) > 0)
        .map(|c| tally.says(c, &facts.material.plan.about.paper))
        .collect();
    Some(format!(
        "chốt năm {}: trong {} chỉ tiêu đến hạn, {}.",
        period.year - 1,
        show::count(decided.len()),
        join_vi(&parts)
    ))
}
