//! The document properties: who made a workbook, with what, and its subject.

use super::book::Props;
use super::container::Package;
use super::fault::Fault;
use super::limits::{Budget, Limits};
use super::refusal::Refusal;
use super::relations::{Relation, first};
use super::xml::{Event, Scanner};

/// Reads the core and the extended properties, where the package points at them.
pub(super) fn props(
    package: &Package<'_>,
    relations: &[Relation],
    limits: &Limits,
    budget: &mut Budget<'_>,
) -> Result<Props, Refusal> {
    let mut props = Props::default();
    for kinds in [&["core-properties", "coreProperties"], &["extended-properties", "extendedProperties"]] {
        let there = first(relations, kinds).filter(|relation| package.find(&relation.target).is_some());
        if let Some(relation) = there {
            let text = package.text(&relation.target, limits.small)?;
            budget.work(text.len())?;
            read(&text, limits, &mut props).map_err(|fault| fault.refuse(&relation.target))?;
        }
    }
    Ok(props)
}

/// Takes the properties that stand directly under the root.
fn read(text: &str, limits: &Limits, props: &mut Props) -> Result<(), Fault> {
    let mut scanner = Scanner::new(text, limits);
    let mut rooted = false;
    loop {
        match scanner.next()? {
            Event::Start(_) if !rooted => rooted = true,
            Event::Start(tag) => {
                let field = match tag.local() {
                    "subject" => &mut props.subject,
                    "creator" => &mut props.creator,
                    "lastModifiedBy" => &mut props.last_modified_by,
                    "Application" => &mut props.application,
                    _ => {
                        scanner.skip()?;
                        continue;
                    }
                };
                let said = scanner.text()?;
                *field = Some(said.trim()).filter(|said| !said.is_empty()).map(str::to_owned);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
