//! Texts cut to what a cell of Excel can hold. Other programs let people type more, and a report joins
//! what many offices wrote: neither may keep a workbook from being written.

use crate::sheet::cell::Run;
use std::borrow::Cow;

/// The longest text of a cell, in UTF-16 units.
const LONGEST: usize = 32_767;

/// A text as it fits into a cell; what was cut is marked with `…`.
pub(super) fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < LONGEST
    });
    Cow::Owned(kept.chain(['…']).collect())
}

/// Whether several runs fit into one cell together.
pub(super) fn fit(runs: &[&Run]) -> bool {
    let units = |run: &&Run| run.text.encode_utf16().count();
    runs.iter().map(units).sum::<usize>() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_to_what_a_cell_holds() {
        let whole = "ế".repeat(LONGEST);
        assert_eq!(fitting(&whole), whole);
        let cut = fitting(&(whole + "ế")).into_owned();
        assert_eq!(cut.encode_utf16().count(), LONGEST);
        assert!(cut.ends_with("ế…"));
        let pairs = fitting(&"𝒳".repeat(LONGEST)).into_owned();
        assert_eq!(pairs.encode_utf16().count(), LONGEST);
        let run = Run { text: "x".repeat(LONGEST), bold: false, italic: false };
        assert!(fit(&[&run]) && !fit(&[&run, &run]));
    }
}
