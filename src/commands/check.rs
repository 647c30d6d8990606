//! `cchc check`: reads and checks a month or single files, writes nothing.

use super::desk::Desk;
use super::{Call, merge, months, texts};
use crate::error::Error;
use crate::finding::Finding;
use crate::period::Month;
use crate::workspace::InboxEntry;
use std::path::{Path, PathBuf};

/// Checks a month, or the files named.
///
/// # Errors
/// No workspace for a month, a period outside the plan, a pattern that names no file.
pub fn run(call: &mut Call<'_, '_>, asked: Option<Month>, files: &[PathBuf]) -> Result<u8, Error> {
    if files.is_empty() { month(call, asked) } else { single(call, asked, files) }
}

fn month(call: &mut Call<'_, '_>, asked: Option<Month>) -> Result<u8, Error> {
    let desk = Desk::open(call)?;
    let period = desk.period(asked, desk.plan.calendar.last_closed(call.today))?;
    let merged = months::judge(&desk, period)?;
    call.screen.findings(&merged.findings, usize::MAX);
    merge::say_counts(call, period, &merged);
    call.screen.say(&texts::check_next(period.to_string()));
    call.screen.json_text(|| crate::report::ket_qua_json(&merge::material(&desk, period, &merged)));
    Ok(merge::exit_code(&merged.findings))
}

fn single(call: &mut Call<'_, '_>, asked: Option<Month>, files: &[PathBuf]) -> Result<u8, Error> {
    let desk = Desk::open_or_built_in(call)?.sound(call)?;
    let mut findings: Vec<Finding> = Vec::new();
    let mut histories = months::Histories::new();
    for path in expanded(files)? {
        let otherwise = desk.plan.calendar.last_closed(call.today);
        findings.extend(months::check_file(
            &desk,
            asked,
            otherwise,
            &InboxEntry::named(&path),
            &mut histories,
        )?);
    }
    findings.sort();
    call.screen.findings(&findings, usize::MAX);
    call.screen.say(&if findings.is_empty() {
        texts::files_sound()
    } else {
        texts::findings_total(findings.len())
    });
    call.screen.json(&serde_json::json!({ "findings": findings }));
    Ok(merge::exit_code(&findings))
}

/// Wildcards, which the Windows shell hands over as they are.
fn expanded(files: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut all = Vec::new();
    for file in files {
        let words = file.to_string_lossy();
        if file.exists() || !words.contains(['*', '?']) {
            all.push(existing(file)?);
            continue;
        }
        let found = matching(&words);
        if found.is_empty() {
            return Err(Error::new(texts::no_such_file(&words), texts::name_a_file()));
        }
        all.extend(found);
    }
    Ok(all)
}

/// The files that a pattern names, as the Windows shell would have it: `*` and `?` only, a bracket is a letter of a
/// name such as `BC [1].xlsx`, and on Windows `*.XLSX` is `*.xlsx`.
fn matching(pattern: &str) -> Vec<PathBuf> {
    let options = glob::MatchOptions { case_sensitive: !cfg!(windows), ..glob::MatchOptions::new() };
    let paths = glob::glob_with(&pattern.replace('[', "[[]"), options);
    let mut found: Vec<PathBuf> = paths.into_iter().flatten().flatten().collect();
    found.sort();
    found
}

fn existing(file: &Path) -> Result<PathBuf, Error> {
    match file.exists() {
        true => Ok(file.to_path_buf()),
        false => Err(Error::new(texts::no_such_file(file.display()), texts::name_a_file())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::write_whole;

    #[test]
    fn a_pattern_takes_brackets_as_letters() {
        let root = std::env::temp_dir().join(format!("cchc-check-{}", std::process::id()));
        let folder = root.join("[2024] Báo cáo");
        for name in ["BC [1].xlsx", "BC [2].xlsx", "BC 3.docx"] {
            write_whole(&folder.join(name), b"x").unwrap();
        }
        let found = matching(&folder.join("*].xlsx").to_string_lossy());
        assert_eq!(found, [folder.join("BC [1].xlsx"), folder.join("BC [2].xlsx")]);
        std::fs::remove_dir_all(root).unwrap();
    }
}
