//! How the parts of a package point at one another. Parts are found this way only: the names that
//! Excel gives them are a habit, not a rule.

use super::container::{Package, part};
use super::limits::Budget;
use super::refusal::{Fault, Refusal};
use super::tag::Tag;
use super::xml::Scanner;
use std::borrow::Cow;

/// One pointer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relation {
    pub id: String,
    /// What the target is to the pointing part: the last word of the type's address, the same in both namespaces.
    pub kind: String,
    /// The name of the part pointed at; of no part when `external`.
    pub target: String,
    pub external: bool,
}

/// The pointers of one part, or of the package itself when `source` is empty.
pub(super) fn relations(
    package: &Package<'_>,
    source: &str,
    budget: &mut Budget<'_>,
) -> Result<Vec<Relation>, Refusal> {
    let (folder, file) = source.rsplit_once('/').unwrap_or(("", source));
    let slash = if folder.is_empty() { "" } else { "/" };
    let name = format!("{folder}{slash}_rels/{file}.rels");
    if package.find(&name).is_none() && !source.is_empty() {
        return Ok(Vec::new());
    }
    part(package, &name, budget.limits.small, budget, |text, budget| {
        let mut scanner = Scanner::new(&text, budget.limits);
        let mut found = Vec::new();
        scanner.next()?;
        scanner.children(|_, tag| {
            found.extend((tag.local() == "Relationship").then(|| relation(tag)).transpose()?);
            Ok::<_, Fault>(())
        })?;
        Ok(found.into_iter().map(|relation| place(relation, folder)).collect())
    })
}

/// The first pointer of a kind that stays in the package.
pub(super) fn first<'r>(relations: &'r [Relation], kind: &str) -> Option<&'r Relation> {
    relations.iter().find(|relation| !relation.external && relation.kind == kind)
}

fn relation(tag: Tag<'_>) -> Result<Relation, Fault> {
    let owned = |value: Option<Cow<'_, str>>| value.map(Cow::into_owned).unwrap_or_default();
    let kind = owned(tag.get("Type")?);
    Ok(Relation {
        id: owned(tag.get("Id")?),
        kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
        target: owned(tag.get("Target")?),
        external: tag.get("TargetMode")?.is_some_and(|mode| mode.eq_ignore_ascii_case("external")),
    })
}

/// A target that climbs out of the package stays as it is written, which is the name of no part: programs write odd
/// pointers that nobody follows.
fn place(relation: Relation, folder: &str) -> Relation {
    let target = resolve(folder, &relation.target).filter(|_| !relation.external);
    Relation { target: target.unwrap_or(relation.target), ..relation }
}

/// The part that `target` means when said in `folder`; `None` when it climbs out of the package.
fn resolve(folder: &str, target: &str) -> Option<String> {
    let target = decode_percent(target.split('#').next().unwrap_or_default()).replace('\\', "/");
    let base = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()?),
            _ => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

fn decode_percent(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| byte == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        match hex.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
