//! *Số liệu biểu đồ*: the plain numbers that charts and sparklines read.

use super::facts::{Class, Facts};
use super::table::{Col, Row, cell, lay, styled};
use super::{frame, names, paint};
use crate::assess::Point;
use crate::period::Month;
use crate::plan::RowKey;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Content, Sheet, Style};

/// First column of the months.
const MONTHS: u16 = 2;
const LONG: u16 = 12;

fn sections(facts: &Facts<'_>) -> u32 {
    u32::try_from(facts.material.plan.sections.len()).unwrap_or_default()
}

fn of_sections(facts: &Facts<'_>, col: u16) -> String {
    sheet_ref(names::CHARTS, Area::column(col, frame::FIRST + 1, frame::FIRST + sections(facts)))
}

/// Where the names of the sections stand.
pub fn section_names(facts: &Facts<'_>) -> String {
    of_sections(facts, 1)
}

/// Where stands how many of each section are in a class.
pub fn section_counts(facts: &Facts<'_>, class: Class) -> String {
    of_sections(facts, MONTHS + class as u16)
}

/// A row of the months: 0 their names, 1 and 2 the trend of last year and of this, and from 3 on every line's course.
fn of_months(facts: &Facts<'_>, row: u32) -> Area {
    Area::row(frame::FIRST + 1 + sections(facts) + row, MONTHS, MONTHS + LONG - 1)
}

/// Where the names of the months stand.
pub fn month_names(facts: &Facts<'_>) -> String {
    sheet_ref(names::CHARTS, of_months(facts, 0))
}

/// Where the trend stands: of this year, or of the year before.
pub(super) fn trend_cells(facts: &Facts<'_>, this_year: bool) -> String {
    sheet_ref(names::CHARTS, of_months(facts, if this_year { 2 } else { 1 }))
}

/// Where an obligation's course through the year stands.
pub fn course(facts: &Facts<'_>, key: &RowKey) -> Option<String> {
    let place = facts.lines.iter().position(|l| l.result.key == *key)?;
    Some(sheet_ref(names::CHARTS, of_months(facts, 3 + u32::try_from(place).ok()?)))
}

/// The twelve months up to the report's.
fn months(facts: &Facts<'_>) -> impl Iterator<Item = Month> {
    let now = facts.material.period;
    Month::span(now.year_before().next(), now)
}

/// Share met of those judged in whole percent, over the last twelve months; none where a month is covered too
/// little (R24), or was not read.
pub(super) fn trend(facts: &Facts<'_>) -> Vec<(Month, Option<usize>)> {
    months(facts).map(|month| (month, facts.share_met(month))).collect()
}

pub(super) fn sheet(facts: &Facts<'_>) -> Sheet {
    let mut cols = vec![Col::center("Mã", 12.0), Col::text("Nội dung", 36.0)];
    cols.extend((1..=LONG).map(|m| Col::number(&m.to_string(), 10.0)));
    let note = "Số thường, không phải công thức, để biểu đồ hiện được cả khi xem trước hoặc xem trên điện thoại. Phần trên: số chỉ tiêu \
                theo lĩnh vực (năm nhóm kết luận); phần dưới: mười hai tháng gần nhất.";
    let mut sheet = frame::open(names::CHARTS, "SỐ LIỆU CỦA BIỂU ĐỒ", note, &cols);
    let classes = Class::ALL.iter().map(|c| c.words().into());
    let mut rows = vec![numbers("", "Lĩnh vực", classes, true)];
    let sections = facts.material.plan.sections.iter();
    rows.extend(sections.map(|s| section(facts, &s.id, &s.short)));
    let trend = trend(facts);
    let head = |(month, _): &(Month, Option<usize>)| match month.month {
        1 => format!("1/{:02}", month.year % 100).into(),
        month => month.to_string().into(),
    };
    rows.push(numbers("", "Tháng", trend.iter().map(head), true));
    for year in [facts.material.period.year - 1, facts.material.period.year] {
        let met = trend.iter().map(|(month, share)| share.filter(|_| month.year == year));
        let met = met.map(|share| share.and_then(|p| u32::try_from(p).ok()).into());
        rows.push(numbers("", &format!("Tỷ lệ đạt trên số chỉ tiêu đã xét, năm {year} (%)"), met, false));
    }
    for line in &facts.lines {
        let key = line.result.key.to_string();
        let course = months(facts).map(|month| {
            let drawn = |p: &&Point| p.month == month && facts.is_drawn(month);
            figure(line.result.trend.iter().find(drawn)).into()
        });
        rows.push(numbers(&key, &line.indicator.short, course, false));
    }
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    frame::close(&mut sheet, facts, &cols, placed, 2);
    sheet.is_drawn = true;
    sheet
}

/// Lower and upper end of an obligation's small chart, so close that 99,3 and 99,9 differ.
pub(super) fn scale(line: &super::facts::Line<'_>) -> (f64, f64) {
    let figures: Vec<f64> = line.result.trend.iter().filter_map(|p| figure(Some(p))).collect();
    let high = figures.iter().copied().fold(f64::MIN, f64::max);
    let low = figures.iter().copied().fold(f64::MAX, f64::min);
    if figures.is_empty() {
        return (0.0, 1.0);
    }
    let air = ((high - low) / 2.0).max(high.abs() / 100.0).max(0.01);
    (low - air, high)
}

/// The figure of a point that is drawn.
fn figure(point: Option<&Point>) -> Option<f64> {
    let point = point?;
    point.percent.or(point.num).map(paint::double)
}

fn section(facts: &Facts<'_>, id: &str, short: &str) -> Row {
    let tally = facts.tally_of_section(id);
    let counts = Class::ALL.map(|c| u32::try_from(tally.get(c)).unwrap_or_default().into());
    numbers(id, &format!("{id}. {short}"), counts.into_iter(), false)
}

fn numbers(key: &str, name: &str, contents: impl Iterator<Item = Content>, is_head: bool) -> Row {
    let head = Style::body().bold().center();
    let mut cells = vec![cell(key), cell(name)];
    for content in contents {
        let style = match &content {
            _ if is_head => head,
            Content::Number(n) if n.fract() != 0.0 => Style::body().right().number(paint::TWO),
            _ => Style::body().right().number(paint::WHOLE),
        };
        cells.push(styled(content, style));
    }
    cells.resize_with(usize::from(MONTHS + LONG), || cell(""));
    Row::Cells(cells)
}
