//! Why a workbook could not be built: always a mistake of this program, never of somebody's data.

use rust_xlsxwriter::XlsxError;
use std::fmt;

/// Why a workbook could not be built, in a sentence that begins with the place, `Báo cáo!B3: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetError(pub String);

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SheetError {}

crate::says_the_same!(SheetError);

/// Says where the library refused something: a part of a sheet, a cell or a kind of object; without a sheet the
/// workbook as a whole.
pub(super) fn refused(sheet: &str, part: &str) -> impl FnOnce(XlsxError) -> SheetError {
    move |error| SheetError(format!("{sheet}!{part}: {error}"))
}
