//! What everybody asks of a plan, worked out once when it is made: who is who by number, which agencies a
//! code means, where an id stands, and for each month, when it is first asked for, who exists and what is
//! open.
//!
//! Codes and ids that the plan gives twice (a finding of the audit) mean the first of them.

use super::{Aggregation, Indicator, PlanData};
use crate::period::Month;
use crate::words::fold::bare_words;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

/// Groups may name groups, at most so deep; this also ends a circle.
const DEEPEST: u8 = 8;

/// A set of agencies, by number: their place in the plan's list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgencySet(Vec<u64>);

impl AgencySet {
    /// Whether an agency is in it.
    pub fn contains(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    fn insert(&mut self, number: usize) {
        if self.0.len() <= number / 64 {
            self.0.resize(number / 64 + 1, 0);
        }
        if let Some(word) = self.0.get_mut(number / 64) {
            *word |= 1 << (number % 64);
        }
    }

    fn join(&mut self, other: &AgencySet) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(word, more)| *word |= more);
    }

    fn without(mut self, other: &AgencySet) -> AgencySet {
        self.0.iter_mut().zip(&other.0).for_each(|(word, gone)| *word &= !gone);
        self
    }
}

/// Where an indicator stands: its task, its place there, and its number in the plan's order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub task: usize,
    pub place: usize,
    pub number: usize,
}

/// An indicator that is open in a month.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub task: usize,
    pub place: usize,
    pub year: i32,
    pub due: Option<NaiveDate>,
    pub span: (Month, Month),
}

/// What the plan says of one month.
#[derive(Debug)]
pub(super) struct InMonth {
    /// Numbers of the agencies that exist and get a form.
    pub roster: Vec<usize>,
    pub open: Vec<Open>,
}

/// The index of a plan.
#[derive(Debug)]
pub(super) struct Index {
    pub agencies: HashMap<String, usize>,
    pub groups: HashMap<String, usize>,
    pub units: HashMap<String, usize>,
    pub sections: HashMap<String, usize>,
    pub tasks: HashMap<u32, usize>,
    pub indicators: HashMap<String, Spot>,
    /// By agency or group code.
    meant: HashMap<String, AgencySet>,
    /// Who leads and who coordinates, by place of the task.
    pub roles: Vec<[AgencySet; 2]>,
    /// Whose figures count and whose are only shown, by number of the indicator.
    pub owners: Vec<[AgencySet; 2]>,
    /// An indicator that takes another's figures, with the other's arithmetic; by number.
    pub judged: Vec<Option<Indicator>>,
    /// By each spelling without marks and punctuation.
    pub spelled: HashMap<String, Vec<usize>>,
    /// By code of the successor.
    pub predecessors: HashMap<String, Vec<usize>>,
    months: RwLock<HashMap<Month, Arc<InMonth>>>,
}

fn places<K: Hash + Eq>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    let mut places = HashMap::new();
    for (place, key) in keys.enumerate() {
        places.entry(key).or_insert(place);
    }
    places
}

impl Index {
    /// The index of a plan's data.
    pub fn of(data: &PlanData) -> Index {
        let mut index = Index {
            agencies: places(data.agencies.iter().map(|a| a.code.clone())),
            groups: places(data.groups.iter().map(|g| g.code.clone())),
            units: places(data.units.iter().map(|u| u.name.clone())),
            sections: places(data.sections.iter().map(|s| s.id.clone())),
            tasks: places(data.tasks.iter().map(|t| t.id)),
            indicators: HashMap::new(),
            meant: HashMap::new(),
            roles: Vec::new(),
            owners: Vec::new(),
            judged: Vec::new(),
            spelled: HashMap::new(),
            predecessors: HashMap::new(),
            months: RwLock::default(),
        };
        let codes = data.groups.iter().map(|g| &g.code).chain(data.agencies.iter().map(|a| &a.code));
        for code in codes {
            let meant = index.all_of(data, code, 0);
            index.meant.insert(code.clone(), meant);
        }
        for (number, agency) in data.agencies.iter().enumerate() {
            for spelling in [&agency.name, &agency.short].into_iter().chain(&agency.aliases) {
                index.spelled.entry(bare_words(spelling)).or_default().push(number);
            }
            if let Some(successor) = &agency.successor {
                index.predecessors.entry(successor.clone()).or_default().push(number);
            }
        }
        index.roles = data.tasks.iter().map(|t| [&t.lead, &t.coordinating].map(|c| index.named(c))).collect();
        for (task, place, indicator) in placed(data) {
            let number = index.owners.len();
            index.indicators.entry(indicator.id.clone()).or_insert(Spot { task, place, number });
            let reporters = index.named(&indicator.reporters);
            let supporting = index.named(&indicator.supporting).without(&reporters);
            index.owners.push([reporters, supporting]);
        }
        index.judged = placed(data).map(|(_, _, i)| referred(data, &index, i)).collect();
        index
    }

    /// Every agency that a code means, through groups of groups.
    fn all_of(&self, data: &PlanData, code: &str, depth: u8) -> AgencySet {
        let mut set = AgencySet::default();
        let own = data.agencies.iter().enumerate().filter(|(_, a)| a.code == code);
        own.for_each(|(number, _)| set.insert(number));
        let group = self.groups.get(code).and_then(|place| data.groups.get(*place));
        if let Some(group) = group.filter(|_| depth < DEEPEST) {
            for member in &group.members {
                match self.meant.get(member) {
                    Some(known) => set.join(known),
                    None => set.join(&self.all_of(data, member, depth + 1)),
                }
            }
        }
        set
    }

    /// The agencies that an agency or group code means; none for a code that the plan does not know.
    pub fn meant(&self, code: &str) -> Option<&AgencySet> {
        self.meant.get(code)
    }

    /// The agencies that any of these codes means.
    pub fn named(&self, codes: &[String]) -> AgencySet {
        let mut set = AgencySet::default();
        codes.iter().filter_map(|code| self.meant.get(code)).for_each(|more| set.join(more));
        set
    }

    /// What the plan says of a month, worked out the first time it is asked for.
    pub fn month(&self, data: &PlanData, month: Month) -> Arc<InMonth> {
        if let Some(known) = self.months.read().unwrap_or_else(PoisonError::into_inner).get(&month) {
            return Arc::clone(known);
        }
        let fresh = Arc::new(in_month(data, month));
        let mut months = self.months.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(months.entry(month).or_insert(fresh))
    }
}

/// Every indicator with the place of its task and its own place there.
fn placed(data: &PlanData) -> impl Iterator<Item = (usize, usize, &Indicator)> {
    data.tasks
        .iter()
        .enumerate()
        .flat_map(|(task, t)| t.indicators.iter().enumerate().map(move |(place, i)| (task, place, i)))
}

/// A referring indicator as it is judged: its source's arithmetic and reporters, its own target.
fn referred(data: &PlanData, index: &Index, indicator: &Indicator) -> Option<Indicator> {
    if indicator.aggregation != Aggregation::Ref {
        return None;
    }
    let spot = index.indicators.get(indicator.refers_to.as_ref()?)?;
    let source = data.tasks.get(spot.task)?.indicators.get(spot.place)?;
    Some(Indicator { target: indicator.target.clone().or(source.target.clone()), ..source.clone() })
}

fn in_month(data: &PlanData, month: Month) -> InMonth {
    let day = data.calendar.cut_off(month);
    let roster = data.agencies.iter().enumerate().filter(|(_, a)| a.reports && a.valid_on(day));
    let years = |spot| [month.year - 1, month.year].map(|year| (spot, year));
    let open = placed(data).flat_map(years).filter_map(|((task, place, i), year)| {
        let span = data.calendar.open_span(&i.due, year)?;
        let open = span.0 <= month && month <= span.1;
        open.then(|| Open { task, place, year, due: i.due.due_date(year), span })
    });
    InMonth { roster: roster.map(|(number, _)| number).collect(), open: open.collect() }
}
