//! One office and its figures, carried forward month by month.

use super::Dice;
use super::relations::{Figures, settle_relations};
use super::texts::{DIFFICULTIES, PEOPLE, RESULTS, SYMBOLS};
use crate::answer::{Field, Status};
use crate::field::Need;
use crate::form::layout::Extra;
use crate::form::{Ask, Block, Entry, Filling, Form, Raw};
use crate::period::Month;
use crate::plan::{Cumulation, Indicator, Kind, Obligation, RowKey, UnitTest};
use chrono::{Days, NaiveDate};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// An office with a temper of its own.
#[derive(Debug, Clone)]
pub struct Office {
    seed: u64,
    code: String,
    /// How often, in a hundred cases, it does not reach what it should.
    slack: u64,
    so_far: Figures,
}

impl Office {
    /// An office of this code.
    pub fn new(seed: u64, code: &str) -> Office {
        let slack = [0, 0, 0, 1, 1, 2, 4, 9];
        let slack = Dice::new(seed, code).pick(&slack).copied().unwrap_or(0);
        Office { seed, code: code.to_string(), slack, so_far: BTreeMap::new() }
    }

    /// Fills in a form: figures grow, texts and evidence follow, relations hold.
    pub fn fill(&mut self, form: &Form<'_>) -> Filling {
        let mut filling = Filling::carried(form);
        let mut figures = Figures::new();
        for ask in form.asks() {
            if let Some(pair) = self.figures(ask, form.period) {
                figures.insert(ask.key(), pair);
            }
        }
        settle_relations(form, &mut figures);
        for ask in form.asks() {
            self.write_row(ask, form, figures.get(&ask.key()).copied(), &mut filling);
        }
        for text in form.texts() {
            let mut dice = self.dice(&text.key, form.period);
            if dice.happens(70) {
                self.write_texts(&text.key, Status::InProgress, &mut dice, &mut filling);
            }
        }
        self.so_far.extend(figures);
        self.sign(form, &mut filling);
        filling
    }

    fn dice(&self, key: &RowKey, period: Month) -> Dice {
        Dice::new(self.seed, &format!("{} {key} {period}", self.code))
    }

    /// Numerator and denominator of a row for this month; `None` for rows without figures.
    fn figures(&self, ask: &Ask<'_>, period: Month) -> Option<(u64, u64)> {
        (ask.num != Entry::None).then_some(())?;
        let indicator = ask.obligation.indicator;
        let mut dice = self.dice(&ask.key(), period);
        let constant = Dice::new(self.seed, &format!("{} {}", self.code, indicator.id)).between(70, 130);
        let scale = (scale_of(indicator) * constant / 100).max(1);
        let month = u64::from(period.month) + if ask.obligation.is_closing_row(period) { 12 } else { 0 };
        let before = self.so_far.get(&ask.key()).copied();
        Some(match (indicator.kind, indicator.cumulation) {
            (Kind::Zero, _) => (before.map_or(0, |b| b.0) + u64::from(dice.happens(self.slack / 3)), 0),
            (Kind::Count, Cumulation::Period) => (dice.between(1, scale.max(2)), 0),
            (Kind::Growth, _) => {
                let base = scale * month / 2;
                (self.grown(before, base * dice.between(128, 150) / 100), base)
            }
            (Kind::Reduction, _) => (scale * dice.between(70, 78) / 100 * 10, scale * 10),
            _ if ask.den == Entry::None => (self.grown(before, scale * month / 6 + u64::from(month > 2)), 0),
            (_, Cumulation::Stock) => self.stock(indicator, scale, &mut dice),
            _ if is_flow(indicator) => self.flow(before, scale, month, &mut dice),
            _ => (
                self.grown(before, (scale * month / 12).min(scale)),
                before.map_or(scale, |b| b.1.max(scale)),
            ),
        })
    }

    /// A cumulative figure never falls.
    fn grown(&self, before: Option<(u64, u64)>, now: u64) -> u64 {
        now.max(before.map_or(0, |b| b.0))
    }

    /// A state: nearly everything fulfils it.
    fn stock(&self, indicator: &Indicator, scale: u64, dice: &mut Dice) -> (u64, u64) {
        let wanted = indicator.target.as_ref().and_then(|t| t.value.to_u64()).unwrap_or(100);
        let reached = if dice.happens(self.slack * 4) { wanted.saturating_sub(4) } else { wanted.max(96) };
        ((scale * reached.min(100)).div_ceil(100), scale)
    }

    /// A stream of cases, some of which miss.
    fn flow(&self, before: Option<(u64, u64)>, scale: u64, month: u64, dice: &mut Dice) -> (u64, u64) {
        let (num, den) = before.unwrap_or_else(|| {
            let den = scale * month.saturating_sub(1);
            (den - den * self.slack / 200, den)
        });
        let new = dice.between(scale / 2, scale + scale / 2);
        let missed = (0..new.min(60)).filter(|_| dice.happens(self.slack / 2)).count() as u64;
        (num + new - missed.min(new), den + new)
    }

    fn write_row(&self, ask: &Ask<'_>, form: &Form<'_>, figures: Option<(u64, u64)>, filling: &mut Filling) {
        let (key, takes) = (ask.key(), form.takes(ask));
        let mut dice = self.dice(&key, form.period);
        if ask.block == Block::Supporting && !dice.happens(60) {
            return;
        }
        if takes.claim {
            let claimed = filling.get(&key, Field::Status) == Some(&said(Status::Done));
            let done = claimed || dice.happens(30 + 5 * u64::from(form.period.month));
            let status = if done { Status::Done } else { Status::InProgress };
            self.write_texts(&key, status, &mut dice, filling);
            if done && !claimed {
                self.write_evidence(&key, &ask.obligation, form, &mut dice, filling);
            }
            return;
        }
        let Some((num, den)) = figures else { return };
        let once = ask.obligation.indicator.cumulation == Cumulation::Once;
        let waits = once && takes.num != Need::Required && !dice.happens(50);
        for (field, figure) in [(Field::Num, num), (Field::Den, den)] {
            if takes.need(field).is_input() && !waits {
                filling.put(&key, field, Raw::Number(figure.into()));
            }
        }
        let none = takes.none_arises && den == 0 && !waits;
        let status = if none { Status::NoneArisen } else { Status::InProgress };
        self.write_texts(&key, status, &mut dice, filling);
    }

    fn write_texts(&self, key: &RowKey, status: Status, dice: &mut Dice, filling: &mut Filling) {
        filling.put(key, Field::Status, said(status));
        for (often, field, texts) in
            [(35, Field::Result, RESULTS.as_slice()), (6, Field::Difficulty, DIFFICULTIES.as_slice())]
        {
            if dice.happens(often) {
                filling.cells.entry((key.clone(), field)).or_insert_with(|| picked(dice, texts));
            }
        }
    }

    fn write_evidence(
        &self,
        key: &RowKey,
        of: &Obligation<'_>,
        form: &Form<'_>,
        dice: &mut Dice,
        filling: &mut Filling,
    ) {
        let window = form.plan.calendar.window(form.period);
        let latest = of.due.map_or(window.to, |due| due.min(window.to));
        let day = latest.checked_sub_days(Days::new(dice.between(0, 20))).unwrap_or(latest);
        let symbol = dice.pick(&SYMBOLS).copied().unwrap_or_default();
        filling.put(key, Field::DoneOn, Raw::Date(day));
        filling.put(key, Field::Evidence, Raw::Text(format!("{}/{symbol}", dice.between(11, 480))));
    }

    fn sign(&self, form: &Form<'_>, filling: &mut Filling) {
        let mut dice = Dice::new(self.seed, &self.code);
        let day: NaiveDate = form.plan.calendar.cut_off(form.period) + Days::new(1);
        filling.extras.insert(Extra::PreparedBy, picked(&mut dice, &PEOPLE));
        filling.extras.insert(Extra::Signer, picked(&mut dice, &PEOPLE));
        filling.extras.insert(Extra::Phone, Raw::Text(format!("0233 387 {:04}", dice.between(1000, 9999))));
        filling.extras.insert(Extra::Dated, Raw::Date(day));
    }
}

fn said(status: Status) -> Raw {
    Raw::Text(status.words().to_string())
}

fn picked(dice: &mut Dice, of: &[&str]) -> Raw {
    Raw::Text(dice.pick(of).copied().unwrap_or_default().to_string())
}

/// What one unit handles in a month, by the words of the unit.
fn scale_of(indicator: &Indicator) -> u64 {
    let unit = indicator.unit.as_deref().unwrap_or_default().to_lowercase();
    match unit.as_str() {
        u if u.contains("đồng") => 900,
        u if u.contains("hồ sơ") => 110,
        "tthc" => 120,
        u if u.contains("ngày") => 60,
        u if u.contains("văn bản") && indicator.label_num().contains("điện tử") => 90,
        u if u.contains("người") => 40,
        u if u.contains("đơn vị") || u.contains("cổng") || u.contains("phòng") => 12,
        _ => 6,
    }
}

/// Whether cases stream in all year, as against a plan worked off by the year's end.
fn is_flow(indicator: &Indicator) -> bool {
    let unit = indicator.unit.as_deref().unwrap_or_default();
    let ratio_test = matches!(indicator.unit_test, Some(UnitTest::Ratio(_)));
    ratio_test || indicator.due.due_date(2000).is_none() || unit.contains("hồ sơ") || unit.contains("văn bản")
}
