//! The rows of a sheet as XML, cell by cell. The library, which writes what stands around them, would hold every cell
//! three times before the first is packed; here each goes straight into the packed part.

use super::shared::{NO_TEXT, Taken};
use super::xml::{content, fitting};
use crate::sheet::address::column_name;
use crate::sheet::cell::{Array, Content, Value, serial};
use crate::sheet::formula::to_text;
use crate::sheet::grid::{Cell, Row, Sheet};
use std::collections::HashMap;
use std::io::{self, Write};

/// So many bytes go out together.
const TOGETHER: usize = 1 << 16;
/// Height of the standard row in pixels, which no row needs to say.
const STANDARD: f64 = 21.0;

/// Writes what stands between `<sheetData>` and `</sheetData>`; `looks` are the attributes of the workbook's styles.
pub(super) fn write(sheet: &Sheet, taken: &Taken, looks: &[String], out: &mut impl Write) -> io::Result<()> {
    let mut rows = sheet.rows.iter().peekable();
    let mut writer = Writer {
        line: String::with_capacity(2 * TOGETHER),
        texts: taken.texts.iter(),
        columns: Vec::new(),
        arrays: sheet.arrays.iter().map(|array| (array.area.first, *array)).collect(),
    };
    let mut open = None;
    for (row, col, cell) in sheet.cells() {
        if open != Some(row) {
            writer.put(if open.is_some() { "</row>" } else { "" });
            while let Some((at, look)) = rows.next_if(|(at, _)| **at < row) {
                writer.row(*at, Some(look), "/>");
            }
            if writer.line.len() > TOGETHER {
                out.write_all(writer.line.as_bytes())?;
                writer.line.clear();
            }
            writer.row(row, rows.next_if(|(at, _)| **at == row).map(|(_, look)| look), ">");
            open = Some(row);
        }
        let dated = usize::from(matches!(cell.content, Content::Date(_)));
        let look = taken.looks[cell.style_index()][dated];
        writer.cell((row, col), cell, looks.get(look).map_or("", String::as_str));
    }
    writer.put(if open.is_some() { "</row>" } else { "" });
    for (at, look) in rows {
        writer.row(*at, Some(look), "/>");
    }
    out.write_all(writer.line.as_bytes())
}

struct Writer<'s> {
    line: String,
    /// The places of the texts to come.
    texts: std::slice::Iter<'s, u32>,
    /// Letters of the columns met.
    columns: Vec<String>,
    arrays: HashMap<(u32, u16), Array>,
}

impl Writer<'_> {
    fn put(&mut self, text: &str) {
        self.line.push_str(text);
    }

    fn row(&mut self, at: u32, look: Option<&Row>, end: &str) {
        self.put("<row r=\"");
        number(u64::from(at) + 1, &mut self.line);
        self.put("\"");
        let height = look.and_then(|look| look.height);
        // In steps of a pixel, 0.75 pt.
        let pixels = height.map(|points| (points.clamp(0.75, 409.0) * 4.0 / 3.0).round());
        let pixels = pixels.filter(|pixels| (pixels - STANDARD).abs() > 0.5);
        if let Some(pixels) = pixels {
            self.put(&format!(" ht=\"{}\"", pixels * 0.75));
        }
        if look.is_some_and(|look| look.hidden) {
            self.put(" hidden=\"1\"");
        }
        if pixels.is_some() && look.is_some_and(|look| look.custom) {
            self.put(" customHeight=\"1\"");
        }
        self.put(end);
    }

    fn cell(&mut self, (row, col): (u32, u16), cell: &Cell, look: &str) {
        let text = match cell.content {
            Content::Text(_) | Content::Link { .. } | Content::Rich(_) => self.texts.next().copied(),
            Content::Blank => Some(NO_TEXT),
            _ => None,
        };
        if text == Some(NO_TEXT) && look.is_empty() {
            return;
        }
        self.put("<c r=\"");
        for col in self.columns.len()..=usize::from(col) {
            self.columns.push(column_name(u32::try_from(col).unwrap_or_default()));
        }
        self.line.push_str(&self.columns[usize::from(col)]);
        number(u64::from(row) + 1, &mut self.line);
        self.put("\"");
        self.put(look);
        match &cell.content {
            _ if text == Some(NO_TEXT) => self.put("/>"),
            Content::Number(value) => self.value("", None, &value.to_string()),
            Content::Date(day) => self.value("", None, &serial(*day).to_string()),
            Content::Bool(truth) => self.value(" t=\"b\"", None, if *truth { "1" } else { "0" }),
            Content::Formula { text, result } => self.formula((row, col), text, result),
            Content::Computed { expr, result } => self.formula((row, col), &to_text(expr), result),
            _ => {
                self.put(" t=\"s\"><v>");
                number(text.unwrap_or_default().into(), &mut self.line);
                self.put("</v></c>");
            }
        }
    }

    /// What follows the look: kind, formula and value.
    fn value(&mut self, kind: &str, formula: Option<(&str, &str)>, value: &str) {
        self.put(kind);
        self.put(">");
        if let Some((tag, text)) = formula {
            self.put(tag);
            content(text, &mut self.line);
            self.put("</f>");
        }
        self.put("<v>");
        content(value, &mut self.line);
        self.put("</v></c>");
    }

    /// A formula with its result; one of many results stands in the first of their cells.
    fn formula(&mut self, at: (u32, u16), text: &str, result: &Value) {
        let (kind, value) = match result {
            Value::Blank => (" t=\"str\"", String::new()),
            Value::Number(number) => ("", number.to_string()),
            Value::Bool(truth) => (" t=\"b\"", u8::from(*truth).to_string()),
            Value::Error(fault) => (" t=\"e\"", fault.to_string()),
            Value::Text(text) => (" t=\"str\"", fitting(text).into_owned()),
        };
        let text = text.strip_prefix('=').unwrap_or(text);
        let Some(Array { area, spills }) = self.arrays.get(&at).copied() else {
            return self.value(kind, Some(("<f>", text)), &value);
        };
        self.put(if spills { " cm=\"1\"" } else { "" });
        let tag = format!("<f t=\"array\" ref=\"{}\">", area.a1());
        self.value(kind, Some((&tag, text)), &value);
    }
}

/// Digits, without a detour.
fn number(number: u64, out: &mut String) {
    if number > 9 {
        self::number(number / 10, out);
    }
    out.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or_default()));
}
