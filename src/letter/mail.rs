//! Drafts of mail (`.eml`) that a mail program opens ready to be sent. The only file that names mail-builder.

use crate::period::Month;
use crate::plan::{Agency, Plan, hexadecimal};
use crate::report::{Attached, Message};
use crate::words::date::show_date;
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};
use sha2::{Digest, Sha256};

/// Folder of the drafts inside the month's outbox.
pub const MAIL: &str = "thu";
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const REMINDER: &str = "_nhac-nho";

/// `thu/2024-09_HAIBA_nhac-nho.eml`.
pub fn reminder_name(period: Month, agency: &Agency) -> String {
    format!("{MAIL}/{period}_{}{REMINDER}.eml", agency.code)
}

/// Whether a file of the month's outbox is named as a reminder.
pub fn is_reminder(name: &str, period: Month) -> bool {
    name.starts_with(&format!("{MAIL}/{period}_")) && name.contains(REMINDER)
}

/// `thu/2024-09_HAIBA_bieu-mau.eml`.
pub fn with_form_name(period: Month, agency: &Agency) -> String {
    format!("{MAIL}/{period}_{}_bieu-mau.eml", agency.code)
}

/// What an agency is told with its form of the month.
pub fn with_form<'a>(plan: &Plan, agency: &'a Agency, period: Month) -> Message<'a> {
    let window = plan.calendar.window(period);
    let deadline = show_date(plan.calendar.deadline(period));
    let lines = vec![
        format!("Kính gửi: {}.", agency.name),
        format!(
            "Gửi kèm biểu mẫu {} {} của đơn vị; số liệu từ {} đến {}.",
            plan.about.report,
            period.long_vi(),
            show_date(window.from),
            show_date(window.to)
        ),
        format!("Đề nghị điền, lưu và gửi về {}. Hạn gửi: {deadline}.", plan.about.send_to),
    ];
    let subject =
        format!("Biểu mẫu {} {}, hạn gửi {deadline}: {}", plan.about.report, period.long_vi(), agency.name);
    Message { agency, subject, lines, attached: Attached::Form, is_note: false }
}

/// A draft: `X-Unsent` has mail programs open it for sending, its date is the month's cut-off, everything else that
/// is usually drawn by lot comes from the hash of what it says.
pub fn draft(plan: &Plan, period: Month, message: &Message<'_>, attached: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [&message.agency.code, &message.subject].into_iter().chain(&message.lines) {
        hash.update(part);
    }
    hash.update(attached.map_or(&[][..], |(_, bytes)| bytes));
    let mark = hexadecimal(&hash.finalize()[..16]);
    let own = plan.agency(&plan.about.collector);
    let place =
        own.and_then(address).and_then(|(_, email)| email.split_once('@')).map_or("cchc.invalid", |at| at.1);
    let text = format!("{}\r\n{}\r\n", message.lines.join("\r\n\r\n"), signed(plan, own));
    let mut parts = vec![MimePart::new("text/plain", text)];
    if let Some((name, bytes)) = attached {
        parts.push(MimePart::new(WORKBOOK, bytes).attachment(name));
    }
    let kind = ContentType::new("multipart/mixed").attribute("boundary", format!("cchc-{mark}"));
    let noon = plan.calendar.cut_off(period).and_hms_opt(5, 0, 0).unwrap_or_default(); // UTC: noon in Vietnam
    let mut mail = MessageBuilder::new()
        .message_id(format!("{mark}@{place}"))
        .date(Date::new(noon.and_utc().timestamp()))
        .subject(message.subject.as_str())
        .header("X-Unsent", HeaderType::Raw(Raw::new("1")))
        .body(MimePart::new(kind, BodyPart::Multipart(parts)));
    if let Some(from) = own.and_then(address) {
        mail = mail.from(from);
    }
    if let Some(to) = address(message.agency) {
        mail = mail.to(to);
    }
    mail.write_to_vec().unwrap_or_default() // writing into memory
}

/// Whom a mail to an agency is addressed to: the person's name, or the agency's, and where.
fn address(agency: &Agency) -> Option<(&str, &str)> {
    let contact = agency.contact.as_ref().filter(|c| !c.email.is_empty())?;
    let name = if contact.name.is_empty() { &agency.name } else { &contact.name };
    Some((name, &contact.email))
}

/// Who writes, and whom to ask.
fn signed(plan: &Plan, own: Option<&Agency>) -> String {
    let name = own.map_or(plan.about.office.as_str(), |a| a.name.as_str());
    let contact = own.and_then(|a| a.contact.as_ref()).filter(|c| !c.phone.is_empty());
    let phone = contact.map_or_else(String::new, |c| format!("\r\n{}, điện thoại {}", c.name, c.phone));
    format!("\r\n{name}{phone}")
}
