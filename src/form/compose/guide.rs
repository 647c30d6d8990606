//! *Hướng dẫn*.
use super::Parts;
use crate::form::layout::GUIDE_SHEET;
use crate::sheet::Sheet;
/// The sheet.
pub(super) fn sheet(_parts: Parts<'_, '_>) -> Sheet {
    Sheet::new(GUIDE_SHEET)
}
