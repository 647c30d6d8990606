//! One agency's form of a month, as a list of what is asked; `asking` makes it.

use crate::answer::{Answers, RowAnswer, Signature};
use crate::field::Figures;
use crate::period::Month;
use crate::plan::{Agency, Obligation, Plan, Role, RowKey, Section, Sum, Task};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What an agency already told us, as far as the next form shows it.
#[derive(Debug, Clone, Default)]
pub struct Past {
    pub last: Option<Answers>,
    /// The last accepted figures of each row.
    pub figures: BTreeMap<RowKey, Previous>,
    /// Accepted answers of the same month a year earlier, the base of growth.
    pub year_before: Option<Answers>,
    /// Rows decided in an earlier month that the agency is still asked.
    pub still_asked: Vec<RowKey>,
    /// The workspace begins with this month: no row of last year is asked.
    pub begins: bool,
}

impl Past {
    /// What an agency told in one month, and nothing before.
    pub fn of(month: Month, answers: Answers) -> Past {
        let mut past = Past::default();
        past.note(month, &answers);
        past.last = Some(answers);
        past
    }

    /// Notes the figures of a month; those of a later one, noted before, stay.
    pub fn note(&mut self, month: Month, answers: &Answers) {
        for (key, row) in answers.rows.iter().filter(|(_, row)| row.num.is_some() || row.den.is_some()) {
            let figures = || Previous { month, num: row.num_value(), den: row.den_value() };
            self.figures.entry(key.clone()).or_insert_with(figures);
        }
    }
}

/// The last figures of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Previous {
    /// The month in which they were given.
    pub month: Month,
    pub num: Option<Decimal>,
    pub den: Option<Decimal>,
}

/// One form: an agency in a month.
#[derive(Debug, Clone)]
pub struct Form<'p> {
    pub plan: &'p Plan,
    pub agency: &'p Agency,
    pub period: Month,
    /// Block A: tasks it reports figures on, or leads; in the plan's order. Supporting figures on such a task
    /// stand there too, so that no task stands on the form twice.
    pub reported: Vec<TaskHead<'p>>,
    /// Block B1: tasks it only gives supporting figures for.
    pub supporting: Vec<TaskHead<'p>>,
    /// Block B2: tasks it coordinates, texts only.
    pub coordinated: Vec<TextAsk<'p>>,
    /// Who made up and signed the last report, carried forward.
    pub signature: Signature,
}

/// Which part of the form a row stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// A: figures that count.
    Reported,
    /// B1: figures that are compared only.
    Supporting,
    /// B2: texts of a coordinating agency.
    Coordinated,
}

/// A task with the rows asked under it.
#[derive(Debug, Clone)]
pub struct TaskHead<'p> {
    pub section: Option<&'p Section>,
    pub task: &'p Task,
    /// What the agency is to it; a reporter that the plan names nowhere counts as coordinating.
    pub role: Role,
    /// Its rows; empty when the agency leads the task without an indicator of its own.
    pub asks: Vec<Ask<'p>>,
    /// The texts-only row of a lead without an indicator of its own.
    pub text: Option<TextAsk<'p>>,
}

/// A texts-only row on a whole task.
#[derive(Debug, Clone)]
pub struct TextAsk<'p> {
    /// Its key, `T05@2024`.
    pub key: RowKey,
    pub task: &'p Task,
    pub role: Role,
    pub carried: RowAnswer,
}

/// How a number cell is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    None,
    Input {
        required: bool,
    },
    /// It follows from other cells of this form and is locked.
    Derived(Sum),
}

/// One indicator row.
#[derive(Debug, Clone)]
pub struct Ask<'p> {
    pub obligation: Obligation<'p>,
    /// Reported figures count; supporting ones are optional.
    pub block: Block,
    /// It belongs to an earlier plan year ("chốt năm N").
    pub closing: bool,
    pub num: Entry,
    pub den: Entry,
    /// What tells it from its twin of another plan year, where both are asked.
    pub mark: Option<String>,
    /// The last accepted figures, shown in grey.
    pub previous: Option<Previous>,
    pub carried: RowAnswer,
    pub figures: Figures<'p>,
}

impl Ask<'_> {
    /// The row's key.
    pub fn key(&self) -> RowKey {
        self.obligation.key()
    }
}

impl<'p> Form<'p> {
    /// Every indicator row, block A before block B1.
    pub fn asks(&self) -> impl Iterator<Item = &Ask<'p>> {
        self.reported.iter().chain(&self.supporting).flat_map(|t| &t.asks)
    }

    /// The month of the last figures: last month, unless none was given then.
    pub fn last_month(&self) -> Month {
        let months = self.asks().filter_map(|ask| ask.previous).map(|previous| previous.month);
        months.max().unwrap_or_else(|| self.period.prev())
    }

    /// Every texts-only row: the tasks it leads before those it coordinates.
    pub fn texts(&self) -> impl Iterator<Item = &TextAsk<'p>> {
        self.reported.iter().filter_map(|t| t.text.as_ref()).chain(&self.coordinated)
    }

    /// An indicator row by key.
    pub fn find(&self, key: &RowKey) -> Option<&Ask<'p>> {
        self.asks().find(|a| a.obligation.is(key))
    }
}
