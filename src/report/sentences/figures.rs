//! What matters first, in words: the gravest with its numbers, and who holds the most back.

use crate::assess::Progress;
use crate::plan::Kind;
use crate::report::facts::{Class, Facts, Line, Mark};
use crate::report::forecast::Forecast;
use crate::report::worst::{self, Grade, grade};
use crate::report::{paint, show};

/// The gravest with its numbers, and who holds the most back.
pub(super) fn figures(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> Vec<String> {
    if facts.received.in_hand() == 0 {
        return Vec::new();
    }
    let worse = |l: &&&Line<'_>| grade(facts, l).is_some_and(|g| g < Grade::DueSoon);
    let gravest = match ranked.iter().find(worse) {
        Some(line) => format!("Nặng nhất: {}", shortfall(facts, line)),
        None => "Chưa có chỉ tiêu nào quá hạn, chưa đạt hoặc khó đạt.".to_string(),
    };
    [gravest].into_iter().chain(held(facts)).collect()
}

/// `Hải Sơn dưới mức 09 chỉ tiêu chưa đạt, riêng 03 chỉ tiêu chỉ vì Hải Sơn; tiếp đến P. Nội vụ (07).`
fn held(facts: &Facts<'_>) -> Option<String> {
    let holders = worst::holders(facts);
    let silent = facts.silent_below().map(|(agency, n)| {
        let name = facts.short(&agency.code);
        format!("{name} (chưa có số liệu kỳ này; lần báo cáo trước dưới mức {} chỉ tiêu)", show::count(n))
    });
    let Some((first, others)) = holders.split_first() else {
        return silent.map(|said| format!("Chưa tính {said}."));
    };
    let silent = silent.map_or_else(String::new, |said| format!("; chưa tính {said}"));
    let name = facts.short(&first.agency);
    let alone = match first.alone {
        0 => String::new(),
        n => format!(", riêng {} chỉ tiêu chỉ vì {name}", show::count(n)),
    };
    let next =
        others.iter().take(2).map(|h| format!("{} ({})", facts.short(&h.agency), show::count(h.below)));
    let next: Vec<String> = next.collect();
    let next = if next.is_empty() { String::new() } else { format!("; tiếp đến {}", next.join(", ")) };
    Some(format!(
        "Giữ lại nhiều nhất: {name} dưới mức {} chỉ tiêu chưa đạt{alone}{next}{silent}.",
        show::count(first.below)
    ))
}

/// What the pace of the year so far leaves unreached, in the order of the list.
pub(super) fn forecasts(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> Vec<String> {
    let fails = ranked.iter().filter_map(|l| Some((l, Forecast::of(facts, l).filter(Forecast::fails)?)));
    let said = fails.map(|(l, f)| format!("{} ({}; {})", l.indicator.id, f.needs(l), f.paces()));
    said.collect()
}

/// `20.1 Hồ sơ giải quyết đúng hạn: 98,71 % (41.208/41.747 hồ sơ), mức 99 %; thấp nhất: P. TN&MT, Hải Chánh.`
fn shortfall(facts: &Facts<'_>, line: &Line<'_>) -> String {
    let result = line.result;
    let reached = show::result_of_parts(line.indicator, result);
    let target = match line.indicator.kind {
        Kind::Milestone => String::new(),
        _ => format!(", mức {}", show::target(line.indicator)),
    };
    let behind: Vec<String> = worst::behind(line).iter().map(|a| facts.short(a)).collect();
    let who = match (behind.len(), result.members.as_slice()) {
        (_, [only]) => format!("; {}", facts.short(&only.agency)),
        (0, _) => String::new(),
        (n, _) => format!("; {}: {}", if n > 2 { "thấp nhất" } else { "còn" }, behind[..n.min(2)].join(", ")),
    };
    let moved = if line.mark == Some(Mark::NewlyWorse) { ", mới xấu đi" } else { "" };
    let state = match Class::of(result.verdict) {
        Class::NotMet if result.progress != Progress::Overdue => String::new(),
        _ => format!("; {}", paint::words(&worst::state(facts, line)).to_lowercase()),
    };
    let name = line.name(facts.material.period.year);
    format!("{} {name}: {reached}{target}{moved}{state}{who}.", line.indicator.id)
}
