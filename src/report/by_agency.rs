//! *Theo cơ quan*: agencies in the order of what they reach of what is judged, with a total.

use super::below::Below;
use super::details::{Column as From, Details};
use super::facts::{Facts, Line};
use super::own::{Own, own};
use super::paint::{self, Tone};
use super::register::cumulative;
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, live, names};
use crate::assess::Progress;
use crate::finding::Severity;
use crate::ledger::RegisterRow;
use crate::plan::Agency;
use crate::sheet::address::a1;
use crate::sheet::{Content, Sheet, Style};
use crate::words::list::capitalized;
use rust_decimal::prelude::ToPrimitive;
use std::cmp::Reverse;

/// Columns of counts: asked, answered, missing, then the four states.
const ASKED: u16 = 4;
const ANSWERED: u16 = 5;
const REACHED: u16 = 7;
const NEUTRAL: u16 = 10;
/// So many agencies are printed on one page.
const ONE_PAGE: usize = 40;

fn columns(month: &str) -> Vec<Col> {
    vec![
        Col::center("Hạng", 6.0),
        Col::text("Cơ quan, đơn vị", 36.0),
        Col::text("Nộp báo cáo", 18.0),
        Col::text("Đúng hạn", 13.5),
        Col::number("Chỉ tiêu phải báo cáo", 9.0),
        Col::number("Đã có số liệu", 7.5),
        Col::number("Còn thiếu", 7.0),
        Col::number("● Đạt mức", 7.0),
        Col::number("× Dưới mức", 7.0),
        Col::number("▲ Đang thực hiện", 9.0),
        Col::number("○ Không phải xét", 9.0),
        Col::center("Tỷ lệ đạt trên số đã xét", 10.5),
        Col::center(&format!("So với {month}"), 8.0),
        Col::number("× Quá hạn", 7.0),
        Col::center("Muộn, thiếu từ đầu năm", 9.5),
        Col::number("Lỗi", 5.5),
        Col::number("Cảnh báo", 7.0),
        Col::text("Chỉ tiêu dưới mức", 21.0),
    ]
}

/// One agency's own states over all it is asked.
#[derive(Debug, Default, Clone)]
pub(super) struct Sum<'f> {
    pub asked: usize,
    counts: [usize; 6],
    pub overdue: usize,
    pub below: Vec<&'f str>,
    /// Reached a month ago and now, of what was judged in both months.
    both: Option<(usize, usize)>,
}

impl<'f> Sum<'f> {
    /// Counts.
    pub(super) fn of(facts: &'f Facts<'_>, agency: &str) -> Sum<'f> {
        let mut sum = Sum::default();
        for (line, state) in facts.states(agency) {
            sum.asked += 1;
            sum.counts[state as usize] += 1;
            if line.result.progress == Progress::Overdue && state != Own::Reached && state != Own::Neutral {
                sum.overdue += 1;
            }
            if state == Own::Below {
                sum.below.push(&line.indicator.id);
            }
            let judged = |own: &Own| matches!(own, Own::Reached | Own::Below);
            if let Some(before) = a_month_ago(line, agency).filter(|before| judged(before) && judged(&state))
            {
                let (then, now) = sum.both.unwrap_or_default();
                let reached = |own: Own| usize::from(own == Own::Reached);
                sum.both = Some((then + reached(before), now + reached(state)));
            }
        }
        sum
    }

    /// All agencies together.
    fn total<'s>(sums: impl Iterator<Item = &'s Sum<'f>>) -> Sum<'f>
    where
        'f: 's,
    {
        sums.fold(Sum::default(), |mut all, sum| {
            all.asked += sum.asked;
            all.overdue += sum.overdue;
            all.counts.iter_mut().zip(sum.counts).for_each(|(a, b)| *a += b);
            if let Some((then, now)) = sum.both {
                let (before, after) = all.both.unwrap_or_default();
                all.both = Some((before + then, after + now));
            }
            all
        })
    }

    /// How many stand so.
    pub(super) fn get(&self, own: Own) -> usize {
        self.counts[own as usize]
    }

    fn answered(&self) -> usize {
        self.asked - self.get(Own::LeftOut) - self.get(Own::NotSent)
    }

    /// Share reached of what is judged in whole percent, cut.
    fn percent(&self) -> Option<usize> {
        (self.get(Own::Reached) * 100).checked_div(self.get(Own::Reached) + self.get(Own::Below))
    }

    /// `+2`, `−1`, `0`: what is judged in both months; `–` where nothing is.
    fn moved(&self) -> String {
        match self.both {
            None => "–".to_string(),
            Some((then, now)) if now >= then => {
                format!("{}{}", if now > then { "+" } else { "" }, now - then)
            }
            Some((then, now)) => format!("−{}", then - now),
        }
    }
}

fn a_month_ago(line: &Line<'_>, agency: &str) -> Option<Own> {
    let result = line.before?;
    let member = result.members.iter().find(|m| m.agency == agency)?;
    Some(own(&Line { result, ..*line }, member))
}

/// The sheet.
pub(super) fn sheet(facts: &Facts<'_>, details: &Details<'_, '_>, below: &Below<'_, '_>) -> Sheet {
    let cols = columns(&facts.material.period.prev().bare_vi());
    let note = "Xếp theo tỷ lệ đạt trên số chỉ tiêu đã xét của chính đơn vị, bằng nhau thì ít chỉ tiêu dưới mức hơn đứng trước; kết luận chung \
                tính trên tổng, xem sheet Theo nhiệm vụ. “Không phải xét”: không phát sinh, chỉ theo dõi, hoặc số cộng chung của nhiều đơn vị. \
                Bấm hạng để xem các dòng dưới mức. Thứ hạng, tỷ lệ và thay đổi là số tĩnh.";
    let mut sheet = frame::of_month(facts, names::AGENCIES, "KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ", note, &cols);
    let mut all: Vec<_> = facts.roster.iter().map(|(a, row)| (a, row, Sum::of(facts, &a.code))).collect();
    all.sort_by_key(|(_, _, sum)| {
        let judged = sum.get(Own::Reached) + sum.get(Own::Below);
        (judged == 0, Reverse(sum.get(Own::Reached) * 1_000_000 / judged.max(1)), sum.get(Own::Below))
    });
    let source = Source { facts, details, below };
    let mut rows: Vec<Row> = all
        .iter()
        .zip(frame::FIRST..)
        .map(|((a, row, sum), at)| Row::Cells(source.cells(a, row, sum, at)))
        .collect();
    let total = Sum::total(all.iter().map(|(.., sum)| sum));
    rows.push(Row::Cells(source.total(&total, rows.len())));
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    frame::close(&mut sheet, facts, &cols, placed, 2);
    if facts.roster.len() <= ONE_PAGE {
        sheet.print.fit = Some((1, 1));
    }
    sheet.filter = sheet.filter.map(|f| crate::sheet::Area { last: (placed.last - 1, f.last.1), ..f });
    sheet
}

struct Source<'s, 'a> {
    facts: &'s Facts<'a>,
    details: &'s Details<'s, 'a>,
    below: &'s Below<'s, 'a>,
}

impl Source<'_, '_> {
    fn cells(&self, agency: &Agency, line: &RegisterRow, sum: &Sum<'_>, at: u32) -> Vec<Cell> {
        let (facts, details) = (self.facts, self.details);
        let (words, tone) = paint::standing(line.standing);
        let body = Style::body().left().indent(1);
        let (time, time_tone) = paint::in_time(line);
        let counted = |own: Own| {
            let text = format!(
                "COUNTIFS({},\"{}\",{},\"{}\")",
                details.range(From::Code),
                agency.code,
                details.range(From::Own),
                own.shown()
            );
            live::counted(text, sum.get(own), details.live)
        };
        let answered = format!("SUM({}:{})", a1(at, REACHED), a1(at, NEUTRAL));
        let missing = format!("{}-{}", a1(at, ASKED), a1(at, ANSWERED));
        let faults = |severity: Severity| facts.faults(&agency.code, severity).count();
        let rank = at - frame::HEAD;
        let rank = match self.below.row_of(&agency.code) {
            Some(row) => {
                let link = Content::link(names::BELOW, row, 0, rank.to_string());
                styled(link, frame::table_link().indent(0).center())
            }
            None => cell(rank),
        };
        let (in_time, required) = cumulative(facts, &agency.code);
        let late =
            required.zip(in_time).and_then(|(all, good)| Some(format!("{}/{all}", (all - good).to_u32()?)));
        vec![
            rank,
            cell(agency.name.as_str()),
            styled(words, tone.on(body)),
            styled(time, time_tone.on(body)),
            cell(paint::count(sum.asked)),
            cell(live::counted(answered, sum.answered(), details.live)),
            cell(live::counted(missing, sum.asked - sum.answered(), details.live)),
            cell(counted(Own::Reached)),
            styled(counted(Own::Below), bad(sum.get(Own::Below), Tone::Bad).style.unwrap_or_default()),
            cell(counted(Own::OnWay)),
            cell(counted(Own::Neutral)),
            cell(sum.percent().map_or("–".to_string(), |p| format!("{p}\u{A0}%"))),
            cell(sum.moved()),
            bad(sum.overdue, Tone::Bad),
            cell(late.unwrap_or_default()),
            bad(faults(Severity::Error), Tone::Bad),
            bad(faults(Severity::Warning), Tone::Warn),
            styled(ids(sum), body.size(11.0)),
        ]
    }

    /// The last row: sums over the agencies above.
    fn total(&self, sum: &Sum<'_>, agencies: usize) -> Vec<Cell> {
        let (facts, live) = (self.facts, self.details.live);
        let last = frame::HEAD + u32::try_from(agencies).unwrap_or_default();
        let bold = Style::body().bold().right().number(paint::WHOLE);
        let summed = |col: u16, n: usize| {
            let text = format!("SUM({}:{})", a1(frame::FIRST, col), a1(last, col));
            styled(live::counted(text, n, live && agencies > 0), bold)
        };
        let severity = |s: Severity| facts.roster.iter().map(|(a, _)| facts.faults(&a.code, s).count()).sum();
        let words = |text: String| styled(text, Style::body().bold().center());
        let received = &facts.received;
        vec![
            words(String::new()),
            styled(capitalized(&facts.material.plan.about.whole), Style::body().bold().left().indent(1)),
            words(format!("{}/{} đã nộp", received.in_hand(), received.total())),
            words(format!("{} gửi muộn", received.late)),
            summed(ASKED, sum.asked),
            summed(ANSWERED, sum.answered()),
            summed(6, sum.asked - sum.answered()),
            summed(REACHED, sum.get(Own::Reached)),
            summed(8, sum.get(Own::Below)),
            summed(9, sum.get(Own::OnWay)),
            summed(NEUTRAL, sum.get(Own::Neutral)),
            words(sum.percent().map_or("–".to_string(), |p| format!("{p}\u{A0}%"))),
            words(sum.moved()),
            summed(13, sum.overdue),
            words(String::new()),
            summed(15, severity(Severity::Error)),
            summed(16, severity(Severity::Warning)),
            words(String::new()),
        ]
    }
}

/// A number that is coloured where it is not 0.
fn bad(n: usize, tone: Tone) -> Cell {
    let style = Style::body().right().number(paint::WHOLE);
    styled(paint::count(n), if n > 0 { tone.on(style.bold()) } else { style })
}

fn ids(sum: &Sum<'_>) -> String {
    const MOST: usize = 6;
    let shown: Vec<&str> = sum.below.iter().take(MOST).copied().collect();
    match sum.below.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} và {more} chỉ tiêu khác", shown.join(", ")),
    }
}
