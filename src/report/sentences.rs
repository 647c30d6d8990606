//! The conclusions: five to seven sentences composed from the data, in official Vietnamese.

use super::facts::{Class, Facts, Line, Mark, Tally};
use super::{faults, show, worst};
use crate::assess::{Progress, Verdict};
use crate::finding::Severity;
use crate::ledger::Standing;
use crate::plan::Kind;
use crate::words::list::join_vi;

/// How many names a sentence bears.
const NAMES: usize = 8;

/// Every sentence, in the order in which a leader asks.
pub fn conclusions(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> Vec<String> {
    let mut said = vec![submissions(facts), verdicts(&facts.tally()), changes(facts)];
    said.extend(closing(facts));
    said.extend(figures(facts, ranked));
    said.push(deadlines(facts));
    said.push(quality(facts));
    said.retain(|s| !s.is_empty());
    said
}

/// Who sent, who in time, who not.
fn submissions(facts: &Facts<'_>) -> String {
    let received = &facts.received;
    let (all, sent) = (received.total(), received.in_hand());
    if sent == 0 {
        return format!(
            "Chưa có cơ quan, đơn vị nào nộp báo cáo dùng được (0/{all}); chưa thể kết luận về các chỉ tiêu."
        );
    }
    let in_time = match received.late {
        0 => "đều đúng hạn".to_string(),
        late if late == sent => "đều gửi muộn".to_string(),
        late => format!(
            "{} đúng hạn, {} gửi muộn",
            show::count(sent - late),
            show::count(late)
        ),
    };
    if sent == all {
        return format!("Tất cả {all} cơ quan, đơn vị đã nộp báo cáo, {in_time}.");
    }
    let mut parts = vec![format!("{sent}/{all} cơ quan, đơn vị đã nộp báo cáo, {in_time}")];
    for (standings, words) in [
        (&[Standing::Missing][..], "Chưa nộp"),
        (
            &[Standing::Empty, Standing::Unreadable],
            "Nộp nhưng không dùng được",
        ),
        (&[Standing::Undecided], "Chờ người tổng hợp quyết định"),
    ] {
        let rows = facts
            .roster
            .iter()
            .filter(|(_, row)| standings.contains(&row.standing));
        let names: Vec<String> = rows.map(|(agency, _)| agency.short.clone()).collect();
        if !names.is_empty() {
            parts.push(format!("{words}: {}", show::names(&names, NAMES, "đơn vị")));
        }
    }
    format!("{}.", parts.join(". "))
}

/// How many are met, and how many not.
fn verdicts(tally: &Tally) -> String {
    let all = tally.total();
    let met = tally.get(Class::Met);
    if met == all {
        return format!("Cả {all} chỉ tiêu đều đạt.");
    }
    if tally.get(Class::Unknown) == all {
        return format!("Cả {all} chỉ tiêu chưa có đủ số liệu để đánh giá.");
    }
    let named = [
        (Class::Met, "đạt"),
        (Class::Provisional, "tạm đạt (còn đơn vị chưa báo cáo)"),
        (Class::NotMet, "chưa đạt"),
        (Class::Unknown, "chưa đủ số liệu"),
        (Class::NotJudged, "chưa đến kỳ hoặc không phải đánh giá"),
    ];
    let parts: Vec<String> = named
        .iter()
        .filter(|(class, _)| tally.get(*class) > 0)
        .map(|(class, words)| format!("{} {words}", show::count(tally.get(*class))))
        .collect();
    let none_missed = if tally.get(Class::NotMet) == 0 {
        "; không có chỉ tiêu chưa đạt"
    } else {
        ""
    };
    format!("Trong {all} chỉ tiêu: {}{none_missed}.", join_vi(&parts))
}

/// What is better and worse than a month ago.
fn changes(facts: &Facts<'_>) -> String {
    let period = facts.material.period;
    if facts.received.in_hand() == 0 {
        return String::new();
    }
    let Some(before) = facts.tally_before() else {
        return match period.month {
            1 => format!(
                "Đây là tháng đầu của năm báo cáo {}, chưa có tháng trước trong năm để so sánh.",
                period.year
            ),
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
        true => format!("So với tháng {month}, số chỉ tiêu đạt và chưa đạt không đổi"),
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
    let met = decided
        .iter()
        .filter(|l| l.result.verdict == Verdict::Met)
        .count();
    let missed = decided
        .iter()
        .filter(|l| l.result.verdict == Verdict::NotMet)
        .count();
    Some(format!(
        "Chốt năm {}: trong {} chỉ tiêu đến hạn, {} đạt, {} chưa đạt.",
        period.year - 1,
        show::count(decided.len()),
        show::count(met),
        show::count(missed)
    ))
}

/// The two gravest shortfalls with their numbers.
fn figures(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> Vec<String> {
    if facts.received.in_hand() == 0 {
        return Vec::new();
    }
    let failing = ranked
        .iter()
        .filter(|l| l.result.verdict == Verdict::NotMet && l.result.percent.is_some());
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
    let short = if line.indicator.kind == Kind::Share {
        "mới đạt"
    } else {
        "đạt"
    };
    format!(
        "{} {}{owner}: {short} {reached} ({parts}), dưới mức {}{moved}{who}.",
        line.label(facts.material.period.year),
        line.indicator.short,
        target
            .trim_matches(['\u{A0}', ' '])
            .replace("\u{A0}\u{A0}", "\u{A0}")
    )
}

/// What is overdue and what falls due next.
fn deadlines(facts: &Facts<'_>) -> String {
    let tasks = |progress: Progress| -> Vec<String> {
        let tasks = facts
            .material
            .assessment
            .tasks
            .iter()
            .filter(|t| t.progress == Some(progress));
        tasks
            .filter_map(|t| facts.material.plan.task(t.task))
            .map(|t| format!("{} ({})", t.id, t.short))
            .collect()
    };
    let days = facts.material.plan.calendar.due_soon_days;
    let (overdue, soon) = (tasks(Progress::Overdue), tasks(Progress::DueSoon));
    let list = |names: &[String]| show::names(names, 2, "nhiệm vụ");
    match (overdue.len(), soon.len()) {
        (0, 0) => format!("Không có nhiệm vụ quá hạn; trong {days} ngày tới không có nhiệm vụ nào đến hạn."),
        (0, n) => format!(
            "Không có nhiệm vụ quá hạn; {} nhiệm vụ sắp đến hạn: {}.",
            show::count(n),
            list(&soon)
        ),
        (n, 0) => format!("{} nhiệm vụ quá hạn: {}.", show::count(n), list(&overdue)),
        (late, n) => format!(
            "{} nhiệm vụ quá hạn: {}; {} nhiệm vụ sắp đến hạn: {}.",
            show::count(late),
            list(&overdue),
            show::count(n),
            list(&soon)
        ),
    }
}

/// What was found in the returns, and what is left out of the totals.
fn quality(facts: &Facts<'_>) -> String {
    if facts.received.in_hand() == 0 {
        return String::new();
    }
    let (errors, warnings) = (
        faults::count(facts, Severity::Error),
        faults::count(facts, Severity::Warning),
    );
    let lines = facts
        .lines
        .iter()
        .filter(|l| l.indicator.is_asked() && !l.settled);
    let members = lines.flat_map(|l| &l.result.members);
    let left_out = members
        .filter(|m| !m.stand.is_answer() && m.file.is_some())
        .count();
    let found = match (errors, warnings) {
        (0, 0) => "Không phát hiện lỗi số liệu".to_string(),
        (0, w) => format!("Không có lỗi, có {} cảnh báo số liệu", show::count(w)),
        (e, 0) => format!("Phát hiện {} lỗi số liệu", show::count(e)),
        (e, w) => format!(
            "Phát hiện {} lỗi và {} cảnh báo số liệu",
            show::count(e),
            show::count(w)
        ),
    };
    match left_out {
        0 => format!("{found}; mọi số liệu đã nộp đều được cộng."),
        n => format!(
            "{found}; {} số liệu còn thiếu hoặc mâu thuẫn chưa được cộng vào kết quả.",
            show::count(n)
        ),
    }
}
