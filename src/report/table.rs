//! One table of a sheet: columns with a head, rows whose heights fit their texts.

use crate::sheet::{Area, Content, Sheet, Style, Value, measure};

#[derive(Debug, Clone)]
pub(super) struct Col {
    pub title: String,
    pub width: f64,
    pub style: Style,
}

impl Col {
    /// A column of wrapped texts.
    pub fn text(title: &str, width: f64) -> Col {
        Col { title: title.to_string(), width, style: Style::body().left().indent(1) }
    }

    /// The same column in smaller letters.
    pub fn small(self) -> Col {
        let style = self.style.size(11.0);
        Col { style, ..self }
    }

    /// A centred column.
    pub fn center(title: &str, width: f64) -> Col {
        let style = Style::body().center();
        Col { style, ..Col::text(title, width) }
    }

    /// A column of numbers.
    pub fn number(title: &str, width: f64) -> Col {
        let style = Style::body().right().number(super::paint::WHOLE);
        Col { style, ..Col::text(title, width) }
    }
}

/// A cell; without a style of its own it looks as its column does.
#[derive(Debug, Clone)]
pub struct Cell {
    pub content: Content,
    pub style: Option<Style>,
}

pub(super) fn cell(content: impl Into<Content>) -> Cell {
    Cell { content: content.into(), style: None }
}

/// A cell in a look of its own.
pub fn styled(content: impl Into<Content>, style: Style) -> Cell {
    Cell { content: content.into(), style: Some(style) }
}

/// A stretch of merged cells: first and last column, content, look.
pub type Span = (u16, u16, Content, Style);

#[derive(Debug, Clone)]
pub(super) enum Row {
    Cells(Vec<Cell>),
    Spans(Vec<Span>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    pub head: u32,
    pub first: u32,
    /// Last row; the head's where there is none.
    pub last: u32,
}

/// The text a reader sees in a cell, as far as its length matters.
fn seen(content: &Content) -> String {
    match content {
        Content::Number(_) | Content::Date(_) => String::new(),
        other => match other.value() {
            Value::Text(text) => text,
            _ => String::new(),
        },
    }
}

/// How many lines a content takes.
pub fn lines(content: &Content, width: f64, style: &Style) -> u32 {
    if !style.wrap {
        return 1;
    }
    measure::lines(&seen(content), width, style.points(), style.bold, style.indent)
}

/// Height of so many lines of the table's letters, with a little air.
pub fn height(lines: u32, points: f64) -> f64 {
    (measure::row_height(lines, points) + 2.25).min(409.0)
}

pub(super) fn head(sheet: &mut Sheet, row: u32, cols: &[Col]) {
    let style = Style::head();
    let mut most = 1;
    for (col, at) in cols.iter().zip(0u16..) {
        sheet.put(row, at, col.title.as_str(), style);
        most = most.max(measure::lines(&col.title, col.width, style.points(), true, 0));
    }
    sheet.fixed_height(row, height(most, style.points()));
}

/// Writes one row and sets its height.
pub fn row(sheet: &mut Sheet, at: u32, cols: &[Col], row: Row) {
    let mut tall: f64 = 0.0;
    match row {
        Row::Cells(cells) => {
            for ((cell, col), place) in cells.into_iter().zip(cols).zip(0u16..) {
                let style = cell.style.unwrap_or(col.style);
                tall = tall.max(needed(&cell.content, col.width, &style));
                sheet.put(at, place, cell.content, style);
            }
            sheet.height(at, tall);
        }
        Row::Spans(spans) => {
            for (first, last, content, style) in spans {
                let widths = cols.iter().skip(usize::from(first));
                let widths = widths.take(usize::from(last - first) + 1).map(|c| c.width);
                let width = measure::merged_width(widths);
                tall = tall.max(needed(&content, width, &style));
                sheet.merge(Area::row(at, first, last), content, style);
            }
            sheet.fixed_height(at, tall);
        }
    }
}

/// Height that a content asks for.
fn needed(content: &Content, width: f64, style: &Style) -> f64 {
    height(lines(content, width, style), style.points())
}

/// Writes head and rows, beginning at a row.
pub fn lay(sheet: &mut Sheet, top: u32, cols: &[Col], rows: impl IntoIterator<Item = Row>) -> Placed {
    head(sheet, top, cols);
    let mut last = top;
    for (one, at) in rows.into_iter().zip(top + 1..) {
        row(sheet, at, cols, one);
        last = at;
    }
    Placed { head: top, first: top + 1, last }
}
