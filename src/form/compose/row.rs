//! One indicator row: what is asked, what is known, what is to be filled in, what it comes to.

use super::Parts;
use super::look::{self, Height};
use crate::answer::Field;
use crate::form::layout::Column;
use crate::form::rules::RowRules;
use crate::form::words::{content_words, is_measured, previous_words, target_words};
use crate::form::{Ask, Block, Entry, Raw};
use crate::plan::RowKey;
use crate::sheet::palette::{DERIVED, RED, RED_TEXT};
use crate::sheet::{Content, Note, NumberStyle, Sheet, Style, Value};
use rust_decimal::Decimal;

/// Lines that a row keeps free for its verdict.
const VERDICT_LINES: u32 = 2;

/// Writes an indicator row.
pub(super) fn write(
    parts: Parts<'_, '_>,
    sheet: &mut Sheet,
    rules: &RowRules<'_, '_, '_>,
    above: Option<u32>,
) {
    let (ask, row) = (rules.ask, rules.row);
    let key = ask.key();
    sheet.put(row, Column::Key.index(), key.to_string(), Style::plain());
    let mut height = Height::of_lines(VERDICT_LINES);
    for (column, text, style) in [
        (Column::Number, ask.obligation.indicator.id.clone(), look::fixed()),
        (Column::Content, content_words(ask), look::words()),
        (
            Column::Target,
            target_words(ask.obligation.indicator),
            look::fixed(),
        ),
        (Column::Previous, previous_words(ask), look::known()),
    ] {
        height = height.with(&text, column, column, style);
        sheet.put(row, column.index(), text, style);
    }
    for field in Field::ALL {
        height = answer(
            parts,
            sheet,
            row,
            &key,
            field,
            need(ask, field),
            style(ask, field),
            height,
        );
    }
    sheet.put(row, Column::Ratio.index(), "—", look::dash());
    let previous = ask
        .previous
        .and_then(|(num, _)| num)
        .map(|n| Content::Number(float(n)));
    sheet.put(row, Column::PreviousNum.index(), previous, Style::plain());
    for (column, expr) in rules.computed(above) {
        sheet.put(row, column.index(), expr, computed_style(ask, column));
    }
    sheet.height(row, height.points());
}

/// How a field is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing is asked: a dash.
    No,
    /// It may be filled in.
    Optional,
    /// It must be filled in.
    Required,
    /// It follows from other cells.
    Derived,
}

/// How a row asks for a field.
pub(super) fn need(ask: &Ask<'_>, field: Field) -> Need {
    let figure = |entry: &Entry| match entry {
        Entry::None => Need::No,
        Entry::Derived(_) => Need::Derived,
        Entry::Input { required: true } => Need::Required,
        Entry::Input { required: false } => Need::Optional,
    };
    let reported = ask.block == Block::Reported;
    match field {
        Field::Num => figure(&ask.num),
        Field::Den => figure(&ask.den),
        Field::Status if reported => Need::Required,
        Field::DoneOn | Field::Evidence if !reported && !ask.obligation.indicator.is_claim() => Need::No,
        _ => Need::Optional,
    }
}

/// Puts an answer into its cell and gives the height its row then needs.
#[allow(clippy::too_many_arguments)] // one cell with all that is known of it
pub(super) fn answer(
    parts: Parts<'_, '_>,
    sheet: &mut Sheet,
    row: u32,
    key: &RowKey,
    field: Field,
    need: Need,
    style: Style,
    height: Height,
) -> Height {
    let column = Column::of(field);
    let raw = parts.filling.get(key, field);
    let style = match (need, raw) {
        (Need::Derived, _) => style,
        (Need::No, None) => look::dash(),
        (Need::Required, _) => look::input(style, true),
        _ => look::input(style, false),
    };
    let content = match (need, raw) {
        (Need::Derived, _) => Content::Blank,
        (Need::No, None) => "—".into(),
        (_, raw) => raw.map_or(Content::Blank, content),
    };
    let shown = match content.value() {
        Value::Text(text) => text,
        _ => String::new(),
    };
    sheet.put(row, column.index(), content, style);
    mark(parts, sheet, row, key, field);
    height.with(&shown, column, column, style)
}

/// Colours a cell that is to be mended, with a note that says what is wrong.
fn mark(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, key: &RowKey, field: Field) {
    let Some(note) = parts.filling.marks.get(&(key.clone(), field)) else {
        return;
    };
    let col = Column::of(field).index();
    sheet.restyle(row, col, |style| style.fill(RED).color(RED_TEXT).bold());
    sheet.notes.push(Note {
        row,
        col,
        text: note.clone(),
        author: parts.form.plan.about.office.clone(),
        size: (260, 110),
    });
}

/// A field's own look.
fn style(ask: &Ask<'_>, field: Field) -> Style {
    match field {
        Field::Num | Field::Den => look::figure(measured(ask)),
        other => text_style(other),
    }
}

/// The look of everything but figures.
pub(super) fn text_style(field: Field) -> Style {
    match field {
        Field::DoneOn => look::fixed().number(NumberStyle::Date),
        // A document's number such as 12/2024 must not become a date.
        Field::Evidence => look::fixed().number(NumberStyle::Text),
        Field::Result | Field::Difficulty => look::words(),
        _ => look::fixed(),
    }
}

fn computed_style(ask: &Ask<'_>, column: Column) -> Style {
    match column {
        Column::Verdict => look::fixed(),
        Column::Ratio => look::ratio(),
        Column::Num | Column::Den => look::figure(measured(ask)).fill(DERIVED),
        _ => Style::plain(),
    }
}

/// Whether the row's figures measure instead of counting.
pub(super) fn measured(ask: &Ask<'_>) -> bool {
    ask.obligation.indicator.unit.as_deref().is_some_and(is_measured)
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
fn float(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}
