//! `cchc` alone: where the month stands and what to do next.

use super::desk::Desk;
use super::{CLEAN, Call, merge, months, texts};
use crate::error::Error;
use crate::finding::Finding;
use crate::ledger::{MonthBook, Standing};
use crate::period::{Month, Named};
use crate::plan::Reach;
use crate::report::{mended, report_name};
use crate::words::date::show_date;
use crate::words::text::Text;
use crate::workspace::Workspace;

/// Says where the workspace stands; without a workspace, how to make one.
///
/// # Errors
/// A plan that cannot be read.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let Ok(workspace) = Workspace::find(&call.args.dir) else {
        call.screen.say(&texts::here_nothing());
        call.screen.json(&serde_json::json!({ "workspace": null, "next": "init" }));
        return Ok(CLEAN);
    };
    if let Some(day) = workspace.demo_day().filter(|day| *day == call.today) {
        call.screen.say(&texts::here_demo(show_date(day)));
    }
    let desk = Desk::at(call, workspace)?.sound(call)?;
    let (closed, open) =
        (desk.plan.calendar.last_closed(call.today), desk.plan.calendar.open_month(call.today));
    let within = |month: &Month| matches!(desk.plan.reach(*month), Reach::Within);
    if ![closed, open].iter().any(within) {
        let Some(last) = desk.workspace.months_received().into_iter().rfind(within) else {
            call.screen.say(&texts::here_ended(&desk.plan.about.plan_end_note));
            return Ok(CLEAN);
        };
        call.screen.say(&texts::here_last(last));
        return Stand::of(&desk, last)?.say(call, &desk);
    }
    // A month that is at work is spoken of until nothing is left to do in it, then the one whose forms are out.
    let at_work = |month: &Month| {
        desk.workspace.forms_there(*month).names().next().is_some() || desk.workspace.has_inbox(*month)
    };
    let closed =
        Some(closed).filter(within).filter(at_work).map(|month| Stand::of(&desk, month)).transpose()?;
    match closed {
        Some(stand) if stand.next.0 != "done" || !at_work(&open) => stand.say(call, &desk),
        Some(stand) if !within(&open) => stand.say(call, &desk),
        _ => Stand::of(&desk, Some(open).filter(within).unwrap_or(open.prev()))?.say(call, &desk),
    }
}

/// How a month stands.
struct Stand {
    period: Month,
    book: MonthBook,
    findings: Vec<Finding>,
    forms: usize,
    reported: bool,
    /// Code and words.
    next: (&'static str, Text),
}

impl Stand {
    fn of(desk: &Desk, period: Month) -> Result<Stand, Error> {
        let merged = months::judge(desk, period)?;
        let forms = desk.workspace.forms_there(period).names().count();
        let book = merged.ledger.month(period).cloned().unwrap_or_else(|| MonthBook::empty(period));
        let reported = desk.workspace.outbox(period).join(report_name(&desk.plan, period)).exists();
        let of = |standings: &[Standing]| -> Vec<&str> {
            let rows = book.register.iter().filter(|r| standings.contains(&r.standing));
            rows.filter_map(|r| desk.plan.agency(&r.agency)).map(|a| a.name.as_str()).collect()
        };
        let named = |names: &[&str]| match names {
            [] | [_] | [_, _] | [_, _, _] => Text::list(names.iter().copied()),
            [first, second, rest @ ..] => texts::and_others(*first, *second, rest.len()),
        };
        let unreadable = of(&[Standing::Empty, Standing::Unreadable]);
        let faulty = of(&[Standing::WithErrors]);
        let questions = merged.sitting.open_questions();
        let month = &period.to_string();
        let folder = desk.shown(&desk.workspace.outbox(period).join(mended::FOLDER));
        // What only the clerk can mend comes before what others owe.
        let next = match () {
            () if forms == 0 && book.files.is_empty() => ("generate", texts::next_generate(month)),
            () if book.files.is_empty() => ("wait", texts::next_wait(month)),
            () if !reported => ("merge", texts::next_merge(month)),
            () if questions > 0 => {
                let path = desk.shown(&desk.workspace.decisions(period));
                ("answer", texts::next_answer(questions, path))
            }
            () if !unreadable.is_empty() => ("ask_again", texts::next_unreadable(named(&unreadable))),
            () if !faulty.is_empty() => ("hand_back", texts::next_mend(named(&faulty), folder)),
            () if !of(&[Standing::Missing, Standing::Undecided]).is_empty() => {
                ("chase", texts::next_chase(month))
            }
            () => ("done", texts::next_done(month, report_name(&desk.plan, period))),
        };
        let findings = merged.findings;
        Ok(Stand { period, book, findings, forms, reported, next })
    }

    fn say(&self, call: &mut Call<'_, '_>, desk: &Desk) -> Result<u8, Error> {
        let Stand { period, book, findings, forms, reported, next } = self;
        let deadline = desk.plan.calendar.deadline(*period);
        let missing = book.register.iter().filter(|r| r.standing == Standing::Missing).count();
        call.screen.say(&texts::here_month(Named(*period), show_date(deadline)));
        call.screen.say(&texts::here_forms(*forms, desk.plan.roster(*period).len()));
        call.screen.say(&merge::standing_counts(book));
        call.screen.say(&texts::here_findings(findings.len()));
        call.screen.findings(&months::unseen(findings), usize::MAX);
        call.screen.say(&next.1);
        call.screen.json(&serde_json::json!({
            "period": period,
            "deadline": deadline,
            "forms": forms,
            "files": book.files.len(),
            "missing": missing,
            "report": reported,
            "next": next.0,
            "unseen": months::unseen(findings),
        }));
        Ok(CLEAN)
    }
}
