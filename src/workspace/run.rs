//! One run at a time: a lock that the system takes back when the run ends, however it ends, and a mark in the folder
//! whose files are being replaced, by which the next start knows that a run was broken off there.

use super::{Workspace, disk, texts};
use crate::error::Error;
use crate::period::Month;
use std::fs::{File, TryLockError, create_dir_all};

/// In the outbox.
const LOCK: &str = ".cchc-lock";

/// A run that may write; dropping it gives the lock back.
#[derive(Debug)]
pub struct Run {
    _lock: Option<File>,
}

impl Workspace {
    /// Begins a run that writes, and takes away the temporary files that a broken-off one left.
    ///
    /// # Errors
    /// When another run is at work. A disk that knows no locks, or takes none, is no error here.
    pub fn begin(&self, period: Month) -> Result<Run, Error> {
        let run = self.lock()?;
        disk::sweep(&self.outbox(period), "");
        disk::sweep(&self.path("templates"), "");
        disk::sweep(&self.inbox(period), "quyet-dinh");
        Ok(run)
    }

    /// A run that writes what belongs to no month: plan files, an archive put back.
    ///
    /// # Errors
    /// See [`Workspace::begin`].
    pub fn lock(&self) -> Result<Run, Error> {
        let outbox = self.path("outbox");
        let open = || File::options().write(true).create(true).truncate(false).open(outbox.join(LOCK));
        let lock = create_dir_all(&outbox).and_then(|()| open()).ok();
        if let Some(Err(TryLockError::WouldBlock)) = lock.as_ref().map(File::try_lock) {
            return Err(Error::new(texts::running(), texts::wait_for_it()));
        }
        Ok(Run { _lock: lock })
    }

    /// All outputs of a month are of one run.
    pub fn replaced(&self, period: Month) {
        let _ = disk::remove(&self.outbox(period).join(disk::MARK));
    }

    /// The month whose outputs a run was replacing when it was broken off: some are new, some of the run before.
    pub fn broken_off(&self) -> Option<String> {
        let lock = File::open(self.path("outbox").join(LOCK)).ok()?;
        if let Err(TryLockError::WouldBlock) = lock.try_lock_shared() {
            return None; // it is still at work
        }
        let mut months = std::fs::read_dir(self.path("outbox")).ok()?.flatten().map(|entry| entry.path());
        months.find(|month| month.join(disk::MARK).exists()).map(|month| self.shown(&month))
    }
}
