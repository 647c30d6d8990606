//! `cchc merge`: read, check, assess, report; everything that goes out is written into the outbox.

use super::desk::Desk;
use super::{CLEAN, Call, FINDINGS, decided, months, texts};
use crate::assess::{Assessment, Bench, assess};
use crate::check;
use crate::decisions::Sitting;
use crate::error::Error;
use crate::finding::{Finding, Severity};
use crate::ledger::{Ledger, MonthBook, Standing};
use crate::period::Month;
use crate::report::{self, Material};
use crate::workspace::{Written, write_whole};

/// A month read, checked and assessed.
pub struct Merged {
    pub ledger: Ledger,
    pub assessment: Assessment,
    pub earlier: Vec<Assessment>,
    /// Every finding of the period, the worst first.
    pub findings: Vec<Finding>,
    pub sitting: Option<Sitting>,
}

/// Merges a month and writes the report.
///
/// # Errors
/// No workspace, a period outside the plan, a report that cannot be written.
pub fn run(call: &mut Call<'_, '_>, asked: Option<Month>) -> Result<u8, Error> {
    let desk = Desk::open(call)?;
    let period = desk.period(asked, desk.plan.calendar.last_closed(call.today))?;
    let mut merged = merge(&desk, period);
    let entered = decided::write(&desk, period, &mut merged);
    let written = write(&desk, period, &merged)?;
    let material = material(&desk, period, &merged);
    call.screen.json_text(|| report::ket_qua_json(&material));
    call.screen.findings(&merged.findings, MOST_SHOWN);
    say_written(call, &desk, &written);
    decided::say(call, &desk, period, entered);
    clear_stale(call, &desk, period, &written)?;
    say_counts(call, period, &merged);
    let (folder, name) = (desk.shown(&desk.workspace.outbox(period)), report::report_name(period));
    let hands_back =
        written.iter().any(|w| w.path().components().any(|c| c.as_os_str() == report::mended::FOLDER));
    call.screen.say(&match hands_back {
        true => texts::merge_next(folder, name),
        false => texts::merge_next_chase(folder, name),
    });
    Ok(exit_code(&merged.findings))
}

/// Findings printed on the terminal; all of them stand in the report.
const MOST_SHOWN: usize = 20;

/// Reads, checks and assesses a month; writes nothing.
pub fn merge(desk: &Desk, period: Month) -> Merged {
    let mut read = months::read_with(desk, period);
    let mut findings = read.findings.remove(&period).unwrap_or_default();
    let bench = Bench::new(&desk.plan, &read.ledger);
    let earlier: Vec<Assessment> =
        read.ledger.months.keys().filter(|m| **m < period).map(|m| assess(&bench, *m)).collect();
    let assessment = assess(&bench, period);
    findings.extend(check::given_out(&given_out(desk, &earlier), &earlier));
    findings.extend(check::check(&desk.plan, &read.ledger, &assessment, &findings));
    findings.sort();
    findings.dedup();
    let mut sitting = read.sittings.remove(&period);
    if let (Some(sitting), Some(book)) = (&mut sitting, read.ledger.month(period)) {
        sitting.close(&desk.plan, book, &mut findings);
    }
    Merged { sitting, ledger: read.ledger, assessment, earlier, findings }
}

/// The reports of earlier months as they were given out.
fn given_out(desk: &Desk, earlier: &[Assessment]) -> Vec<check::GivenOut> {
    let report = |period: Month| {
        let path = format!("outbox/{period}/ket-qua.json");
        let json = desk.workspace.text(&path).ok().flatten()?;
        Some(check::GivenOut { period, path, json })
    };
    earlier.iter().filter_map(|a| report(a.period)).collect()
}

/// What the report is made of.
pub fn material<'m>(desk: &'m Desk, period: Month, merged: &'m Merged) -> Material<'m> {
    Material {
        plan: &desk.plan,
        period,
        ledger: &merged.ledger,
        assessment: &merged.assessment,
        earlier: &merged.earlier,
        findings: &merged.findings,
        plan_fingerprint: &desk.fingerprint,
    }
}

/// Writes everything that goes out, the report first.
///
/// # Errors
/// A report that cannot be composed, a disk that refuses.
pub fn write(desk: &Desk, period: Month, merged: &Merged) -> Result<Vec<Written>, Error> {
    let folder = desk.workspace.outbox(period);
    let files = report::files(&material(desk, period, merged)).map_err(texts::not_rendered)?;
    files.iter().map(|(name, bytes)| write_whole(&folder.join(name), bytes)).collect()
}

/// Takes away an earlier run's handed-back workbooks that nobody needs any more, and says so.
fn clear_stale(
    call: &mut Call<'_, '_>,
    desk: &Desk,
    period: Month,
    written: &[Written],
) -> Result<(), Error> {
    let folder = desk.workspace.outbox(period).join(report::mended::FOLDER);
    let ours = |name: &str| report::mended::is_name(name, period);
    for path in desk.workspace.clear_except(&folder, ours, written)? {
        call.screen.say(&texts::no_longer_needed(desk.shown(&path)));
    }
    Ok(())
}

/// Says where everything is, and which file was open elsewhere.
pub fn say_written(call: &mut Call<'_, '_>, desk: &Desk, written: &[Written]) {
    for one in written {
        match one {
            Written::InPlace(path) => call.screen.step(&texts::made(desk.shown(path))),
            Written::Beside { wanted, kept } => {
                let (wanted, kept) = (desk.shown(wanted), desk.shown(kept));
                call.screen.say(&crate::workspace::texts::kept_beside(&wanted, &kept));
                call.screen.say(&crate::workspace::texts::close_it(&wanted));
            }
        }
    }
}

/// The last lines: who has reported, how many findings, what to do next.
pub fn say_counts(call: &mut Call<'_, '_>, period: Month, merged: &Merged) {
    if let Some(book) = merged.ledger.month(period) {
        call.screen.say(&standing_counts(book));
    }
    let open = merged.sitting.as_ref().map_or(0, Sitting::open_questions);
    if open > 0 {
        call.screen.say(&texts::open_questions(open, period));
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
