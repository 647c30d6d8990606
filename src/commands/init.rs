//! `cchc init`: a workspace; nothing that is there is overwritten.

use super::{CLEAN, Call, texts};
use crate::error::Error;
use crate::plan::load;
use crate::workspace::{AGENCIES, PLAN, Workspace};
use std::path::PathBuf;

/// Makes a workspace in a folder.
///
/// # Errors
/// When the disk refuses.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let root: PathBuf = call.args.get("DIR").unwrap_or_else(|| call.args.dir.clone());
    let made = make(&Workspace::at(root))?;
    for (path, is_new) in &made {
        call.screen.step(&if *is_new { texts::made(path) } else { texts::kept(path) });
    }
    call.screen.say(&texts::init_done());
    let paths = |new: bool| made.iter().filter(|m| m.1 == new).map(|m| &m.0).collect::<Vec<_>>();
    call.screen.json(&serde_json::json!({
        "made": paths(true),
        "kept": paths(false),
    }));
    Ok(CLEAN)
}

/// Makes what is missing of a workspace; each path with whether it is new.
///
/// # Errors
/// When the disk refuses.
pub fn make(workspace: &Workspace) -> Result<Vec<(String, bool)>, Error> {
    let mut made = Vec::new();
    for (path, content) in [(PLAN, load::PLAN_TOML), (AGENCIES, load::AGENCIES_TOML)] {
        made.push((path.to_string(), workspace.write_new(path, content.as_bytes())?));
    }
    for folder in ["inbox", "outbox"] {
        made.push((format!("{folder}/"), workspace.make_folder(folder)?));
    }
    Ok(made)
}
