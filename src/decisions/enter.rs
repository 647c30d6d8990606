//! Every question has its row: known ones keep theirs, new ones stand below, and those that are no longer
//! asked are marked and kept.

use super::question::{Question, Subject};
use super::sitting::{Sitting, UNFIT};
use super::texts;
use crate::finding::decision as say;
use crate::words::text::Lang;
use std::collections::BTreeSet;

/// Never answered, and no longer asked.
const GONE: &str = "không còn phải hỏi";

impl Sitting {
    /// Writes the questions into the clerk's sheet.
    pub(super) fn enter_questions(&mut self) {
        let asked: BTreeSet<String> = self.asked.iter().map(|(q, _)| q.subject.id()).collect();
        self.mark_unfit(&asked);
        let mut next = self.decisions.answers().next_row();
        for (question, state) in &self.asked {
            let id = question.subject.id();
            let rows = self.decisions.index.entry(id.clone()).or_default();
            if rows.is_empty() {
                rows.push(next);
                next += 1;
            }
            let table = &mut self.decisions.tables[0];
            for row in rows {
                table.set(*row, "id", &id);
                table.set(*row, "question", &question.text);
                table.set(*row, "place", &place(question));
                table.set(*row, "choices", &question.listed("\n"));
                table.set(*row, "state", state);
                table.set(*row, "about", &question.subject.about());
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
                let what = match id.is_empty() {
                    true => texts::answer_without_id(),
                    false => texts::answer_to(&id),
                };
                self.found.push(say::no_longer_fits(place, what, texts::not_asked()));
            }
        }
    }
}

/// Where the matter stands; of several files each.
fn place(question: &Question) -> String {
    match &question.subject {
        Subject::Revision { .. } => {
            let file = question.place.file.as_deref().unwrap_or_default();
            file.rsplit_once('/').map_or(file.to_string(), |(folder, _)| folder.to_string())
        }
        _ => question.place.show(Lang::Vi),
    }
}
