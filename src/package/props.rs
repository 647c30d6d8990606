//! The document's subject, where the form keeps its identity.

use super::limits::Budget;
use super::refusal::{Fault, Stop};
use super::xml::Scanner;

/// The subject among the core properties.
pub(super) fn subject(text: &str, budget: &mut Budget<'_>) -> Result<Option<String>, Stop> {
    let mut scanner = Scanner::new(text, budget.limits);
    let mut subject = None;
    scanner.next()?;
    find(&mut scanner, &mut subject)?;
    Ok(subject)
}

/// After a start; in an `.ods` the properties stand one element deeper.
fn find(scanner: &mut Scanner<'_>, subject: &mut Option<String>) -> Result<(), Fault> {
    scanner.children(|scanner, tag| match tag.local() {
        "subject" => {
            *subject = Some(scanner.text()?.trim().to_owned()).filter(|said| !said.is_empty());
            Ok(())
        }
        "meta" => find(scanner, subject),
        _ => Ok(()),
    })
}
