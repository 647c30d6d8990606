//! The three kinds of charts the report needs.

use super::palette::Color;
use super::palette::{GRIDLINE, LINE, NAVY};

/// Kind of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    StackedBar,
    ClusteredBar,
    Line,
}

/// Where the legend stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegendPosition {
    Bottom,
    Top,
    Right,
}

/// Where a figure stands beside its bar or point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPosition {
    Center,
    Above,
    OutsideEnd,
}

/// Figures on bars or points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DataLabels {
    /// Number format: `0;;;` hides zeros.
    pub format: &'static str,
    pub size: f64,
    pub color: Color,
    pub bold: bool,
    pub position: LabelPosition,
}

/// A series of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub name: String,
    /// Reference to the names of the points: `'Số liệu biểu đồ'!$A$2:$A$8`.
    pub categories: String,
    /// Reference to the figures; plain numbers, since previews show nothing for formulas.
    pub values: String,
    /// Colour inside (of the line, in a line chart).
    pub fill: Color,
    pub outline: Option<Color>,
    pub labels: Option<DataLabels>,
}

/// An axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub step: Option<f64>,
    pub format: Option<&'static str>,
    pub hidden: bool,
    /// Runs the other way: the first name of a bar chart stands at the top.
    pub reversed: bool,
    /// Every how manieth name is written; 1 writes all.
    pub label_interval: Option<u16>,
    pub size: f64,
    /// Colour of the lines across the chart; none when absent.
    pub gridlines: Option<Color>,
}

impl Default for Axis {
    fn default() -> Axis {
        Axis {
            min: None,
            max: None,
            step: None,
            format: None,
            hidden: false,
            reversed: false,
            label_interval: None,
            size: 9.0,
            gridlines: None,
        }
    }
}

/// A chart on a sheet, in Times New Roman throughout.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    pub kind: ChartKind,
    /// Title; none when empty.
    pub title: String,
    /// What it shows, in words, for those who cannot see it.
    pub alt_text: String,
    pub series: Vec<Series>,
    pub categories: Axis,
    pub values: Axis,
    /// Legend; none when absent.
    pub legend: Option<LegendPosition>,
    /// Gap between bars in percent of their thickness.
    pub gap: u16,
    pub at: (u32, u16),
    /// How far right of and below that corner, in pixels.
    pub offset: (u32, u32),
    pub size: (u32, u32),
    /// Colour of the thin frame; none when absent.
    pub frame: Option<Color>,
    pub title_color: Color,
}

impl Chart {
    /// A chart with the house's frame, gap and grid, at a cell.
    pub fn new(kind: ChartKind, title: impl Into<String>, at: (u32, u16), size: (u32, u32)) -> Chart {
        let gridlines = (kind == ChartKind::Line).then_some(GRIDLINE);
        let reversed = kind != ChartKind::Line;
        Chart {
            kind,
            title: title.into(),
            alt_text: String::new(),
            series: Vec::new(),
            categories: Axis { reversed, label_interval: Some(1), ..Axis::default() },
            values: Axis { min: Some(0.0), gridlines, ..Axis::default() },
            legend: None,
            gap: 45,
            at,
            offset: (0, 0),
            size,
            frame: Some(LINE),
            title_color: NAVY,
        }
    }
}
