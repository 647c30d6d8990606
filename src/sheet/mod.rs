//! Our Excel vocabulary: a workbook as plain data, and one renderer that turns it into bytes.
//!
//! Forms and reports compose [`Workbook`] and [`Sheet`] values; no other room names the library that writes the
//! file, and only `render` writes with it. Where its own types say all that is needed they are handed on. Rows and columns count from 0. Nothing here reads a clock, a disk or the network, and
//! nothing knows what the cells mean.

pub mod address;
mod advance;
mod cell;
pub mod drawn;
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
pub use cell::{Array, Content, Fault, Run, Target, Value, serial};
pub use error::SheetError;
pub use grid::{Cell, Column, Row, Sheet, Visibility};
pub use page::{Margins, Orientation, Print, View};
pub use render::{MAX_LINKS, to_bytes};
pub use rule::{Condition, Rule, Validation, look};
pub use rust_xlsxwriter::{Color, Format, FormatBorder as Line};
pub use style::{Border, Edge, FONT, NumberStyle, Style};
pub use workbook::{Properties, Workbook};
