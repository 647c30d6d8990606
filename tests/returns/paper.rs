//! A form as it was sent out, damaged cell by cell, written as a package of our own.

use crate::returns::package::{MAIN, package, plain_sheet, sheet_data};
use cchc::answer::Field;
use cchc::form::layout::{Extra, GUIDE_SHEET, REVISION, SHEET};
use cchc::form::{Filling, Form, Identity, Past, render};
use cchc::package::{Cell, Limits, NumberFormat, Value, read};
use cchc::period::Month;
use cchc::plan::Plan;
use std::collections::BTreeMap;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Put {
    Number(f64),
    Percent(f64),
    /// Shown with a percent sign of its own, `0"%"`.
    PercentSign(f64),
    Date(f64),
    Text(String),
    Formula(String, Option<f64>),
    /// A formula that gives a text.
    Words(String, String),
    Error(&'static str),
    Bool(bool),
    /// A cell that points at a shared string that is not there.
    Broken,
}

impl From<f64> for Put {
    fn from(n: f64) -> Put {
        Put::Number(n)
    }
}

impl From<&str> for Put {
    fn from(t: &str) -> Put {
        Put::Text(t.to_string())
    }
}

pub type Cells = BTreeMap<(u32, u32), Put>;

/// A workbook that an office sends.
#[derive(Debug, Clone)]
pub struct Paper {
    pub name: String,
    pub cells: Cells,
    pub merges: Vec<String>,
    pub hidden_rows: Vec<u32>,
    pub hidden_columns: Vec<u32>,
    pub protected: bool,
    pub meta: Vec<(&'static str, String)>,
    pub subject: Option<String>,
    pub more: Vec<(String, Cells)>,
    pub date1904: bool,
    pub external: bool,
}

/// A cell of a form as it can be written again.
fn put(cell: &Cell) -> Put {
    let formula = cell.formula_text.as_deref().map(str::to_string);
    match (&cell.value, formula) {
        (Value::Number(n), Some(f)) => Put::Formula(f, Some(*n)),
        (Value::Text(t), Some(f)) => Put::Words(f, t.to_string()),
        (Value::Blank | Value::Uncalculated, Some(f)) => Put::Words(f, String::new()),
        (Value::Number(n), None) if cell.format == NumberFormat::Date => Put::Date(*n),
        (Value::Number(n), None) => Put::Number(*n),
        (Value::Text(t), None) => Put::Text(t.to_string()),
        (Value::Bool(b), _) => Put::Bool(*b),
        other => panic!("{other:?}"),
    }
}

/// A formula of an officer's.
pub fn formula(text: &str, result: Option<f64>) -> Put {
    Put::Formula(text.to_string(), result)
}

fn month(text: &str) -> Month {
    Month::read(text).unwrap()
}

impl Paper {
    /// A clean, blank form.
    pub fn of(plan: &Plan, agency: &str, period: &str) -> Paper {
        let period = month(period);
        let agency = plan.agency(agency).unwrap();
        let form = Form::ask(plan, agency, period, &Past::default());
        let blank = Filling { cells: BTreeMap::new(), ..Filling::carried(&form) };
        Paper::filled(&form, &blank, "KH1")
    }

    /// A form filled in, made under a plan of this fingerprint.
    pub fn filled(form: &Form<'_>, filling: &Filling, plan_fingerprint: &str) -> Paper {
        let bytes = render(form, filling, plan_fingerprint).unwrap();
        let book = read(&bytes, &Limits::default()).unwrap();
        let main = book.sheets.iter().find(|sheet| sheet.name == SHEET).unwrap();
        let identity = Identity::of(form, plan_fingerprint);
        Paper {
            name: SHEET.to_string(),
            cells: main.cells.iter().map(|cell| ((cell.row, cell.col), put(cell))).collect(),
            merges: Vec::new(),
            hidden_rows: main.hidden_rows.clone(),
            hidden_columns: main.hidden_columns.iter().flat_map(|(from, to)| *from..=*to).collect(),
            protected: main.protected,
            meta: identity.pairs().to_vec(),
            subject: book.subject.clone(),
            more: vec![(GUIDE_SHEET.to_string(), Cells::from([((0, 0), Put::from("Hướng dẫn"))]))],
            date1904: false,
            external: false,
        }
    }

    /// The row of a key.
    pub fn row(&self, key: &str) -> u32 {
        let found = self.cells.iter().find(|((_, col), put)| *col == 0 && **put == Put::from(key));
        found.unwrap_or_else(|| panic!("no row {key}")).0.0
    }

    /// The column of a field, by its key in the hidden row.
    pub fn col(&self, field: Field) -> u32 {
        let found = self.cells.iter().find(|(_, put)| **put == Put::from(field.key()));
        found.unwrap_or_else(|| panic!("no column {field:?}")).0.1
    }

    /// Types into an input cell.
    pub fn type_in(&mut self, key: &str, field: Field, put: impl Into<Put>) -> &mut Paper {
        let at = (self.row(key), self.col(field));
        self.cells.insert(at, put.into());
        self
    }

    /// Types into any cell.
    pub fn set(&mut self, at: (u32, u32), put: impl Into<Put>) -> &mut Paper {
        self.cells.insert(at, put.into());
        self
    }

    pub fn revision(&mut self, put: impl Into<Put>) -> &mut Paper {
        self.set((REVISION.0, u32::from(REVISION.1.index())), put)
    }

    /// Fills in every required cell.
    pub fn fill(&mut self) -> &mut Paper {
        self.type_in("03.1@2024", Field::Status, "Đang thực hiện");
        for (key, num, den) in
            [("03.2@2024", 1.0, None), ("03.3@2024", 12.5, None), ("20.1@2024", 198.0, Some(200.0))]
        {
            self.type_in(key, Field::Num, num).type_in(key, Field::Status, "Đang thực hiện");
            if let Some(den) = den {
                self.type_in(key, Field::Den, den);
            }
        }
        self.type_in("21.1@2024", Field::Num, 2.0).type_in("21.1@2024", Field::Status, "Hoàn thành");
        let signature = (self.row("prepared_by"), u32::from(Extra::PreparedBy.column().index()));
        self.set(signature, "Nguyễn Thị An");
        self
    }

    /// Moves cells; what `to` gives nothing for is deleted.
    pub fn rearrange(&mut self, to: impl Fn((u32, u32)) -> Option<(u32, u32)>) -> &mut Paper {
        let cells = std::mem::take(&mut self.cells);
        self.cells = cells.into_iter().filter_map(|(at, put)| Some((to(at)?, put))).collect();
        self
    }

    pub fn insert_row(&mut self, before: u32) -> &mut Paper {
        self.rearrange(|(row, col)| Some((if row >= before { row + 1 } else { row }, col)))
    }

    pub fn delete_row(&mut self, gone: u32) -> &mut Paper {
        self.rearrange(|(row, col)| (row != gone).then_some((if row > gone { row - 1 } else { row }, col)))
    }

    pub fn delete_column(&mut self, gone: u32) -> &mut Paper {
        self.rearrange(|(row, col)| (col != gone).then_some((row, if col > gone { col - 1 } else { col })))
    }

    pub fn insert_column(&mut self, before: u32) -> &mut Paper {
        self.rearrange(|(row, col)| Some((row, if col >= before { col + 1 } else { col })))
    }

    pub fn swap_rows(&mut self, a: u32, b: u32) -> &mut Paper {
        self.rearrange(|(row, col)| {
            Some((
                if row == a {
                    b
                } else if row == b {
                    a
                } else {
                    row
                },
                col,
            ))
        })
    }

    /// The bytes of an `.xlsx`.
    pub fn bytes(&self) -> Vec<u8> {
        let mut sheets = vec![(self.name.clone(), self.sheet_xml())];
        for (name, cells) in &self.more {
            sheets.push((name.clone(), plain_sheet(cells)));
        }
        if !self.meta.is_empty() {
            let mut cells = Cells::new();
            for (row, (key, value)) in (0..).zip(&self.meta) {
                cells.insert((row, 0), Put::from(*key));
                cells.insert((row, 1), Put::from(value.as_str()));
            }
            sheets.push((Identity::META_SHEET.to_string(), plain_sheet(&cells)));
        }
        package(&sheets, self.subject.as_deref(), self.date1904, self.external)
    }

    fn sheet_xml(&self) -> String {
        let columns: String = self
            .hidden_columns
            .iter()
            .map(|c| format!(r#"<col min="{0}" max="{0}" width="9" hidden="1"/>"#, c + 1))
            .collect();
        let protection = if self.protected { r#"<sheetProtection sheet="1"/>"# } else { "" };
        let merges: String = self.merges.iter().map(|m| format!(r#"<mergeCell ref="{m}"/>"#)).collect();
        let merges = if merges.is_empty() { merges } else { format!("<mergeCells>{merges}</mergeCells>") };
        format!(
            r#"<worksheet xmlns="{MAIN}">{}{}{protection}{merges}</worksheet>"#,
            if columns.is_empty() { columns } else { format!("<cols>{columns}</cols>") },
            sheet_data(&self.cells, &self.hidden_rows)
        )
    }
}
