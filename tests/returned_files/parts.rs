//! The parts of a saved package, searched as text: what the reader has no use for is seen only there.

use std::io::Read;

/// A zip, opened.
pub struct Parts<'b>(&'b [u8]);

impl<'b> Parts<'b> {
    pub fn of(bytes: &'b [u8]) -> Parts<'b> {
        Parts(bytes)
    }

    /// Whether a part holds these words, in one of the spellings between bars.
    fn has(&self, part: &str, words: &str) -> bool {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(self.0)).unwrap();
        let mut text = String::new();
        let mut part = zip.by_name(part).unwrap();
        part.read_to_string(&mut text).unwrap();
        words.split('|').any(|words| text.contains(words))
    }

    fn lacks(&self, wanted: &[(&'static str, &str, &str)]) -> Vec<&'static str> {
        let lacking = wanted.iter().filter(|(_, part, words)| !self.has(part, words));
        lacking.map(|(name, ..)| *name).collect()
    }
}

/// What an `.xlsx` has lost of lists, freeze, print and colours.
pub fn xlsx_lacks(parts: &Parts<'_>) -> Vec<&'static str> {
    const SHEET: &str = "xl/worksheets/sheet1.xml";
    parts.lacks(&[
        ("input cells", "xl/styles.xml", r#" locked="0"| locked="false""#),
        ("validations", SHEET, "<dataValidation "),
        ("freeze", SHEET, r#"state="frozen""#),
        ("print titles", "xl/workbook.xml", "_xlnm.Print_Titles"),
        ("conditional formats", SHEET, "<cfRule "),
        ("landscape", SHEET, r#"orientation="landscape""#),
        ("one page wide", SHEET, "fitToPage="),
    ])
}

/// The same of an `.ods`.
pub fn ods_lacks(parts: &Parts<'_>) -> Vec<&'static str> {
    parts.lacks(&[
        ("validations", "content.xml", "<table:content-validation "),
        ("freeze", "settings.xml", "VerticalSplitMode"),
        ("print titles", "content.xml", "<table:table-header-rows"),
        ("conditional formats", "content.xml", "<calcext:conditional-format "),
        ("landscape", "styles.xml", r#"style:print-orientation="landscape""#),
        ("one page wide", "styles.xml", "style:scale-to-X="),
    ])
}
