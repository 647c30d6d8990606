//! `du-lieu.csv`: tidy, one reported answer a line, safe to open in a spreadsheet.

use super::Material;
use super::facts::Facts;
use super::show;
use crate::answer::{Field, RowAnswer};
use crate::assess::{Member, Reason, Stand};
use crate::finding::Place;
use crate::ledger::Received;
use crate::plan::RowKey;
use crate::words::list::csv_safe;
use std::collections::HashMap;

const HEAD: &str = "period,plan_year,agency,row,role,field,value,counted,file,sheet,cell,sha256,reason";

pub(super) fn du_lieu_csv(facts: &Facts<'_>) -> String {
    let stands = stands(facts);
    let mut out = format!("\u{FEFF}{HEAD}\r\n");
    for (agency, _) in &facts.roster {
        let Some(received) = facts.book.and_then(|b| b.received.get(&agency.code)) else {
            continue;
        };
        for (key, row) in &received.answers.rows {
            let taken = stands.get(&(agency.code.as_str(), key)).copied();
            add_row(&mut out, facts.material, received, key, row, taken);
        }
    }
    out
}

/// How an answer is taken.
#[derive(Clone, Copy)]
struct Taken {
    stand: Stand,
    /// Another month's answer counts in its place.
    remembered: bool,
}

/// How every answer is taken that a total asks for.
fn stands<'a>(facts: &Facts<'a>) -> HashMap<(&'a str, &'a RowKey), Taken> {
    let lines = facts.lines.iter().filter(|l| l.indicator.is_asked() && !l.settled);
    let members = lines.flat_map(|l| l.result.members.iter().map(|m| (m, &l.result.key)));
    let taken = |m: &Member| Taken { stand: m.stand, remembered: m.month != facts.material.period };
    members.map(|(member, key)| ((member.agency.as_str(), key), taken(member))).collect()
}

fn add_row(
    out: &mut String,
    material: &Material<'_>,
    received: &Received,
    key: &RowKey,
    row: &RowAnswer,
    taken: Option<Taken>,
) {
    let role = material.plan.part_in_row(key, &received.agency);
    let mut head = String::new();
    for field in
        [&material.period.to_string(), &key.year.to_string(), &received.agency, &key.to_string(), role]
    {
        put(field, &mut head);
    }
    let (file, sheet) = (safe(&received.file), safe(&received.sheet));
    // A figure that was read is a number in whatever program opens the file; all else is made safe.
    let read = row.cells().map(|(field, value, cell)| match field {
        Field::Num | Field::Den => (field, value, cell, why_not(role, field, taken)),
        _ => (field, safe(&value), cell, why_not(role, field, taken)),
    });
    let unread = show::left_out(Reason::Spoilt);
    let spoilt = row.spoilt.iter().map(|s| (s.field, safe(&s.raw), s.cell.as_str(), unread));
    let amended = received.amendments(key);
    for (field, value, cell, why_not) in read.chain(spoilt) {
        out.push_str(&head);
        put(field.key(), out);
        put(&value, out);
        put(if why_not.is_empty() { "1" } else { "0" }, out);
        match amended.iter().find(|a| a.field == field) {
            None => [&file, &sheet, cell, &received.sha256].into_iter().for_each(|field| put(field, out)),
            Some(amendment) => decision(&amendment.place).iter().for_each(|field| put(field, out)),
        }
        put(why_not, out);
        out.pop();
        out.push_str("\r\n");
    }
}

/// Why a cell is in no total; empty where it is in one.
fn why_not(role: &str, field: Field, taken: Option<Taken>) -> &'static str {
    match (role, field, taken) {
        (_, Field::Result | Field::Difficulty, _) => "Lời văn, không phải số liệu",
        ("text", ..) => "Dòng chỉ ghi tình trạng, không có số liệu",
        ("supporting", ..) => "Số liệu kê tham khảo",
        (.., None) => "Kỳ này không còn xét dòng này",
        (.., Some(Taken { remembered: true, .. })) => "Tính theo câu trả lời của kỳ trước",
        (.., Some(Taken { stand, .. })) => match stand {
            Stand::Counts => "",
            Stand::Neutral => "Không phát sinh",
            Stand::Pending => "Chưa đến kỳ lấy số liệu",
            Stand::Out(reason) => show::left_out(reason),
        },
    }
}

/// A text that nothing takes for a formula, and without characters that cannot be seen: line breaks within
/// a value stay, a tab is a space.
fn safe(text: &str) -> String {
    if !text.chars().any(char::is_control) {
        return csv_safe(text);
    }
    let plain = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    csv_safe(&plain.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>())
}

/// Where a decided value stands. The clerk's workbook is written anew by every merge, so no SHA-256 names it.
fn decision(place: &Place) -> [String; 4] {
    [
        safe(place.file.as_deref().unwrap_or_default()),
        safe(place.sheet.as_deref().unwrap_or_default()),
        place.cells.join(", "),
        String::new(),
    ]
}

/// A field, in quotes where it needs them, and the comma behind it.
fn put(field: &str, out: &mut String) {
    if field.bytes().any(|byte| matches!(byte, b'"' | b',' | b'\r' | b'\n')) {
        out.push_str(&format!("\"{}\",", field.replace('"', "\"\"")));
    } else {
        out.push_str(field);
        out.push(',');
    }
}
