//! What stands above the table: the annex's title, the document it belongs to, the year it is for.

use super::head::year;
use super::rows::Page;
use crate::words::fold::fold_marks;

/// The heading of an annex.
#[derive(Debug, Default)]
pub(super) struct Heading {
    pub title: Option<String>,
    pub attached_to: Option<String>,
    /// The one year that the title names.
    pub year: Option<i32>,
    /// Everything above the table, folded.
    pub all: String,
}

/// The title below the word PHỤ LỤC, and the line in brackets that names the document.
pub(super) fn read(page: &Page) -> Heading {
    let (mut heading, mut begun) = (Heading::default(), false);
    for row in 0..page.head.first_row {
        let words = page.grid.row_words(row).join(" ");
        let key = fold_marks(&words);
        heading.all += &format!("{key}\n");
        if ["phụ lục", "biểu"].iter().any(|word| key.starts_with(&fold_marks(word))) {
            begun = true;
        } else if key.starts_with('(') && key.contains(&fold_marks("kèm theo")) {
            // As it stands: blanks for number and day are left blank on purpose.
            let cell = page.grid.filled(row).first().map_or("", |col| page.grid.text(row, *col));
            heading.attached_to = Some(cell.trim().replace('\n', " "));
        } else if begun && heading.attached_to.is_none() && !words.is_empty() {
            let title = heading.title.take().map_or(String::new(), |title| format!("{title} "));
            heading.title = Some(title + &words);
        }
    }
    heading.year = heading.title.as_deref().and_then(year);
    heading
}
