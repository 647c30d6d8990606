//! What each row below the head is: a section, a task, more of a task, or none of these.

use super::Page;
use super::head::Column;
use crate::words::fold::fold_marks;

/// A row below the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// Blank, a row of column numbers, or the head once more.
    Nothing,
    /// A section: Roman number and title.
    Section(String, String),
    Task(u32),
    /// Another row of the task above: its number is one merged cell.
    More,
    Other(String),
}

impl Page<'_> {
    /// A cell of one of the columns, white space folded.
    pub fn words(&self, row: u32, column: Column) -> String {
        self.head.column(column).map_or_else(String::new, |col| self.grid.words(row, col))
    }

    /// Where the text of a cell of one of the columns stands.
    pub fn origin(&self, row: u32, column: Column) -> Option<(u32, u32)> {
        self.head.column(column).map(|col| self.grid.origin(row, col))
    }

    /// What a row is.
    pub fn line(&self, row: u32) -> Line {
        let all = self.grid.row_words(row);
        let number = self.words(row, Column::Number);
        let task = self.words(row, Column::Task);
        if all.is_empty() || is_column_numbers(&number, &task) || self.is_head(row) {
            return Line::Nothing;
        }
        if let Some((id, title)) = self.section(row, &number, &task) {
            return Line::Section(id, title);
        }
        if self.continues(row) {
            return Line::More;
        }
        match plain_number(&number) {
            Some(number) => Line::Task(number),
            None => Line::Other(all.join(" | ")),
        }
    }

    /// Whether the row's number stands in a cell merged from the row above.
    fn continues(&self, row: u32) -> bool {
        let number = self.origin(row, Column::Number);
        number.is_some_and(|(first, _)| first < row && first > self.head.last_row)
    }

    /// Whether the row is the head again, as on a new page.
    fn is_head(&self, row: u32) -> bool {
        let again = |column| {
            fold_marks(&self.words(row, column)) == fold_marks(&self.words(self.head.last_row, column))
        };
        again(Column::Task) && again(Column::Number)
    }

    /// A Roman number with a title, in two cells or in one, and nothing assigned.
    fn section(&self, row: u32, number: &str, task: &str) -> Option<(String, String)> {
        let own = [self.origin(row, Column::Number), self.origin(row, Column::Task)];
        let assigned = [Column::Lead, Column::Coordinating, Column::Time]
            .into_iter()
            .any(|column| !self.words(row, column).is_empty() && !own.contains(&self.origin(row, column)));
        if assigned {
            return None;
        }
        let one_cell = own[0] == own[1] || number.is_empty() || task.is_empty();
        if !one_cell {
            return roman(number).map(|id| (id, task.to_string()));
        }
        let whole = if number.is_empty() { task } else { number };
        let (first, title) = whole.split_once(' ')?;
        let title = title.trim_start_matches(['-', '–', '.', ' ']);
        roman(first).map(|id| (id, title.to_string()))
    }
}

/// `(1) | (2)`, `1 | 2`, `A | B`: the numbers of the columns below the head.
fn is_column_numbers(number: &str, task: &str) -> bool {
    let bare = |text: &str| text.trim_matches(['(', ')', ' ']).to_lowercase();
    [("1", "2"), ("a", "b")].contains(&(bare(number).as_str(), bare(task).as_str()))
}

/// `14`, `14.`, `14)`.
fn plain_number(text: &str) -> Option<u32> {
    text.trim_end_matches(['.', ')', ' ']).parse().ok().filter(|number| *number > 0)
}

/// A Roman number up to 39, without what stands behind it.
fn roman(text: &str) -> Option<String> {
    let id = text.trim_end_matches(['.', ')', ':', '-', '–', '/']);
    let tens = id.trim_start_matches('X');
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let sound = !id.is_empty() && id.len() - tens.len() <= 3 && units.contains(&tens);
    sound.then(|| id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_rows_and_columns() {
        for (text, id) in [("I", Some("I")), ("VII.", Some("VII")), ("XIV)", Some("XIV")), ("IX", Some("IX"))]
        {
            assert_eq!(roman(text).as_deref(), id);
        }
        for text in ["IIII", "A", "C", "", "1", "IXX", "VV"] {
            assert_eq!(roman(text), None, "{text}");
        }
        assert_eq!((plain_number("7."), plain_number("0"), plain_number("1.1")), (Some(7), None, None));
        assert!(
            is_column_numbers("(1)", "(2)") && is_column_numbers("A", "B") && !is_column_numbers("1", "3")
        );
    }
}
