//! H03: required cells left blank, all of one return in one finding.
//!
//! Required: numerator and denominator as the form asks them, the status always. Excused: cells that could
//! not be read, *Không phát sinh* (refused or not), cells that follow from others, and rows that were found missing from
//! the form itself.

use super::returned::Returned;
use crate::answer::{Field, RowAnswer};
use crate::assess::Stand;
use crate::assess::counted::stand;
use crate::field::Need;
use crate::finding::{Finding, deadline};
use crate::form::{Ask, Block};
use crate::words::text::Text;

/// The codes under which rows missing from the form are reported, and denominators of 0 that cannot be (R2): whoever
/// typed one meant that there was nothing to count, and left the other cell blank for that.
const ROWS_MISSING: &str = "C09";
const ALWAYS_ARISES: &str = "G43";

/// At most one finding.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    let blanks: Vec<(String, Vec<Field>)> = returned
        .form
        .asks()
        .filter(|ask| ask.block == Block::Reported && !is_lost(returned, ask))
        .filter_map(|ask| {
            let fields = blank_fields(returned, ask);
            (!fields.is_empty()).then(|| (ask.key().to_string(), fields))
        })
        .collect();
    if blanks.is_empty() {
        return Vec::new();
    }
    vec![deadline::cells_blank(returned.place(), listed(&blanks))]
}

/// Whether the row itself is gone, which is said already.
fn is_lost(returned: &Returned<'_>, ask: &Ask<'_>) -> bool {
    returned.said.iter().any(|f| f.code == ROWS_MISSING)
        && !returned.received.answers.rows.contains_key(&ask.key())
}

/// The required fields of a row in which nothing stands.
fn blank_fields(returned: &Returned<'_>, ask: &Ask<'_>) -> Vec<Field> {
    let nothing = RowAnswer::default();
    let row = returned.answer(&ask.key()).unwrap_or(&nothing);
    let due = ask.obligation.is_decided_in(returned.form.period);
    if stand(ask.obligation.indicator, due, Some(row)) == Stand::Neutral {
        return Vec::new();
    }
    let takes = returned.form.takes(ask);
    let required = |field| takes.need(field) == Need::Required;
    let zero =
        |cell: &String| returned.said.iter().any(|f| f.code == ALWAYS_ARISES && f.place.cells.contains(cell));
    let nothing = row.spoilt.iter().any(|s| s.field == Field::Den && zero(&s.cell));
    let spoilt = |field| row.spoilt.iter().any(|s| s.field == field) || (field == Field::Num && nothing);
    if row.spoilt.iter().any(|s| s.field == Field::Status && s.refused) {
        return Vec::new();
    }
    [
        (Field::Num, required(Field::Num) && row.num.is_none()),
        (Field::Den, required(Field::Den) && row.den.is_none()),
        (Field::Status, required(Field::Status) && row.status.is_none()),
    ]
    .into_iter()
    .filter(|(field, blank)| *blank && !spoilt(*field))
    .map(|(field, _)| field)
    .collect()
}

/// `20.1@2024 (a, b), 22.1@2024 (tình trạng)`.
fn listed(blanks: &[(String, Vec<Field>)]) -> Text {
    let name = |field: &Field| match field {
        Field::Num => Text::same("a"),
        Field::Den => Text::same("b"),
        _ => Text::of("tình trạng", "status"),
    };
    Text::join(
        blanks.iter().map(|(key, fields)| {
            let fields = Text::join(fields.iter().map(name), ", ");
            Text::join([Text::same(format!("{key} (")), fields, Text::same(")")], "")
        }),
        ", ",
    )
}
