//! `cchc merge`: read, check, assess, report; everything that goes out is written into the outbox.

use super::desk::Desk;
use super::letters::{self, Posted};
use super::{CLEAN, Call, FINDINGS, months, since, texts};
use crate::error::Error;
use crate::finding::{Finding, Place, Severity, decision, file, guarded};
use crate::intake::Judged;
use crate::ledger::{MonthBook, Standing};
use crate::period::Month;
use crate::report::{self, Material};
use crate::words::date::show_date;
use crate::words::text::Text;
use crate::workspace::{Entered, Workspace, Written, end_side_files, put_together, texts as disk};

/// Merges a month and writes the report.
///
/// # Errors
/// No workspace, a period outside the plan, decisions that cannot be read, a report that cannot be written.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let (desk, period) = Desk::of_month(call)?;
    let force: bool = call.args.get("force").unwrap_or_default();
    let opens = desk.plan.calendar.window(period).from;
    if call.today < opens && !force {
        return Err(Error::new(texts::not_open_yet(period, show_date(opens)), texts::force_it()));
    }
    let (merged, out, entered) = month(&desk, period, force)?;
    let since = since::lines(out.before.as_deref().unwrap_or_default(), &out.json);
    call.screen.json_text(|| out.json);
    call.screen.findings(&merged.findings, MOST_SHOWN);
    say_written(call, &desk.workspace, &out.written);
    letters::say(call, &desk, period, &out.posted);
    say_decided(call, &desk, period, entered);
    if let Some(previous) = &out.previous {
        call.screen.say(&texts::previous_report(previous));
    }
    if !out.kept {
        clear_stale(call, &desk, &merged, &out.written);
    }
    say_counts(call, period, &merged);
    since.iter().for_each(|line| call.screen.say(line));
    if let Some(refused) = out.no_report {
        return Err(refused);
    }
    if nothing_came(period, &merged) {
        let said = if out.kept { texts::report_stays } else { texts::nothing_came };
        call.screen.say(&said(period.to_string()));
        return Ok(exit_code(&merged.findings));
    }
    let (folder, name) =
        (desk.shown(&desk.workspace.outbox(period)), report::report_name(&desk.plan, period));
    let hand_back = |w: &Written| w.path().components().any(|c| c.as_os_str() == report::mended::FOLDER);
    let hands_back = out.written.iter().any(hand_back);
    call.screen.say(&match hands_back {
        true => texts::merge_next(folder, name),
        false => texts::merge_next_chase(folder, name),
    });
    let code = exit_code(&merged.findings);
    std::mem::forget(merged); // the process ends here: millions of small pieces need not be given back one by one
    Ok(code)
}

/// Judges a month, writes the clerk's workbook and everything that goes out.
///
/// # Errors
/// Decisions that cannot be read.
pub fn month(desk: &Desk, period: Month, force: bool) -> Result<(Judged, Out, Option<Entered>), Error> {
    let _run = desk.workspace.begin(period)?;
    let mut merged = months::judge(desk, period)?;
    let entered = write_decided(desk, period, &mut merged);
    let report = desk.workspace.outbox(period).join(report::report_name(&desk.plan, period));
    let kept = !force && nothing_came(period, &merged) && report.exists();
    let out = write(desk, period, &mut merged, kept)?;
    Ok((merged, out, entered))
}

/// Whether no return lies in the month's inbox (R5).
fn nothing_came(period: Month, merged: &Judged) -> bool {
    merged.ledger.month(period).is_none_or(|book| !book.has_inbox())
}

/// Writes the clerk's workbook anew where something is to be added; what became of it. A workbook that cannot be
/// composed or written is a finding: the report is made all the same.
fn write_decided(desk: &Desk, period: Month, judged: &mut Judged) -> Option<Entered> {
    if !desk.workspace.has_inbox(period) || desk.workspace.only_previous_decisions(period).is_some() {
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
    let failed = |why: Text| Box::new(decision::book_unwritten(Place::file(&path), why));
    let composed = guarded(&Place::file(&path), || judged.sitting.write(&desk.plan, period))?;
    let Some(bytes) = composed.map_err(|why| failed(Text::same(why.to_string())))? else {
        return Ok(None);
    };
    let written = desk.workspace.write_decisions(period, judged.sitting.source(), &bytes);
    written.map(Some).map_err(|why| Box::new(decision::book_unwritten(Place::file(&path), disk::fault(&why))))
}

/// Says what became of the clerk's workbook.
fn say_decided(call: &mut Call<'_, '_>, desk: &Desk, period: Month, entered: Option<Entered>) {
    let path = desk.shown(&desk.workspace.decisions(period));
    match entered {
        Some(Entered::Written) => call.screen.say(&texts::made(path)),
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
    /// `ket-qua.json` that stood there before and is replaced, where there was one.
    pub before: Option<String>,
    pub posted: Posted,
    /// Nothing came in, and the report of an earlier run stays: only the reminders were written.
    pub kept: bool,
    /// Where the report of the run before is kept, if this one says something else.
    pub previous: Option<String>,
    /// Why there is no report, where there is none.
    pub no_report: Option<Error>,
}

/// Writes everything that goes out, the report first; of what is kept only the reminders. Everything is composed
/// before anything is written, and laid out before anything is replaced; a piece that cannot be is a finding and costs
/// no other.
fn write(desk: &Desk, period: Month, merged: &mut Judged, kept: bool) -> Result<Out, Error> {
    let made = report::files(&material(desk, period, merged));
    merged.findings.extend(made.faults);
    let folder = desk.workspace.outbox(period);
    let report = report::report_name(&desk.plan, period);
    let of = |wanted: &str| made.files.iter().find(|(name, _)| name == wanted).map(|(_, bytes)| bytes);
    let json = of(JSON).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let (written, posted) = (Vec::new(), Posted::default());
    let before = desk.workspace.text(&format!("outbox/{period}/{JSON}")).ok().flatten().filter(|_| !kept);
    let mut out = Out { written, json, before, posted, kept, previous: None, no_report: None };
    let mut files: Vec<(&str, &[u8])> =
        made.files.iter().map(|(name, bytes)| (&name[..], &bytes[..])).collect();
    files.retain(|(name, _)| !kept || *name == REMINDERS);
    if let Some(bytes) = of(&report).filter(|_| !kept) {
        let previous = desk.workspace.keep_previous(&folder.join(&report), bytes).ok().flatten();
        out.previous = previous.map(|path| desk.shown(&path));
    }
    for ((name, _), put) in files.iter().zip(put_together(&folder, &files)?) {
        match put {
            Ok(written) => {
                end_side_files(&written);
                out.written.push(written);
            }
            Err(why) => {
                let place = Place::file(desk.shown(&folder.join(name)));
                merged.findings.push(file::not_written(place, why));
            }
        }
    }
    out.posted = letters::of_month(&material(desk, period, merged), desk, &made.files, kept);
    desk.workspace.replaced(period);
    merged.findings.append(&mut out.posted.faults);
    merged.findings.sort();
    let report = desk.shown(&folder.join(report));
    if !kept && !out.written.iter().any(|w| desk.shown(w.wanted()) == report) {
        let why = merged
            .findings
            .iter()
            .find(|f| f.place.file.as_deref().is_some_and(|file| report.starts_with(file)));
        let hint = why.map(|f| f.hint.clone()).unwrap_or_default();
        out.no_report = Some(Error::new(texts::no_report(&report), hint));
    }
    Ok(out)
}

/// The result for programs.
const JSON: &str = "ket-qua.json";
/// What is written even where nothing came in.
const REMINDERS: &str = "nhac-nho.txt";

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
            Written::InPlace(path) => call.screen.say(&texts::made(desk.shown(path))),
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
pub fn standing_counts(book: &MonthBook) -> Text {
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
