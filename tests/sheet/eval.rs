//! Truths in cells and missing arguments.

use cchc::sheet::address::Area;
use cchc::sheet::formula::{
    Expr, Func, and, cell, count, count_a, eval, if_, not, num, or, range, round, sum, txt,
};
use cchc::sheet::{Fault, Value};

/// A1 holds TRUE, B1 a text, C1 an error, D1 nothing.
fn cells(_: u32, col: u16) -> Value {
    match col {
        0 => true.into(),
        1 => "x".into(),
        2 => Value::Error(Fault::Div0),
        _ => Value::Blank,
    }
}

/// As Excel has it; another program is asked about all else in `tests/sheet/formulas.rs`.
#[test]
fn truths_in_cells_and_missing_arguments_are_what_excel_makes_of_them() {
    let (truth, text, fault, blank) = (cell(0, 0), cell(0, 1), cell(0, 2), cell(0, 3));
    let error = |fault| Value::Error(fault);
    for (expr, wanted) in [
        (truth.clone().eq(num(1)), false.into()),
        (truth.clone().gt(txt("zzz")), true.into()),
        (truth.clone().join(txt("")), "TRUE".into()),
        (truth.clone().add(num(1)), 2.0.into()),
        (count([truth.clone(), num(1).eq(num(1)), txt("7"), txt("x")]), 2.0.into()),
        (sum([truth.clone(), text.clone(), num(1).eq(num(1)), txt("7")]), 8.0.into()),
        (sum([txt("x")]), error(Fault::Value)),
        (sum([num(1), fault.clone()]), error(Fault::Div0)),
        (count_a([range(Area::row(0, 0, 3))]), 3.0.into()),
        (and([truth.clone(), text.clone(), blank.clone()]), true.into()),
        (or([text.clone(), blank.clone()]), error(Fault::Value)),
        (not(text), error(Fault::Value)),
        (if_(truth, blank.clone(), fault), Value::Blank),
        (Expr::Call(Func::If, vec![blank, num(1)]), false.into()),
        (range(Area::row(0, 0, 3)).add(num(1)), error(Fault::Value)),
        (round(num(1250), 0).add(Expr::Call(Func::Round, vec![num(1250), num(-2)])), 2550.0.into()),
    ] {
        assert_eq!(eval(&expr, &cells), wanted, "{expr:?}");
    }
}
