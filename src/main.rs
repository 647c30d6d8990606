//! The program: reads the clock, hands the arguments to the commands, prints, sets the exit code.

use std::io::{IsTerminal, Write, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let terminal = stdout().is_terminal();
    let code = cchc::commands::main(
        std::env::args_os().collect(),
        &mut stdout().lock(),
        terminal,
        &today,
    );
    let _ = stdout().flush();
    ExitCode::from(code)
}

#[allow(clippy::disallowed_methods)] // the only clock of the house; `--today` overrides it
fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}
