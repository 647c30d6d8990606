//! The number cells of a row, read together: figures, marks that stand for a claim, *không phát sinh*.

use super::row::{Reader, merged_figures};
use crate::answer::{Field, Status, Typed};
use crate::field::{Figure, Make, Need, read_figure};
use crate::finding::value;
use crate::package::a1;
use crate::words::number::show;
use rust_decimal::Decimal;

/// A number cell: field, place, content.
type Filled = (Field, (u32, u32), Figure);

impl Reader<'_, '_> {
    /// Reads both number cells.
    pub fn figures(&mut self) {
        let num = self.figure(Field::Num);
        let den = self.figure(Field::Den);
        if self.takes.claim {
            self.claim(&num);
            self.claim(&den);
            return;
        }
        self.none_arisen(&num, &den);
        self.number(Field::Num, num);
        self.number(Field::Den, den);
    }

    /// What stands in a number cell; cells that are computed are looked at elsewhere.
    fn figure(&self, field: Field) -> Option<Filled> {
        let derived = self.takes.need(field) == Need::Derived;
        let at = self.table.cell(self.row, field).filter(|_| !derived)?;
        let page = &self.table.page;
        let figure =
            page.cell(at).map_or(Figure::Blank, |cell| read_figure(&page.stands(cell), self.takes.figures));
        let dash = self.takes.is_optional() && matches!(figure, Figure::NoneArisen { clear: false });
        Some((field, at, if dash { Figure::Blank } else { figure }))
    }

    fn is_asked(&self, field: Field) -> bool {
        self.takes.need(field).is_input()
    }

    fn number(&mut self, field: Field, found: Option<Filled>) {
        let Some((_, at, figure)) = found else { return };
        let shown = self.table.page.shown(at);
        if !self.is_asked(field) {
            self.not_asked(field, at, &figure);
            return;
        }
        match figure {
            Figure::Blank | Figure::NoneArisen { .. } => {}
            Figure::Tick => self.spoil(Make::Typed(value::tick_in_number), String::new(), field, at),
            Figure::Spoilt(make, read) => self.spoil(make, read, field, at),
            Figure::Number(..) if self.merged.contains(&at) => {
                self.spoil(merged_figures(), String::new(), field, at);
            }
            Figure::Number(number, _) if self.takes.forbids(field, number) => {
                self.spoil(Make::Typed(value::always_arises), String::new(), field, at);
            }
            Figure::Number(number, note) => {
                if let Some(make) = note {
                    self.tell(make, show(number), field, at);
                }
                let cell = a1(at.0, at.1);
                self.set(field, Typed::new(number, cell, shown));
            }
        }
    }

    fn set(&mut self, field: Field, typed: Typed<Decimal>) {
        match field {
            Field::Num => self.answer.num = Some(typed),
            _ => self.answer.den = Some(typed),
        }
    }

    /// Something in a number cell of a row that has no such cell.
    fn not_asked(&mut self, field: Field, at: (u32, u32), figure: &Figure) {
        if !matches!(figure, Figure::Blank | Figure::NoneArisen { .. }) {
            self.tell(Make::Typed(value::number_not_asked), String::new(), field, at);
        }
    }

    /// A mark in a number cell of a row that is answered by status: x means done.
    fn claim(&mut self, found: &Option<Filled>) {
        let Some((field, at, figure)) = found else { return };
        let claimed = match figure {
            Figure::Tick => Status::Done,
            Figure::NoneArisen { clear: true } => {
                return self.tell(self.takes.none_refused(), String::new(), *field, *at);
            }
            other => return self.not_asked(*field, *at, other),
        };
        match self.answer.status_value() {
            None => {
                let typed = self.table.page.shown(*at);
                self.answer.status = Some(Typed::new(claimed, a1(at.0, at.1), typed));
                self.tell(Make::Typed(value::tick_as_done), String::new(), *field, *at);
            }
            Some(status) if status == claimed => {}
            Some(status) => {
                let words = status.words().to_string();
                self.tell(Make::Read(value::mark_against_status), words, *field, *at);
            }
        }
    }

    /// A dash or KPS in number cells: the status *Không phát sinh* where nothing speaks against it.
    fn none_arisen(&mut self, num: &Option<Filled>, den: &Option<Filled>) {
        let cells: Vec<&Filled> =
            [num, den].into_iter().flatten().filter(|(field, ..)| self.is_asked(*field)).collect();
        let says_none = |f: &Figure| matches!(f, Figure::NoneArisen { .. });
        if !self.takes.none_arises {
            for (field, at, _) in cells.iter().filter(|(_, _, figure)| says_none(figure)) {
                self.spoil(self.takes.none_refused(), String::new(), *field, *at);
            }
            return;
        }
        let silent = |f: &Figure| match f {
            Figure::Number(n, _) => n.is_zero(),
            other => says_none(other) || matches!(other, Figure::Blank),
        };
        let clear = |f: &Figure| matches!(f, Figure::NoneArisen { clear: true });
        let certain = cells.iter().filter(|(_, _, f)| says_none(f)).all(|(_, _, f)| clear(f))
            || (cells.len() == 2 && cells.iter().all(|(_, _, f)| says_none(f)));
        let status = self.answer.status_value();
        let free = matches!(status, None | Some(Status::NoneArisen));
        let agreed = free && cells.iter().all(|(_, _, f)| silent(f)) && (certain || status.is_some());
        for (field, at, figure) in cells {
            match (says_none(figure), agreed, status) {
                (false, ..) | (true, true, Some(_)) => {}
                (true, true, None) => {
                    let cell = a1(at.0, at.1);
                    let typed = Typed::new(Status::NoneArisen, cell, self.table.page.shown(*at));
                    self.answer.status.get_or_insert(typed);
                    self.tell(Make::Typed(value::none_as_status), String::new(), *field, *at);
                }
                (true, false, _) => {
                    let make = if clear(figure) { value::none_against_rest } else { value::zero_or_none };
                    self.spoil(Make::Typed(make), String::new(), *field, *at);
                }
            }
        }
    }
}
