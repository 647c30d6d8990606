//! Composes a form as a workbook: pure data, no bytes and no disk.

mod colours;
mod end;
mod faults;
mod guide;
mod guide_example;
mod head;
mod hints;
mod lists;
mod look;
mod page;
mod paging;
mod row;
mod slot;
mod table;
mod task;

pub use faults::FaultLine;

use super::layout::{Column, Layout, SHEET};
use super::{Filling, Form, Identity};
use crate::sheet::{Properties, Sheet, SheetError, Workbook, to_bytes};

/// What the parts of a form are composed from.
#[derive(Clone, Copy)]
struct Parts<'a, 'p> {
    form: &'a Form<'p>,
    layout: &'a Layout<'a, 'p>,
    filling: &'a Filling,
    identity: &'a Identity,
}

/// A form as a workbook: *Báo cáo*, *Hướng dẫn*, *Danh mục*, the very hidden identity, and *Lỗi* with links
/// if there are fault lines. The filling may be a fresh form's, or an agency's own answers with marks.
pub fn compose(
    form: &Form<'_>,
    layout: &Layout<'_, '_>,
    filling: &Filling,
    identity: &Identity,
    faults: &[FaultLine],
) -> Result<Workbook, SheetError> {
    let parts = Parts { form, layout, filling, identity };
    let mut book = Workbook::new(properties(parts));
    book.push(main_sheet(parts)?);
    if !faults.is_empty() {
        book.active = book.sheets.len();
        book.push(faults::sheet(parts, faults));
    }
    book.push(guide::sheet(parts));
    book.push(lists::sheet());
    book.push(lists::identity(identity));
    Ok(book)
}

/// A form as the bytes of an `.xlsx` file.
pub fn render(form: &Form<'_>, filling: &Filling, plan_fingerprint: &str) -> Result<Vec<u8>, SheetError> {
    let identity = Identity::of(form, plan_fingerprint);
    let layout = Layout::of(form);
    to_bytes(&compose(form, &layout, filling, &identity, &[])?)
}

fn properties(parts: Parts<'_, '_>) -> Properties {
    let form = parts.form;
    Properties {
        title: format!("{} - {} - {}", form.plan.about.form_title, form.agency.name, form.period.long_vi()),
        subject: parts.identity.subject(),
        author: String::new(),
        company: form.agency.name.clone(),
        created: form.plan.calendar.cut_off(form.period),
    }
}

fn main_sheet(parts: Parts<'_, '_>) -> Result<Sheet, SheetError> {
    let mut sheet = Sheet::new(SHEET);
    for column in Column::ALL {
        sheet.width(column.index(), column.width());
        if column.is_hidden() {
            sheet.hide_column(column.index());
        }
    }
    table::write(parts, &mut sheet);
    head::write(parts, &mut sheet);
    end::write(parts, &mut sheet);
    sheet.calculate()?;
    table::fit_verdicts(parts, &mut sheet);
    paging::keep_together(parts, &mut sheet);
    colours::write(parts, &mut sheet);
    hints::write(parts, &mut sheet);
    page::write(parts, &mut sheet);
    Ok(sheet)
}
