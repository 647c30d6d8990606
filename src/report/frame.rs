//! What all sheets but the first page share: title, way back, head that stays, print set-up.

use super::facts::Facts;
use super::names;
use super::table::{Col, Placed, Row, row};
use crate::period::Named;
use crate::sheet::{Area, Content, Margins, Orientation, Print, Sheet, Style, View, palette};
use crate::words::list::{capitalized, visible};
use crate::words::text::{Lang, Say};

/// Row of the table's head on every sheet.
pub const HEAD: u32 = 2;
/// First row below it.
pub const FIRST: u32 = 3;

/// A sheet with its title, its explanation and its way back.
pub fn open(name: &str, title: &str, note: &str, cols: &[Col]) -> Sheet {
    let mut sheet = Sheet::new(name);
    sheet.widths(cols.iter().map(|c| c.width));
    let last = last_col(cols);
    let back = back_from(cols);
    let heading = Style::plain().size(14.0).bold().color(palette::NAVY).middle();
    sheet.merge(Area::row(0, 0, back - 1), title, heading);
    let way_back = Content::link(names::OVERVIEW, 0, 0, "← Tổng quan");
    sheet.merge(Area::row(0, back, last), way_back, link().right().one_line());
    sheet.fixed_height(0, 24.0);
    let style = Style::plain().italic().color(palette::GREY_TEXT).wrap().middle();
    row(&mut sheet, 1, cols, Row::Spans(vec![(0, last, note.into(), style)]));
    sheet.view = View { gridlines: false, zoom: 90, ..View::default() };
    sheet
}

/// The same with the month behind its title.
pub fn of_month(facts: &Facts<'_>, name: &str, title: &str, note: &str, cols: &[Col]) -> Sheet {
    let month = facts.material.period.long_vi().to_uppercase();
    open(name, &format!("{title}, {month}"), note, cols)
}

/// Freezes the head, filters the table, sets up the printer.
pub fn close(sheet: &mut Sheet, facts: &Facts<'_>, cols: &[Col], table: Placed, stay: u16) {
    sheet.view.freeze = Some((table.head + 1, stay));
    sheet.view.selection = (table.first.min(table.last), 0);
    if table.last > table.head {
        sheet.filter = Some(Area::new((table.head, 0), (table.last, last_col(cols))));
    }
    let end = sheet.next_row().saturating_sub(1);
    sheet.print = landscape(facts, &sheet.name);
    sheet.print.area = Some(Area::new((0, 0), (end, last_col(cols))));
    sheet.print.repeat_rows = Some((table.head, table.head));
    sheet.plain_texts.push(Area::new((0, 0), (end, last_col(cols))));
}

/// A4 across, one page wide, page number centred at the top.
pub fn landscape(facts: &Facts<'_>, name: &str) -> Print {
    let font = "&\"Times New Roman,Regular\"&11";
    let name = name.replace('&', "&&");
    Print {
        orientation: Orientation::Landscape,
        margins: Margins::default(),
        fit: Some((1, 0)),
        header: format!(
            "&L{font} {} {}&C{font} &P&R{font} {name}",
            capitalized(&facts.material.plan.about.report.replace('&', "&&")),
            Named(facts.material.period).say(Lang::Vi)
        ),
        center: true,
        ..Print::default()
    }
}

/// The look of a link in running text.
pub fn link() -> Style {
    Style::plain().color(palette::LINK).underline().middle()
}

/// The look of a link in a table.
pub fn table_link() -> Style {
    Style::body().color(palette::LINK).underline().indent(1)
}

pub(super) fn last_col(cols: &[Col]) -> u16 {
    u16::try_from(cols.len()).unwrap_or(u16::MAX).saturating_sub(1)
}

/// From which column the way back stands: as many of the last columns as its words need.
fn back_from(cols: &[Col]) -> u16 {
    let mut room = 0.0;
    let mut from = last_col(cols) + 1;
    for col in cols.iter().rev() {
        from -= 1;
        room += col.width;
        if room >= 13.0 {
            break;
        }
    }
    from.max(1)
}

/// A line below a table, in small italics.
pub fn footnote(sheet: &mut Sheet, at: u32, cols: &[Col], text: &str) {
    let style = Style::plain().size(11.0).italic().color(palette::GREY_TEXT).wrap().middle();
    row(sheet, at, cols, Row::Spans(vec![(0, last_col(cols), text.into(), style)]));
}

/// A full-width line inside a table that heads a group.
pub fn band(cols: &[Col], text: &str) -> Row {
    let style = Style::body().bold().fill(palette::SECTION_TINT).color(palette::NAVY).left().indent(1);
    Row::Spans(vec![(0, last_col(cols), text.into(), style)])
}

/// Name of a file without its folders, on one printable line.
pub fn file_name(path: &str) -> String {
    visible(path.rsplit('/').next().unwrap_or(path))
}
