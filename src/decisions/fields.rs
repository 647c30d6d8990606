//! The fields of a form's row as the clerk chooses them, and what may be given for each.

use super::texts;
use crate::answer::{Field, Given};
use crate::form::{Ask, Entry, Form};
use crate::keyed::Typed;
use crate::plan::RowKey;
use crate::words::answers::read_status;
use crate::words::date::show_date_padded;
use crate::words::fold::fold_marks;
use crate::words::text::Text;

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
pub(super) fn open_fields(form: &Form<'_>, key: &RowKey) -> Vec<Field> {
    let is_input = |entry: &Entry| matches!(entry, Entry::Input { .. });
    let asked = |ask: &Ask<'_>, field: Field| match field {
        Field::Num => is_input(&ask.num),
        Field::Den => is_input(&ask.den),
        _ => true,
    };
    let ask = form.find(key);
    let open = |field: &Field| match ask {
        Some(ask) => asked(ask, *field),
        None => !matches!(field, Field::Num | Field::Den),
    };
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

/// A value for a field with its plain spelling, or how a right one looks.
pub(super) fn given(field: Field, typed: &Typed) -> Result<(Given, String), Text> {
    match field {
        Field::Num | Field::Den => {
            let number = typed.decimal().filter(|n| !n.is_sign_negative() || n.is_zero());
            let number = number.ok_or_else(texts::a_number)?;
            Ok((Given::Number(number), super::numbers::plain(number)))
        }
        Field::Status => {
            let read = read_status(&typed.text);
            let status = read.ok_or_else(texts::a_status)?.status;
            Ok((Given::Status(status), status.words().to_string()))
        }
        Field::DoneOn => {
            let day = typed.date().ok_or_else(texts::a_day)?;
            Ok((Given::Day(day), show_date_padded(day)))
        }
        Field::Evidence | Field::Result | Field::Difficulty => {
            let text = typed.text.trim().to_string();
            Ok((Given::Text(text.clone()), text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_known_by_word_letter_and_key() {
        for (field, words) in FIELDS {
            assert_eq!(field_of(words), Some(field));
            assert_eq!(field_of(field.key()), Some(field));
        }
        assert_eq!((field_of("a"), field_of("B")), (Some(Field::Num), Some(Field::Den)));
        assert_eq!((field_of("c"), field_of("")), (None, None));
    }
}
