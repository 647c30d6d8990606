//! What people sign and send, into the month's outbox: drafts of mail with the forms when they are made; the official
//! letter, and reminders to whoever is missing or has something to mend, when the month is merged. What somebody has
//! edited there stays.

use super::desk::Desk;
use super::{Call, texts};
use crate::finding::{Finding, Place, file, guarded};
use crate::letter;
use crate::period::Month;
use crate::plan::Agency;
use crate::report::{self, Attached, Facts, Material, Message};
use crate::workspace::{Kept, Ours, texts as disk};
use std::collections::BTreeSet;

/// What became of the month's letters.
#[derive(Debug, Default)]
pub struct Posted {
    names: BTreeSet<String>,
    /// Of these, what could not be made or written.
    failed: BTreeSet<String>,
    /// Letters that somebody has edited, with the new one beside it where it says something new.
    edited: Vec<(String, Option<String>)>,
    /// Letters that are open in another program.
    open: Vec<String>,
    pub faults: Vec<Finding>,
}

/// Drafts that carry the forms of a month to their agencies.
pub fn with_forms(desk: &Desk, period: Month, agencies: &[&Agency]) -> Posted {
    let forms = desk.workspace.forms_there(period);
    let mut office = Office::open(desk, period);
    for agency in agencies {
        if let Some((name, bytes)) = forms.untouched(&format!("{period}_{}_", agency.code)) {
            let message = letter::with_form(&desk.plan, agency, period);
            office.mail(&letter::with_form_name(period, agency), &message, Some((name, &bytes)));
        }
    }
    office.close()
}

/// The official letter; and reminders to whoever is missing or has something to mend, with the form or the workbook of
/// the month's `files` that goes back to it. Earlier reminders that are no longer needed are taken away. Where an earlier
/// report is `kept`, its letter is.
pub fn of_month(material: &Material<'_>, desk: &Desk, files: &[(String, Vec<u8>)], kept: bool) -> Posted {
    let period = material.period;
    let facts = Facts::of(material);
    let forms = desk.workspace.forms_there(period);
    let mut office = Office::open(desk, period);
    if !kept {
        office.lay(&letter::official_name(&desk.plan, period), || letter::official(&facts));
    }
    for message in report::messages(&facts) {
        let name = letter::reminder_name(period, message.agency);
        match &message.attached {
            Attached::Form => {
                let form = forms.untouched(&format!("{period}_{}_", message.agency.code));
                office.mail(&name, &message, form.as_ref().map(|(name, bytes)| (*name, &bytes[..])));
            }
            Attached::Returned(path) => {
                let file = files.iter().find(|(name, _)| name == path);
                let short = path.rsplit('/').next().unwrap_or_default();
                office.mail(&name, &message, file.map(|(_, bytes)| (short, &bytes[..])));
            }
            Attached::Nothing => office.mail(&name, &message, None),
        }
    }
    office.clear(|name| letter::is_reminder(name, period));
    office.close()
}

/// Where letters are laid down.
struct Office<'d> {
    desk: &'d Desk,
    period: Month,
    ours: Ours,
    posted: Posted,
}

impl<'d> Office<'d> {
    fn open(desk: &'d Desk, period: Month) -> Office<'d> {
        Office { desk, period, ours: desk.workspace.letters(period), posted: Posted::default() }
    }

    fn mail(&mut self, name: &str, message: &Message<'_>, attached: Option<(&str, &[u8])>) {
        let (plan, period) = (&self.desk.plan, self.period);
        self.lay(name, || Ok(letter::draft(plan, period, message, attached)));
    }

    /// Lays one letter down. One that cannot be written costs no other.
    fn lay(&mut self, name: &str, write: impl FnOnce() -> Result<Vec<u8>, String>) {
        self.posted.names.insert(name.to_string());
        let place = Place::file(self.desk.shown(&self.desk.workspace.outbox(self.period).join(name)));
        let bytes = match guarded(&place, write) {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(why)) => return self.lack(name, file::own_fault(place, why)),
            Err(fault) => return self.lack(name, *fault),
        };
        match self.ours.put_beside(name, &bytes) {
            Ok((Kept::Edited, beside)) => {
                self.posted.names.extend(beside.clone());
                self.posted.edited.push((name.to_string(), beside));
            }
            Ok((Kept::Open, _)) => self.posted.open.push(name.to_string()),
            Ok(_) => {}
            Err(why) => self.lack(name, file::not_written(place, disk::fault(&why))),
        }
    }

    /// A letter that is not there, and why. An earlier one of its name stays.
    fn lack(&mut self, name: &str, why: Finding) {
        self.posted.failed.insert(name.to_string());
        self.posted.faults.push(why);
    }

    /// Takes away earlier letters of such names.
    fn clear(&mut self, is_stale: impl Fn(&str) -> bool) {
        let posted = &self.posted.names;
        if let Err(why) = self.ours.clear(|name| is_stale(name) && !posted.contains(name)) {
            self.refused(why);
        }
    }

    fn close(mut self) -> Posted {
        let ours = std::mem::replace(&mut self.ours, self.desk.workspace.letters(self.period));
        if let Err(why) = ours.close() {
            self.refused(why);
        }
        self.posted
    }

    fn refused(&mut self, why: std::io::Error) {
        let folder = self.desk.shown(&self.desk.workspace.outbox(self.period));
        self.posted.faults.push(file::not_written(Place::file(folder), disk::fault(&why)));
    }
}

/// Says how many drafts there are, and which were left as somebody edited them.
pub fn say(call: &mut Call<'_, '_>, desk: &Desk, period: Month, posted: &Posted) {
    let outbox = desk.workspace.outbox(period);
    let shown = |name: &str| desk.shown(&outbox.join(name));
    for (name, beside) in &posted.edited {
        call.screen.say(&match beside {
            Some(beside) => texts::letter_beside(shown(name), shown(beside)),
            None => texts::letter_edited(shown(name)),
        });
    }
    for name in &posted.open {
        call.screen.say(&crate::workspace::texts::close_it(shown(name)));
    }
    let (drafts, letters): (Vec<&String>, Vec<&String>) =
        posted.names.difference(&posted.failed).partition(|name| name.starts_with(letter::MAIL));
    letters.iter().for_each(|name| call.screen.say(&texts::made(shown(name))));
    if !drafts.is_empty() {
        call.screen.say(&texts::drafts_made(drafts.len(), shown(letter::MAIL)));
    }
}
