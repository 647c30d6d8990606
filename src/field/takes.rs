//! What the cells of one row take.

use super::Days;
use crate::answer::{Field, Status};
use crate::plan::Indicator;

/// How a field is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing is asked: a dash.
    No,
    Optional,
    Required,
    /// It follows from other cells and is locked.
    Derived,
}

impl Need {
    /// Whether somebody fills it in.
    pub fn is_input(self) -> bool {
        matches!(self, Need::Optional | Need::Required)
    }
}

/// What a number cell takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures<'p> {
    /// What is measured or counted; empty where the plan does not say.
    pub unit: &'p str,
}

impl<'p> Figures<'p> {
    /// What the figures of an indicator are.
    pub fn of(indicator: &'p Indicator) -> Figures<'p> {
        Figures { unit: indicator.unit.as_deref().unwrap_or_default() }
    }

    /// Percentages are asked here.
    pub fn is_percent(self) -> bool {
        self.unit.contains('%')
    }

    /// Things are counted, so that only whole numbers can be right.
    pub fn is_whole(self) -> bool {
        !self.is_percent() && !["đồng", "ngày", "giờ"].iter().any(|measure| self.unit.contains(measure))
    }
}

/// What the cells of a row take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Takes<'p> {
    pub num: Need,
    pub den: Need,
    pub status: Need,
    /// Date and document of a completion.
    pub proof: Need,
    /// It is answered with a status and evidence instead of figures.
    pub claim: bool,
    pub figures: Figures<'p>,
    pub days: Days,
}

impl Takes<'_> {
    /// How a field is asked.
    pub fn need(&self, field: Field) -> Need {
        match field {
            Field::Num => self.num,
            Field::Den => self.den,
            Field::Status => self.status,
            Field::DoneOn | Field::Evidence => self.proof,
            Field::Result | Field::Difficulty => Need::Optional,
        }
    }

    /// The statuses that can be true of the row, in the order of the form's list.
    pub fn statuses(&self) -> &'static [Status] {
        &Status::ALL
    }

    /// Whether a dash means nothing: all its cells are optional.
    pub fn is_optional(&self) -> bool {
        self.status == Need::Optional
    }
}
