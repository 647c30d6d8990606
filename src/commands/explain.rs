//! `cchc explain`: what a finding means, or how a figure came about.

use super::desk::Desk;
use super::{CLEAN, Call, months, texts};
use crate::assess::explain;
use crate::error::Error;
use crate::finding;

/// Explains a code or an indicator.
///
/// # Errors
/// Neither a code nor an indicator; no workspace for an indicator.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let what: &str = &call.args.get::<String>("WHAT").unwrap_or_default();
    if let Some(page) = finding::page(what) {
        call.screen.plain(page.show(call.args.lang).trim_end());
        call.screen.json(&page.to_json());
        return Ok(CLEAN);
    }
    let unknown = || Error::new(texts::nothing_to_explain(what), texts::explainable());
    let looks_like_an_item = what.chars().any(|c| c.is_ascii_digit());
    if !looks_like_an_item {
        return Err(unknown());
    }
    let (desk, period) = Desk::of_month(call)?;
    let merged = months::judge(&desk, period)?;
    let explained = explain(&desk.plan, &merged.assessment, what);
    if explained.is_empty() {
        return Err(unknown());
    }
    let lines = || explained.iter().flat_map(|e| &e.lines);
    lines().for_each(|line| call.screen.plain(line.in_lang(call.args.lang)));
    call.screen.json(&serde_json::json!({
        "period": period,
        "what": what,
        "lines": lines().map(|l| l.in_lang(call.args.lang)).collect::<Vec<_>>(),
        "results": explained,
    }));
    Ok(CLEAN)
}
