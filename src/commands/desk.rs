//! The clerk's desk: the workspace found, its plan loaded, the period settled.

use super::{Call, texts};
use crate::error::Error;
use crate::finding::{Finding, Severity};
use crate::period::Month;
use crate::plan::{self, Plan, Reach, load};
use crate::words::text::{Lang, Text};
use crate::workspace::{AGENCIES, PLAN, Workspace, texts as disk};
use chrono::NaiveDate;
use std::path::Path;

/// A workspace with its plan.
pub struct Desk {
    pub workspace: Workspace,
    pub plan: Plan,
    /// What the audit says of the plan, with its lines.
    pub faults: Vec<Finding>,
    pub fingerprint: String,
    pub today: NaiveDate,
    /// Whether somebody is looking, and in which language.
    pub watched: (bool, Lang),
}

impl Desk {
    /// Finds the workspace from `--dir` or the current folder upwards and loads its plan, to work a month.
    ///
    /// # Errors
    /// No workspace, a plan that cannot be read or contradicts itself.
    pub fn open(call: &mut Call<'_, '_>) -> Result<Desk, Error> {
        Desk::at(call, Workspace::find(&call.args.dir)?)?.sound(call)
    }

    /// The same with the month that is asked for, or else the one whose window closed last.
    ///
    /// # Errors
    /// Those of [`Desk::open`]; a period outside the plan's life.
    pub fn of_month(call: &mut Call<'_, '_>) -> Result<(Desk, Month), Error> {
        Desk::of_month_or(call, None)
    }

    /// The same where the month may have been named otherwise.
    ///
    /// # Errors
    /// See [`Desk::of_month`].
    pub fn of_month_or(call: &mut Call<'_, '_>, bare: Option<Month>) -> Result<(Desk, Month), Error> {
        let desk = Desk::open(call)?;
        let asked = call.args.period().or(bare);
        let period = desk.period(asked, desk.plan.calendar.last_closed(call.today))?;
        Ok((desk, period))
    }

    /// The same, or the built-in plan where there is no workspace: a plan can be looked at anywhere.
    ///
    /// # Errors
    /// A plan that cannot be read.
    pub fn open_or_built_in(call: &mut Call<'_, '_>) -> Result<Desk, Error> {
        let start = &call.args.dir;
        match Workspace::find(start) {
            Ok(workspace) => Desk::at(call, workspace),
            Err(_) => {
                let plan = load::built_in().map_err(|faults| unusable(&faults))?;
                Ok(Desk::with(call, Workspace::at(start), plan, Vec::new()))
            }
        }
    }

    /// Loads the plan of a workspace.
    ///
    /// # Errors
    /// A plan that cannot be read.
    pub fn at(call: &mut Call<'_, '_>, workspace: Workspace) -> Result<Desk, Error> {
        let no_plan = || Error::new(texts::no_plan(), texts::first_plan());
        let (plan, faults) = plan_of(&workspace)?.ok_or_else(no_plan)?;
        let plan = plan.ok_or_else(|| unusable(&faults))?;
        Ok(Desk::with(call, workspace, plan, faults))
    }

    fn with(call: &mut Call<'_, '_>, workspace: Workspace, plan: Plan, faults: Vec<Finding>) -> Desk {
        let fingerprint = plan::fingerprint(&plan);
        let watched = (call.screen.watched(), call.args.lang);
        Desk { workspace, plan, faults, fingerprint, today: call.today, watched }
    }

    /// The desk, if its plan can be worked with: no month is worked with a plan that contradicts itself
    /// (R22). What else the audit says of it is said here, once.
    ///
    /// # Errors
    /// A plan with an error in it.
    pub fn sound(self, call: &mut Call<'_, '_>) -> Result<Desk, Error> {
        let errors = self.faults.iter().filter(|f| f.severity == Severity::Error);
        let errors: Vec<Finding> = errors.cloned().collect();
        if !errors.is_empty() {
            return Err(unusable(&errors));
        }
        call.screen.findings(&self.faults, usize::MAX);
        if let Some(folder) = self.workspace.broken_off() {
            call.screen.say(&disk::broken_off(folder));
        }
        Ok(self)
    }

    /// The period asked for, or the month whose window closed last.
    ///
    /// # Errors
    /// A period outside the plan's life.
    pub fn period(&self, asked: Option<Month>, default: Month) -> Result<Month, Error> {
        let period = self.plan.calendar.period(asked.unwrap_or(default));
        let about = &self.plan.about;
        match self.plan.reach(period) {
            Reach::Within => Ok(period),
            Reach::Before => {
                Err(Error::new(texts::too_early(period, about.first_period), texts::other_period()))
            }
            Reach::After => Err(Error::new(texts::too_late(period, &about.plan_end_note), texts::new_plan())),
        }
    }

    /// A path of the workspace as the user reads it.
    pub fn shown(&self, path: &Path) -> String {
        self.workspace.shown(path)
    }
}

/// A plan that cannot be used, and where it is to be mended.
pub fn unusable(faults: &[Finding]) -> Error {
    let fault =
        |f: &Finding, lang| format!("\n  {} {}\n    → {}", f.code, f.line(lang), f.hint.in_lang(lang));
    let faults = faults.iter().map(|f| Text { vi: fault(f, Lang::Vi), en: fault(f, Lang::En) });
    let message = Text::join([texts::plan_unusable()].into_iter().chain(faults), "");
    Error::new(message, texts::mend_plan())
}

/// The workspace that a plan is imported into, and its plan where it has one.
///
/// # Errors
/// A plan that cannot be read, or half of one.
pub fn known(call: &Call<'_, '_>) -> Result<(Workspace, Option<Plan>), Error> {
    let start = &call.args.dir;
    let workspace = Workspace::find(start).unwrap_or_else(|_| Workspace::at(start));
    let plan = plan_of(&workspace)?.map(|(plan, faults)| plan.ok_or_else(|| unusable(&faults)));
    Ok((workspace, plan.transpose()?))
}

/// A plan as far as it can be read, and what the audit says of it.
type Audited = (Option<Plan>, Vec<Finding>);

/// The workspace's plan with what the audit says, where it has one: both files or neither.
fn plan_of(workspace: &Workspace) -> Result<Option<Audited>, Error> {
    match (workspace.text(PLAN)?, workspace.text(AGENCIES)?) {
        (Some(plan), Some(agencies)) => Ok(Some(load::load_and_audit(&plan, PLAN, &agencies, AGENCIES))),
        (None, None) => Ok(None),
        (Some(_), None) => Err(Error::new(texts::half_a_plan(PLAN, AGENCIES), texts::whole_plan())),
        (None, Some(_)) => Err(Error::new(texts::half_a_plan(AGENCIES, PLAN), texts::whole_plan())),
    }
}
