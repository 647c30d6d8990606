//! The command line: arguments as data, help and refusals in both languages, what reaches the screen.

mod args;
mod grammar;
mod progress;
mod refuse;
pub mod screen;
pub mod texts;

pub use args::Args;
pub use grammar::{command as grammar, with_both_names};
pub use progress::Progress;
pub use screen::Screen;

use crate::words::text::Lang;
use std::ffi::OsString;
use std::path::Path;

/// What the command line asks for.
#[derive(Debug)]
pub enum Asked {
    Run(Box<Args>),
    /// Help or the version: print and leave.
    Shown(String),
    /// It cannot be understood: print, for a program or for people, and leave with 2.
    Refused {
        why: crate::error::Error,
        lang: Lang,
        json: bool,
    },
}

/// Reads the command line. `env_lang` is the value of `CCHC_LANG`.
pub fn read(arguments: Vec<OsString>, env_lang: Option<&str>) -> Asked {
    let lang = language(&arguments, env_lang);
    let json = option(&arguments, "--format").is_some_and(|format| format == "json");
    match grammar::command(lang).try_get_matches_from(arguments) {
        Ok(matches) => Asked::Run(Box::new(Args::of(&matches, lang))),
        Err(error) if !error.use_stderr() => Asked::Shown(error.render().to_string()),
        Err(error) => Asked::Refused { why: refuse::sentence(&error), lang, json },
    }
}

/// The command line that is meant where files alone were named, as Explorer does when they are dropped on the
/// program: they are checked, in the workspace that they lie in.
pub fn dropped(arguments: &[OsString]) -> Option<Vec<OsString>> {
    let (program, files) = arguments.split_first()?;
    let paths: Vec<&Path> = files.iter().map(Path::new).collect();
    let folder = paths.first()?.parent()?;
    let all_there = paths.iter().all(|path| path.is_absolute() && path.is_file());
    let check = [program.clone(), "check".into(), "--dir".into(), folder.into()];
    all_there.then(|| check.into_iter().chain(files.iter().cloned()).collect())
}

/// The language is needed before the rest is read: refusals are said in it.
pub fn language(arguments: &[OsString], env_lang: Option<&str>) -> Lang {
    match option(arguments, "--lang").as_deref().or(env_lang) {
        Some(tongue) if tongue.trim().to_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Vi,
    }
}

/// The value of an option, before the grammar is known.
fn option(arguments: &[OsString], name: &str) -> Option<String> {
    let words: Vec<_> = arguments.iter().map(|a| a.to_string_lossy()).collect();
    words.iter().enumerate().find_map(|(i, word)| match word.strip_prefix(name) {
        Some("") => words.get(i + 1).map(ToString::to_string),
        Some(rest) => rest.strip_prefix('=').map(String::from),
        None => None,
    })
}

/// Whether the window will close as soon as the program ends: on Windows, where neither shell has left its
/// mark in the environment. `cmd` sets `PROMPT`; PowerShell adds the user's own modules to `PSModulePath`.
pub fn started_by_double_click(variable: impl Fn(&str) -> Option<String>) -> bool {
    let folder_of_user = variable("USERPROFILE").unwrap_or_default();
    let modules = variable("PSModulePath").unwrap_or_default();
    let powershell = !folder_of_user.is_empty() && modules.contains(&folder_of_user);
    cfg!(windows) && variable("PROMPT").is_none() && !powershell
}
