//! Numbers with two readings in the returns that count: one question each.

use super::ask::name;
use super::fields::field_words;
use super::question::{ANOTHER, Choice, Meaning, Question, Subject, plain};
use crate::answer::Field;
use crate::finding::Place;
use crate::ledger::Received;
use crate::plan::{Plan, RowKey};
use crate::words::list::{shorten, visible};
use crate::words::number::{NumberRefusal, read_number};
use rust_decimal::Decimal;

/// What is meant by each number with two readings in a return that counts.
pub fn about_numbers(plan: &Plan, received: &Received) -> Vec<Question> {
    let mut asked: Vec<Question> = Vec::new();
    for (key, row) in &received.answers.rows {
        for field in [Field::Num, Field::Den] {
            let mut spoilt = row.spoilt.iter().filter(|s| s.field == field);
            // Two cells for one field are a row that stands there twice: another fault.
            if let (Some(one), None) = (spoilt.next(), spoilt.next())
                && let Some(readings) = readings(&one.raw)
            {
                asked.push(number(plan, received, key, field, (&one.cell, &one.raw), readings));
            }
        }
    }
    asked
}

/// Both readings of a number: with its mark taken for thousands, and for decimals.
pub(super) fn readings(raw: &str) -> Option<(Decimal, Decimal)> {
    match read_number(raw) {
        Err(NumberRefusal::Ambiguous { as_thousands, as_decimal }) => Some((as_thousands, as_decimal)),
        _ => None,
    }
}

fn number(
    plan: &Plan,
    received: &Received,
    key: &RowKey,
    field: Field,
    (cell, raw): (&str, &str),
    (thousands, decimal): (Decimal, Decimal),
) -> Question {
    let choice = |value: Decimal, how: &str| Choice {
        shown: format!("{} ({how})", plain(value)),
        means: Meaning::Number(value),
    };
    let another = Choice { shown: ANOTHER.to_string(), means: Meaning::Another };
    Question {
        subject: Subject::Number {
            agency: received.agency.clone(),
            sha256: received.sha256.clone(),
            key: key.clone(),
            field,
            cell: cell.to_string(),
        },
        text: format!(
            "{} ghi “{}” ở dòng {}, cột {}, đọc được hai cách. Số nào đúng?",
            name(plan, &received.agency),
            shorten(&visible(raw.trim()), 60),
            key.item,
            field_words(field)
        ),
        place: at(received, key).at(cell).in_field(field.key()),
        choices: vec![
            choice(thousands, "dấu ngăn cách hàng nghìn"),
            choice(decimal, "dấu thập phân"),
            another,
        ],
    }
}

/// A row of a return.
fn at(received: &Received, key: &RowKey) -> Place {
    Place::file(&received.file).of_agency(&received.agency).in_sheet(&received.sheet).in_row(key.to_string())
}
