//! Formulas as trees: the text that goes into the file and the result stored beside it come from one
//! source, so they cannot disagree.
//!
//! Only the functions that every spreadsheet program computes alike are offered. There is no TRUE and no
//! FALSE, whose names some programs translate: write `num(1).eq(num(0))`.

mod arithmetic;
mod calculate;
mod eval;
mod text;

pub use eval::eval;
pub use text::to_text;

use super::address::Area;

/// The functions a form may use: name in the file, and the constructor of those that take any number of arguments.
macro_rules! functions {
    ($($(#[$doc:meta])* $func:ident $name:literal $($of:ident)?;)*) => {
        /// The functions a form may use.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Func { $($(#[$doc])* $func,)* }
        impl Func {
            fn name(self) -> &'static str {
                match self { $(Func::$func => $name,)* }
            }
        }
        $($(
            #[doc = concat!("`", $name, "(…)`")]
            pub fn $of(of: impl IntoIterator<Item = Expr>) -> Expr {
                Expr::Call(Func::$func, of.into_iter().collect())
            }
        )?)*
    };
}
functions! {
    /// `IF(condition, then, else)`; only the branch taken is looked at.
    If "IF";
    /// All hold. Every argument is looked at: no short circuit.
    And "AND" and;
    /// One holds. Every argument is looked at: no short circuit.
    Or "OR" or;
    Not "NOT";
    Count "COUNT" count;
    /// How many cells that are not blank; a formula's `""` is not blank.
    CountA "COUNTA" count_a;
    Sum "SUM" sum;
    Round "ROUND";
    Mid "MID";
    Row "ROW";
    IfError "IFERROR";
    /// `HYPERLINK(target, words)`: shows the words and leads to `#A1` of the same sheet.
    Hyperlink "HYPERLINK";
}

/// The operators: sign, how firmly they hold together, and the method that builds them.
macro_rules! operators {
    ($($op:ident $sign:literal $rank:literal $method:ident;)*) => {
        /// The operators.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Op { $(#[doc = concat!("`", $sign, "`")] $op,)* }
        impl Op {
            fn sign(self) -> &'static str {
                match self { $(Op::$op => $sign,)* }
            }
            /// What binds more firmly has the higher rank.
            fn rank(self) -> u8 {
                match self { $(Op::$op => $rank,)* }
            }
        }
        /// Operators as methods. They build a formula and compute nothing.
        #[allow(clippy::should_implement_trait)]
        impl Expr {
            $(
                #[doc = concat!("`self ", $sign, " other`")]
                pub fn $method(self, other: Expr) -> Expr {
                    Expr::Binary(Op::$op, Box::new(self), Box::new(other))
                }
            )*
        }
    };
}
operators! {
    Add "+" 3 add;
    Sub "-" 3 sub;
    Mul "*" 4 mul;
    Div "/" 4 div;
    Join "&" 2 join;
    Eq "=" 1 eq;
    Ne "<>" 1 ne;
    Lt "<" 1 lt;
    Le "<=" 1 le;
    Gt ">" 1 gt;
    Ge ">=" 1 ge;
}

/// A cell as a formula names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ref {
    pub row: u32,
    pub col: u16,
    /// Whether the row stays when the formula is applied elsewhere: `B$3`.
    pub row_fixed: bool,
    /// Whether the column stays: `$B3`.
    pub col_fixed: bool,
}

/// A formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    Number(f64),
    Text(String),
    Cell(Ref),
    /// A rectangle of the same sheet, only as an argument of AND, OR, COUNT, COUNTA and SUM.
    Range(Area),
    Binary(Op, Box<Expr>, Box<Expr>),
    Call(Func, Vec<Expr>),
}

/// A number.
pub fn num(number: impl Into<f64>) -> Expr {
    Expr::Number(number.into())
}

/// A text.
pub fn txt(text: impl Into<String>) -> Expr {
    Expr::Text(text.into())
}

/// A cell, `B3`.
pub fn cell(row: u32, col: u16) -> Expr {
    Expr::Cell(Ref { row, col, row_fixed: false, col_fixed: false })
}

/// A cell whose column stays when a colour rule is applied to the cells beside it, `$B3`.
pub fn cell_in_column(row: u32, col: u16) -> Expr {
    Expr::Cell(Ref { row, col, row_fixed: false, col_fixed: true })
}

/// A cell that stays, `$B$3`.
pub fn cell_fixed(row: u32, col: u16) -> Expr {
    Expr::Cell(Ref { row, col, row_fixed: true, col_fixed: true })
}

/// A rectangle.
pub fn range(area: Area) -> Expr {
    Expr::Range(area)
}

/// `IF(condition, then, otherwise)`.
pub fn if_(condition: Expr, then: Expr, otherwise: Expr) -> Expr {
    Expr::Call(Func::If, vec![condition, then, otherwise])
}

/// The first condition that holds gives the result, nested as IF in IF; else `otherwise`.
pub fn first_of(cases: impl IntoIterator<Item = (Expr, Expr)>, otherwise: Expr) -> Expr {
    let cases: Vec<_> = cases.into_iter().collect();
    cases.into_iter().rev().fold(otherwise, |rest, (condition, then)| if_(condition, then, rest))
}

/// The opposite.
pub fn not(condition: Expr) -> Expr {
    Expr::Call(Func::Not, vec![condition])
}

/// Rounded to so many decimals.
pub fn round(number: Expr, decimals: u8) -> Expr {
    Expr::Call(Func::Round, vec![number, num(decimals)])
}

/// A value, or something else in place of an error.
pub fn if_error(value: Expr, instead: Expr) -> Expr {
    Expr::Call(Func::IfError, vec![value, instead])
}

/// Some characters of a text, the first being 1.
pub fn mid(of: Expr, from: u8, many: u8) -> Expr {
    Expr::Call(Func::Mid, vec![of, num(from), num(many)])
}

/// The number of a cell's row, which follows the cell wherever rows are inserted above it.
pub fn row_of(of: Expr) -> Expr {
    Expr::Call(Func::Row, vec![of])
}

/// Words that lead to a row of the same sheet, in a column by its name.
pub fn link_to(column: &str, row: Expr, words: Expr) -> Expr {
    Expr::Call(Func::Hyperlink, vec![txt(format!("#{column}")).join(row), words])
}

/// A condition that never holds, `1=0`.
pub fn never() -> Expr {
    num(1).eq(num(0))
}

impl Expr {
    /// `self = ""`: blank, or a formula's empty text.
    pub fn is_empty(self) -> Expr {
        self.eq(txt(""))
    }

    /// `self <> ""`
    pub fn is_filled(self) -> Expr {
        self.ne(txt(""))
    }
}
