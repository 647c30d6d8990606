//! A proposal as its workbook shows it: the rows of each table, and cells typed as a clerk would.

use cchc::finding::Finding;
use cchc::package::{self, Limits, Value, Visibility};
use cchc::plan::Plan;
use cchc::planbook::{annex, proposal};
use cchc::sheet::{Content, NumberStyle, Sheet, Style, Workbook, to_bytes};
use cchc::words::text::Lang;
use std::collections::BTreeMap;

pub const FILE: &str = "phu-luc.xlsx";

/// An annex's proposal and what was said of it.
pub struct Proposed {
    pub bytes: Vec<u8>,
    pub findings: Vec<Finding>,
}

impl Proposed {
    pub fn of(annex_bytes: &[u8], known: Option<&Plan>) -> Proposed {
        let (rows, findings) = annex(annex_bytes, FILE, known);
        let rows = rows.unwrap_or_else(|| panic!("{:?}", lines(&findings)));
        Proposed { bytes: proposal(rows, None).unwrap(), findings }
    }

    pub fn said(&self) -> Vec<String> {
        lines(&self.findings)
    }

    pub fn with_code(&self, code: &str) -> Vec<String> {
        self.said().into_iter().filter(|line| line.starts_with(code)).collect()
    }

    /// The rows of a table by their keys.
    pub fn rows(&self, table: &str) -> Vec<BTreeMap<String, String>> {
        rows(&self.bytes, table)
    }

    /// Some columns of every row, parted by ` | `.
    pub fn columns(&self, table: &str, keys: &[&str]) -> Vec<String> {
        let shown = |row: &BTreeMap<String, String>| {
            keys.iter().map(|key| row.get(*key).map_or("", String::as_str)).collect::<Vec<_>>().join(" | ")
        };
        self.rows(table).iter().map(shown).collect()
    }
}

pub fn lines(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| format!("{} {}", f.code, f.line(Lang::Vi))).collect()
}

/// The rows of a table of a workbook, by the keys of its hidden row.
pub fn rows(bytes: &[u8], table: &str) -> Vec<BTreeMap<String, String>> {
    let book = package::read(bytes, &Limits::default()).unwrap();
    let text = |cell: &package::Cell| match &cell.value {
        Value::Text(text) => text.to_string(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    for sheet in &book.sheets {
        let key = |cell: &&package::Cell| text(cell).starts_with(&format!("{table}."));
        let keys: BTreeMap<u32, String> = sheet
            .cells
            .iter()
            .filter(|cell| cell.row == 2)
            .filter(key)
            .map(|cell| (cell.col, text(cell)[table.len() + 1..].to_string()))
            .collect();
        if keys.is_empty() {
            continue;
        }
        let mut rows: BTreeMap<u32, BTreeMap<String, String>> = BTreeMap::new();
        for cell in sheet.cells.iter().filter(|cell| cell.row > 3 && !text(cell).is_empty()) {
            if let Some(key) = keys.get(&cell.col) {
                rows.entry(cell.row).or_default().insert(key.clone(), text(cell));
            }
        }
        return rows.into_values().collect();
    }
    Vec::new()
}

/// Every text of a workbook.
pub fn everything(bytes: &[u8]) -> String {
    let book = package::read(bytes, &Limits::default()).unwrap();
    let cells = book.sheets.iter().flat_map(|sheet| &sheet.cells);
    let texts = cells.filter_map(|cell| match &cell.value {
        Value::Text(text) => Some(text.to_string()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// The workbook again, with what `edit` makes of each visible cell of its tables: sheet, key, row from 0, text.
pub fn edited(bytes: &[u8], edit: &dyn Fn(&str, &str, usize, &str) -> Option<String>) -> Vec<u8> {
    let book = package::read(bytes, &Limits::default()).unwrap();
    let mut out = Workbook::new(crate::sheet::nameless());
    for own in book.sheets.iter().filter(|sheet| sheet.visibility == Visibility::Visible) {
        let mut sheet = Sheet::new(&own.name);
        let mut cells: BTreeMap<(u32, u16), Content> = BTreeMap::new();
        for cell in &own.cells {
            let content = match &cell.value {
                Value::Number(n) if cell.format == package::NumberFormat::Date => {
                    Content::Date(cchc::words::date::from_serial(*n, false).unwrap())
                }
                Value::Number(n) => Content::Number(*n),
                Value::Text(text) => Content::Text(text.to_string()),
                _ => continue,
            };
            cells.insert((cell.row, u16::try_from(cell.col).unwrap()), content);
        }
        let text = |cells: &BTreeMap<(u32, u16), Content>, at| match cells.get(&at) {
            Some(Content::Text(text)) => text.clone(),
            Some(Content::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        let last = cells.keys().map(|at| at.0).max().unwrap_or(0);
        for row in 0..=last {
            let line = text(&cells, (row, 0));
            if own.name == "Kế hoạch" && line.contains('.') {
                let new = edit(&own.name, &line, 0, &text(&cells, (row, 2)));
                new.map(|new| cells.insert((row, 2), Content::Text(new)));
                continue;
            }
            let filled = (0..40).any(|col| !text(&cells, (row, col)).is_empty());
            for col in (0..40).filter(|_| row > 3 && filled) {
                let key = text(&cells, (2, col));
                if key.contains('.') {
                    let new = edit(&own.name, &key, row as usize - 4, &text(&cells, (row, col)));
                    new.map(|new| cells.insert((row, col), Content::Text(new)));
                }
            }
        }
        for ((row, col), content) in cells {
            let is_day = matches!(content, Content::Date(_));
            let style = if is_day { Style::plain().number(NumberStyle::Date) } else { Style::plain() };
            sheet.put(row, col, content, style);
        }
        out.push(sheet);
    }
    to_bytes(&out).unwrap()
}

/// An annex of our own.
pub struct Paper {
    sheet: Sheet,
    row: u32,
    earlier: Vec<Sheet>,
}

impl Paper {
    pub fn new(heads: &[&str]) -> Paper {
        Paper { sheet: Sheet::new("Sheet1"), row: 0, earlier: Vec::new() }.row(heads)
    }

    pub fn usual() -> Paper {
        Paper::new(&["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"])
    }

    /// A title above the table: call it before any row but the heads'.
    pub fn titled(title: &str, heads: &[&str]) -> Paper {
        Paper::new(&["PHỤ LỤC"]).row(&[title]).row(heads)
    }

    pub fn row(mut self, cells: &[&str]) -> Paper {
        self.sheet.put_row(self.row, 0, cells.iter().copied(), Style::plain());
        self.row += 1;
        self
    }

    /// A further sheet.
    pub fn next(mut self, name: &str, heads: &[&str]) -> Paper {
        self.earlier.push(self.sheet);
        self.sheet = Sheet::new(name);
        self.row = 0;
        self.row(heads)
    }

    pub fn bytes(self) -> Vec<u8> {
        let mut book = Workbook::new(crate::sheet::nameless());
        self.earlier.into_iter().chain([self.sheet]).for_each(|sheet| book.push(sheet));
        to_bytes(&book).unwrap()
    }

    pub fn read(self, known: Option<&Plan>) -> Proposed {
        Proposed::of(&self.bytes(), known)
    }
}
