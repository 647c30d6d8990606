//! Every form of the district: nothing is cut, nothing is too high, the same inputs give the same bytes.

use super::office;
use cchc::answer::{Field, Status};
use cchc::form::layout::{BAND_ROW, Column, Layout, Placed, SHEET};
use cchc::form::{FaultLine, Filling, Form, Identity, compose, render};
use cchc::period::Month;
use cchc::plan::load::built_in;
use cchc::sheet::measure::{lines, merged_width, row_height};
use cchc::sheet::palette::RED;
use cchc::sheet::{Content, Rule, Sheet, Target, Value, Visibility};

const MONTHS: [&str; 5] = ["2023-10", "2024-01", "2024-09", "2025-01", "2025-03"];

fn month(text: &str) -> Month {
    Month::read(text).unwrap()
}

/// Width in characters of the cell or merged area that begins at a place.
fn width(sheet: &Sheet, row: u32, col: u16) -> f64 {
    let area = sheet.merges.iter().find(|area| area.first == (row, col));
    let last = area.map_or(col, |area| area.last.1);
    merged_width((col..=last).map(|col| sheet.columns.get(&col).map_or(8.4, |c| c.width)))
}

/// Cells whose text needs more lines than their row has.
fn cut(sheet: &Sheet) -> Vec<String> {
    let hidden_col = |col: &u16| sheet.columns.get(col).is_some_and(|c| c.hidden);
    let mut cut = Vec::new();
    for (row, col, _) in sheet.cells() {
        let height = sheet.rows.get(&row).copied().unwrap_or_default();
        let (Value::Text(text), false) = (sheet.value(row, col), height.hidden || hidden_col(&col)) else {
            continue;
        };
        let style = sheet.style(row, col);
        let lines = lines(&text, width(sheet, row, col), style.points(), style.bold, style.indent);
        let lines = if style.wrap { lines } else { lines.min(1) };
        let points = height.height.unwrap_or(15.75);
        if points < row_height(lines, style.points()).min(409.0) - 3.0 || points > 409.0 {
            cut.push(format!("{} {row}:{col} {points} < {lines} lines: {text}", sheet.name));
        }
    }
    cut
}

#[test]
fn no_text_is_cut_on_any_form() {
    let plan = built_in().unwrap();
    for period in MONTHS.map(month) {
        for agency in plan.roster(period) {
            let (form, filling) = office::answered(&plan, &agency.code, period, 2);
            for filling in [&filling, &Filling::carried(&form)] {
                let identity = Identity::of(&form, "0");
                let book = compose(&form, &Layout::of(&form), filling, &identity, &[]).unwrap();
                for sheet in book.sheets.iter().filter(|s| s.visibility == Visibility::Visible) {
                    assert_eq!(cut(sheet), Vec::<String>::new(), "{} {period}", agency.code);
                }
            }
        }
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let plan = built_in().unwrap();
    let write = || {
        let (form, filling) = office::answered(&plan, "HAIBA", month("2024-09"), 2);
        render(&form, &filling, "0").unwrap()
    };
    assert!(write() == write());
}

#[test]
fn keys_and_identity_stand_where_readers_look() {
    let plan = built_in().unwrap();
    let (form, filling): (Form<'_>, _) = office::answered(&plan, "PNV", month("2024-09"), 1);
    let identity = Identity::of(&form, "abc");
    let layout = Layout::of(&form);
    let book = compose(&form, &layout, &filling, &identity, &[]).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, [SHEET, "Hướng dẫn", "Danh mục", "_meta"]);
    assert_eq!(book.sheets[3].visibility, Visibility::VeryHidden);
    assert_eq!(Identity::from_subject(&book.properties.subject), Some(identity.clone()));
    let main = &book.sheets[0];
    for (row, key) in layout.keyed() {
        assert_eq!(main.value(row, Column::Key.index()), Value::from(key.to_string()));
    }
    assert!(main.print.header.contains(&identity.code()));
    let (row, col) = main.view.selection;
    assert!(main.style(row, col).unlocked);
    let unlocked = main.cells().filter(|(r, c, _)| main.style(*r, *c).unlocked).count();
    assert!(unlocked > 200, "{unlocked}");
}

#[test]
fn marked_cells_are_red_noted_and_linked() {
    let plan = built_in().unwrap();
    let (form, mut filling) = office::answered(&plan, "HAIBA", month("2024-09"), 1);
    let layout = Layout::of(&form);
    let ask = form.asks().find(|a| a.obligation.indicator.id == "21.1").unwrap();
    // A derived cell too: it may be the one that shows the fault.
    for field in [Field::Num, Field::Den] {
        filling.marks.insert((ask.key(), field), "xem lại".into());
    }
    let line = |at| FaultLine { at, code: "L01".into(), message: "sai".into(), hint: "sửa".into() };
    let faults = [line(Some((ask.key(), Field::Den))), line(None)];
    let book = compose(&form, &layout, &filling, &Identity::of(&form, "0"), &faults).unwrap();
    let (main, list) = (&book.sheets[0], &book.sheets[1]);
    let row = layout.row_of(&ask.key()).unwrap();
    for column in [Column::Num, Column::Den] {
        assert_eq!(main.style(row, column.index()).fill, Some(RED));
    }
    assert!(matches!(main.content(row, Column::Den.index()), Some(Content::Computed { .. })));
    assert_eq!(main.notes.len(), 2);
    assert_eq!((list.name.as_str(), book.active), ("Lỗi", 1));
    let target = Target::Cell { sheet: SHEET.into(), row, col: Column::Den.index() };
    assert!(
        matches!(list.content(3, 1), Some(Content::Link { target: found, .. }) if *found == target),
        "{:?}",
        list.content(3, 1)
    );
    assert_eq!(list.value(4, 1), Value::from("cả biểu"));
}

/// A row's list of statuses is a part of *Danh mục*, from its first on.
#[test]
fn lists_of_statuses_stand_where_the_rules_say() {
    let plan = built_in().unwrap();
    let (form, filling) = office::answered(&plan, "HAIBA", month("2024-09"), 1);
    let book = compose(&form, &Layout::of(&form), &filling, &Identity::of(&form, "0"), &[]).unwrap();
    let mut ranges: Vec<&str> = Vec::new();
    for validation in &book.sheets[0].validations {
        if let Rule::List(range) = &validation.rule {
            ranges.push(range);
        }
    }
    ranges.sort_unstable();
    assert_eq!(ranges, ["'Danh mục'!$A$2:$A$4", "'Danh mục'!$A$2:$A$4", "'Danh mục'!$A$2:$A$5"]);
    let list = &book.sheets[2];
    let listed: Vec<Value> = (1..5).map(|row| list.value(row, 0)).collect();
    assert_eq!(listed, Status::ALL.map(|s| Value::from(s.words())));
    assert_eq!(list.next_row(), 5);
}

/// An officer's own row, or another order, changes places and nothing else.
#[test]
fn moved_rows_are_judged_alike() {
    let plan = built_in().unwrap();
    let (form, filling) = office::answered(&plan, "HAIBA", month("2024-09"), 1);
    let straight = Layout::of(&form);
    let mut rows: Vec<Placed<'_, '_>> = straight.rows.iter().map(|(_, placed)| *placed).collect();
    rows.reverse();
    rows.insert(3, Placed::Foreign);
    let moved = Layout::place(rows);
    let identity = Identity::of(&form, "0");
    let sheet = |layout: &Layout<'_, '_>| {
        let book = compose(&form, layout, &filling, &identity, &[]).unwrap();
        book.sheets.into_iter().next().unwrap()
    };
    let (one, other) = (sheet(&straight), sheet(&moved));
    for (row, key) in straight.keyed() {
        let there = moved.row_of(&key).unwrap();
        for column in [Column::Verdict, Column::Code, Column::Ratio, Column::Den] {
            let (a, b) = (one.value(row, column.index()), other.value(there, column.index()));
            assert_eq!(a, b, "{key} {column:?}");
        }
    }
    let band = |sheet: &Sheet| sheet.value(BAND_ROW, Column::Number.index());
    assert_eq!(band(&one), band(&other));
}
