//! What watches over cells: what may be typed into them, and colour rules.

use super::address::Area;
use chrono::NaiveDate;
use rust_xlsxwriter::{Color, Format};

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
}

/// A rule on what may be typed into cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Validation {
    pub areas: Vec<Area>,
    pub rule: Rule,
    /// Hint when the cell is selected: title (at most 32 characters) and text (at most 255).
    pub hint: Option<(String, String)>,
    /// Message when something else was typed: the same limits.
    pub error: Option<(String, String)>,
    /// Something else may stand there if the officer says so.
    pub warns: bool,
}

impl Validation {
    /// A rule that refuses everything else, without words.
    pub fn new(areas: impl IntoIterator<Item = Area>, rule: Rule) -> Validation {
        Validation { areas: areas.into_iter().collect(), rule, hint: None, error: None, warns: false }
    }

    /// With a hint when the cell is selected.
    pub fn hint(self, title: impl Into<String>, text: impl Into<String>) -> Validation {
        Validation { hint: Some((title.into(), text.into())), ..self }
    }

    /// With a message when something else was typed.
    pub fn error(self, title: impl Into<String>, text: impl Into<String>) -> Validation {
        Validation { error: Some((title.into(), text.into())), ..self }
    }
}

/// A look for a colour rule: text on a fill.
pub fn look(fill: Color, color: Color) -> Format {
    Format::new().set_background_color(fill).set_font_color(color)
}

/// A colour rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// The cells, all under one rule; the formula speaks of the upper left cell of the first area.
    pub areas: Vec<Area>,
    /// The formula, without `=`.
    pub when: String,
    pub look: Format,
    /// Later rules are not asked once this one holds.
    pub stop: bool,
}

impl Condition {
    /// A colour rule; earlier ones come first.
    pub fn new(areas: impl IntoIterator<Item = Area>, when: impl Into<String>, look: Format) -> Condition {
        Condition { areas: areas.into_iter().collect(), when: when.into(), look, stop: false }
    }
}
