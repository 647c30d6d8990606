//! What reaches the terminal: sentences, findings, counts; nothing here decides anything.

use super::Args;
use crate::error::Error;
use crate::finding::{Fault, Finding, Severity, grouped};
use crate::words::text::{Lang, Text};
use serde_json::Value;
use std::io::Write;

/// The terminal, or whatever stands in its place.
pub struct Screen<'o> {
    out: &'o mut dyn Write,
    lang: Lang,
    json: bool,
    quiet: bool,
    colour: bool,
    watched: bool,
}

impl<'o> Screen<'o> {
    /// A screen for these arguments; `terminal` says whether somebody is looking.
    pub fn new(out: &'o mut dyn Write, args: &Args, terminal: bool) -> Screen<'o> {
        let colour = match args.color {
            None => terminal && !anstyle_query::no_color() && console_takes_colours(),
            Some(wanted) => wanted && (console_takes_colours() || !terminal),
        };
        let (lang, json, quiet) = (args.lang, args.json, args.quiet);
        Screen { out, lang, json, quiet, colour, watched: terminal && !quiet && !json }
    }

    /// Whether somebody is looking who wants to see work go on.
    pub fn watched(&self) -> bool {
        self.watched
    }

    /// A sentence: for people, and left out with `--quiet`.
    pub fn say(&mut self, text: &Text) {
        if !self.quiet {
            self.plain(text.in_lang(self.lang));
        }
    }

    /// What was asked for: a page, a table.
    pub fn plain(&mut self, words: &str) {
        if !self.json {
            self.line(words);
        }
    }

    /// What a program reads.
    pub fn json(&mut self, value: &Value) {
        if self.json {
            let words = serde_json::to_string_pretty(value).unwrap_or_default();
            self.line(&words);
        }
    }

    /// A text that is JSON already; made only if a program reads.
    pub fn json_text(&mut self, make: impl FnOnce() -> String) {
        if self.json {
            let words = make();
            self.line(words.trim_end());
        }
    }

    /// Findings, the worst first, each with its way out, one line for the same fault of many agencies; at
    /// most `most` lines, the rest counted.
    pub fn findings(&mut self, findings: &[Finding], most: usize) {
        if self.json {
            return;
        }
        let errors: Vec<Finding>;
        let findings = match self.quiet {
            true => {
                errors = findings.iter().filter(|f| f.severity == Severity::Error).cloned().collect();
                &errors
            }
            false => findings,
        };
        let faults = grouped(findings);
        for fault in faults.iter().take(most) {
            let words = self.fault_words(fault);
            self.line(&words);
        }
        let more: usize = faults.iter().skip(most).map(|f| f.count).sum();
        if more > 0 {
            self.say(&super::texts::more_findings(more));
        }
        if faults.len() < findings.len() {
            self.say(&super::texts::shared_lines(findings.len(), faults.len()));
        }
    }

    /// Why the run could not go on.
    pub fn failed(&mut self, error: &Error) {
        failed(self.out, error, self.lang, self.json);
    }

    fn fault_words(&self, fault: &Fault<'_>) -> String {
        let finding = fault.first;
        let head = format!("{} {}", finding.severity.word(self.lang), finding.code);
        let head =
            if self.colour { format!("\x1b[{}m{head}\x1b[0m", colour_of(finding.severity)) } else { head };
        let hint = finding.hint.in_lang(self.lang);
        match hint.is_empty() {
            true => format!("{head}  {}", fault.line(self.lang)),
            false => format!("{head}  {}\n      → {hint}", fault.line(self.lang)),
        }
    }

    fn line(&mut self, words: &str) {
        // A closed pipe is the reader's choice, no fault of the run.
        let _ = writeln!(self.out, "{words}");
    }
}

/// Says why the work could not be done, to people or to a program.
pub fn failed(out: &mut dyn Write, error: &Error, lang: Lang, json: bool) {
    let (message, hint) = (error.message.in_lang(lang), error.hint.in_lang(lang));
    let said = serde_json::json!({ "error": message, "hint": hint });
    let words = if json { format!("{said:#}") } else { error.show(lang) };
    let _ = writeln!(out, "{words}");
}

/// The older Windows console prints colour codes as letters unless it is asked beforehand; other terminals are
/// not asked.
fn console_takes_colours() -> bool {
    anstyle_query::windows::enable_ansi_colors().unwrap_or(true)
}

fn colour_of(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 31,
        Severity::Warning => 33,
        Severity::Info => 36,
    }
}
