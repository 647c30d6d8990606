//! What watches over cells: validations, colour rules, notes, and the small lines that stand in cells.

use super::address::Area;
use super::palette::Color;
use super::style::Edge;
use chrono::NaiveDate;

/// What may be typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Anything; only the hint is wanted.
    Any,
    /// One of the values of a range: `'Danh mục'!$A$1:$A$4`.
    List(String),
    Whole(i64, i64),
    Decimal(f64, f64),
    Date(NaiveDate, NaiveDate),
    Length(u32, u32),
    /// A formula about the first cell that must hold.
    Custom(String),
}

/// What happens to what may not be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    #[default]
    Stop,
    Warning,
    Information,
}

/// A rule on what may be typed into cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Validation {
    pub areas: Vec<Area>,
    pub rule: Rule,
    pub ignore_blank: bool,
    /// Hint when the cell is selected: title (at most 32 characters) and text (at most 255).
    pub hint: Option<(String, String)>,
    /// Message when something else was typed: the same limits.
    pub error: Option<(String, String)>,
    pub strictness: Strictness,
}

impl Validation {
    /// A rule that refuses everything else, without words.
    pub fn new(areas: impl IntoIterator<Item = Area>, rule: Rule) -> Validation {
        let areas = areas.into_iter().collect();
        Validation { areas, rule, ignore_blank: true, hint: None, error: None, strictness: Strictness::Stop }
    }

    /// With a hint when the cell is selected.
    pub fn hint(self, title: impl Into<String>, text: impl Into<String>) -> Validation {
        Validation { hint: Some((title.into(), text.into())), ..self }
    }

    /// With a message when something else was typed.
    pub fn error(self, title: impl Into<String>, text: impl Into<String>) -> Validation {
        Validation { error: Some((title.into(), text.into())), ..self }
    }

    /// With another strictness.
    pub fn strictness(self, strictness: Strictness) -> Validation {
        Validation { strictness, ..self }
    }
}

/// What a colour rule changes in a cell's look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Look {
    pub color: Option<Color>,
    pub fill: Option<Color>,
    pub bold: bool,
    pub italic: bool,
    pub border: Option<Edge>,
}

impl Look {
    /// Text on a fill.
    pub fn of(fill: Color, color: Color) -> Look {
        Look { fill: Some(fill), color: Some(color), ..Look::default() }
    }

    /// In bold.
    pub fn bold(self) -> Look {
        Look { bold: true, ..self }
    }
}

/// A colour rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// The cells, all under one rule; the formula speaks of the upper left cell of the first area.
    pub areas: Vec<Area>,
    /// The formula, without `=`.
    pub when: String,
    pub look: Look,
    /// Later rules are not asked once this one holds.
    pub stop: bool,
}

impl Condition {
    /// A colour rule; earlier ones come first.
    pub fn new(areas: impl IntoIterator<Item = Area>, when: impl Into<String>, look: Look) -> Condition {
        Condition { areas: areas.into_iter().collect(), when: when.into(), look, stop: false }
    }
}

/// A note on a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub row: u32,
    pub col: u16,
    pub text: String,
    pub author: String,
    pub size: (u32, u32),
}

/// How a sparkline is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SparklineKind {
    /// As a line. LibreOffice 7.4 prints only its last point; columns are the safe choice.
    Line,
    Column,
}

/// A small chart in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    pub row: u32,
    pub col: u16,
    pub sheet: String,
    pub source: Area,
    pub kind: SparklineKind,
    pub color: Color,
    pub last: Option<Color>,
    /// Lower and upper end of the scale; each its own when absent.
    pub scale: Option<(f64, f64)>,
}
