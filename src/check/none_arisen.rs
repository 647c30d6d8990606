//! L02: *Không phát sinh* beside figures other than 0.

use super::returned::Returned;
use super::words::in_both;
use crate::answer::Field;
use crate::assess::wording::figure_or_blank;
use crate::assess::{Reason, Stand};
use crate::finding::{Finding, logic};

/// One finding for each row.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .rows()
        .filter(|r| r.stand == Stand::Out(Reason::NoneArisenWithFigures))
        .map(|r| {
            let place = returned.at(&r, &[Field::Status, Field::Num, Field::Den]);
            in_both(|lang| {
                let show = |v| figure_or_blank(v, lang);
                logic::none_arisen_with_figures(
                    place.clone(),
                    show(r.answer.num_value()),
                    show(r.answer.den_value()),
                )
            })
        })
        .collect()
}
