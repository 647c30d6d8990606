//! Computes a formula as Excel does.

use super::arithmetic::{calculate, compare, number, text};
use super::functions::call;
use super::{Expr, Op};
use crate::sheet::cell::{Fault, Value};

/// What the cells hold.
pub(super) type Cells<'a> = &'a dyn Fn(u32, u16) -> Value;

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
