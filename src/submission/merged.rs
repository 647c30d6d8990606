//! Input cells that an officer merged: which of them hold what, and for which it cannot be said.

use super::page::Page;
use std::collections::BTreeSet;

/// Merges looked at, at most; a form has some hundred of its own.
const MOST_MERGES: usize = 20_000;

/// The merged input cells of a sheet.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// Cells at the top left of a merge that covers further input cells.
    heads: BTreeSet<(u32, u32)>,
}

impl Merged {
    /// Looks at the merges that cover more than one input cell.
    pub fn of(page: &Page<'_>, inputs: &BTreeSet<(u32, u32)>) -> Merged {
        let heads = page.sheet.merges.iter().take(MOST_MERGES).filter_map(|area| {
            let rows = (area.first_row, 0)..=(area.last_row, u32::MAX);
            let covered =
                inputs.range(rows).filter(|(_, col)| (area.first_col..=area.last_col).contains(col)).count();
            (covered > 1).then_some((area.first_row, area.first_col))
        });
        Merged { heads: heads.collect() }
    }

    /// Whether the content of a cell stands for further input cells too.
    pub fn is_head(&self, at: (u32, u32)) -> bool {
        self.heads.contains(&at)
    }
}
