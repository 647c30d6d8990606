//! The sheet *Kế hoạch*: what the plan says of itself and its calendar, one line a setting.

use super::super::schema::{Column, Kind, Table};
use super::{POINTS, headline, height, last, print, rows, table};
use crate::plan::Plan;
use crate::sheet::{Area, Sheet, SheetError, Style, View, measure, palette};

/// The key of the column of values, in the hidden row; a line's own key stands in the hidden first column.
pub(in super::super) const VALUE: &str = "settings.value";

const KEYS: u32 = 2;
const HEAD: u32 = KEYS + 1;
const WIDTHS: [f64; 3] = [26.0, 66.0, 50.0];

/// The settings' sheet.
pub(super) fn sheet(plan: &Plan) -> Result<Sheet, SheetError> {
    let about = Kind::Plan.table();
    let mut sheet = Sheet::new(about.sheet);
    sheet.widths([8.0].into_iter().chain(WIDTHS));
    sheet.hide_column(0);
    headline(&mut sheet, about, 1, (1, &WIDTHS));
    sheet.put(KEYS, 2, VALUE, Style::plain().size(9.0));
    sheet.hide_row(KEYS);
    sheet.put_row(HEAD, 1, ["Mục", "Giá trị", "Giải thích"], Style::head().size(POINTS));
    sheet.fixed_height(HEAD, measure::row_height(1, POINTS.into()) + 4.0);
    for kind in [Kind::Plan, Kind::Calendar] {
        let table = kind.table();
        if kind == Kind::Calendar {
            band(&mut sheet, table);
        }
        for values in rows::of(plan, kind)? {
            lines(&mut sheet, table, &values);
        }
    }
    sheet.print = print(1, HEAD, 0);
    sheet.view =
        View { freeze: Some((HEAD + 1, 0)), gridlines: false, selection: (HEAD + 1, 2), ..View::default() };
    Ok(sheet)
}

fn band(sheet: &mut Sheet, table: &Table) {
    let row = sheet.next_row();
    let style = Style::body().size(POINTS).bold().left().fill(palette::SECTION_TINT);
    sheet.merge(Area::row(row, 1, 1 + last(WIDTHS.len())), table.title, style);
    sheet.fixed_height(row, measure::row_height(1, POINTS.into()) + 3.0);
}

fn lines(sheet: &mut Sheet, table: &Table, values: &toml::Table) {
    for column in table.columns {
        line(sheet, table, column, values);
    }
}

fn line(sheet: &mut Sheet, table: &Table, column: &Column, values: &toml::Table) {
    let row = sheet.next_row();
    let value = values.get(column.key);
    let text = value.map_or_else(String::new, |value| column.shape.show(value));
    let body = Style::body().size(POINTS).left();
    sheet.put(row, 0, table.key(column), Style::plain().size(9.0));
    sheet.put(row, 1, column.head, body.fill(palette::TASK_TINT));
    let style = body.number(table::number_style(column));
    sheet.put(row, 2, table::content(column, &text, value), style);
    sheet.put(row, 3, column.help, body.color(palette::GREY_TEXT));
    let texts = [column.head, &text, column.help];
    sheet.height(row, height(texts.into_iter().zip(WIDTHS)));
    sheet.validations.push(table::watched(table, column, Area::cell(row, 2)));
}
