//! The formulas of *Theo nhiệm vụ*: sums over *Chi tiết*, percent, verdict, coverage.

use super::Source;
use super::columns::{Column, places};
use crate::plan::{Aggregation, Kind, RowKey};
use crate::report::details::Column as From;
use crate::report::facts::Line;
use crate::report::paint::{self, Tone};
use crate::report::{live, own, register, show};
use crate::sheet::address::{a1, a1_abs};
use crate::sheet::formula::{cell as at, txt};
use crate::sheet::{Content, Sheet, Style, Value};
use rust_decimal::{Decimal, RoundingStrategy};

impl Source<'_, '_> {
    /// Hidden counts first, then what leans on them.
    pub(super) fn figures(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let live = self.details.live;
        let result = line.result;
        let plain = Style::plain();
        let key = self.facts.material.plan.judged_as(line.indicator);
        let key = RowKey::new(&key.id, result.key.year);
        sheet.put(row, Column::Key as u16, key.to_string(), plain);
        sheet.put(row, Column::Year as u16, f64::from(result.key.year), plain);
        sheet.put(row, Column::Expected as u16, paint::count(result.expected), plain);
        let is_register = line.indicator.aggregation == Aggregation::Register;
        for (column, word) in [
            (Column::Counted, live::COUNTED),
            (Column::Neutral, live::NEUTRAL),
            (Column::Pending, live::PENDING),
            (Column::NoBase, live::NO_BASE),
        ] {
            // Agencies that ended stand in the register's sums, and are not expected any more.
            let taken = result.members.iter().filter(|m| live::taken(m.stand) == word).count();
            let n = if is_register && word == live::COUNTED { result.reported } else { taken };
            let text = format!(
                "COUNTIFS({},{},{},\"{word}\")",
                self.from(From::Key),
                key_cell(row),
                self.from(From::Counted)
            );
            sheet.put(row, column as u16, live::counted(text, n, live && !is_register), plain);
        }
        for (column, mark, passed) in [(Column::Passed, 1, true), (Column::Failed, 0, false)] {
            let ours = line.result.members.iter();
            let ours = ours.filter(|m| m.counted && own::passes_alone(line, m) == Some(passed)).count();
            let text = format!(
                "COUNTIFS({},{},{},\"{}\",{},{mark})",
                self.from(From::Key),
                key_cell(row),
                self.from(From::Counted),
                live::COUNTED,
                self.from(From::Pass)
            );
            let content = live::counted(text, ours, live && !is_register);
            sheet.put(row, column as u16, content, plain);
        }
        self.sums(sheet, row, line);
        self.verdict(sheet, row, line);
    }

    fn sums(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let result = line.result;
        // The register's columns hold this year's sums only.
        let elsewhere = line.indicator.aggregation == Aggregation::Register
            && result.key.year != self.facts.material.period.year;
        let live = self.details.live && !elsewhere;
        for (column, from, value) in
            [(Column::Num, From::Num, result.num), (Column::Den, From::Den, result.den)]
        {
            let text = match (line.indicator.kind, line.indicator.aggregation) {
                (_, Aggregation::Register) => register::sum(self.facts, column == Column::Num),
                (Kind::Share, _) if column == Column::Num => a1(row, Column::Passed as u16),
                (Kind::Share, _) => {
                    format!("{}-{}", a1(row, Column::Expected as u16), a1(row, Column::Neutral as u16))
                }
                _ => format!(
                    "SUMIFS({},{},{},{},\"{}\")",
                    self.from(from),
                    self.from(From::Key),
                    key_cell(row),
                    self.from(From::Counted),
                    live::COUNTED
                ),
            };
            let content = match value {
                Some(value) => live::written(text, Value::Number(paint::double(value)), live),
                None => Content::Blank,
            };
            let style = Style::body().right().number(paint::figure(value));
            sheet.put(row, column as u16, content, style);
        }
    }

    fn verdict(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let live = self.details.live;
        let result = line.result;
        let indicator = self.facts.material.plan.judged_as(line.indicator);
        self.result(sheet, row, line);
        let code = f64::from(live::code(result.verdict));
        let expr = live::verdict(indicator, result.decided, &places(row));
        let content = live::proven(sheet, &expr, Value::Number(code), live);
        sheet.put(row, Column::Code as u16, content, Style::plain());
        let words = live::words(at(row, Column::Code as u16));
        let ours = Value::Text(paint::verdict(result.verdict));
        let content = live::proven(sheet, &words, ours, live);
        let style = paint::of_verdict(result.verdict).on(Style::body().left().indent(1));
        sheet.put(row, Column::Verdict as u16, content, style);
        let coverage = format!("{}/{}", result.reported, result.expected);
        let [counted, neutral, pending, expected] =
            [Column::Counted, Column::Neutral, Column::Pending, Column::Expected].map(|c| at(row, c as u16));
        let expr = counted.add(neutral).add(pending).join(txt("/")).join(expected);
        let tone = if result.reported < result.expected { Tone::Warn } else { Tone::Plain };
        let content = live::proven(sheet, &expr, Value::Text(coverage), live);
        sheet.put(row, Column::Coverage as u16, content, tone.on(Style::body().center()));
    }

    /// The figure held against the target: a percent, a value, or done or not.
    fn result(&self, sheet: &mut Sheet, row: u32, line: &Line<'_>) {
        let live = self.details.live;
        let result = line.result;
        let body = Style::body().right().bold();
        let (content, style) = match (line.indicator.kind, result.percent, result.num) {
            (Kind::Milestone, ..) => {
                (Content::from(show::result(line.indicator, result)), body.regular().center())
            }
            (_, Some(percent), _) => {
                let indicator = self.facts.material.plan.judged_as(line.indicator);
                let expr = live::percent(indicator, &places(row));
                let ours = Value::Number(fraction(percent));
                (live::proven(sheet, &expr, ours, live), body.number(paint::PERCENT))
            }
            (_, None, Some(value)) if result.den.is_none() => {
                let expr = at(row, Column::Num as u16);
                let ours = Value::Number(paint::double(value));
                (live::proven(sheet, &expr, ours, live), body.number(paint::figure(Some(value))))
            }
            _ => (Content::from("–"), body.regular()),
        };
        sheet.put(row, Column::Result as u16, content, style);
    }

    fn from(&self, column: From) -> String {
        self.details.range(column)
    }
}

fn key_cell(row: u32) -> String {
    a1_abs(row, Column::Key as u16)
}

/// A percent as a cell holds it: cut to two decimals, as a fraction of one.
fn fraction(percent: Decimal) -> f64 {
    let cut = percent.round_dp_with_strategy(2, RoundingStrategy::ToZero);
    paint::double(cut / Decimal::ONE_HUNDRED)
}
