//! What the cells of one row take.

use super::Days;
use super::found::Make;
use crate::answer::{Field, Status};
use crate::finding::value;
use crate::plan::{Indicator, Plan};
use crate::rule::{Second, second};
use crate::words::fold::{fold_bare, fold_marks};
use rust_decimal::Decimal;

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
    /// Other words for the unit.
    pub aliases: &'p [String],
    /// Things are counted, so that only whole numbers can be right (R13).
    pub whole: bool,
}

impl<'p> Figures<'p> {
    /// Figures of which nothing is known.
    pub const ANY: Figures<'static> = Figures { unit: "", aliases: &[], whole: false };

    /// What the figures of an indicator are, as the plan describes its unit.
    pub fn of(plan: &'p Plan, indicator: &'p Indicator) -> Figures<'p> {
        let unit = indicator.unit.as_deref().unwrap_or_default();
        let described = plan.unit_of(indicator);
        Figures {
            unit,
            aliases: described.map_or(&[], |d| &d.aliases),
            whole: described.is_none_or(|d| d.decimals == 0),
        }
    }

    /// Percentages are asked here.
    pub fn is_percent(self) -> bool {
        self.unit.contains('%')
    }

    /// Whether a text behind a number names the row's own unit, in whatever spelling.
    pub fn is_own_unit(self, text: &str) -> bool {
        let key = |text: String| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let said = key(fold_marks(text));
        let names = std::iter::once(self.unit).chain(self.aliases.iter().map(String::as_str));
        let same = |name: &str| said == key(fold_marks(name)) || said == key(fold_bare(name));
        !said.is_empty() && names.filter(|name| !name.is_empty()).any(same)
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
    /// Whether there may be nothing to count.
    pub none_arises: bool,
    /// There is always something to count.
    pub always_arises: bool,
}

/// Whether there may be nothing to count in an indicator's rows: the whole of a ratio may be 0, unless the
/// plan says that something always arises (R2). Counts, claims and comparisons take 0 (R28).
pub fn none_arises(indicator: &Indicator) -> bool {
    second(indicator) == Second::Whole && !indicator.always_arises
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

    /// The statuses that can be true of the row, in the order of the form's list: *Không phát sinh*, the
    /// last of them, only where nothing may arise (R2).
    pub fn statuses(&self) -> &'static [Status] {
        let fewer = Status::ALL.len() - usize::from(!self.none_arises);
        &Status::ALL[..fewer]
    }

    /// Whether a figure cannot be true of the row: a denominator 0 where something always arises (R2).
    pub fn forbids(&self, field: Field, figure: Decimal) -> bool {
        self.always_arises && field == Field::Den && figure.is_zero()
    }

    /// What is said of *Không phát sinh* where it cannot be true.
    pub fn none_refused(&self) -> Make {
        Make::Typed(if self.always_arises { value::always_arises } else { value::none_not_here })
    }

    /// Whether a dash means nothing: all its cells are optional.
    pub fn is_optional(&self) -> bool {
        [self.num, self.den, self.status].iter().all(|need| *need != Need::Required)
    }
}
