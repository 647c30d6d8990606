//! H02: an agency whose first return came in after the deadline (R10). It changes no figure.

use crate::assess::Assessment;
use crate::finding::{Finding, Place, deadline};
use crate::ledger::{Ledger, RegisterRow};
use crate::plan::Plan;
use crate::words::text::Text;
use chrono::NaiveDate;

/// One finding for each agency.
pub fn find(plan: &Plan, ledger: &Ledger, assessment: &Assessment, _: &[Finding]) -> Vec<Finding> {
    let due = plan.calendar.deadline(assessment.period);
    let book = ledger.month(assessment.period);
    book.iter()
        .flat_map(|b| &b.register)
        .filter(|line| line.late)
        .filter_map(|line| of_line(line, due))
        .collect()
}

fn of_line(line: &RegisterRow, due: NaiveDate) -> Option<Finding> {
    let mut place = Place::agency(&line.agency);
    place.file = line.file.clone();
    let source = match line.by_file_time {
        false => Text::default(),
        true => Text::of(" (theo giờ tệp)", " (by the file's time)"),
    };
    Some(deadline::return_late(place, line.first_on?, due, source))
}
