//! How one agency stands by itself on one indicator: for the heat map and the agencies' table.
//!
//! The district's verdict is made of sums; this only says who lifts it and who holds it down.

use super::facts::Line;
use crate::assess::{Member, Reason, Stand};
use crate::rule::{self, Quantity};

/// An agency's own state on an indicator, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Own {
    /// Its figure is below what all must reach, and the verdict is due.
    Below,
    /// Its answer is blank, unreadable or contradicts itself.
    LeftOut,
    NotSent,
    OnWay,
    Reached,
    Neutral,
}

impl Own {
    pub const ALL: [Own; 6] =
        [Own::Below, Own::LeftOut, Own::NotSent, Own::OnWay, Own::Reached, Own::Neutral];

    /// Symbol and words.
    const fn said(self) -> (char, &'static str) {
        match self {
            Own::Below => ('×', "Dưới mức"),
            Own::LeftOut => ('!', "Thiếu hoặc sai số liệu"),
            Own::NotSent => ('–', "Chưa có báo cáo dùng được"),
            Own::OnWay => ('▲', "Đang thực hiện"),
            Own::Reached => ('●', "Đạt mức"),
            Own::Neutral => ('○', "Không phải xét"),
        }
    }

    pub(super) fn symbol(self) -> char {
        self.said().0
    }

    pub(super) fn shown(self) -> String {
        format!("{} {}", self.said().0, self.said().1)
    }
}

/// Whether one agency's figure can be held against the target: not where several only add to one number.
pub fn is_comparable(line: &Line<'_>) -> bool {
    !(rule::adds_up(line.indicator) && line.result.members.len() > 1)
}

pub(super) fn own(line: &Line<'_>, member: &Member) -> Own {
    match (member.stand, passes_alone(line, member)) {
        (Stand::Out(Reason::NoReturn), _) => Own::NotSent,
        (Stand::Out(_), _) => Own::LeftOut,
        (Stand::Counts, Some(true)) => Own::Reached,
        (Stand::Counts, Some(false)) => short(line),
        (Stand::Neutral | Stand::Pending | Stand::Counts, _) => Own::Neutral,
    }
}

/// What an answer is said to be whose figure falls short.
pub fn short(line: &Line<'_>) -> Own {
    let on_way = !line.result.decided && rule::time_mends(line.indicator);
    if on_way { Own::OnWay } else { Own::Below }
}

/// Whether a counted answer passes by itself; none where it is not judged.
pub fn passes_alone(line: &Line<'_>, member: &Member) -> Option<bool> {
    if !member.counted || !is_comparable(line) {
        return None;
    }
    if rule::one_by_one(line.indicator) {
        return member.passes;
    }
    rule::alone(line.indicator)?.passes(&|quantity| match quantity {
        Quantity::Num => Some(member.num.unwrap_or_default()),
        _ => Some(member.den.unwrap_or_default()),
    })
}
