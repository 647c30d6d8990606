//! How one agency stands by itself on one indicator: for the heat map and the agencies' table.
//!
//! The district's verdict is made of sums; this only says who lifts it and who holds it down.

use super::facts::Line;
use crate::assess::kinds::{Outcome, Sums, of_sums};
use crate::assess::{Member, Reason, Stand};
use crate::plan::{Aggregation, Kind};

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
    /// Every state, worst first.
    pub const ALL: [Own; 6] =
        [Own::Below, Own::LeftOut, Own::NotSent, Own::OnWay, Own::Reached, Own::Neutral];

    /// Its symbol.
    pub fn symbol(self) -> &'static str {
        match self {
            Own::Below => "×",
            Own::LeftOut => "!",
            Own::NotSent => "–",
            Own::OnWay => "▲",
            Own::Reached => "●",
            Own::Neutral => "○",
        }
    }

    /// Its words.
    pub fn words(self) -> &'static str {
        match self {
            Own::Below => "Dưới mức",
            Own::LeftOut => "Thiếu hoặc sai số liệu",
            Own::NotSent => "Chưa nộp",
            Own::OnWay => "Đang thực hiện",
            Own::Reached => "Đạt mức",
            Own::Neutral => "Không phải xét",
        }
    }

    /// Symbol and words.
    pub fn shown(self) -> String {
        format!("{} {}", self.symbol(), self.words())
    }
}

/// Whether one agency's figure can be held against the target: not where several only add to one number.
pub fn is_comparable(line: &Line<'_>) -> bool {
    let adds_up = line.indicator.kind == Kind::Count && line.indicator.aggregation == Aggregation::Sum;
    !(adds_up && line.result.members.len() > 1 && !line.indicator.judge_each)
}

/// The state of a member.
pub fn own(line: &Line<'_>, member: &Member) -> Own {
    match member.stand {
        Stand::Out(Reason::NoReturn) => Own::NotSent,
        Stand::Out(_) => Own::LeftOut,
        Stand::Neutral | Stand::Pending => Own::Neutral,
        Stand::Counts => counted(line, member),
    }
}

fn counted(line: &Line<'_>, member: &Member) -> Own {
    match member.passes {
        Some(true) => return Own::Reached,
        Some(false) => {
            return if line.result.decided { Own::Below } else { Own::OnWay };
        }
        None => {}
    }
    if !is_comparable(line) {
        return Own::Neutral;
    }
    let sums = Sums { num: member.num.unwrap_or_default(), den: member.den.unwrap_or_default() };
    match of_sums(line.indicator, sums) {
        Outcome::Met => Own::Reached,
        Outcome::Short { by_time: true, .. } if !line.result.decided => Own::OnWay,
        Outcome::Short { .. } => Own::Below,
        Outcome::NoneArisen | Outcome::CannotJudge | Outcome::Tracked => Own::Neutral,
    }
}

/// Whether a counted answer passes by itself; none where it is not judged.
pub fn passes_alone(line: &Line<'_>, member: &Member) -> Option<bool> {
    if !is_comparable(line) {
        return None;
    }
    match own(line, member) {
        Own::Reached => Some(true),
        Own::Below | Own::OnWay => Some(false),
        Own::LeftOut | Own::NotSent | Own::Neutral => None,
    }
}
