//! The program: hands its arguments to the commands and sets the exit code.
fn main() {}
