//! The plan as data: sections, tasks, indicators, agencies, groups, cross-checks.
//!
//! The kinds of arithmetic are closed enums; words, targets, agencies, dates and order are data. Nothing
//! here names an agency, a year or a number of tasks.

mod agency;
pub mod audit;
mod files;
mod fingerprint;
mod index;
mod indicator;
pub mod load;
mod obligation;
mod relation;
pub mod show;
mod target;
mod typo;
mod unit;

pub use agency::{Agency, Contact, Group, Role};
pub use fingerprint::{fingerprint, hexadecimal, sha256};
pub use index::AgencySet;
pub use indicator::{Aggregation, Cumulation, Indicator, Kind, TargetSource};
pub use obligation::{Obligation, RowKey};
pub use relation::{Relate, Relation, Sum, Term};
pub use target::{Op, Per, Target, TargetUnit, UnitTest};
pub use unit::{Portion, Unit};

use crate::period::{Calendar, Month};
use chrono::NaiveDate;
use index::Index;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;
use std::ops::Deref;

/// A plan: what its two files say, and the index of it. It is made whole and never changed, so that the
/// two cannot disagree; a change makes another plan.
#[derive(Debug)]
pub struct Plan {
    data: PlanData,
    index: Index,
}

/// What the two plan files say.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanData {
    /// Name, issuer, horizon and the wordings that head each document.
    pub about: About,
    pub calendar: Calendar,
    pub units: Vec<Unit>,
    pub sections: Vec<Section>,
    pub tasks: Vec<Task>,
    pub relations: Vec<Relation>,
    /// Every agency the plan ever names, in form order.
    pub agencies: Vec<Agency>,
    pub groups: Vec<Group>,
}

/// What the plan says of itself, and the texts that stand on every form and report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub title: String,
    /// Which decision it belongs to, verbatim; number and day stay blank where the seed leaves them blank.
    pub attached_to: String,
    /// Area in running text: `huyện Hải Lăng`.
    pub area: String,
    /// Issuing body in capitals for the report's header: `ỦY BAN NHÂN DÂN HUYỆN HẢI LĂNG`.
    pub issuer: String,
    /// Office that collects the returns, as in the report's header: `PHÒNG NỘI VỤ`.
    pub office: String,
    pub collector: String,
    /// Whom to send the form to, one line for the guidance sheet.
    pub send_to: String,
    /// Place name before the date: `Hải Lăng`.
    pub place: String,
    /// Title of the form: `BÁO CÁO CẢI THIỆN CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX)`.
    pub form_title: String,
    pub report_title: String,
    /// The two lines on the right of every header.
    #[serde(default = "nation")]
    pub nation: String,
    #[serde(default = "motto")]
    pub motto: String,
    /// All agencies together: `toàn huyện`.
    #[serde(default = "whole")]
    pub whole: String,
    /// What the text is called that the targets stand in: `Phụ lục`.
    #[serde(default = "paper")]
    pub paper: String,
    /// What a return is called in running text: `báo cáo CCHC`.
    #[serde(default = "report")]
    pub report: String,
    /// The name of the report's and the letter's file before the period: `Bao-cao-CCHC`.
    #[serde(default = "report_file")]
    pub report_file: String,
    /// What the official letter is about, the month follows: `Kết quả cải thiện Chỉ số …`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letter_title: String,
    /// Whom it is addressed to, in running text; nobody is named where it is blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letter_to: String,
    /// Who gets a copy, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letter_copies: Vec<String>,
    pub first_period: Month,
    /// Last day on which the plan's body of agencies exists; later periods are refused.
    pub plan_end: NaiveDate,
    pub plan_end_note: String,
    /// A figure so many times last month's is a jump (R21).
    #[serde(default = "ten")]
    pub jump_factor: NonZeroU32,
    /// ... if it is also further away than this (R21).
    #[serde(default = "twenty")]
    pub jump_difference: u32,
    /// Share of the month's answers below which no change is shown (R24).
    #[serde(default = "two_thirds")]
    pub least_coverage: Portion,
    /// Month of the year from which the report forecasts what will fail at the year's end.
    #[serde(default = "nine")]
    pub forecast_from: u32,
}

fn nation() -> String {
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".into()
}

fn motto() -> String {
    "Độc lập - Tự do - Hạnh phúc".into()
}

fn whole() -> String {
    "toàn địa bàn".into()
}

fn paper() -> String {
    "kế hoạch".into()
}

fn report() -> String {
    "báo cáo".into()
}

fn report_file() -> String {
    "Bao-cao".into()
}

fn nine() -> u32 {
    9
}

fn ten() -> NonZeroU32 {
    NonZeroU32::MIN.saturating_add(9)
}

fn twenty() -> u32 {
    20
}

fn two_thirds() -> Portion {
    Portion::TWO_THIRDS
}

/// A section of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub id: String,
    /// Title, verbatim (white space folded).
    pub title: String,
    /// Short name of at most 40 characters for tables and charts.
    pub short: String,
}

/// One task of the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub id: u32,
    /// The number as the plan's text prints it, where that is another: `1.2`, `a`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    pub section: String,
    /// Short name of at most 40 characters.
    pub short: String,
    /// Whole text, verbatim (white space folded).
    pub text: String,
    /// Lead agencies: agency or group codes.
    pub lead: Vec<String>,
    /// Coordinating agencies: agency or group codes.
    pub coordinating: Vec<String>,
    pub lead_text: String,
    pub coordinating_text: String,
    pub deadline: String,
    /// A note for whoever maintains the plan, such as a known slip of the seed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default, rename = "indicator")]
    pub indicators: Vec<Indicator>,
}

impl Task {
    /// `T05`, the key under which texts on the whole task are reported.
    pub fn key(&self) -> String {
        format!("T{:02}", self.id)
    }
}

/// Where a period lies beside the plan's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    Before,
    Within,
    After,
}

impl From<PlanData> for Plan {
    fn from(data: PlanData) -> Plan {
        let index = Index::of(&data);
        Plan { data, index }
    }
}

impl Deref for Plan {
    type Target = PlanData;

    fn deref(&self) -> &PlanData {
        &self.data
    }
}

impl Clone for Plan {
    fn clone(&self) -> Plan {
        self.data.clone().into()
    }
}

impl PartialEq for Plan {
    fn eq(&self, other: &Plan) -> bool {
        self.data == other.data
    }
}

impl Plan {
    /// The plan with a change in what it says.
    pub fn changed(&self, change: impl FnOnce(&mut PlanData)) -> Plan {
        let mut data = self.data.clone();
        change(&mut data);
        data.into()
    }

    /// Where a period lies beside the plan's life.
    pub fn reach(&self, period: Month) -> Reach {
        if period < self.about.first_period {
            return Reach::Before;
        }
        if self.calendar.cut_off(period) > self.about.plan_end { Reach::After } else { Reach::Within }
    }

    /// Every indicator in the plan's order, with its task.
    pub fn indicators(&self) -> impl Iterator<Item = (&Task, &Indicator)> {
        self.tasks.iter().flat_map(|t| t.indicators.iter().map(move |i| (t, i)))
    }

    /// An indicator by id.
    pub fn indicator(&self, id: &str) -> Option<(&Task, &Indicator)> {
        let spot = self.index.indicators.get(id)?;
        let task = self.tasks.get(spot.task)?;
        Some((task, task.indicators.get(spot.place)?))
    }

    /// Place of an indicator in the plan's order; an unknown one stands before all.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.index.indicators.get(id).map(|spot| spot.number)
    }

    /// The indicator under whose arithmetic an indicator is judged, and whose rows are asked for it: itself,
    /// or its source with its own target.
    pub fn judged_as<'p>(&'p self, indicator: &'p Indicator) -> &'p Indicator {
        let known = self.place_of(&indicator.id).and_then(|number| self.index.judged.get(number)?.as_ref());
        known.unwrap_or(indicator)
    }

    /// A task by its number.
    pub fn task(&self, id: u32) -> Option<&Task> {
        self.tasks.get(self.place_of_task(id)?)
    }

    /// Place of a task in the plan's order; an unknown one stands before all.
    pub fn place_of_task(&self, id: u32) -> Option<usize> {
        self.index.tasks.get(&id).copied()
    }

    /// A section by its id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.get(*self.index.sections.get(id)?)
    }
}
