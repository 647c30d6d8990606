//! Tasks, and the targets found in their words, as the rows of a plan's workbook. What belongs to the place
//! is left blank unless the annex is the known plan's own place's; every row that was read is unconfirmed.

use super::super::export::{self, Rows};
use super::super::schema::{CONFIRMED, Kind as Sheet, NOT_YET};
use super::above::{self, Heading};
use super::deadline;
use super::head::{Column, year};
use super::roster::{Roster, new_agency};
use super::rows::{self, Draft, Page, SHOWN};
use super::targets::{self, Found, Wish};
use crate::finding::{Finding, Place, plan_annex as say};
use crate::period::{DueRule, Month};
use crate::plan::{Kind, Op, Per, Plan, Section, Task, Unit, load};
use crate::words::fold::fold_marks;
use crate::words::list::{shorten, visible};
use std::collections::BTreeSet;
use toml::{Table, Value};

/// Letters of a short name.
const SHORT: usize = 40;

/// The rows of all pages; what is not understood is said.
pub(super) fn propose(pages: &[Page], known: Option<&Plan>, findings: &mut Vec<Finding>) -> Rows {
    let heading = pages.first().map(above::read).unwrap_or_default();
    let same_place = known.filter(|plan| heading.all.contains(&fold_marks(&plan.about.place)));
    for (page, (column, col, text)) in pages.iter().flat_map(|p| p.head.columns.iter().map(move |c| (p, c))) {
        if *column == Column::Other {
            findings.push(say::column_kept(page.grid.at(page.head.last_row, *col), text));
        }
    }
    let (sections, drafts) = rows::read(pages, findings);
    let mut maker = Maker {
        year: heading.year,
        roster: Roster::new(known),
        shorts: Default::default(),
        known,
        units: same_place.map_or(Vec::new(), |plan| plan.units.clone()),
        rows: Rows::default(),
        findings,
    };
    maker.settings(&heading, same_place);
    maker.sections(&sections);
    drafts.iter().for_each(|draft| maker.task(draft));
    maker.others(same_place.is_some());
    maker.rows
}

struct Maker<'a, 'f> {
    year: Option<i32>,
    known: Option<&'a Plan>,
    roster: Roster<'a>,
    /// Short names of tasks, and of indicators.
    shorts: [BTreeSet<String>; 2],
    units: Vec<Unit>,
    rows: Rows,
    findings: &'f mut Vec<Finding>,
}

fn text(table: &mut Table, key: &str, value: impl Into<String>) {
    table.insert(key.to_string(), Value::String(value.into()));
}

fn codes(table: &mut Table, key: &str, codes: &[String]) {
    let codes = codes.iter().cloned().map(Value::String).collect();
    table.insert(key.to_string(), Value::Array(codes));
}

impl Maker<'_, '_> {
    fn add(&mut self, kind: Sheet, row: impl Into<Option<Table>>, confirmed: bool) {
        if let Some(mut row) = row.into() {
            text(&mut row, CONFIRMED, if confirmed { "yes" } else { NOT_YET });
            self.rows.0.entry(kind).or_default().push(row);
        }
    }

    /// The plan's settings: the annex's own; the place's where it is the same; and what is no place's own, as
    /// the plan that comes with the program has it.
    fn settings(&mut self, heading: &Heading, same_place: Option<&Plan>) {
        const OWN: [&str; 5] = ["title", "attached_to", "first_period", "plan_end", "plan_end_note"];
        let usual = load::built_in().ok();
        let rows = |plan: &Plan| {
            [export::row(&plan.about), export::row(&plan.calendar)].map(Result::unwrap_or_default)
        };
        let [mut about, mut calendar] = same_place.or(usual.as_ref()).map(rows).unwrap_or_default();
        if same_place.is_none() {
            let technical = |key: &str| {
                Sheet::Plan.schema().column(key).is_some_and(|column| column.later && column.must)
            };
            about.retain(|key, _| technical(key));
            calendar.retain(|key, _| ["due_soon_days", "reminder_days"].contains(&key));
        }
        OWN.iter().for_each(|key| drop(about.remove(*key)));
        for (key, words) in [("title", &heading.title), ("attached_to", &heading.attached_to)] {
            words.iter().for_each(|words| text(&mut about, key, words));
        }
        for day in same_place.into_iter().flat_map(|plan| &plan.calendar.holidays) {
            self.add(Sheet::Holiday, export::holiday(day.to_string()), true);
        }
        self.add(Sheet::Plan, about, true);
        self.add(Sheet::Calendar, calendar, true);
    }

    fn sections(&mut self, sections: &[Section]) {
        for (section, number) in sections.iter().zip(1..) {
            let short = self.unique(0, section.short.clone(), || format!("Lĩnh vực {number}"));
            self.add(Sheet::Section, export::row(&Section { short, ..section.clone() }).ok(), true);
        }
        self.shorts = Default::default();
    }

    fn task(&mut self, draft: &Draft) {
        let words = draft.words(Column::Task);
        let (lead, coordinating, lead_text, coordinating_text) = self.people(draft);
        let mut note: Vec<String> = Vec::new();
        let kept = |column: &Column| matches!(column, Column::Other | Column::Target | Column::Unit);
        for (_, heading, _, cell) in draft.cells.iter().filter(|(column, ..)| kept(column)) {
            note.push(format!("{heading}: {}", cell.trim()));
        }
        let task = Task {
            id: draft.id,
            label: Some(draft.label.clone())
                .filter(|label| !label.is_empty() && *label != draft.id.to_string()),
            section: draft.section.clone(),
            short: self.unique(0, shorten(&words, SHORT), || format!("Nhiệm vụ {}", draft.id)),
            text: words,
            lead,
            coordinating,
            lead_text,
            coordinating_text,
            deadline: draft.words(Column::Time),
            note: (!note.is_empty()).then(|| note.join("\n")),
            indicators: Vec::new(),
        };
        let dues = self.dues(draft);
        self.add(Sheet::Task, export::row(&task).ok(), false);
        self.indicators(draft, &task, &dues);
    }

    /// Who leads and who coordinates, as codes and word for word.
    fn people(&mut self, draft: &Draft) -> (Vec<String>, Vec<String>, String, String) {
        let (mut lead, mut with) =
            (draft.raw(Column::Lead).to_string(), draft.raw(Column::Coordinating).to_string());
        let (mut lead_at, mut with_at) = (draft.at(Column::Lead), draft.at(Column::Coordinating));
        let both = draft.raw(Column::Both);
        if !both.is_empty() {
            (lead_at, with_at) = (draft.at(Column::Both), draft.at(Column::Both));
            (lead, with) = by_their_words(both).unwrap_or_else(|| {
                self.findings.push(say::cell_not_parted(lead_at.clone(), shorten(&visible(both), SHOWN)));
                (both.to_string(), String::new())
            });
        }
        if lead.trim().is_empty() {
            self.findings.push(say::task_cell_blank(lead_at.clone(), "chủ trì"));
        }
        let leads = self.roster.codes(&lead, &lead_at, self.findings);
        let others = self.roster.codes(&with, &with_at, self.findings);
        let squeezed = |text: &str| crate::words::fold::squeeze(text);
        (leads, others, squeezed(&lead), squeezed(&with))
    }

    fn dues(&mut self, draft: &Draft) -> Vec<DueRule> {
        let wording = draft.words(Column::Time);
        let place = draft.at(Column::Time);
        let dues = deadline::read(&wording, self.year);
        match (wording.is_empty(), dues.is_empty()) {
            (true, _) => self.findings.push(say::task_cell_blank(place, "thời gian")),
            (_, true) => {
                self.findings.push(say::deadline_unrecognised(place, shorten(&visible(&wording), 80)))
            }
            _ => {}
        }
        dues
    }

    /// A short name that no other row has.
    fn unique(&mut self, of: usize, short: String, otherwise: impl FnOnce() -> String) -> String {
        let short = if short.is_empty() || self.shorts[of].contains(&short) { otherwise() } else { short };
        self.shorts[of].insert(short.clone());
        short
    }

    /// Proposals for the targets in the task's cells: one for each due day; of a column for one year among several,
    /// one for that year's end.
    fn indicators(&mut self, draft: &Draft, task: &Task, dues: &[DueRule]) {
        let unit = draft.words(Column::Unit);
        let mut found: Vec<(Place, Found, Vec<DueRule>)> = Vec::new();
        for (column, cell) in [(Column::Task, &task.text), (Column::Lead, &task.lead_text)] {
            let place = draft.at(column);
            found.extend(targets::find(cell).into_iter().map(|found| (place.clone(), found, dues.to_vec())));
        }
        let columns: Vec<_> = draft.cells.iter().filter(|(column, ..)| *column == Column::Target).collect();
        for (n, (_, heading, place, cell)) in columns.iter().enumerate() {
            let end = year(heading).filter(|_| columns.len() > 1).and_then(|year| Month::new(year, 12));
            let own = end.map(|end| DueRule::Horizon(end.day(31)));
            let one = match own.is_some() || n == 0 {
                true => targets::of_cell(&crate::words::fold::squeeze(cell), &unit),
                false => Found::Unread(format!("{heading}: {}", cell.trim()), cell.clone()),
            };
            found.push((place.clone(), one, own.map_or(dues.to_vec(), |own| vec![own])));
        }
        let mut number = 0;
        for (place, found, dues) in found {
            match found {
                Found::Unread(look, quote) => {
                    self.findings.push(say::number_unread(place, shorten(&visible(&quote), SHOWN), look));
                }
                Found::Wish(wish) => {
                    for due in dues.iter().map(Some).chain(dues.is_empty().then_some(None)) {
                        number += 1;
                        self.indicator(&wish, task, number, due);
                    }
                }
            }
        }
    }

    fn indicator(&mut self, wish: &Wish, task: &Task, number: usize, due: Option<&DueRule>) {
        let id = format!("{:02}.{number}", task.id);
        let mut target = wish.target.clone();
        // What is counted is counted by the year, unless it has one day for the whole plan.
        let things = wish.unit.as_deref().is_none_or(|unit| !["điểm", "hạng", "mức độ"].contains(&unit));
        let yearly = due.is_some_and(|due| !matches!(due, DueRule::Horizon(_)));
        if let Some(t) = target.as_mut().filter(|t| wish.kind == Kind::Count && t.per.is_none()) {
            t.per = (things && yearly && matches!(t.op, Op::AtLeast | Op::Above)).then_some(Per::Year);
        }
        let (numerator, denominator) = labels(wish.kind);
        let mut row = Table::new();
        row.insert("task".into(), Value::Integer(task.id.into()));
        // A cell of its own holds no words but the number's.
        let words = if task.text.contains(&wish.quote) { &wish.quote } else { &task.text };
        let short = self.unique(1, shorten(words, SHORT), || format!("Chỉ tiêu {id}"));
        text(&mut row, "short", short);
        text(&mut row, "id", id);
        row.extend(Value::try_from(wish.kind).map(|kind| ("kind".to_string(), kind)));
        target.iter().for_each(|target| text(&mut row, "target", target.to_string()));
        text(&mut row, "target_source", "stated");
        text(&mut row, "quote", wish.quote.clone());
        text(&mut row, "numerator", numerator);
        denominator.iter().for_each(|label| text(&mut row, "denominator", *label));
        codes(&mut row, "reporters", &task.lead);
        let alone = matches!(task.lead.as_slice(), [one] if !self.roster.is_group(one));
        text(&mut row, "aggregation", if alone { "lead" } else { "sum" });
        let adds = target.as_ref().is_none_or(|t| t.per.is_some() || wish.kind != Kind::Count);
        text(
            &mut row,
            "cumulation",
            if wish.kind == Kind::Milestone {
                "once"
            } else if adds {
                "ytd"
            } else {
                "stock"
            },
        );
        due.iter().for_each(|due| text(&mut row, "due", due.to_string()));
        if let Some(unit) = &wish.unit {
            text(&mut row, "unit", unit);
            self.unit(unit);
        }
        self.add(Sheet::Indicator, row, false);
    }

    /// A unit that the plan must describe: money, scores and percent with decimals, things without.
    fn unit(&mut self, name: &str) {
        let measured = ["đồng", "điểm", "%", "giờ", "ngày"];
        let decimals = if name.split(' ').any(|word| measured.contains(&word)) { 2 } else { 0 };
        if !self.units.iter().any(|unit| unit.name == name) {
            let known = self.known.and_then(|plan| plan.units.iter().find(|unit| unit.name == name));
            let new = || Unit { name: name.to_string(), decimals, aliases: Vec::new() };
            self.units.push(known.cloned().unwrap_or_else(new));
        }
    }

    /// Agencies, groups and units, as far as the tasks name them.
    fn others(&mut self, same_place: bool) {
        let (agencies, groups) = self.roster.known(same_place);
        for agency in agencies {
            self.add(Sheet::Agency, export::row(&agency).ok().map(export::flat), same_place);
        }
        for group in groups {
            self.add(Sheet::Group, export::row(&group).ok(), same_place);
        }
        for (code, name, is_group) in std::mem::take(&mut self.roster.fresh) {
            if !is_group {
                self.add(Sheet::Agency, export::row(&new_agency(&code, &name)).ok().map(export::flat), false);
                continue;
            }
            let mut row = Table::new();
            text(&mut row, "code", code);
            text(&mut row, "name", name);
            text(&mut row, "member_word", "đơn vị");
            self.add(Sheet::Group, row, false);
        }
        for unit in std::mem::take(&mut self.units) {
            self.add(Sheet::Unit, export::row(&unit).ok(), true);
        }
    }
}

/// Leads and coordinators of one cell, parted by the words that stand before or behind them.
fn by_their_words(cell: &str) -> Option<(String, String)> {
    let (mut parts, mut at, mut said) = ([Vec::new(), Vec::new()], 0, false);
    let mut lines = cell.replace("\r", "");
    for word in ["phối hợp:", "Phối hợp:", "PHỐI HỢP:"] {
        lines = lines.replace(word, &format!("\n{word}"));
    }
    for line in lines.split(['\n', ';']) {
        let line = line.trim().trim_start_matches(['-', '+', '•', ' ']).trim_end_matches(['-', ' ']);
        let key = fold_marks(line);
        let heads = [("chủ trì", 0), ("phối hợp", 1)].map(|(word, part)| (fold_marks(word), word, part));
        let mut rest = line;
        if let Some((_, word, part)) = heads.iter().find(|(folded, ..)| key.starts_with(folded.as_str())) {
            (at, said) = (*part, true);
            rest = line.char_indices().nth(word.chars().count()).map_or("", |(from, _)| &line[from..]);
            rest = rest.trim_start_matches([':', ' ', '-']);
        } else if let Some((_, word, part)) =
            heads.iter().find(|(folded, ..)| key.trim_end_matches([')', '.']).ends_with(folded.as_str()))
        {
            (at, said) = (*part, true);
            let kept = line.trim_end_matches([')', '.']);
            let kept =
                kept.char_indices().rev().nth(word.chars().count() - 1).map_or("", |(to, _)| &kept[..to]);
            rest = kept.trim_end_matches(['(', ' ', ',']);
        }
        if !rest.is_empty() {
            parts[at].push(rest.to_string());
        }
    }
    said.then(|| parts.map(|part| part.join(";\n")).into())
}

/// Labels that ask for a name: the words of an annex do not give one.
fn labels(kind: Kind) -> (&'static str, Option<&'static str>) {
    match kind {
        Kind::Zero | Kind::Count | Kind::Milestone => ("[đặt tên số liệu]", None),
        Kind::Reduction | Kind::Growth => ("[đặt tên số kỳ này]", Some("[đặt tên số gốc để so sánh]")),
        _ => ("[đặt tên tử số]", Some("[đặt tên mẫu số]")),
    }
}
