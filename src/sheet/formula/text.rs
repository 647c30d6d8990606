//! A formula as Excel stores it: English names, commas, only the brackets that are needed.

use super::{Expr, Ref};
use crate::sheet::address::column_name;

/// The formula without its leading `=`.
pub fn to_text(expr: &Expr) -> String {
    let mut out = String::new();
    write(expr, &mut out);
    out
}

fn write(expr: &Expr, out: &mut String) {
    match expr {
        Expr::Number(number) => out.push_str(&number.to_string()),
        Expr::Text(text) => {
            out.push('"');
            out.push_str(&text.replace('"', "\"\""));
            out.push('"');
        }
        Expr::Cell(at) => out.push_str(&reference(at)),
        Expr::Range(area) => out.push_str(&area.a1()),
        Expr::Binary(op, left, right) => {
            side(left, rank(left) < op.rank(), out);
            out.push_str(op.sign());
            // Operators of one rank are read from the left; a sign before a number is clearer in brackets.
            let negative = matches!(**right, Expr::Number(n) if n < 0.0);
            side(right, negative || rank(right) <= op.rank(), out);
        }
        Expr::Call(func, args) => {
            out.push_str(func.name());
            out.push('(');
            for (index, arg) in args.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(arg, out);
            }
            out.push(')');
        }
    }
}

fn side(expr: &Expr, brackets: bool, out: &mut String) {
    if brackets {
        out.push('(');
    }
    write(expr, out);
    if brackets {
        out.push(')');
    }
}

fn reference(at: &Ref) -> String {
    let sign = |fixed| if fixed { "$" } else { "" };
    let row = u64::from(at.row) + 1;
    format!("{}{}{}{row}", sign(at.col_fixed), column_name(at.col), sign(at.row_fixed))
}

/// How firmly the outermost part of a formula holds together.
fn rank(expr: &Expr) -> u8 {
    match expr {
        Expr::Binary(op, ..) => op.rank(),
        _ => u8::MAX,
    }
}
