//! The clerk's desk in tests: the program run in this process, two days after the deadline of September 2024.

use chrono::NaiveDate;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Runs the program; its exit code and what it prints.
pub fn run(words: &[&str]) -> (u8, String) {
    let mut out = Vec::new();
    let today = || NaiveDate::from_ymd_opt(2024, 9, 19).unwrap();
    let arguments = std::iter::once("cchc").chain(words.iter().copied()).map(Into::into).collect();
    let code = cchc::commands::main(arguments, &mut out, false, &today);
    (code, String::from_utf8(out).unwrap())
}

/// A demo's workspace, taken away at the end.
pub struct Office {
    /// Its folder.
    pub root: PathBuf,
    /// What the demo printed.
    pub said: String,
}

impl Office {
    /// Builds the demo in a folder of its own.
    pub fn open(name: &str) -> Office {
        Office::with(name, &[])
    }

    /// The same with these arguments.
    pub fn with(name: &str, words: &[&str]) -> Office {
        let root = std::env::temp_dir().join(format!("cchc-{name}-{}", std::process::id()));
        let (code, said) = run(&[&["demo", &root.to_string_lossy()], words].concat());
        assert_eq!(code, 0, "{said}");
        Office { root, said }
    }

    /// A path inside the workspace.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder as an argument.
    pub fn dir(&self) -> String {
        self.root.to_string_lossy().into_owned()
    }

    /// Merges September; exit code and `ket-qua.json`.
    pub fn merge(&self) -> (u8, Value) {
        let (code, json) = run(&["merge", "--period", "2024-09", "--format", "json", "--dir", &self.dir()]);
        (code, serde_json::from_str(&json).unwrap())
    }

    /// File names of a folder of the workspace, sorted.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let root: &Path = &self.root;
        let _ = std::fs::remove_dir_all(root);
    }
}
