//! One indicator row: what is asked, what is known, what is to be filled in, what it comes to.

use super::Parts;
use super::look::{self, Height};
use super::slot::{Slot, float, mark};
use crate::answer::Field;
use crate::field::Takes;
use crate::form::Ask;
use crate::form::layout::Column;
use crate::form::rules::RowRules;
use crate::form::words::{content_words, previous_words, target_words};
use crate::period::Month;
use crate::sheet::palette::DERIVED;
use crate::sheet::{Content, NumberStyle, Run, Sheet, Style};

/// Lines that a row has at least.
const LINES: u32 = 2;

/// Writes an indicator row; `month` is that of the last figures.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet, rules: &RowRules<'_, '_, '_>, month: Month) {
    let (ask, row, takes) = (rules.ask, rules.row, rules.takes());
    let key = ask.key();
    sheet.put(row, Column::Key.index(), key.to_string(), Style::plain());
    let mut height = known(sheet, row, rules, month, room_for_verdicts(rules));
    for field in Field::ALL {
        let slot = Slot { row, key: &key, field, need: takes.need(field), style: style(&takes, field) };
        height = slot.write(parts, sheet, height);
    }
    for (column, expr) in rules.computed() {
        sheet.put(row, column.index(), expr, computed_style(&takes, column));
    }
    mark(parts, sheet, row, &key);
    sheet.height(row, height.natural());
}

/// A row is high enough for whatever it may come to.
fn room_for_verdicts(rules: &RowRules<'_, '_, '_>) -> Height {
    let (column, style) = (Column::Verdict, look::fixed().bold());
    let wordings = rules.wordings();
    let words = wordings.iter().map(String::as_str);
    words.fold(Height::of_lines(LINES), |height, words| height.with(words, column, column, style))
}

/// What the form itself says in a row: number, contents, target, previous figures.
fn known(
    sheet: &mut Sheet,
    row: u32,
    rules: &RowRules<'_, '_, '_>,
    month: Month,
    mut height: Height,
) -> Height {
    let ask = rules.ask;
    let indicator = ask.obligation.indicator;
    for (column, text, style) in [
        (Column::Number, indicator.id.clone(), look::fixed()),
        (Column::Content, content_words(ask), look::words()),
        (Column::Target, target_words(indicator), look::fixed()),
        (Column::Previous, previous_words(ask, month), look::known()),
        (Column::Ratio, "—".to_string(), look::dash()),
    ] {
        height = height.with(&text, column, column, style);
        sheet.put(row, column.index(), text, style);
    }
    if indicator.is_claim() {
        sheet.put(row, Column::Previous.index(), "—", look::dash());
    }
    let previous = ask.previous.and_then(|previous| previous.num);
    let previous = previous.map(|n| Content::Number(float(n)));
    sheet.put(row, Column::PreviousNum.index(), previous, Style::plain());
    marked(sheet, row, ask);
    height
}

/// The mark of one of two twins stands out, since the rows look the same otherwise.
fn marked(sheet: &mut Sheet, row: u32, ask: &Ask<'_>) {
    let Some(mark) = &ask.mark else { return };
    let words = content_words(ask);
    let plain = words.strip_suffix(mark).unwrap_or(&words).to_string();
    let run = |text, bold| Run { text, bold, italic: false };
    let runs = vec![run(plain, false), run(mark.clone(), true)];
    sheet.put(row, Column::Content.index(), Content::Rich(runs), look::words());
}

/// A field's own look.
fn style(takes: &Takes<'_>, field: Field) -> Style {
    match field {
        Field::Num | Field::Den => look::figure(!takes.figures.whole),
        other => text_style(other),
    }
}

/// The look of everything but figures.
pub(super) fn text_style(field: Field) -> Style {
    match field {
        Field::DoneOn => look::fixed().number(NumberStyle::Date),
        // A document's number such as 12/2024 must not become a date.
        Field::Evidence => look::fixed().number(NumberStyle::Text),
        // A text that begins with a sign must not become a formula; it is read from the top.
        Field::Result | Field::Difficulty => look::words().top().number(NumberStyle::Text),
        _ => look::fixed(),
    }
}

fn computed_style(takes: &Takes<'_>, column: Column) -> Style {
    match column {
        Column::Verdict => look::fixed(),
        Column::Ratio => look::ratio(),
        Column::Num | Column::Den => look::figure(!takes.figures.whole).fill(DERIVED),
        _ => Style::plain(),
    }
}
