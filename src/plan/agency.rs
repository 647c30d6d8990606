//! Agencies and groups: who exists in a period, who belongs where, who follows whom.

use super::{AgencySet, Aggregation, Indicator, Plan, RowKey, Task};
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

/// Whom the clerk telephones and writes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub phone: String,
    /// Where drafts of mail are addressed to; none where it is blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
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
        self.agencies.get(self.number(code)?)
    }

    /// Number of an agency: its place in the plan's list, by which sets hold it.
    pub fn number(&self, code: &str) -> Option<usize> {
        self.index.agencies.get(code).copied()
    }

    /// Numbers of the agencies of which these words are the name, the short name or an alias, without marks
    /// and punctuation.
    pub fn spelled(&self, words: &str) -> &[usize] {
        self.index.spelled.get(words).map(Vec::as_slice).unwrap_or_default()
    }

    /// A group by code.
    pub fn group(&self, code: &str) -> Option<&Group> {
        self.groups.get(*self.index.groups.get(code)?)
    }

    /// The agencies that exist in a period (on its cut-off day) and get a form, in form order.
    pub fn roster(&self, period: Month) -> Vec<&Agency> {
        let month = self.index.month(self, period);
        month.roster.iter().filter_map(|number| self.agencies.get(*number)).collect()
    }

    /// Whether an agency exists in a period and gets a form.
    pub fn is_on_roster(&self, code: &str, period: Month) -> bool {
        let day = self.calendar.cut_off(period);
        self.agency(code).is_some_and(|a| a.reports && a.valid_on(day))
    }

    /// The reporting agencies that a list of agency and group codes means in a period, in form order,
    /// each once.
    pub fn members(&self, codes: &[String], period: Month) -> Vec<&Agency> {
        let (month, named) = (self.index.month(self, period), self.index.named(codes));
        let mine = month.roster.iter().filter(|number| named.contains(**number));
        mine.filter_map(|number| self.agencies.get(*number)).collect()
    }

    /// Whether an agency or group code means this agency.
    pub fn means(&self, code: &str, agency: &str) -> bool {
        code == agency || self.holds(self.index.meant(code), agency)
    }

    fn holds(&self, set: Option<&AgencySet>, agency: &str) -> bool {
        set.zip(self.number(agency)).is_some_and(|(set, number)| set.contains(number))
    }

    /// Those whose figures count for an indicator of the plan, and those whose figures are shown but never
    /// added.
    pub fn owners(&self, indicator: &Indicator) -> Option<&[AgencySet; 2]> {
        self.index.owners.get(self.place_of(&indicator.id)?)
    }

    /// Whether an agency's figures count for an indicator of the plan.
    pub fn is_reporter(&self, indicator: &Indicator, agency: &str) -> bool {
        self.holds(self.owners(indicator).map(|[reporters, _]| reporters), agency)
    }

    /// Whether an agency gives figures of an indicator of the plan that are shown but never added.
    pub fn is_supporting(&self, indicator: &Indicator, agency: &str) -> bool {
        self.holds(self.owners(indicator).map(|[_, supporting]| supporting), agency)
    }

    /// What an agency's answer in a row is: `lead`, `reporter`, `supporting` or `text`.
    pub fn part_in_row(&self, key: &RowKey, agency: &str) -> &'static str {
        match self.indicator(&key.item).map(|(_, i)| (self.is_reporter(i, agency), i.aggregation)) {
            None => "text",
            Some((true, Aggregation::Lead)) => "lead",
            Some((true, _)) => "reporter",
            Some((false, _)) => "supporting",
        }
    }

    /// What an agency is to a task of the plan; leading goes before coordinating.
    pub fn role(&self, task: &Task, agency: &str) -> Option<Role> {
        let [lead, coordinating] = self.index.roles.get(*self.index.tasks.get(&task.id)?)?;
        let number = self.number(agency)?;
        match (lead.contains(number), coordinating.contains(number)) {
            (true, _) => Some(Role::Lead),
            (false, true) => Some(Role::Coordinating),
            (false, false) => None,
        }
    }

    /// The agencies whose cumulative figures this one takes over.
    pub fn predecessors(&self, code: &str) -> Vec<&Agency> {
        let before = self.index.predecessors.get(code).into_iter().flatten();
        before.filter_map(|number| self.agencies.get(*number)).collect()
    }
}
