//! The program: hands its arguments to the commands and sets the exit code.

use cchc::package::{Limits, child};
use std::io::{stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os()
        .nth(1)
        .is_some_and(|argument| argument == child::ARGUMENT)
    {
        let answered = child::child_main(stdin().lock(), stdout().lock(), &Limits::default());
        return if answered.is_ok() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        };
    }
    ExitCode::SUCCESS
}
