//! `du-lieu.csv`: tidy, one reported answer a line, safe to open in a spreadsheet.

use super::Material;
use super::facts::Facts;
use crate::answer::{Field, RowAnswer};
use crate::finding::Place;
use crate::ledger::Received;
use crate::plan::{Plan, RowKey};
use crate::words::list::csv_safe;
use std::collections::HashSet;

/// Head of the file.
const HEAD: &str = "period,plan_year,agency,row,role,field,value,counted,file,sheet,cell,sha256";

/// The file's text, byte order mark and line ends included.
pub fn du_lieu_csv(material: &Material<'_>) -> String {
    let facts = Facts::of(material);
    let counted = counted(&facts);
    let mut out = format!("\u{FEFF}{HEAD}\r\n");
    for (agency, _) in &facts.roster {
        let Some(received) = facts.book.and_then(|b| b.received.get(&agency.code)) else {
            continue;
        };
        for (key, row) in &received.answers.rows {
            let is_counted = counted.contains(&(agency.code.as_str(), key));
            add_row(&mut out, material, received, key, row, is_counted);
        }
    }
    out
}

/// Agency and row of every answer that is in a total.
fn counted<'a>(facts: &Facts<'a>) -> HashSet<(&'a str, &'a RowKey)> {
    let lines = facts.lines.iter().filter(|l| l.indicator.is_asked() && !l.settled);
    lines
        .flat_map(|l| {
            let counted = l.result.members.iter().filter(|m| m.counted && m.month == facts.material.period);
            counted.map(|m| (m.agency.as_str(), &l.result.key))
        })
        .collect()
}

fn add_row(
    out: &mut String,
    material: &Material<'_>,
    received: &Received,
    key: &RowKey,
    row: &RowAnswer,
    is_counted: bool,
) {
    let role = role(material.plan, key, &received.agency);
    let read = row.cells().map(|(field, value, cell)| (field, value, cell.to_string(), is_counted));
    let spoilt = row.spoilt.iter().map(|s| (s.field, s.raw.clone(), s.cell.clone(), false));
    // A figure that was read is a number in whatever program opens the file; all else is made safe.
    let read = read.map(|(field, value, cell, counted)| match field {
        Field::Num | Field::Den => (field, value, cell, counted),
        _ => (field, csv_safe(&value), cell, counted),
    });
    let spoilt = spoilt.map(|(field, raw, cell, counted)| (field, csv_safe(&raw), cell, counted));
    for (field, value, cell, in_total) in read.chain(spoilt) {
        let figure =
            matches!(field, Field::Num | Field::Den | Field::Status | Field::DoneOn | Field::Evidence);
        let decided = received.amendments(key).iter().find(|a| a.field == field);
        let source = decided.map_or_else(
            || [csv_safe(&received.file), csv_safe(&received.sheet), cell, received.sha256.clone()],
            |amendment| decision(&amendment.place),
        );
        let answer = [
            material.period.to_string(),
            key.year.to_string(),
            received.agency.clone(),
            key.to_string(),
            role.to_string(),
            field.key().to_string(),
            value,
            if in_total && figure { "1" } else { "0" }.to_string(),
        ];
        let line: Vec<String> = answer.iter().chain(&source).map(|c| quoted(c)).collect();
        out.push_str(&line.join(","));
        out.push_str("\r\n");
    }
}

/// Where a decided value stands. The clerk's workbook is written anew by every merge, so no SHA-256 names it.
fn decision(place: &Place) -> [String; 4] {
    [
        csv_safe(place.file.as_deref().unwrap_or_default()),
        csv_safe(place.sheet.as_deref().unwrap_or_default()),
        place.cells.join(", "),
        String::new(),
    ]
}

/// `lead`, `reporter`, `supporting` or `text`.
fn role(plan: &Plan, key: &RowKey, agency: &str) -> &'static str {
    let Some((_, indicator)) = plan.indicator(&key.item) else {
        return "text";
    };
    match (plan.is_reporter(indicator, agency), indicator.aggregation) {
        (true, crate::plan::Aggregation::Lead) => "lead",
        (true, _) => "reporter",
        (false, _) => "supporting",
    }
}

/// A field in quotes where it needs them.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_string()
    }
}
