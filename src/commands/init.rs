//! `cchc init`: a workspace; nothing that is there is overwritten.

use super::{CLEAN, Call, texts};
use crate::error::Error;
use crate::plan::load;
use crate::workspace::{AGENCIES, PLAN, Workspace};
use std::path::{Path, PathBuf};

/// Makes a workspace in a folder.
///
/// # Errors
/// When the disk refuses.
pub fn run(call: &mut Call<'_, '_>, dir: Option<&Path>) -> Result<u8, Error> {
    let root = dir.map(PathBuf::from).or_else(|| call.args.dir.clone()).unwrap_or_else(|| PathBuf::from("."));
    let made = make(&Workspace::at(root))?;
    for (path, is_new) in &made {
        let text = if *is_new { texts::made(path) } else { texts::kept(path) };
        call.screen.step(&text);
    }
    call.screen.say(&texts::init_done());
    call.screen.json(&serde_json::json!({
        "made": made.iter().filter(|m| m.1).map(|m| &m.0).collect::<Vec<_>>(),
        "kept": made.iter().filter(|m| !m.1).map(|m| &m.0).collect::<Vec<_>>(),
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
