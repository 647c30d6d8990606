//! How a sheet is seen, printed and protected.

use super::address::Area;
use rust_xlsxwriter::Color;

/// How a sheet is seen on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Rows above and columns left of this cell stay in sight.
    pub freeze: Option<(u32, u16)>,
    pub zoom: u16,
    pub tab: Option<Color>,
    pub gridlines: bool,
    pub selection: (u32, u16),
}

impl Default for View {
    fn default() -> View {
        View { freeze: None, zoom: 100, tab: None, gridlines: true, selection: (0, 0) }
    }
}

/// Which way the paper lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orientation {
    #[default]
    Portrait,
    Landscape,
}

/// Margins in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// From the paper's edge to the page header.
    pub header: f64,
    /// From the paper's edge to the page footer.
    pub footer: f64,
}

impl Default for Margins {
    fn default() -> Margins {
        Margins { left: 16.0, right: 10.0, top: 16.0, bottom: 9.0, header: 7.0, footer: 5.0 }
    }
}

/// How a sheet is printed, always on A4.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Print {
    pub orientation: Orientation,
    pub margins: Margins,
    /// Shrunk to so many pages in width and height; 0 for as many as it takes.
    pub fit: Option<(u16, u16)>,
    /// What is printed; everything when absent.
    pub area: Option<Area>,
    /// First and last row repeated on every page.
    pub repeat_rows: Option<(u32, u32)>,
    /// First and last column repeated on every page.
    pub repeat_columns: Option<(u16, u16)>,
    /// Page header in Excel's codes, at most 255 characters: `&L…&C&P / &N&R…`. A literal `&` is `&&`.
    pub header: String,
    pub footer: String,
    pub center: bool,
    /// Rows before which a new page begins; Excel ignores them under `fit`.
    pub breaks: Vec<u32>,
}
