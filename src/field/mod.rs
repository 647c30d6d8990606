//! What a field of the form takes: the one place that says what may stand in a cell and how bad a breach is.
//!
//! The form offers and checks by it, the reader and the clerk's corrections read by it: whoever typed a
//! value, it is read here. Cells in, values and remarks out; no sheet is known here, and no other cell.

mod day;
mod found;
mod number;
mod revision;
mod stand;
mod stands;
mod status;
mod takes;
mod text;

pub use day::{Days, EARLIEST};
pub use found::{Found, Make};
pub use number::{Figure, LARGEST, read as read_figure};
pub use revision::{REVISIONS, read as read_revision};
pub use stand::{Reason, Stand, figures as stand_of_figures, is_proven, stand};
pub use stands::Stands;
pub use takes::{Figures, Need, Takes, none_arises};
pub use text::{LONGEST_ANSWER, NO_DOCUMENTS, denies, is_dash, longest, proves};

use crate::answer::{Field, Given};
use crate::finding::value;

/// Reads the cell of a field. Marks and words in a number cell, which say something of the whole row, are
/// no values here: the reader of rows asks [`read_figure`] for them.
pub fn read(field: Field, cell: &Stands<'_>, takes: &Takes<'_>) -> Found<Given> {
    match field {
        Field::Num | Field::Den => match number::value(cell, takes.figures) {
            Found::Value(value, _) if takes.forbids(field, value) => {
                Found::Refused(Make::Typed(value::always_arises), String::new())
            }
            found => found.map(Given::Number),
        },
        Field::Status => status::read(cell, takes).map(Given::Status),
        Field::DoneOn => day::read(cell, takes.days).map(Given::Day),
        Field::Evidence | Field::Result | Field::Difficulty => text::read(field, cell).map(Given::Text),
    }
}

/// Reads a number that is wanted by itself.
pub fn read_number(cell: &Stands<'_>, takes: Figures<'_>) -> Found<rust_decimal::Decimal> {
    number::value(cell, takes)
}

/// Reads a day that must lie within a span, such as a receipt date.
pub fn read_day(cell: &Stands<'_>, days: Days) -> Found<chrono::NaiveDate> {
    day::read(cell, days)
}
