//! Words that several checks share: the same finding in both languages, a row's figures.

use crate::answer::{Field, RowAnswer};
use crate::assess::wording::figure;
use crate::finding::Finding;
use crate::words::text::{Lang, Text};
use rust_decimal::Decimal;

/// A finding whose values differ from language to language: built in each, then put together.
pub fn in_both(make: impl Fn(Lang) -> Finding) -> Finding {
    let (vi, en) = (make(Lang::Vi), make(Lang::En));
    Finding {
        message: Text { vi: vi.message.vi, en: en.message.en },
        hint: Text { vi: vi.hint.vi, en: en.hint.en },
        ..vi
    }
}

/// The figures of a row: `98/100`, or the single value.
pub fn figures(row: &RowAnswer, lang: Lang) -> String {
    let show = |v: Option<Decimal>| v.map(|v| figure(v, lang));
    match (show(row.num_value()), show(row.den_value())) {
        (Some(num), Some(den)) => format!("{num}/{den}"),
        (Some(num), None) => num,
        _ => String::new(),
    }
}

/// A number column, as the form calls it.
pub fn column(field: Field, lang: Lang) -> &'static str {
    match (field, lang) {
        (Field::Den, Lang::Vi) => "mẫu số (b)",
        (Field::Den, Lang::En) => "the denominator (b)",
        (_, Lang::Vi) => "số liệu (a)",
        (_, Lang::En) => "the figure (a)",
    }
}
