//! The plan → a workbook that a clerk can read and edit.

mod guide;
mod lists;
mod rows;
pub(super) mod settings;
mod table;

use super::schema::{TABLES, Table};
use crate::plan::Plan;
use crate::sheet::{
    Area, Margins, Orientation, Print, Properties, Sheet, SheetError, Style, Workbook, measure, palette,
    to_bytes,
};

/// Size of the letters in tables.
const POINTS: f32 = 11.0;

/// The plan as the bytes of an `.xlsx` file; the same plan gives the same bytes.
pub fn export(plan: &Plan) -> Result<Vec<u8>, SheetError> {
    let mut book = Workbook::new(Properties {
        title: plan.about.title.clone(),
        subject: "cchc plan".to_string(),
        author: plan.about.office.clone(),
        company: plan.about.issuer.clone(),
        created: plan.about.first_period.day(1), // the plan knows no other day of its own
    });
    book.push(guide::sheet(plan));
    book.push(settings::sheet(plan)?);
    for table in TABLES.into_iter().filter(|table| !table.is_settings()) {
        book.push(table::sheet(table, &rows::of(plan, table.kind)?));
    }
    book.push(lists::sheet());
    to_bytes(&book)
}

/// How the sheets lie on paper: across, page number on top.
fn print(pages: u16, head: u32, frozen: u16) -> Print {
    Print {
        orientation: Orientation::Landscape,
        margins: Margins::default(),
        fit: Some((pages, 0)),
        repeat_rows: Some((head, head)),
        repeat_columns: (pages > 1 && frozen > 0).then(|| (0, frozen - 1)),
        header: "&C&P".to_string(),
        center: true,
        ..Print::default()
    }
}

/// Title and explanation above a table: the title from the first column on, the explanation over some.
fn headline(sheet: &mut Sheet, table: &Table, first: u16, over: (u16, &[f64])) {
    let (from, widths) = over;
    let about = table.about;
    let style = Style::plain().size(14.0).bold().color(palette::NAVY).left().middle();
    sheet.put(0, first, table.title, style);
    sheet.fixed_height(0, 27.0);
    let style = Style::plain().size(POINTS).italic().color(palette::GREY_TEXT);
    let over = Area::row(1, from, from + last(widths.len()));
    sheet.merge(over, about, style.left().top().wrap());
    let lines = measure::lines(about, measure::merged_width(widths.iter().copied()), POINTS.into(), false, 0);
    sheet.fixed_height(1, measure::row_height(lines, POINTS.into()) + 3.0);
}

fn last(length: usize) -> u16 {
    u16::try_from(length.saturating_sub(1)).unwrap_or(u16::MAX)
}

/// Height of a row that holds these texts in columns of these widths.
fn height<'t>(cells: impl IntoIterator<Item = (&'t str, f64)>) -> f64 {
    let lines =
        cells.into_iter().map(|(text, width)| measure::lines(text, width, POINTS.into(), false, 1)).max();
    measure::row_height(lines.unwrap_or(1), POINTS.into())
}
