//! The conclusions: five to seven sentences composed from the data, in official Vietnamese.

mod changes;
mod figures;

use super::facts::{Class, Facts, Line, Tally};
use super::{faults, show};
use crate::assess::Progress;
use crate::finding::Severity;
use crate::ledger::Standing;
use crate::words::list::join_vi;
use changes::changes;
use figures::figures;

/// How many names a sentence bears.
const NAMES: usize = 8;

/// Every sentence, in the order in which a leader asks.
pub fn conclusions(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> Vec<String> {
    let mut said = vec![submissions(facts), verdicts(&facts.tally()), changes(facts)];
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
        late => format!("{} đúng hạn, {} gửi muộn", show::count(sent - late), show::count(late)),
    };
    if sent == all {
        return format!("Tất cả {all} cơ quan, đơn vị đã nộp báo cáo, {in_time}.");
    }
    let mut parts = vec![format!("{sent}/{all} cơ quan, đơn vị đã nộp báo cáo, {in_time}")];
    for (standings, words) in [
        (&[Standing::Missing][..], "Chưa nộp"),
        (&[Standing::Empty, Standing::Unreadable], "Nộp nhưng không dùng được"),
        (&[Standing::Undecided], "Chờ người tổng hợp quyết định"),
    ] {
        let rows = facts.roster.iter().filter(|(_, row)| standings.contains(&row.standing));
        let names: Vec<String> = rows.map(|(agency, _)| facts.short(&agency.code)).collect();
        if !names.is_empty() {
            parts.push(format!("{words}: {}", show::names(&names, NAMES, "đơn vị")));
        }
    }
    format!("{}.", parts.join(". "))
}

/// The classes in the words of a sentence.
const NAMED: [(Class, &str); 5] = [
    (Class::Met, "đạt"),
    (Class::Provisional, "tạm đạt (còn đơn vị chưa báo cáo)"),
    (Class::NotMet, "chưa đạt"),
    (Class::Unknown, "chưa đủ số liệu"),
    (Class::NotJudged, "chưa phải đánh giá"),
];

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
    let parts: Vec<String> = NAMED
        .iter()
        .filter(|(class, _)| tally.get(*class) > 0)
        .map(|(class, words)| format!("{} {words}", show::count(tally.get(*class))))
        .collect();
    let none_missed =
        if tally.get(Class::NotMet) == 0 { "; không có chỉ tiêu chưa đạt" } else { "" };
    format!("Trong {all} chỉ tiêu: {}{none_missed}.", join_vi(&parts))
}

/// What is overdue and what falls due next.
fn deadlines(facts: &Facts<'_>) -> String {
    let tasks = |progress: Progress| -> Vec<String> {
        let tasks = facts.material.assessment.tasks.iter().filter(|t| t.progress == Some(progress));
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
        (0, n) => {
            format!("Không có nhiệm vụ quá hạn; {} nhiệm vụ sắp đến hạn: {}.", show::count(n), list(&soon))
        }
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
    let (errors, warnings) = (faults::count(facts, Severity::Error), faults::count(facts, Severity::Warning));
    let lines = facts.lines.iter().filter(|l| l.indicator.is_asked() && !l.settled);
    let members = lines.flat_map(|l| &l.result.members);
    let left_out = members.filter(|m| !m.stand.is_answer() && m.file.is_some()).count();
    let found = match (errors, warnings) {
        (0, 0) => "Không phát hiện lỗi số liệu".to_string(),
        (0, w) => format!("Không có lỗi, có {} cảnh báo số liệu", show::count(w)),
        (e, 0) => format!("Phát hiện {} lỗi số liệu", show::count(e)),
        (e, w) => format!("Phát hiện {} lỗi và {} cảnh báo số liệu", show::count(e), show::count(w)),
    };
    match left_out {
        0 => format!("{found}; mọi số liệu đã nộp đều được cộng."),
        n => format!(
            "{found}; {} số liệu còn thiếu hoặc mâu thuẫn chưa được cộng vào kết quả.",
            show::count(n)
        ),
    }
}
