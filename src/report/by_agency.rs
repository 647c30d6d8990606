//! *Theo cơ quan*: what each agency sent, and how its own figures stand.

use super::details::{Column as From, Details};
use super::facts::Facts;
use super::own::Own;
use super::paint::{self, Tone};
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, live, names};
use crate::assess::Progress;
use crate::finding::Severity;
use crate::ledger::RegisterRow;
use crate::plan::Agency;
use crate::sheet::address::a1;
use crate::sheet::{Content, Sheet, Style};

const REQUIRED: u16 = 4;
const ANSWERED: u16 = 5;

fn columns() -> Vec<Col> {
    vec![
        Col::center("TT", 5.0),
        Col::text("Cơ quan, đơn vị", 38.0),
        Col::text("Nộp báo cáo", 18.5),
        Col::text("Đúng hạn", 14.5),
        Col::number("Chỉ tiêu phải báo cáo", 9.5),
        Col::number("Đã có số liệu", 8.0),
        Col::number("Còn thiếu", 7.5),
        Col::number("● Đạt mức", 8.0),
        Col::number("× Dưới mức", 8.0),
        Col::number("▲ Đang thực hiện", 9.5),
        Col::number("○ Không phải xét", 9.5),
        Col::number("× Quá hạn", 7.5),
        Col::number("Lỗi", 6.0),
        Col::number("Cảnh báo", 7.5),
        Col::text("Chỉ tiêu dưới mức", 25.0),
    ]
}

/// One agency's own states over all it is asked.
#[derive(Debug, Default)]
pub struct Sum<'f> {
    pub asked: usize,
    counts: [usize; 6],
    pub overdue: usize,
    pub below: Vec<&'f str>,
}

impl<'f> Sum<'f> {
    pub(super) fn of(facts: &'f Facts<'_>, agency: &str) -> Sum<'f> {
        let mut sum = Sum::default();
        for (line, state) in facts.states(agency) {
            sum.asked += 1;
            if let Some(count) = sum.counts.get_mut(state as usize) {
                *count += 1;
            }
            if line.result.progress == Progress::Overdue && state != Own::Reached && state != Own::Neutral {
                sum.overdue += 1;
            }
            if state == Own::Below {
                sum.below.push(&line.indicator.id);
            }
        }
        sum
    }

    pub(super) fn get(&self, own: Own) -> usize {
        self.counts.get(own as usize).copied().unwrap_or_default()
    }

    /// Answers that can be used.
    pub fn answered(&self) -> usize {
        self.asked - self.get(Own::LeftOut) - self.get(Own::NotSent)
    }
}

pub(super) fn sheet(facts: &Facts<'_>, details: &Details<'_, '_>) -> Sheet {
    let cols = columns();
    let note = "So từng số liệu của mỗi đơn vị với mức chung của chỉ tiêu; kết luận của toàn huyện tính trên tổng, xem sheet Theo nhiệm vụ. \
                “Không phải xét”: không phát sinh, chỉ theo dõi, hoặc số cộng chung của nhiều đơn vị.";
    let mut sheet = frame::of_month(facts, names::AGENCIES, "KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ", note, &cols);
    let agencies = facts.roster.iter().zip(frame::FIRST..);
    let rows: Vec<Row> =
        agencies.map(|((agency, line), at)| Row::Cells(cells(facts, details, agency, line, at))).collect();
    let placed = lay(&mut sheet, frame::HEAD, &cols, &rows);
    frame::close(&mut sheet, facts, &cols, placed, 2);
    sheet
}

fn cells(
    facts: &Facts<'_>,
    details: &Details<'_, '_>,
    agency: &Agency,
    line: &RegisterRow,
    at: u32,
) -> Vec<Cell> {
    let sum = Sum::of(facts, &agency.code);
    let (words, tone) = paint::standing(line.standing);
    let body = Style::body().left().indent(1);
    let (time, time_tone) = paint::in_time(line);
    let counted = |own: Own| counted(details, &agency.code, own, sum.get(own));
    let answered = format!("SUM({}:{})", a1(at, 7_u16), a1(at, 10_u16));
    let missing = format!("{}-{}", a1(at, REQUIRED), a1(at, ANSWERED));
    let faults = |severity: Severity| facts.faults(&agency.code, severity).count();
    vec![
        cell(at - frame::HEAD),
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
        bad(sum.overdue, Tone::Bad),
        bad(faults(Severity::Error), Tone::Bad),
        bad(faults(Severity::Warning), Tone::Warn),
        styled(below(&sum), body.size(11.0)),
    ]
}

/// How many of an agency's answers stand so, counted over the details.
fn counted(details: &Details<'_, '_>, agency: &str, own: Own, n: usize) -> Content {
    let text = format!(
        "COUNTIFS({},\"{agency}\",{},\"{}\")",
        details.range(From::Code),
        details.range(From::Own),
        own.shown()
    );
    live::counted(text, n, details.live)
}

fn bad(n: usize, tone: Tone) -> Cell {
    let style = Style::body().right().number(paint::WHOLE);
    styled(paint::count(n), if n > 0 { tone.on(style.bold()) } else { style })
}

fn below(sum: &Sum<'_>) -> String {
    const MOST: usize = 6;
    let shown: Vec<&str> = sum.below.iter().take(MOST).copied().collect();
    match sum.below.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} và {more} chỉ tiêu khác", shown.join(", ")),
    }
}
