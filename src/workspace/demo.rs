//! The demo's own folder: rebuilt only where its marker lies, letters laid into the inbox with their day.

use super::{Workspace, disk, texts};
use crate::error::Error;
use crate::period::Month;
use chrono::{NaiveDate, NaiveTime};
use std::fs;
use std::io;
use std::time::{Duration, UNIX_EPOCH};

/// The file that says that a folder may be rebuilt.
const MARKER: &str = ".cchc-demo";
/// Nine in the morning in Vietnam, in hours of UTC.
const MORNING_UTC: u32 = 2;

impl Workspace {
    /// An empty folder for the demo: a new one, or an earlier demo's, moved away whole or not at all; whether one
    /// was there.
    ///
    /// # Errors
    /// When something else lies there, or the disk refuses.
    pub fn fresh_demo(&self) -> Result<bool, Error> {
        let marker = self.root.join(MARKER);
        let is_empty = fs::read_dir(&self.root).map(|mut d| d.next().is_none()).unwrap_or(true);
        if !is_empty && !marker.is_file() {
            return Err(Error::new(texts::no_demo_folder(self.root.display()), texts::other_demo_folder()));
        }
        let parts = ["templates", "inbox", "outbox"]
            .map(|part| (self.root.join(part), self.root.join(format!(".{part}.old"))));
        let there: Vec<_> = parts.iter().filter(|(folder, _)| folder.exists()).collect();
        for (moved, (folder, old)) in there.iter().enumerate() {
            let _ = clear(old);
            if let Err(why) = disk::rename(folder, old) {
                there[..moved].iter().for_each(|(folder, old)| _ = disk::rename(old, folder));
                return Err(Error::new(
                    texts::demo_in_use(self.shown(folder), texts::fault(&why)),
                    texts::close_all(),
                ));
            }
        }
        there.iter().for_each(|(_, old)| _ = clear(old));
        disk::write_whole(&marker, b"").map(|_| !there.is_empty())
    }

    /// Notes the day that counts as today in this workspace: a demo's months are not those of the clock.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn set_demo_day(&self, day: NaiveDate) -> Result<(), Error> {
        disk::write_whole(&self.root.join(MARKER), day.to_string().as_bytes()).map(|_| ())
    }

    /// The day that counts as today in a demo.
    pub fn demo_day(&self) -> Option<NaiveDate> {
        disk::read_text(&self.root.join(MARKER)).ok()?.trim().parse().ok()
    }

    /// Lays a letter into a month's inbox as if it had come in on a day.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn lay_in(&self, period: Month, name: &str, bytes: &[u8], on: NaiveDate) -> Result<(), Error> {
        let path = self.inbox(period).join(name);
        disk::write_whole(&path, bytes)?;
        let morning = on.and_time(NaiveTime::from_hms_opt(MORNING_UTC, 0, 0).unwrap_or_default()).and_utc();
        let since = Duration::from_secs(u64::try_from(morning.timestamp()).unwrap_or(0));
        fs::File::options()
            .write(true)
            .open(&path)
            .and_then(|file| file.set_modified(UNIX_EPOCH + since))
            .map_err(|why| disk::unwritable(&path, &why))
    }
}

#[allow(clippy::disallowed_methods)] // an earlier demo's own folder, proven by its marker
fn clear(folder: &std::path::Path) -> io::Result<()> {
    fs::remove_dir_all(folder)
}
