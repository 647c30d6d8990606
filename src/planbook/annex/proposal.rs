//! Tasks and the targets found in their words → a plan, and its file with every proposal marked.

use super::super::written::plan_body;
use super::head::Column;
use super::names::Names;
use super::targets::{self, Found, Wish};
use super::tasks::{self, Draft};
use super::{Page, Proposal, deadline, heading};
use crate::finding::{Finding, Place, plan_annex as say};
use crate::period::DueRule;
use crate::plan::{Aggregation, Cumulation, Indicator, Kind, Plan, PlanData, Target, TargetSource, Task};
use crate::words::fold::fold_marks;
use crate::words::list::{shorten, visible};
use std::collections::BTreeSet;

/// Letters of a short name.
const SHORT: usize = 40;

const HEAD: &str = "# KẾ HOẠCH ĐỀ XUẤT, đọc từ phụ lục dạng Excel. Chưa dùng được ngay:\n\
    #   1. Đối chiếu khối [plan], [calendar]: phần phụ lục không nói thì lấy từ kế hoạch đang dùng.\n\
    #   2. Tên ngắn (short) là đề xuất: sửa cho gọn, tối đa 40 chữ.\n\
    #   3. Xác nhận từng khối có dòng \"# đề xuất: cần xác nhận\": đặt tên tử số, mẫu số, ai báo cáo; đúng thì xóa dòng đó,\n\
    #      sai thì xóa cả khối. Nhiệm vụ chưa có chỉ tiêu thì tự thêm khối [[task.indicator]].\n\
    #   4. Chạy:  cchc plan check\n\n";
const MARK: &str = "# đề xuất: cần xác nhận\n";

/// The proposal of a page; what must be confirmed is said.
pub(super) fn propose(page: &Page, known: &Plan, findings: &mut Vec<Finding>) -> Proposal {
    let about = heading::read(page, &known.about, findings);
    let (mut sections, drafts) = tasks::read(page, findings);
    for section in &mut sections {
        let same = known.sections.iter().find(|s| fold_marks(&s.title) == fold_marks(&section.title));
        section.short = same.map_or_else(|| section.short.clone(), |same| same.short.clone());
    }
    let mut maker = Maker { page, known, names: Names::of(known), shorts: BTreeSet::new(), findings };
    let plan = Plan::from(PlanData {
        about,
        calendar: known.calendar.clone(),
        units: known.units.clone(),
        sections,
        tasks: drafts.iter().map(|draft| maker.task(draft)).collect(),
        relations: Vec::new(),
        agencies: known.agencies.clone(),
        groups: known.groups.clone(),
    });
    findings.extend(known_again(page, known, &plan));
    // A plan of plain texts can always be written.
    let body = plan_body(&plan).unwrap_or_default();
    let head = "[[task.indicator]]\n";
    let plan_toml = format!("{HEAD}{}", body.replace(head, &format!("{MARK}{head}")));
    Proposal { plan, plan_toml }
}

/// The tasks that the plan in use has word for word: number here and there.
fn known_again(page: &Page, known: &Plan, plan: &Plan) -> Option<Finding> {
    let pair = |task: &Task| {
        let own = same_text(known, &task.text)?;
        Some(match own.id == task.id {
            true => task.id.to_string(),
            false => format!("{} = {}", task.id, own.id),
        })
    };
    let pairs: Vec<String> = plan.tasks.iter().filter_map(pair).collect();
    let sheet = Place::file(page.file).in_sheet(&page.grid.name);
    (!pairs.is_empty()).then(|| say::text_known(sheet, pairs.join(", ")))
}

fn same_text<'p>(known: &'p Plan, text: &str) -> Option<&'p Task> {
    let key = fold_marks(text);
    known.tasks.iter().find(|task| fold_marks(&task.text) == key)
}

struct Maker<'a, 'f> {
    page: &'a Page<'a>,
    known: &'a Plan,
    names: Names,
    shorts: BTreeSet<String>,
    findings: &'f mut Vec<Finding>,
}

impl Maker<'_, '_> {
    fn task(&mut self, draft: &Draft) -> Task {
        let text = draft.words(Column::Task);
        if text.is_empty() {
            let head = format!("\"{}\"", Column::Task.usual_heading());
            self.findings.push(say::task_cell_blank(self.page.at(draft.row, Column::Task), head));
        }
        let lead = tasks::codes(self.page, draft, Column::Lead, &self.names, self.findings);
        let coordinating = tasks::codes(self.page, draft, Column::Coordinating, &self.names, self.findings);
        let due = self.due(draft);
        let same = same_text(self.known, &text);
        let short = same.map_or_else(|| shorten(&text, SHORT), |task| task.short.clone());
        let mut task = Task {
            id: draft.number,
            section: draft.section.clone(),
            short: self.unique(short, || format!("Nhiệm vụ {}", draft.number)),
            text,
            lead,
            coordinating,
            lead_text: draft.words(Column::Lead),
            coordinating_text: draft.words(Column::Coordinating),
            deadline: draft.words(Column::Time),
            note: None,
            indicators: Vec::new(),
        };
        for column in [Column::Task, Column::Lead] {
            self.indicators(draft, column, &mut task, due.as_ref());
        }
        task
    }

    fn due(&mut self, draft: &Draft) -> Option<DueRule> {
        let wording = draft.words(Column::Time);
        let place = self.page.at(draft.row, Column::Time);
        if wording.is_empty() {
            let head = format!("\"{}\"", Column::Time.usual_heading());
            self.findings.push(say::task_cell_blank(place, head));
            return None;
        }
        let due = deadline::read(&wording, self.known);
        if due.is_none() {
            self.findings.push(say::deadline_unrecognised(place, shorten(&visible(&wording), 80)));
        }
        due
    }

    /// A short name that no other row has.
    fn unique(&mut self, short: String, otherwise: impl FnOnce() -> String) -> String {
        if !short.is_empty() && self.shorts.insert(short.clone()) {
            return short;
        }
        let other = otherwise();
        self.shorts.insert(other.clone());
        other
    }

    /// Proposals for the targets in one of the task's cells.
    fn indicators(&mut self, draft: &Draft, column: Column, task: &mut Task, due: Option<&DueRule>) {
        let place = self.page.at(draft.row, column);
        for found in targets::find(&draft.words(column)) {
            match (found, due) {
                (Found::Unread(look, quote), _) => self.unread(place.clone(), &look, &quote),
                (Found::Wish(wish), None) => {
                    self.unread(place.clone(), &wish.target.to_string(), &wish.quote)
                }
                (Found::Wish(wish), Some(due)) => {
                    let indicator = self.indicator(wish, task, due);
                    let place = place.clone().in_row(&indicator.id);
                    self.findings.push(proposed(place, &indicator));
                    task.indicators.push(indicator);
                }
            }
        }
    }

    fn unread(&mut self, place: Place, look: &str, quote: &str) {
        self.findings.push(say::number_unread(place, shorten(&visible(quote), 160), look));
    }

    fn indicator(&mut self, wish: Wish, task: &Task, due: &DueRule) -> Indicator {
        let Wish { kind, target, quote } = wish;
        let id = format!("{:02}.{}", task.id, task.indicators.len() + 1);
        let short = self.unique(shorten(&quote, SHORT), || format!("Chỉ tiêu {id}"));
        let (numerator, denominator) = labels(kind);
        let alone = matches!(task.lead.as_slice(), [one] if self.known.agency(one).is_some());
        Indicator {
            always_arises: false,
            id,
            short,
            kind,
            target: Some(target),
            unit_test: None,
            target_source: TargetSource::Stated,
            quote,
            numerator: numerator.to_string(),
            denominator: denominator.map(String::from),
            asked_numerator: None,
            asked_denominator: None,
            unit: None,
            reporters: task.lead.clone(),
            supporting: Vec::new(),
            aggregation: if alone { Aggregation::Lead } else { Aggregation::Sum },
            cumulation: Cumulation::Ytd,
            due: due.clone(),
            num_from: None,
            den_from: None,
            refers_to: None,
            may_exceed: false,
            judge_each: false,
            pace: Vec::new(),
            reading: None,
        }
    }
}

fn proposed(place: Place, indicator: &Indicator) -> Finding {
    let target = indicator.target.as_ref().map_or_else(String::new, Target::to_string);
    say::target_proposed(place, word(indicator.kind), target, shorten(&visible(&indicator.quote), 160))
}

/// The plan file's word for a kind that is proposed.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Zero => "zero",
        Kind::Count => "count",
        Kind::Reduction => "reduction",
        Kind::Growth => "growth",
        _ => "ratio",
    }
}

/// Labels that ask for a name: the words of an annex do not give one.
fn labels(kind: Kind) -> (&'static str, Option<&'static str>) {
    match kind {
        Kind::Zero | Kind::Count => ("[đặt tên số liệu]", None),
        Kind::Reduction | Kind::Growth => ("[đặt tên số kỳ này]", Some("[đặt tên số gốc để so sánh]")),
        _ => ("[đặt tên tử số]", Some("[đặt tên mẫu số]")),
    }
}
