//! The fields of a form's row as the clerk chooses them, and what may be given for each.

use super::question::plain;
use super::texts;
use crate::answer::{Field, Given};
use crate::field::{self, Found, Stands, Takes};
use crate::form::{Ask, Form};
use crate::keyed::Typed;
use crate::package::{Cell, NumberFormat, Value};
use crate::plan::RowKey;
use crate::sheet::serial;
use crate::words::date::show_date_padded;
use crate::words::fold::fold_marks;
use crate::words::text::Text;
use rust_decimal::Decimal;

/// Every field with its word.
pub(super) const FIELDS: [(Field, &str); 7] = [
    (Field::Num, "a. Tử số (giá trị)"),
    (Field::Den, "b. Mẫu số (gốc)"),
    (Field::Status, "Tình trạng"),
    (Field::DoneOn, "Ngày hoàn thành"),
    (Field::Evidence, "Số, ký hiệu văn bản"),
    (Field::Result, "Kết quả"),
    (Field::Difficulty, "Khó khăn, kiến nghị"),
];

/// A field's word.
pub(super) fn field_words(field: Field) -> &'static str {
    FIELDS.iter().find(|(f, _)| *f == field).map_or("", |(_, words)| words)
}

/// The field that is meant: by its word, its letter or its key.
pub(super) fn field_of(typed: &str) -> Option<Field> {
    let key = fold_marks(typed);
    let letter = |words: &str| words.split_once(". ").map(|(letter, _)| letter.to_string());
    let named = |(field, words): &&(Field, &str)| {
        fold_marks(words) == key || field.key() == key || letter(words).is_some_and(|l| l == key)
    };
    FIELDS.iter().find(named).map(|(field, _)| *field)
}

/// The fields of a row that its agency fills in.
pub(super) fn open_fields(takes: &Takes<'_>) -> Vec<Field> {
    let open = |field: &Field| !matches!(field, Field::Num | Field::Den) || takes.need(*field).is_input();
    Field::ALL.into_iter().filter(open).collect()
}

/// The row that is meant: `20.1`, or `20.1@2024` where two years stand on the form.
pub(super) fn row_of(form: &Form<'_>, typed: &str) -> Option<RowKey> {
    let text = typed.trim().replace(',', ".");
    let keys = || form.asks().map(Ask::key).chain(form.texts().map(|t| t.key.clone()));
    if let Ok(key) = text.parse::<RowKey>() {
        return keys().find(|k| *k == key);
    }
    let same = |k: &RowKey| k.item.eq_ignore_ascii_case(&text);
    let mut found = keys().filter(same);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// A value for a field with its plain spelling, read as it would be in a return; or how a right one looks.
pub(super) fn given(field: Field, typed: &Typed, takes: &Takes<'_>) -> Result<(Given, String), Text> {
    let cell = cell_of(typed);
    let Found::Value(given, _) = field::read(field, &Stands::of(&cell), takes) else {
        return Err(wanted(field, takes));
    };
    let raw = match &given {
        Given::Number(number) => plain(*number),
        Given::Status(status) => status.words().to_string(),
        Given::Day(day) => show_date_padded(*day),
        Given::Text(text) => text.clone(),
    };
    Ok((given, raw))
}

/// How a value looks that the field takes.
fn wanted(field: Field, takes: &Takes<'_>) -> Text {
    match field {
        Field::Num | Field::Den if takes.figures.whole => {
            texts::a_count(u32::from(takes.forbids(field, Decimal::ZERO)))
        }
        Field::Num | Field::Den => texts::a_number(),
        Field::Status => texts::one_of(Text::join(takes.statuses(), ", ")),
        Field::DoneOn => texts::a_day(takes.days.last),
        Field::Evidence | Field::Result | Field::Difficulty => texts::a_value(),
    }
}

/// What the clerk typed, as a cell of a return would hold it.
pub(super) fn cell_of(typed: &Typed) -> Cell {
    let (value, format) = match (typed.day, typed.number) {
        _ if typed.faulty => (Value::Error(typed.text.as_str().into()), NumberFormat::General),
        (Some(day), _) => (Value::Number(serial(day)), NumberFormat::Date),
        (None, Some(number)) if typed.percent => (Value::Number(number), NumberFormat::Percent),
        (None, Some(number)) => (Value::Number(number), NumberFormat::General),
        (None, None) if typed.is_blank() => (Value::Blank, NumberFormat::General),
        (None, None) => (Value::Text(typed.text.as_str().into()), NumberFormat::General),
    };
    Cell { row: 0, col: 0, value, formula: false, formula_text: None, format }
}
