//! The three kinds of charts the report needs.

use super::palette::{GRIDLINE, LINE, NAVY};
use super::style::Color;

/// Kind of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// Lying bars, one after another.
    StackedBar,
    /// Lying bars, one below another.
    ClusteredBar,
    /// Line with a mark at every point.
    Line,
}

/// Where the legend stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegendPosition {
    /// Below the chart.
    Bottom,
    /// Above it.
    Top,
    /// To its right.
    Right,
}

/// Where a figure stands beside its bar or point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPosition {
    /// Inside, in the middle.
    Center,
    /// Above a point.
    Above,
    /// Behind a bar's end.
    OutsideEnd,
}

/// Figures on bars or points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DataLabels {
    /// Number format: `0;;;` hides zeros.
    pub format: &'static str,
    /// Size in points.
    pub size: f64,
    /// Colour.
    pub color: Color,
    /// Bold.
    pub bold: bool,
    /// Where.
    pub position: LabelPosition,
}

/// A series of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Name in the legend.
    pub name: String,
    /// Reference to the names of the points: `'Số liệu biểu đồ'!$A$2:$A$8`.
    pub categories: String,
    /// Reference to the figures; plain numbers, since previews show nothing for formulas.
    pub values: String,
    /// Colour inside (of the line, in a line chart).
    pub fill: Color,
    /// Colour around.
    pub outline: Option<Color>,
    /// Figures on it.
    pub labels: Option<DataLabels>,
}

/// An axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Lower end.
    pub min: Option<f64>,
    /// Upper end.
    pub max: Option<f64>,
    /// Step between its figures.
    pub step: Option<f64>,
    /// Number format of its figures.
    pub format: Option<&'static str>,
    /// Not shown at all.
    pub hidden: bool,
    /// Runs the other way: the first name of a bar chart stands at the top.
    pub reversed: bool,
    /// Every how manieth name is written; 1 writes all.
    pub label_interval: Option<u16>,
    /// Size of its texts in points.
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
    /// Kind.
    pub kind: ChartKind,
    /// Title; none when empty.
    pub title: String,
    /// What it shows, in words, for those who cannot see it.
    pub alt_text: String,
    /// Series in their order.
    pub series: Vec<Series>,
    /// Axis of the names.
    pub categories: Axis,
    /// Axis of the figures.
    pub values: Axis,
    /// Legend; none when absent.
    pub legend: Option<LegendPosition>,
    /// Gap between bars in percent of their thickness.
    pub gap: u16,
    /// Cell of its upper left corner.
    pub at: (u32, u16),
    /// How far right of and below that corner, in pixels.
    pub offset: (u32, u32),
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Colour of the thin frame; none when absent.
    pub frame: Option<Color>,
    /// Colour of the title.
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
