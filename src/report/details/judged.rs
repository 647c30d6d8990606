//! The columns of *Chi tiết* that lean on others: whether an answer passes by itself, in a mark and in words.

use super::{Column, Detail, Details};
use crate::answer::Status;
use crate::assess::Stand;
use crate::report::live;
use crate::report::own::{Own, is_comparable, own, short};
use crate::report::{frame, paint};
use crate::rule::Quantity;
use crate::sheet::formula::{and, cell, first_of, never, num, txt};
use crate::sheet::{Content, Sheet, Style, Value, palette};

/// What stands beside an answer that was settled in an earlier month.
const SETTLED: &str = "Đã chốt";

/// The columns that lean on others, and those that are not printed: fingerprint, pass mark, agency code.
pub(super) fn behind(sheet: &mut Sheet, details: &Details<'_, '_>) {
    let style = Style::plain().size(9.0).color(palette::GREY_TEXT).middle();
    sheet.width(Column::Sha as u16, 52.0);
    for (col, title) in [(Column::Sha, "SHA-256 của tệp"), (Column::Pass, "pass"), (Column::Code, "agency")]
    {
        sheet.put(frame::HEAD, col as u16, title, Style::head());
    }
    sheet.hide_column(Column::Pass as u16);
    sheet.hide_column(Column::Code as u16);
    for (detail, row) in details.rows.iter().zip(frame::FIRST..) {
        sheet.put(row, Column::Sha as u16, detail.member.sha256.as_deref().unwrap_or_default(), style);
        sheet.put(row, Column::Code as u16, detail.member.agency.as_str(), style);
        let state = own(detail.line, detail.member);
        let (pass, words) = judgement(sheet, detail, row, state, details.live);
        sheet.put(row, Column::Pass as u16, pass, style);
        let tone = if detail.supporting { paint::Tone::Plain } else { paint::of_own(state) };
        sheet.put(row, Column::Own as u16, words, tone.on(Style::body().left().indent(1).size(11.0)));
    }
}

/// Pass mark and words of one answer; for a supporting one neither.
fn judgement(
    sheet: &mut Sheet,
    detail: &Detail<'_, '_>,
    row: u32,
    state: Own,
    is_live: bool,
) -> (Content, Content) {
    if detail.supporting {
        return (Content::Blank, Content::Blank);
    }
    let words = match detail.line.settled {
        true => Value::from(SETTLED),
        false => Value::Text(state.shown()),
    };
    let of = |column: Column| cell(row, column as u16);
    let at = |quantity| match quantity {
        Quantity::Num => of(Column::Num),
        Quantity::Den => of(Column::Den),
        Quantity::Proof => and([
            of(Column::Status).eq(txt(Status::Done.words())),
            of(Column::DoneOn).is_filled(),
            of(Column::Evidence).is_filled(),
        ]),
        _ => never(),
    };
    let judged = detail.member.stand == Stand::Counts && is_comparable(detail.line);
    let Some(expr) = judged.then(|| live::passes(detail.line.indicator, &at)).flatten() else {
        return (Content::Blank, live::plain(words));
    };
    let ours = match state {
        Own::Reached => Value::Number(1.0),
        Own::Below | Own::OnWay => Value::Number(0.0),
        _ => Value::Text(String::new()),
    };
    let pass = live::proven(sheet, &expr, ours, is_live);
    sheet.put(row, Column::Pass as u16, pass.clone(), Style::plain());
    if detail.line.settled {
        return (pass, live::plain(words));
    }
    let mark = || of(Column::Pass);
    let said = first_of(
        [
            (mark().eq(num(1)), txt(Own::Reached.shown())),
            (mark().eq(num(0)), txt(short(detail.line).shown())),
        ],
        txt(Own::Neutral.shown()),
    );
    (pass, live::proven(sheet, &said, words, is_live))
}
