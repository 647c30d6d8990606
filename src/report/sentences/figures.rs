//! The gravest shortfalls with their numbers.

use crate::assess::Verdict;
use crate::plan::Kind;
use crate::report::facts::{Facts, Line, Mark};
use crate::report::{show, worst};

/// The two gravest shortfalls with their numbers.
pub(super) fn figures(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> Vec<String> {
    if facts.received.in_hand() == 0 {
        return Vec::new();
    }
    let failing = ranked.iter().filter(|l| l.result.verdict == Verdict::NotMet && l.result.percent.is_some());
    let said: Vec<String> = failing.take(2).map(|l| shortfall(facts, l)).collect();
    let any = ranked.iter().any(|l| l.result.verdict == Verdict::NotMet);
    if said.is_empty() && !any {
        return vec!["Chưa có chỉ tiêu nào bị kết luận là chưa đạt.".to_string()];
    }
    said
}

/// `Hồ sơ giải quyết đúng hạn 98,71 % (41.208/41.747 hồ sơ), dưới mức 99 %; thấp nhất: P. TN&MT, Hải Chánh.`
fn shortfall(facts: &Facts<'_>, line: &Line<'_>) -> String {
    let result = line.result;
    let reached = show::result(line.indicator, result.num, result.percent);
    let parts = show::parts(line.indicator, result.num, result.den).unwrap_or_default();
    let target = show::target(line.indicator).replace(['≥', '*'], "");
    let behind: Vec<String> = worst::behind(line).iter().map(|a| facts.short(a)).collect();
    let who = match (behind.len(), result.members.len()) {
        (0, _) | (_, 1) => String::new(),
        (n, _) => format!(
            "; {}: {}",
            if n > 2 { "thấp nhất" } else { "còn" },
            behind.iter().take(2).cloned().collect::<Vec<_>>().join(", ")
        ),
    };
    let owner = match result.members.as_slice() {
        [only] => format!(" ({})", facts.short(&only.agency)),
        _ => String::new(),
    };
    let moved = match line.mark {
        Some(Mark::NewlyWorse) => ", mới xấu đi",
        _ => "",
    };
    let short = if line.indicator.kind == Kind::Share { "mới đạt" } else { "đạt" };
    format!(
        "{} {}{owner}: {short} {reached} ({parts}), dưới mức {}{moved}{who}.",
        line.indicator.id,
        line.name(facts.material.period.year),
        target.trim_matches(['\u{A0}', ' ']).replace("\u{A0}\u{A0}", "\u{A0}")
    )
}
