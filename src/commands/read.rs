//! `cchc read`: single returns as lines of JSON, for programs; nothing but the file and the plan is looked at.

use super::check::named;
use super::desk::Desk;
use super::{CLEAN, Call, FINDINGS};
use crate::error::Error;
use crate::intake;
use crate::workspace::InboxEntry;
use rayon::prelude::*;
use std::path::PathBuf;

/// So many files are read side by side before their lines are printed, in the order in which they were named.
const TOGETHER: usize = 64;

/// Reads the files named.
///
/// # Errors
/// A plan that cannot be read, a pattern that names no file.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let desk = Desk::open_or_built_in(call)?.sound(call)?;
    let mut files: Vec<PathBuf> = Vec::new();
    for file in call.args.all::<PathBuf>("FILE") {
        files.extend(named(&file)?);
    }
    let mut code = CLEAN;
    let reader = intake::Desk { plan: &desk.plan, plan_fingerprint: &desk.fingerprint, step: &|| () };
    for some in files.chunks(TOGETHER) {
        let one = |path: &PathBuf| intake::lines(&reader, call.args.period(), InboxEntry::named(path).read());
        for (lines, faulty) in some.par_iter().map(one).collect::<Vec<_>>() {
            call.screen.json_text(|| lines);
            code = if faulty { FINDINGS } else { code };
        }
    }
    Ok(code)
}
