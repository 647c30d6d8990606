//! One indicator row: what is asked, what is known, what is to be filled in, what it comes to.

use super::Parts;
use super::look::{self, Height};
use super::slot::{Need, Slot, float};
use crate::answer::Field;
use crate::form::layout::Column;
use crate::form::rules::RowRules;
use crate::form::words::{closing_words, content_words, is_measured, previous_words, target_words};
use crate::form::{Ask, Block, Entry};
use crate::sheet::palette::DERIVED;
use crate::sheet::{Content, NumberStyle, Run, Sheet, Style};

/// Lines that a row has at least.
const LINES: u32 = 2;

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
    let mut height = Height::of_lines(LINES);
    for words in rules.wordings() {
        let style = look::fixed().bold();
        height = height.with(&words, Column::Verdict, Column::Verdict, style);
    }
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
    closing(sheet, row, ask);
    for field in Field::ALL {
        let slot = Slot {
            row,
            key: &key,
            field,
            need: need(ask, field),
            style: style(ask, field),
        };
        height = slot.write(parts, sheet, height);
    }
    if ask.obligation.indicator.is_claim() {
        sheet.put(row, Column::Previous.index(), "—", look::dash());
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

/// The mark of a row of an earlier plan year stands out, since this year's row looks the same otherwise.
fn closing(sheet: &mut Sheet, row: u32, ask: &Ask<'_>) {
    let Some(mark) = closing_words(ask) else { return };
    let words = content_words(ask);
    let plain = words.strip_suffix(&mark).unwrap_or(&words).to_string();
    let run = |text, bold| Run {
        text,
        bold,
        italic: false,
    };
    let runs = vec![run(plain, false), run(mark, true)];
    sheet.put(row, Column::Content.index(), Content::Rich(runs), look::words());
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
