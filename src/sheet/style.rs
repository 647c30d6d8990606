//! How a cell looks. A style is a small value that is copied and compared; equal styles share one format
//! in the file.

use super::palette::{BLACK, LINE, NAVY, WHITE};
use rust_xlsxwriter::{Color, FormatAlign as Align, FormatBorder as Line};

/// One side of a border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Edge {
    pub line: Line,
    pub color: Color,
}

/// The four sides of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Border {
    pub left: Option<Edge>,
    pub right: Option<Edge>,
    pub top: Option<Edge>,
    pub bottom: Option<Edge>,
}

impl Border {
    /// The same line all round.
    pub const fn all(line: Line, color: Color) -> Border {
        let edge = Some(Edge { line, color });
        Border { left: edge, right: edge, top: edge, bottom: edge }
    }

    /// Thin grey all round, as in every table.
    pub const GRID: Border = Border::all(Line::Thin, LINE);
}

/// How a number is shown. Excel puts in the separators of the reader's own computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NumberStyle {
    #[default]
    General,
    /// `98,76 %` from 0.9876.
    Percent2,
    /// `14/09/2024`.
    Date,
    /// Text, so that a typed `01` or `1/2` stays what it is.
    Text,
    Custom(&'static str),
}

impl NumberStyle {
    /// The format code of Excel.
    pub fn code(self) -> &'static str {
        match self {
            NumberStyle::General => "General",
            NumberStyle::Percent2 => "0.00%",
            NumberStyle::Date => "dd/mm/yyyy",
            NumberStyle::Text => "@",
            NumberStyle::Custom(code) => code,
        }
    }
}

/// The font of every workbook.
pub const FONT: &str = "Times New Roman";

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    pub family: &'static str,
    /// Font size in half points: 24 is 12 pt.
    pub half_points: u8,
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub color: Color,
    pub fill: Option<Color>,
    pub border: Border,
    pub h: Align,
    pub v: Align,
    /// Long texts go on in the next line.
    pub wrap: bool,
    /// Letters are made smaller until the text fits: a long number never becomes `####`.
    pub shrink: bool,
    pub indent: u8,
    pub number: NumberStyle,
    pub unlocked: bool,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            family: FONT,
            half_points: 24,
            bold: false,
            italic: false,
            underline: false,
            color: BLACK,
            fill: None,
            border: Border::default(),
            h: Align::General,
            v: Align::Bottom,
            wrap: false,
            shrink: false,
            indent: 0,
            number: NumberStyle::default(),
            unlocked: false,
        }
    }
}

impl Style {
    /// An untouched cell: Times New Roman 12.
    pub fn plain() -> Style {
        Style::default()
    }

    /// A cell of a table: thin grey lines, wrapped, in the middle of its height.
    pub fn body() -> Style {
        Style { border: Border::GRID, wrap: true, v: Align::VerticalCenter, ..Style::default() }
    }

    /// A cell of a table's head: white on navy, bold, centred.
    pub fn head() -> Style {
        Style::body().bold().center().fill(NAVY).color(WHITE)
    }

    /// Font size in points, in half steps.
    pub fn size(self, points: f32) -> Style {
        // A cast from a float saturates, and sizes are small by nature.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let half_points = (points * 2.0).round() as u8;
        Style { half_points, ..self }
    }

    /// Font size in points.
    pub fn points(&self) -> f64 {
        f64::from(self.half_points) / 2.0
    }
}

/// Builders: each takes a style and gives one that differs in one property.
macro_rules! builders {
    ($($name:ident($($arg:ident: $kind:ty)?) => $property:ident: $value:expr;)*) => {
        impl Style {
            $(
                #[doc = concat!("The same with `", stringify!($property: $value), "`.")]
                pub fn $name(self $(, $arg: $kind)?) -> Style {
                    Style { $property: $value, ..self }
                }
            )*
        }
    };
}
builders! {
    bold() => bold: true;
    regular() => bold: false;
    italic() => italic: true;
    underline() => underline: true;
    color(color: Color) => color: color;
    fill(color: Color) => fill: Some(color);
    border(border: Border) => border: border;
    left() => h: Align::Left;
    center() => h: Align::Center;
    right() => h: Align::Right;
    top() => v: Align::Top;
    middle() => v: Align::VerticalCenter;
    wrap() => wrap: true;
    one_line() => wrap: false;
    shrunk() => shrink: true;
    indent(steps: u8) => indent: steps;
    number(number: NumberStyle) => number: number;
    unlocked() => unlocked: true;
}
