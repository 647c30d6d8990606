//! One agency's line in an explanation: figures, claim, how the answer is taken, and where it stands.

use super::counted::{Reason, Stand};
use super::explain_words as words;
use super::result::Member;
use super::wording::{figures, reason};
use crate::answer::Field;
use crate::ledger::Amendment;
use crate::period::Month;
use crate::plan::Plan;
use crate::words::list::visible;
use crate::words::text::{Say, Text};

/// `  HAIBA UBND xã Hải Ba: 98/100 · Đang thực hiện · gõ a “98 hồ sơ” · được tính · file ▸ sheet!F10, G10 ·
/// sha256 …`. A supporting agency's figures are compared, whatever they are worth by themselves.
pub(super) fn member(plan: &Plan, member: &Member, period: Month, supporting: bool) -> Text {
    let name = plan.agency(&member.agency).map_or("", |a| a.name.as_str());
    let stand = match member.stand {
        Stand::Counts if supporting => words::compared_only(),
        Stand::Out(Reason::Blank) if supporting => words::not_given(),
        _ => stand(member),
    };
    let parts = [
        figures(member.num, member.den),
        member.status.map(|s| s.both()),
        member.done_on.map(|d| d.both()),
        typed(member),
        Some(stand),
        (member.month != period).then(|| words::remembered(member.month)),
        cells(member).map(Text::same),
    ];
    let decided = member.amended.iter().map(decided);
    words::member(&member.agency, name, Text::join(parts.into_iter().flatten().chain(decided), " · "))
}

/// `gõ a “98 hồ sơ”, văn bản “123/KH-UBND”`.
fn typed(member: &Member) -> Option<Text> {
    let cells = member.typed.iter().map(|(field, raw)| words::typed_cell(letter(*field), visible(raw)));
    (!member.typed.is_empty()).then(|| words::typed(Text::join(cells, ", ")))
}

fn letter(field: Field) -> Text {
    match field {
        Field::Num => Text::same("a"),
        Field::Den => Text::same("b"),
        Field::Status => Text::of("tình trạng", "status"),
        Field::DoneOn => Text::of("ngày", "date"),
        Field::Evidence => Text::of("văn bản", "document"),
        field => Text::same(field.key()),
    }
}

fn stand(member: &Member) -> Text {
    match (member.stand, member.passes) {
        (Stand::Counts, Some(true)) => words::passed(),
        (Stand::Counts, Some(false)) => words::failed(),
        (Stand::Counts, None) => words::counted(),
        (Stand::Neutral, _) => words::neutral(),
        (Stand::Pending, _) => words::pending(),
        (Stand::Out(why), _) => words::left_out(reason(why, member.standing)),
    }
}

/// `a = 45 thay cho 54 theo quyet-dinh.xlsx ▸ Sửa số liệu!D5`.
fn decided(amendment: &Amendment) -> Text {
    let before = match amendment.before.as_str() {
        "" => words::a_blank(),
        typed => Text::same(typed),
    };
    words::decided(letter(amendment.field), &amendment.now, before, amendment.stands_at())
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
