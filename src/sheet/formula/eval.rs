//! Computes a formula as Excel does.

use super::arithmetic::{calculate, compare, number, round, text, truth};
use super::{Expr, Func, Op};
use crate::sheet::cell::{Fault, Value};

/// What the cells hold.
type Cells<'a> = &'a dyn Fn(u32, u16) -> Value;

/// The result of a formula, given what the cells hold.
///
/// A formula that only names a blank cell gives a blank here; in the cell itself that shows as 0.
pub fn eval(expr: &Expr, cells: &dyn Fn(u32, u16) -> Value) -> Value {
    match expr {
        Expr::Number(number) => Value::Number(*number),
        Expr::Text(text) => Value::Text(text.clone()),
        Expr::Cell(at) => cells(at.row, at.col),
        // Which cell of the range is meant would depend on where the formula stands.
        Expr::Range(_) => Value::Error(Fault::Value),
        Expr::Binary(op, left, right) => binary(*op, eval(left, cells), eval(right, cells)),
        Expr::Call(func, args) => call(*func, args, cells).unwrap_or_else(Value::Error),
    }
}

fn binary(op: Op, left: Value, right: Value) -> Value {
    if let Value::Error(fault) = left {
        return Value::Error(fault);
    }
    if let Value::Error(fault) = right {
        return Value::Error(fault);
    }
    match op {
        Op::Add | Op::Sub | Op::Mul | Op::Div => match (number(left), number(right)) {
            (Ok(a), Ok(b)) => calculate(op, a, b),
            (Err(fault), _) | (_, Err(fault)) => Value::Error(fault),
        },
        Op::Join => match (text(left), text(right)) {
            (Ok(a), Ok(b)) => Value::Text(a + &b),
            (Err(fault), _) | (_, Err(fault)) => Value::Error(fault),
        },
        _ => compare(op, &left, &right),
    }
}

/// The functions. What stands in a cell is treated otherwise than what is written or computed in place: a
/// text in a cell is passed over, a text in place must be a number.
fn call(func: Func, args: &[Expr], cells: Cells<'_>) -> Result<Value, Fault> {
    match func {
        Func::If => choose(args, cells),
        Func::And => junction(args, cells, |truths| truths.iter().all(|t| *t)),
        Func::Or => junction(args, cells, |truths| truths.iter().any(|t| *t)),
        Func::Not => Ok(Value::Bool(!truth(only(args, 0, cells))?)),
        Func::Count => Ok(tally(args, cells, counts_as_number)),
        Func::CountA => Ok(tally(args, cells, |value, _| *value != Value::Blank)),
        Func::Sum => total(args, cells),
        Func::Mid => {
            let [from, many] = [1, 2].map(|at| number(only(args, at, cells)));
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // saturates
            let (from, many) = (from?.max(1.0) as usize, many? as usize);
            Ok(Value::Text(text(only(args, 0, cells))?.chars().skip(from - 1).take(many).collect()))
        }
        Func::Row => match args.first() {
            Some(Expr::Cell(at)) => Ok(Value::Number(f64::from(at.row) + 1.0)),
            _ => Err(Fault::Value),
        },
        Func::IfError => Ok(match only(args, 0, cells) {
            Value::Error(_) => only(args, 1, cells),
            value => value,
        }),
        Func::Hyperlink => Ok(only(args, 1, cells)),
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
    let found = all.iter().filter(|(value, in_cell)| counts(value, *in_cell)).count();
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
