//! The clerk's workbook on disk: read with the month, written whole only when nobody has it open and nobody
//! has changed it since it was read; the copy before stays beside it.

use super::{Workspace, disk, texts};
use crate::intake::Clerk;
use crate::period::Month;
use crate::submission::{DECISIONS, DECISIONS_BEFORE};
use std::io;
use std::path::PathBuf;

/// Largest workbook of decisions that is read.
const MOST_BYTES: u64 = 64 << 20;

/// What became of the workbook of decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    Written,
    /// Somebody has it open: left as it is.
    Open,
    /// It changed after it was read: left as it is.
    Changed,
}

impl Workspace {
    /// Where a month's decisions are kept.
    pub fn decisions(&self, period: Month) -> PathBuf {
        self.inbox(period).join(DECISIONS)
    }

    /// Whether a month has a folder in the inbox.
    pub fn has_inbox(&self, period: Month) -> bool {
        self.inbox(period).is_dir()
    }

    /// The copy before, where the workbook itself is gone and only that is left.
    pub fn only_previous_decisions(&self, period: Month) -> Option<String> {
        let copy = self.inbox(period).join(DECISIONS_BEFORE);
        (copy.is_file() && !self.decisions(period).exists()).then(|| self.shown(&copy))
    }

    /// A month's decisions as they lie there.
    pub fn clerk(&self, period: Month) -> Clerk {
        let path = self.decisions(period);
        let bytes = match disk::read_bytes(&path, MOST_BYTES) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(why) => Err(texts::fault(&why)),
        };
        Clerk { path: self.shown(&path), bytes }
    }

    /// Writes a month's decisions anew; `before` is what was read, and is kept beside.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write_decisions(&self, period: Month, before: Option<&[u8]>, bytes: &[u8]) -> io::Result<Entered> {
        let path = self.decisions(period);
        let folder = self.inbox(period);
        let locks = [format!("~${DECISIONS}"), format!(".~lock.{DECISIONS}#")];
        if locks.iter().any(|lock| folder.join(lock).exists()) {
            return Ok(Entered::Open);
        }
        match self.clerk(period).bytes {
            Err(_) => return Ok(Entered::Open),
            Ok(now) if now.as_deref() != before => return Ok(Entered::Changed),
            Ok(_) => {}
        }
        if let Some(before) = before {
            disk::replace_whole(&folder.join(DECISIONS_BEFORE), before)?;
        }
        Ok(match disk::replace_whole(&path, bytes)? {
            true => Entered::Written,
            false => Entered::Open,
        })
    }
}
