//! Computes the formulas of a sheet, each after those it leans on.

use super::Expr;
use super::eval::eval;
use crate::sheet::address::{Area, a1};
use crate::sheet::cell::{Content, Value};
use crate::sheet::error::SheetError;
use crate::sheet::grid::Sheet;
use std::collections::BTreeMap;

type At = (u32, u16);

impl Sheet {
    /// Computes every formula that is held as a tree and stores its result beside it.
    ///
    /// A blank result is stored as 0, which is what the cell shows.
    pub fn calculate(&mut self) -> Result<(), SheetError> {
        for at in self.order()? {
            let result = match self.content(at.0, at.1) {
                Some(Content::Computed { expr, .. }) => eval(expr, &|row, col| self.value(row, col)),
                _ => continue,
            };
            let shown = if result == Value::Blank { Value::Number(0.0) } else { result };
            self.set_result(at.0, at.1, shown);
        }
        Ok(())
    }

    /// The formulas in an order in which each stands after those it leans on.
    ///
    /// The walk keeps its own stack: a column of ten thousand cells that each lean on the one above is fine.
    fn order(&self) -> Result<Vec<At>, SheetError> {
        let formulas: BTreeMap<At, &Expr> = self.formulas().collect();
        let mut state: BTreeMap<At, bool> = BTreeMap::new(); // present: begun; true: finished
        let mut order = Vec::with_capacity(formulas.len());
        for start in formulas.keys() {
            let mut stack = vec![(*start, false)];
            while let Some((at, leaves)) = stack.pop() {
                if leaves {
                    state.insert(at, true);
                    order.push(at);
                    continue;
                }
                match state.get(&at) {
                    Some(true) => continue,
                    Some(false) => return Err(self.circle(at)),
                    None => {}
                }
                state.insert(at, false);
                stack.push((at, true));
                let leans_on = formulas.get(&at).map(|expr| needs(expr, &formulas)).unwrap_or_default();
                if leans_on.iter().any(|need| state.get(need) == Some(&false)) {
                    return Err(self.circle(at));
                }
                stack.extend(leans_on.into_iter().filter(|n| !state.contains_key(n)).map(|n| (n, false)));
            }
        }
        Ok(order)
    }

    fn circle(&self, at: At) -> SheetError {
        SheetError(format!("{}!{}: the formula leans on its own result", self.name, a1(at.0, at.1)))
    }
}

/// The formula cells a formula names, each once.
fn needs(expr: &Expr, formulas: &BTreeMap<At, &Expr>) -> Vec<At> {
    let mut found = Vec::new();
    collect(expr, &mut |area| {
        let rows = formulas.range((area.first.0, 0)..=(area.last.0, u16::MAX));
        found.extend(rows.map(|(at, _)| *at).filter(|at| area.holds(at.0, at.1)));
    });
    found.sort_unstable();
    found.dedup();
    found
}

fn collect(expr: &Expr, found: &mut dyn FnMut(Area)) {
    match expr {
        Expr::Number(_) | Expr::Text(_) => {}
        Expr::Cell(at) => found(Area::cell(at.row, at.col)),
        Expr::Range(area) => found(*area),
        Expr::Binary(_, left, right) => {
            collect(left, found);
            collect(right, found);
        }
        Expr::Call(_, args) => args.iter().for_each(|arg| collect(arg, found)),
    }
}
