//! How the clerk's sheets look: as the forms do.

use super::schema::{Column, Schema, Sort};
use super::table::{KEYS, Table};
use crate::sheet::{
    Area, Content, Margins, NumberStyle, Orientation, Print, Sheet, Style, Value, View, measure, palette,
};

/// Size of the letters in tables.
const POINTS: f32 = 12.0;
/// Width of a column of the clerk's own.
const OWN_WIDTH: f64 = 18.0;

/// The look of a cell of ours or of an input cell; `faded` where its question is no longer asked.
pub(super) fn of_column(column: &Column, faded: bool) -> Style {
    let style = Style::body().size(POINTS).left().indent(1);
    let style = match column.sort {
        Sort::Ours | Sort::Hidden => style.fill(palette::DERIVED),
        _ if faded => style.fill(palette::OPTIONAL),
        _ => style.fill(palette::REQUIRED).unlocked(),
    };
    let style = if faded { style.color(palette::GREY_TEXT) } else { style };
    match column.sort {
        Sort::Day => style.center().indent(0).number(NumberStyle::Date),
        _ => style.number(NumberStyle::Text),
    }
}

/// The look of a cell that the clerk added.
pub(super) fn of_own(content: &Content, shown: NumberStyle, is_head: bool) -> Style {
    if is_head {
        return Style::head();
    }
    let style = Style::body().size(POINTS);
    match content {
        Content::Date(_) => style.center().number(NumberStyle::Date),
        Content::Number(_) | Content::Formula { .. } => style.right().number(shown),
        _ => style.left().indent(1),
    }
}

/// Widths, title, hidden keys and columns, heads that stay, paper.
pub(super) fn frame(sheet: &mut Sheet, table: &Table) {
    let last = last_column(table);
    for col in 0..=last {
        let column = table.column_at(col);
        sheet.width(col, column.map_or(OWN_WIDTH, Column::wide));
        if column.is_some_and(|c| c.sort == Sort::Hidden) {
            sheet.hide_column(col);
        }
    }
    sheet.hide_row(table.keys);
    title(sheet, table);
    let head = table.keys + 1;
    sheet.fixed_height(head, measure::row_height(2, POINTS.into()) + 4.0);
    let end = sheet.next_row().saturating_sub(1).max(head);
    sheet.filter = (end > head).then(|| Area::new((head, 0), (end, last)));
    sheet.view = View {
        freeze: Some((head + 1, 0)),
        gridlines: false,
        selection: (head + 1, first_input(table)),
        ..View::default()
    };
    sheet.print = print(table.schema, head);
    sheet.plain_texts.push(Area::new((0, 0), (end, last)));
}

/// Title and explanation, where they stand at their usual place and nothing of the clerk's is in the way.
fn title(sheet: &mut Sheet, table: &Table) {
    if table.keys != KEYS {
        return;
    }
    let big = Style::plain().size(14.0).bold().color(palette::NAVY).left().middle();
    sheet.put(0, 0, table.schema.title, big);
    sheet.fixed_height(0, 27.0);
    let seen = table.schema.columns.iter().filter(|c| c.sort != Sort::Hidden);
    let widths: Vec<f64> = seen.map(Column::wide).collect();
    let last = u16::try_from(widths.len()).unwrap_or(1).saturating_sub(1);
    let free = (1..=last).all(|col| !table.cells.contains_key(&(1, col)));
    let style = Style::plain().size(POINTS).italic().color(palette::GREY_TEXT).left().top().wrap();
    let over = Area::row(1, 0, if free { last } else { 0 });
    sheet.merge(over, table.schema.about, style);
    let width = measure::merged_width(widths.into_iter().take(if free { usize::from(last) + 1 } else { 1 }));
    let lines = measure::lines(table.schema.about, width, POINTS.into(), false, 0);
    sheet.fixed_height(1, measure::row_height(lines, POINTS.into()) + 4.0);
}

/// The last column that holds anything.
pub(super) fn last_column(table: &Table) -> u16 {
    let cells = table.cells.keys().map(|(_, col)| *col);
    cells.chain(table.columns.values().copied()).max().unwrap_or(0)
}

fn first_input(table: &Table) -> u16 {
    let first = table.schema.columns.iter().find(|c| c.is_input());
    first.and_then(|c| table.columns.get(c.key)).copied().unwrap_or(0)
}

fn print(schema: &Schema, head: u32) -> Print {
    Print {
        orientation: Orientation::Landscape,
        margins: Margins::default(),
        fit: Some((1, 0)),
        repeat_rows: Some((head, head)),
        header: format!("&L{}&C&P / &N", schema.sheet),
        center: true,
        ..Print::default()
    }
}

/// Height of a row that holds these contents in columns of these widths.
pub(super) fn height<'c>(cells: impl IntoIterator<Item = (&'c Content, f64)>) -> f64 {
    let lines = cells.into_iter().map(|(content, width)| match content.value() {
        Value::Text(text) => measure::lines(&text, width, POINTS.into(), false, 1),
        _ => 1,
    });
    (measure::row_height(lines.max().unwrap_or(1), POINTS.into()) + 3.0).min(400.0)
}
