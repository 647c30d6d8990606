//! The only room that touches the disk. A returned file is read, never written, moved or removed.

mod archive;
mod decisions;
mod demo;
mod disk;
mod forms;
mod inbox;
mod launcher;
mod ours;
mod run;
pub mod texts;

pub use archive::Restored;
pub use decisions::Entered;
use disk::with_slashes;
pub use disk::{Written, end_side_files, put_together, write_whole};
pub use inbox::InboxEntry;
pub use ours::{Kept, Ours};
pub use run::Run;

use crate::error::Error;
use crate::period::Month;
use std::path::{Path, PathBuf};

/// A folder with `templates/`, `inbox/` and `outbox/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    root: PathBuf,
}

/// Path of the plan file inside a workspace.
pub const PLAN: &str = "templates/plan.toml";
/// Path of the agencies file inside a workspace.
pub const AGENCIES: &str = "templates/agencies.toml";

impl Workspace {
    /// A workspace at a folder, without looking.
    pub fn at(root: impl Into<PathBuf>) -> Workspace {
        Workspace { root: root.into() }
    }

    /// The workspace a folder lies in: the nearest folder upwards that holds a plan, or the folders for one.
    ///
    /// # Errors
    /// When no folder upwards is a workspace.
    pub fn find(start: &Path) -> Result<Workspace, Error> {
        let start = std::path::absolute(start).unwrap_or_else(|_| start.to_path_buf());
        start
            .ancestors()
            .find(|folder| {
                let holds = |name: &str| folder.join(name).is_dir();
                let plan = [PLAN, AGENCIES].iter().any(|file| folder.join(file).is_file());
                plan || ["templates", "inbox", "outbox"].iter().all(|name| holds(name))
            })
            .map(Workspace::at)
            .ok_or_else(|| Error::new(texts::no_workspace(start.display()), texts::make_workspace()))
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside it.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A path as the user reads it: relative to the workspace, with `/`.
    pub fn shown(&self, path: &Path) -> String {
        with_slashes(path.strip_prefix(&self.root).unwrap_or(path))
    }

    /// The folder of a month's forms.
    pub fn forms(&self, period: Month) -> PathBuf {
        self.root.join("templates").join(period.to_string())
    }

    /// The folder of a month's returns; the first, where a month has several.
    pub fn inbox(&self, period: Month) -> PathBuf {
        let own = self.root.join("inbox").join(period.to_string());
        if own.is_dir() { own } else { self.inboxes(period).next().unwrap_or(own) }
    }

    /// The folders of a month's returns, in whatever spelling of the month they bear its name: `T9-2024`.
    fn inboxes(&self, period: Month) -> impl Iterator<Item = PathBuf> {
        self.in_inbox().into_iter().filter(move |(_, month)| *month == Some(period)).map(|(path, _)| path)
    }

    /// What lies directly in `inbox/`, in the order of names; folders with the month that they are named by.
    fn in_inbox(&self) -> Vec<(PathBuf, Option<Month>)> {
        let entries = std::fs::read_dir(self.root.join("inbox"));
        let month = |path: &Path| path.file_name()?.to_str().filter(|_| path.is_dir()).and_then(Month::read);
        let named =
            |path: PathBuf| (month(&path).map(|month| (path.clone(), Some(month)))).unwrap_or((path, None));
        let mut found: Vec<_> = entries.into_iter().flatten().flatten().map(|e| named(e.path())).collect();
        found.sort();
        found
    }

    /// The folder of a month's report.
    pub fn outbox(&self, period: Month) -> PathBuf {
        self.root.join("outbox").join(period.to_string())
    }

    /// The months that have an inbox, in order.
    pub fn months_received(&self) -> Vec<Month> {
        let mut months: Vec<Month> = self.in_inbox().into_iter().filter_map(|(_, month)| month).collect();
        months.sort_unstable();
        months.dedup();
        months
    }

    /// A text file of the workspace; `None` when it is not there.
    ///
    /// # Errors
    /// When it is there and cannot be read as UTF-8.
    pub fn text(&self, relative: &str) -> Result<Option<String>, Error> {
        let path = self.path(relative);
        if !path.exists() {
            return Ok(None);
        }
        disk::read_text(&path).map(Some).map_err(|why| self.unreadable(&path, &why))
    }

    fn unreadable(&self, path: &Path, why: &std::io::Error) -> Error {
        Error::new(texts::unreadable(self.shown(path), texts::fault(why)), texts::try_again())
    }

    /// Writes a file that is not there yet; whether it was written.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write_new(&self, relative: &str, bytes: &[u8]) -> Result<bool, Error> {
        let path = self.path(relative);
        if path.exists() {
            return Ok(false);
        }
        write_whole(&path, bytes).map(|_| true)
    }

    /// Copies a file that is about to change to `… (ban truoc)` beside it; where the copy is, if one was
    /// needed.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn keep_previous(&self, path: &Path, new: &[u8]) -> Result<Option<PathBuf>, Error> {
        let Ok(old) = disk::read_bytes(path, u64::MAX) else {
            return Ok(None);
        };
        if old == new {
            return Ok(None);
        }
        let kept = disk::marked(path, "ban truoc");
        write_whole(&kept, &old).map(|_| Some(kept))
    }

    /// Removes files of a folder of ours that are named as ours and were not written just now; which.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn clear_except(
        &self,
        folder: &Path,
        ours: impl Fn(&str) -> bool,
        written: &[Written],
    ) -> Result<Vec<PathBuf>, Error> {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return Ok(Vec::new());
        };
        let mut stale: Vec<PathBuf> = entries
            .flatten()
            .filter(|e| e.file_name().to_str().is_some_and(&ours))
            .map(|e| e.path())
            .filter(|path| !written.iter().any(|w| w.path() == path))
            .collect();
        stale.sort();
        for path in &stale {
            disk::remove(path).map_err(|why| disk::unwritable(path, &why))?;
        }
        Ok(stale)
    }

    /// Makes a folder that is not there yet; whether it was made.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn make_folder(&self, relative: &str) -> Result<bool, Error> {
        let path = self.path(relative);
        if path.is_dir() {
            return Ok(false);
        }
        std::fs::create_dir_all(&path).map(|()| true).map_err(|why| disk::unwritable(&path, &why))
    }
}
