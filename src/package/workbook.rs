//! The workbook part: which sheets there are, under which names, and what is true of all of them.

use super::book::Visibility;
use super::fault::Fault;
use super::limits::Limits;
use super::refusal::Refusal;
use super::tag::Tag;
use super::xml::{Event, Scanner};
use std::collections::HashSet;

/// What the workbook part says.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its sheets in the order of the tabs.
    pub sheets: Vec<Listed>,
    /// Whether dates count from 1904.
    pub date1904: bool,
    pub names: Vec<(String, String)>,
    pub external: bool,
}

/// A sheet in the list.
#[derive(Debug)]
pub(super) struct Listed {
    pub name: String,
    pub visibility: Visibility,
    /// The id of the pointer to its part.
    pub relation: String,
}

/// Reads the workbook part called `part`.
pub(super) fn outline(part: &str, text: &str, limits: &Limits) -> Result<Outline, Refusal> {
    let outline = parse(text, limits).map_err(|fault| fault.refuse(part))?;
    let sheets = outline.sheets.len() as u64;
    if sheets == 0 {
        return Err(Refusal::NoSheets);
    }
    if sheets > limits.sheets {
        return Err(Refusal::TooManySheets { sheets, max: limits.sheets });
    }
    let mut seen = HashSet::new();
    match outline.sheets.iter().find(|sheet| !seen.insert(sheet.name.to_lowercase())) {
        Some(sheet) => Err(Refusal::DuplicateSheetName(sheet.name.clone())),
        None => Ok(outline),
    }
}

fn parse(text: &str, limits: &Limits) -> Result<Outline, Fault> {
    let mut scanner = Scanner::new(text, limits);
    let mut outline = Outline::default();
    match scanner.next()? {
        Event::Start(root) if root.local() == "workbook" => {}
        _ => return Err(Fault::Bad("not a workbook")),
    }
    loop {
        match scanner.next()? {
            Event::Start(tag) => match tag.local() {
                "workbookPr" => {
                    outline.date1904 = tag.is_set("date1904")?;
                    scanner.skip()?;
                }
                "sheets" => sheets(&mut scanner, &mut outline)?,
                "definedNames" => names(&mut scanner, &mut outline)?,
                "externalReferences" => {
                    outline.external = true;
                    scanner.skip()?;
                }
                _ => scanner.skip()?,
            },
            Event::Eof => return Ok(outline),
            _ => {}
        }
    }
}

fn sheets(scanner: &mut Scanner<'_>, outline: &mut Outline) -> Result<(), Fault> {
    loop {
        match scanner.next()? {
            Event::Start(tag) if tag.local() == "sheet" => {
                outline.sheets.push(listed(tag)?);
                scanner.skip()?;
            }
            Event::Start(_) => scanner.skip()?,
            Event::End | Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn listed(tag: Tag<'_>) -> Result<Listed, Fault> {
    let visibility = match tag.get("state")?.as_deref() {
        Some("hidden") => Visibility::Hidden,
        Some("veryHidden") => Visibility::VeryHidden,
        _ => Visibility::Visible,
    };
    Ok(Listed {
        name: tag.get("name")?.unwrap_or_default().into_owned(),
        visibility,
        relation: tag.get_local("id")?.unwrap_or_default().into_owned(),
    })
}

fn names(scanner: &mut Scanner<'_>, outline: &mut Outline) -> Result<(), Fault> {
    loop {
        match scanner.next()? {
            Event::Start(tag) if tag.local() == "definedName" => {
                let name = tag.get("name")?.unwrap_or_default().into_owned();
                outline.names.push((name, scanner.text()?.into_owned()));
            }
            Event::Start(_) => scanner.skip()?,
            Event::End | Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
