//! Arguments as data: those that every command takes, and what else was given, by its name.

use super::grammar;
use crate::period::Month;
use crate::words::text::Lang;
use chrono::NaiveDate;
use clap::ArgMatches;
use std::any::Any;
use std::path::PathBuf;

/// Everything the command line says.
#[derive(Debug, Clone)]
pub struct Args {
    pub lang: Lang,
    /// Results are printed for a program.
    pub json: bool,
    /// The day that counts as today; the clock's when absent.
    pub today: Option<NaiveDate>,
    /// Where to look for the workspace.
    pub dir: PathBuf,
    pub quiet: bool,
    /// A file that takes what is printed.
    pub output: Option<PathBuf>,
    /// Whether to use colours; where a terminal takes them when absent.
    pub color: Option<bool>,
    /// Number of threads; all cores when absent.
    pub jobs: Option<usize>,
    /// `merge`, `plan import`; empty for `cchc` alone.
    pub command: String,
    given: ArgMatches,
}

impl Args {
    /// What clap understood, as data.
    pub fn of(matches: &ArgMatches, lang: Lang) -> Args {
        let (mut command, mut given) = (String::new(), matches);
        while let Some((name, inner)) = given.subcommand() {
            command = format!("{command} {}", grammar::english(name)).trim_start().to_string();
            given = inner;
        }
        let flag = |id: &str| given.get_one::<String>(id).map(String::as_str);
        Args {
            lang,
            json: flag("format") == Some("json") || command == "read",
            today: given.get_one("today").copied(),
            dir: given.get_one("dir").cloned().unwrap_or_else(|| PathBuf::from(".")),
            quiet: given.get_flag("quiet"),
            output: given.get_one("output").cloned(),
            color: flag("color").filter(|when| *when != "auto").map(|when| when == "always"),
            jobs: given.get_one("jobs").copied(),
            command,
            given: given.clone(),
        }
    }

    /// The period that was named.
    pub fn period(&self) -> Option<Month> {
        self.get("period").or_else(|| self.get("PERIOD"))
    }

    /// What was given for an argument of this command.
    pub fn get<T: Any + Clone + Send + Sync>(&self, id: &str) -> Option<T> {
        self.all(id).pop()
    }

    /// The same, of an argument that may be given several times.
    pub fn all<T: Any + Clone + Send + Sync>(&self, id: &str) -> Vec<T> {
        let given = self.given.try_get_many::<T>(id).ok().flatten();
        given.map(|values| values.cloned().collect()).unwrap_or_default()
    }
}
