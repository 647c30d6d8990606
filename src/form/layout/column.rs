//! The columns of the main sheet: place, key, head and width.

use crate::answer::Field;

/// A column of the main sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Key,
    Number,
    Content,
    Target,
    Previous,
    /// a. Tử số (giá trị).
    Num,
    Den,
    Ratio,
    Verdict,
    Status,
    DoneOn,
    Evidence,
    Result,
    Difficulty,
    /// Hidden: number of missing required cells.
    Missing,
    /// Hidden: the verdict's code.
    Code,
    /// Hidden: previous numerator as a number.
    PreviousNum,
    /// Hidden: 1 for an error.
    Fault,
    /// Hidden: 1 for a warning.
    Doubt,
    /// Hidden: the row's number if it is the first to mend.
    FirstRow,
    /// Hidden: the row's number if it is the first with a warning.
    FirstDoubt,
}

/// Key, head and width in characters of the body font. The fields' keys are their own (`Field::key`); the
/// others have keys too, so that a moved column is found wherever it went.
const TABLE: [(Column, &str, &str, f64); 21] = [
    (Column::Key, "key", "", 8.0),
    (Column::Number, "tt", "TT", 5.0),
    (Column::Content, "content", "Nội dung số liệu phải báo cáo", 53.0),
    (Column::Target, "target", "Chỉ tiêu", 7.5),
    (Column::Previous, "previous", "Kỳ trước\n(a / b)", 11.0),
    (Column::Num, "num", "a. Tử số\n(giá trị)", 9.0),
    (Column::Den, "den", "b. Mẫu số", 9.0),
    (Column::Ratio, "ratio", "Tỷ lệ\na : b", 9.0),
    (Column::Verdict, "verdict", "Đánh giá", 14.0),
    (Column::Status, "status", "Tình trạng", 13.0),
    (Column::DoneOn, "done_on", "Ngày\nhoàn thành", 10.5),
    (Column::Evidence, "evidence", "Số, ký hiệu\nvăn bản", 12.5),
    (Column::Result, "result", "Kết quả thực hiện", 17.0),
    (Column::Difficulty, "difficulty", "Khó khăn,\nkiến nghị", 16.0),
    (Column::Missing, "missing", "", 8.0),
    (Column::Code, "code", "", 8.0),
    (Column::PreviousNum, "previous_num", "", 8.0),
    (Column::Fault, "fault", "", 8.0),
    (Column::Doubt, "doubt", "", 8.0),
    (Column::FirstRow, "first_row", "", 8.0),
    (Column::FirstDoubt, "first_doubt", "", 8.0),
];

impl Column {
    /// Every column from left to right.
    pub const ALL: [Column; TABLE.len()] = {
        let (mut all, mut at) = ([Column::Key; TABLE.len()], 0);
        while at < all.len() {
            all[at] = TABLE[at].0;
            at += 1;
        }
        all
    };

    /// Its place, from 0.
    pub const fn index(self) -> u16 {
        self as u16
    }

    /// The key in the hidden header row.
    pub const fn key(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// The head that the officer reads.
    pub const fn title(self) -> &'static str {
        TABLE[self as usize].2
    }

    /// Width in characters of the body font.
    pub const fn width(self) -> f64 {
        TABLE[self as usize].3
    }

    /// Whether the officer never sees it.
    pub fn is_hidden(self) -> bool {
        self == Column::Key || self >= Column::Missing
    }

    /// The column of a field.
    pub fn of(field: Field) -> Column {
        match field {
            Field::Num => Column::Num,
            Field::Den => Column::Den,
            Field::Status => Column::Status,
            Field::DoneOn => Column::DoneOn,
            Field::Evidence => Column::Evidence,
            Field::Result => Column::Result,
            Field::Difficulty => Column::Difficulty,
        }
    }

    /// The field it holds, if officers type there.
    pub fn field(self) -> Option<Field> {
        Field::ALL.into_iter().find(|f| Column::of(*f) == self)
    }
}
