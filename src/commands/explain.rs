//! `cchc explain`: what a finding means, or how a figure came about.

use super::{CLEAN, Call, texts};
use crate::error::Error;
use crate::finding;
use crate::period::Month;

/// Explains a code or an indicator.
///
/// # Errors
/// Neither a code nor an indicator.
pub fn run(call: &mut Call<'_, '_>, what: &str, _period: Option<Month>) -> Result<u8, Error> {
    let Some(page) = finding::page(what) else {
        return Err(Error::new(texts::nothing_to_explain(what), texts::explainable()));
    };
    call.screen.plain(page.show(call.args.lang).trim_end());
    call.screen.json(&page.to_json());
    Ok(CLEAN)
}
