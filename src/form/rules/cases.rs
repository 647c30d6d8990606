//! A row's cases in the order in which they are asked: the first that holds gives the code, and the code
//! gives the words.

use super::{DOUBT_LINE, RowRules, Verdict};
use crate::form::layout::Column;
use crate::sheet::formula::{Expr, cell_fixed, first_of, if_, num, txt};

/// The cases of one row.
pub(super) struct Cases {
    list: Vec<(Expr, u32, String)>,
    last: Verdict,
}

impl Cases {
    /// No case yet; `last` holds if none of those to come does.
    pub fn or_else(last: Verdict) -> Cases {
        Cases { list: Vec::new(), last }
    }

    /// Adds a case behind the others.
    pub fn add(&mut self, when: Expr, verdict: Verdict) {
        self.add_words(when, verdict.code(), verdict.words());
    }

    /// Adds a case with a code and words of its own.
    pub fn add_words(&mut self, when: Expr, code: u32, words: impl Into<String>) {
        self.list.push((when, code, words.into()));
    }

    /// The code.
    pub fn code(&self) -> Expr {
        let cases = self.list.iter().map(|(when, code, _)| (when.clone(), num(*code)));
        first_of(cases, num(self.last.code()))
    }

    /// Every wording, the last word at the end.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        let list = self.list.iter().map(|(.., words)| words.as_str());
        list.chain([self.last.words()])
    }

    /// The words of the code that stands in a cell.
    fn words(&self, code: &Expr) -> Expr {
        let mut known = vec![self.last.code()];
        let mut words = Vec::new();
        for (_, number, text) in &self.list {
            if !known.contains(number) {
                known.push(*number);
                words.push((code.clone().eq(num(*number)), txt(text.clone())));
            }
        }
        first_of(words, txt(self.last.words()))
    }
}

impl RowRules<'_, '_, '_> {
    /// Every verdict the row may come to, with at most one doubt beside the last word.
    pub fn wordings(&self) -> Vec<String> {
        let cases = self.cases();
        let mut wordings: Vec<String> = cases.wordings().map(str::to_string).collect();
        let last = wordings.last().cloned().unwrap_or_default();
        let doubts = self.doubts().into_iter();
        wordings.extend(doubts.map(|(_, doubt)| format!("{last}\n▲ {doubt}")));
        wordings
    }

    /// The words of the row's code, with its doubts on lines below: a doubt never hides a verdict.
    pub(super) fn verdict(&self, cases: &Cases) -> Expr {
        let words = cases.words(&self.at(Column::Code));
        let lines = self.doubts().into_iter().map(|(when, doubt)| {
            let (row, column, _) = DOUBT_LINE;
            if_(when, cell_fixed(row, column.index()).join(txt(doubt)), txt(""))
        });
        match lines.reduce(Expr::join) {
            Some(lines) => words.join(if_(self.at(Column::Doubt).gt(num(0)), lines, txt(""))),
            None => words,
        }
    }
}
