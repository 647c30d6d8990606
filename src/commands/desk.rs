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
        let desk = Desk::open(call)?;
        let period = desk.period(call.args.period(), desk.plan.calendar.last_closed(call.today))?;
        Ok((desk, period))
    }

    /// The same, or the built-in plan where there is no workspace: a plan can be looked at anywhere.
    ///
    /// # Errors
    /// A plan that cannot be read.
    pub fn open_or_built_in(call: &mut Call<'_, '_>) -> Result<Desk, Error> {
        let start = &call.args.dir;
        Desk::at(call, Workspace::find(start).unwrap_or_else(|_| Workspace::at(start)))
    }

    /// Loads the plan of a workspace.
    ///
    /// # Errors
    /// A plan that cannot be read.
    pub fn at(call: &mut Call<'_, '_>, workspace: Workspace) -> Result<Desk, Error> {
        let (plan, faults) = plan_of(&workspace)?;
        let plan = plan.ok_or_else(|| unusable(&faults))?;
        let fingerprint = plan::fingerprint(&plan);
        let watched = (call.screen.watched(), call.args.lang);
        Ok(Desk { workspace, plan, faults, fingerprint, today: call.today, watched })
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
        let period = asked.unwrap_or(default);
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

/// The workspace's plan with what the audit says; a file that is not there is the built-in one.
fn plan_of(workspace: &Workspace) -> Result<(Option<Plan>, Vec<Finding>), Error> {
    let of = |name, built_in: &str| workspace.text(name).map(|text| text.unwrap_or(built_in.to_string()));
    let (plan, agencies) = (of(PLAN, load::PLAN_TOML)?, of(AGENCIES, load::AGENCIES_TOML)?);
    Ok(load::load_and_audit(&plan, PLAN, &agencies, AGENCIES))
}
