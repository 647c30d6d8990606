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
    /// Hidden: first row to mend.
    FirstRow,
}

impl Column {
    /// Every column from left to right.
    pub const ALL: [Column; 20] = [
        Column::Key,
        Column::Number,
        Column::Content,
        Column::Target,
        Column::Previous,
        Column::Num,
        Column::Den,
        Column::Ratio,
        Column::Verdict,
        Column::Status,
        Column::DoneOn,
        Column::Evidence,
        Column::Result,
        Column::Difficulty,
        Column::Missing,
        Column::Code,
        Column::PreviousNum,
        Column::Fault,
        Column::Doubt,
        Column::FirstRow,
    ];

    /// Its place, from 0.
    pub fn index(self) -> u16 {
        self as u16
    }

    /// The key in the hidden header row. Fields use their own keys; the others have keys of their own, so
    /// that a moved column is found wherever it went.
    pub fn key(self) -> &'static str {
        match self {
            Column::Key => "key",
            Column::Number => "tt",
            Column::Content => "content",
            Column::Target => "target",
            Column::Previous => "previous",
            Column::Num => Field::Num.key(),
            Column::Den => Field::Den.key(),
            Column::Ratio => "ratio",
            Column::Verdict => "verdict",
            Column::Status => Field::Status.key(),
            Column::DoneOn => Field::DoneOn.key(),
            Column::Evidence => Field::Evidence.key(),
            Column::Result => Field::Result.key(),
            Column::Difficulty => Field::Difficulty.key(),
            Column::Missing => "missing",
            Column::Code => "code",
            Column::PreviousNum => "previous_num",
            Column::Fault => "fault",
            Column::Doubt => "doubt",
            Column::FirstRow => "first_row",
        }
    }

    /// The head that the officer reads.
    pub fn title(self) -> &'static str {
        match self {
            Column::Number => "TT",
            Column::Content => "Nội dung số liệu phải báo cáo",
            Column::Target => "Chỉ tiêu",
            Column::Previous => "Kỳ trước\n(a / b)",
            Column::Num => "a. Tử số\n(giá trị)",
            Column::Den => "b. Mẫu số",
            Column::Ratio => "Tỷ lệ\na : b",
            Column::Verdict => "Đánh giá",
            Column::Status => "Tình trạng",
            Column::DoneOn => "Ngày\nhoàn thành",
            Column::Evidence => "Số, ký hiệu\nvăn bản",
            Column::Result => "Kết quả thực hiện",
            Column::Difficulty => "Khó khăn,\nkiến nghị",
            _ => "",
        }
    }

    /// Width in characters of the body font; hidden columns keep a small one.
    pub fn width(self) -> f64 {
        match self {
            Column::Number => 5.0,
            Column::Content => 42.0,
            Column::Target => 8.0,
            Column::Previous => 11.0,
            Column::Num | Column::Den | Column::Ratio => 9.0,
            Column::Verdict | Column::Status => 14.0,
            Column::DoneOn => 10.5,
            Column::Evidence => 13.5,
            Column::Result => 19.0,
            Column::Difficulty => 17.5,
            _ => 8.0,
        }
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
