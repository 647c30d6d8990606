//! Where everything stands on the form's main sheet: the one layout that writer and reader share.

use super::{Ask, Block, Form, TaskHead, TextAsk};
use crate::answer::Field;
use crate::plan::{RowKey, Section};

/// Name of the main sheet.
pub const SHEET: &str = "Báo cáo";
/// Name of the guidance sheet.
pub const GUIDE_SHEET: &str = "Hướng dẫn";
/// Name of the sheet that holds the lists.
pub const LIST_SHEET: &str = "Danh mục";

/// A column of the main sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Hidden row key.
    Key,
    /// TT.
    Number,
    /// Nội dung.
    Content,
    /// Chỉ tiêu.
    Target,
    /// Kỳ trước.
    Previous,
    /// a. Tử số (giá trị).
    Num,
    /// b. Mẫu số.
    Den,
    /// Tỷ lệ.
    Ratio,
    /// Đánh giá.
    Verdict,
    /// Tình trạng.
    Status,
    /// Ngày hoàn thành.
    DoneOn,
    /// Số, ký hiệu văn bản.
    Evidence,
    /// Kết quả thực hiện.
    Result,
    /// Khó khăn, kiến nghị.
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

/// First and last column that the officer sees.
pub const VISIBLE: (Column, Column) = (Column::Number, Column::Difficulty);
/// Rows of the three-block header, from 0.
pub const HEADER_ROWS: [u32; 3] = [0, 1, 2];
/// Row of the self-check band.
pub const BAND_ROW: u32 = 3;
/// Hidden row of the field keys.
pub const FIELD_ROW: u32 = 4;
/// Row of the table head, repeated on every page.
pub const HEAD_ROW: u32 = 5;
/// First row below the head.
pub const FIRST_ROW: u32 = 6;

/// Where the revision (*Lần gửi*) stands: in the header's last row, last visible column.
pub const REVISION: (u32, Column) = (2, Column::Difficulty);

/// A cell outside the table that the officer fills in, keyed in the hidden first column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extra {
    /// Lần gửi.
    Revision,
    /// Ngày lập báo cáo.
    Dated,
    /// Người lập biểu.
    PreparedBy,
    /// Điện thoại.
    Phone,
    /// Thủ trưởng đơn vị.
    Signer,
}

impl Extra {
    /// Every extra cell.
    pub const ALL: [Extra; 5] = [
        Extra::Revision,
        Extra::Dated,
        Extra::PreparedBy,
        Extra::Phone,
        Extra::Signer,
    ];

    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Extra::Revision => "revision",
            Extra::Dated => "dated",
            Extra::PreparedBy => "prepared_by",
            Extra::Phone => "phone",
            Extra::Signer => "signer",
        }
    }

    /// The column whose cell in the keyed row holds the value.
    pub fn column(self) -> Column {
        match self {
            Extra::Revision => Column::Difficulty,
            Extra::Dated => Column::Evidence,
            Extra::PreparedBy | Extra::Phone => Column::Target,
            Extra::Signer => Column::DoneOn,
        }
    }
}

/// One row of the table with its place.
#[derive(Debug, Clone, Copy)]
pub enum Placed<'f, 'p> {
    /// Head of a block.
    Block(Block),
    /// A section's title row.
    Section(&'p Section),
    /// A task's full-width row.
    Task(&'f TaskHead<'p>),
    /// An indicator row.
    Ask(&'f Ask<'p>),
    /// A texts-only row under its task row (lead) or by itself (coordinated).
    Text(&'f TextAsk<'p>),
    /// A row that is not ours, such as one an officer inserted.
    Foreign,
}

/// The rows of a form's main sheet, each with its place.
#[derive(Debug, Clone)]
pub struct Layout<'f, 'p> {
    /// Row number from 0, and what stands there.
    pub rows: Vec<(u32, Placed<'f, 'p>)>,
    /// First row of the end block (footnote, names, signature).
    pub end_row: u32,
}

impl<'f, 'p> Layout<'f, 'p> {
    /// Places the rows of a form.
    pub fn of(form: &'f Form<'p>) -> Layout<'f, 'p> {
        let mut placed = Vec::new();
        block(&mut placed, Block::Reported, &form.reported);
        block(&mut placed, Block::Supporting, &form.supporting);
        if !form.coordinated.is_empty() {
            placed.push(Placed::Block(Block::Coordinated));
            placed.extend(form.coordinated.iter().map(Placed::Text));
        }
        Layout::place(placed)
    }

    /// Numbers rows from the first row below the head.
    pub fn place(placed: Vec<Placed<'f, 'p>>) -> Layout<'f, 'p> {
        let end_row = FIRST_ROW + u32::try_from(placed.len()).unwrap_or(u32::MAX - FIRST_ROW);
        Layout {
            rows: (FIRST_ROW..).zip(placed).collect(),
            end_row,
        }
    }

    /// The row of a key.
    pub fn row_of(&self, key: &RowKey) -> Option<u32> {
        self.keyed().find(|(_, k)| k == key).map(|(row, _)| row)
    }

    /// Every row that has a key.
    pub fn keyed(&self) -> impl Iterator<Item = (u32, RowKey)> + '_ {
        self.rows.iter().filter_map(|(row, placed)| match placed {
            Placed::Ask(ask) => Some((*row, ask.key())),
            Placed::Text(text) => Some((*row, text.key.clone())),
            _ => None,
        })
    }
}

/// Adds a block with its sections, tasks and rows, if it has any.
fn block<'f, 'p>(placed: &mut Vec<Placed<'f, 'p>>, block: Block, tasks: &'f [TaskHead<'p>]) {
    if tasks.is_empty() {
        return;
    }
    placed.push(Placed::Block(block));
    let mut section = None;
    for head in tasks {
        if block == Block::Reported && head.section.map(|s| &s.id) != section {
            section = head.section.map(|s| &s.id);
            placed.extend(head.section.map(Placed::Section));
        }
        placed.push(Placed::Task(head));
        placed.extend(head.asks.iter().map(Placed::Ask));
        placed.extend(head.text.iter().map(Placed::Text));
    }
}
