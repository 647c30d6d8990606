//! The typical mistakes, each made by one office of the last month.

use super::town::{Draft, Letter, Town};
use crate::answer::Field;
use crate::form::layout::{Column, Extra, Layout, Placed};
use crate::form::{Ask, Block, Entry, Raw};
use crate::plan::Kind;
use crate::sheet::SheetError;
use crate::sheet::address::a1;
use chrono::Days;
use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

/// A typical mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mistake {
    Missing,
    LateResend,
    /// `98,5%` typed where a count is asked.
    PercentAsText,
    NumeratorAbove,
    LastMonthsForm,
    /// A row is inserted, with a figure in it.
    InsertedRow,
    EditedTarget,
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

/// What one office sends, and the mistake it made, if any.
pub(super) type Sent = (Vec<Letter>, Option<Planted>);

/// Which office makes which mistake: from the end of the roster, each at most one, where its form allows.
pub(super) fn choose(drafts: &[Draft<'_>]) -> Vec<(Mistake, String)> {
    let mut chosen: Vec<(Mistake, String)> = Vec::new();
    for mistake in Mistake::ALL {
        let free = |d: &&Draft<'_>| !chosen.iter().any(|(_, code)| *code == d.form.agency.code);
        if let Some(draft) = drafts.iter().rev().filter(free).find(|d| row_for(mistake, d).is_some()) {
            chosen.push((mistake, draft.form.agency.code.clone()));
        }
    }
    chosen
}

/// The row in which an office can make a mistake.
fn row_for<'d, 'p>(mistake: Mistake, draft: &'d Draft<'p>) -> Option<&'d Ask<'p>> {
    let typed = |a: &&Ask<'p>| a.block == Block::Reported && matches!(a.num, Entry::Input { required: true });
    let filled = |a: &&Ask<'p>| draft.filling.get(&a.key(), Field::Num).is_some();
    let mut rows = draft.form.asks().filter(typed).filter(filled);
    match mistake {
        Mistake::NumeratorAbove => rows.find(|a| {
            let kind = a.obligation.indicator.kind == Kind::Ratio && !a.obligation.indicator.may_exceed;
            kind && matches!(a.den, Entry::Input { .. }) && draft.filling.get(&a.key(), Field::Den).is_some()
        }),
        Mistake::EditedTarget => rows.find(|a| a.obligation.indicator.target.is_some()),
        _ => rows.next(),
    }
}

/// Makes a mistake: the letters sent, and what went wrong where.
pub(super) fn commit(town: &Town<'_>, draft: &Draft<'_>, mistake: Mistake) -> Result<Sent, SheetError> {
    let mut letter = town.letter(draft, &draft.filling)?;
    let mut planted =
        Planted { mistake, agency: letter.agency.clone(), file: Some(letter.name.clone()), cell: None };
    let mut letters = Vec::new();
    match mistake {
        Mistake::Missing => {
            planted.file = None;
            return Ok((letters, Some(planted)));
        }
        Mistake::LateResend => {
            letters.push(letter.clone());
            letter = resent(town, draft, letter)?;
            planted.file = Some(letter.name.clone());
        }
        Mistake::PercentAsText | Mistake::NumeratorAbove => {
            planted.cell = retype(town, draft, mistake, &mut letter)?;
        }
        Mistake::LastMonthsForm => {
            if let Some(bytes) = town.last_months(draft)? {
                letter.bytes = bytes;
            }
        }
        Mistake::InsertedRow => planted.cell = insert_row(town, draft, &mut letter)?,
        Mistake::EditedTarget => planted.cell = edit_target(town, draft, &mut letter)?,
        Mistake::DecomposedName => {
            letter.name = format!(
                "BC CCHC {} - {} (1).xlsx",
                draft.form.period.short_vi().replace('/', "-"),
                draft.form.agency.name
            );
            letter.name = letter.name.nfd().collect();
            planted.file = Some(letter.name.clone());
        }
        Mistake::LockFile => {
            let name = format!("~${}", letter.name);
            planted.file = Some(name.clone());
            letters.push(Letter { name, bytes: vec![5; 165], ..letter.clone() });
        }
    }
    letters.push(letter);
    Ok((letters, Some(planted)))
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

/// Types something else into a row; the address of the cell.
fn retype(
    town: &Town<'_>,
    draft: &Draft<'_>,
    mistake: Mistake,
    letter: &mut Letter,
) -> Result<Option<String>, SheetError> {
    let Some(ask) = row_for(mistake, draft) else {
        return Ok(None);
    };
    let mut filling = draft.filling.clone();
    let raw = match (mistake, filling.get(&ask.key(), Field::Den)) {
        (Mistake::NumeratorAbove, Some(Raw::Number(den))) => Raw::Number(*den + Decimal::from(3)),
        _ => Raw::Text("98,5%".to_string()),
    };
    filling.put(&ask.key(), Field::Num, raw);
    letter.bytes = town.letter(draft, &filling)?.bytes;
    let row = Layout::of(&draft.form).row_of(&ask.key());
    Ok(row.map(|row| a1(row, Column::Num.index())))
}

/// Inserts a row above a row of figures and types a figure into it; the address of that cell.
fn insert_row(town: &Town<'_>, draft: &Draft<'_>, letter: &mut Letter) -> Result<Option<String>, SheetError> {
    let form = &draft.form;
    let mut placed: Vec<Placed<'_, '_>> = Layout::of(form).rows.into_iter().map(|(_, p)| p).collect();
    let place = placed.iter().position(|p| matches!(p, Placed::Ask(_))).unwrap_or(0);
    placed.insert(place, Placed::Foreign);
    let layout = Layout::place(placed);
    let row = layout.rows.iter().find(|(_, p)| matches!(p, Placed::Foreign)).map_or(0, |(row, _)| *row);
    let style = crate::sheet::Style::body();
    letter.bytes = town.bytes(form, &layout, &draft.filling, |sheet| {
        sheet.put(row, Column::Content.index(), "Số liệu của thôn, bản (đơn vị tự thêm)", style);
        sheet.put(row, Column::Num.index(), 7, style);
    })?;
    Ok(Some(a1(row, Column::Num.index())))
}

/// Overwrites a target; the address of the cell.
fn edit_target(
    town: &Town<'_>,
    draft: &Draft<'_>,
    letter: &mut Letter,
) -> Result<Option<String>, SheetError> {
    let Some(ask) = row_for(Mistake::EditedTarget, draft) else {
        return Ok(None);
    };
    let layout = Layout::of(&draft.form);
    let Some(row) = layout.row_of(&ask.key()) else {
        return Ok(None);
    };
    let column = Column::Target.index();
    letter.bytes = town.bytes(&draft.form, &layout, &draft.filling, |sheet| {
        let style = sheet.style(row, column);
        sheet.put(row, column, "90 %", style);
    })?;
    Ok(Some(a1(row, column)))
}
