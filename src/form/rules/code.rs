//! The codes of a row's verdict: one number behind word, colour and count.

use std::ops::Range;

/// What a row comes to, by its number in the hidden column. Cross-checks of the plan have numbers of their
/// own behind the errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    NotANumber = 1,
    Negative = 2,
    Fraction = 3,
    FiguresOfNothing = 4,
    AboveWhole = 5,
    ClaimedTooEarly = 6,
    NotADate = 7,
    UnknownStatus = 8,
    TooLarge = 9,
    NoneNotHere = 10,
    ZeroWhole = 11,
    LateDate = 12,
    MissingFigures = 30,
    MissingStatus = 31,
    MissingEvidence = 32,
    NoneArisen = 40,
    CannotJudge = 41,
    NotDueYet = 42,
    Tracked = 43,
    Reference = 44,
    NotDue = 45,
    Met = 50,
    Done = 51,
    NotMet = 60,
    Overdue = 61,
    InProgress = 70,
    DueSoon = 71,
}

/// What the officer reads.
const WORDS: [(Verdict, &str); 27] = [
    (Verdict::NotANumber, "? Không phải số"),
    (Verdict::Negative, "? Số âm"),
    (Verdict::Fraction, "? Số không nguyên"),
    (Verdict::FiguresOfNothing, "? Không phát sinh mà có số"),
    (Verdict::AboveWhole, "? a lớn hơn b"),
    (Verdict::ClaimedTooEarly, "? Chưa đạt, ghi đã xong"),
    (Verdict::NotADate, "? Không phải ngày"),
    (Verdict::UnknownStatus, "? Tình trạng sai"),
    (Verdict::TooLarge, "? Số quá lớn"),
    (Verdict::NoneNotHere, "? Tình trạng không hợp"),
    (Verdict::ZeroWhole, "? b không thể bằng 0"),
    (Verdict::LateDate, "? Ngày sau ngày chốt"),
    (Verdict::MissingFigures, "○ Thiếu số liệu"),
    (Verdict::MissingStatus, "○ Chưa chọn tình trạng"),
    (Verdict::MissingEvidence, "○ Thiếu ngày, số văn bản"),
    (Verdict::NoneArisen, "○ Không phát sinh"),
    (Verdict::CannotJudge, "○ Không tính được"),
    (Verdict::NotDueYet, "○ Chưa đến kỳ"),
    (Verdict::Tracked, "○ Theo dõi"),
    (Verdict::Reference, "○ Tham khảo"),
    (Verdict::NotDue, "○ Chưa đến hạn"),
    (Verdict::Met, "● Đạt"),
    (Verdict::Done, "● Hoàn thành"),
    (Verdict::NotMet, "× Chưa đạt"),
    (Verdict::Overdue, "× Quá hạn"),
    (Verdict::InProgress, "▲ Đang thực hiện"),
    (Verdict::DueSoon, "▲ Sắp đến hạn"),
];

/// What a code looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Something contradicts: the form cannot be sent.
    Fault,
    Missing,
    Neutral,
    Good,
    Bad,
    Amber,
}

impl Verdict {
    /// Codes of broken cross-checks whose left side is a, and b.
    pub const CROSS_CHECKS: [Range<u32>; 2] = [13..22, 22..30];
    /// Smaller codes are errors.
    pub const FIRST_SOUND: u32 = 30;

    /// Every verdict.
    pub fn all() -> impl Iterator<Item = Verdict> {
        WORDS.iter().map(|(verdict, _)| *verdict)
    }

    /// Its number in the hidden column.
    pub const fn code(self) -> u32 {
        self as u32
    }

    /// What the officer reads.
    pub fn words(self) -> &'static str {
        WORDS.iter().find(|(verdict, _)| *verdict == self).map_or("", |(_, words)| words)
    }
}

impl Class {
    /// First and last code of the class.
    pub const fn codes(self) -> (u32, u32) {
        match self {
            Class::Fault => (1, Verdict::FIRST_SOUND - 1),
            Class::Missing => (30, 39),
            Class::Neutral => (40, 49),
            Class::Good => (50, 59),
            Class::Bad => (60, 69),
            Class::Amber => (70, 79),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: [Class; 6] =
        [Class::Fault, Class::Missing, Class::Neutral, Class::Good, Class::Bad, Class::Amber];

    #[test]
    fn every_symbol_fits_its_class() {
        for verdict in Verdict::all() {
            let holds = |c: &&Class| (c.codes().0..=c.codes().1).contains(&verdict.code());
            let class = CLASSES.iter().find(holds).unwrap();
            let symbol = verdict.words().chars().next().unwrap();
            let wanted = match class {
                Class::Fault => '?',
                Class::Missing | Class::Neutral => '○',
                Class::Good => '●',
                Class::Bad => '×',
                Class::Amber => '▲',
            };
            assert_eq!(symbol, wanted, "{verdict:?}");
        }
    }
}
