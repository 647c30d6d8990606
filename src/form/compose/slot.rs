//! One cell to be answered: empty, prefilled, or as an agency filled it in, with a mark where it is wrong.

use super::Parts;
use super::look::{self, Height};
use crate::answer::Field;
use crate::field::Need;
use crate::form::Raw;
use crate::form::layout::Column;
use crate::plan::RowKey;
use crate::sheet::palette::{RED, RED_TEXT};
use crate::sheet::{Content, Sheet, Style, Value};
use rust_decimal::Decimal;

/// Width and height in pixels of a note.
const NOTE: (u32, u32) = (260, 110);

/// A cell to be answered.
pub(super) struct Slot<'k> {
    pub row: u32,
    pub key: &'k RowKey,
    pub field: Field,
    pub need: Need,
    pub style: Style,
}

impl Slot<'_> {
    /// Writes the cell and gives the height its row then needs.
    pub fn write(self, parts: Parts<'_, '_>, sheet: &mut Sheet, height: Height) -> Height {
        let column = Column::of(self.field);
        let raw = parts.filling.get(self.key, self.field);
        let (content, style) = match (self.need, raw) {
            (Need::Derived, _) => (Content::Blank, self.style),
            (Need::No, None) => ("—".into(), look::dash()),
            (need, raw) => {
                let style = look::input(self.style, need == Need::Required);
                (raw.map_or(Content::Blank, content), style)
            }
        };
        let shown = match content.value() {
            Value::Text(text) => text,
            _ => String::new(),
        };
        sheet.put(self.row, column.index(), content, style);
        height.with(&shown, column, column, style)
    }
}

/// Colours the cells of a row that are to be mended, each with a note that says what is wrong.
pub(super) fn mark(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, key: &RowKey) {
    for field in Field::ALL {
        let Some(note) = parts.filling.marks.get(&(key.clone(), field)) else {
            continue;
        };
        let col = Column::of(field).index();
        sheet.restyle(row, col, |style| style.fill(RED).color(RED_TEXT).bold());
        sheet.note(row, col, note, &parts.form.plan.about.office, NOTE);
    }
}

/// What was typed, as a cell holds it.
pub(super) fn content(raw: &Raw) -> Content {
    match raw {
        Raw::Number(number) => Content::Number(float(*number)),
        Raw::Text(text) => Content::Text(text.clone()),
        Raw::Date(day) => Content::Date(*day),
    }
}

/// The binary number nearest to a decimal one.
pub(super) fn float(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}
