//! Forms for tests: an agency's month with the month before it already answered.

use cchc::answer::{Field, Status};
use cchc::demo::Office;
use cchc::form::{Filling, Form, Past, Raw};
use cchc::period::Month;
use cchc::plan::Plan;
use rust_decimal::Decimal;

/// A form whose month before was answered by the demo's office, and that office's answers of this month.
pub fn answered<'p>(plan: &'p Plan, code: &str, period: Month, months: u32) -> (Form<'p>, Filling) {
    let agency = plan.agency(code).unwrap();
    let mut office = Office::new(7, code);
    let first = (0..months).fold(period, |month, _| month.prev());
    let mut past = Past::default();
    for month in Month::span(first, period.prev()) {
        let form = Form::ask(plan, agency, month, &past);
        past = Past::of(month, office.fill(&form).answers());
    }
    let form = Form::ask(plan, agency, period, &past);
    let filling = office.fill(&form);
    (form, filling)
}

/// Every other cell left out.
pub fn half(filling: &Filling) -> Filling {
    let mut half = filling.clone();
    let mut nth = 0;
    half.cells.retain(|_, _| {
        nth += 1;
        nth % 2 == 0
    });
    half
}

/// What offices get wrong, row after row.
pub fn wrong(form: &Form<'_>, filling: &Filling) -> Filling {
    let mut wrong = filling.clone();
    let number = |text: &str| Raw::Number(text.parse::<Decimal>().unwrap());
    let status = |status: Status| Raw::Text(status.words().to_string());
    let slips = [
        (Field::Num, number("999999")),
        (Field::Num, Raw::Text("khoảng 30".into())),
        (Field::Num, number("-3")),
        (Field::Den, number("98.5")),
        (Field::Status, status(Status::NoneArisen)),
        (Field::Num, number("0")),
        (Field::Status, status(Status::Done)),
        (Field::DoneOn, Raw::Text("tháng 5".into())),
        (Field::Den, number("0")),
        (Field::Status, Raw::Text("xong rồi".into())),
        (Field::Num, Raw::Text(" ".into())),
    ];
    for (ask, (field, raw)) in form.asks().zip(slips.iter().cycle()) {
        wrong.put(&ask.key(), *field, raw.clone());
    }
    wrong
}

/// A few cells left out.
pub fn nearly(filling: &Filling) -> Filling {
    let mut nearly = filling.clone();
    let mut nth = 0;
    nearly.cells.retain(|_, _| {
        nth += 1;
        nth % 9 != 0
    });
    nearly
}
