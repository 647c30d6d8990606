//! Our arithmetic against LibreOffice's: a workbook of formulas with our results stored is recalculated
//! from scratch by the other program, and every result must be the same.
//!
//! A cell that holds TRUE is left out: to LibreOffice it is the number 1, to Excel it is not. Forms hold 0 and 1.
//!
//! Without LibreOffice the test passes and says so; with `CCHC_REQUIRE_OFFICE=1` it then fails.

use calamine::{Data, Reader, Xlsx};
use cchc::sheet::formula::{
    Expr, and, cell, count, count_a, first_of, if_, never, not, num, or, range, round, sum, to_text, txt,
};
use cchc::sheet::{Area, Content, Properties, Sheet, Style, Value, Workbook, to_bytes};
use std::io::Cursor;
use std::path::Path;
use std::process::Command;

const RECALCULATE_ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#;

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
    let created = chrono::NaiveDate::from_ymd_opt(2024, 9, 1).unwrap();
    let text = String::new;
    let mut book = Workbook::new(Properties {
        title: text(),
        subject: text(),
        author: text(),
        company: text(),
        created,
    });
    book.push(sheet);
    book
}

fn office() -> Option<&'static str> {
    let found =
        |name: &&str| Command::new(name).arg("--version").output().is_ok_and(|out| out.status.success());
    ["soffice", "libreoffice"].into_iter().find(found)
}

/// Opens a file in a fresh profile that recalculates everything, and saves it as a new file.
fn recalculated(program: &str, bytes: &[u8], folder: &Path) -> Vec<u8> {
    let _ = std::fs::remove_dir_all(folder);
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::create_dir_all(folder.join("out")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), RECALCULATE_ALWAYS).unwrap();
    std::fs::write(folder.join("formulas.xlsx"), bytes).unwrap();
    let run = Command::new(program)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir", "out", "formulas.xlsx"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    std::fs::read(folder.join("out/formulas.xlsx")).unwrap()
}

fn agrees(ours: &Value, theirs: &Data) -> bool {
    match (ours, theirs) {
        (Value::Number(a), Data::Float(b)) => (a - b).abs() <= 1e-12 * a.abs().max(1.0),
        (Value::Text(a), Data::Empty) => a.is_empty(),
        (Value::Text(a), Data::String(b)) => a == b,
        (Value::Bool(a), Data::Bool(b)) => a == b,
        (Value::Error(a), Data::Error(b)) => a.to_string() == b.to_string(),
        _ => false,
    }
}

#[test]
fn another_program_computes_the_same_results() {
    let Some(program) = office() else {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "LibreOffice is wanted and not installed");
        eprintln!("skipped: LibreOffice is not installed");
        return;
    };
    let book = workbook();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("formula_engine");
    let bytes = recalculated(program, &to_bytes(&book).unwrap(), &folder);
    let mut theirs: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let theirs = theirs.worksheet_range("A").unwrap();
    let ours = &book.sheets[0];
    let mut wrong = Vec::new();
    for row in 0..ours.next_row() {
        let (Value::Text(name), value) = (ours.value(row, 0), ours.value(row, 1)) else {
            panic!("row {row}")
        };
        let other = theirs.get_value((row, 1)).cloned().unwrap_or_default();
        if !agrees(&value, &other) {
            wrong.push(format!("{name}: {value:?}, not {other:?}"));
        }
    }
    // The planted result proves that the other program did recalculate and that a difference is seen.
    assert_eq!(wrong, ["planted: Number(3.0), not Float(2.0)"], "{wrong:#?}");
}
