//! Our Excel vocabulary: a workbook as plain data, and one renderer that turns it into bytes.
//!
//! Forms and reports compose [`Workbook`] and [`Sheet`] values; only `render` knows the library that
//! writes the file. Rows and columns count from 0. Nothing here reads a clock, a disk or the network, and
//! nothing knows what the cells mean.

pub mod address;
mod advance;
mod cell;
mod chart;
mod error;
pub mod formula;
mod grid;
pub mod measure;
mod page;
pub mod palette;
mod render;
mod rule;
mod style;
mod workbook;

pub use address::Area;
pub use cell::{Content, Fault, Run, Target, Value, serial};
pub use chart::{Axis, Chart, ChartKind, DataLabels, LabelPosition, LegendPosition, Series};
pub use error::SheetError;
pub use grid::{Cell, Column, Row, Sheet, Visibility};
pub use page::{Margins, Orientation, Print, Protection, View};
pub use palette::Color;
pub use render::{MAX_LINKS, to_bytes};
pub use rule::{Condition, Look, Note, Rule, Sparkline, SparklineKind, Strictness, Validation};
pub use style::{Align, Border, Edge, FONT, Line, NumberStyle, Style, VAlign};
pub use workbook::{Properties, Workbook};
