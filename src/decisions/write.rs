//! The workbook, written whole: every cell at its address, in the look of the forms, with lists and hints.

use super::look;
use super::read::{Decisions, Other};
use super::schema::Sort;
use super::sitting::{FITS, NOT_APPLIED, Sitting, WAITS};
use super::table::Table;
use super::{lists, schema};
use crate::period::Month;
use crate::plan::{Agency, Plan};
use crate::sheet::{
    Area, Content, NumberStyle, Properties, Rule, Sheet, SheetError, Validation, Workbook, to_bytes,
};
use crate::words::list::shorten;

impl Sitting {
    /// The bytes that were read at the beginning: what may be written over, if it still stands there.
    pub fn source(&self) -> Option<&[u8]> {
        self.decisions.source.as_deref()
    }

    /// The workbook as it should stand now; nothing where it stands so already, or where what is there could
    /// not be read whole.
    ///
    /// # Errors
    /// When the workbook cannot be written, which is a fault of the program.
    pub fn write(&self, plan: &Plan, period: Month) -> Result<Option<Vec<u8>>, SheetError> {
        let now = &self.decisions;
        let (then, _) = match self.source() {
            Some(bytes) => super::read(bytes, &now.path),
            None => (Decisions::none(&now.path), Vec::new()),
        };
        let same = now.tables.iter().zip(&then.tables).all(|(a, b)| a.cells == b.cells);
        if !now.writable || (now.source.is_some() && same) {
            return Ok(None);
        }
        to_bytes(&self.workbook(plan, period)).map(Some)
    }

    /// The workbook as a model.
    fn workbook(&self, plan: &Plan, period: Month) -> Workbook {
        let mut book = Workbook::new(Properties {
            title: format!("Quyết định, {}", period.long_vi()),
            subject: format!("cchc decisions {period}"),
            author: plan.about.office.clone(),
            company: plan.about.issuer.clone(),
            created: plan.calendar.cut_off(period),
        });
        let roster = plan.roster(period);
        for table in &self.decisions.tables {
            book.push(self.sheet(table, &roster));
        }
        for other in &self.decisions.others {
            book.push(own_sheet(other));
        }
        book.push(lists::sheet(self, &roster));
        book
    }

    fn sheet(&self, table: &Table, roster: &[&Agency]) -> Sheet {
        let mut sheet = Sheet::new(&table.name);
        let head = table.keys + 1;
        for ((row, col), content) in &table.cells {
            let column = table.column_at(*col).filter(|_| *row > head);
            let shown = table.shown.get(&(*row, *col)).copied().unwrap_or(NumberStyle::General);
            let style = match column {
                Some(column) => look::of_column(column, is_faded(table, *row)),
                None => look::of_own(content, shown, *row == head),
            };
            sheet.put(*row, *col, content.clone(), style);
        }
        for row in table.rows().into_iter().chain(spare(table)) {
            self.row(&mut sheet, table, row);
        }
        look::frame(&mut sheet, table);
        sheet.validations = self.validations(table, roster);
        sheet
    }

    /// Input cells that are still empty, and the height of the row.
    fn row(&self, sheet: &mut Sheet, table: &Table, row: u32) {
        let faded = is_faded(table, row);
        for (column, col) in table.schema.columns.iter().filter_map(|c| Some((c, *table.columns.get(c.key)?)))
        {
            if sheet.content(row, col).is_none() {
                sheet.put(row, col, Content::Blank, look::of_column(column, faded));
            }
        }
        let cells = table.cells.range((row, 0)..=(row, u16::MAX));
        let seen = cells.filter_map(|((_, col), content)| {
            let column = table.column_at(*col)?;
            (column.sort != Sort::Hidden).then(|| (content, column.wide()))
        });
        let tall = look::height(seen);
        sheet.height(row, tall);
    }

    fn validations(&self, table: &Table, roster: &[&Agency]) -> Vec<Validation> {
        let end = table.next_row() + table.schema.spare + 200;
        let mut all = Vec::new();
        for column in table.schema.columns.iter().filter(|c| c.is_input()) {
            let Some(col) = table.columns.get(column.key).copied() else {
                continue;
            };
            let area = Area::column(col, table.first(), end);
            let hinted = |areas: Vec<Area>, rule: Rule| {
                Validation::new(areas, rule).hint(shorten(column.head, 32), column.hint)
            };
            let listed = |areas, rule| {
                hinted(areas, rule).error(
                    "Không có trong danh sách",
                    "Chọn một giá trị trong danh sách (mũi tên bên phải ô).",
                )
            };
            match (table.schema.name, column.key) {
                ("answers", "answer") => {
                    let rules = lists::choices(self, table);
                    all.extend(rules.into_iter().map(|(row, rule)| listed(vec![Area::cell(row, col)], rule)));
                }
                ("corrections", "agency") => all.push(listed(vec![area], lists::agencies(roster))),
                ("corrections", "field") => all.push(listed(vec![area], lists::fields())),
                _ => all.push(hinted(vec![area], Rule::Any)),
            }
        }
        all
    }
}

/// Whether a row is only a trace: its question is answered or gone for good.
fn is_faded(table: &Table, row: u32) -> bool {
    let state = table.text(row, "state");
    table.schema == &schema::ANSWERS && ![FITS, WAITS, NOT_APPLIED, ""].contains(&state.as_str())
}

/// Rows to write on.
fn spare(table: &Table) -> std::ops::Range<u32> {
    table.next_row()..table.next_row() + table.schema.spare
}

/// A sheet that the clerk added, cell by cell.
fn own_sheet(other: &Other) -> Sheet {
    let mut sheet = Sheet::new(&other.name);
    for (at, content) in &other.cells.cells {
        let shown = other.cells.shown.get(at).copied().unwrap_or(NumberStyle::General);
        sheet.put(at.0, at.1, content.clone(), look::of_own(content, shown, false));
    }
    for col in 0..=look::last_column(&other.cells) {
        sheet.width(col, 20.0);
    }
    sheet
}
