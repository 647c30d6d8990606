//! What is said to each agency that is missing, has something to mend or to look at again: the messages, and all of
//! them as `nhac-nho.txt`, ready to paste.

use super::Material;
use super::facts::{Facts, is_received};
use super::{mended, show};
use crate::finding::{Finding, Severity};
use crate::ledger::{RegisterRow, Standing};
use crate::plan::Agency;
use crate::words::date::show_date;
use crate::words::list::capitalized;
use crate::words::text::Lang;

/// Findings listed in one message.
const MOST: usize = 15;

/// What one agency is told.
#[derive(Debug)]
pub struct Message<'a> {
    pub agency: &'a Agency,
    pub subject: String,
    /// From the salutation on, a paragraph each.
    pub lines: Vec<String>,
    pub attached: Attached,
    /// Whether nothing has to be sent again.
    pub is_note: bool,
}

/// What goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attached {
    /// The agency's form of the month.
    Form,
    /// A handed-back workbook, by its name in the month's outbox.
    Returned(String),
    Nothing,
}

/// The messages of a month, in form order.
pub fn messages<'a>(facts: &Facts<'a>) -> Vec<Message<'a>> {
    facts.roster.iter().filter_map(|(agency, row)| message(facts, agency, row)).collect()
}

pub(super) fn nhac_nho_txt(facts: &Facts<'_>) -> String {
    let messages = messages(facts);
    let notes = messages.iter().filter(|m| m.is_note).count();
    let period = facts.material.period.long_vi().to_uppercase();
    let count = match (messages.len() - notes, notes) {
        (0, 0) => "không có cơ quan, đơn vị nào phải nhắc.".to_string(),
        (n, 0) => format!("{} cơ quan, đơn vị. Mỗi đoạn dưới đây chép gửi một đơn vị.", show::count(n)),
        (n, notes) => format!(
            "{} cơ quan, đơn vị; {} đơn vị chỉ cần xem lại. Mỗi đoạn dưới đây chép gửi một đơn vị.",
            show::count(n),
            show::count(notes)
        ),
    };
    let told: Vec<String> = messages.iter().map(pasted).collect();
    windows(&format!("NHẮC NỘP VÀ SỬA BÁO CÁO {period}: {count}\n\n{}", told.join("\n")))
}

/// Byte order mark and line ends as Notepad and mail programs want them.
pub fn windows(text: &str) -> String {
    format!("\u{FEFF}{}", text.replace('\n', "\r\n"))
}

/// A message below a line that says whose it is.
fn pasted(message: &Message<'_>) -> String {
    let agency = message.agency;
    let mut lines = vec![format!("────────  {} ({})  ────────", agency.name, agency.code)];
    if let Some(contact) = &agency.contact {
        let parts = [("", &contact.name), ("điện thoại ", &contact.phone), ("thư điện tử ", &contact.email)];
        let given = parts.iter().filter(|(_, part)| !part.is_empty());
        let given: Vec<String> = given.map(|(what, part)| format!("{what}{part}")).collect();
        lines.push(format!("Gửi: {}", given.join(", ")));
    }
    lines.extend(message.lines.iter().cloned());
    lines.join("\n") + "\n"
}

fn message<'a>(facts: &Facts<'a>, agency: &'a Agency, row: &RegisterRow) -> Option<Message<'a>> {
    let told = |severity| -> Vec<&Finding> {
        facts.faults(&agency.code, severity).filter(|f| f.to_agency.is_some()).collect()
    };
    let errors = told(Severity::Error);
    let in_hand = is_received(row.standing);
    let doubts = if in_hand && errors.is_empty() { told(Severity::Warning) } else { Vec::new() };
    let is_note = in_hand && errors.is_empty();
    if is_note && doubts.is_empty() {
        return None;
    }
    let shown = if is_note { &doubts } else { &errors };
    let mut lines =
        vec![format!("Kính gửi: {}.", agency.name), what(facts, agency, row, shown.len(), is_note)];
    lines
        .extend(shown.iter().filter_map(|f| f.line_to_agency(Lang::Vi)).take(MOST).map(|l| format!("- {l}")));
    if let Some(more) = shown.len().checked_sub(MOST).filter(|n| *n > 0) {
        let of_file = if is_note { "" } else { ", xem sheet Lỗi trong tệp trả lại" };
        lines.push(format!("- và {} chỗ khác{of_file}.", show::count(more)));
    }
    lines.push(match is_note {
        true => "Nếu số liệu đúng thì không phải gửi lại; nếu sai thì sửa và tăng Lần gửi.".to_string(),
        false => ask(facts, agency, row),
    });
    let attached = match (row.standing, is_note) {
        (_, true) | (Standing::Undecided, _) => Attached::Nothing,
        (Standing::Missing | Standing::Empty | Standing::Unreadable, _) => Attached::Form,
        (Standing::Valid | Standing::WithErrors, _) => Attached::Returned(handed_back(facts, agency, row)),
    };
    let subject = format!(
        "{} {} {}: {}",
        about(row.standing, is_note),
        facts.material.plan.about.report,
        facts.material.period.long_vi(),
        agency.name
    );
    Some(Message { agency, subject, lines, attached, is_note })
}

/// What a message's subject begins with.
fn about(standing: Standing, is_note: bool) -> &'static str {
    match (standing, is_note) {
        (_, true) => "Đề nghị xem lại",
        (Standing::Missing, _) => "Nhắc nộp",
        (Standing::Empty | Standing::Unreadable, _) => "Đề nghị gửi lại",
        (Standing::Undecided, _) => "Đề nghị xác nhận",
        (Standing::Valid | Standing::WithErrors, _) => "Đề nghị sửa",
    }
}

/// What is wrong, in one sentence.
fn what(facts: &Facts<'_>, agency: &Agency, row: &RegisterRow, places: usize, is_note: bool) -> String {
    let plan = facts.material.plan;
    let period = format!("{} {}", plan.about.report, facts.material.period.long_vi());
    let by = plan.agency(&plan.about.collector).map_or(plan.about.office.as_str(), |a| a.name.as_str());
    let file = row.file.as_deref().map(super::frame::file_name).unwrap_or_default();
    match row.standing {
        _ if is_note => format!(
            "{by} đã nhận {period} (tệp {file}); có {} chỗ đề nghị đơn vị xem lại:",
            show::count(places)
        ),
        Standing::Missing if places > 0 => {
            format!("{by} chưa có {period} dùng được của {}:", agency.name)
        }
        Standing::Missing => format!("{by} chưa nhận được {period} của {}.", agency.name),
        Standing::Empty => capitalized(&format!("{period} đã gửi (tệp {file}) chưa điền nội dung nào.")),
        Standing::Unreadable => format!("Tệp {period} đã gửi không đọc được."),
        Standing::Undecided => {
            format!("{by} nhận được nhiều bản {period} khác nhau; đề nghị xác nhận bản chính thức.")
        }
        Standing::Valid | Standing::WithErrors => {
            capitalized(&format!("{period} (tệp {file}) còn {} chỗ phải sửa:", show::count(places)))
        }
    }
}

/// Which file to send back, to whom, by when.
fn ask(facts: &Facts<'_>, agency: &Agency, row: &RegisterRow) -> String {
    let Material { plan, period, today, .. } = facts.material;
    let form = format!("{period}_{}_….xlsx", agency.code);
    let to = &plan.about.send_to;
    let asked = match row.standing {
        Standing::Missing => format!("Đề nghị điền và gửi ngay biểu mẫu của đơn vị (tệp {form}) về {to}."),
        Standing::Empty | Standing::Unreadable => {
            format!("Đề nghị điền vào biểu mẫu gốc của đơn vị (tệp {form}) và gửi lại về {to}.")
        }
        Standing::Undecided => format!("Đề nghị trả lời về {to}."),
        Standing::Valid | Standing::WithErrors => format!(
            "Đề nghị sửa trong tệp {} (gửi kèm, các ô sai đã tô màu), ghi Lần gửi: {} và gửi lại về {to}.",
            super::frame::file_name(&handed_back(facts, agency, row)),
            row.revision.unwrap_or(1) + 1
        ),
    };
    let (deadline, by) = (plan.calendar.deadline(*period), plan.calendar.remind_by(*period, *today));
    format!("{asked} Hạn gửi: {}; đề nghị gửi chậm nhất ngày {}.", show_date(deadline), show_date(by))
}

/// The workbook that goes back to it, by its name in the month's outbox.
fn handed_back(facts: &Facts<'_>, agency: &Agency, row: &RegisterRow) -> String {
    mended::path_of(facts.material.period, &agency.code, row.revision.unwrap_or(1) + 1)
}
