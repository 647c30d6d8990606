//! The workbook part: which sheets there are, under which names, and what is true of all of them.

use super::book::Visibility;
use super::limits::Budget;
use super::refusal::{Fault, Refusal, Stop};
use super::tag::Tag;
use super::xml::Scanner;
use std::collections::HashSet;

/// What the workbook part says.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its sheets in the order of the tabs.
    pub sheets: Vec<Listed>,
    /// Whether dates count from 1904.
    pub date1904: bool,
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

/// Reads the workbook part.
pub(super) fn outline(text: &str, budget: &mut Budget<'_>) -> Result<Outline, Stop> {
    let mut scanner = Scanner::new(text, budget.limits);
    let mut outline = Outline::default();
    scanner.root("workbook")?;
    scanner.children(|scanner, tag| {
        match tag.local() {
            "workbookPr" => outline.date1904 = tag.is_set("date1904")?,
            "externalReferences" => outline.external = true,
            "sheets" => scanner.children(|_, tag| {
                outline.sheets.extend((tag.local() == "sheet").then(|| listed(tag)).transpose()?);
                Ok::<_, Fault>(())
            })?,
            _ => {}
        }
        Ok::<_, Fault>(())
    })?;
    check_names(outline.sheets.iter().map(|sheet| sheet.name.as_str()), budget)?;
    Ok(outline)
}

/// Refuses a workbook of no sheets, of too many, or of two with one name.
pub(super) fn check_names<'n>(
    names: impl ExactSizeIterator<Item = &'n str>,
    budget: &Budget<'_>,
) -> Result<(), Refusal> {
    let (sheets, max) = (names.len() as u64, budget.limits.sheets);
    let mut seen = HashSet::new();
    match sheets {
        0 => Err(Refusal::NoSheets),
        _ if sheets > max => Err(Refusal::TooManySheets { sheets, max }),
        _ => match names.into_iter().find(|name| !seen.insert(name.to_lowercase())) {
            Some(name) => Err(Refusal::DuplicateSheetName(name.to_owned())),
            None => Ok(()),
        },
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
