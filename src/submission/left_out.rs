//! Files that lie in every inbox and are no returns.

use super::texts;
use crate::words::text::Text;

/// The reserved name of the clerk's workbook.
pub const DECISIONS: &str = "quyet-dinh.xlsx";
/// The reserved name of its copy before the last change of ours.
pub const DECISIONS_BEFORE: &str = "quyet-dinh (ban truoc).xlsx";

/// Whether a file is the clerk's workbook, its copy, or the lock of one of them: part of the desk, not of
/// what came in.
pub fn is_decisions(path: &str) -> bool {
    let locked = locked_by(path);
    let name = name(locked.as_deref().unwrap_or(path));
    [DECISIONS, DECISIONS_BEFORE].iter().any(|own| name.eq_ignore_ascii_case(own))
}

/// Why a file is no return, if its name alone says so.
pub fn no_return(path: &str) -> Option<Text> {
    let name = name(path);
    let system = ["desktop.ini", "thumbs.db"];
    if locked_by(path).is_some() {
        Some(texts::lock_file())
    } else if name.starts_with('.') || system.iter().any(|s| name.eq_ignore_ascii_case(s)) {
        Some(texts::system_file())
    } else if is_decisions(path) {
        Some(texts::decisions_file())
    } else {
        None
    }
}

/// For a lock file, the path of the file it locks.
pub(super) fn locked_by(path: &str) -> Option<String> {
    let name = name(path);
    let folder = path.strip_suffix(name)?;
    let locked = match name.strip_prefix(".~lock.").and_then(|n| n.strip_suffix('#')) {
        Some(locked) => locked,
        None => name.strip_prefix("~$")?,
    };
    Some(format!("{folder}{locked}"))
}

/// The last part of a path.
pub(super) fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
