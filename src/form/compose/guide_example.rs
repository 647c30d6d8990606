//! The guidance's example: one of this form's own rows, filled in and judged by the form's own rules.

use super::Parts;
use crate::answer::Status;
use crate::form::layout::{Column, Layout};
use crate::form::rules::RowRules;
use crate::form::words::target_words;
use crate::form::{Ask, Block, Entry};
use crate::plan::Kind;
use crate::sheet::{Content, Sheet, Style, Value};

/// The denominator of the example.
const WHOLE: f64 = 200.0;
/// Its numerator: a little below most targets.
const PART: f64 = 197.0;

/// One or two sentences; none if the form has no row with figures.
pub(super) fn example(parts: Parts<'_, '_>) -> Option<String> {
    ratio(parts).or_else(|| value(parts)).or_else(|| claim(parts))
}

fn asks<'a>(parts: Parts<'a, '_>) -> impl Iterator<Item = &'a Ask<'a>> {
    parts.form.asks().filter(|ask| ask.block == Block::Reported)
}

fn ratio(parts: Parts<'_, '_>) -> Option<String> {
    let typed = |entry: &Entry| matches!(entry, Entry::Input { required: true });
    let ask = asks(parts).find(|a| {
        a.obligation.indicator.kind == Kind::Ratio && typed(&a.num) && typed(&a.den) && !a.closing
    })?;
    let indicator = ask.obligation.indicator;
    let (verdict, percent) = judged(parts, ask, &[(Column::Num, PART), (Column::Den, WHOLE)])?;
    Some(format!(
        "Dòng {} (chỉ tiêu {}): “{}” là {PART}, “{}” là {WHOLE} thì nhập a = {PART}, b = {WHOLE}, chọn “{}”. Biểu tự hiện tỷ lệ {percent} và “{verdict}”.",
        indicator.id,
        target_words(indicator),
        indicator.label_num(),
        indicator.label_den()?,
        Status::InProgress.words(),
    ))
}

fn value(parts: Parts<'_, '_>) -> Option<String> {
    let ask = asks(parts).find(|a| a.num == Entry::Input { required: true } && a.den == Entry::None)?;
    let indicator = ask.obligation.indicator;
    let (verdict, _) = judged(parts, ask, &[(Column::Num, 2.0)])?;
    Some(format!(
        "Dòng {} (chỉ tiêu {}): “{}” là 2 thì nhập 2 ở cột a, chọn “{}”. Biểu tự hiện “{verdict}”.",
        indicator.id,
        target_words(indicator),
        indicator.label_num(),
        Status::InProgress.words(),
    ))
}

fn claim(parts: Parts<'_, '_>) -> Option<String> {
    let indicator = asks(parts).find(|a| a.obligation.indicator.is_claim())?.obligation.indicator;
    Some(format!(
        "Dòng {}: việc “{}” đã xong thì chọn “{}”, ghi ngày hoàn thành và số, ký hiệu văn bản.",
        indicator.id,
        indicator.label_num(),
        Status::Done.words(),
    ))
}

/// Fills in one row on a sheet of its own and lets the rules judge it: verdict and percent.
fn judged(parts: Parts<'_, '_>, ask: &Ask<'_>, figures: &[(Column, f64)]) -> Option<(String, String)> {
    let fresh = Ask { previous: None, ..ask.clone() };
    let layout = Layout::place(Vec::new());
    let rules = RowRules { form: parts.form, layout: &layout, ask: &fresh, row: layout.end_row };
    let mut sheet = Sheet::new("");
    for (column, figure) in figures {
        sheet.put(rules.row, column.index(), Content::Number(*figure), Style::plain());
    }
    sheet.put(rules.row, Column::Status.index(), Status::InProgress.words(), Style::plain());
    for (column, expr) in rules.computed() {
        sheet.put(rules.row, column.index(), expr, Style::plain());
    }
    sheet.calculate().ok()?;
    let percent = match sheet.value(rules.row, Column::Ratio.index()) {
        Value::Number(share) => format!("{:.2}\u{a0}%", share * 100.0).replace('.', ","),
        _ => String::new(),
    };
    match sheet.value(rules.row, Column::Verdict.index()) {
        Value::Text(words) => Some((words, percent)),
        _ => None,
    }
}
