//! The month's forms on disk: written again only where nobody has edited them since.

use super::disk::unwritable;
use super::{Kept, Ours, Workspace};
use crate::error::Error;
use crate::period::Month;
use std::collections::BTreeSet;

/// Beside the forms: which bytes we wrote ourselves, `sha256  name` a line.
const LIST: &str = ".cchc-forms";
/// In the month's outbox: the same of what people send from there.
const OUT: &str = ".cchc-outbox";

impl Workspace {
    /// Writes the forms of a month, all of them where `whole`; each shown path with what became of it, those that
    /// no agency needs any more last.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write_forms(
        &self,
        period: Month,
        forms: Vec<(String, Vec<u8>)>,
        whole: bool,
    ) -> Result<Vec<(String, Kept)>, Error> {
        let folder = self.forms(period);
        let mut ours = self.forms_there(period);
        let needed: BTreeSet<String> = forms.iter().map(|(name, _)| name.clone()).collect();
        let write = |(name, bytes): (String, Vec<u8>)| {
            let path = folder.join(&name);
            let kept = ours.put(&name, &bytes).map_err(|why| unwritable(&path, &why))?;
            Ok((self.shown(&path), kept))
        };
        let mut outcome = forms.into_iter().map(write).collect::<Result<Vec<_>, _>>()?;
        let unneeded = ours.clear(|name| whole && !needed.contains(name));
        let unneeded = unneeded.map_err(|why| unwritable(&folder, &why))?.into_iter();
        outcome.extend(unneeded.map(|name| (self.shown(&folder.join(name)), Kept::Withdrawn)));
        ours.close().map_err(|why| unwritable(&folder.join(LIST), &why))?;
        Ok(outcome)
    }

    /// The forms of a month that are on disk.
    pub fn forms_there(&self, period: Month) -> Ours {
        Ours::of(self.forms(period), LIST)
    }

    /// What people send from a month's outbox.
    pub fn letters(&self, period: Month) -> Ours {
        Ours::of(self.outbox(period), OUT)
    }
}
