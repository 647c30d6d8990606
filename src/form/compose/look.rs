//! The looks of the form's cells, and how high a row must be.

use crate::form::layout::{Column, VISIBLE};
use crate::sheet::measure::{lines, merged_width, row_height};
use crate::sheet::palette::{DERIVED, GREY_TEXT, NAVY, OPTIONAL, REQUIRED, SECTION_TINT, TASK_TINT};
use crate::sheet::{Area, Border, Edge, Format, Line, NumberStyle, Style};

/// A counted figure, with a little room on the right. The language gives Vietnamese separators where the
/// program lets a format choose them. Two parts, of which the second says its sign: a part with a condition
/// of its own would lose it.
const COUNTED: NumberStyle = NumberStyle::Custom("[$-42A]#,##0_);[$-42A]-#,##0_)");
/// A measured figure.
const MEASURED: NumberStyle = NumberStyle::Custom("[$-42A]#,##0.0#########_);[$-42A]-#,##0.0#########_)");
/// A ratio.
const RATIO: NumberStyle = NumberStyle::Custom("[$-42A]0.00%_);[$-42A]-0.00%_)");

/// A cell that officers only read.
pub(super) fn fixed() -> Style {
    Style::body().center()
}

/// A cell with a dash: nothing is asked here.
pub(super) fn dash() -> Style {
    fixed().color(GREY_TEXT)
}

/// A text that officers only read.
pub(super) fn words() -> Style {
    Style::body().left().indent(1)
}

/// What is known already: the previous period, derived figures.
pub(super) fn known() -> Style {
    fixed().fill(DERIVED).color(GREY_TEXT)
}

/// A ratio.
pub(super) fn ratio() -> Style {
    Style::body().right().one_line().shrunk().number(RATIO)
}

/// A figure, typed or derived.
pub(super) fn figure(measured: bool) -> Style {
    let number = if measured { MEASURED } else { COUNTED };
    Style::body().right().one_line().shrunk().number(number)
}

/// What a figure shows that is not of the sort its cell is made for: every decimal of a fraction, none of
/// a whole number.
pub(super) fn unlike(measured: bool) -> Format {
    Format::new().set_num_format(if measured { COUNTED } else { MEASURED }.code())
}

/// A cell to be filled in.
pub(super) fn input(style: Style, required: bool) -> Style {
    style.fill(if required { REQUIRED } else { OPTIONAL }).unlocked()
}

/// A row that officers may have inserted themselves.
pub(super) fn foreign() -> Style {
    Style::body().left().indent(1).unlocked()
}

/// Head of a block.
pub(super) fn block() -> Style {
    Style::plain().bold().color(NAVY).left().middle().wrap()
}

/// Title of a section.
pub(super) fn section() -> Style {
    Style::body().bold().left().indent(1).fill(SECTION_TINT)
}

/// A task's row.
pub(super) fn task() -> Style {
    Style::body().left().indent(1).fill(TASK_TINT)
}

/// Text outside the table.
pub(super) fn free() -> Style {
    Style::plain().middle()
}

/// The frame of the band.
pub(super) fn band() -> Style {
    let edge = Some(Edge { line: Line::Thin, color: NAVY });
    let border = Border { top: edge, bottom: edge, left: edge, right: edge };
    Style::plain().middle().left().indent(1).shrunk().border(border)
}

/// From one column to another in a row.
pub(super) fn across(row: u32, first: Column, last: Column) -> Area {
    Area::row(row, first.index(), last.index())
}

/// The whole visible width of a row.
pub(super) fn whole(row: u32) -> Area {
    across(row, VISIBLE.0, VISIBLE.1)
}

/// Width of columns that are joined, in characters.
pub(super) fn width(first: Column, last: Column) -> f64 {
    let columns = Column::ALL.into_iter().filter(|c| (first..=last).contains(c));
    merged_width(columns.map(Column::width))
}

/// How high a row must be for the texts put to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Height(f64);

impl Height {
    /// Room for some lines of body text at least.
    pub fn of_lines(lines: u32) -> Height {
        Height(row_height(lines, 12.0))
    }

    /// Room for a text in joined columns, too.
    pub fn with(self, text: &str, first: Column, last: Column, style: Style) -> Height {
        let lines = lines(text, width(first, last), style.points(), style.bold, style.indent);
        Height(self.0.max(row_height(lines, style.points())))
    }

    /// In points.
    pub fn points(self) -> f64 {
        self.0
    }

    /// In points, with nothing to spare: what a program itself would give the row.
    pub fn natural(self) -> f64 {
        (self.0 - 3.0).min(409.0)
    }
}
