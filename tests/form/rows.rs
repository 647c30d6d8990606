//! What each agency is asked, counted against the plan's own reading.

use cchc::form::{Block, Form, Past};
use cchc::period::Month;
use cchc::plan::load;

fn month(text: &str) -> Month {
    Month::read(text).unwrap_or(Month::at(1, 1))
}

/// Reported indicators, supporting figures, texts-only rows of an agency in a month.
fn rows(agency: &str, period: &str) -> (usize, usize, usize) {
    let plan = load::built_in().unwrap_or_else(|f| panic!("{f:?}"));
    let agency = plan.agency(agency).unwrap_or_else(|| panic!("{agency}"));
    let form = Form::ask(&plan, agency, month(period), &Past::default());
    let of = |block| form.asks().filter(|ask| ask.block == block).count();
    let (reported, supporting) = (of(Block::Reported), of(Block::Supporting));
    (reported, supporting, form.texts().count())
}

#[test]
fn an_agency_is_asked_what_the_plan_asks_of_it() {
    assert_eq!(rows("HAIBA", "2024-09"), (24, 6, 18));
    assert_eq!(rows("PNV", "2024-09").0, 45);
    assert_eq!(
        rows("PTCKH", "2024-09").0,
        27,
        "28 indicators, one of which (38.2) is taken from 40.1 and never asked"
    );
    assert_eq!(rows("BPMC", "2024-09").0, 7);
    assert_eq!(rows("CAH", "2024-09").0, 1);
}
