//! Faults of single cells, gathered: one fault in many cells becomes one finding with the cells listed.

use crate::answer::Field;
use crate::field::Make;
use crate::finding::{Finding, Place};
use crate::plan::RowKey;
use crate::words::list::{shorten, visible};

/// How many typed values a message quotes.
const MOST_QUOTED: usize = 4;
/// Longest quoted value.
const LONGEST_QUOTE: usize = 60;

/// One fault of one cell.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub make: Make,
    pub cell: String,
    pub row: Option<RowKey>,
    pub field: Option<Field>,
    pub typed: String,
    /// What it is read as, or what was expected.
    pub read: String,
}

/// The faults of one sheet.
#[derive(Debug, Default)]
pub(super) struct Pile(Vec<Fault>);

impl Pile {
    /// Adds a fault.
    pub fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// Takes over another pile.
    pub fn append(&mut self, mut other: Pile) {
        self.0.append(&mut other.0);
    }

    /// Forgets what was met in some rows, where one finding says already that they are left out.
    pub fn without(&mut self, rows: &[RowKey]) {
        self.0.retain(|fault| fault.row.as_ref().is_none_or(|row| !rows.contains(row)));
    }

    /// One finding for each kind of fault, in the order in which they were met.
    pub fn findings(self, sheet: &str) -> Vec<Finding> {
        let mut groups: Vec<(&'static str, Vec<Fault>)> = Vec::new();
        for fault in self.0 {
            let code = fault.make.code();
            match groups.iter_mut().find(|(c, _)| *c == code) {
                Some((_, group)) => group.push(fault),
                None => groups.push((code, vec![fault])),
            }
        }
        groups.iter().filter_map(|(_, group)| told(group, sheet)).collect()
    }
}

fn told(group: &[Fault], sheet: &str) -> Option<Finding> {
    let first = group.first()?;
    let mut place = Place::default().in_sheet(sheet);
    place.cells = group.iter().map(|f| f.cell.clone()).collect();
    let same = |f: &&Fault| f.row == first.row && f.row.is_some();
    if group.iter().filter(same).count() == group.len() {
        place.row = first.row.as_ref().map(RowKey::to_string);
        let alike = group.iter().all(|f| f.field == first.field);
        place.field = first.field.filter(|_| alike).map(|field| field.key().to_string());
    }
    let (typed, read) = quoted(group);
    Some(first.make.finding(place, typed, read))
}

/// The values typed, each once, and beside them what they are read as.
fn quoted(group: &[Fault]) -> (String, String) {
    let pairs: Vec<(&str, &str)> = group.iter().map(|f| (f.typed.as_str(), f.read.as_str())).collect();
    quoted_pairs(&pairs)
}

/// What was typed and what it is read as, each pair once, for one message.
pub fn quoted_pairs(all: &[(&str, &str)]) -> (String, String) {
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for pair in all {
        if !pairs.contains(pair) {
            pairs.push(*pair);
        }
    }
    let more = if pairs.len() > MOST_QUOTED { "…" } else { "" };
    let shown = || pairs.iter().take(MOST_QUOTED);
    let typed: Vec<String> = shown().map(|(typed, _)| quote(typed)).collect();
    let mut read: Vec<&str> = shown().map(|(_, read)| *read).collect();
    if read.windows(2).all(|w| w[0] == w[1]) {
        read.truncate(1);
    }
    (format!("{}{more}", typed.join(", ")), format!("{}{more}", read.join("; ")))
}

/// A value between quotation marks, on one line and not too long.
pub(super) fn quote(typed: &str) -> String {
    format!("“{}”", shorten(&visible(typed.trim()), LONGEST_QUOTE))
}
