//! `cchc init`: a workspace; nothing that is there is overwritten.

use super::desk::Desk;
use super::{CLEAN, Call, texts};
use crate::error::Error;
use crate::plan::{Reach, load};
use crate::workspace::{AGENCIES, PLAN, Workspace};
use std::path::PathBuf;

/// Makes a workspace in a folder.
///
/// # Errors
/// When the disk refuses.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let root: PathBuf = call.args.get("DIR").unwrap_or_else(|| call.args.dir.clone());
    let empty = call.args.get("empty").unwrap_or(false);
    let workspace = Workspace::at(root);
    let made = make(&workspace, empty)?;
    for (path, is_new) in &made {
        call.screen.say(&if *is_new { texts::made(path) } else { texts::kept(path) });
    }
    if empty {
        call.screen.say(&texts::init_empty());
    } else {
        let desk = Desk::at(call, workspace)?;
        let about = &desk.plan.about;
        let within = desk.plan.reach(desk.plan.calendar.open_month(call.today)) == Reach::Within;
        call.screen.say(&match within {
            true => texts::init_done(),
            false => texts::init_outside(&about.plan_end_note, about.first_period),
        });
    }
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
    workspace.lay_launcher()?;
    Ok(made)
}
