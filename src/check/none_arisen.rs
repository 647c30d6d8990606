//! L02: *Không phát sinh* beside figures other than 0. Excused: a status that was refused, which is said
//! already.

use super::returned::Returned;
use crate::answer::{Field, Status};
use crate::assess::wording::figure_or_blank;
use crate::assess::{Reason, Stand};
use crate::finding::{Finding, logic};

/// One finding for each row.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .rows()
        .filter(|r| r.stand == Stand::Out(Reason::NoneArisenWithFigures))
        .filter(|r| r.answer.status_value() == Some(Status::NoneArisen))
        .map(|r| {
            let place = returned.at(&r, &[Field::Status, Field::Num, Field::Den]);
            let (num, den) = (r.answer.num_value(), r.answer.den_value());
            logic::none_arisen_with_figures(place, figure_or_blank(num), figure_or_blank(den))
        })
        .collect()
}
