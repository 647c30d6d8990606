//! What a merge changed since the last one of the same month: from the `ket-qua.json` it replaces.

use super::texts;
use crate::assess::Verdict;
use crate::words::text::{Say, Text};
use serde_json::Value;
use std::collections::BTreeMap;

/// Names and verdicts in one line.
const MOST: usize = 8;

/// At most five lines: counts, new, corrected and lost returns, verdicts; nothing where either cannot be read.
pub fn lines(before: &str, now: &str) -> Vec<Text> {
    let read = |text: &str| serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')).ok();
    let Some((before, now)) = read(before).zip(read(now)) else { return Vec::new() };
    let count = |root: &Value, of: &str, what: &str| root["counts"][of][what].as_u64().unwrap_or_default();
    let (old, new) = (in_hand(&before), in_hand(&now));
    let only =
        |a: &Returns, b: &Returns| listed(a.keys().filter(|k| !b.contains_key(*k)).cloned().map(Text::same));
    let corrected = new.iter().filter(|(agency, hash)| old.get(*agency).is_some_and(|was| was != *hash));
    let (was, is) = (verdicts(&before), verdicts(&now));
    let moved = is.iter().filter_map(|(row, verdict)| {
        let old = was.get(row).filter(|old| *old != verdict)?;
        Some(Text::join([Text::same(format!("{row} ")), old.both(), Text::same(" → "), verdict.both()], ""))
    });
    let changes: Vec<Text> = [
        only(&new, &old).map(|names| texts::since_received(&names)),
        listed(corrected.map(|(agency, _)| Text::same(agency))).map(|names| texts::since_corrected(&names)),
        only(&old, &new).map(|names| texts::since_gone(&names)),
        listed(moved).map(|rows| texts::since_verdicts(&rows)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let both = |a: &str, b: &str| {
        [&before, &now].map(|root| count(root, "verdicts", a) + count(root, "verdicts", b))
    };
    let (met, missed) = (both("met", "provisional_met"), both("not_met", "provisional_not_met"));
    let errors = [&before, &now].map(|root| count(root, "findings", "error"));
    if changes.is_empty() && met[0] == met[1] && missed[0] == missed[1] && errors[0] == errors[1] {
        return vec![texts::since_nothing()];
    }
    let counts = texts::since_counts(met[0], met[1], missed[0], missed[1], errors[0], errors[1]);
    [counts].into_iter().chain(changes).collect()
}

/// Hash of the return that counts, by agency; of figures by telephone there is none.
type Returns = BTreeMap<String, String>;

fn in_hand(root: &Value) -> Returns {
    let all = root["submissions"].as_array().into_iter().flatten();
    let received = all.filter(|s| matches!(s["status"].as_str(), Some("valid" | "with_errors")));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    received.map(|s| (text(&s["agency"]), text(&s["sha256"]))).collect()
}

fn verdicts(root: &Value) -> BTreeMap<String, Verdict> {
    let all = root["indicators"].as_array().into_iter().flatten();
    let row = |i: &Value| {
        let code = i["verdict"].as_str()?;
        let verdict = Verdict::ALL.into_iter().find(|v| v.code() == code)?;
        Some((format!("{}@{}", i["id"].as_str()?, i["year"]), verdict))
    };
    all.filter_map(row).collect()
}

/// `A, B +3`; none where there is nothing.
fn listed(items: impl Iterator<Item = Text>) -> Option<Text> {
    let all: Vec<Text> = items.collect();
    let more = all.len().saturating_sub(MOST);
    let shown = Text::join(all.iter().take(MOST), ", ");
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    (!all.is_empty()).then(|| Text::join([shown, Text::same(more)], ""))
}
