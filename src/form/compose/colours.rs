//! Colour rules: the verdict by its code, contradicting cells red, missing cells dark once few are left.

use super::{Parts, look};
use crate::answer::{Field, Status};
use crate::field::{LARGEST, Need, Takes};
use crate::form::layout::{BAND_ROW, Column, FIRST_ROW, Placed};
use crate::form::rules::{Class, Verdict, few};
use crate::sheet::formula::{
    Expr, and, cell, cell_fixed, cell_in_column, count, count_a, first_of, never, num, round, to_text, txt,
};
use crate::sheet::palette::{
    AMBER, AMBER_TEXT, BLACK, GREY, GREY_TEXT, MET, MET_TEXT, MISSING, RED, RED_TEXT, WHITE,
};
use crate::sheet::{Area, Condition, Format, Line, Sheet, look as sheet_look};
use std::ops::Range;

/// Writes the colour rules.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    band(sheet);
    if parts.form.asks().next().is_some() {
        verdicts(parts, sheet);
        unlike(parts, sheet);
        contradictions(parts, sheet);
        missing(parts, sheet);
    }
}

fn total(column: Column) -> Expr {
    cell_fixed(BAND_ROW, column.index())
}

fn band(sheet: &mut Sheet) {
    let area = Area::row(BAND_ROW, Column::Number.index(), Column::Difficulty.index());
    let open = || total(Column::Missing).add(total(Column::Fault));
    for (when, look) in
        [(open().gt(num(0)), sheet_look(AMBER, AMBER_TEXT)), (open().eq(num(0)), sheet_look(MET, MET_TEXT))]
    {
        sheet.conditions.push(Condition::new([area], to_text(&when), look));
    }
}

fn of_class(class: Class) -> Format {
    match class {
        Class::Fault => sheet_look(RED_TEXT, WHITE).set_bold(),
        Class::Missing => sheet_look(WHITE, BLACK),
        Class::Neutral => sheet_look(GREY, GREY_TEXT),
        Class::Good => sheet_look(MET, MET_TEXT),
        Class::Bad => sheet_look(RED, RED_TEXT).set_bold(),
        Class::Amber => sheet_look(AMBER, AMBER_TEXT),
    }
}

/// Errors first, then what was not reached; a doubt colours only what would otherwise look calm.
fn verdicts(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let last = parts.layout.end_row.saturating_sub(1);
    let area = Area::column(Column::Verdict.index(), FIRST_ROW, last);
    let code = || cell_in_column(FIRST_ROW, Column::Code.index());
    let of = |class: Class| {
        let (low, high) = class.codes();
        (and([code().ge(num(low)), code().le(num(high))]), of_class(class))
    };
    let doubt = cell_in_column(FIRST_ROW, Column::Doubt.index()).gt(num(0));
    for (when, look) in [
        of(Class::Fault),
        of(Class::Bad),
        (doubt, sheet_look(AMBER, AMBER_TEXT).set_bold()),
        of(Class::Good),
        of(Class::Amber),
        of(Class::Neutral),
        of(Class::Missing),
    ] {
        let mut condition = Condition::new([area], to_text(&when), look);
        condition.stop = true;
        sheet.conditions.push(condition);
    }
}

/// A field's cells in the rows that are wanted, top to bottom, and the first of those rows.
fn areas(
    parts: Parts<'_, '_>,
    field: Field,
    wanted: impl Fn(&Takes<'_>) -> bool,
) -> Option<(u32, Vec<Area>)> {
    let rows = parts.layout.rows.iter().filter_map(|(row, placed)| match placed {
        Placed::Ask(ask) if wanted(&parts.form.takes(ask)) => Some(*row),
        _ => None,
    });
    let areas: Vec<Area> = rows.map(|row| Area::cell(row, Column::of(field).index())).collect();
    Some((areas.first()?.first.0, areas))
}

/// Figures that are not of the sort their cell is made for are shown whole.
fn unlike(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    for (field, whole) in [Field::Num, Field::Den].into_iter().flat_map(|f| [(f, true), (f, false)]) {
        let of = |takes: &Takes<'_>| takes.need(field) != Need::No && takes.figures.whole == whole;
        let Some((first, areas)) = areas(parts, field, of) else { continue };
        let here = || cell(first, Column::of(field).index());
        let (here, rounded) = (here(), round(here(), 0));
        let when = if whole { here.ne(rounded) } else { here.eq(rounded) };
        sheet.conditions.push(Condition::new(areas, to_text(&when), look::unlike(!whole)));
    }
}

#[allow(clippy::cast_precision_loss)] // far below 2^53
/// The cell that is wrong, and no other: a cell that follows from others is mended there.
fn contradictions(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    for field in [Field::Num, Field::Den, Field::Status, Field::DoneOn] {
        let Some((first, areas)) = areas(parts, field, |takes| takes.need(field).is_input()) else {
            continue;
        };
        let code = || cell_in_column(first, Column::Code.index());
        let here = || cell(first, Column::of(field).index());
        let is = |verdict: Verdict| code().eq(num(verdict.code()));
        let always = || num(1).eq(num(1));
        let within = |codes: &Range<u32>| and([code().ge(num(codes.start)), code().lt(num(codes.end))]);
        let no_number = || and([count_a([here()]).eq(num(1)), count([here()]).eq(num(0))]);
        let mut cases = match field {
            Field::Status => vec![
                (is(Verdict::FiguresOfNothing), always()),
                (is(Verdict::ClaimedTooEarly), always()),
                (is(Verdict::UnknownStatus), always()),
                (is(Verdict::NoneNotHere), always()),
            ],
            Field::DoneOn => vec![(is(Verdict::NotADate), always()), (is(Verdict::LateDate), always())],
            _ => vec![
                (is(Verdict::NotANumber), no_number()),
                (is(Verdict::Negative), here().lt(num(0))),
                (is(Verdict::TooLarge), here().gt(num(LARGEST as f64))),
                (is(Verdict::Fraction), here().ne(round(here(), 0))),
            ],
        };
        let [of_a, of_b] = Verdict::CROSS_CHECKS;
        match field {
            Field::Num => cases.extend([(is(Verdict::AboveWhole), always()), (within(&of_a), always())]),
            Field::Den => cases.extend([(is(Verdict::ZeroWhole), always()), (within(&of_b), always())]),
            _ => {}
        }
        let red = sheet_look(RED, RED_TEXT);
        // The words of a status fill the cell already.
        let red = if field == Field::Status { red } else { red.set_bold() };
        sheet.conditions.push(Condition::new(areas, to_text(&first_of(cases, never())), red));
    }
}

/// Required cells that are blank, once at most half of all are.
fn missing(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let few = || few(total);
    for field in [Field::Num, Field::Den, Field::Status, Field::DoneOn, Field::Evidence] {
        let proof = matches!(field, Field::DoneOn | Field::Evidence);
        let wanted =
            |takes: &Takes<'_>| if proof { takes.claim } else { takes.need(field) == Need::Required };
        let Some((first, areas)) = areas(parts, field, wanted) else {
            continue;
        };
        let blank = count_a([cell(first, Column::of(field).index())]).eq(num(0));
        let status = || cell_in_column(first, Column::Status.index());
        let wanted = cell_in_column(first, Column::Missing.index()).gt(num(0));
        let mut when = vec![blank, wanted, few()];
        match field {
            Field::Num | Field::Den => when.push(status().ne(txt(Status::NoneArisen.words()))),
            Field::Status => {}
            _ => when.push(status().eq(txt(Status::Done.words()))),
        }
        let look =
            Format::new().set_background_color(MISSING).set_border(Line::Thin).set_border_color(AMBER_TEXT);
        sheet.conditions.push(Condition::new(areas, to_text(&and(when)), look));
    }
}
