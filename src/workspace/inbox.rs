//! The inbox: every entry of a month, in the order of paths, read once into memory when asked for.

use super::{Workspace, disk};
use crate::intake::{Inbox, Letter};
use crate::package;
use crate::period::Month;
use crate::submission::{self, Arrival, Barrier};
use chrono::{DateTime, NaiveDate, TimeDelta};
use std::borrow::Cow;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

/// Largest file that is read at all: 64 MB.
const MOST_BYTES: u64 = 64 << 20;
/// A cut file that was changed so lately may be one that is being copied.
const JUST_NOW: Duration = Duration::from_secs(60);
/// How long such a file is watched.
const A_MOMENT: Duration = Duration::from_millis(150);
/// Vietnam is seven hours ahead of UTC and keeps no summer time: the day a file came in.
const UTC_OFFSET_HOURS: i64 = 7;

/// Something that lies in a month's inbox.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct InboxEntry {
    /// As the user reads it: `inbox/2024-09/hai-ba.xlsx`.
    pub shown: String,
    path: PathBuf,
}

impl InboxEntry {
    /// A single file named on the command line.
    pub fn named(path: &Path) -> InboxEntry {
        InboxEntry { shown: disk::with_slashes(path), path: path.to_path_buf() }
    }

    /// The files of a folder named on the command line, in order.
    pub fn files_in(folder: &Path) -> Vec<PathBuf> {
        let mut files = children(folder);
        files.retain(|path| path != folder && !is_folder(path));
        files.sort();
        files
    }

    /// Reads it once into memory.
    pub fn read(&self) -> Arrival {
        let meta = fs::symlink_metadata(&self.path);
        let changed_on = meta.as_ref().ok().and_then(changed_on);
        let bytes = match &meta {
            Err(why) => Err(refused(why)),
            Ok(meta) => self.bytes(meta),
        };
        Arrival { path: self.shown.clone(), bytes, changed_on }
    }

    fn bytes(&self, before: &Metadata) -> Result<Vec<u8>, Barrier> {
        let kind = before.file_type();
        if kind.is_symlink() {
            return Err(Barrier::Link);
        }
        if kind.is_dir() {
            let opened = fs::read_dir(&self.path);
            return Err(opened.err().map_or(Barrier::DeepFolder, |why| refused(&why)));
        }
        if !kind.is_file() {
            return Err(Barrier::NoFile);
        }
        if before.len() > MOST_BYTES {
            return Err(Barrier::TooLarge { bytes: before.len() });
        }
        let failed = |why: io::Error| refused(&why);
        let bytes = disk::read_bytes(&self.path, MOST_BYTES + 1).map_err(failed)?;
        // What is being copied is cut as yet, and grows within a moment.
        let fresh = before.modified().ok().and_then(|on| on.elapsed().ok()).is_none_or(|age| age < JUST_NOW);
        if fresh && package::is_cut(&bytes) {
            thread::sleep(A_MOMENT);
        }
        let after = fs::symlink_metadata(&self.path).map_err(failed)?;
        let unchanged = after.len() == bytes.len() as u64 && after.modified().ok() == before.modified().ok();
        if unchanged { Ok(bytes) } else { Err(Barrier::StillWritten) }
    }
}

fn refused(why: &io::Error) -> Barrier {
    match disk::is_held(why) {
        true => Barrier::HeldOpen,
        false => Barrier::Unreadable(super::texts::fault(why)),
    }
}

/// The day a file was last changed, in Vietnam.
fn changed_on(meta: &Metadata) -> Option<NaiveDate> {
    let seconds = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_secs();
    let utc = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?;
    Some((utc + TimeDelta::hours(UTC_OFFSET_HOURS)).date_naive())
}

impl Letter for InboxEntry {
    fn arrival(&self) -> Cow<'_, Arrival> {
        Cow::Owned(self.read())
    }
}

impl Workspace {
    /// What lies in a month's inbox, in the order of paths: folders one level deep are looked into, the clerk's
    /// own workbook in the month's own folder is none of the letters.
    pub fn inbox_of(&self, period: Month) -> Inbox<InboxEntry> {
        let mut found: Vec<PathBuf> = self.inboxes(period).flat_map(|folder| children(&folder)).collect();
        found
            .retain(|path| !path.file_name().is_some_and(|n| submission::is_decisions(&n.to_string_lossy())));
        Inbox { period, letters: self.entries(found), decisions: self.clerk(period) }
    }

    /// What lies in the inbox and in no month's folder: files, and what folders of another name hold.
    pub fn strays(&self) -> Vec<InboxEntry> {
        let nobodys = self.in_inbox().into_iter().filter(|(_, month)| month.is_none());
        let mut found = self.entries(nobodys.map(|(path, _)| path).collect());
        found.retain(|entry| submission::no_return(&entry.shown).is_none());
        found
    }

    /// These files, and those in these folders, in the order of paths.
    fn entries(&self, mut found: Vec<PathBuf>) -> Vec<InboxEntry> {
        let folders: Vec<PathBuf> = found.extract_if(.., |path| is_folder(path)).collect();
        for folder in folders {
            match fs::read_dir(&folder) {
                Ok(inside) => found.extend(inside.flatten().map(|e| e.path())),
                // It is named, and why it cannot be opened is said when it is read.
                Err(_) => found.push(folder),
            }
        }
        let shown = |path: PathBuf| InboxEntry { shown: self.shown(&path), path };
        let mut letters: Vec<InboxEntry> = found.into_iter().map(shown).collect();
        letters.sort();
        letters
    }
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|m| m.is_dir())
}

/// What lies in a folder: nothing when it is not there, the folder itself when it cannot be opened.
fn children(folder: &Path) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|e| e.path()).collect(),
        Err(why) if why.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(_) => vec![folder.to_path_buf()],
    }
}
