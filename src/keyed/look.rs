//! How such sheets look: as the forms do.

use super::schema::{Column, Schema, Shape};
use super::table::{KEYS, Table};
use crate::sheet::{
    Area, Content, Margins, NumberStyle, Orientation, Print, Sheet, Style, Value, measure, palette,
};

/// The explanation is set over at least so many characters; beside columns that are repeated on every
/// page, fewer, so that it stays on the first one.
const ABOUT_WIDTH: f64 = 110.0;
const ABOUT_BESIDE: f64 = 80.0;

/// The look of a cell of a column; `faded` where nobody is asked any more.
pub(super) fn of_column(schema: &Schema, column: &Column, is_frozen: bool, faded: bool) -> Style {
    let style = Style::body().size(schema.points);
    let style = match column.shape {
        Shape::Ours | Shape::Hidden => style.fill(palette::DERIVED),
        _ if schema.marked && faded => style.fill(palette::OPTIONAL),
        _ if schema.marked => style.fill(palette::REQUIRED).unlocked(),
        _ if is_frozen => style.fill(palette::TASK_TINT),
        _ => style,
    };
    let style = if faded { style.color(palette::GREY_TEXT) } else { style };
    // Texts keep what is typed: without that Excel makes a day of `30/9`.
    match column.shape {
        Shape::Day => style.center().number(NumberStyle::Date),
        Shape::Whole => style.center().number(NumberStyle::General),
        _ if is_long(column) => style.left().indent(1).number(NumberStyle::Text),
        _ => style.center().number(NumberStyle::Text),
    }
}

/// Whether a column holds texts that are read from the left.
fn is_long(column: &Column) -> bool {
    match column.shape {
        Shape::Ours | Shape::Hidden | Shape::Chosen | Shape::Text | Shape::Maybe => column.width > 12.0,
        Shape::Codes => column.width > 20.0,
        Shape::Lines | Shape::Sum => true,
        _ => false,
    }
}

/// The look of a cell that people added.
pub(super) fn of_own(content: &Content, shown: NumberStyle, points: f32) -> Style {
    let style = Style::body().size(points);
    match content {
        Content::Date(_) => style.center().number(NumberStyle::Date),
        Content::Number(_) | Content::Formula { .. } => style.right().number(shown),
        _ => style.left().indent(1),
    }
}

/// The title, from the first column in sight on.
pub fn title(sheet: &mut Sheet, schema: &Schema, col: u16) {
    let style = Style::plain().size(14.0).bold().color(palette::NAVY).left().middle();
    sheet.put(0, col, schema.title, style);
    sheet.fixed_height(0, 27.0);
}

/// The explanation below the title, over columns of these widths.
pub fn about(sheet: &mut Sheet, schema: &Schema, col: u16, widths: &[f64]) {
    let style = Style::plain().size(schema.points).italic().color(palette::GREY_TEXT).left().top().wrap();
    let last = col + u16::try_from(widths.len().saturating_sub(1)).unwrap_or_default();
    sheet.merge(Area::row(1, col, last), schema.about, style);
    let width = measure::merged_width(widths.iter().copied());
    let lines = measure::lines(schema.about, width, schema.points.into(), false, 0);
    sheet.fixed_height(1, measure::row_height(lines, schema.points.into()) + 4.0);
}

/// Title and explanation of a table that stands at its usual place; nothing of people's own is covered.
pub(super) fn headline(sheet: &mut Sheet, table: &Table) {
    let schema = table.schema;
    if table.keys != KEYS {
        return;
    }
    title(sheet, schema, 0);
    let own = |col: u16| col > 0 && table.cells.contains_key(&(1, col));
    let (from, wide) = match schema.pages > 1 && !own(schema.frozen) {
        true => (schema.frozen, ABOUT_BESIDE),
        false => (0, ABOUT_WIDTH),
    };
    let mut sum = 0.0;
    let widths = (from..).map(|col| table.column_at(col).map_or(8.4, |column| column.width)).zip(from..);
    let covered: Vec<f64> = widths
        .take_while(|(width, col)| {
            let wanted = sum < wide && !own(*col);
            sum += width;
            wanted
        })
        .map(|(width, _)| width)
        .collect();
    if from > 0 {
        sheet.put(1, 0, Content::Blank, Style::plain());
    }
    about(sheet, schema, from, &covered);
}

/// Height of the heads, the filter's arrow taking its room.
pub(super) fn head_height(table: &Table) -> f64 {
    let points = f64::from(table.schema.points);
    let lines = table
        .schema
        .columns
        .iter()
        .map(|column| measure::lines(column.head, f64::max(column.width - 2.5, 4.0), points, true, 0));
    measure::row_height(lines.max().unwrap_or(1), points) + 4.0
}

/// Height of a row that holds these contents in columns of these widths.
pub fn height<'c>(points: f32, cells: impl IntoIterator<Item = (&'c Content, f64)>) -> f64 {
    let lines = cells.into_iter().map(|(content, width)| match content.value() {
        Value::Text(text) => measure::lines(&text, width, points.into(), false, 1),
        _ => 1,
    });
    (measure::row_height(lines.max().unwrap_or(1), points.into()) + 3.0).min(400.0)
}

/// How the sheets lie on paper: across, with the heads on every page.
pub fn paper(schema: &Schema, head: u32) -> Print {
    Print {
        orientation: Orientation::Landscape,
        margins: Margins::default(),
        fit: Some((schema.pages, 0)),
        repeat_rows: Some((head, head)),
        repeat_columns: (schema.pages > 1 && schema.frozen > 0).then(|| (0, schema.frozen - 1)),
        header: format!("&L{}&C&P / &N", schema.sheet),
        center: true,
        ..Print::default()
    }
}
