//! Workbooks that people edit and the program reads back: the clerk's decisions, the plan.
//!
//! One list of columns ([`Schema`]) serves the writer and the reader. A column's key stands in a hidden
//! row, so that sheets may be renamed, columns moved and inserted, rows sorted; without keys the heads tell.
//! Every cell that people typed keeps its address, its content and its own formula. Pure: bytes in, bytes
//! out; what a cell means is its owner's affair.

mod find;
mod lists;
mod look;
mod own;
mod schema;
mod table;
mod typed;
mod write;

pub use find::{Key, Unread, keys, open};
pub use lists::Lists;
pub use look::{about, height, paper, title};
pub use own::Own;
pub(crate) use schema::columns;
pub use schema::{Choice, Column, PLAIN, Schema, Shape};
pub use table::{KEYS, Table};
pub use typed::{Cell, Typed};
pub use write::{Dress, own_sheet, sheet, watched};
