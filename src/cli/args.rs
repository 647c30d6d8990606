//! Arguments as data.

use crate::period::Month;
use crate::words::text::Lang;
use chrono::NaiveDate;
use clap::ArgMatches;
use std::path::PathBuf;

/// Everything the command line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    pub lang: Lang,
    pub format: Format,
    /// The day that counts as today; the clock's when absent.
    pub today: Option<NaiveDate>,
    /// Where to look for the workspace; the current folder when absent.
    pub dir: Option<PathBuf>,
    pub quiet: bool,
    pub color: When,
    /// Number of threads; all cores when absent.
    pub jobs: Option<usize>,
    pub command: Command,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
}

/// Whether to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Auto,
    Always,
    Never,
}

/// What to do; fields are named after their arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Where the month stands and what to do next.
    Here,
    Init {
        dir: Option<PathBuf>,
    },
    Generate {
        period: Option<Month>,
        agencies: Vec<String>,
    },
    Check {
        period: Option<Month>,
        files: Vec<PathBuf>,
    },
    Merge {
        period: Option<Month>,
    },
    Status {
        period: Option<Month>,
    },
    Plan(PlanCommand),
    /// How a figure came about, or what a finding means.
    Explain {
        what: String,
        period: Option<Month>,
    },
    /// A workspace with plausible returns, and the whole cycle run on it.
    Demo {
        dir: Option<PathBuf>,
        months: u32,
        agencies: Option<usize>,
        last: Option<Month>,
        seed: u64,
    },
    Completions {
        shell: String,
    },
    /// Internal: reads an old format in a process of its own.
    ReadLegacy,
}

/// What to do with the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanCommand {
    Check,
    Show,
    Export {
        file: Option<PathBuf>,
    },
    /// Read it from an Excel workbook, or a new annex as a proposal.
    Import {
        file: PathBuf,
    },
}

impl Args {
    /// What clap understood, as data.
    pub fn of(matches: &ArgMatches, lang: Lang) -> Args {
        let (command, inner) = match matches.subcommand() {
            Some((name, inner)) => {
                (command(name, inner), inner.subcommand().map_or(inner, |(_, nested)| nested))
            }
            None => (Command::Here, matches),
        };
        let flag = |id: &str| inner.get_one::<String>(id).cloned();
        Args {
            lang,
            format: if flag("format").as_deref() == Some("json") { Format::Json } else { Format::Text },
            today: inner.get_one::<NaiveDate>("today").copied(),
            dir: inner.get_one::<PathBuf>("dir").cloned(),
            quiet: inner.get_flag("quiet"),
            color: match flag("color").as_deref() {
                Some("always") => When::Always,
                Some("never") => When::Never,
                _ => When::Auto,
            },
            jobs: inner.get_one::<usize>("jobs").copied(),
            command,
        }
    }
}

fn command(name: &str, m: &ArgMatches) -> Command {
    let period = || m.get_one::<Month>("period").copied();
    let many = |id: &str| m.get_many::<String>(id).map(|v| v.cloned().collect()).unwrap_or_default();
    match name {
        "init" => Command::Init { dir: m.get_one::<PathBuf>("DIR").cloned() },
        "generate" => Command::Generate { period: period(), agencies: many("agency") },
        "check" => Command::Check {
            period: period(),
            files: m.get_many::<PathBuf>("FILE").map(|v| v.cloned().collect()).unwrap_or_default(),
        },
        "merge" => Command::Merge { period: period() },
        "status" => Command::Status { period: period() },
        "plan" => Command::Plan(plan_command(m)),
        "explain" => Command::Explain {
            what: m.get_one::<String>("WHAT").cloned().unwrap_or_default(),
            period: period(),
        },
        "demo" => Command::Demo {
            dir: m.get_one::<PathBuf>("DIR").cloned(),
            months: m.get_one::<u32>("months").copied().unwrap_or(3),
            agencies: m.get_one::<usize>("agencies").copied(),
            last: period(),
            seed: m.get_one::<u64>("seed").copied().unwrap_or(1),
        },
        "completions" => {
            Command::Completions { shell: m.get_one::<String>("SHELL").cloned().unwrap_or_default() }
        }
        "__read-legacy" => Command::ReadLegacy,
        _ => Command::Here,
    }
}

fn plan_command(m: &ArgMatches) -> PlanCommand {
    let file = |inner: &ArgMatches| inner.get_one::<PathBuf>("FILE").cloned();
    match m.subcommand() {
        Some(("check", _)) => PlanCommand::Check,
        Some(("export", inner)) => PlanCommand::Export { file: file(inner) },
        Some(("import", inner)) => PlanCommand::Import { file: file(inner).unwrap_or_default() },
        _ => PlanCommand::Show,
    }
}
