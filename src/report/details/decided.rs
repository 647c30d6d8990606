//! What the clerk decided about an answer: old value and new, and where the decision stands.

use crate::answer::Field;
use crate::assess::Reason;
use crate::ledger::Amendment;
use crate::report::show;

/// Why an answer is left out, and what the clerk put right in it: old value and new.
pub(super) fn remark(left_out: Option<Reason>, amended: &[Amendment]) -> String {
    let put_right = |a: &Amendment| {
        let before = if a.before.is_empty() { "ô trống" } else { &a.before };
        let letter = match a.field {
            Field::Num => "a: ",
            Field::Den => "b: ",
            _ => "",
        };
        format!("{letter}{before} → {}", a.now)
    };
    let reason = left_out.map(|r| show::left_out(r).to_string());
    let all: Vec<String> = reason.into_iter().chain(amended.iter().map(put_right)).collect();
    all.join("\n")
}

/// The return's own cells, and below them those of the decisions that took their place.
pub(super) fn with_decisions(cells: String, amended: &[Amendment]) -> String {
    let own = Some(cells).filter(|c| !c.is_empty());
    let decided = amended.iter().map(Amendment::stands_at);
    own.into_iter().chain(decided).collect::<Vec<_>>().join("\n")
}
