//! The mail of the made-up months: what each office sends, and the typical mistakes, each made by one office
//! of the last month.

use super::town::{Draft, Letter, Town};
use crate::answer::Field;
use crate::field::Need;
use crate::form::layout::{Column, Extra, Layout, Placed};
use crate::form::{Ask, Block, Filling, Raw};
use crate::period::Month;
use crate::rule::is_bounded;
use crate::sheet::address::a1;
use crate::sheet::{SheetError, Style};
use chrono::Days;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// A made-up month.
#[derive(Debug, Clone, Default)]
pub struct Mail {
    pub letters: Vec<Letter>,
    pub planted: Vec<Planted>,
    /// What every office meant to say, by agency code, mistakes apart.
    pub meant: BTreeMap<String, Filling>,
}

/// A typical mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mistake {
    NumeratorAbove,
    /// `98,5%` typed where a count is asked.
    PercentAsText,
    EditedTarget,
    /// A row is inserted, with a figure in it.
    InsertedRow,
    Missing,
    LateResend,
    LastMonthsForm,
    /// The file name is in decomposed Unicode, as macOS writes it.
    DecomposedName,
    /// Excel still has the file open: its lock file lies beside it.
    LockFile,
}

impl Mistake {
    /// Every mistake, in the order in which offices are chosen for them.
    pub const ALL: [Mistake; 9] = [
        Mistake::NumeratorAbove,
        Mistake::PercentAsText,
        Mistake::EditedTarget,
        Mistake::InsertedRow,
        Mistake::Missing,
        Mistake::LateResend,
        Mistake::LastMonthsForm,
        Mistake::DecomposedName,
        Mistake::LockFile,
    ];
}

/// A mistake that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planted {
    pub mistake: Mistake,
    pub agency: String,
    pub file: Option<String>,
    pub cell: Option<String>,
}

impl<'p> Town<'p> {
    /// A month's mail. `with_mistakes` plants the typical ones.
    ///
    /// # Errors
    /// A form that cannot be composed.
    pub fn month(&mut self, period: Month, with_mistakes: bool) -> Result<Mail, SheetError> {
        let roster = self.plan.roster(period);
        let drafts: Vec<Draft<'p>> = roster.into_iter().map(|a| self.draft(a, period)).collect();
        let meant = drafts.iter().map(|d| (d.form.agency.code.clone(), d.filling.clone())).collect();
        let mut mail = Mail { meant, ..Mail::default() };
        let slips = if with_mistakes { choose(&drafts) } else { BTreeMap::new() };
        let send = |draft: &Draft<'p>| match slips.get(&draft.form.agency.code) {
            None => Ok((vec![self.letter(draft, &draft.filling)?], None)),
            Some(mistake) => commit(self, draft, *mistake).map(|(sent, slip)| (sent, Some(slip))),
        };
        let sent: Vec<Result<_, SheetError>> = drafts.par_iter().map(send).collect();
        for one in sent {
            let (letters, planted) = one?;
            mail.letters.extend(letters);
            mail.planted.extend(planted);
        }
        for draft in drafts {
            self.said.insert(draft.form.agency.code.clone(), draft.filling.answers());
        }
        Ok(mail)
    }
}

/// Which office makes which mistake: from the end of the roster, each at most one, where its form allows.
fn choose(drafts: &[Draft<'_>]) -> BTreeMap<String, Mistake> {
    let mut chosen = BTreeMap::new();
    for mistake in Mistake::ALL {
        let free = |d: &&Draft<'_>| !chosen.contains_key(&d.form.agency.code);
        if let Some(draft) = drafts.iter().rev().filter(free).find(|d| row_for(mistake, d).is_some()) {
            chosen.insert(draft.form.agency.code.clone(), mistake);
        }
    }
    chosen
}

/// The row in which an office can make a mistake.
fn row_for<'d, 'p>(mistake: Mistake, draft: &'d Draft<'p>) -> Option<&'d Ask<'p>> {
    let (form, filling) = (&draft.form, &draft.filling);
    let typed =
        |a: &Ask<'p>, field| filling.get(&a.key(), field).is_some() && form.takes(a).need(field).is_input();
    let mut rows = form.asks().filter(|a| {
        a.block == Block::Reported && form.takes(a).num == Need::Required && typed(a, Field::Num)
    });
    match mistake {
        Mistake::NumeratorAbove => rows.find(|a| is_bounded(a.obligation.indicator) && typed(a, Field::Den)),
        Mistake::EditedTarget => rows.find(|a| a.obligation.indicator.target.is_some()),
        _ => rows.next(),
    }
}

/// Makes a mistake: the letters sent, and what went wrong where.
fn commit(
    town: &Town<'_>,
    draft: &Draft<'_>,
    mistake: Mistake,
) -> Result<(Vec<Letter>, Planted), SheetError> {
    let form = &draft.form;
    let mut letter = town.letter(draft, &draft.filling)?;
    let agency = letter.agency.clone();
    let mut planted = Planted { mistake, agency, file: Some(letter.name.clone()), cell: None };
    let mut letters = Vec::new();
    match mistake {
        Mistake::Missing => {
            planted.file = None;
            return Ok((letters, planted));
        }
        Mistake::LateResend => {
            letters.push(letter.clone());
            letter = resent(town, draft, letter)?;
            planted.file = Some(letter.name.clone());
        }
        Mistake::LastMonthsForm => {
            if let Some(bytes) = town.last_months(draft)? {
                letter.bytes = bytes;
            }
        }
        Mistake::PercentAsText | Mistake::NumeratorAbove | Mistake::InsertedRow | Mistake::EditedTarget => {
            (letter.bytes, planted.cell) = spoilt(town, draft, mistake)?;
        }
        Mistake::DecomposedName => {
            let month = form.period.short_vi().replace('/', "-");
            letter.name = format!("BC CCHC {month} - {} (1).xlsx", form.agency.name).nfd().collect();
            planted.file = Some(letter.name.clone());
        }
        Mistake::LockFile => {
            let name = format!("~${}", letter.name);
            planted.file = Some(name.clone());
            letters.push(Letter { name, bytes: vec![5; 165], ..letter.clone() });
        }
    }
    letters.push(letter);
    Ok((letters, planted))
}

/// A second, corrected copy after the deadline.
fn resent(town: &Town<'_>, draft: &Draft<'_>, first: Letter) -> Result<Letter, SheetError> {
    let mut filling = draft.filling.clone();
    filling.extras.insert(Extra::Revision, Raw::Number(Decimal::TWO));
    if let Some(ask) = row_for(Mistake::LateResend, draft) {
        filling.put(&ask.key(), Field::Result, Raw::Text("Đã bổ sung thuyết minh.".to_string()));
    }
    let letter = town.letter(draft, &filling)?;
    let deadline = draft.form.plan.calendar.deadline(draft.form.period);
    let name = first.name.replace(".xlsx", " (lan 2).xlsx");
    Ok(Letter { name, on: deadline + Days::new(2), ..letter })
}

/// The form with something else typed into a row, its target overwritten, or a row inserted above it with a
/// figure in it; and the address of the cell.
fn spoilt(
    town: &Town<'_>,
    draft: &Draft<'_>,
    mistake: Mistake,
) -> Result<(Vec<u8>, Option<String>), SheetError> {
    let form = &draft.form;
    let mut filling = draft.filling.clone();
    let mut placed: Vec<Placed<'_, '_>> = Layout::of(form).rows.into_iter().map(|(_, p)| p).collect();
    let inserted = mistake == Mistake::InsertedRow;
    if inserted {
        let place = placed.iter().position(|p| matches!(p, Placed::Ask(_))).unwrap_or(0);
        placed.insert(place, Placed::Foreign);
    }
    let layout = Layout::place(placed);
    let key = row_for(mistake, draft).map(Ask::key);
    let row = match &key {
        _ if inserted => layout.rows.iter().find(|(_, p)| matches!(p, Placed::Foreign)).map(|(row, _)| *row),
        Some(key) => layout.row_of(key),
        None => None,
    };
    let target = mistake == Mistake::EditedTarget;
    if let Some(key) = key.filter(|_| !inserted && !target) {
        let raw = match (mistake, filling.get(&key, Field::Den)) {
            (Mistake::NumeratorAbove, Some(Raw::Number(den))) => Raw::Number(*den + Decimal::from(3)),
            _ => Raw::Text("98,5%".to_string()),
        };
        filling.put(&key, Field::Num, raw);
    }
    let bytes = town.bytes(form, &layout, &filling, |sheet| {
        let Some(row) = row else { return };
        if inserted {
            let words = "Số liệu của thôn, bản (đơn vị tự thêm)";
            sheet.put(row, Column::Content.index(), words, Style::body());
            sheet.put(row, Column::Num.index(), 7, Style::body());
        } else if target {
            let style = sheet.style(row, Column::Target.index());
            sheet.put(row, Column::Target.index(), "90 %", style);
        }
    })?;
    let column = if target { Column::Target } else { Column::Num };
    Ok((bytes, row.map(|row| a1(row, column.index()))))
}
