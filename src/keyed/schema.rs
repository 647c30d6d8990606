//! A table's columns: what they are called, how wide they are, what people are told, what may stand in them.

/// A code of the program's and the word that people see for it.
pub type Choice = (&'static str, &'static str);

/// What sort of value a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Written by the program at every run.
    Ours,
    /// The same, for the program alone.
    Hidden,
    /// One of a list that the owner gives.
    Chosen,
    /// A text; blank is an empty text.
    Text,
    Maybe,
    Key,
    Whole,
    Day,
    Month,
    Codes,
    Lines,
    Choice(&'static [Choice]),
    /// Yes or no; blank is the given one.
    Flag(bool),
    Numbers,
    Target,
    UnitTest,
    Due,
    Sum,
}

/// A column of a table, or a line of settings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    pub key: &'static str,
    pub head: &'static str,
    /// What people are told when a cell of it is selected.
    pub help: &'static str,
    /// In characters.
    pub width: f64,
    pub shape: Shape,
    /// Without it a row says nothing that can be used.
    pub must: bool,
    /// Workbooks written before it came are read without it.
    pub later: bool,
}

/// A table with a sheet of its own.
#[derive(Debug, PartialEq)]
pub struct Schema {
    /// Its name before the keys of the hidden row: `task.id`.
    pub name: &'static str,
    pub sheet: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub columns: &'static [Column],
    /// Columns that stay in sight.
    pub frozen: u16,
    /// Pages side by side on paper.
    pub pages: u16,
    /// Empty rows with lines, to write on.
    pub spare: u32,
    /// Size of the letters.
    pub points: f32,
    /// Whether cells to be filled in are coloured: where most of the sheet is the program's own.
    pub marked: bool,
}

/// A table without anything of its own.
pub const PLAIN: Schema = Schema {
    name: "",
    sheet: "",
    title: "",
    about: "",
    columns: &[],
    frozen: 0,
    pages: 1,
    spare: 0,
    points: 12.0,
    marked: false,
};

impl Column {
    /// Whether people fill it in.
    pub fn is_input(&self) -> bool {
        !matches!(self.shape, Shape::Ours | Shape::Hidden)
    }
}

impl Schema {
    /// The hidden key of a column: `task.id`.
    pub fn key(&self, column: &Column) -> String {
        format!("{}.{}", self.name, column.key)
    }

    /// A column by its key.
    pub fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.key == key)
    }
}

/// Columns as a list, a line each: whether every row must fill it in, key, head, width in characters,
/// shape, what people are told. `later` before it: workbooks of earlier versions do not have it.
macro_rules! columns {
    (@ later $($rest:tt)*) => { $crate::keyed::Column { later: true, ..$crate::keyed::columns!(@ $($rest)*) } };
    (@ must $($rest:tt)*) => { $crate::keyed::Column { must: true, ..$crate::keyed::columns!(@ may $($rest)*) } };
    (@ may $key:literal $head:literal $width:literal $shape:expr, $help:literal) => {
        $crate::keyed::Column {
            key: $key, head: $head, width: $width, shape: $shape, help: $help, must: false, later: false,
        }
    };
    ($( $($need:ident)+ $key:literal $head:literal $width:literal $shape:expr, $help:literal; )*) => {{
        use $crate::keyed::Shape::*;
        &[$( $crate::keyed::columns!(@ $($need)+ $key $head $width $shape, $help) ),*]
    }};
}
pub(crate) use columns;
