//! The plan as an outline in the terminal.

use super::says;
use super::says::due_word;
use crate::plan::{Indicator, Kind, Plan, TargetSource, Task, fingerprint};
use crate::words::text::{Lang, Say};

/// Columns of a terminal that the outline keeps within.
const WIDTH: usize = 100;

/// A readable outline: sections, tasks with their agencies, indicators with target, reporters and due date.
pub fn to_text(plan: &Plan, lang: Lang) -> String {
    let numbers = says::numbers(
        plan.sections.len(),
        plan.tasks.len(),
        plan.indicators().count(),
        plan.agencies.iter().filter(|a| a.reports).count(),
    );
    let span = says::span(plan.about.first_period, plan.about.plan_end, fingerprint(plan));
    let mut out = wrapped(&plan.about.title, "");
    out += &format!("{}\n{}\n{}\n", plan.about.attached_to, numbers.in_lang(lang), span.in_lang(lang));
    for section in &plan.sections {
        out += &format!("\n{}. {}\n", section.id, section.title);
        for task in plan.tasks.iter().filter(|t| t.section == section.id) {
            out += &task_text(task, lang);
        }
    }
    out += &format!("\n* {}\n", says::derived().in_lang(lang));
    out
}

fn task_text(task: &Task, lang: Lang) -> String {
    let who = says::who(task.lead.join(", "), task.coordinating.join(", "), &task.deadline);
    let mut out = format!("\n{:>4}  {}\n", task.id, task.short);
    out += &wrapped(&task.text, "      ");
    out += &wrapped(who.in_lang(lang), "      ");
    for indicator in &task.indicators {
        out += &wrapped(&indicator_text(indicator, lang), "        ");
    }
    out
}

fn indicator_text(i: &Indicator, lang: Lang) -> String {
    let mark = if i.target_source == TargetSource::Derived { "*" } else { "" };
    let target = match (&i.target, i.kind) {
        (Some(target), _) => format!(" {}{mark}", target.say(lang)),
        (None, Kind::Milestone) => mark.to_string(),
        (None, _) => String::new(),
    };
    let by = if i.reporters.is_empty() {
        says::computed().in_lang(lang).to_string()
    } else {
        i.reporters.join(", ")
    };
    let (kind, due) = (i.kind.say(lang), due_word(&i.due));
    format!("{}  {} · {kind}{target} · {by} · {}", i.id, i.short, due.in_lang(lang))
}

/// The text in lines of at most `WIDTH` columns; lines of its own stay.
fn wrapped(text: &str, indent: &str) -> String {
    let mut out = String::new();
    for paragraph in text.lines() {
        let mut line = indent.to_string();
        for word in paragraph.split(' ') {
            let full = line.chars().count() + word.chars().count() >= WIDTH;
            if full && line.len() > indent.len() {
                out += line.trim_end();
                out.push('\n');
                line = indent.to_string();
            }
            line += word;
            line.push(' ');
        }
        out += line.trim_end();
        out.push('\n');
    }
    out
}
