//! The reader of old formats from its parent's side: a child may die, dawdle or rave.
#![cfg(target_os = "linux")]

use crate::package::saved::saved;
use cchc::package::{Kind, Limits, Refusal, child};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A child that does what a shell script says.
fn script(name: &str, body: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Written by another process: a file that this one has open to write cannot be run as long as a child that
    // some other test starts at the moment holds it too.
    let mut shell = Command::new("sh");
    shell.args(["-c", r#"cat >"$0" && chmod 755 "$0""#]).arg(&path).stdin(Stdio::piped());
    let mut shell = shell.spawn().unwrap();
    write!(shell.stdin.take().unwrap(), "#!/bin/sh\n{body}\n").unwrap();
    assert!(shell.wait().unwrap().success());
    path
}

fn answer(name: &str, body: &str, limits: &Limits) -> Refusal {
    let exe = script(name, body);
    child::read_in_child(&exe, &saved("libreoffice.xls"), Kind::Xls, limits).expect_err("was read")
}

#[test]
fn a_child_that_fails() {
    let limits = Limits::default();
    for (name, body) in
        [("dies", "kill -ABRT $$"), ("silent", "exit 0"), ("raves", "echo nonsense"), ("deaf", "exec <&-")]
    {
        assert_eq!(answer(name, body, &limits), Refusal::ReaderDied, "{name}");
    }
    let missing = child::read_in_child(Path::new("/nowhere"), &saved("libreoffice.xls"), Kind::Xls, &limits);
    assert!(matches!(missing, Err(Refusal::ReaderDied | Refusal::NoReader(_))), "{missing:?}");
}

#[test]
fn a_child_that_does_not_end_is_ended() {
    let start = std::time::Instant::now();
    let hurried = Limits { legacy_seconds: 1, ..Limits::default() };
    assert_eq!(answer("sleeps", "exec sleep 60", &hurried), Refusal::Deadline);
    let short = Limits { legacy_answer: 1 << 20, ..Limits::default() };
    assert_eq!(answer("endless", "exec yes", &short), Refusal::AnswerTooLarge { max: 1 << 20 });
    assert!(start.elapsed().as_secs() < 15);
}

#[test]
fn a_child_without_memory_dies_alone() {
    let exe = Path::new(env!("CARGO_BIN_EXE_cchc"));
    let limits = Limits { legacy_memory: 1 << 20, ..Limits::default() };
    let starved = child::read_in_child(exe, &saved("libreoffice.ods"), Kind::Ods, &limits);
    assert_eq!(starved, Err(Refusal::ReaderDied));
}

#[test]
fn what_the_child_refuses_comes_back() {
    let exe = Path::new(env!("CARGO_BIN_EXE_cchc"));
    let read = |bytes: &[u8], kind| child::read_in_child(exe, bytes, kind, &Limits::default());
    assert_eq!(read(b"", Kind::Xls), Err(Refusal::Empty));
    assert_eq!(read(b"x", Kind::Ods), Err(Refusal::Kind(Kind::Text)));
    let cut = saved("libreoffice.ods");
    assert_eq!(read(&cut[..cut.len() - 40], Kind::Ods), Err(Refusal::Truncated));
    let hollow = crate::package::ole::ole(&["Root Entry", "Workbook"]);
    let refusal = read(&hollow, Kind::Xls);
    assert!(
        matches!(refusal, Err(Refusal::Unreadable(_) | Refusal::ReaderDied | Refusal::NoSheets)),
        "{refusal:?}"
    );
}

/// calamine may panic or hang on these; the parent must not care.
#[test]
#[ignore = "starts hundreds of processes"]
fn damaged_old_files() {
    let exe = Path::new(env!("CARGO_BIN_EXE_cchc"));
    let mut dice = crate::package::mutations::Dice(0x2545_F491_4F6C_DD1D);
    let limits = Limits { legacy_seconds: 2, ..Limits::default() };
    for (name, kind) in [("libreoffice.xls", Kind::Xls), ("libreoffice.ods", Kind::Ods)] {
        let whole = saved(name);
        for _ in 0..300 {
            let mut bytes = whole.clone();
            dice.damage(&mut bytes);
            let answer = child::read_in_child(exe, &bytes, kind, &limits);
            assert!(!matches!(answer, Err(Refusal::Internal(_))), "{answer:?}");
        }
    }
}
