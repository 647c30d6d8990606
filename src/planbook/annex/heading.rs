//! What stands above the table: the annex's title and the document it belongs to.

use super::Page;
use crate::finding::{Finding, Place, plan_annex as say};
use crate::package::a1;
use crate::plan::About;
use crate::words::fold::fold_marks;

/// The known plan's heading with what the annex says of itself; what is taken over is said.
pub(super) fn read(page: &Page, known: &About, findings: &mut Vec<Finding>) -> About {
    let mut about = known.clone();
    let (title, attached) = above(page);
    let sheet = Place::file(page.file).in_sheet(&page.grid.name);
    let mut taken = vec!["first_period", "plan_end", "plan_end_note", "[calendar]"];
    match title {
        Some((row, title)) => {
            findings.push(say::heading_read(sheet.clone().at(a1(row, 0_u16)), &title));
            about.title = title;
        }
        None => taken.insert(0, "title"),
    }
    match attached {
        Some(words) => about.attached_to = words,
        None => taken.insert(0, "attached_to"),
    }
    findings.push(say::heading_taken_over(sheet, taken.join(", ")));
    about
}

/// The title below the word PHỤ LỤC with its row, and the line in brackets that names the document.
fn above(page: &Page) -> (Option<(u32, String)>, Option<String>) {
    let mut title: Option<(u32, Vec<String>)> = None;
    let mut attached = None;
    let mut begun = false;
    for row in 0..page.head.first_row {
        let words = page.grid.row_words(row).join(" ");
        let key = fold_marks(&words);
        if key.starts_with("phụ lục") || key.starts_with("biểu") {
            begun = true;
        } else if key.starts_with("(kèm theo") || key.starts_with("(ban hành kèm theo") {
            attached = Some(verbatim(page, row).unwrap_or(words));
        } else if begun && attached.is_none() && !words.is_empty() {
            title.get_or_insert((row, Vec::new())).1.push(words);
        }
    }
    (title.map(|(row, lines)| (row, lines.join(" "))), attached)
}

/// The row's one text as it stands: blanks for number and day are left blank on purpose.
fn verbatim(page: &Page, row: u32) -> Option<String> {
    let text = (0..page.grid.columns).map(|col| page.grid.text(row, col)).find(|text| !text.is_empty())?;
    Some(text.trim().replace('\n', " "))
}
