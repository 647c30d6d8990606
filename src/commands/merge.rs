//! `cchc merge`: read, check, assess, report; everything that goes out is written into the outbox.

use super::desk::Desk;
use super::letters::{self, Posted};
use super::{CLEAN, Call, FINDINGS, months, texts};
use crate::error::Error;
use crate::finding::{Finding, Place, Severity, decision, file, guarded};
use crate::intake::Judged;
use crate::ledger::{MonthBook, Standing};
use crate::period::Month;
use crate::report::{self, Material};
use crate::workspace::{Entered, Workspace, Written, put_together, texts as disk};

/// Merges a month and writes the report.
///
/// # Errors
/// No workspace, a period outside the plan, decisions that cannot be read, a report that cannot be written.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let (desk, period) = Desk::of_month(call)?;
    let (merged, out, entered) = month(&desk, period)?;
    call.screen.json_text(|| out.json);
    call.screen.findings(&merged.findings, MOST_SHOWN);
    say_written(call, &desk.workspace, &out.written);
    letters::say(call, &desk, period, &out.posted);
    say_decided(call, &desk, period, entered);
    clear_stale(call, &desk, &merged, &out.written);
    say_counts(call, period, &merged);
    if let Some(refused) = out.no_report {
        return Err(refused);
    }
    let (folder, name) = (desk.shown(&desk.workspace.outbox(period)), report::report_name(period));
    let hand_back = |w: &Written| w.path().components().any(|c| c.as_os_str() == report::mended::FOLDER);
    let hands_back = out.written.iter().any(hand_back);
    call.screen.say(&match hands_back {
        true => texts::merge_next(folder, name),
        false => texts::merge_next_chase(folder, name),
    });
    Ok(exit_code(&merged.findings))
}

/// Judges a month, writes the clerk's workbook and everything that goes out.
///
/// # Errors
/// Decisions that cannot be read.
pub fn month(desk: &Desk, period: Month) -> Result<(Judged, Out, Option<Entered>), Error> {
    let _run = desk.workspace.begin(period)?;
    let mut merged = months::judge(desk, period)?;
    let entered = write_decided(desk, period, &mut merged);
    let out = write(desk, period, &mut merged)?;
    Ok((merged, out, entered))
}

/// Writes the clerk's workbook anew where something is to be added; what became of it. A workbook that cannot be
/// composed or written is a finding: the report is made all the same.
fn write_decided(desk: &Desk, period: Month, judged: &mut Judged) -> Option<Entered> {
    if !desk.workspace.has_inbox(period) {
        return None;
    }
    entered(desk, period, judged).unwrap_or_else(|finding| {
        judged.findings.push(*finding);
        judged.findings.sort();
        None
    })
}

fn entered(desk: &Desk, period: Month, judged: &Judged) -> Result<Option<Entered>, Box<Finding>> {
    let path = desk.shown(&desk.workspace.decisions(period));
    let failed = |why: String| Box::new(decision::book_unwritten(Place::file(&path), why));
    let composed = guarded(&Place::file(&path), || judged.sitting.write(&desk.plan, period))?;
    let Some(bytes) = composed.map_err(|why| failed(why.to_string()))? else {
        return Ok(None);
    };
    let written = desk.workspace.write_decisions(period, judged.sitting.source(), &bytes);
    written.map(Some).map_err(|why| Box::new(decision::book_unwritten(Place::file(&path), disk::fault(&why))))
}

/// Says what became of the clerk's workbook.
fn say_decided(call: &mut Call<'_, '_>, desk: &Desk, period: Month, entered: Option<Entered>) {
    let path = desk.shown(&desk.workspace.decisions(period));
    match entered {
        Some(Entered::Written) => call.screen.step(&texts::made(path)),
        Some(Entered::Open) => call.screen.say(&disk::decisions_open(path)),
        Some(Entered::Changed) => call.screen.say(&disk::decisions_changed(path)),
        None => {}
    }
}

/// Findings printed on the terminal; all of them stand in the report.
const MOST_SHOWN: usize = 20;

/// What the report is made of.
pub fn material<'m>(desk: &'m Desk, period: Month, merged: &'m Judged) -> Material<'m> {
    Material {
        plan: &desk.plan,
        period,
        ledger: &merged.ledger,
        assessment: &merged.assessment,
        earlier: &merged.earlier,
        findings: &merged.findings,
        plan_fingerprint: &desk.fingerprint,
        today: desk.today,
    }
}

/// What went out.
pub struct Out {
    pub written: Vec<Written>,
    /// `ket-qua.json` as it was composed.
    pub json: String,
    pub posted: Posted,
    /// Why there is no report, where there is none.
    pub no_report: Option<Error>,
}

/// Writes everything that goes out, the report first. Everything is composed before anything is written, and laid
/// out before anything is replaced; a piece that cannot be is a finding and costs no other.
fn write(desk: &Desk, period: Month, merged: &mut Judged) -> Result<Out, Error> {
    let made = report::files(&material(desk, period, merged));
    merged.findings.extend(made.faults);
    let folder = desk.workspace.outbox(period);
    let is_json = |(name, _): &&(String, Vec<u8>)| name == JSON;
    let json = made.files.iter().find(is_json).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
    let (json, written, posted) = (json.unwrap_or_default(), Vec::new(), Posted::default());
    let mut out = Out { written, json, posted, no_report: None };
    for ((name, _), put) in made.files.iter().zip(put_together(&folder, &made.files)?) {
        match put {
            Ok(written) => out.written.push(written),
            Err(why) => {
                let place = Place::file(desk.shown(&folder.join(name)));
                merged.findings.push(file::not_written(place, why));
            }
        }
    }
    out.posted = letters::reminders(&material(desk, period, merged), desk, &made.files);
    desk.workspace.replaced(period);
    merged.findings.append(&mut out.posted.faults);
    merged.findings.sort();
    let report = desk.shown(&folder.join(report::report_name(period)));
    if !out.written.iter().any(|w| desk.shown(w.wanted()) == report) {
        let why = merged.findings.iter().find(|f| f.place.file.as_deref() == Some(report.as_str()));
        let hint = why.map(|f| f.hint.clone()).unwrap_or_default();
        out.no_report = Some(Error::new(texts::no_report(&report), hint));
    }
    Ok(out)
}

/// The result for programs.
const JSON: &str = "ket-qua.json";

/// Takes away an earlier run's handed-back workbooks that nobody needs any more, and says so.
/// The copy before of one that failed stays.
fn clear_stale(call: &mut Call<'_, '_>, desk: &Desk, merged: &Judged, written: &[Written]) {
    let period = merged.assessment.period;
    let folder = desk.workspace.outbox(period).join(report::mended::FOLDER);
    let failed = |name: &str| {
        let path = Some(desk.shown(&folder.join(name)));
        merged.findings.iter().any(|f| f.place.file == path)
    };
    let ours = |name: &str| report::mended::is_name(name, period) && !failed(name);
    match desk.workspace.clear_except(&folder, ours, written) {
        Ok(cleared) => cleared.iter().for_each(|p| call.screen.say(&texts::no_longer_needed(desk.shown(p)))),
        Err(why) => call.screen.say(&why.message),
    }
}

/// Says where everything is, and which file was open elsewhere.
pub fn say_written(call: &mut Call<'_, '_>, desk: &Workspace, written: &[Written]) {
    for one in written {
        match one {
            Written::InPlace(path) => call.screen.step(&texts::made(desk.shown(path))),
            Written::Beside { wanted, kept } => {
                let (wanted, kept) = (desk.shown(wanted), desk.shown(kept));
                call.screen.say(&disk::kept_beside(&wanted, &kept));
                call.screen.say(&disk::close_it(&wanted));
            }
        }
    }
}

/// The last lines: who has reported, how many findings, what to do next.
pub fn say_counts(call: &mut Call<'_, '_>, period: Month, merged: &Judged) {
    if let Some(book) = merged.ledger.month(period) {
        call.screen.say(&standing_counts(book));
    }
    let open = merged.sitting.open_questions();
    if open > 0 {
        call.screen.say(&texts::open_questions(open, period.to_string()));
    }
    let count = |severity| merged.findings.iter().filter(|f| f.severity == severity).count();
    call.screen.say(&texts::finding_counts(
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Info),
    ));
}

/// How many agencies have reported.
pub fn standing_counts(book: &MonthBook) -> crate::words::text::Text {
    let received = report::Received::of(&book.register);
    let count = |standing| received.get(standing);
    texts::received_counts(
        received.in_hand(),
        received.total(),
        count(Standing::WithErrors),
        count(Standing::Undecided),
        count(Standing::Missing) + count(Standing::Empty) + count(Standing::Unreadable),
    )
}

/// 1 as soon as one finding is an error.
pub fn exit_code(findings: &[Finding]) -> u8 {
    if findings.iter().any(|f| f.severity == Severity::Error) { FINDINGS } else { CLEAN }
}
