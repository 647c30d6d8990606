//! One agency's line in an explanation: figures, claim, how the answer is taken, and where it stands.

use super::counted::Stand;
use super::explain_words as words;
use super::result::Member;
use super::wording::{figure, in_both, reason};
use crate::answer::Field;
use crate::ledger::Amendment;
use crate::plan::Plan;
use crate::words::date::show_date;
use crate::words::text::{Lang, Text};

/// `  HAIBA UBND xã Hải Ba: 98/100 · Đang thực hiện · được tính · file ▸ sheet!F10, G10 · sha256 …`.
pub(super) fn member(plan: &Plan, member: &Member) -> Text {
    let name = plan.agency(&member.agency).map_or("", |a| a.name.as_str());
    let said = stand(member);
    in_both(|lang| {
        let show = |v: Option<rust_decimal::Decimal>| v.map(|v| figure(v, Lang::Vi));
        let figures = match (show(member.num), show(member.den)) {
            (None, None) => None,
            (num, None) => num,
            (num, den) => {
                Some(format!("{}/{}", num.unwrap_or_else(|| "…".into()), den.unwrap_or_else(|| "…".into())))
            }
        };
        let status = member.status.map(|s| s.words().to_string());
        let date = member.done_on.map(show_date);
        let parts = [figures, status, date, Some(said.in_lang(lang).to_string()), cells(member)];
        let decided = member.amended.iter().map(|a| decided(a, lang));
        let parts: Vec<String> = parts.into_iter().flatten().chain(decided).collect();
        format!("  {} {name}: {}", member.agency, parts.join(" · "))
    })
}

fn stand(member: &Member) -> Text {
    match (member.stand, member.passes) {
        (Stand::Counts, Some(true)) => words::passed(),
        (Stand::Counts, Some(false)) => words::failed(),
        (Stand::Counts, None) => words::counted(),
        (Stand::Neutral, _) => words::neutral(),
        (Stand::Pending, _) => words::pending(),
        (Stand::Out(why), _) => {
            let why = reason(why, member.standing);
            in_both(|lang| words::left_out(why.in_lang(lang)).in_lang(lang).to_string())
        }
    }
}

/// `num 45 thay cho 54 theo quyet-dinh.xlsx ▸ Sửa số liệu!D5`.
fn decided(amendment: &Amendment, lang: Lang) -> String {
    let before = match (amendment.before.is_empty(), lang) {
        (true, Lang::Vi) => "ô trống",
        (true, Lang::En) => "a blank",
        (false, _) => &amendment.before,
    };
    let letter = match amendment.field {
        Field::Num => "a",
        Field::Den => "b",
        field => field.key(),
    };
    let words = words::decided(letter, &amendment.now, before, amendment.stands_at());
    words.in_lang(lang).to_string()
}

/// File, sheet, cells and the beginning of the file's fingerprint.
fn cells(member: &Member) -> Option<String> {
    let file = member.file.as_ref()?;
    let sheet = member.sheet.as_deref().unwrap_or_default();
    let at = if member.cells.is_empty() {
        file.clone()
    } else {
        format!("{file} ▸ {sheet}!{}", member.cells.join(", "))
    };
    let hash = member.sha256.as_deref().and_then(|h| h.get(..12));
    Some(hash.map_or(at.clone(), |h| format!("{at} · sha256 {h}…")))
}
