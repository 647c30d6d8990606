//! Which rows an agency gets in a month, and which of their cells it must fill in.

use super::{Ask, Block, Entry, Form, Past, Previous, TaskHead, TextAsk};
use crate::answer::{RowAnswer, Status};
use crate::field::Figures;
use crate::period::Month;
use crate::plan::{Agency, Cumulation, Kind, Obligation, Plan, Role, RowKey, Sum, Task};

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
        form
    }

    fn add_task(&mut self, task: &'p Task, rows: &[Obligation<'p>], open: &[Obligation<'p>], past: &Past) {
        let plan = self.plan;
        let role = plan.role(task, &self.agency.code);
        let asks = |block, belongs: &dyn Fn(&Obligation<'p>) -> bool| -> Vec<Ask<'p>> {
            let mine = rows.iter().filter(|o| o.indicator.is_asked() && belongs(o));
            mine.map(|o| self.row(o.clone(), block, open, past)).collect()
        };
        let code = &self.agency.code;
        let reported = asks(Block::Reported, &|o| plan.is_reporter(o.indicator, code));
        let supporting = asks(Block::Supporting, &|o| plan.is_supporting(o.indicator, code));
        let section = plan.section(&task.section);
        let named = role.unwrap_or(Role::Coordinating);
        let has_figures = !(reported.is_empty() && supporting.is_empty());
        if !reported.is_empty() {
            self.reported.push(TaskHead { section, task, role: named, asks: reported, text: None });
        } else if role == Some(Role::Lead) {
            let text = Some(self.text_row(task, Role::Lead, past));
            self.reported.push(TaskHead { section, task, role: named, asks: Vec::new(), text });
        } else if role == Some(Role::Coordinating) && !has_figures {
            let row = self.text_row(task, Role::Coordinating, past);
            self.coordinated.push(row);
        }
        if !supporting.is_empty() {
            self.supporting.push(TaskHead { section, task, role: named, asks: supporting, text: None });
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
        let carried = carried_input(&obligation, &num, &den, last, past);
        let previous = previous_figures(&obligation, past);
        Ask {
            closing: obligation.is_closing_row(self.period),
            obligation,
            block,
            num,
            den,
            previous,
            carried,
            figures: Figures::of(self.plan, indicator),
        }
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

/// What stands in the input cells of a fresh form: status, date, evidence and texts of last month, the one
/// figure of a `once` row, and the base of growth from last year's return. *Không phát sinh* is said anew each
/// month (R28).
fn carried_input(
    obligation: &Obligation<'_>,
    num: &Entry,
    den: &Entry,
    last: Option<&RowAnswer>,
    past: &Past,
) -> RowAnswer {
    let mut carried = last.cloned().unwrap_or_default();
    carried.spoilt.clear();
    carried.status = carried.status.filter(|status| status.value != Status::NoneArisen);
    if obligation.indicator.cumulation != Cumulation::Once {
        carried.num = None;
        carried.den = None;
    }
    if obligation.indicator.kind == Kind::Growth {
        let key = RowKey::new(&obligation.indicator.id, obligation.year - 1);
        carried.den = past.year_before.as_ref().and_then(|a| a.row(&key)).and_then(|r| r.num.clone());
    }
    if !matches!(num, Entry::Input { .. }) {
        carried.num = None;
    }
    if !matches!(den, Entry::Input { .. }) {
        carried.den = None;
    }
    carried
}
