//! The bytes of a returned workbook → raw cells, safely.
//!
//! Nothing in a returned file is believed: not its name, not its sizes, not its counts. This room
//! takes bytes and gives a [`Book`] or a [`Refusal`]; it never touches the disk, knows nothing of
//! forms, and writes no sentences. What it costs to read a file is bounded by counts, never by the clock: the same
//! file is read or refused on every machine.

mod book;
mod cell;
mod cells;
mod container;
mod directory;
mod encoding;
mod escape;
mod kind;
mod le;
mod limits;
mod names;
mod nested;
mod ods;
mod ole;
mod open;
mod props;
mod quick;
mod refusal;
mod relations;
mod shared;
mod sheet;
mod sniff;
mod strings;
mod styles;
mod tag;
mod value;
mod workbook;
mod xls;
mod xml;

pub use book::{Book, Cell, NumberFormat, Sheet, Value, Visibility};
pub use kind::Kind;
pub use limits::Limits;
pub use nested::{Inner, workbooks_in_zip};
pub use open::read;
pub use refusal::Refusal;
pub use sniff::{is_cut, sniff};

pub use crate::sheet::address::{Area, a1};
