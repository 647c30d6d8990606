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

/// The functions a form may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Func {
    /// `IF(condition, then, else)`; only the branch taken is looked at.
    If,
    /// All hold. Every argument is looked at: no short circuit.
    And,
    /// One holds. Every argument is looked at: no short circuit.
    Or,
    Not,
    Count,
    /// How many cells that are not blank; a formula's `""` is not blank.
    CountA,
    Sum,
    Round,
}

/// The operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Op {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `&`
    Join,
    /// `=`
    Eq,
    /// `<>`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
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

/// All hold.
pub fn and(conditions: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(Func::And, conditions.into_iter().collect())
}

/// One holds.
pub fn or(conditions: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(Func::Or, conditions.into_iter().collect())
}

/// The opposite.
pub fn not(condition: Expr) -> Expr {
    Expr::Call(Func::Not, vec![condition])
}

/// How many numbers.
pub fn count(of: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(Func::Count, of.into_iter().collect())
}

/// How many that are not blank.
pub fn count_a(of: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(Func::CountA, of.into_iter().collect())
}

/// Their sum.
pub fn sum(of: impl IntoIterator<Item = Expr>) -> Expr {
    Expr::Call(Func::Sum, of.into_iter().collect())
}

/// Rounded to so many decimals.
pub fn round(number: Expr, decimals: u8) -> Expr {
    Expr::Call(Func::Round, vec![number, num(decimals)])
}

/// A condition that never holds, `1=0`.
pub fn never() -> Expr {
    num(1).eq(num(0))
}

/// Operators as methods. They build a formula and compute nothing.
#[allow(clippy::should_implement_trait)]
impl Expr {
    fn with(self, op: Op, other: Expr) -> Expr {
        Expr::Binary(op, Box::new(self), Box::new(other))
    }

    /// `self + other`
    pub fn add(self, other: Expr) -> Expr {
        self.with(Op::Add, other)
    }

    /// `self - other`
    pub fn sub(self, other: Expr) -> Expr {
        self.with(Op::Sub, other)
    }

    /// `self * other`
    pub fn mul(self, other: Expr) -> Expr {
        self.with(Op::Mul, other)
    }

    /// `self / other`
    pub fn div(self, other: Expr) -> Expr {
        self.with(Op::Div, other)
    }

    /// `self & other`
    pub fn join(self, other: Expr) -> Expr {
        self.with(Op::Join, other)
    }

    /// `self = other`
    pub fn eq(self, other: Expr) -> Expr {
        self.with(Op::Eq, other)
    }

    /// `self <> other`
    pub fn ne(self, other: Expr) -> Expr {
        self.with(Op::Ne, other)
    }

    /// `self < other`
    pub fn lt(self, other: Expr) -> Expr {
        self.with(Op::Lt, other)
    }

    /// `self <= other`
    pub fn le(self, other: Expr) -> Expr {
        self.with(Op::Le, other)
    }

    /// `self > other`
    pub fn gt(self, other: Expr) -> Expr {
        self.with(Op::Gt, other)
    }

    /// `self >= other`
    pub fn ge(self, other: Expr) -> Expr {
        self.with(Op::Ge, other)
    }

    /// `self = ""`: blank, or a formula's empty text.
    pub fn is_empty(self) -> Expr {
        self.eq(txt(""))
    }

    /// `self <> ""`
    pub fn is_filled(self) -> Expr {
        self.ne(txt(""))
    }
}
