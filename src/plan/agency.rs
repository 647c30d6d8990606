//! Agencies and groups: who exists in a period, who belongs where, who follows whom.

use super::{Indicator, Plan, Task};
use crate::period::Month;
use crate::words::fold::fold_marks;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An agency that reports, or is named by the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Stable key: capitals and digits.
    pub code: String,
    pub name: String,
    /// Name of at most 20 characters for narrow columns: `Hải Ba`, `P. Nội vụ`.
    pub short: String,
    /// Body above it, in capitals, on the form's first line.
    pub superior: String,
    /// Its own name in capitals on the form's second line.
    pub heading: String,
    /// Lines above the signature: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`.
    pub signature: Vec<String>,
    /// Place before the date: `Hải Ba`.
    pub place: String,
    /// Other exact spellings under which offices write it.
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stat_code: Option<String>,
    /// First day it exists; always, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day it exists; for good, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Code of the agency that takes over its cumulative figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<String>,
    /// Whether it gets a form; a named group of enterprises never does.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub reports: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// Whom the clerk telephones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub name: String,
    #[serde(default)]
    pub phone: String,
}

/// A group of agencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub code: String,
    /// Name in running text: `Các cơ quan chuyên môn thuộc UBND huyện`.
    pub name: String,
    /// What one member is called in "n of m": `xã, thị trấn`.
    pub member_word: String,
    pub members: Vec<String>,
    /// Wordings of the seed that mean this group.
    #[serde(default)]
    pub aliases: Vec<String>,
}

fn yes() -> bool {
    true
}

fn is_yes(value: &bool) -> bool {
    *value
}

impl Agency {
    /// Whether these words are its code, its name or one of its aliases; spelling apart, never nearly.
    pub fn is_called(&self, words: &str) -> bool {
        let words = fold_marks(words);
        let names = [&self.code, &self.name, &self.short];
        names.into_iter().chain(&self.aliases).any(|name| fold_marks(name) == words)
    }

    /// Whether it exists on a day.
    pub fn valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// What an agency is to a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Lead,
    Coordinating,
}

impl Plan {
    /// An agency by code.
    pub fn agency(&self, code: &str) -> Option<&Agency> {
        self.agencies.iter().find(|a| a.code == code)
    }

    /// A group by code.
    pub fn group(&self, code: &str) -> Option<&Group> {
        self.groups.iter().find(|g| g.code == code)
    }

    /// The agencies that exist in a period (on its cut-off day) and get a form, in form order.
    pub fn roster(&self, period: Month) -> Vec<&Agency> {
        let day = self.calendar.cut_off(period);
        self.agencies.iter().filter(|a| a.reports && a.valid_on(day)).collect()
    }

    /// The reporting agencies that a list of agency and group codes means in a period, in form order,
    /// each once.
    pub fn members(&self, codes: &[String], period: Month) -> Vec<&Agency> {
        self.roster(period).into_iter().filter(|a| codes.iter().any(|c| self.names(c, &a.code, 0))).collect()
    }

    /// Whether an agency or group code means this agency.
    pub fn means(&self, code: &str, agency: &str) -> bool {
        self.names(code, agency, 0)
    }

    /// Groups may name groups; `depth` ends a circle.
    fn names(&self, code: &str, agency: &str, depth: u8) -> bool {
        code == agency
            || (depth < 8
                && self
                    .group(code)
                    .is_some_and(|g| g.members.iter().any(|m| self.names(m, agency, depth + 1))))
    }

    /// Whether an agency's figures count for an indicator.
    pub fn is_reporter(&self, indicator: &Indicator, agency: &str) -> bool {
        indicator.reporters.iter().any(|c| self.means(c, agency))
    }

    /// Whether an agency gives figures of an indicator that are shown but never added.
    pub fn is_supporting(&self, indicator: &Indicator, agency: &str) -> bool {
        !self.is_reporter(indicator, agency) && indicator.supporting.iter().any(|c| self.means(c, agency))
    }

    /// What an agency is to a task; leading goes before coordinating.
    pub fn role(&self, task: &Task, agency: &str) -> Option<Role> {
        let named = |codes: &[String]| codes.iter().any(|c| self.means(c, agency));
        match (named(&task.lead), named(&task.coordinating)) {
            (true, _) => Some(Role::Lead),
            (false, true) => Some(Role::Coordinating),
            (false, false) => None,
        }
    }

    /// The agencies whose cumulative figures this one takes over.
    pub fn predecessors(&self, code: &str) -> Vec<&Agency> {
        self.agencies.iter().filter(|a| a.successor.as_deref() == Some(code)).collect()
    }
}
