//! Every question has its row: known ones keep theirs, new ones stand below, and those that are no longer
//! asked are marked and kept.

use super::question::{Question, Subject};
use super::sitting::Sitting;
use crate::finding::decision as say;
use crate::words::text::Lang;
use std::collections::BTreeSet;

/// Answered, but the question is no longer asked.
const UNFIT: &str = "không còn phù hợp";
/// Never answered, and no longer asked.
const GONE: &str = "không còn phải hỏi";

impl Sitting {
    /// Writes the questions into the clerk's sheet.
    pub(super) fn enter_questions(&mut self) {
        let asked: BTreeSet<String> = self.asked.iter().map(|(q, _)| q.subject.id()).collect();
        self.mark_unfit(&asked);
        for (question, state) in self.asked.clone() {
            let mut rows = self.decisions.rows_of(&question.subject.id());
            let table = &mut self.decisions.tables[0];
            if rows.is_empty() {
                rows.push(table.next_row());
            }
            for row in rows {
                table.set(row, "id", &question.subject.id());
                table.set(row, "question", &question.text);
                table.set(row, "place", &place(&question));
                table.set(row, "choices", &question.listed("\n"));
                table.set(row, "state", state);
                table.set(row, "about", &question.subject.about());
            }
        }
    }

    /// Marks the rows whose question is not asked now.
    fn mark_unfit(&mut self, asked: &BTreeSet<String>) {
        let table = &mut self.decisions.tables[0];
        for row in table.rows() {
            let id = table.text(row, "id");
            if asked.contains(&id) || (id.is_empty() && table.typed(row, "answer").is_blank()) {
                continue;
            }
            let answered = !table.typed(row, "answer").is_blank();
            table.set(row, "state", if answered { UNFIT } else { GONE });
            if answered {
                let place = table.place(&self.decisions.path, row, "answer");
                let what = format!(
                    "câu trả lời cho {}",
                    if id.is_empty() {
                        "dòng không có mã"
                    } else {
                        &id
                    }
                );
                self.found.push(say::no_longer_fits(
                    place,
                    what,
                    "câu hỏi này không còn đặt ra với các tệp hiện có",
                ));
            }
        }
    }
}

/// Where the matter stands; of several files each.
fn place(question: &Question) -> String {
    match &question.subject {
        Subject::Revision { .. } => {
            let file = question.place.file.as_deref().unwrap_or_default();
            file.rsplit_once('/')
                .map_or(file.to_string(), |(folder, _)| folder.to_string())
        }
        _ => question.place.show(Lang::Vi),
    }
}
