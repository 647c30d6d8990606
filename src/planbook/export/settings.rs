//! The sheet *Kế hoạch*: what the plan says of itself and its calendar, one line a setting.

use super::super::schema::Kind;
use super::rows::{Rows, content};
use crate::keyed::{self, Column, KEYS, Schema, Shape};
use crate::sheet::{Area, Content, NumberStyle, Rule, Sheet, Style, View, measure, palette};

/// The key of the column of values, in the hidden row; a line's own key stands in the hidden first column.
pub const VALUE: &str = "settings.value";

const HEAD: u32 = KEYS + 1;
const WIDTHS: [f64; 3] = [26.0, 66.0, 50.0];

/// The settings' sheet.
pub(super) fn sheet(rows: &Rows, rule: &dyn Fn(&Column) -> Rule) -> Sheet {
    let about = Kind::Plan.schema();
    let mut sheet = Sheet::new(about.sheet);
    sheet.widths([8.0].into_iter().chain(WIDTHS));
    sheet.hide_column(0);
    keyed::title(&mut sheet, about, 1);
    keyed::about(&mut sheet, about, 1, &WIDTHS);
    sheet.put(KEYS, 2, VALUE, Style::plain().size(9.0));
    sheet.hide_row(KEYS);
    sheet.put_row(HEAD, 1, ["Mục", "Giá trị", "Giải thích"], Style::head().size(about.points));
    sheet.fixed_height(HEAD, measure::row_height(1, about.points.into()) + 4.0);
    for kind in [Kind::Plan, Kind::Calendar] {
        let schema = kind.schema();
        if kind == Kind::Calendar {
            band(&mut sheet, schema);
        }
        for values in rows.of(kind) {
            for column in schema.columns {
                line(&mut sheet, schema, column, content(column, values.get(column.key)));
                let value = Area::cell(sheet.next_row() - 1, 2);
                sheet.validations.push(keyed::watched(column, value, rule(column)));
            }
        }
    }
    sheet.print = keyed::paper(about, HEAD);
    sheet.view =
        View { freeze: Some((HEAD + 1, 0)), gridlines: false, selection: (HEAD + 1, 2), ..View::default() };
    sheet
}

fn band(sheet: &mut Sheet, schema: &Schema) {
    let row = sheet.next_row();
    let style = Style::body().size(schema.points).bold().left().fill(palette::SECTION_TINT);
    sheet.merge(Area::row(row, 1, 3), schema.title, style);
    sheet.fixed_height(row, measure::row_height(1, schema.points.into()) + 3.0);
}

fn line(sheet: &mut Sheet, schema: &Schema, column: &Column, value: Content) {
    let row = sheet.next_row();
    let body = Style::body().size(schema.points).left();
    let number = match column.shape {
        Shape::Whole => NumberStyle::General,
        Shape::Day => NumberStyle::Date,
        _ => NumberStyle::Text,
    };
    let texts = [Content::from(column.head), value, Content::from(column.help)];
    sheet.height(row, keyed::height(schema.points, texts.iter().zip(WIDTHS)));
    let styles = [body.fill(palette::TASK_TINT), body.number(number), body.color(palette::GREY_TEXT)];
    sheet.put(row, 0, schema.key(column), Style::plain().size(9.0));
    for ((content, style), col) in texts.into_iter().zip(styles).zip(1..) {
        sheet.put(row, col, content, style);
    }
}
