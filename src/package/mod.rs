//! The bytes of a returned workbook → raw cells, safely.
//!
//! Nothing in a returned file is believed: not its name, not its sizes, not its counts. This room
//! takes bytes and gives a [`Book`] or a [`Refusal`]; it never touches the disk, knows nothing of
//! forms, and writes no sentences. The old formats go through a reader in a process of its own.

mod book;
mod cell;
mod cells;
pub mod child;
mod container;
mod directory;
mod encoding;
mod escape;
mod kind;
mod le;
mod legacy;
mod limits;
mod names;
mod nested;
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
mod xml;

pub use book::{Book, Cell, NumberFormat, Sheet, Value, Visibility};
pub use kind::Kind;
pub use legacy::read_legacy;
pub use limits::Limits;
pub use nested::{Inner, workbooks_in_zip};
pub use open::read;
pub use refusal::Refusal;
pub use sniff::sniff;

pub use crate::sheet::address::{Area, a1};
