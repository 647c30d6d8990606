//! Puts the audit's findings on their lines of the two files: the plan itself knows no lines.

use crate::finding::Finding;
use crate::plan::files::{AGENCIES_PATH, PLAN_PATH};

/// The findings with the line at which their block names itself, and with the files' own paths; each file
/// is given as (text, path).
pub fn located(mut found: Vec<Finding>, plan: (&str, &str), agencies: (&str, &str)) -> Vec<Finding> {
    for finding in &mut found {
        let row = finding.place.row.clone().unwrap_or_default();
        let (file, wanted) = match finding.place.file.as_deref() {
            Some(PLAN_PATH) => (plan, plan_line(&row)),
            Some(AGENCIES_PATH) => (agencies, format!("code=\"{row}\"")),
            _ => continue,
        };
        let newer = finding.code == "P10"; // of two blocks with one id the later is to be mended
        finding.place.file = Some(file.1.to_string());
        finding.place.line = line_of(file.0, &wanted, newer);
    }
    found.sort();
    found
}

/// How the block of a row names itself, without blanks: `id=5` for `T05`, `id="20.1"`, `[calendar]`.
fn plan_line(row: &str) -> String {
    let task = row.strip_prefix('T').and_then(|n| n.parse::<u32>().ok());
    match (task, row) {
        (Some(id), _) => format!("id={id}"),
        (None, "plan" | "calendar") => format!("[{row}]"),
        (None, _) => format!("id=\"{row}\""),
    }
}

fn line_of(text: &str, wanted: &str, last: bool) -> Option<usize> {
    let wanted: String = wanted.split_whitespace().collect();
    let mut lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| {
            let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
            let rest = bare.strip_prefix(&wanted);
            rest.is_some_and(|r| r.is_empty() || r.starts_with('#'))
        })
        .map(|(index, _)| index + 1);
    if last { lines.last() } else { lines.next() }
}
