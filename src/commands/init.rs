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
    let empty = call.args.get("empty").unwrap_or(false);
    let made = make(&Workspace::at(root), empty)?;
    for (path, is_new) in &made {
        call.screen.step(&if *is_new { texts::made(path) } else { texts::kept(path) });
    }
    call.screen.say(&if empty { texts::init_empty() } else { texts::init_done() });
    let paths = |new: bool| made.iter().filter(|m| m.1 == new).map(|m| &m.0).collect::<Vec<_>>();
    call.screen.json(&serde_json::json!({
        "made": paths(true),
        "kept": paths(false),
    }));
    Ok(CLEAN)
}

/// Makes what is missing of a workspace, without a plan where it is to be empty; each path with whether it
/// is new.
///
/// # Errors
/// When the disk refuses.
pub fn make(workspace: &Workspace, empty: bool) -> Result<Vec<(String, bool)>, Error> {
    let mut made = Vec::new();
    let files = [(PLAN, load::PLAN_TOML), (AGENCIES, load::AGENCIES_TOML)];
    // Half of another plan is never made whole with this one.
    let half = files.iter().any(|(path, _)| workspace.path(path).exists());
    for (path, content) in files.into_iter().filter(|_| !empty) {
        let made_now = !half && workspace.write_new(path, content.as_bytes())?;
        made.push((path.to_string(), made_now));
    }
    for folder in ["templates", "inbox", "outbox"].into_iter().skip(usize::from(!empty)) {
        made.push((format!("{folder}/"), workspace.make_folder(folder)?));
    }
    Ok(made)
}
