//! One recipe a command: open, read, do, write, say.

mod check;
mod decided;
mod demo;
mod desk;
mod explain;
mod generate;
mod here;
mod init;
mod merge;
mod months;
mod plan;
mod status;
pub mod texts;

use crate::cli::{self, Args, Asked, Command, Screen};
use crate::error::Error;
use crate::finding::caught;
use crate::words::text::Lang;
use chrono::NaiveDate;
use std::ffi::OsString;
use std::io::Write;

/// Clean.
pub const CLEAN: u8 = 0;
/// Findings of severity error; the work was done.
pub const FINDINGS: u8 = 1;
/// The work could not be done.
pub const FAILED: u8 = 2;

/// What every command is given.
pub struct Call<'a, 'o> {
    pub args: &'a Args,
    pub today: NaiveDate,
    pub screen: &'a mut Screen<'o>,
}

/// Runs the program and returns its exit code.
pub fn main(
    arguments: Vec<OsString>,
    out: &mut dyn Write,
    terminal: bool,
    clock: &dyn Fn() -> NaiveDate,
) -> u8 {
    let env_lang = std::env::var("CCHC_LANG").ok();
    match cli::read(arguments, env_lang.as_deref()) {
        Asked::Shown(words) => said(out, &words, CLEAN),
        Asked::Refused(words) => said(out, &words, FAILED),
        Asked::Run(args) => run(&args, out, terminal, clock),
    }
}

fn said(out: &mut dyn Write, words: &str, code: u8) -> u8 {
    let _ = write!(out, "{words}");
    code
}

fn run(args: &Args, out: &mut dyn Write, terminal: bool, clock: &dyn Fn() -> NaiveDate) -> u8 {
    let mut screen = Screen::new(out, args, terminal);
    let today = args.today.unwrap_or_else(clock);
    if let Some(jobs) = args.jobs {
        // Asked for twice in one process, the first number stays.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    }
    let done = caught(|| command(&mut Call { args, today, screen: &mut screen }));
    match done.unwrap_or_else(|why| Err(Error::new(texts::own_fault(why), texts::tell_us()))) {
        Ok(code) => code,
        Err(error) => {
            screen.failed(&error);
            FAILED
        }
    }
}

fn command(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    match &call.args.command {
        Command::Init { dir } => init::run(call, dir.as_deref()),
        Command::Plan(what) => plan::run(call, what),
        Command::Explain { what, period } => explain::run(call, what, *period),
        Command::Completions { shell } => completions(call, shell),
        Command::ReadLegacy => Ok(read_legacy()),
        Command::Generate { period, agencies } => generate::run(call, *period, agencies),
        Command::Check { period, files } => check::run(call, *period, files),
        Command::Merge { period } => merge::run(call, *period),
        Command::Here => here::run(call),
        Command::Status { period } => status::run(call, *period),
        Command::Demo { dir, months, agencies, last, seed } => demo::run(
            call,
            &demo::Wish {
                dir: dir.as_deref(),
                months: *months,
                agencies: *agencies,
                last: *last,
                seed: *seed,
            },
        ),
    }
}

/// Prints shell completions made of the same grammar.
fn completions(call: &mut Call<'_, '_>, shell: &str) -> Result<u8, Error> {
    let mut words = Vec::new();
    if let Ok(shell) = shell.parse::<clap_complete::Shell>() {
        clap_complete::generate(shell, &mut cli::grammar(call.args.lang), "cchc", &mut words);
    }
    call.screen.plain(String::from_utf8_lossy(&words).trim_end());
    Ok(CLEAN)
}

/// The child's side of reading an old format: bytes in, cells out.
fn read_legacy() -> u8 {
    use crate::package::{Limits, child};
    let answered = child::child_main(std::io::stdin().lock(), std::io::stdout().lock(), &Limits::default());
    if answered.is_ok() { CLEAN } else { FAILED }
}

/// Default language of texts that stand in workbooks.
pub const PLAN_LANG: Lang = Lang::Vi;
