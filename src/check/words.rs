//! Words that several checks share: a row's figures, a number's column.

use crate::answer::{Field, RowAnswer};
use crate::assess::wording;
use crate::words::text::Text;

/// The figures of a row: `98/100`, or the single value.
pub fn figures(row: &RowAnswer) -> Text {
    wording::figures(row.num_value(), row.den_value()).unwrap_or_default()
}

/// A number column, as the form calls it.
pub fn column(field: Field) -> Text {
    match field {
        Field::Den => Text::of("mẫu số (b)", "the denominator (b)"),
        _ => Text::of("số liệu (a)", "the figure (a)"),
    }
}
