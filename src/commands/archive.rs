//! `cchc archive`: a month as one .zip to be put away, and back from it.

use super::desk::Desk;
use super::plan::put;
use super::{CLEAN, Call, FINDINGS, texts};
use crate::error::Error;
use crate::period::Named;
use crate::workspace::Workspace;
use std::path::PathBuf;

/// Packs a month into `outbox/luu-2024-09.zip`; another one of that name stays beside it.
///
/// # Errors
/// A file that cannot be read, an archive that cannot be written.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let (desk, period) = Desk::of_month(call)?;
    let _run = desk.workspace.begin(period)?;
    let (bytes, files) = desk.workspace.archive(period)?;
    let path = desk.workspace.path(&format!("outbox/luu-{period}.zip"));
    put(call, &desk.workspace, &path, &bytes)?;
    call.screen.say(&texts::archived(Named(period), files));
    call.screen.json(&serde_json::json!({ "path": desk.shown(&path), "files": files }));
    Ok(CLEAN)
}

/// Puts the files of an archive back where none or the same stand.
///
/// # Errors
/// What is no archive or a damaged one, and a disk that refuses.
pub fn read(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let file: PathBuf = call.args.get("FILE").unwrap_or_default();
    let workspace = Workspace::find(&call.args.dir).unwrap_or_else(|_| Workspace::at(&call.args.dir));
    let _run = workspace.lock()?;
    let restored = workspace.restore(&file)?;
    restored.written.iter().for_each(|path| call.screen.say(&texts::made(path)));
    restored.differing.iter().for_each(|path| call.screen.say(&texts::other_there(path)));
    call.screen.say(&texts::restored(restored.written.len(), restored.same.len(), restored.differing.len()));
    call.screen.json(&serde_json::json!({
        "written": restored.written, "same": restored.same, "differing": restored.differing,
    }));
    Ok(if restored.differing.is_empty() { CLEAN } else { FINDINGS })
}
