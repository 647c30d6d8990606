//! One sheet with one table: title, hidden keys, heads, rows, and a few rows to write on.

use super::super::choice;
use super::super::schema::{Column, Kind, Table};
use super::super::shape::Shape;
use super::{POINTS, headline, height, lists, print};
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Content, NumberStyle, Rule, Sheet, Style, Validation, View, measure, palette};
use crate::words::list::shorten;
use toml::Value;

/// The hidden row of keys; heads stand below it.
const KEYS: u32 = 2;
const HEAD: u32 = KEYS + 1;
/// The first row of data.
const FIRST: u32 = HEAD + 1;
/// Empty rows with lines, to write on.
const SPARE: u32 = 5;
/// Rows below the data that are watched over.
const WATCHED: u32 = 300;
/// The explanation is set over at least so many characters; beside the columns that are repeated on
/// every page, fewer, so that it stays on the first one.
const ABOUT_WIDTH: f64 = 110.0;
const ABOUT_BESIDE: f64 = 80.0;

/// A table's sheet.
pub(super) fn sheet(table: &Table, rows: &[toml::Table]) -> Sheet {
    let mut sheet = Sheet::new(table.sheet);
    sheet.widths(table.columns.iter().map(|column| column.width));
    let beside = if table.pages > 1 { table.frozen } else { 0 };
    headline(&mut sheet, table, 0, (beside, &about_widths(table, beside)));
    heads(&mut sheet, table);
    for (values, row) in rows.iter().zip(FIRST..) {
        line(&mut sheet, table, row, values);
    }
    let end = FIRST + u32::try_from(rows.len()).unwrap_or_default();
    for row in end..end + SPARE {
        line(&mut sheet, table, row, &toml::Table::new());
    }
    watch(&mut sheet, table, end + WATCHED);
    let last = super::last(table.columns.len());
    sheet.filter = (end > FIRST).then(|| Area::new((HEAD, 0), (end - 1, last)));
    sheet.print = print(table.pages, HEAD, table.frozen);
    sheet.view = View {
        freeze: Some((FIRST, table.frozen)),
        gridlines: false,
        selection: (FIRST, 0),
        ..View::default()
    };
    sheet
}

/// Columns under the explanation: of the table, and beyond it where it is narrow.
fn about_widths(table: &Table, beside: u16) -> Vec<f64> {
    let own = table.columns.iter().map(|column| column.width).skip(beside.into());
    let wide = if beside > 0 { ABOUT_BESIDE } else { ABOUT_WIDTH };
    let mut sum = 0.0;
    own.chain(std::iter::repeat(8.4))
        .take_while(|width| {
            let wanted = sum < wide;
            sum += width;
            wanted
        })
        .collect()
}

fn heads(sheet: &mut Sheet, table: &Table) {
    for (column, col) in table.columns.iter().zip(0..) {
        sheet.put(KEYS, col, table.key(column), Style::plain().size(9.0));
        sheet.put(HEAD, col, column.head, Style::head().size(POINTS));
    }
    sheet.hide_row(KEYS);
    let lines = table.columns.iter().map(|column| {
        // The filter's arrow takes its room.
        measure::lines(column.head, f64::max(column.width - 2.5, 4.0), POINTS.into(), true, 0)
    });
    let most = lines.max().unwrap_or(1);
    sheet.fixed_height(HEAD, measure::row_height(most, POINTS.into()) + 4.0);
}

fn line(sheet: &mut Sheet, table: &Table, row: u32, values: &toml::Table) {
    let shown: Vec<String> =
        table.columns.iter().map(|column| shown(column, values.get(column.key))).collect();
    for ((column, text), col) in table.columns.iter().zip(&shown).zip(0..) {
        sheet.put(row, col, content(column, text, values.get(column.key)), style(table, column, col));
    }
    let widths = table.columns.iter().map(|column| column.width);
    sheet.height(row, height(shown.iter().map(String::as_str).zip(widths)));
}

fn shown(column: &Column, value: Option<&Value>) -> String {
    let usual = |value: &&Value| column.shape != Shape::Flag(false) || **value != Value::Boolean(false);
    value.filter(usual).map_or_else(String::new, |value| column.shape.show(value))
}

/// What a cell holds: days and whole numbers as such, all else as text.
pub(super) fn content(column: &Column, text: &str, value: Option<&Value>) -> Content {
    match (column.shape, value) {
        (Shape::Day, Some(Value::String(day))) if !text.is_empty() => {
            day.parse().map_or_else(|_| Content::from(text), Content::Date)
        }
        (Shape::Whole, Some(Value::Integer(number))) => {
            u32::try_from(*number).map_or_else(|_| Content::from(text), Content::from)
        }
        _ if text.is_empty() => Content::Blank,
        _ => Content::from(text),
    }
}

/// How a cell looks: keys and short answers in the middle, texts at the left.
fn style(table: &Table, column: &Column, col: u16) -> Style {
    let style = Style::body().size(POINTS).number(number_style(column));
    let style = if col < table.frozen { style.fill(palette::TASK_TINT) } else { style };
    match column.shape {
        Shape::Text | Shape::Maybe if column.width > 12.0 => style.left().indent(1),
        Shape::Lines | Shape::Sum => style.left().indent(1),
        Shape::Codes if table.kind == Kind::Group => style.left().indent(1),
        _ => style.center(),
    }
}

/// Texts keep what is typed: without that Excel makes a day of `30/9`.
pub(super) fn number_style(column: &Column) -> NumberStyle {
    match column.shape {
        Shape::Whole => NumberStyle::General,
        Shape::Day => NumberStyle::Date,
        _ => NumberStyle::Text,
    }
}

fn watch(sheet: &mut Sheet, table: &Table, end: u32) {
    for (column, col) in table.columns.iter().zip(0..) {
        let area = Area::column(col, FIRST, end);
        sheet.validations.push(watched(table, column, area));
    }
}

/// The hint of a column, and its list where it has one.
pub(super) fn watched(table: &Table, column: &Column, area: Area) -> Validation {
    let rule = rule(table, column);
    let listed = matches!(rule, Rule::List(_));
    let text = format!("{}\n({})", column.help, column.key);
    let watched = Validation::new([area], rule).hint(shorten(column.head, 32), text);
    match listed {
        true => watched
            .error("Không có trong danh sách", "Chọn một giá trị trong danh sách (mũi tên bên phải ô)."),
        false => watched,
    }
}

fn rule(table: &Table, column: &Column) -> Rule {
    match column.shape {
        Shape::Choice(choices) => lists::of(choices),
        Shape::Flag(_) => lists::of(choice::YES_NO),
        Shape::Whole => Rule::Whole(1, 9999),
        Shape::Key if table.kind == Kind::Task => sections(),
        _ => Rule::Any,
    }
}

/// A task's section is one of the sections.
fn sections() -> Rule {
    Rule::List(sheet_ref(Kind::Section.table().sheet, Area::column(0, FIRST, FIRST + 99)))
}
