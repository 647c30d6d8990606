//! How a cell looks. A style is a small value that is copied and compared; equal styles share one format
//! in the file.

mod build;

use super::palette::{BLACK, LINE};
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
            indent: 0,
            number: NumberStyle::default(),
            unlocked: false,
        }
    }
}
