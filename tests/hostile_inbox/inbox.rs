//! The workspace with its inbox, made at test time.

use super::{offices, strangers};
use cchc::plan::{Plan, RowKey, load};
use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::time::{Duration, Instant, SystemTime};

/// A file of the inbox, and what must become of it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Name, folders in front of it.
    pub name: String,
    pub bytes: Vec<u8>,
    pub on: NaiveDate,
    pub outcome: &'static str,
    /// Findings of reading it: classes T, D, C, G and K.
    pub codes: Vec<&'static str>,
}

/// An agency's figures that must count: what it meant to say, without rows in which something is wrong.
pub type Figures = BTreeMap<(RowKey, &'static str), Decimal>;

/// What an office sends, and what must become of it.
#[derive(Debug, Clone)]
pub struct Letter {
    pub agency: &'static str,
    pub standing: &'static str,
    pub files: Vec<Sent>,
    pub counted: Figures,
}

impl Sent {
    pub fn new(name: &str, outcome: &'static str, codes: &[&'static str], bytes: Vec<u8>) -> Sent {
        Sent {
            name: name.to_string(),
            bytes,
            on: NaiveDate::from_ymd_opt(2024, 9, 15).unwrap(),
            outcome,
            codes: codes.to_vec(),
        }
    }

    pub fn used(name: &str, codes: &[&'static str], bytes: Vec<u8>) -> Sent {
        Sent::new(name, "used", codes, bytes)
    }

    pub fn refused(name: &str, codes: &[&'static str], bytes: Vec<u8>) -> Sent {
        Sent::new(name, "refused", codes, bytes)
    }

    pub fn undecided(name: &str, codes: &[&'static str], bytes: Vec<u8>) -> Sent {
        Sent::new(name, "undecided", codes, bytes)
    }

    pub fn ignored(name: &str) -> Sent {
        Sent::new(name, "ignored", &[], b"x".to_vec())
    }

    pub fn on(mut self, day: u32) -> Sent {
        self.on = NaiveDate::from_ymd_opt(2024, 9, day).unwrap();
        self
    }
}

/// The month: what was sent, and what the program made of it.
pub struct Run {
    pub plan: Plan,
    pub root: PathBuf,
    pub strangers: Vec<Sent>,
    pub letters: Vec<Letter>,
    /// Entries without content: links, pipes, deep folders.
    pub odd: Vec<(String, &'static str)>,
    pub merged: Output,
    /// What it says once more, on another day and with one thread, the clerk's workbook now beside the returns.
    pub again: Output,
    pub took: Duration,
    pub result: serde_json::Value,
}

pub static RUN: LazyLock<Run> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile-inbox");
    if root.exists() {
        fs::remove_dir_all(&root).unwrap();
    }
    let plan = load::built_in().unwrap();
    cchc(&root, "init", &[]);
    let inbox = root.join("inbox/2024-09");
    let letters = offices::letters(&plan);
    let mut strangers = strangers::refused();
    strangers.extend(strangers::ignored());
    let files = strangers.iter().chain(letters.iter().flat_map(|l| &l.files));
    let mut zips: BTreeMap<String, Vec<&Sent>> = BTreeMap::new();
    for sent in files {
        match sent.name.split_once(".zip/") {
            Some((zip, _)) => zips.entry(format!("{zip}.zip")).or_default().push(sent),
            None => put(&inbox, sent),
        }
    }
    for (zip, files) in zips {
        let inner: Vec<(&str, &[u8])> =
            files.iter().map(|sent| (&sent.name[zip.len() + 1..], &sent.bytes[..])).collect();
        put(&inbox, &Sent::used(&zip, &[], crate::returns::package::zipped(&inner)));
    }
    let odd = oddities(&inbox);
    let start = Instant::now();
    let merged = cchc(&root, "merge", &["--period", "2024-09", "--format", "json"]);
    let took = start.elapsed();
    let later = ["--period", "2024-09", "--format", "json", "--jobs", "1"];
    let again = cchc_on("2024-10-01", &root, "merge", &later);
    let result = serde_json::from_slice(&merged.stdout)
        .unwrap_or_else(|why| panic!("{why}: {}", String::from_utf8_lossy(&merged.stdout)));
    Run { plan, root, strangers, letters, odd, merged, again, took, result }
});

/// Runs the program itself in the workspace.
pub fn cchc(root: &Path, command: &str, more: &[&str]) -> Output {
    cchc_on("2024-09-23", root, command, more)
}

fn cchc_on(today: &str, root: &Path, command: &str, more: &[&str]) -> Output {
    let mut call = Command::new(env!("CARGO_BIN_EXE_cchc"));
    call.env_remove("CCHC_LANG").arg(command);
    match command {
        "init" => call.arg(root),
        _ => call.arg("--dir").arg(root),
    };
    call.args(["--today", today]).args(more).output().unwrap()
}

fn put(inbox: &Path, sent: &Sent) {
    let path = inbox.join(&sent.name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(!path.exists(), "{} is sent twice", sent.name);
    fs::write(&path, &sent.bytes).unwrap();
    let noon = sent.on.and_time(NaiveTime::from_hms_opt(5, 0, 0).unwrap()).and_utc();
    let seconds = u64::try_from(noon.timestamp()).unwrap();
    let file = File::options().write(true).open(&path).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
}

/// What is no regular file, and a name that is no text.
fn oddities(inbox: &Path) -> Vec<(String, &'static str)> {
    std::os::unix::fs::symlink("../../templates/plan.toml", inbox.join("loi-tat.xlsx")).unwrap();
    std::os::unix::fs::symlink("..", inbox.join("vong-tron")).unwrap();
    let pipe = Command::new("mkfifo").arg(inbox.join("ong.xlsx")).status().unwrap();
    assert!(pipe.success());
    fs::create_dir_all(inbox.join("nhieu tep/sau/hon nua")).unwrap();
    fs::write(inbox.join("nhieu tep/sau/hon nua/a.xlsx"), b"x").unwrap();
    let no_text = OsString::from_vec(b"B\xE1o c\xE1o.xlsx".to_vec());
    fs::write(inbox.join(no_text), b"").unwrap();
    [
        ("loi-tat.xlsx", "T17"),
        ("vong-tron", "T17"),
        ("ong.xlsx", "T18"),
        ("nhieu tep/sau", "T19"),
        ("B\u{FFFD}o c\u{FFFD}o.xlsx", "T01"),
    ]
    .map(|(name, code)| (name.to_string(), code))
    .to_vec()
}

impl Run {
    /// Every file that was sent, with what must become of it.
    pub fn files(&self) -> impl Iterator<Item = &Sent> {
        self.strangers.iter().chain(self.letters.iter().flat_map(|l| &l.files))
    }

    /// A list of the result.
    pub fn list(&self, of: &str) -> &Vec<serde_json::Value> {
        self.result[of].as_array().unwrap()
    }
}
