//! L01: a part that exceeds its whole. Excused: indicators that may exceed, growth and reduction.

use super::returned::Returned;
use crate::answer::Field;
use crate::assess::wording::figure_or_blank;
use crate::assess::{Reason, Stand};
use crate::finding::{Finding, logic};

/// One finding for each row; supporting rows too, for they are compared.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .rows()
        .filter(|r| r.stand == Stand::Out(Reason::NumAboveDen))
        .map(|r| {
            let place = returned.at(&r, &[Field::Num, Field::Den]);
            let (num, den) = (r.answer.num_value(), r.answer.den_value());
            logic::num_above_den(place, figure_or_blank(num), figure_or_blank(den))
        })
        .collect()
}
