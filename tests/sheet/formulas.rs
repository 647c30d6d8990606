//! Our arithmetic against LibreOffice's: a workbook of formulas with our results stored is recalculated
//! from scratch by the other program, and every result must be the same.
//!
//! A cell that holds TRUE is left out: to LibreOffice it is the number 1, to Excel it is not. Forms hold 0 and 1.

use super::nameless;
use crate::libreoffice::{differences, recalculated};
use cchc::sheet::formula::{
    Expr, and, cell, count, count_a, first_of, if_, never, not, num, or, range, round, sum, to_text, txt,
};
use cchc::sheet::{Area, Content, Sheet, Style, Workbook, to_bytes};

/// Column of the cells that formulas speak of.
const INPUT: u16 = 4;

fn at(row: u32) -> Expr {
    cell(row, INPUT)
}

/// Rows of the inputs.
const BLANK: u32 = 0;
const THREE: u32 = 1;
const WORD: u32 = 2;
const FIVE_AS_TEXT: u32 = 3;
const EMPTY_RESULT: u32 = 4;
const HUGE: u32 = 5;
const FAULT: u32 = 6;
const SPACE: u32 = 7;
const ZERO: u32 = 8;
const HALF: u32 = 9;
const NEGATIVE: u32 = 10;
const VIETNAMESE: u32 = 11;

fn inputs(sheet: &mut Sheet) {
    let contents: [Content; 12] = [
        Content::Blank,
        3.into(),
        "Abc".into(),
        "5".into(),
        if_(never(), num(1), txt("")).into(),
        1e15.into(),
        num(1).div(num(0)).into(),
        " ".into(),
        0.into(),
        2.5.into(),
        (-7).into(),
        "Đạt".into(),
    ];
    for (content, row) in contents.into_iter().zip(0..) {
        sheet.put(row, INPUT, content, Style::plain());
    }
}

fn whole() -> Expr {
    range(Area::column(INPUT, BLANK, SPACE))
}

fn sound() -> Expr {
    range(Area::column(INPUT, ZERO, VIETNAMESE))
}

fn expressions() -> Vec<Expr> {
    let third = || num(1).div(num(3));
    let ratio = |a: f64, b: f64| {
        let cut = round(num(a).div(num(b)), 4);
        let over = round(cut.clone().mul(num(b)), 6).gt(num(a));
        cut.sub(if_(over, num(0.0001), num(0)))
    };
    vec![
        // Blanks
        at(BLANK),
        at(BLANK).add(num(1)),
        at(BLANK).eq(num(0)),
        at(BLANK).eq(txt("")),
        at(BLANK).is_empty(),
        at(BLANK).join(txt("x")),
        not(at(BLANK)),
        if_(at(BLANK), txt("có"), txt("không")),
        at(BLANK).lt(num(1)),
        if_(num(1), at(BLANK), txt("x")),
        if_(num(1), at(BLANK), txt("x")).eq(txt("")),
        // Texts
        at(WORD).eq(txt("aBC")),
        at(VIETNAMESE).eq(txt("đạt")),
        at(WORD).ne(txt("abcd")),
        at(WORD).gt(num(1_000_000)),
        at(SPACE).is_empty(),
        at(EMPTY_RESULT).is_empty(),
        at(EMPTY_RESULT).eq(num(0)),
        at(FIVE_AS_TEXT).add(num(1)),
        at(FIVE_AS_TEXT).eq(num(5)),
        at(WORD).add(num(1)),
        at(EMPTY_RESULT).add(num(1)),
        at(SPACE).mul(num(1)),
        txt("còn \"").join(num(2.5)).join(txt("\" ô")),
        third().join(txt("")),
        num(1_234_567).join(txt("")),
        num(0.1).add(num(0.2)).join(txt("")),
        // Truths
        at(THREE).gt(num(1)).add(num(1)),
        never(),
        not(num(2)),
        at(HUGE).add(num(1)),
        at(HUGE).gt(txt("zzz")),
        and([at(WORD), at(THREE)]),
        and([at(WORD)]),
        or([at(BLANK), at(ZERO)]),
        and([whole()]),
        or([sound()]),
        and([num(1).eq(num(1)), at(WORD).add(num(1)).gt(num(0))]),
        or([num(1).eq(num(1)), at(FAULT)]),
        if_(at(WORD), num(1), num(2)),
        if_(at(THREE).gt(num(2)), txt("lớn"), at(FAULT)),
        if_(at(FAULT), num(1), num(2)),
        if_(never(), at(FAULT), num(2)),
        first_of([(at(ZERO).gt(num(0)), txt("a")), (at(HALF).gt(num(2)), txt("b"))], txt("c")),
        // Counting and adding
        count([whole()]),
        count([at(FAULT), at(FIVE_AS_TEXT), at(SPACE), at(THREE)]),
        count([num(1), at(WORD)]),
        count_a([whole()]),
        count_a([at(BLANK), at(EMPTY_RESULT), txt("")]),
        sum([whole()]),
        sum([sound()]),
        sum([at(WORD), at(FIVE_AS_TEXT), at(SPACE), at(THREE)]),
        sum([num(1), at(THREE).gt(num(1))]),
        sum([sound(), num(0.5)]),
        // Rounding and arithmetic
        round(num(2.5), 0),
        round(num(-2.5), 0),
        round(num(1.005), 2),
        round(num(0.285), 2),
        round(num(1.15), 1),
        round(at(NEGATIVE).div(num(3)), 4),
        round(at(WORD), 2),
        round(num(2).div(num(3)), 4),
        ratio(9896.0, 10_000.0),
        ratio(98.0, 99.0),
        ratio(2.0, 3.0),
        ratio(41_208.0, 41_747.0),
        num(0.1).add(num(0.2)).eq(num(0.3)),
        num(0.3).sub(num(0.2)).sub(num(0.1)),
        num(1).sub(num(0.9)).eq(num(0.1)),
        at(THREE).div(at(ZERO)),
        at(FAULT).add(at(WORD)),
        num(10).sub(num(4)).sub(num(3)),
        num(10).sub(num(4).sub(num(3))),
        num(12).div(num(2)).mul(num(3)),
        num(12).div(num(2).mul(num(3))),
        num(2).mul(num(-3)).sub(num(-1)),
        at(HALF).mul(num(100)).ge(at(THREE).mul(num(80))),
    ]
}

/// Every formula in column B, what it should be called in A, and last a result that is wrong.
fn workbook() -> Workbook {
    let mut sheet = Sheet::new("A");
    inputs(&mut sheet);
    for (expr, row) in expressions().into_iter().zip(0..) {
        sheet.put(row, 0, to_text(&expr), Style::plain());
        sheet.put(row, 1, expr, Style::plain());
    }
    sheet.calculate().unwrap();
    let planted = sheet.next_row();
    sheet.put(planted, 0, "planted", Style::plain());
    sheet.put(planted, 1, Content::formula("1+1", 3.0), Style::plain());
    let mut book = Workbook::new(nameless());
    book.push(sheet);
    book
}

#[test]
fn another_program_computes_the_same_results() {
    let book = workbook();
    let files = [("formulas.xlsx".to_string(), to_bytes(&book).unwrap())];
    let Some(mut theirs) = recalculated("formula_engine", &files) else { return };
    let (wrong, all) = differences(&book.sheets[0], &mut theirs[0], 1e-12);
    assert_eq!(all, expressions().len() + 3, "two inputs and the planted one, too");
    // The planted result proves that the other program did recalculate and that a difference is seen.
    let planted = format!("A!B{}: Number(3.0), not Float(2.0)", book.sheets[0].next_row());
    assert_eq!(wrong, [planted], "{wrong:#?}");
}
