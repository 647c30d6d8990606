//! *Chi tiết*: every reported figure with file, cell and fingerprint; what all totals are added from.

mod judged;

use super::facts::{Facts, Line};
use super::live;
use super::names;
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, paint, show};
use crate::answer::{Field, RowAnswer};
use crate::assess::{Member, Reason, Stand};
use crate::ledger::Amendment;
use crate::plan::RowKey;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Content, Sheet, Style, Target};
use crate::words::fold::squeeze;
use crate::words::list::shorten;
use std::collections::HashMap;

/// The columns that are written or read one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Key,
    Num = 3,
    Den,
    Status,
    DoneOn,
    Evidence,
    Counted,
    Own = 10,
    Sha = 13,
    Pass,
    Code,
}

/// One answer.
#[derive(Debug, Clone, Copy)]
pub struct Detail<'f, 'a> {
    pub line: &'f Line<'a>,
    pub member: &'a Member,
    pub supporting: bool,
    pub row: Option<&'a RowAnswer>,
}

/// All answers, in the plan's order and the form's.
#[derive(Debug)]
pub struct Details<'f, 'a> {
    pub rows: Vec<Detail<'f, 'a>>,
    pub live: bool,
    /// Place of the first row of a key.
    firsts: HashMap<&'a RowKey, usize>,
    /// Places of an agency's rows.
    of_agency: HashMap<&'a str, Vec<usize>>,
}

impl<'f, 'a> Details<'f, 'a> {
    /// Gathers.
    pub fn of(facts: &'f Facts<'a>) -> Details<'f, 'a> {
        let mut rows = Vec::new();
        for line in facts.lines.iter().filter(|l| l.indicator.is_asked()) {
            let members = line.result.members.iter().map(|m| (m, false));
            let all = members.chain(line.result.supporting.iter().map(|m| (m, true)));
            for (member, supporting) in all.filter(|(m, _)| m.file.is_some()) {
                let row = facts.material.ledger.row(&member.agency, &line.result.key, member.month);
                if row.is_some() || !supporting {
                    rows.push(Detail { line, member, supporting, row });
                }
            }
        }
        let live = facts.is_live(rows.len());
        let (mut firsts, mut of_agency) = (HashMap::new(), HashMap::<&str, Vec<usize>>::new());
        for (place, detail) in rows.iter().enumerate() {
            firsts.entry(&detail.line.result.key).or_insert(place);
            of_agency.entry(&detail.member.agency).or_default().push(place);
        }
        Details { rows, live, firsts, of_agency }
    }

    /// A column as a formula of another sheet names it.
    pub fn range(&self, column: Column) -> String {
        let last = frame::HEAD + u32::try_from(self.rows.len()).unwrap_or_default().max(1);
        sheet_ref(names::DETAILS, Area::column(column as u16, frame::FIRST, last))
    }

    /// The row of an agency's answer.
    pub fn row_of(&self, agency: &str, key: &str) -> Option<u32> {
        let is = |place: &&usize| self.rows[**place].line.result.key.to_string() == key;
        Some(frame::FIRST + u32::try_from(*self.of_agency.get(agency)?.iter().find(is)?).ok()?)
    }

    /// The first row of a key.
    pub fn first_of(&self, key: &RowKey) -> Option<u32> {
        Some(frame::FIRST + u32::try_from(*self.firsts.get(key)?).ok()?)
    }
}

fn columns() -> Vec<Col> {
    let cols = vec![
        Col::text("Mã dòng", 12.0),
        Col::text("Cơ quan, đơn vị", 16.0),
        Col::text("Chỉ tiêu", 33.0),
        Col::number("a. Tử số (giá trị)", 9.5),
        Col::number("b. Mẫu số (gốc)", 9.5),
        Col::text("Tình trạng", 15.0),
        Col::center("Ngày hoàn thành", 10.5),
        Col::text("Số, ký hiệu", 13.5),
        Col::text("Cộng vào kết quả", 14.5),
        Col::text("Lý do không cộng, số sửa theo quyết định", 19.0),
        Col::text("So với mức chung", 19.0),
        Col::text("Tệp (bấm để mở đúng ô)", 27.0),
        Col::center("Ô", 9.5),
    ];
    cols.into_iter().map(Col::small).collect()
}

/// The sheet.
pub fn sheet(facts: &Facts<'_>, details: &Details<'_, '_>) -> Sheet {
    let cols = columns();
    let note = "Mỗi dòng là một câu trả lời của một cơ quan. Mọi số liệu chung cộng từ các dòng ghi “Cộng”; dòng “Không cộng” \
                nêu rõ lý do. Lọc theo Mã dòng để xem một chỉ tiêu do những ai báo cáo. Liên kết mở tệp chỉ dùng được khi báo cáo nằm cùng chỗ với thư mục inbox.";
    let mut sheet = frame::of_month(facts, names::DETAILS, "CHI TIẾT SỐ LIỆU ĐÃ BÁO CÁO", note, &cols);
    let rows = details.rows.iter().map(|d| Row::Cells(cells(facts, d)));
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    if details.rows.is_empty() {
        frame::footnote(&mut sheet, frame::FIRST, &cols, "Chưa có số liệu nào được báo cáo.");
    }
    judged::behind(&mut sheet, details);
    frame::close(&mut sheet, facts, &cols, placed, 1);
    sheet
}

fn cells(facts: &Facts<'_>, detail: &Detail<'_, '_>) -> Vec<Cell> {
    let member = detail.member;
    let figure = |value: Option<rust_decimal::Decimal>| {
        let style = Style::body().right().size(11.0).number(paint::figure(value));
        styled(value.map(paint::double), style)
    };
    let evidence = detail.row.and_then(|r| r.text(Field::Evidence)).unwrap_or_default();
    let left_out = if detail.supporting { None } else { member.why_left_out };
    let tone = match (detail.supporting, member.stand) {
        (false, Stand::Out(_)) => paint::Tone::Warn,
        _ => paint::Tone::Plain,
    };
    let taken = if detail.supporting { live::SUPPORTING } else { live::taken(member.stand) };
    let place = place_of(detail);
    let sheet_name = member.sheet.as_deref().unwrap_or_default();
    let file = member.file.as_deref().unwrap_or_default();
    let first = place.split(',').next().unwrap_or_default();
    let target = (!first.is_empty() && !sheet_name.is_empty()).then_some((sheet_name, first));
    let place = with_decisions(place.clone(), &member.amended);
    vec![
        cell(detail.line.result.key.to_string()),
        cell(facts.short(&member.agency)),
        cell(detail.line.indicator.short.as_str()),
        figure(member.num),
        figure(member.den),
        cell(member.status.map_or("", |s| s.words())),
        styled(member.done_on, Style::body().center().size(11.0).number(paint::DAY)),
        cell(squeeze(evidence)),
        styled(taken, tone.on(Style::body().left().indent(1).size(11.0))),
        cell(remark(left_out, &member.amended)),
        cell(""),
        styled(file_link(file, target), frame::table_link().size(10.0).one_line()),
        cell(place),
    ]
}

/// A link to a returned workbook, at a cell where one is known.
fn file_link(path: &str, place: Option<(&str, &str)>) -> Content {
    let cell = place.and_then(|(sheet, cell)| {
        let (row, col) = crate::sheet::address::parse_a1(cell)?;
        Some((sheet.to_string(), row, col))
    });
    let target = Target::File { path: format!("../../{path}"), cell };
    Content::Link { target, text: shorten(&frame::file_name(path), 28) }
}

/// Addresses of the figures; of the status where there are none.
fn place_of(detail: &Detail<'_, '_>) -> String {
    let cells = |fields: &[Field]| {
        let read = fields.iter().filter_map(|f| detail.row?.cell(*f));
        let spoilt = detail.row.into_iter().flat_map(|r| &r.spoilt);
        let spoilt = spoilt.filter(|s| fields.contains(&s.field)).map(|s| s.cell.as_str());
        let all: Vec<&str> = read.chain(spoilt).filter(|c| !c.is_empty()).collect();
        all.join(", ")
    };
    match cells(&[Field::Num, Field::Den]) {
        figures if figures.is_empty() => cells(&[Field::Status, Field::DoneOn]),
        figures => figures,
    }
}

/// Why an answer is left out, and what the clerk put right in it: old value and new.
fn remark(left_out: Option<Reason>, amended: &[Amendment]) -> String {
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
fn with_decisions(cells: String, amended: &[Amendment]) -> String {
    let own = Some(cells).filter(|c| !c.is_empty());
    let decided = amended.iter().map(Amendment::stands_at);
    own.into_iter().chain(decided).collect::<Vec<_>>().join("\n")
}
