//! The rows below the head → sections and tasks with their cells word for word. Every row is a section, a
//! task, more of a task, or named in a finding.

use super::grid::Grid;
use super::head::{Column, Head};
use crate::finding::{Finding, Place, plan_annex as say};
use crate::plan::Section;
use crate::words::fold::{fold_marks, squeeze};
use crate::words::list::{shorten, visible};
use std::collections::BTreeSet;

/// Letters of a cell that a finding shows.
pub(super) const SHOWN: usize = 160;
const BULLETS: [char; 6] = ['-', '+', '•', '*', '–', '·'];

/// A sheet with a table of tasks.
pub(super) struct Page {
    pub grid: Grid,
    pub head: Head,
}

/// A task as its rows say it.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub id: u32,
    /// The number as it is printed.
    pub label: String,
    pub section: String,
    /// Each column that holds something: what it is, its heading, its place, its text with line breaks.
    pub cells: Vec<(Column, String, Place, String)>,
    /// The place of its row.
    pub place: Place,
}

impl Draft {
    /// A cell word for word, with its line breaks.
    pub fn raw(&self, column: Column) -> &str {
        self.cells.iter().find(|(own, ..)| *own == column).map_or("", |(.., text)| text)
    }

    /// Its place; the row's where the cell is empty or missing.
    pub fn at(&self, column: Column) -> Place {
        self.cells.iter().find(|(own, ..)| *own == column).map_or(&self.place, |(_, _, at, _)| at).clone()
    }

    /// A cell word for word, white space folded; a line that begins with a bullet stays a line.
    pub fn words(&self, column: Column) -> String {
        let mut text = String::new();
        for line in self.raw(column).lines().map(squeeze).filter(|line| !line.is_empty()) {
            let bullet = column == Column::Task && line.starts_with(BULLETS);
            text.push_str(if text.is_empty() {
                ""
            } else if bullet {
                "\n"
            } else {
                " "
            });
            text.push_str(&line);
        }
        text
    }
}

/// A row below the head.
enum Line {
    /// Blank, a row of column numbers, or the head once more.
    Nothing,
    Section(String, String),
    Task,
    /// Another row of the task above.
    More,
    Unread,
}

/// The sections and tasks of all pages; ids follow the printed numbers where these are whole and unlike.
pub(super) fn read(pages: &[Page], findings: &mut Vec<Finding>) -> (Vec<Section>, Vec<Draft>) {
    let mut reader = Reader { sections: Vec::new(), drafts: Vec::new(), outer: None, fresh: true, findings };
    for page in pages {
        (reader.outer, reader.fresh) = (None, true);
        for row in page.head.last_row + 1..page.grid.rows {
            reader.row(page, row);
        }
    }
    let Reader { mut sections, mut drafts, .. } = reader;
    let used: BTreeSet<&str> = drafts.iter().map(|draft| draft.section.as_str()).collect();
    for empty in sections.iter().filter(|own| !used.contains(own.id.as_str())) {
        let inner = |own: &&Section| own.id.starts_with(&format!("{}.", empty.id));
        if !sections.iter().any(|own| inner(&own)) {
            findings.push(say::section_empty(
                pages.first().map_or_else(Place::default, |p| p.grid.sheet.clone()),
                &empty.title,
            ));
        }
    }
    sections = sections.iter().filter(|own| used.contains(own.id.as_str())).cloned().collect();
    number(&mut drafts, findings);
    (sections, drafts)
}

struct Reader<'f> {
    sections: Vec<Section>,
    drafts: Vec<Draft>,
    /// The section above that has sections of its own.
    outer: Option<Section>,
    /// Whether the page has had no section yet.
    fresh: bool,
    findings: &'f mut Vec<Finding>,
}

impl Reader<'_> {
    fn row(&mut self, page: &Page, row: u32) {
        match page.line(row, !self.drafts.is_empty()) {
            Line::Nothing => {}
            Line::Section(label, title) => self.section(&label, &title),
            Line::Task => {
                if self.fresh {
                    let id = roman_of(self.sections.len() + 1);
                    let title = if id == "I" {
                        "Nhiệm vụ"
                    } else {
                        page.grid.sheet.sheet.as_deref().unwrap_or_default()
                    };
                    self.section(&id, title);
                    let id = self.sections.last().map_or("", |own| own.id.as_str());
                    self.findings.push(say::section_not_stated(page.grid.at(row, 0), id));
                }
                let section = self.sections.last().map_or_else(String::new, |own| own.id.clone());
                self.drafts.push(page.draft(row, section));
            }
            Line::More => match self.drafts.last_mut() {
                Some(draft) => page.add(draft, row),
                None => self.findings.push(page.unread(row)),
            },
            Line::Unread => self.findings.push(page.unread(row)),
        }
    }

    /// A section: by a Roman number or a letter of its own, by any other number within the one above.
    fn section(&mut self, label: &str, title: &str) {
        self.fresh = false;
        let label = if label.is_empty() { roman_of(self.sections.len() + 1) } else { label.to_string() };
        let inner = rank(&label) > 0;
        let (mut id, mut title) = (label, title.to_string());
        if let Some(outer) = self.outer.as_ref().filter(|_| inner) {
            (id, title) = (format!("{}.{id}", outer.id), format!("{} – {title}", outer.title));
        }
        let twin = |id: &str| self.sections.iter().any(|own| own.id == id);
        let free = (2..).map(|n| format!("{id}-{n}")).find(|other| !twin(other));
        let id = if twin(&id) { free.unwrap_or_default() } else { id };
        let section = Section { id, short: shorten(&title, 40), title };
        if !inner {
            self.outer = Some(section.clone());
        }
        self.sections.push(section);
    }
}

impl Page {
    fn words(&self, row: u32, column: Column) -> String {
        self.head.column(column).map_or_else(String::new, |col| self.grid.words(row, col))
    }

    /// Whether one of these columns says something of its own in a row: not a cell that lies over the task's.
    fn says(&self, row: u32, columns: &[Column]) -> bool {
        let task = self.head.column(Column::Task).map(|col| self.grid.origin(row, col));
        let own = self.head.columns.iter().filter(|(own, ..)| columns.contains(own));
        own.map(|(_, col, _)| *col)
            .any(|col| !self.grid.text(row, col).is_empty() && Some(self.grid.origin(row, col)) != task)
    }

    /// What a row is: one with somebody to do it, a time or a target is a task.
    fn line(&self, row: u32, begun: bool) -> Line {
        use Column::{Both, Coordinating, Lead, Target, Time};
        let (label, text) = (self.words(row, Column::Number), self.words(row, Column::Task));
        if self.grid.filled(row).is_empty() || self.is_column_numbers(row) || self.is_head(row) {
            return Line::Nothing;
        }
        if self.continues(row) {
            return Line::More;
        }
        if self.says(row, &[Lead, Coordinating, Both, Time, Target]) {
            return if text.is_empty() { Line::Unread } else { Line::Task };
        }
        self.bare(row, &label, &text, begun)
    }

    /// A row that nobody is to do: a section, more of a task, a task whose cells are empty, or none of these.
    fn bare(&self, row: u32, label: &str, text: &str, begun: bool) -> Line {
        let section = |label: &str, title: &str| Line::Section(trimmed(label).to_string(), title.to_string());
        let one_cell = text.is_empty() || label.is_empty() || label == text;
        let whole = if text.is_empty() { label } else { text };
        if let Some((first, title)) = whole.split_once(' ').filter(|_| one_cell)
            && rank(trimmed(first)) == 0
        {
            return section(first, title.trim_start_matches(['-', '–', '.', ' ']));
        }
        if text.is_empty() {
            return Line::Unread;
        }
        let (own, next) = (rank(trimmed(label)), self.next_rank(row));
        if !label.is_empty() && (own == 0 || next.is_some_and(|next| next > own && own < 9)) {
            return section(label, text);
        }
        let opens_small = text.starts_with(BULLETS) || text.chars().next().is_some_and(char::is_lowercase);
        match self.head.column(Column::Task) {
            _ if !label.is_empty() => Line::Task,
            _ if opens_small && begun => Line::More,
            Some(col) if next.is_some() && (self.grid.is_band(row, col) || text == text.to_uppercase()) => {
                section("", text)
            }
            _ => Line::Unread,
        }
    }

    /// The rank of the number of the next row that is a task.
    fn next_rank(&self, row: u32) -> Option<u32> {
        use Column::{Both, Coordinating, Lead, Target, Time};
        let next = (row + 1..self.grid.rows).find(|next| !self.grid.filled(*next).is_empty())?;
        let is_task = self.says(next, &[Lead, Coordinating, Both, Time, Target]);
        is_task.then(|| rank(trimmed(&self.words(next, Column::Number))))
    }

    /// Whether the row's number stands in a cell merged from the row above.
    fn continues(&self, row: u32) -> bool {
        let number = self.head.column(Column::Number).map(|col| self.grid.origin(row, col).0);
        number.is_some_and(|first| first < row && first > self.head.last_row)
    }

    /// Whether the row is the head again, as on a new page.
    fn is_head(&self, row: u32) -> bool {
        let same = |(_, col, _): &(Column, u32, String)| {
            fold_marks(self.grid.text(row, *col)) == fold_marks(self.grid.text(self.head.last_row, *col))
        };
        self.head.columns.iter().all(same)
    }

    /// `(1) | (2) | (3)`, `1 | 2 | 3`, `A | B | 1`: the numbers of the columns below the head.
    fn is_column_numbers(&self, row: u32) -> bool {
        let words = self.grid.row_words(row);
        let bare: Vec<&str> = words.iter().map(|word| word.trim_matches(['(', ')', ' ', '['])).collect();
        bare.len() > 1
            && bare.iter().all(|word| word.len() <= 2)
            && matches!(bare[..2], ["1", "2"] | ["A", "B"] | ["a", "b"])
    }

    fn draft(&self, row: u32, section: String) -> Draft {
        let label = trimmed(&self.words(row, Column::Number)).to_string();
        let place = self.grid.at(row, self.head.column(Column::Number).unwrap_or(0));
        let mut draft = Draft { id: 0, label, section, cells: Vec::new(), place };
        self.add_cells(&mut draft, row, |_| true);
        draft
    }

    /// Adds what another row has for a task; a merged cell says it once.
    fn add(&self, draft: &mut Draft, row: u32) {
        self.add_cells(draft, row, |col| self.grid.origin(row, col).0 == row);
    }

    fn add_cells(&self, draft: &mut Draft, row: u32, is_new: impl Fn(u32) -> bool) {
        for (column, col, heading) in &self.head.columns {
            let text = self.grid.text(row, *col);
            if *column == Column::Number || text.is_empty() || !is_new(*col) {
                continue;
            }
            let same =
                |(own, known, ..): &&mut (Column, String, Place, String)| own == column && known == heading;
            match draft.cells.iter_mut().find(same) {
                Some((.., known)) => *known = format!("{known}\n{text}"),
                None => {
                    draft.cells.push((*column, heading.clone(), self.grid.at(row, *col), text.to_string()))
                }
            }
        }
    }

    fn unread(&self, row: u32) -> Finding {
        let col = self.grid.filled(row).first().copied().unwrap_or(0);
        say::row_unread(
            self.grid.at(row, col),
            shorten(&visible(&self.grid.row_words(row).join(" | ")), SHOWN),
        )
    }
}

/// A number without the signs behind it.
fn trimmed(label: &str) -> &str {
    label.trim_end_matches(['.', ')', ':', '-', '–', '/', ' '])
}

/// How deep a printed number stands: 0 for `I` and `A`, then `1`, `1.1`, `a`; 9 without any.
fn rank(label: &str) -> u32 {
    let roman = label.trim_start_matches('X');
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let letters = label.chars().count();
    match label {
        "" => 9,
        _ if units.contains(&roman) && label.len() - roman.len() <= 3 => 0,
        _ if letters == 1 && label.chars().all(|c| c.is_ascii_uppercase()) => 0,
        _ if label.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit())) => {
            u32::try_from(label.split('.').count()).unwrap_or(9).min(7)
        }
        _ if letters == 1 && label.chars().all(char::is_alphabetic) => 8,
        _ => 9,
    }
}

fn roman_of(number: usize) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    format!("{}{}", "X".repeat(number / 10), units[number % 10])
}

/// Ids: the printed numbers, or, where one is none or stands twice, one after the other.
fn number(drafts: &mut [Draft], findings: &mut Vec<Finding>) {
    let printed: Vec<Option<u32>> = drafts.iter().map(|d| d.label.parse().ok().filter(|n| *n > 0)).collect();
    let whole: BTreeSet<u32> = printed.iter().flatten().copied().collect();
    let Some(place) = drafts.first().map(|draft| draft.place.clone()) else {
        return;
    };
    if whole.len() < drafts.len() {
        findings.push(say::renumbered(place));
        drafts.iter_mut().zip(1..).for_each(|(draft, id)| draft.id = id);
        return;
    }
    drafts.iter_mut().zip(printed).for_each(|(draft, id)| draft.id = id.unwrap_or_default());
    let most = u32::try_from(drafts.len() * 2).unwrap_or(u32::MAX);
    let gaps = (1..whole.last().copied().unwrap_or_default().min(most)).filter(|n| !whole.contains(n));
    let gaps: Vec<String> = gaps.map(|n| n.to_string()).collect();
    if !gaps.is_empty() {
        findings.push(say::numbers_missing(place, gaps.join(", ")));
    }
}
