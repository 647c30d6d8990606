//! The program: reads the clock, hands the arguments to the commands, prints, sets the exit code.

use std::io::{IsTerminal, Write, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let terminal = stdout().is_terminal();
    let typed: Vec<_> = std::env::args_os().collect();
    let dropped = cchc::cli::dropped(&typed);
    let by_mouse = terminal && (typed.len() < 2 || dropped.is_some());
    let code = cchc::commands::main(dropped.unwrap_or(typed), &mut stdout().lock(), terminal, &today);
    let _ = stdout().flush();
    if by_mouse && cchc::cli::started_by_double_click(|name| std::env::var(name).ok()) {
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
