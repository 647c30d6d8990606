//! A table as a sheet: every cell at its address, in the look of the forms, with lists and hints.

use super::look;
use super::schema::{Column, Shape};
use super::table::Table;
use crate::sheet::{Area, Content, Rule, Sheet, Style, Validation, View};
use crate::words::list::shorten;

/// Rows below the last one that are watched over.
const WATCHED: u32 = 300;
/// Width of a column that people added.
const OWN_WIDTH: f64 = 18.0;

/// What the owner of a table says of its rows and columns.
pub struct Dress<'d> {
    /// What may be typed into a column.
    pub rule: &'d dyn Fn(&Column) -> Rule,
    /// What may be typed into single cells instead: row, key, rule.
    pub single: Vec<(u32, &'static str, Rule)>,
    /// Rows that are only a trace.
    pub faded: &'d dyn Fn(u32) -> bool,
}

/// The table's sheet.
pub fn sheet(table: &Table, dress: &Dress<'_>) -> Sheet {
    let mut sheet = Sheet::new(&table.name);
    let head = table.keys + 1;
    sheet.arrays.clone_from(&table.arrays);
    for ((row, col), cell) in &table.cells {
        let column = table.column_at(*col).filter(|_| *row > head);
        let style = match column {
            Some(column) => style(table, column, *col, (dress.faded)(*row)),
            None if *row == head => Style::head().size(table.schema.points),
            None => look::of_own(&cell.content, cell.shown, table.schema.points),
        };
        sheet.put(*row, *col, cell.content.clone(), style);
    }
    let (next, spare) = (table.next_row(), table.schema.spare);
    for row in table.rows().into_iter().chain(next..next + spare) {
        line(&mut sheet, table, row, (dress.faded)(row));
    }
    frame(&mut sheet, table);
    watch(&mut sheet, table, dress);
    sheet
}

fn style(table: &Table, column: &Column, col: u16, faded: bool) -> Style {
    look::of_column(table.schema, column, col < table.schema.frozen, faded)
}

/// The cells of a row that are still empty, and its height.
fn line(sheet: &mut Sheet, table: &Table, row: u32, faded: bool) {
    let mut seen = Vec::new();
    for column in table.schema.columns {
        let Some((row, col)) = table.at(row, column.key) else {
            continue;
        };
        match table.cells.get(&(row, col)) {
            Some(cell) if column.shape != Shape::Hidden => seen.push((&cell.content, column.width)),
            Some(_) => {}
            None => sheet.put(row, col, Content::Blank, style(table, column, col, faded)),
        }
    }
    sheet.height(row, look::height(table.schema.points, seen));
}

/// Widths, title, hidden keys and columns, heads that stay, paper.
fn frame(sheet: &mut Sheet, table: &Table) {
    let last = table.last_column().unwrap_or(0);
    for col in 0..=last {
        let column = table.column_at(col);
        sheet.width(col, column.map_or(OWN_WIDTH, |column| column.width));
        if column.is_some_and(|column| column.shape == Shape::Hidden) {
            sheet.hide_column(col);
        }
    }
    look::headline(sheet, table);
    sheet.hide_row(table.keys);
    let head = table.keys + 1;
    sheet.fixed_height(head, look::head_height(table));
    let end = table.next_row() - 1;
    sheet.filter = (end > head).then(|| Area::new((head, 0), (end, last)));
    let input = table.schema.columns.iter().find(|column| column.is_input());
    let input = input.and_then(|column| table.at(head + 1, column.key)).unwrap_or((head + 1, 0));
    sheet.view = View {
        freeze: Some((head + 1, table.schema.frozen)),
        gridlines: false,
        selection: input,
        ..View::default()
    };
    sheet.print = look::paper(table.schema, head);
    sheet.plain_texts.push(Area::new((0, 0), (end + table.schema.spare, last)));
}

fn watch(sheet: &mut Sheet, table: &Table, dress: &Dress<'_>) {
    let end = table.next_row() + table.schema.spare + WATCHED;
    for column in table.schema.columns.iter().filter(|column| column.is_input()) {
        let single = dress.single.iter().filter(|(_, key, _)| *key == column.key);
        let single = single.filter_map(|(row, key, rule)| Some((table.at(*row, key)?, rule)));
        let own: Vec<Validation> =
            single.map(|((row, col), rule)| watched(column, Area::cell(row, col), rule.clone())).collect();
        match table.at(table.first(), column.key) {
            Some((first, col)) if own.is_empty() => {
                let area = Area::column(col, first, end);
                sheet.validations.push(watched(column, area, (dress.rule)(column)));
            }
            _ => sheet.validations.extend(own),
        }
    }
}

/// The hint of a column, and its list where it has one.
pub fn watched(column: &Column, area: Area, rule: Rule) -> Validation {
    let listed = matches!(rule, Rule::List(_));
    let watched = Validation::new([area], rule).hint(shorten(column.head, 32), column.help);
    match listed {
        true => watched
            .error("Không có trong danh sách", "Chọn một giá trị trong danh sách (mũi tên bên phải ô)."),
        false => watched,
    }
}

/// A sheet that people added, cell by cell.
pub fn own_sheet(own: &Table) -> Sheet {
    let mut sheet = Sheet::new(&own.name);
    sheet.arrays.clone_from(&own.arrays);
    for ((row, col), cell) in &own.cells {
        sheet.put(*row, *col, cell.content.clone(), look::of_own(&cell.content, cell.shown, 12.0));
    }
    for col in 0..=own.last_column().unwrap_or(0) {
        sheet.width(col, 20.0);
    }
    sheet
}
