//! The conclusions: five to seven sentences composed from the data, in official Vietnamese.

mod changes;
mod figures;

use super::facts::{Class, Facts, Line};
use super::{faults, show};
use crate::assess::Progress;
use crate::finding::Severity;
use crate::ledger::{FileOutcome, Standing};
use crate::words::list::join_vi;
pub use changes::changes;
use figures::{figures, forecasts};

const NAMES: usize = 8;

/// Every sentence, in the order in which a leader asks.
pub fn conclusions(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> Vec<String> {
    let mut said = vec![submissions(facts, NAMES), verdicts(facts, None), changes(facts)];
    said.extend(figures(facts, ranked));
    said.push(deadlines(facts, ranked));
    said.push(quality(facts));
    said.retain(|s| !s.is_empty());
    said
}

/// Who sent, who in time, and at most so many names of those who did not.
pub fn submissions(facts: &Facts<'_>, most: usize) -> String {
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
        if !names.is_empty() && most > 0 {
            parts.push(format!("{words}: {}", show::names(&names, most, "đơn vị")));
        }
    }
    format!("{}.", parts.join(". "))
}

/// How many are met, and how many not: in all, or in one section.
pub fn verdicts(facts: &Facts<'_>, section: Option<&str>) -> String {
    let tally = section.map_or_else(|| facts.tally(), |section| facts.tally_of_section(section));
    let all = tally.total();
    // Few answers say nothing about all: neither that nothing is missed, nor a share (R24).
    let covered = facts.is_drawn(facts.material.period);
    if tally.get(Class::Unknown) == all {
        return format!("Cả {all} chỉ tiêu chưa có đủ số liệu để đánh giá.");
    }
    let parts: Vec<String> = Class::ALL
        .into_iter()
        .filter(|c| tally.get(*c) > 0)
        .map(|c| tally.says(c, &facts.material.plan.about.paper))
        .collect();
    let none_missed =
        if covered && tally.get(Class::NotMet) == 0 { "; không có chỉ tiêu chưa đạt" } else { "" };
    let basis = if facts.received.in_hand() == 0 { ", theo câu trả lời các kỳ trước" } else { "" };
    let lifted = facts.lifted();
    let within = lifted.iter().filter(|l| section.is_none_or(|section| l.task.section == section));
    let lifted: Vec<String> = within.map(|l| l.indicator.id.clone()).collect();
    let met = tally.get(Class::Met) - lifted.len();
    let apart = format!(
        "{} tạm đạt chỉ vì đơn vị trước đây dưới mức chưa báo cáo: {}",
        show::count(lifted.len()),
        show::names(&lifted, 4, "chỉ tiêu")
    );
    let share = tally.percent_met(lifted.len()).filter(|_| covered).map_or_else(String::new, |percent| {
        let sure = match tally.provisional {
            0 => String::new(),
            n => format!("; {} chỉ tiêu chắc chắn", tally.get(Class::Met) - n),
        };
        let apart = if lifted.is_empty() { String::new() } else { format!("; không kể {apart}") };
        format!("; đạt {met}/{} chỉ tiêu đã xét ({percent}\u{A0}%{sure}{apart})", tally.judged())
    });
    let share = if share.is_empty() && !lifted.is_empty() { format!("; có {apart}") } else { share };
    format!("Trong {all} chỉ tiêu{basis}: {}{none_missed}{share}.", join_vi(&parts))
}

/// What is overdue and what falls due next.
fn deadlines(facts: &Facts<'_>, ranked: &[&Line<'_>]) -> String {
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
    let counted = |names: &[String], words: &str| match names.len() {
        0 => format!("không có nhiệm vụ {words}"),
        n => format!("{} nhiệm vụ {words}: {}", show::count(n), list(names)),
    };
    let soon = match soon.is_empty() {
        true => format!("trong {days} ngày tới không có nhiệm vụ nào đến hạn"),
        false => counted(&soon, "sắp đến hạn"),
    };
    let forecast = match forecasts(facts, ranked) {
        fails if fails.is_empty() => String::new(),
        fails => format!(
            "; để đạt phải nhanh hơn gấp rưỡi nhịp từ đầu năm: {} chỉ tiêu, gồm {}",
            show::count(fails.len()),
            show::names(&fails, 1, "chỉ tiêu")
        ),
    };
    let said = format!("{}; {soon}{forecast}.", counted(&overdue, "quá hạn"));
    said.replacen("không", "Không", usize::from(overdue.is_empty()))
}

/// What was found in the returns, and what is left out of the totals: files, too.
fn quality(facts: &Facts<'_>) -> String {
    let (errors, warnings) = (faults::count(facts, Severity::Error), faults::count(facts, Severity::Warning));
    let lines = facts.lines.iter().filter(|l| l.indicator.is_asked() && !l.settled);
    let members = lines.flat_map(|l| &l.result.members);
    let left_out = members.filter(|m| !m.stand.is_answer() && m.file.is_some()).count();
    let files = |outcome: FileOutcome| facts.files().iter().filter(|f| f.outcome == outcome).count();
    let found = match (errors, warnings) {
        (0, 0) => "Không phát hiện lỗi số liệu".to_string(),
        (0, w) => format!("Không có lỗi, có {} cảnh báo số liệu", show::count(w)),
        (e, 0) => format!("Phát hiện {} lỗi số liệu", show::count(e)),
        (e, w) => format!("Phát hiện {} lỗi và {} cảnh báo số liệu", show::count(e), show::count(w)),
    };
    let unread = facts.received.get(Standing::Empty);
    let left: Vec<String> = [
        (left_out, "số liệu còn thiếu hoặc mâu thuẫn"),
        (unread, "biểu trống"),
        (files(FileOutcome::Refused), "tệp không nhận"),
        (files(FileOutcome::Undecided), "tệp chờ quyết định"),
    ]
    .iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, words)| format!("{} {words}", show::count(*n)))
    .collect();
    match left.is_empty() {
        _ if facts.received.in_hand() == 0 && left.is_empty() => String::new(),
        _ if facts.received.in_hand() == 0 => {
            format!("Chưa có số liệu nào được cộng vào kết quả: {}.", join_vi(&left))
        }
        true => format!("{found}; mọi số liệu đã nộp đều được cộng."),
        false => format!("{found}; chưa cộng vào kết quả: {}.", join_vi(&left)),
    }
}
