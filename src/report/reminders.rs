//! `nhac-nho.txt`: one message for each agency that is missing or has something to mend, ready to paste.

use super::facts::{Facts, is_received};
use super::show;
use crate::finding::{Finding, Severity};
use crate::ledger::{RegisterRow, Standing};
use crate::plan::Agency;
use crate::words::date::show_date;
use crate::words::text::Lang;
use std::fmt::Write;

const MOST: usize = 15;

pub(super) fn nhac_nho_txt(facts: &Facts<'_>) -> String {
    let messages: Vec<String> = facts.roster.iter().filter_map(|(a, row)| message(facts, a, row)).collect();
    let period = facts.material.period.long_vi();
    let head = match messages.len() {
        0 => format!(
            "NHẮC NỘP VÀ SỬA BÁO CÁO {}: không có cơ quan, đơn vị nào phải nhắc.\n",
            period.to_uppercase()
        ),
        n => format!(
            "NHẮC NỘP VÀ SỬA BÁO CÁO {}: {} cơ quan, đơn vị. Mỗi đoạn dưới đây chép gửi một đơn vị.\n",
            period.to_uppercase(),
            show::count(n)
        ),
    };
    windows(&format!("{head}\n{}", messages.join("\n")))
}

/// Byte order mark and line ends as Notepad and mail programs want them.
pub fn windows(text: &str) -> String {
    format!("\u{FEFF}{}", text.replace('\n', "\r\n"))
}

fn message(facts: &Facts<'_>, agency: &Agency, row: &RegisterRow) -> Option<String> {
    let errors: Vec<&Finding> =
        facts.faults(&agency.code, Severity::Error).filter(|f| f.to_agency.is_some()).collect();
    if is_received(row.standing) && errors.is_empty() {
        return None;
    }
    let about = &facts.material.plan.about;
    let period = facts.material.period;
    let deadline = facts.material.plan.calendar.deadline(period);
    let mut text = format!("────────  {} ({})  ────────\n", agency.name, agency.code);
    if let Some(contact) = &agency.contact {
        let phone = if contact.phone.is_empty() {
            String::new()
        } else {
            format!(", điện thoại {}", contact.phone)
        };
        let _ = writeln!(text, "Gửi: {}{phone}", contact.name);
    }
    let _ = writeln!(text, "Kính gửi: {}.", agency.name);
    let _ = writeln!(text, "{}", what(agency, row, period.long_vi().as_str(), &errors, facts));
    for line in errors.iter().filter_map(|f| f.line_to_agency(Lang::Vi)).take(MOST) {
        let _ = writeln!(text, "- {line}");
    }
    if let Some(more) = errors.len().checked_sub(MOST).filter(|n| *n > 0) {
        let _ = writeln!(text, "- và {} lỗi khác, xem sheet Lỗi trong tệp trả lại.", show::count(more));
    }
    let _ = writeln!(
        text,
        "{}",
        ask(agency, row, period, show_date(deadline).as_str(), &about.send_to, errors.is_empty())
    );
    Some(text)
}

/// What is wrong, in one sentence.
fn what(agency: &Agency, row: &RegisterRow, period: &str, errors: &[&Finding], facts: &Facts<'_>) -> String {
    let plan = facts.material.plan;
    let by = plan.agency(&plan.about.collector).map_or(plan.about.office.as_str(), |a| a.name.as_str());
    let file = row.file.as_deref().map(super::frame::file_name).unwrap_or_default();
    match row.standing {
        Standing::Missing => format!("{by} chưa nhận được báo cáo CCHC {period} của {}.", agency.name),
        Standing::Empty => format!("Báo cáo CCHC {period} đã gửi (tệp {file}) chưa điền nội dung nào."),
        Standing::Unreadable => format!("Tệp báo cáo CCHC {period} đã gửi không đọc được."),
        Standing::Undecided => {
            format!(
                "{by} nhận được nhiều bản báo cáo CCHC {period} khác nhau; đề nghị xác nhận bản chính thức."
            )
        }
        Standing::Valid | Standing::WithErrors => {
            format!("Báo cáo CCHC {period} (tệp {file}) còn {} chỗ phải sửa:", show::count(errors.len()))
        }
    }
}

/// Which file to send back, to whom, by when.
fn ask(
    agency: &Agency,
    row: &RegisterRow,
    period: crate::period::Month,
    deadline: &str,
    to: &str,
    no_errors: bool,
) -> String {
    let again = row.revision.unwrap_or(1) + 1;
    match (row.standing, no_errors) {
        (Standing::Missing, _) => format!(
            "Đề nghị điền và gửi ngay biểu mẫu của đơn vị (tệp {period}_{}_….xlsx) về {to}. Hạn gửi: {deadline}.",
            agency.code
        ),
        (Standing::Empty | Standing::Unreadable, _) => format!(
            "Đề nghị điền vào biểu mẫu gốc của đơn vị (tệp {period}_{}_….xlsx) và gửi lại về {to}. Hạn gửi: {deadline}.",
            agency.code
        ),
        (Standing::Undecided, _) => format!("Đề nghị trả lời về {to}. Hạn gửi: {deadline}."),
        _ => format!(
            "Đề nghị sửa trong tệp {period}_{}_lan-{again}.xlsx (gửi kèm, các ô sai đã tô màu), ghi Lần gửi: {again} và gửi lại về {to}. Hạn gửi: {deadline}.",
            agency.code
        ),
    }
}
