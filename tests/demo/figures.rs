//! The figures of a made-up office.

use cchc::demo::Office;
use cchc::form::layout::{Column, Layout, SHEET};
use cchc::form::{Form, Identity, Past, compose};
use cchc::period::Month;
use cchc::plan::load;
use cchc::sheet::Value;

/// A form that an office of the demo fills in without a mistake is one that its own form calls ready.
#[test]
fn every_form_of_the_demo_is_ready_to_be_sent() {
    let plan = load::built_in().unwrap();
    let period = Month::read("2024-09").unwrap();
    for agency in plan.roster(period) {
        let form = Form::ask(&plan, agency, period, &Past::default());
        let filling = Office::new(1, &agency.code).fill(&form);
        let layout = Layout::of(&form);
        let book = compose(&form, &layout, &filling, &Identity::of(&form, ""), &[]).unwrap();
        let sheet = book.sheets.iter().find(|s| s.name == SHEET).unwrap();
        for (row, key) in layout.keyed() {
            for column in [Column::Missing, Column::Fault] {
                let value = sheet.value(row, column.index());
                assert!(
                    matches!(value, Value::Number(0.0) | Value::Blank),
                    "{} {key} {column:?} {value:?}",
                    agency.code
                );
            }
        }
    }
}
