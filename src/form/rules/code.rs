//! The codes of a row's verdict: one number behind word, colour and count.

/// What a row comes to. Cross-checks of the plan have codes of their own behind these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    NotANumber,
    Negative,
    Fraction,
    FiguresOfNothing,
    AboveWhole,
    ClaimedTooEarly,
    NotADate,
    UnknownStatus,
    TooLarge,
    NoneNotHere,
    ZeroWhole,
    LateDate,
    NoneArisen,
    CannotJudge,
    MissingFigures,
    MissingStatus,
    MissingEvidence,
    NotDueYet,
    Tracked,
    Reference,
    NotDue,
    Met,
    Done,
    NotMet,
    Overdue,
    InProgress,
    DueSoon,
}

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
    /// Every verdict.
    pub const ALL: [Verdict; 27] = [
        Verdict::NotANumber,
        Verdict::Negative,
        Verdict::Fraction,
        Verdict::FiguresOfNothing,
        Verdict::AboveWhole,
        Verdict::ClaimedTooEarly,
        Verdict::NotADate,
        Verdict::UnknownStatus,
        Verdict::TooLarge,
        Verdict::NoneNotHere,
        Verdict::ZeroWhole,
        Verdict::LateDate,
        Verdict::NoneArisen,
        Verdict::CannotJudge,
        Verdict::MissingFigures,
        Verdict::MissingStatus,
        Verdict::MissingEvidence,
        Verdict::NotDueYet,
        Verdict::Tracked,
        Verdict::Reference,
        Verdict::NotDue,
        Verdict::Met,
        Verdict::Done,
        Verdict::NotMet,
        Verdict::Overdue,
        Verdict::InProgress,
        Verdict::DueSoon,
    ];

    /// The code of the first broken cross-check of a row; further ones follow.
    pub const FIRST_CROSS_CHECK: u32 = 13;
    /// Smaller codes are errors.
    pub const FIRST_SOUND: u32 = 30;

    /// Code and words.
    const fn entry(self) -> (u32, &'static str) {
        match self {
            Verdict::NotANumber => (1, "? Không phải số"),
            Verdict::Negative => (2, "? Số âm"),
            Verdict::Fraction => (3, "? Số không nguyên"),
            Verdict::FiguresOfNothing => (4, "? Không phát sinh mà có số"),
            Verdict::AboveWhole => (5, "? Tử số lớn hơn mẫu số"),
            Verdict::ClaimedTooEarly => (6, "? Chưa đạt mà ghi Hoàn thành"),
            Verdict::NotADate => (7, "? Không phải ngày"),
            Verdict::UnknownStatus => (8, "? Tình trạng ngoài danh sách"),
            Verdict::TooLarge => (9, "? Số quá lớn"),
            Verdict::NoneNotHere => (10, "? Không nhận Không phát sinh"),
            Verdict::ZeroWhole => (11, "? b không thể bằng 0"),
            Verdict::LateDate => (12, "? Ngày sau ngày chốt"),
            Verdict::MissingFigures => (30, "○ Thiếu số liệu"),
            Verdict::MissingStatus => (31, "○ Chưa chọn tình trạng"),
            Verdict::MissingEvidence => (32, "○ Thiếu ngày, số văn bản"),
            Verdict::NoneArisen => (40, "○ Không phát sinh"),
            Verdict::CannotJudge => (41, "○ Không tính được"),
            Verdict::NotDueYet => (42, "○ Chưa đến kỳ đánh giá"),
            Verdict::Tracked => (43, "○ Theo dõi"),
            Verdict::Reference => (44, "○ Tham khảo"),
            Verdict::NotDue => (45, "○ Chưa đến hạn"),
            Verdict::Met => (50, "● Đạt"),
            Verdict::Done => (51, "● Hoàn thành"),
            Verdict::NotMet => (60, "× Chưa đạt"),
            Verdict::Overdue => (61, "× Quá hạn"),
            Verdict::InProgress => (70, "▲ Đang thực hiện"),
            Verdict::DueSoon => (71, "▲ Sắp đến hạn"),
        }
    }

    /// Its number in the hidden column.
    pub const fn code(self) -> u32 {
        self.entry().0
    }

    /// What the officer reads.
    pub const fn words(self) -> &'static str {
        self.entry().1
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
    use std::collections::BTreeSet;

    const CLASSES: [Class; 6] =
        [Class::Fault, Class::Missing, Class::Neutral, Class::Good, Class::Bad, Class::Amber];

    #[test]
    fn every_code_is_its_own_and_its_symbol_fits_its_class() {
        let codes: BTreeSet<u32> = Verdict::ALL.iter().map(|v| v.code()).collect();
        assert_eq!(codes.len(), Verdict::ALL.len());
        for verdict in Verdict::ALL {
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
