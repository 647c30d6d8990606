//! Which rows an agency gets in a month, and which of their cells it must fill in.

use super::{Ask, Block, Entry, Form, Past, Previous, TaskHead, TextAsk};
use crate::answer::{Field, RowAnswer, Status, Typed};
use crate::field::{Figures, Need};
use crate::period::Month;
use crate::plan::{Agency, Cumulation, Kind, Obligation, Plan, Role, RowKey, Sum, Task};
use crate::words::date::show_date;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

impl<'p> Form<'p> {
    /// What an agency is asked in a month.
    pub fn ask(plan: &'p Plan, agency: &'p Agency, period: Month, past: &Past) -> Form<'p> {
        let mut form = Form {
            plan,
            agency,
            period,
            reported: Vec::new(),
            supporting: Vec::new(),
            coordinated: Vec::new(),
            signature: past.last.as_ref().map(|last| last.signature.clone()).unwrap_or_default(),
        };
        let mut open = plan.open_obligations(period);
        open.retain(|o| o.year == period.year || !past.begins);
        let closed = past.still_asked.iter().filter_map(|k| plan.obligation(&k.item, k.year));
        open.extend(closed.filter(|o| o.span.1 < period));
        // In the plan's order of tasks, by id and year below a task.
        let place = |o: &Obligation<'p>| plan.place_of_task(o.task.id);
        open.sort_by(|a, b| {
            let order = (place(a), &a.indicator.id, a.year);
            order.cmp(&(place(b), &b.indicator.id, b.year))
        });
        let mut rest = open.as_slice();
        for task in &plan.tasks {
            let mine = rest.iter().take_while(|o| o.task.id == task.id).count();
            let (rows, others) = rest.split_at(mine);
            form.add_task(task, rows, &open, past);
            rest = others;
        }
        form.mark_twins();
        form.leave_something_to_say();
        form
    }

    /// A form never comes complete, or one that nobody touched could not be told from an answer.
    fn leave_something_to_say(&mut self) {
        let required = |ask: &Ask<'p>, field| self.takes(ask).need(field) == Need::Required;
        let blank = |ask: &Ask<'p>| {
            (required(ask, Field::Num) && ask.carried.num.is_none())
                || (required(ask, Field::Den) && ask.carried.den.is_none())
                || (required(ask, Field::Status) && ask.carried.status.is_none())
        };
        if !self.asks().any(blank) {
            self.reported.iter_mut().flat_map(|task| &mut task.asks).for_each(|ask| ask.carried.num = None);
        }
    }

    /// Rows of two plan years side by side say which is which.
    fn mark_twins(&mut self) {
        let closing = self.asks().filter(|ask| ask.closing);
        let closing: BTreeSet<String> = closing.map(|ask| ask.obligation.indicator.id.clone()).collect();
        if closing.is_empty() {
            return;
        }
        let calendar = &self.plan.calendar;
        for ask in self.reported.iter_mut().chain(&mut self.supporting).flat_map(|task| &mut task.asks) {
            let year = ask.obligation.year;
            let start = show_date(calendar.year_start(year));
            ask.mark = match ask.closing {
                true => Some(format!("chốt năm {year}: {start}–31/12/{year}")),
                false if closing.contains(&ask.obligation.indicator.id) => {
                    Some(format!("năm {year}: từ {start}"))
                }
                false => None,
            };
        }
    }

    fn add_task(&mut self, task: &'p Task, rows: &[Obligation<'p>], open: &[Obligation<'p>], past: &Past) {
        let plan = self.plan;
        let role = plan.role(task, &self.agency.code);
        let asks = |block, belongs: &dyn Fn(&Obligation<'p>) -> bool| -> Vec<Ask<'p>> {
            let mine = rows.iter().filter(|o| o.indicator.is_asked() && belongs(o));
            mine.map(|o| self.row(o.clone(), block, open, past)).collect()
        };
        let code = &self.agency.code;
        let mut rows = asks(Block::Reported, &|o| plan.is_reporter(o.indicator, code));
        let supporting = asks(Block::Supporting, &|o| plan.is_supporting(o.indicator, code));
        let section = plan.section(&task.section);
        let named = role.unwrap_or(Role::Coordinating);
        let head = |asks, text| TaskHead { section, task, role: named, asks, text };
        let leads = role == Some(Role::Lead);
        if !rows.is_empty() || leads {
            let text = (rows.is_empty()).then(|| self.text_row(task, Role::Lead, past));
            rows.extend(supporting);
            self.reported.push(head(rows, text));
        } else if !supporting.is_empty() {
            self.supporting.push(head(supporting, None));
        } else if role == Some(Role::Coordinating) {
            let row = self.text_row(task, Role::Coordinating, past);
            self.coordinated.push(row);
        }
    }

    fn text_row(&self, task: &'p Task, role: Role, past: &Past) -> TextAsk<'p> {
        let key = RowKey::new(task.key(), self.period.year);
        let mut carried = past.last.as_ref().and_then(|a| a.row(&key)).cloned().unwrap_or_default();
        carried.status = carried.status.filter(|status| status.value != Status::NoneArisen);
        TextAsk { key, task, role, carried }
    }

    fn row(&self, obligation: Obligation<'p>, block: Block, open: &[Obligation<'p>], past: &Past) -> Ask<'p> {
        let indicator = obligation.indicator;
        let key = obligation.key();
        let required = block == Block::Reported
            && (indicator.cumulation != Cumulation::Once || obligation.is_decided_in(self.period));
        let in_form = |sum: &Sum| {
            sum.ids().all(|id| {
                open.iter().any(|o| o.indicator.id == id && o.year == obligation.year && self.is_asked_of(o))
            })
        };
        let entry = |from: &Option<Sum>| match from {
            Some(sum) if block == Block::Reported && in_form(sum) => Entry::Derived(sum.clone()),
            _ => Entry::Input { required },
        };
        let (num, den) = match (indicator.is_claim(), indicator.label_den()) {
            (true, _) => (Entry::None, Entry::None),
            (false, None) => (entry(&indicator.num_from), Entry::None),
            (false, Some(_)) => (entry(&indicator.num_from), entry(&indicator.den_from)),
        };
        let last = past.last.as_ref().and_then(|a| a.row(&key));
        let previous = previous_figures(&obligation, past);
        let mut ask = Ask {
            closing: obligation.is_closing_row(self.period),
            mark: None,
            obligation,
            block,
            num,
            den,
            previous,
            carried: RowAnswer::default(),
            figures: Figures::of(self.plan, indicator),
        };
        ask.carried = carried_input(&ask, self.takes(&ask).status == Need::Required, last, past);
        ask
    }

    fn is_asked_of(&self, obligation: &Obligation<'_>) -> bool {
        obligation.indicator.is_asked() && self.plan.is_reporter(obligation.indicator, &self.agency.code)
    }
}

/// The last figures of a row; a state at the cut-off goes on over the turn of the year.
fn previous_figures(obligation: &Obligation<'_>, past: &Past) -> Option<Previous> {
    let turned = || {
        let stock = obligation.indicator.cumulation == Cumulation::Stock;
        let key = RowKey::new(&obligation.indicator.id, obligation.year - 1);
        past.figures.get(&key).filter(|_| stock)
    };
    past.figures.get(&obligation.key()).or_else(turned).copied()
}

/// What stands in the input cells of a fresh form: status, date, evidence and texts of last month, figures
/// that hold for the whole year or until they change, and the base of growth from last year's return. *Không
/// phát sinh* is said anew each month (R28). Rows whose figures are asked each month are being worked on
/// unless somebody says otherwise; what is done is never said beforehand.
fn carried_input(ask: &Ask<'_>, asked: bool, last: Option<&RowAnswer>, past: &Past) -> RowAnswer {
    let (obligation, indicator) = (&ask.obligation, ask.obligation.indicator);
    let mut carried = last.cloned().unwrap_or_default();
    carried.spoilt.clear();
    carried.status = carried.status.filter(|status| status.value != Status::NoneArisen);
    if asked && !indicator.is_claim() && ask.num != (Entry::Input { required: false }) {
        carried.status = carried.status.or_else(|| Some(Typed::new(Status::InProgress, "", "")));
    }
    let typed = |value: Option<Decimal>| value.map(|value| Typed::new(value, "", ""));
    let lasts = |entry: &Entry, den| matches!(entry, Entry::Input { .. }) && indicator.lasts(den);
    carried.num = ask.previous.filter(|_| lasts(&ask.num, false)).and_then(|last| typed(last.num));
    carried.den = ask.previous.filter(|_| lasts(&ask.den, true)).and_then(|last| typed(last.den));
    if indicator.kind == Kind::Growth && matches!(ask.den, Entry::Input { .. }) {
        let key = RowKey::new(&indicator.id, obligation.year - 1);
        carried.den = past.year_before.as_ref().and_then(|a| a.row(&key)).and_then(|r| r.num.clone());
    }
    carried
}
