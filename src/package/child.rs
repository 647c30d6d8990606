//! The reader of old formats in a process of its own: both sides.
//!
//! The parent sends the bytes, takes a [`Book`] or a [`Refusal`] back as JSON, and kills a child that
//! takes too long or says too much. On Linux the shell's `ulimit` caps the child's memory and processor
//! time; elsewhere only small files are handed to it.

use super::book::Book;
use super::kind::Kind;
use super::legacy::{check_legacy, read_legacy};
use super::limits::Limits;
use super::refusal::Refusal;
use super::sniff::sniff;
use crate::finding::caught;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The hidden argument that makes the program the child.
pub const ARGUMENT: &str = "__read-legacy";

/// The parent's side: reads an `.xls` or `.ods` through `exe`, which is this very program.
pub fn read_in_child(exe: &Path, bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Book, Refusal> {
    check_legacy(bytes, kind, limits)?;
    let Some(mut command) = capped(exe, limits) else {
        return match bytes.len() as u64 > limits.legacy {
            true => Err(Refusal::TooLarge { bytes: bytes.len() as u64, max: limits.legacy }),
            false => converse(&mut Command::new(exe), bytes, limits),
        };
    };
    converse(&mut command, bytes, limits)
}

/// The child's side: reads a file from `input`, answers on `output`. The program's `main` calls this
/// when its only argument is [`ARGUMENT`].
pub fn child_main(mut input: impl Read, output: impl Write, limits: &Limits) -> io::Result<()> {
    let mut bytes = Vec::new();
    input.by_ref().take(limits.file + 1).read_to_end(&mut bytes)?;
    let read = || read_legacy(&bytes, sniff(&bytes), limits);
    let answer = caught(read).unwrap_or(Err(Refusal::ReaderDied));
    serde_json::to_writer(io::BufWriter::new(output), &answer).map_err(io::Error::from)
}

/// The command under a memory and time cap, where the system offers one.
#[cfg(target_os = "linux")]
fn capped(exe: &Path, limits: &Limits) -> Option<Command> {
    let (kilobytes, seconds) = (limits.legacy_memory / 1024, limits.legacy_seconds);
    let mut command = Command::new("/bin/sh");
    command
        .arg("-c")
        .arg(format!("ulimit -v {kilobytes} && ulimit -t {seconds} && exec \"$0\" \"$@\""))
        .arg(exe);
    Some(command)
}

#[cfg(not(target_os = "linux"))]
fn capped(_: &Path, _: &Limits) -> Option<Command> {
    None
}

fn converse(command: &mut Command, bytes: &[u8], limits: &Limits) -> Result<Book, Refusal> {
    command.arg(ARGUMENT).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| Refusal::NoReader(error.to_string()))?;
    let answer = exchange(&mut child, bytes, limits);
    // Killed even after an answer: it may have left a thread running. Errors mean it is gone.
    let _ = child.kill();
    let _ = child.wait();
    let answer = answer?;
    if answer.len() as u64 > limits.legacy_answer {
        return Err(Refusal::AnswerTooLarge { max: limits.legacy_answer });
    }
    serde_json::from_slice(&answer).unwrap_or(Err(Refusal::ReaderDied))
}

/// Writes and reads at once, so that neither side waits for the other. A child that outlives its
/// time is killed by the caller, which ends both threads.
fn exchange(child: &mut Child, bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Refusal::ReaderDied);
    };
    let (sender, receiver) = mpsc::channel();
    let most = limits.legacy_answer + 1;
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = output.take(most).read_to_end(&mut answer);
        let _ = sender.send(read.map(|_| answer));
    });
    let bytes = bytes.to_vec();
    thread::spawn(move || {
        // A child that died does not listen; its silence is what counts.
        let _ = input.write_all(&bytes);
    });
    match receiver.recv_timeout(Duration::from_secs(limits.legacy_seconds)) {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) => Err(Refusal::ReaderDied),
        Err(_) => Err(Refusal::Deadline),
    }
}
