//! *Theo nhiệm vụ*: every task with its indicators; the figures are formulas over *Chi tiết*.

mod columns;
mod figures;
mod texts;

use super::details::Details;
use super::facts::{Facts, Line};
use super::table::{Col, Placed, Row, head, row};
use super::{chart_data, frame, live, names, paint};
use crate::assess::{Progress, Verdict};
use crate::plan::{RowKey, Section, Task};
use crate::sheet::address::sheet_ref;
use crate::sheet::drawn::{Laid, Sparkline, SparklineType};
use crate::sheet::{Area, Condition, Content, Run, Sheet, Style, palette};
use crate::words::fold::squeeze;
use columns::{Column, columns};

#[derive(Debug, Clone, Copy)]
enum Entry<'f, 'a> {
    Section(&'a Section),
    Task(&'a Task),
    Line(&'f Line<'a>),
}

/// Which row shows what.
#[derive(Debug)]
pub struct Layout<'f, 'a> {
    entries: Vec<Entry<'f, 'a>>,
}

impl<'f, 'a> Layout<'f, 'a> {
    /// Sections, their tasks, and the indicators of each.
    pub fn of(facts: &'f Facts<'a>) -> Layout<'f, 'a> {
        let plan = facts.material.plan;
        let mut entries = Vec::new();
        for section in &plan.sections {
            entries.push(Entry::Section(section));
            for task in plan.tasks.iter().filter(|t| t.section == section.id) {
                entries.push(Entry::Task(task));
                let mine = facts.lines.iter().filter(|l| l.task.id == task.id);
                entries.extend(mine.map(Entry::Line));
            }
        }
        Layout { entries }
    }

    /// The row of an obligation.
    pub fn row_of(&self, key: &RowKey) -> Option<u32> {
        let place = self.entries.iter().position(|e| matches!(e, Entry::Line(l) if l.result.key == *key))?;
        Some(frame::FIRST + u32::try_from(place).ok()?)
    }

    fn range(&self, column: Column) -> String {
        let last = frame::HEAD + u32::try_from(self.entries.len()).unwrap_or_default().max(1);
        sheet_ref(names::TASKS, Area::column(column as u16, frame::FIRST, last))
    }

    /// `COUNTIFS` over the verdicts of a plan year.
    pub fn count_of(&self, verdict: Verdict, year: i32) -> String {
        let (codes, years) = (self.range(Column::Code), self.range(Column::Year));
        format!("COUNTIFS({codes},{},{years},{year})", live::code(verdict))
    }

    /// `COUNTIFS` over the tasks' progress.
    pub fn count_of_tasks(&self, progress: Progress) -> String {
        format!("COUNTIFS({},\"{}\")", self.range(Column::TaskProgress), progress.code())
    }
}

/// The sheet.
pub fn sheet(facts: &Facts<'_>, layout: &Layout<'_, '_>, details: &Details<'_, '_>) -> Sheet {
    let period = facts.material.period;
    let cols = columns(&period.prev().bare_vi());
    let note = match details.live {
        true => {
            "Số liệu, tỷ lệ và kết luận là công thức cộng từ sheet Chi tiết (bấm số TT để xem các dòng đã cộng)."
        }
        false => {
            "Số cơ quan hoặc số dòng quá lớn nên báo cáo lưu giá trị đã tính thay cho công thức (bấm số TT để xem các dòng đã cộng)."
        }
    };
    let note = format!(
        "{note} Tỷ lệ cắt ở hai số lẻ, không làm tròn lên. Dấu *: mức do người lập kế hoạch theo dõi đề xuất, không có trong {}.",
        facts.material.plan.about.paper
    );
    let mut sheet = frame::of_month(facts, names::TASKS, "KẾT QUẢ THEO NHIỆM VỤ VÀ CHỈ TIÊU", &note, &cols);
    head(&mut sheet, frame::HEAD, &cols);
    let source = Source { facts, details };
    for (entry, at) in layout.entries.iter().zip(frame::FIRST..) {
        match entry {
            Entry::Section(section) => row(&mut sheet, at, &cols, section_row(section, &cols)),
            Entry::Task(task) => task_row(&mut sheet, at, &cols, task, facts),
            Entry::Line(line) => source.line(&mut sheet, at, &cols, line),
        }
    }
    let last = frame::HEAD + u32::try_from(layout.entries.len()).unwrap_or_default();
    colour(&mut sheet, last);
    (Column::Key as u16..=Column::TaskProgress as u16).for_each(|c| sheet.hide_column(c));
    let placed = Placed { head: frame::HEAD, first: frame::FIRST, last };
    frame::close(&mut sheet, facts, &cols, placed, 2);
    sheet
}

fn section_row(section: &Section, cols: &[Col]) -> Row {
    let style = Style::body().bold().fill(palette::SECTION_TINT).color(palette::NAVY).left().indent(1);
    let text = format!("{}. {}", section.id, section.title);
    Row::Spans(vec![(0, frame::last_col(cols), text.into(), style)])
}

/// Number, whole text, and who leads it by when.
fn task_row(sheet: &mut Sheet, at: u32, cols: &[Col], task: &Task, facts: &Facts<'_>) {
    let tint = Style::body().fill(palette::TASK_TINT).left().indent(1);
    let lead = format!(
        "Chủ trì: {} · {}",
        task.lead_text.trim_start_matches("- ").replace("; - ", "; "),
        task.deadline
    );
    row(
        sheet,
        at,
        cols,
        Row::Spans(vec![
            (0, 0, f64::from(task.id).into(), tint.indent(0).bold().center()),
            (Column::Name as u16, Column::Progress as u16, named(task), tint),
            (Column::Due as u16, Column::Note as u16, lead.into(), tint.italic().size(11.0)),
        ]),
    );
    let progress = facts.material.assessment.task(task.id).and_then(|t| t.progress);
    let code = progress.map_or("", |p| p.code());
    sheet.put(at, Column::TaskProgress as u16, code, Style::plain());
}

/// The short name in bold, then the whole text, word for word, its white space folded: a sentence copied into Word
/// stays one.
fn named(task: &Task) -> Content {
    let run = |text: String, bold| Run { text, bold, italic: false };
    Content::Rich(vec![run(format!("{}. ", task.short), true), run(squeeze(&task.text), false)])
}

/// The verdict's colours follow its code, so that a changed figure changes them.
fn colour(sheet: &mut Sheet, last: u32) {
    let area = Area::column(Column::Verdict as u16, frame::FIRST, last.max(frame::FIRST));
    for verdict in Verdict::ALL {
        let when = format!(
            "${}{}={}",
            crate::sheet::address::column_name(Column::Code as u16),
            frame::FIRST + 1,
            live::code(verdict)
        );
        let look = paint::of_verdict(verdict).look();
        sheet.conditions.push(Condition::new([area], when, look));
    }
}

struct Source<'s, 'a> {
    facts: &'s Facts<'a>,
    details: &'s Details<'s, 'a>,
}

impl Source<'_, '_> {
    fn line(&self, sheet: &mut Sheet, at: u32, cols: &[Col], line: &Line<'_>) {
        let cells = self.cells(line);
        row(sheet, at, cols, Row::Cells(cells));
        self.figures(sheet, at, line);
        if let Some(source) = chart_data::course(self.facts, &line.result.key) {
            let (low, high) = chart_data::scale(line);
            let course = Sparkline::new()
                .set_range(source.as_str())
                // LibreOffice 7.4 prints only the last point of a line.
                .set_type(SparklineType::Column)
                .set_line_weight(1.5)
                .set_sparkline_color(palette::CHART_GREY)
                .show_last_point(true)
                .set_last_point_color(palette::NAVY)
                .set_custom_min(low)
                .set_custom_max(high);
            sheet.sparklines.push(Laid { at: (at, Column::Trend as u16), offset: (0, 0), thing: course });
        }
    }
}
