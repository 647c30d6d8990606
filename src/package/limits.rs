//! How much a returned file may ask of this program, and the running account of what it has asked.

use super::refusal::Refusal;

const MB: u64 = 1 << 20;

/// Bounds on one returned file. The defaults leave every honest form far behind; what the worst files cost beneath them
/// is in the README (*Security*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    pub file: u64,
    pub parts: u64,
    pub sheet: u64,
    pub strings: u64,
    pub styles: u64,
    /// Bytes of every other part that is read: workbook, relationships, properties.
    pub small: u64,
    /// Bytes of all parts together, inflated, also of those never read.
    pub total: u64,
    pub sheets: u64,
    /// Filled cells, and separately shared strings, in the whole workbook.
    pub cells: u64,
    /// Bytes of text in all cells, each cell counted with its own copy.
    pub text: u64,
    pub text_node: u64,
    pub tag: u64,
    /// Bytes of XML that may be looked at, a shared string again for each cell that points at it.
    pub work: u64,
    pub workbooks: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file: 64 * MB,
            parts: 4096,
            sheet: 64 * MB,
            strings: 32 * MB,
            styles: 16 * MB,
            small: 4 * MB,
            total: 256 * MB,
            sheets: 256,
            cells: 1_000_000,
            text: 64 * MB,
            text_node: 4 * MB,
            tag: MB,
            work: 256 * MB,
            workbooks: 200,
        }
    }
}

/// What is left of the limits that one workbook spends as it is read. No clock: the same file is
/// refused on every machine or on none.
#[derive(Debug)]
pub(super) struct Budget<'l> {
    pub limits: &'l Limits,
    cells: u64,
    text: u64,
    work: u64,
}

impl<'l> Budget<'l> {
    /// A full purse.
    pub fn new(limits: &'l Limits) -> Budget<'l> {
        Budget { limits, cells: limits.cells, text: limits.text, work: limits.work }
    }

    /// Pays for one filled, odd or doubled cell.
    pub fn cell(&mut self) -> Result<(), Refusal> {
        spend(&mut self.cells, 1).ok_or(Refusal::TooManyCells { max: self.limits.cells })
    }

    /// Pays for text kept in a cell.
    pub fn text(&mut self, bytes: usize) -> Result<(), Refusal> {
        spend(&mut self.text, bytes as u64).ok_or(Refusal::TooMuchText { max: self.limits.text })
    }

    /// Pays for XML looked at.
    pub fn work(&mut self, bytes: usize) -> Result<(), Refusal> {
        spend(&mut self.work, bytes as u64).ok_or(Refusal::TooMuchWork)
    }
}

#[inline]
fn spend(left: &mut u64, price: u64) -> Option<()> {
    *left = left.checked_sub(price)?;
    Some(())
}
