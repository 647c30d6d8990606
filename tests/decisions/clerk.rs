//! The clerk at the workbook: reads it as any program would, types into cells, saves it without our looks.

use cchc::package::{Limits, Value, a1, read};
use cchc::sheet::{Content, NumberStyle, Properties, Sheet, Style, Workbook, to_bytes};
use chrono::NaiveDate;
use std::collections::BTreeMap;

type Cells = BTreeMap<(u32, u32), Content>;

/// The sheets, and the looks that the clerk gave to numbers.
pub struct Clerk(pub Vec<(String, Cells)>, BTreeMap<(String, (u32, u32)), NumberStyle>);

impl Clerk {
    pub fn open(bytes: &[u8]) -> Clerk {
        let book = read(bytes, &Limits::default()).unwrap();
        let content = |value: &Value| match value {
            Value::Number(n) => Content::Number(*n),
            Value::Text(t) => Content::Text(t.to_string()),
            Value::Bool(b) => Content::Bool(*b),
            Value::Error(e) => Content::Text(e.to_string()),
            Value::Blank | Value::Uncalculated => Content::Blank,
        };
        let sheets = book.sheets.iter().map(|sheet| {
            let cells = sheet.cells.iter().map(|c| ((c.row, c.col), content(&c.value)));
            (sheet.name.clone(), cells.collect())
        });
        Clerk(sheets.collect(), BTreeMap::new())
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut book = Workbook::new(Properties {
            title: String::new(),
            subject: String::new(),
            author: "Cán bộ".into(),
            company: String::new(),
            created: NaiveDate::from_ymd_opt(2024, 9, 18).unwrap(),
        });
        for (name, cells) in &self.0 {
            let mut sheet = Sheet::new(name);
            for ((row, col), content) in cells {
                let look = match content {
                    Content::Date(_) => NumberStyle::Date,
                    _ => self.1.get(&(name.clone(), (*row, *col))).copied().unwrap_or_default(),
                };
                let style = Style::plain().number(look);
                sheet.put(*row, u16::try_from(*col).unwrap(), content.clone(), style);
            }
            book.push(sheet);
        }
        to_bytes(&book).unwrap()
    }

    fn cells(&self, sheet: &str) -> &Cells {
        &self.0.iter().find(|(name, _)| name == sheet).unwrap_or_else(|| panic!("no sheet {sheet}")).1
    }

    fn cells_mut(&mut self, sheet: &str) -> &mut Cells {
        &mut self.0.iter_mut().find(|(name, _)| name == sheet).unwrap().1
    }

    fn shown(content: &Content) -> String {
        match content {
            Content::Text(text) => text.clone(),
            Content::Number(n) => n.to_string(),
            _ => String::new(),
        }
    }

    /// The column below a head, in the fourth row.
    pub fn col(&self, sheet: &str, head: &str) -> u32 {
        let heads = self.cells(sheet).iter().filter(|((row, _), _)| *row == 3);
        let found = heads.clone().find(|(_, c)| Clerk::shown(c) == head);
        found.unwrap_or_else(|| panic!("no column {head}")).0.1
    }

    /// The row in which a cell contains these words.
    pub fn row(&self, sheet: &str, words: &str) -> u32 {
        let rows = self.cells(sheet).iter().filter(|((row, _), _)| *row > 3);
        let found = rows.clone().find(|(_, c)| Clerk::shown(c).contains(words));
        found.unwrap_or_else(|| panic!("no row {words} in {:#?}", self.rows(sheet))).0.0
    }

    /// Types into a cell; an empty text clears it.
    pub fn type_in(&mut self, sheet: &str, row: u32, head: &str, content: impl Into<Content>) -> &mut Clerk {
        let at = (row, self.col(sheet, head));
        let content = content.into();
        match Clerk::shown(&content).is_empty() && !matches!(content, Content::Date(_)) {
            true => self.cells_mut(sheet).remove(&at),
            false => self.cells_mut(sheet).insert(at, content),
        };
        self
    }

    /// Gives a cell another format of numbers.
    pub fn look(&mut self, sheet: &str, row: u32, head: &str, look: NumberStyle) -> &mut Clerk {
        let at = (row, self.col(sheet, head));
        self.1.insert((sheet.to_string(), at), look);
        self
    }

    /// Types anywhere.
    pub fn put(&mut self, sheet: &str, at: (u32, u32), content: impl Into<Content>) -> &mut Clerk {
        self.cells_mut(sheet).insert(at, content.into());
        self
    }

    pub fn at(&self, sheet: &str, row: u32, head: &str) -> String {
        let at = (row, self.col(sheet, head));
        self.cells(sheet).get(&at).map(Clerk::shown).unwrap_or_default()
    }

    /// Answers the question whose row contains these words.
    pub fn answer(&mut self, words: &str, answer: &str) -> &mut Clerk {
        let row = self.row("Quyết định", words);
        self.type_in("Quyết định", row, "Trả lời", answer)
            .type_in("Quyết định", row, "Lý do", "đã hỏi đơn vị")
            .type_in("Quyết định", row, "Người quyết định", "Lê Thị Bình")
    }

    /// One of the answers that the question offers.
    pub fn offered(&self, words: &str, part: &str) -> String {
        let row = self.row("Quyết định", words);
        let all = self.at("Quyết định", row, "Các lựa chọn");
        let found = all.lines().find(|line| line.contains(part));
        found.unwrap_or_else(|| panic!("{part} in {all}")).to_string()
    }

    /// A row of corrections below the others; gives the address of its value.
    pub fn correct(&mut self, cells: [&str; 6]) -> String {
        let sheet = "Sửa số liệu";
        let last = self.cells(sheet).keys().map(|(row, _)| *row).max().unwrap();
        let row = (last + 1).max(4);
        for (head, typed) in
            ["Cơ quan, đơn vị", "Dòng", "Cột", "Giá trị đúng", "Lý do", "Người quyết định"].iter().zip(cells)
        {
            self.type_in(sheet, row, head, typed);
        }
        a1(row, self.col(sheet, "Giá trị đúng"))
    }

    /// Texts and numbers, row by row.
    pub fn rows(&self, sheet: &str) -> Vec<Vec<String>> {
        let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for ((row, _), content) in self.cells(sheet) {
            rows.entry(*row).or_default().push(Clerk::shown(content));
        }
        rows.into_values().collect()
    }
}
