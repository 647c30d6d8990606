//! The month's forms on disk: written again only where nobody has edited them since.

use super::{Workspace, Written, disk};
use crate::error::Error;
use crate::period::Month;
use crate::plan::hexadecimal;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Beside the forms: which bytes we wrote ourselves, `sha256  name` a line.
const MANIFEST: &str = ".cchc-forms";

/// What became of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Written,
    Same,
    /// Somebody has edited it: left as it is.
    Edited,
    /// Open in another program: the new one stands beside it.
    Open,
}

impl Kept {
    /// Its stable code.
    pub fn code(self) -> &'static str {
        match self {
            Kept::Written => "written",
            Kept::Same => "same",
            Kept::Edited => "edited",
            Kept::Open => "open",
        }
    }
}

impl Workspace {
    /// Writes the forms of a month; each shown path with what became of it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write_forms(
        &self,
        period: Month,
        forms: Vec<(String, Vec<u8>)>,
    ) -> Result<Vec<(String, Kept)>, Error> {
        let folder = self.forms(period);
        let mut ours = manifest(&folder);
        let mut outcome = Vec::with_capacity(forms.len());
        for (name, bytes) in forms {
            let path = folder.join(&name);
            let wanted = hash(&bytes);
            let found = disk::read_bytes(&path, u64::MAX).ok().map(|b| hash(&b));
            let mut kept = match found {
                Some(found) if found == wanted => Kept::Same,
                Some(found) if ours.get(&name) != Some(&found) => Kept::Edited,
                _ => Kept::Written,
            };
            if kept == Kept::Written
                && let Written::Beside { .. } = disk::write_whole(&path, &bytes)?
            {
                kept = Kept::Open;
            }
            // What stays in place is still the form of an earlier run; it is not edited next time.
            if matches!(kept, Kept::Written | Kept::Same) {
                ours.insert(name, wanted);
            }
            outcome.push((self.shown(&path), kept));
        }
        let lines: String = ours.iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
        disk::write_whole(&folder.join(MANIFEST), lines.as_bytes())?;
        Ok(outcome)
    }

    /// How many forms of a month are on disk.
    pub fn forms_there(&self, period: Month) -> usize {
        manifest(&self.forms(period)).len()
    }
}

fn manifest(folder: &Path) -> BTreeMap<String, String> {
    let text = disk::read_text(&folder.join(MANIFEST)).unwrap_or_default();
    let line = |l: &str| l.split_once("  ").map(|(hash, name)| (name.to_string(), hash.to_string()));
    text.lines().filter_map(line).collect()
}

/// SHA-256 in hexadecimal.
fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}
