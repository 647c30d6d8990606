//! Why a workbook could not be built: always a mistake of this program, never of somebody's data.

use rust_xlsxwriter::XlsxError;
use std::fmt;

/// Why a workbook could not be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetError {
    /// A number or a stored result is not finite.
    NotANumber { sheet: String, cell: String },
    /// Formulas lean on each other in a circle.
    Circle { sheet: String, cell: String },
    /// A sheet's name that Excel would not open.
    Name(String),
    /// A page header or footer over 255 characters.
    HeaderTooLong { sheet: String, length: usize },
    /// A hidden or missing sheet was to be the open one.
    ActiveSheet(usize),
    /// The writer refused a part of a sheet, a cell or a kind of object; no sheet is the workbook as a whole.
    Refused { sheet: String, part: String, reason: String },
    /// The finished package could not be opened again to finish it.
    Package(String),
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SheetError::NotANumber { sheet, cell } => write!(f, "{sheet}!{cell}: the number is not finite"),
            SheetError::Circle { sheet, cell } => {
                write!(f, "{sheet}!{cell}: the formula leans on its own result")
            }
            SheetError::Name(name) => write!(f, "`{name}` is no name for a sheet"),
            SheetError::HeaderTooLong { sheet, length } => {
                write!(f, "{sheet}: page header of {length} characters, Excel takes 255")
            }
            SheetError::ActiveSheet(index) => write!(f, "sheet {index} cannot be the open one"),
            SheetError::Refused { sheet, part, reason } => write!(f, "{sheet}!{part}: {reason}"),
            SheetError::Package(reason) => write!(f, "the finished workbook cannot be read back: {reason}"),
        }
    }
}

impl std::error::Error for SheetError {}

crate::says_the_same!(SheetError);

/// Says where the library refused something.
pub(super) fn refused(sheet: &str, part: &str) -> impl FnOnce(XlsxError) -> SheetError {
    move |error| SheetError::Refused {
        sheet: sheet.to_owned(),
        part: part.to_owned(),
        reason: error.to_string(),
    }
}
