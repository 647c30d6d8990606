//! Who an annex names: agencies and groups of the known plan by their exact names, and all others as new ones
//! with a proposed code.

use super::agencies::{self, Reading};
use super::names::{Names, is_many, is_name};
use super::rows::SHOWN;
use crate::finding::{Finding, Place, plan_annex as say};
use crate::plan::{Agency, Group, Plan};
use crate::words::fold::{fold_bare, fold_marks};
use crate::words::list::{shorten, visible};
use std::collections::BTreeSet;

/// Agencies and groups as far as an annex named them.
pub(super) struct Roster<'p> {
    known: Option<&'p Plan>,
    names: Names,
    /// Codes of the known plan that the annex names.
    pub named: BTreeSet<String>,
    /// New ones: code, name, whether it is a group.
    pub fresh: Vec<(String, String, bool)>,
}

impl<'p> Roster<'p> {
    /// Nobody named yet.
    pub fn new(known: Option<&'p Plan>) -> Roster<'p> {
        Roster { known, names: Names::of(known), named: BTreeSet::new(), fresh: Vec::new() }
    }

    /// The codes of a cell; new names get one, and what is no name is said.
    pub fn codes(&mut self, cell: &str, place: &Place, findings: &mut Vec<Finding>) -> Vec<String> {
        let Reading { mut codes, rest, shared } = agencies::read(cell, &self.names);
        self.named.extend(codes.iter().cloned());
        let short = |text: &str| shorten(&visible(text), SHOWN);
        if let Some((words, bearers)) = shared {
            findings.push(say::agency_ambiguous(place.clone(), short(&words), bearers.join(", ")));
        }
        let mut unread = Vec::new();
        for item in rest.iter().flat_map(|piece| agencies::items(piece)) {
            match is_name(&item) {
                true => codes.push(self.fresh_code(&item, place, findings)),
                false => unread.push(item),
            }
        }
        if !unread.is_empty() {
            findings.push(say::cell_partly_read(place.clone(), codes.join(", "), short(&unread.join(" … "))));
        }
        let mut seen = BTreeSet::new();
        codes.retain(|code| seen.insert(code.clone()));
        codes
    }

    /// Whether a code stands for several agencies.
    pub fn is_group(&self, code: &str) -> bool {
        let known = self.known.is_some_and(|plan| plan.group(code).is_some());
        known || self.fresh.iter().any(|(own, _, many)| own == code && *many)
    }

    fn fresh_code(&mut self, name: &str, place: &Place, findings: &mut Vec<Finding>) -> String {
        if let Some((code, ..)) = self.fresh.iter().find(|(_, own, _)| fold_marks(own) == fold_marks(name)) {
            return code.clone();
        }
        let first = initials(name);
        let taken = |code: &str| {
            let known =
                self.known.is_some_and(|plan| plan.agency(code).is_some() || plan.group(code).is_some());
            known || self.fresh.iter().any(|(own, ..)| own == code)
        };
        let code = std::iter::once(first.clone())
            .chain((2..).map(|n| format!("{first}{n}")))
            .find(|code| !taken(code));
        let code = code.unwrap_or(first);
        findings.push(say::agency_proposed(place.clone(), shorten(&visible(name), SHOWN), &code));
        self.fresh.push((code.clone(), name.to_string(), is_many(name)));
        code
    }

    /// The agencies and groups of the known plan: all of them where it is the same place's, else those that
    /// are named, without what belongs to the place.
    pub fn known(&self, same_place: bool) -> (Vec<Agency>, Vec<Group>) {
        let Some(plan) = self.known else {
            return (Vec::new(), Vec::new());
        };
        if same_place {
            return (plan.agencies.clone(), plan.groups.clone());
        }
        let bare = |agency: &Agency| Agency {
            reports: agency.reports,
            aliases: agency.aliases.clone(),
            ..new_agency(&agency.code, &agency.name)
        };
        let named = |code: &String| self.named.contains(code);
        let agencies = plan.agencies.iter().filter(|agency| named(&agency.code)).map(bare).collect();
        let group = |group: &Group| Group { members: Vec::new(), ..group.clone() };
        (agencies, plan.groups.iter().filter(|group| named(&group.code)).map(group).collect())
    }
}

/// An agency of which only the name is known.
pub(super) fn new_agency(code: &str, name: &str) -> Agency {
    Agency {
        code: code.to_string(),
        name: name.to_string(),
        short: if name.chars().count() > 20 { code.to_string() } else { name.to_string() },
        superior: String::new(),
        heading: name.to_uppercase(),
        signature: Vec::new(),
        place: String::new(),
        aliases: Vec::new(),
        stat_code: None,
        valid_from: None,
        valid_to: None,
        successor: None,
        reports: true,
        contact: None,
    }
}

/// Initials, abbreviations whole: `Sở KH&CN` → `SKHCN`.
fn initials(name: &str) -> String {
    let word = |word: &str| {
        let whole = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        if whole { word.to_string() } else { word.chars().take(1).collect() }
    };
    let letters: String = name.split(|c: char| !c.is_alphanumeric()).map(word).collect();
    let code: String =
        fold_bare(&letters).to_uppercase().chars().filter(char::is_ascii_alphanumeric).take(14).collect();
    if code.len() < 2 { format!("{code}X") } else { code }
}
