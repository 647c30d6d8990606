//! *Dưới mức*: every agency below the target of an indicator, with its figures and what is lacking, by agency
//! and by indicator; it needs no file beside it.

use super::attention::link_to_task;
use super::by_task::Layout;
use super::facts::{Facts, Line};
use super::own::{Own, own};
use super::table::{Col, Row, cell, lay, styled};
use super::{frame, names, paint, show};
use crate::assess::Member;
use crate::plan::{Kind, UnitTest};
use crate::sheet::{Sheet, Style};
use rust_decimal::{Decimal, RoundingStrategy};

/// Who is below in what, by agency in form order.
#[derive(Debug)]
pub(super) struct Below<'f, 'a> {
    groups: Vec<(&'a str, Vec<(&'f Line<'a>, &'a Member)>)>,
}

impl<'f, 'a> Below<'f, 'a> {
    pub(super) fn of(facts: &'f Facts<'a>) -> Below<'f, 'a> {
        let of_agency = |code: &'a str| {
            let mine = facts.states(code).filter(|(_, own)| *own == Own::Below);
            let rows =
                mine.filter_map(|(l, _)| Some((l, l.result.members.iter().find(|m| m.agency == code)?)));
            (code, rows.collect::<Vec<_>>())
        };
        let groups = facts.roster.iter().map(|(agency, _)| of_agency(&agency.code));
        Below { groups: groups.filter(|(_, rows)| !rows.is_empty()).collect() }
    }

    /// The row of an agency's band.
    pub(super) fn row_of(&self, agency: &str) -> Option<u32> {
        let place = self.groups.iter().position(|(code, _)| *code == agency)?;
        let before: usize = self.groups.get(..place)?.iter().map(|(_, rows)| rows.len() + 1).sum();
        Some(frame::FIRST + u32::try_from(before).ok()?)
    }
}

fn columns() -> Vec<Col> {
    vec![
        Col::center("TT", 8.0),
        Col::text("Cơ quan, đơn vị", 24.0),
        Col::text("Chỉ tiêu", 44.0),
        Col::number("a. Tử số (giá trị)", 11.0),
        Col::number("b. Mẫu số (gốc)", 11.0),
        Col::center("Mức", 13.0),
        Col::text("Còn thiếu", 26.0),
        Col::text("Kết quả chung", 22.0),
    ]
}

pub(super) fn sheet(facts: &Facts<'_>, below: &Below<'_, '_>, tasks: &Layout<'_, '_>) -> Sheet {
    let cols = columns();
    let all: usize = below.groups.iter().map(|(_, rows)| rows.len()).sum();
    let note = match all {
        0 => "Không có cơ quan, đơn vị nào dưới mức.".to_string(),
        n => format!(
            "{} trường hợp một đơn vị tự mình dưới mức chung của chỉ tiêu: phần trên theo cơ quan, phần dưới theo chỉ tiêu.",
            show::count(n)
        ),
    };
    let mut sheet = frame::of_month(facts, names::BELOW, "CƠ QUAN, ĐƠN VỊ DƯỚI MỨC", &note, &cols);
    let mut rows = Vec::new();
    for (agency, mine) in &below.groups {
        let head = format!("{}: {} chỉ tiêu dưới mức", facts.short(agency), show::count(mine.len()));
        rows.push(frame::band(&cols, &head));
        rows.extend(mine.iter().map(|(line, member)| one(facts, line, member, tasks)));
    }
    for line in &facts.lines {
        let cases = below.groups.iter().flat_map(|(_, rows)| rows);
        let mine: Vec<_> = cases.filter(|(l, _)| l.result.key == line.result.key).collect();
        if !mine.is_empty() {
            let name = line.name(facts.material.period.year);
            let head = format!("{} {name}: {} đơn vị dưới mức", line.indicator.id, show::count(mine.len()));
            rows.push(frame::band(&cols, &head));
            rows.extend(mine.iter().map(|(line, member)| one(facts, line, member, tasks)));
        }
    }
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    frame::close(&mut sheet, facts, &cols, placed, 2);
    sheet
}

fn one(facts: &Facts<'_>, line: &Line<'_>, member: &Member, tasks: &Layout<'_, '_>) -> Row {
    let number = |value: Option<Decimal>| {
        styled(value.map(paint::double), Style::body().right().number(paint::figure(value)))
    };
    let verdict = line.result.verdict;
    let tone = paint::of_verdict(verdict).on(Style::body().left().indent(1));
    Row::Cells(vec![
        link_to_task(line, tasks),
        cell(facts.short(&member.agency)),
        cell(line.name(facts.material.period.year)),
        number(member.num),
        number(member.den),
        cell(show::target(line.indicator)),
        cell(lacking(line, member)),
        styled(paint::verdict(verdict), tone),
    ])
}

/// What an agency lacks by itself: `12 hồ sơ`, `chưa hoàn thành`.
fn lacking(line: &Line<'_>, member: &Member) -> String {
    debug_assert_eq!(own(line, member), Own::Below);
    let indicator = line.indicator;
    let (num, den) = (member.num.unwrap_or_default(), member.den.unwrap_or_default());
    let of_base = |percent: Decimal| den.checked_mul(percent).unwrap_or_default() / Decimal::ONE_HUNDRED;
    if indicator.is_claim() {
        return match member.status == Some(crate::answer::Status::Done) {
            true => "ghi Hoàn thành, chưa đủ minh chứng".to_string(),
            false => "chưa hoàn thành".to_string(),
        };
    }
    let (target, highest) =
        indicator.target.as_ref().map_or_else(Default::default, |t| (t.value, t.upto.unwrap_or(t.value)));
    let to = |target: Decimal| match (indicator.kind, &indicator.unit_test) {
        (Kind::Zero, _) => num,
        (Kind::Share, Some(UnitTest::Value(least))) => *least - num,
        (Kind::Share, Some(UnitTest::Ratio(least))) => of_base(*least) - num,
        (Kind::Count, _) => target - num,
        (Kind::Growth, _) => of_base(Decimal::ONE_HUNDRED + target) - num,
        (Kind::Reduction, _) => num - of_base(Decimal::ONE_HUNDRED - target),
        _ => of_base(target) - num,
    };
    let missing = to(target);
    // Past the number itself: of a limit, or of the upper end of a range, too much.
    let beyond = missing < Decimal::ZERO;
    let whole =
        if beyond { -to(highest) } else { missing }.round_dp_with_strategy(0, RoundingStrategy::AwayFromZero);
    let unit = indicator.unit.as_deref().unwrap_or_default();
    let over = beyond != matches!(indicator.kind, Kind::Zero | Kind::Reduction);
    let words = if over { "thừa" } else { "thiếu" };
    format!("{words} {} {unit}", crate::words::number::show(whole)).trim_end().to_string()
}
