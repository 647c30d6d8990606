//! The command line: arguments as data, help and refusals in both languages, what reaches the screen.

mod args;
mod grammar;
mod progress;
mod refuse;
pub mod screen;
pub mod texts;

pub use args::Args;
pub use grammar::command as grammar;
pub use progress::Progress;
pub use screen::Screen;

use crate::words::text::Lang;
use std::ffi::OsString;

/// What the command line asks for.
#[derive(Debug)]
pub enum Asked {
    Run(Box<Args>),
    /// Help or the version: print and leave.
    Shown(String),
    /// It cannot be understood: print and leave with 2.
    Refused(String),
}

/// Reads the command line. `env_lang` is the value of `CCHC_LANG`.
pub fn read(arguments: Vec<OsString>, env_lang: Option<&str>) -> Asked {
    let lang = language(&arguments, env_lang);
    match grammar::command(lang).try_get_matches_from(arguments) {
        Ok(matches) => Asked::Run(Box::new(Args::of(&matches, lang))),
        Err(error) if !error.use_stderr() => Asked::Shown(error.render().to_string()),
        Err(error) => Asked::Refused(refuse::sentence(&error, lang)),
    }
}

/// The language is needed before the rest is read: refusals are said in it.
pub fn language(arguments: &[OsString], env_lang: Option<&str>) -> Lang {
    let words: Vec<_> = arguments.iter().map(|a| a.to_string_lossy()).collect();
    let named = words.iter().enumerate().find_map(|(i, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(i + 1).map(ToString::to_string),
        Some(rest) => rest.strip_prefix('=').map(String::from),
        None => None,
    });
    match named.as_deref().or(env_lang) {
        Some(tongue) if tongue.trim().to_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Vi,
    }
}

/// Whether the window will close as soon as the program ends: on Windows, where neither shell has left its
/// mark in the environment. `cmd` sets `PROMPT`; PowerShell adds the user's own modules to `PSModulePath`.
pub fn started_by_double_click(variable: impl Fn(&str) -> Option<String>) -> bool {
    let folder_of_user = variable("USERPROFILE").unwrap_or_default();
    let modules = variable("PSModulePath").unwrap_or_default();
    let powershell = !folder_of_user.is_empty() && modules.contains(&folder_of_user);
    cfg!(windows) && variable("PROMPT").is_none() && !powershell
}
