//! The program: reads the clock, hands the arguments to the commands, prints, sets the exit code.

use std::io::{IsTerminal, Write, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let terminal = stdout().is_terminal();
    let arguments: Vec<_> = std::env::args_os().collect();
    let alone = arguments.len() < 2 && terminal;
    let code = cchc::commands::main(arguments, &mut stdout().lock(), terminal, &today);
    let _ = stdout().flush();
    if alone && cchc::cli::started_by_double_click(|name| std::env::var(name).ok()) {
        let lang = cchc::cli::language(&[], std::env::var("CCHC_LANG").ok().as_deref());
        let _ = writeln!(stdout(), "{}", cchc::cli::texts::press_enter().in_lang(lang));
        let _ = stdin().read_line(&mut String::new());
    }
    ExitCode::from(code)
}

#[allow(clippy::disallowed_methods)] // the only clock of the house; `--today` overrides it
fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}
