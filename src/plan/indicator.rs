//! Indicators: what is measured, by whom, how figures are put together.

use super::{Sum, Target, UnitTest};
use crate::period::DueRule;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The kinds of arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Milestone,
    Count,
    /// Equal to 0.
    Zero,
    Ratio,
    /// (base − now) / base at least p.
    Reduction,
    /// (now − base) / base at least p.
    Growth,
    /// Share of units that pass their own test.
    Share,
    Info,
    Ref,
}

/// Where a target comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetSource {
    /// The number, or the "không có", stands in the plan's text.
    Stated,
    /// Our proposal, marked `*` wherever it is shown.
    Derived,
}

/// How the district's figure is made of the agencies' figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregation {
    Lead,
    Sum,
    /// Units that pass their own test / all units.
    Share,
    Register,
    Ref,
}

/// What a figure covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cumulation {
    /// From the start of the reporting year; never falls within it.
    Ytd,
    Period,
    Stock,
    /// One figure for the year, carried forward as input.
    Once,
}

/// One measurable reading of a task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Stable id such as `20.1`; never reused.
    pub id: String,
    /// Short name of at most 40 characters.
    pub short: String,
    pub kind: Kind,
    /// What must be reached; none for milestone, info and where the plan sets none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// What one unit of a share must reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_test: Option<UnitTest>,
    /// Whether the plan says the target or we propose it.
    pub target_source: TargetSource,
    pub quote: String,
    pub numerator: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// What one unit is asked, where that differs: numerator or value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_numerator: Option<String>,
    /// What one unit is asked, where that differs: denominator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_denominator: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whose figures count: agency or group codes.
    pub reporters: Vec<String>,
    /// Whose figures are shown and compared, never added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporting: Vec<String>,
    pub aggregation: Aggregation,
    pub cumulation: Cumulation,
    /// What the denominator covers where that differs: the plan of the year, a base year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cumulation_den: Option<Cumulation>,
    pub due: DueRule,
    /// The numerator follows from these cells where the form has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub num_from: Option<Sum>,
    /// The denominator follows from these cells where the form has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub den_from: Option<Sum>,
    /// For kind `ref`: the indicator whose figures it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refers_to: Option<String>,
    /// There is always something to count: a denominator 0 and *Không phát sinh* cannot be true (R2).
    #[serde(default, skip_serializing_if = "is_false")]
    pub always_arises: bool,
    /// A numerator above its denominator is possible here.
    #[serde(default, skip_serializing_if = "is_false")]
    pub may_exceed: bool,
    /// Each reporter must reach the target by itself, instead of all together.
    #[serde(default, skip_serializing_if = "is_false")]
    pub judge_each: bool,
    /// Expected percent or value by month 1 to 12, or one flat figure; early warning only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pace: Vec<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
}

fn is_false(value: &bool) -> bool {
    !*value
}

impl Indicator {
    /// What the numerator or value covers, or the denominator.
    pub fn covers(&self, den: bool) -> Cumulation {
        self.cumulation_den.filter(|_| den).unwrap_or(self.cumulation)
    }

    /// Whether a figure holds for the year or until it changes: it is asked once and carried forward.
    pub fn lasts(&self, den: bool) -> bool {
        matches!(self.covers(den), Cumulation::Once | Cumulation::Stock)
    }

    /// Label of the numerator or value as one unit is asked.
    pub fn label_num(&self) -> &str {
        self.asked_numerator.as_deref().unwrap_or(&self.numerator)
    }

    /// Label of the denominator as one unit is asked, if it is asked one: a share with a value test or a
    /// done test has none.
    pub fn label_den(&self) -> Option<&str> {
        match self.kind {
            Kind::Share => match self.unit_test {
                Some(UnitTest::Ratio(_)) => self.asked_denominator.as_deref(),
                _ => None,
            },
            _ => self.denominator.as_deref(),
        }
    }

    /// Whether one unit answers it with a status and evidence instead of a figure.
    pub fn is_claim(&self) -> bool {
        self.kind == Kind::Milestone || (self.kind == Kind::Share && self.unit_test == Some(UnitTest::Done))
    }

    /// Whether any agency is ever asked for it.
    pub fn is_asked(&self) -> bool {
        !matches!(self.aggregation, Aggregation::Register | Aggregation::Ref)
    }
}
