//! The eight functions. What stands in a cell is treated otherwise than what is written or computed in
//! place: a text in a cell is passed over, a text in place must be a number.

use super::arithmetic::{number, round, truth};
use super::eval::{Cells, eval};
use super::{Expr, Func};
use crate::sheet::cell::{Fault, Value};

pub(super) fn call(func: Func, args: &[Expr], cells: Cells<'_>) -> Result<Value, Fault> {
    match func {
        Func::If => choose(args, cells),
        Func::And => junction(args, cells, |truths| truths.iter().all(|t| *t)),
        Func::Or => junction(args, cells, |truths| truths.iter().any(|t| *t)),
        Func::Not => Ok(Value::Bool(!truth(only(args, 0, cells))?)),
        Func::Count => Ok(tally(args, cells, counts_as_number)),
        Func::CountA => Ok(tally(args, cells, |value, _| *value != Value::Blank)),
        Func::Sum => total(args, cells),
        Func::Round => {
            let of = number(only(args, 0, cells))?;
            Ok(Value::Number(round(of, number(only(args, 1, cells))?)))
        }
    }
}

/// An argument; one that is left out is blank.
fn only(args: &[Expr], index: usize, cells: Cells<'_>) -> Value {
    args.get(index).map_or(Value::Blank, |arg| eval(arg, cells))
}

fn choose(args: &[Expr], cells: Cells<'_>) -> Result<Value, Fault> {
    if truth(only(args, 0, cells))? {
        return Ok(only(args, 1, cells));
    }
    Ok(args.get(2).map_or(Value::Bool(false), |arg| eval(arg, cells)))
}

/// Every value of the arguments, and whether it stands in a cell.
fn values(args: &[Expr], cells: Cells<'_>) -> Vec<(Value, bool)> {
    let mut all = Vec::new();
    for arg in args {
        match arg {
            Expr::Range(area) => all.extend(area.cells().map(|(row, col)| (cells(row, col), true))),
            Expr::Cell(at) => all.push((cells(at.row, at.col), true)),
            _ => all.push((eval(arg, cells), false)),
        }
    }
    all
}

fn junction(args: &[Expr], cells: Cells<'_>, verdict: fn(&[bool]) -> bool) -> Result<Value, Fault> {
    let mut truths = Vec::new();
    for (value, in_cell) in values(args, cells) {
        match value {
            Value::Blank | Value::Text(_) if in_cell => {}
            other => truths.push(truth(other)?),
        }
    }
    if truths.is_empty() {
        return Err(Fault::Value);
    }
    Ok(Value::Bool(verdict(&truths)))
}

fn counts_as_number(value: &Value, in_cell: bool) -> bool {
    match value {
        Value::Number(_) => true,
        _ if in_cell => false,
        Value::Error(_) => false,
        other => number(other.clone()).is_ok(),
    }
}

fn tally(args: &[Expr], cells: Cells<'_>, counts: fn(&Value, bool) -> bool) -> Value {
    let all = values(args, cells);
    let found = all
        .iter()
        .filter(|(value, in_cell)| counts(value, *in_cell))
        .count();
    Value::Number(u32::try_from(found).map_or(f64::MAX, f64::from))
}

fn total(args: &[Expr], cells: Cells<'_>) -> Result<Value, Fault> {
    let mut sum = 0.0;
    for (value, in_cell) in values(args, cells) {
        match value {
            Value::Number(number) => sum += number,
            Value::Error(fault) => return Err(fault),
            _ if in_cell => {}
            other => sum += number(other)?,
        }
    }
    Ok(Value::Number(sum))
}
