//! Builders: each takes a style and gives a changed one.

use super::{Border, NumberStyle, Style};
use crate::sheet::palette;
use rust_xlsxwriter::{Color, FormatAlign as Align};

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
        Style::body().bold().center().fill(palette::NAVY).color(palette::WHITE)
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

    /// Bold.
    pub fn bold(self) -> Style {
        Style { bold: true, ..self }
    }

    /// Not bold.
    pub fn regular(self) -> Style {
        Style { bold: false, ..self }
    }

    /// Italic.
    pub fn italic(self) -> Style {
        Style { italic: true, ..self }
    }

    /// Underlined.
    pub fn underline(self) -> Style {
        Style { underline: true, ..self }
    }

    /// Text colour.
    pub fn color(self, color: Color) -> Style {
        Style { color, ..self }
    }

    /// Background.
    pub fn fill(self, color: Color) -> Style {
        Style { fill: Some(color), ..self }
    }

    /// Lines around the cell.
    pub fn border(self, border: Border) -> Style {
        Style { border, ..self }
    }

    /// Left.
    pub fn left(self) -> Style {
        Style { h: Align::Left, ..self }
    }

    /// Centre.
    pub fn center(self) -> Style {
        Style { h: Align::Center, ..self }
    }

    /// Right.
    pub fn right(self) -> Style {
        Style { h: Align::Right, ..self }
    }

    /// At the top of the cell.
    pub fn top(self) -> Style {
        Style { v: Align::Top, ..self }
    }

    /// In the middle of the cell's height.
    pub fn middle(self) -> Style {
        Style { v: Align::VerticalCenter, ..self }
    }

    /// Wrapped.
    pub fn wrap(self) -> Style {
        Style { wrap: true, ..self }
    }

    /// On one line.
    pub fn one_line(self) -> Style {
        Style { wrap: false, ..self }
    }

    /// Indented by some steps.
    pub fn indent(self, steps: u8) -> Style {
        Style { indent: steps, ..self }
    }

    /// How numbers are shown.
    pub fn number(self, number: NumberStyle) -> Style {
        Style { number, ..self }
    }

    /// May be changed on a protected sheet.
    pub fn unlocked(self) -> Style {
        Style { unlocked: true, ..self }
    }
}
