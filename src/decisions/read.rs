//! The clerk's workbook, read: where the columns stand, and every cell kept for the rewrite.

use super::schema::SHEETS;
use super::texts;
use crate::finding::{Finding, Place, decision as say};
use crate::keyed::{self, Lists, Table, Unread};
use crate::package::Sheet;
use crate::words::list::join_vi;
use crate::words::text::Text;
use std::collections::BTreeMap;

/// What `quyet-dinh.xlsx` says.
#[derive(Debug, Clone, PartialEq)]
pub struct Decisions {
    pub(super) path: String,
    /// The three sheets, in the order of the tabs.
    pub(super) tables: [Table; 3],
    /// Sheets of the clerk's own.
    pub(super) others: Vec<Table>,
    /// Whether it may be written anew: what could not be read is left as it is.
    pub(super) writable: bool,
    /// The bytes that were read; none where there is no workbook yet.
    pub(super) source: Option<Vec<u8>>,
    /// Rows of the sheet of questions by their id.
    pub(super) index: BTreeMap<String, Vec<u32>>,
}

impl Decisions {
    /// A month in which nothing was decided yet.
    pub fn none(path: &str) -> Decisions {
        Decisions {
            path: path.to_string(),
            tables: SHEETS.map(Table::fresh),
            others: Vec::new(),
            writable: true,
            source: None,
            index: BTreeMap::new(),
        }
    }
}

/// Reads the workbook; a sheet that cannot be told apart is a finding, and then it is never written over.
///
/// # Errors
/// No workbook, or one that is damaged: nobody knows what was decided.
pub fn read(bytes: &[u8], path: &str) -> Result<(Decisions, Vec<Finding>), Box<Finding>> {
    let refused = |why: Text| Box::new(say::book_unreadable(Place::file(path), why));
    let book = keyed::open(bytes).map_err(|why| match why {
        Unread::Password => refused(texts::has_password()),
        Unread::Damaged => refused(texts::damaged()),
        Unread::OtherKind => refused(texts::no_workbook()),
    })?;
    // A sheet of which a part cannot be read would lose that part when it is written anew.
    if book.sheets.iter().any(|s| s.truncated || !s.odd_cells.is_empty()) {
        return Err(refused(texts::damaged()));
    }
    let mut read = Decisions { source: Some(bytes.to_vec()), ..Decisions::none(path) };
    let (mut findings, mut known) = (Vec::new(), Vec::new());
    for (table, schema) in read.tables.iter_mut().zip(SHEETS) {
        let Some(mut there) = Table::find(&book, schema) else {
            continue;
        };
        known.push(there.name.clone());
        let place = Place::file(path).in_sheet(&there.name);
        let missing: Vec<String> = there.missing().map(|column| column.head.to_string()).collect();
        if !missing.is_empty() {
            findings.push(say::heads_missing(place, join_vi(&missing)));
            read.writable = false;
            continue;
        }
        let low = there.at_the_end();
        if !low.is_empty() {
            findings.push(say::at_the_end(Place { cells: low, ..place }));
        }
        there.complete();
        *table = there;
    }
    let own = |sheet: &&Sheet| !Lists::is(sheet) && !known.contains(&sheet.name);
    read.others = book.sheets.iter().filter(own).map(|sheet| Table::of_own(&book, sheet)).collect();
    let answers = &read.tables[0];
    for row in answers.rows() {
        read.index.entry(answers.text(row, "id")).or_default().push(row);
    }
    Ok((read, findings))
}
