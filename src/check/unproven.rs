//! H04: *Hoàn thành* without evidence or date, where these are asked. Excused: a date that was typed and
//! could not be read, which is said already.

use super::returned::{Returned, Row};
use crate::answer::{Field, Status};
use crate::field::proves;
use crate::finding::{Finding, deadline};
use crate::words::list::{shorten, visible};
use crate::words::text::Text;

/// One finding for each row.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .reported()
        .filter(|r| r.ask.obligation.indicator.is_claim() && r.answer.status_value() == Some(Status::Done))
        .filter_map(|r| {
            let missing = missing(&r);
            let place = returned.at(&r, &[Field::Status]);
            (!missing.is_empty()).then(|| deadline::done_unproven(place, in_words(&r, &missing)))
        })
        .collect()
}

/// What is blank of the proof.
fn missing(row: &Row<'_>) -> Vec<Field> {
    let spoilt = |field| row.answer.spoilt.iter().any(|s| s.field == field);
    let no_evidence = !row.answer.text(Field::Evidence).is_some_and(proves);
    let mut missing = Vec::new();
    if no_evidence && !spoilt(Field::Evidence) {
        missing.push(Field::Evidence);
    }
    if row.answer.done_on.is_none() && !spoilt(Field::DoneOn) {
        missing.push(Field::DoneOn);
    }
    missing
}

/// What is missing; of a text that proves nothing, what it says (R16).
fn in_words(row: &Row<'_>, missing: &[Field]) -> Text {
    let word = |field: &Field| match (field, row.answer.text(Field::Evidence)) {
        (Field::Evidence, Some(text)) => {
            let says = shorten(&visible(text.trim()), 60);
            Text {
                vi: format!("số, ký hiệu văn bản (ô ghi “{says}”)"),
                en: format!("the document's number (the cell says “{says}”)"),
            }
        }
        (Field::Evidence, None) => Text::of("số, ký hiệu văn bản", "the document's number"),
        _ => Text::of("ngày hoàn thành", "the date"),
    };
    Text::list(missing.iter().map(word))
}
