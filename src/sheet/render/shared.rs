//! What the sheets of a workbook share, each once and in the order in which it is met: texts, looks, files linked to.

use super::xml::{LONGEST, fitting, literal, text_element};
use super::{MAX_LINKS, format};
use crate::sheet::address::a1;
use crate::sheet::cell::{Content, Run};
use crate::sheet::error::{SheetError, refused};
use crate::sheet::grid::Sheet;
use crate::sheet::palette::BLACK;
use crate::sheet::style::{NumberStyle, Style};
use rust_xlsxwriter as xlsx;
use std::borrow::Cow;
use std::collections::HashMap;
use xlsx::Color;

/// How many looks stand side by side where the library is told of them.
const ACROSS: usize = 1000;

/// In place of an empty text.
pub(super) const NO_TEXT: u32 = u32::MAX;

/// A shared string.
#[derive(Debug, PartialEq, Eq, Hash, Clone)]
enum Text<'w> {
    Plain(Cow<'w, str>),
    /// As XML.
    Rich(String),
}

/// What is shared.
#[derive(Debug, Default)]
pub(super) struct Shared<'w> {
    texts: Vec<Text<'w>>,
    text_places: HashMap<Text<'w>, u32>,
    /// How often texts stand in cells.
    uses: usize,
    looks: Vec<Style>,
    look_places: HashMap<Style, usize>,
    /// For every sheet what it takes of all that.
    pub sheets: Vec<Taken>,
}

/// What a sheet takes, by place.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// The text of each cell that is one, cell by cell; an empty one is none.
    pub texts: Vec<u32>,
    /// The look of each of the sheet's styles, and of its days where the style has no number format.
    pub looks: Vec<[usize; 2]>,
    /// How many of its links are links.
    pub links: usize,
}

impl<'w> Shared<'w> {
    /// Takes up a sheet behind those before it.
    ///
    /// # Errors
    /// A number that is none.
    pub fn add(&mut self, sheet: &'w Sheet) -> Result<(), SheetError> {
        let mut taken = Taken { looks: vec![[usize::MAX; 2]; sheet.styles().len()], ..Taken::default() };
        let mut links = 0;
        for (row, col, cell) in sheet.cells() {
            let style = cell.style_index();
            let dated = usize::from(matches!(cell.content, Content::Date(_)));
            if taken.looks[style][dated] == usize::MAX {
                let look = sheet.styles()[style];
                let look = if dated == 1 { of_day(look) } else { look };
                taken.looks[style][dated] = self.look(look);
            }
            let text = match &cell.content {
                Content::Text(text) => Text::Plain(text.into()),
                Content::Link { text, .. } => {
                    links += 1;
                    Text::Plain(text.into())
                }
                Content::Rich(runs) => rich(runs, &sheet.styles()[style]),
                other => match other.number() {
                    Some(number) if !number.is_finite() => {
                        let place = format!("{}!{}", sheet.name, a1(row, col));
                        return Err(SheetError(format!("{place}: the number is not finite")));
                    }
                    _ => continue,
                },
            };
            if text == Text::Plain("".into()) {
                taken.texts.push(NO_TEXT);
                continue;
            }
            self.uses += 1;
            taken.texts.push(self.text(text));
        }
        taken.links = links.min(MAX_LINKS);
        self.sheets.push(taken);
        Ok(())
    }

    fn look(&mut self, look: Style) -> usize {
        let looks = &mut self.looks;
        *self.look_places.entry(look).or_insert_with(|| {
            looks.push(look);
            looks.len() - 1
        })
    }

    fn text(&mut self, text: Text<'w>) -> u32 {
        let texts = &mut self.texts;
        *self.text_places.entry(text).or_insert_with_key(|text| {
            texts.push(text.clone());
            u32::try_from(texts.len() - 1).unwrap_or(NO_TEXT)
        })
    }

    /// Tells the library of looks and texts, in cells of a sheet that are replaced in the end.
    pub fn tell(&self, sheet: &Sheet, out: &mut xlsx::Worksheet) -> Result<(), SheetError> {
        let failed = || refused(&sheet.name, "styles");
        for (place, look) in self.looks.iter().enumerate() {
            let row = told_in(sheet) + u32::try_from(place / ACROSS).unwrap_or_default();
            let col = u16::try_from(place % ACROSS).unwrap_or_default();
            out.write_number_with_format(row, col, 0, &format::of(look)).map_err(failed())?;
        }
        if !self.texts.is_empty() {
            let below = told_in(sheet) + u32::try_from(self.looks.len() / ACROSS).unwrap_or_default() + 1;
            out.write_string(below, 0, "-").map_err(failed())?;
        }
        Ok(())
    }

    /// ` s="7"` for every look, as the library numbered them in the sheet where it was told of them.
    pub fn numbered(&self, sheet: &Sheet, xml: &str) -> Vec<String> {
        let first = format!("<row r=\"{}\"", told_in(sheet) + 1);
        let from = xml.find(&first).unwrap_or(xml.len());
        let cells = xml[from..].split("<c r=\"").skip(1).map(|cell| {
            let tag = cell.split('>').next().unwrap_or_default();
            tag.find(" s=").map_or_else(String::new, |at| tag[at..].to_owned())
        });
        cells.take(self.looks.len()).collect()
    }

    /// The part that holds the texts.
    pub fn strings_xml(&self) -> String {
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{}\" uniqueCount=\"{}\">",
            self.uses,
            self.texts.len()
        );
        for text in &self.texts {
            out.push_str("<si>");
            match text {
                Text::Plain(text) => text_element(&literal(&fitting(text)), &mut out),
                Text::Rich(xml) => out.push_str(xml),
            }
            out.push_str("</si>");
        }
        out + "</sst>"
    }
}

/// The row from which on the library is told: none that charts draw.
fn told_in(sheet: &Sheet) -> u32 {
    if sheet.is_drawn { sheet.next_row() } else { 0 }
}

/// A day is a number that its look makes a date; a style without a number format gets that of days.
fn of_day(style: Style) -> Style {
    if style.number == NumberStyle::General { style.number(NumberStyle::Date) } else { style }
}

/// Runs as XML. Too long with the marks between them, they are one text: nobody's words are lost with their look.
fn rich<'w>(runs: &[Run], style: &Style) -> Text<'w> {
    let mut xml = String::new();
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        let (bold, italic) = (style.bold || run.bold, style.italic || run.italic);
        let marks = [(bold, "<b/>"), (italic, "<i/>"), (style.underline, "<u/>")];
        let marks: String = marks.into_iter().filter(|(is_set, _)| *is_set).map(|(_, tag)| tag).collect();
        let color = match style.color {
            Color::RGB(rgb) if style.color != BLACK => format!("rgb=\"FF{rgb:06X}\""),
            _ => "theme=\"1\"".to_owned(),
        };
        let (size, family) = (style.points(), style.family);
        xml.push_str(&format!(
            "<r><rPr>{marks}<sz val=\"{size}\"/><color {color}/><rFont val=\"{family}\"/><family val=\"1\"/></rPr>"
        ));
        text_element(&run.text, &mut xml);
        xml.push_str("</r>");
    }
    match xml.encode_utf16().count() > LONGEST {
        true => Text::Plain(runs.iter().map(|run| run.text.as_str()).collect()),
        false if xml.is_empty() => Text::Plain("".into()),
        false => Text::Rich(xml),
    }
}
