//! `cchc check`: reads and checks a month or single files, writes nothing.

use super::desk::Desk;
use super::{Call, merge, months, texts};
use crate::error::Error;
use crate::finding::Finding;
use crate::period::Month;
use crate::submission;
use crate::workspace::InboxEntry;
use std::path::{Path, PathBuf};

/// Checks a month, or the files named.
///
/// # Errors
/// No workspace for a month, a period outside the plan, a pattern that names no file.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let files: Vec<PathBuf> = call.args.all("FILE");
    // A month may stand there bare.
    let bare = files.first().and_then(|file| Month::read(file.to_str()?)).filter(|_| !files[0].exists());
    match bare.filter(|_| files.len() == 1) {
        None if !files.is_empty() => single(call, &files),
        bare => month(call, bare),
    }
}

fn month(call: &mut Call<'_, '_>, bare: Option<Month>) -> Result<u8, Error> {
    let (desk, period) = Desk::of_month_or(call, bare)?;
    let merged = months::judge(&desk, period)?;
    call.screen.findings(&merged.findings, usize::MAX);
    merge::say_counts(call, period, &merged);
    call.screen.say(&texts::check_next(period.to_string()));
    call.screen.json_text(|| crate::report::text(&merge::material(&desk, period, &merged), "ket-qua.json"));
    Ok(merge::exit_code(&merged.findings))
}

fn single(call: &mut Call<'_, '_>, files: &[PathBuf]) -> Result<u8, Error> {
    let desk = Desk::open_or_built_in(call)?.sound(call)?;
    let otherwise = desk.plan.calendar.last_closed(call.today);
    let mut findings: Vec<Finding> = Vec::new();
    let mut histories = months::Histories::new();
    for file in files {
        for path in named(file)? {
            let entry = InboxEntry::named(&path);
            if let Some(why) = submission::no_return(&entry.shown) {
                call.screen.say(&texts::not_read(&entry.shown, why));
                continue;
            }
            let found = months::check_file(&desk, call.args.period(), otherwise, &entry, &mut histories)?;
            findings.extend(found);
        }
    }
    findings.sort();
    call.screen.findings(&findings, usize::MAX);
    call.screen.say(&match findings.len() {
        0 => texts::files_sound(),
        n => texts::findings_total(n),
    });
    call.screen.json(&serde_json::json!({ "findings": findings }));
    Ok(merge::exit_code(&findings))
}

/// The files that a path, a folder or a pattern names. The Windows shell hands patterns over as they are: `*` and `?` only, a
/// bracket is a letter of a name such as `BC [1].xlsx`, and there `*.XLSX` is `*.xlsx`.
pub(super) fn named(file: &Path) -> Result<Vec<PathBuf>, Error> {
    if file.is_dir() {
        return Ok(InboxEntry::files_in(file));
    }
    if file.exists() {
        return Ok(vec![file.to_path_buf()]);
    }
    let words = file.to_string_lossy();
    let options = glob::MatchOptions { case_sensitive: !cfg!(windows), ..glob::MatchOptions::new() };
    let pattern = Some(words.replace('[', "[[]")).filter(|pattern| pattern.contains(['*', '?']));
    let paths = pattern.and_then(|pattern| glob::glob_with(&pattern, options).ok());
    let mut found: Vec<PathBuf> = paths.into_iter().flatten().flatten().collect();
    found.sort();
    match found.is_empty() {
        true => Err(Error::new(texts::no_such_file(words), texts::name_a_file())),
        false => Ok(found),
    }
}
