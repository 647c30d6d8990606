//! From the bytes of a file to a [`Book`]; of an `.xlsx` or `.xlsm` part by part.

use super::book::{Book, Sheet};
use super::container::{Package, part};
use super::kind::Kind;
use super::limits::{Budget, Limits};
use super::refusal::Refusal;
use super::relations::{Relation, first, relations};
use super::sheet;
use super::sniff::{package_kind, sniff};
use super::strings::Strings;
use super::styles::Styles;
use super::value::Shared;
use super::workbook::{Outline, outline};
use super::{ods, ole, props, xls};
use crate::finding::caught;
use std::collections::HashSet;

/// Reads an `.xlsx`, `.xlsm`, `.xls` or `.ods` workbook. The same bytes give the same answer on every machine; a
/// fault in this room is [`Refusal::Internal`] and ends no run.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Book, Refusal> {
    caught(|| read_file(bytes, limits)).unwrap_or_else(|why| Err(Refusal::Internal(why)))
}

/// Refuses a file by its size alone.
pub(super) fn check_size(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    match bytes.len() as u64 {
        0 => Err(Refusal::Empty),
        size if size > limits.file => Err(Refusal::TooLarge { bytes: size, max: limits.file }),
        _ => Ok(()),
    }
}

fn read_file(bytes: &[u8], limits: &Limits) -> Result<Book, Refusal> {
    check_size(bytes, limits)?;
    let mut budget = Budget::new(limits);
    if bytes.starts_with(ole::MAGIC) {
        return match sniff(bytes) {
            Kind::Xls => xls::read(bytes, &mut budget),
            kind => Err(Refusal::Kind(kind)),
        };
    }
    let package = Package::open(bytes, limits).map_err(|refusal| better(refusal, bytes))?;
    let top = relations(&package, "", &mut budget);
    match package_kind(&package, top.as_deref().unwrap_or_default()) {
        kind @ (Kind::Xlsx | Kind::Xlsm) => read_book(&package, kind, &top?, &mut budget),
        Kind::Ods => ods::read(&package, &mut budget),
        kind => Err(Refusal::Kind(kind)),
    }
}

/// What the file is says more than why its zip is broken, unless it is what was asked for.
fn better(refusal: Refusal, bytes: &[u8]) -> Refusal {
    match sniff(bytes) {
        Kind::Xlsx | Kind::Xlsm | Kind::Ods => refusal,
        kind => Refusal::Kind(kind),
    }
}

fn read_book(
    package: &Package<'_>,
    kind: Kind,
    top: &[Relation],
    budget: &mut Budget<'_>,
) -> Result<Book, Refusal> {
    let limits = budget.limits;
    let main = first(top, "officeDocument").ok_or_else(|| Refusal::MissingPart("officeDocument".into()))?;
    let below = relations(package, &main.target, budget)?;
    let outline = part(package, &main.target, limits.small, budget, |text, budget| outline(&text, budget))?;
    let strings = first(&below, "sharedStrings").map(|at| {
        part(package, &at.target, limits.strings, budget, |text, budget| {
            Strings::find(&at.target, text, budget)
        })
    });
    let strings = strings.transpose()?.unwrap_or_default();
    let styles = first(&below, "styles").map(|at| {
        part(package, &at.target, limits.styles, budget, |text, budget| Styles::read(&text, budget))
    });
    let styles = styles.transpose()?.unwrap_or_default();
    let shared = Shared { strings: &strings, styles: &styles, date1904: outline.date1904 };
    let sheets = sheets(package, &outline, &below, &shared, budget)?;
    let core = first(top, "core-properties").or_else(|| first(top, "coreProperties"));
    let subject = core.filter(|at| package.find(&at.target).is_some()).map(|at| {
        part(package, &at.target, limits.small, budget, |text, budget| props::subject(&text, budget))
    });
    let points = |kind: &str| below.iter().any(|relation| relation.kind == kind);
    Ok(Book {
        sheets,
        date1904: outline.date1904,
        subject: subject.transpose()?.flatten(),
        external_links: outline.external || points("externalLink") || points("externalLinkPath"),
        has_macros: points("vbaProject") || points("xlMacrosheet") || points("xlIntlMacrosheet"),
        kind,
    })
}

/// The worksheets. Each has a part of its own: one huge part listed 256 times is an attack.
fn sheets(
    package: &Package<'_>,
    outline: &Outline,
    below: &[Relation],
    shared: &Shared<'_>,
    budget: &mut Budget<'_>,
) -> Result<Vec<Sheet>, Refusal> {
    let mut sheets = Vec::with_capacity(outline.sheets.len());
    let mut used = HashSet::new();
    // Modules of old macros are listed without a pointer: they hold no cells.
    for listed in outline.sheets.iter().filter(|listed| !listed.relation.is_empty()) {
        let relation = below.iter().find(|relation| relation.id == listed.relation && !relation.external);
        let relation = relation.ok_or_else(|| Refusal::MissingPart(listed.name.clone()))?;
        if relation.kind != "worksheet" {
            continue;
        }
        if !used.insert(relation.target.to_ascii_lowercase()) {
            return Err(Refusal::DuplicatePart(relation.target.clone()));
        }
        let max = budget.limits.sheet;
        sheets.push(part(package, &relation.target, max, budget, |text, budget| {
            sheet::sheet(listed, &text, shared, budget)
        })?);
    }
    match sheets.is_empty() {
        true => Err(Refusal::NoSheets),
        false => Ok(sheets),
    }
}
