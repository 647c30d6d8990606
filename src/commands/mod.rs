//! One recipe a command: open, read, do, write, say.

mod archive;
mod check;
mod demo;
mod desk;
mod explain;
mod generate;
mod here;
mod init;
mod letters;
mod merge;
mod months;
mod plan;
mod read;
mod since;
mod status;
pub mod texts;

use crate::cli::{self, Args, Asked, Screen};
use crate::error::Error;
use crate::finding::caught;
use crate::workspace::{Workspace, write_whole};
use chrono::NaiveDate;
use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

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
        Asked::Shown(words) => {
            let _ = write!(out, "{words}");
            CLEAN
        }
        Asked::Refused { why, lang, json } => {
            cli::screen::failed(out, &why, lang, json);
            FAILED
        }
        Asked::Run(args) => match &args.output {
            None => run(&args, out, terminal, clock),
            Some(path) => into_file(&args, path, out, clock),
        },
    }
}

/// Runs with everything printed into a file that Notepad shows as it is: with a byte order mark and CR LF.
fn into_file(args: &Args, path: &Path, out: &mut dyn Write, clock: &dyn Fn() -> NaiveDate) -> u8 {
    let mut words = Vec::new();
    let code = run(args, &mut words, false, clock);
    let words = String::from_utf8_lossy(&words).replace('\n', "\r\n");
    let bytes = if args.json { words } else { format!("\u{feff}{words}") };
    match write_whole(path, bytes.as_bytes()) {
        Ok(written) => {
            let _ = writeln!(out, "+ {}", written.path().display());
            code
        }
        Err(why) => {
            cli::screen::failed(out, &why, args.lang, args.json);
            FAILED
        }
    }
}

fn run(args: &Args, out: &mut dyn Write, terminal: bool, clock: &dyn Fn() -> NaiveDate) -> u8 {
    let mut screen = Screen::new(out, args, terminal);
    let of_demo = || Workspace::find(&args.dir).ok()?.demo_day();
    let today = args.today.or_else(of_demo).unwrap_or_else(clock);
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
    match call.args.command.as_str() {
        "init" => init::run(call),
        "generate" => generate::run(call),
        "check" => check::run(call),
        "merge" => merge::run(call),
        "status" => status::run(call),
        "read" => read::run(call),
        "plan check" => plan::check(call),
        "plan show" => plan::show(call),
        "plan export" => plan::export(call),
        "plan import" => plan::import(call),
        "plan undo" => plan::undo(call),
        "plan" => Ok(plan_help(call)),
        "archive" => archive::run(call),
        "archive read" => archive::read(call),
        "explain" => explain::run(call),
        "demo" => demo::run(call),
        "completions" => Ok(completions(call)),
        _ => here::run(call),
    }
}

/// The plan's own commands.
fn plan_help(call: &mut Call<'_, '_>) -> u8 {
    let mut grammar = cli::grammar(call.args.lang);
    if let Some(plan) = grammar.find_subcommand_mut("plan") {
        call.screen.plain(plan.render_help().to_string().trim_end());
    }
    CLEAN
}

/// Prints shell completions made of the same grammar.
fn completions(call: &mut Call<'_, '_>) -> u8 {
    let mut words = Vec::new();
    let shell: Option<String> = call.args.get("SHELL");
    if let Some(Ok(shell)) = shell.map(|shell| shell.parse::<clap_complete::Shell>()) {
        clap_complete::generate(shell, &mut cli::with_both_names(call.args.lang), "cchc", &mut words);
    }
    call.screen.plain(String::from_utf8_lossy(&words).trim_end());
    CLEAN
}
