//! *Theo nhiệm vụ*: every task with its indicators; the figures are formulas over *Chi tiết*.

use super::details::{Column as From, Details};
use super::facts::{Facts, Line, Mark};
use super::live::{self, Cells};
use super::paint::{self, Tone};
use super::table::{Cell, Col, Placed, Row, cell, head, row, styled};
use super::{chart_data, frame, names, register, show};
use crate::assess::Verdict;
use crate::plan::{Aggregation, Kind, RowKey, Section, Task};
use crate::sheet::address::sheet_ref;
use crate::sheet::formula::cell as at;
use crate::sheet::{Area, Condition, Content, Sheet, Sparkline, SparklineKind, Style, Value, palette};

/// A column of the sheet; some are only there to count the others' places.
#[allow(dead_code)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Name,
    Num,
    Den,
    Result,
    Target,
    Verdict,
    Progress,
    Due,
    Days,
    Change,
    Trend,
    Coverage,
    Note,
    Key,
    Code,
    Counted,
    Neutral,
    Pending,
    NoBase,
    Expected,
    Passed,
    Failed,
    Year,
    TaskProgress,
}

const HIDDEN: [Column; 11] = [
    Column::Key,
    Column::Code,
    Column::Counted,
    Column::Neutral,
    Column::Pending,
    Column::NoBase,
    Column::Expected,
    Column::Passed,
    Column::Failed,
    Column::Year,
    Column::TaskProgress,
];

fn columns(month: u32) -> Vec<Col> {
    vec![
        Col::center("TT", 7.5),
        Col::text("Nhiệm vụ, chỉ tiêu", 33.0),
        Col::number("a. Tử số (giá trị)", 9.0),
        Col::number("b. Mẫu số (gốc)", 9.0),
        Col::number("Kết quả", 10.5),
        Col::center("Mức phải đạt", 12.0),
        Col::text("Kết luận", 22.5),
        Col::text("Tiến độ", 18.0),
        Col::center("Thời hạn", 10.5),
        Col::center("Còn (ngày)", 6.0),
        Col::center(&format!("So với tháng {month}"), 8.5),
        Col::center("Diễn biến trong năm", 11.0),
        Col::center("Đã báo cáo", 7.0),
        Col::text("Ghi chú", 17.0),
    ]
}

/// What a row shows.
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
        let place = self
            .entries
            .iter()
            .position(|e| matches!(e, Entry::Line(l) if l.result.key == *key))?;
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
    pub fn count_of_tasks(&self, progress: crate::assess::Progress) -> String {
        format!(
            "COUNTIFS({},\"{}\")",
            self.range(Column::TaskProgress),
            progress.code()
        )
    }
}

/// The sheet.
pub fn sheet(
    facts: &Facts<'_>,
    layout: &Layout<'_, '_>,
    details: &Details<'_, '_>,
    register: &register::Places,
    charts: &chart_data::Places,
) -> Sheet {
    let period = facts.material.period;
    let cols = columns(period.prev().month);
    let title = format!(
        "KẾT QUẢ THEO NHIỆM VỤ VÀ CHỈ TIÊU, {}",
        period.long_vi().to_uppercase()
    );
    let note = "Số liệu, tỷ lệ và kết luận là công thức cộng từ sheet Chi tiết (bấm số TT để xem các dòng đã cộng). Tỷ lệ cắt ở hai số lẻ, \
                không làm tròn lên. Dấu * : mức do người lập kế hoạch theo dõi đề xuất, không có trong Phụ lục.";
    let mut sheet = frame::open(names::TASKS, &title, note, &cols);
    head(&mut sheet, frame::HEAD, &cols);
    let source = Source {
        facts,
        details,
        register,
        charts,
    };
    for (entry, at) in layout.entries.iter().zip(frame::FIRST..) {
        match entry {
            Entry::Section(section) => row(&mut sheet, at, &cols, &section_row(section, &cols)),
            Entry::Task(task) => task_row(&mut sheet, at, &cols, task, facts),
            Entry::Line(line) => source.line(&mut sheet, at, &cols, line),
        }
    }
    let last = frame::HEAD + u32::try_from(layout.entries.len()).unwrap_or_default();
    colour(&mut sheet, last);
    HIDDEN.iter().for_each(|c| sheet.hide_column(*c as u16));
    let placed = Placed {
        head: frame::HEAD,
        first: frame::FIRST,
        last,
    };
    frame::close(&mut sheet, facts, &cols, placed, 2);
    sheet
}

fn section_row(section: &Section, cols: &[Col]) -> Row {
    let style = Style::body()
        .bold()
        .fill(palette::SECTION_TINT)
        .color(palette::NAVY)
        .left();
    let text = format!("{}. {}", section.id, section.title);
    Row::Spans(vec![(0, frame::last_col(cols), text.into(), style)])
}

/// Number, whole text, and who leads it by when.
fn task_row(sheet: &mut Sheet, at: u32, cols: &[Col], task: &Task, facts: &Facts<'_>) {
    let tint = Style::body().fill(palette::TASK_TINT).left().indent(1);
    let lead = format!(
        "Chủ trì: {} · {}",
        task.lead_text.trim_start_matches("- "),
        task.deadline
    );
    row(
        sheet,
        at,
        cols,
        &Row::Spans(vec![
            (0, 0, f64::from(task.id).into(), tint.bold().center()),
            (
                Column::Name as u16,
                Column::Progress as u16,
                task.text.as_str().into(),
                tint,
            ),
            (
                Column::Due as u16,
                Column::Note as u16,
                lead.into(),
                tint.italic().size(11.0),
            ),
        ]),
    );
    let progress = facts.material.assessment.task(task.id).and_then(|t| t.progress);
    let code = progress.map_or("", |p| p.code());
    sheet.put(at, Column::TaskProgress as u16, code, Style::plain());
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

/// What rows are made from.
struct Source<'s, 'a> {
    facts: &'s Facts<'a>,
    details: &'s Details<'s, 'a>,
    register: &'s register::Places,
    charts: &'s chart_data::Places,
}

impl Source<'_, '_> {
    fn line(&self, sheet: &mut Sheet, at: u32, cols: &[Col], line: &Line<'_>) {
        let cells = self.cells(line);
        row(sheet, at, cols, &Row::Cells(cells));
        self.figures(sheet, at, line);
        if let Some(source) = self.charts.course(&line.result.key) {
            sheet.sparklines.push(Sparkline {
                row: at,
                col: Column::Trend as u16,
                sheet: names::CHARTS.to_string(),
                source,
                kind: SparklineKind::Column,
                color: palette::CHART_GREY,
                last: Some(palette::NAVY),
                scale: Some(chart_data::scale(line)),
            });
        }
    }

    /// The cells that hold no formula.
    fn cells(&self, line: &Line<'_>) -> Vec<Cell> {
        let result = line.result;
        let year = self.facts.material.period.year;
        let label = line.label(year);
        let number = match self.details.first_of(&result.key) {
            Some(row) => styled(
                Content::link(names::DETAILS, row, 0, label),
                frame::table_link().center(),
            ),
            None => cell(label),
        };
        let name = match (result.closing, line.settled) {
            (true, _) => format!("{} (chốt năm {})", line.indicator.short, result.key.year),
            (_, true) => format!("{} (đã chốt {})", line.indicator.short, result.period.short_vi()),
            _ => line.indicator.short.clone(),
        };
        let days = match (result.days_left, line.settled) {
            (Some(days), false) => Content::from(i32::try_from(days).unwrap_or_default()),
            _ => Content::Blank,
        };
        let due = match result.due {
            Some(day) => styled(day, Style::body().center().number(paint::DAY)),
            None => cell("mỗi kỳ"),
        };
        let progress = paint::of_progress(result.progress).on(Style::body().left().indent(1));
        vec![
            number,
            cell(name),
            cell(""),
            cell(""),
            cell(""),
            cell(show::target(line.indicator)),
            cell(""),
            styled(paint::progress(result.progress), progress),
            due,
            styled(days, Style::body().center()),
            cell(change(line)),
            cell(""),
            cell(""),
            note(self.facts, line),
        ]
    }

    /// Hidden counts first, then what leans on them.
    fn figures(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let live = self.details.live;
        let result = line.result;
        let plain = Style::plain();
        let key = live::judged_as(self.facts.material.plan, line.indicator);
        let key = RowKey::new(&key.id, result.key.year);
        sheet.put(row, Column::Key as u16, key.to_string(), plain);
        sheet.put(row, Column::Year as u16, f64::from(result.key.year), plain);
        sheet.put(row, Column::Expected as u16, count(result.expected), plain);
        let is_register = line.indicator.aggregation == Aggregation::Register;
        for (column, word) in [
            (Column::Counted, live::COUNTED),
            (Column::Neutral, live::NEUTRAL),
            (Column::Pending, live::PENDING),
            (Column::NoBase, live::NO_BASE),
        ] {
            let value = Value::Number(count(members(line, word)));
            let text = format!(
                "COUNTIFS({},{},{},\"{word}\")",
                self.keys(),
                key_cell(row),
                self.from(From::Counted)
            );
            sheet.put(
                row,
                column as u16,
                live::written(text, value, live && !is_register),
                plain,
            );
        }
        for (column, mark, passed) in [(Column::Passed, 1, true), (Column::Failed, 0, false)] {
            let ours = line.result.members.iter();
            let ours = ours
                .filter(|m| m.counted && super::own::passes_alone(line, m) == Some(passed))
                .count();
            let text = format!(
                "COUNTIFS({},{},{},\"{}\",{},{mark})",
                self.keys(),
                key_cell(row),
                self.from(From::Counted),
                live::COUNTED,
                self.from(From::Pass)
            );
            let content = live::written(text, Value::Number(count(ours)), live && !is_register);
            sheet.put(row, column as u16, content, plain);
        }
        self.sums(sheet, row, line);
        self.verdict(sheet, row, line);
    }

    fn sums(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let result = line.result;
        // The register's columns hold this year's sums only.
        let elsewhere = line.indicator.aggregation == Aggregation::Register
            && result.key.year != self.facts.material.period.year;
        let live = self.details.live && !elsewhere;
        for (column, from, value) in [
            (Column::Num, From::Num, result.num),
            (Column::Den, From::Den, result.den),
        ] {
            let text = match (line.indicator.kind, line.indicator.aggregation) {
                (_, Aggregation::Register) => self.register.sum(column == Column::Num),
                (Kind::Share, _) if column == Column::Num => {
                    crate::sheet::address::a1(row, Column::Passed as u16)
                }
                (Kind::Share, _) => format!(
                    "{}+{}",
                    crate::sheet::address::a1(row, Column::Passed as u16),
                    crate::sheet::address::a1(row, Column::Failed as u16)
                ),
                _ => format!(
                    "SUMIFS({},{},{},{},\"{}\")",
                    self.from(from),
                    self.keys(),
                    key_cell(row),
                    self.from(From::Counted),
                    live::COUNTED
                ),
            };
            let content = match value {
                Some(value) => live::written(text, Value::Number(paint::double(value)), live),
                None => Content::Blank,
            };
            let style = Style::body().right().number(paint::figure(value));
            sheet.put(row, column as u16, content, style);
        }
    }

    fn verdict(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let live = self.details.live;
        let result = line.result;
        let cells = cells_of(row);
        let indicator = live::judged_as(self.facts.material.plan, line.indicator);
        self.result(sheet, row, line);
        let code = f64::from(live::code(result.verdict));
        let expr = live::verdict(&indicator, result.decided, &cells);
        let content = live::proven(sheet, &expr, Value::Number(code), live);
        sheet.put(row, Column::Code as u16, content, Style::plain());
        let words = live::words(at(row, Column::Code as u16));
        let ours = Value::Text(paint::verdict(result.verdict));
        let content = live::proven(sheet, &words, ours, live);
        let style = paint::of_verdict(result.verdict).on(Style::body().left().indent(1));
        sheet.put(row, Column::Verdict as u16, content, style);
        let coverage = format!("{}/{}", result.reported, result.expected);
        let sum = cell_sum(row);
        let expr = sum
            .join(crate::sheet::formula::txt("/"))
            .join(at(row, Column::Expected as u16));
        let tone = if result.reported < result.expected {
            Tone::Warn
        } else {
            Tone::Plain
        };
        let content = live::proven(sheet, &expr, Value::Text(coverage), live);
        sheet.put(
            row,
            Column::Coverage as u16,
            content,
            tone.on(Style::body().center()),
        );
    }

    /// The figure held against the target: a percent, a value, or done or not.
    fn result(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let live = self.details.live;
        let result = line.result;
        let body = Style::body().right().bold();
        let (content, style) = match (line.indicator.kind, result.percent, result.num) {
            (Kind::Milestone, ..) => {
                let words = if result.verdict == Verdict::Met {
                    "đã xong"
                } else {
                    "chưa xong"
                };
                (Content::from(words), body.regular())
            }
            (_, Some(percent), _) => {
                let indicator = live::judged_as(self.facts.material.plan, line.indicator);
                let expr = live::percent(&indicator, &cells_of(row));
                let ours = Value::Number(fraction(percent));
                (
                    live::proven(sheet, &expr, ours, live),
                    body.number(paint::PERCENT),
                )
            }
            (_, None, Some(value)) if result.den.is_none() => {
                let expr = at(row, Column::Num as u16);
                let ours = Value::Number(paint::double(value));
                (
                    live::proven(sheet, &expr, ours, live),
                    body.number(paint::figure(Some(value))),
                )
            }
            _ => (Content::from("–"), body.regular()),
        };
        sheet.put(row, Column::Result as u16, content, style);
    }

    fn keys(&self) -> String {
        self.from(From::Key)
    }

    fn from(&self, column: From) -> String {
        self.details.range(column)
    }
}

fn cell_sum(row: u32) -> crate::sheet::formula::Expr {
    at(row, Column::Counted as u16)
        .add(at(row, Column::Neutral as u16))
        .add(at(row, Column::Pending as u16))
}

fn key_cell(row: u32) -> String {
    crate::sheet::address::a1_abs(row, Column::Key as u16)
}

fn cells_of(row: u32) -> Cells {
    Cells {
        row,
        num: Column::Num as u16,
        den: Column::Den as u16,
        counted: Column::Counted as u16,
        neutral: Column::Neutral as u16,
        pending: Column::Pending as u16,
        no_base: Column::NoBase as u16,
        expected: Column::Expected as u16,
        passed: Column::Passed as u16,
        failed: Column::Failed as u16,
    }
}

/// A percent as a cell holds it: cut to two decimals, as a fraction of one.
fn fraction(percent: rust_decimal::Decimal) -> f64 {
    let cut = percent.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::ToZero);
    paint::double(cut / rust_decimal::Decimal::ONE_HUNDRED)
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(0.0, f64::from)
}

/// How many members' answers are taken so.
fn members(line: &Line<'_>, word: &str) -> usize {
    use crate::assess::{Reason, Stand};
    let word_of = |stand: Stand| match stand {
        Stand::Counts => live::COUNTED,
        Stand::Neutral => live::NEUTRAL,
        Stand::Pending => live::PENDING,
        Stand::Out(Reason::NoBase) => live::NO_BASE,
        Stand::Out(_) => live::LEFT_OUT,
    };
    line.result
        .members
        .iter()
        .filter(|m| word_of(m.stand) == word)
        .count()
}

/// Difference to last month: points of percent, or the value's.
fn change(line: &Line<'_>) -> String {
    let Some(before) = line.result.previous.filter(|_| !line.settled) else {
        return String::new();
    };
    match (line.result.percent, before.percent, line.result.num, before.num) {
        (Some(now), Some(before), ..) => show::change(now, before),
        (None, None, Some(now), Some(before)) => show::change(now, before),
        _ => String::new(),
    }
}

/// What changed, and what is missing.
fn note(facts: &Facts<'_>, line: &Line<'_>) -> Cell {
    let mut parts = Vec::new();
    parts.extend(
        line.mark
            .map(|m| format!("{}{}", if m == Mark::NewlyMet { "● " } else { "× " }, m.words())),
    );
    if line.result.behind_pace {
        parts.push("dưới tiến độ của tháng".to_string());
    }
    let missing: Vec<String> = line
        .result
        .members
        .iter()
        .filter(|m| !m.stand.is_answer())
        .map(|m| facts.short(&m.agency))
        .collect();
    match missing.as_slice() {
        [] => {}
        [_] if line.result.expected == 1 => {}
        [only] => parts.push(format!("thiếu {only}")),
        several => parts.push(format!("thiếu {} đơn vị", show::count(several.len()))),
    }
    if line.result.lead_silent {
        parts.push("cơ quan chủ trì chưa có số, đơn vị phối hợp đã kê".to_string());
    }
    let tone = match line.mark {
        Some(Mark::NewlyWorse) => Tone::Bad,
        Some(Mark::NewlyMet) => Tone::Good,
        None => Tone::Plain,
    };
    styled(
        parts.join("; "),
        tone.on(Style::body().left().indent(1).size(11.0)),
    )
}
