//! H02: a return that came in after the deadline. It changes no figure.

use super::words::in_both;
use crate::assess::Assessment;
use crate::finding::{Finding, Place, deadline};
use crate::ledger::{Ledger, RegisterRow};
use crate::plan::Plan;
use crate::words::date::show_date;
use crate::words::text::Lang;

/// One finding for each agency.
pub fn find(plan: &Plan, ledger: &Ledger, assessment: &Assessment) -> Vec<Finding> {
    let due = show_date(plan.calendar.deadline(assessment.period));
    let book = ledger.month(assessment.period);
    book.iter()
        .flat_map(|b| &b.register)
        .filter(|line| line.late)
        .filter_map(|line| of_line(line, &due))
        .collect()
}

fn of_line(line: &RegisterRow, due: &str) -> Option<Finding> {
    let received = show_date(line.received_on?);
    let mut place = Place::agency(&line.agency);
    place.file = line.file.clone();
    Some(in_both(|lang| {
        let source = match (line.by_file_time, lang) {
            (false, _) => "",
            (true, Lang::Vi) => " (theo giờ tệp)",
            (true, Lang::En) => " (by the file's time)",
        };
        deadline::return_late(place.clone(), &received, due, source)
    }))
}
