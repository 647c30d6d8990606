//! What a form measures: its height, its pages, and what is left to type.

use super::office;
use cchc::answer::Field;
use cchc::field::Need;
use cchc::form::layout::{FIELD_ROW, HEAD_ROW, Layout};
use cchc::form::{Ask, Filling, Form, Identity, Past, compose};
use cchc::period::Month;
use cchc::plan::load::built_in;
use cchc::sheet::Sheet;

fn month(text: &str) -> Month {
    Month::read(text).unwrap()
}

fn main_sheet(form: &Form<'_>, filling: &Filling) -> Sheet {
    let book = compose(form, &Layout::of(form), filling, &Identity::of(form, "0"), &[]).unwrap();
    book.sheets.into_iter().next().unwrap()
}

fn height(sheet: &Sheet, row: u32) -> f64 {
    sheet.rows.get(&row).and_then(|r| r.height).unwrap_or(15.75)
}

/// The rows that are seen.
fn rows(sheet: &Sheet) -> impl Iterator<Item = u32> + use<> {
    (0..sheet.next_row()).filter(|row| *row != FIELD_ROW)
}

/// Required cells that come blank.
fn left_to_type(form: &Form<'_>) -> usize {
    let carried = Filling::carried(form);
    let of_row = |ask: &Ask<'_>| {
        let (takes, key) = (form.takes(ask), ask.key());
        let left = |f: &Field| takes.need(*f) == Need::Required && carried.get(&key, *f).is_none();
        Field::ALL.into_iter().filter(left).count()
    };
    form.asks().map(of_row).sum()
}

/// What does not change from month to month is asked once.
#[test]
fn an_officer_types_what_changes() {
    let plan = built_in().unwrap();
    for (code, period, most) in
        [("HAIBA", "2024-09", 30), ("PNV", "2024-09", 45), ("PNV", "2025-01", 90), ("PTCKH", "2025-01", 60)]
    {
        let (form, _) = office::answered(&plan, code, month(period), 3);
        let left = left_to_type(&form);
        assert!(left <= most, "{code} {period}: {left}");
    }
}

/// An office that only tells a state still has a cell to fill in, or its untouched form would be an answer.
#[test]
fn no_form_comes_complete() {
    let plan = built_in().unwrap();
    for period in ["2023-12", "2024-09"].map(month) {
        for agency in plan.roster(period) {
            let (form, _) = office::answered(&plan, &agency.code, period, 1);
            assert_ne!(left_to_type(&form), 0, "{} {period}", agency.code);
        }
    }
}

#[test]
fn a_communes_form_has_its_natural_height() {
    let plan = built_in().unwrap();
    let form = Form::ask(&plan, plan.agency("HAIBA").unwrap(), month("2024-09"), &Past::default());
    let sheet = main_sheet(&form, &Filling::carried(&form));
    let points: f64 = rows(&sheet).map(|row| height(&sheet, row)).sum();
    assert!(points / 72.0 * 2.54 <= 110.0, "{} cm", points / 72.0 * 2.54);
}

/// Of a laptop's 768 pixels of height taskbar, ribbon and bars leave 25 usual rows of 20 to the cells, at 85 %. At least five
/// indicators of a commune are in view below the frozen head.
#[test]
fn five_indicators_are_in_view_at_once() {
    let plan = built_in().unwrap();
    let communes = plan.group("XA").unwrap();
    for agency in communes.members.iter().filter_map(|code| plan.agency(code)) {
        let form = Form::ask(&plan, agency, month("2024-09"), &Past::default());
        let layout = Layout::of(&form);
        let sheet = main_sheet(&form, &Filling::carried(&form));
        let keys: Vec<u32> = form.asks().filter_map(|ask| layout.row_of(&ask.key())).collect();
        let seen = |row: &&u32| {
            let points: f64 = rows(&sheet).filter(|r| r <= *row).map(|r| height(&sheet, r)).sum();
            points <= 25.0 * 20.0 * 0.75 / 0.85
        };
        let seen = keys.iter().filter(seen).count();
        assert!(seen >= 5, "{}: {seen}", agency.code);
    }
}

/// The last row goes with the signature, which is never cut in two; the last page is filled to a third.
#[test]
fn the_last_page_is_worth_its_paper() {
    let plan = built_in().unwrap();
    for period in ["2023-10", "2024-01", "2024-09", "2025-01", "2025-03"].map(month) {
        for agency in plan.roster(period) {
            let (form, filled) = office::answered(&plan, &agency.code, period, 1);
            let end = Layout::of(&form).end_row;
            for filling in [&filled, &Filling::carried(&form)] {
                let sheet = main_sheet(&form, filling);
                let width: f64 =
                    sheet.columns.values().filter(|c| !c.hidden).map(|c| 8.0 * c.width + 5.0).sum();
                let margins = sheet.print.margins;
                let scale = ((297.0 - margins.left - margins.right) / (width * 25.4 / 96.0) * 100.0).floor();
                let page = (210.0 - margins.top - margins.bottom) * 72.0 / 25.4 / (scale / 100.0);
                let (mut first, mut used) = (0, 0.0);
                for row in rows(&sheet) {
                    if used + height(&sheet, row) > page {
                        (first, used) = (row, height(&sheet, HEAD_ROW));
                    }
                    used += height(&sheet, row);
                }
                let name = format!("{} {period}: page from {first}, {used} of {page}", agency.code);
                assert!(first < end, "the signature is cut off: {name}");
                assert!(first == 0 || used >= page / 3.0, "{name}");
            }
        }
    }
}
