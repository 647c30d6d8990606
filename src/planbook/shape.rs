//! What a cell of the plan's workbook holds: how a value of the plan is shown to the clerk, and how what
//! the clerk typed is read.
//!
//! Values travel as TOML values, so that the plan's own types stay the only judges of what is right.

use super::choice;
use super::notation::{Unfit, due, like, notation, parsed, worded, worded_due};
use crate::keyed::{Choice, Shape, Typed};
use crate::period::Month;
use crate::plan::{Sum, Target, UnitTest};
use crate::words::date::{read_date, show_date_padded};
use crate::words::near::nearest;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::Value;

impl Shape {
    /// A value of the plan as the clerk reads it.
    pub(super) fn show(self, value: &Value) -> String {
        match (self, value) {
            (Shape::Choice(choices), Value::String(code)) => choice::word(choices, code).to_string(),
            (Shape::Flag(_), Value::Boolean(yes)) => choice::word(choice::YES_NO, flag(*yes)).to_string(),
            (Shape::Codes, Value::Array(items)) => joined(items, ", "),
            (Shape::Lines, Value::Array(items)) => joined(items, "\n"),
            (Shape::Numbers, Value::Array(items)) => joined(items, "; ").replace('.', ","),
            (Shape::Target | Shape::UnitTest, Value::String(text)) => worded(text),
            (Shape::Due, Value::String(text)) => worded_due(text),
            (Shape::Day, Value::String(text)) => text.parse().map_or_else(|_| text.clone(), show_date_padded),
            (_, Value::String(text)) => text.clone(),
            (_, other) => other.to_string(),
        }
    }

    /// What the clerk typed as a value of the plan; `None` where nothing is meant.
    pub(super) fn read(self, typed: &Typed) -> Result<Option<Value>, Unfit> {
        let text = typed.text.trim();
        if text.is_empty() {
            return Ok(self.blank());
        }
        let value = match self {
            Shape::Text | Shape::Maybe => Value::String(typed.text.clone()),
            Shape::Key => Value::String(text.to_string()),
            Shape::Whole => Value::Integer(text.parse::<u32>().map_err(|_| like("14"))?.into()),
            Shape::Day => Value::String(day(typed)?.to_string()),
            Shape::Month => Value::String(month(typed)?.to_string()),
            Shape::Codes => strings(text.split([',', ';', '\n'])),
            Shape::Lines => strings(typed.text.split('\n')),
            Shape::Choice(choices) => Value::String(chosen(choices, text)?.to_string()),
            Shape::Flag(_) => Value::Boolean(chosen(choice::YES_NO, text)? == "true"),
            Shape::Numbers => numbers(text)?,
            Shape::Target => {
                notation::<Target>(text, "≥ 99 %; ≤ 2 %; 30–50 %; ≥ 2 mỗi năm; ≥ 1 mỗi kỳ; = 0")?
            }
            Shape::UnitTest => notation::<UnitTest>(text, "hoàn thành; giá trị ≥ 1; tỷ lệ ≥ 80 %")?,
            Shape::Due => due(typed)?,
            Shape::Ours | Shape::Hidden | Shape::Chosen => return Ok(None),
            Shape::Sum => parsed::<Sum>(text).ok_or_else(|| like("20.1.den - 20.1.num; 1 + count(…)"))?,
        };
        Ok(Some(value))
    }

    /// What an empty cell means.
    fn blank(self) -> Option<Value> {
        match self {
            Shape::Text => Some(Value::String(String::new())),
            Shape::Codes | Shape::Lines | Shape::Numbers => Some(Value::Array(Vec::new())),
            Shape::Flag(usual) => Some(Value::Boolean(usual)),
            _ => None,
        }
    }
}

fn flag(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

fn joined(items: &[Value], between: &str) -> String {
    let texts: Vec<String> =
        items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), String::from)).collect();
    texts.join(between)
}

fn strings<'t>(items: impl Iterator<Item = &'t str>) -> Value {
    let full = items.map(str::trim).filter(|item| !item.is_empty());
    Value::Array(full.map(|item| Value::String(item.to_string())).collect())
}

fn chosen(choices: &'static [Choice], typed: &str) -> Result<&'static str, Unfit> {
    choice::code(choices, typed).ok_or_else(|| {
        let words = choice::words(choices);
        Unfit {
            near: nearest(typed, words.iter().map(String::as_str)).map(String::from),
            expected: words.join("; "),
        }
    })
}

fn day(typed: &Typed) -> Result<NaiveDate, Unfit> {
    let read = |text: &str| text.parse().ok().or_else(|| read_date(text).ok().map(|r| r.date));
    typed.day.or_else(|| read(typed.text.trim())).ok_or_else(|| like("31/12/2024"))
}

fn month(typed: &Typed) -> Result<Month, Unfit> {
    let read = || Month::read(&typed.text);
    typed.day.map(Month::of).or_else(read).ok_or_else(|| like("9/2024"))
}

fn numbers(text: &str) -> Result<Value, Unfit> {
    let number = |item: &str| item.trim().replace(',', ".").parse::<Decimal>().ok();
    let items: Option<Vec<Decimal>> = text.split([';', '\n']).map(number).collect();
    let items = items.ok_or_else(|| like("99; 99,5"))?;
    let written = |n: &Decimal| Value::String(n.to_string());
    Ok(Value::Array(items.iter().map(written).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(shape: Shape, plan: &str, shown: &str) {
        let value = Value::String(plan.into());
        assert_eq!(shape.show(&value), shown);
        let typed = Typed { text: shown.into(), ..Typed::default() };
        assert_eq!(shape.read(&typed), Ok(Some(value)), "{shown}");
    }

    #[test]
    fn the_plans_notation_has_words_that_read_back() {
        there_and_back(Shape::Target, ">= 99 %", "≥ 99 %");
        there_and_back(Shape::Target, ">= 12.5 %", "≥ 12,5 %");
        there_and_back(Shape::Target, ">= 1250.5", "≥ 1.250,5");
        there_and_back(Shape::Target, ">= 1200 per year", "≥ 1.200 mỗi năm");
        there_and_back(Shape::Target, "30 .. 50 %", "30–50 %");
        there_and_back(Shape::Target, ">= 2 per year", "≥ 2 mỗi năm");
        there_and_back(Shape::Target, ">= 1 per period", "≥ 1 mỗi kỳ");
        there_and_back(Shape::Target, "= 0", "= 0");
        there_and_back(Shape::UnitTest, "done", "hoàn thành");
        there_and_back(Shape::UnitTest, "value >= 1", "giá trị ≥ 1");
        there_and_back(Shape::UnitTest, "ratio >= 80 %", "tỷ lệ ≥ 80 %");
        for (plan, shown) in [
            ("every_period", "mỗi kỳ"),
            ("30/9", "30/9"),
            ("<31/12", "trước 31/12"),
            ("31/1+1", "31/1 năm sau"),
            ("31/12/2025", "31/12/2025"),
        ] {
            there_and_back(Shape::Due, plan, shown);
        }
        there_and_back(Shape::Day, "2025-01-02", "02/01/2025");
        there_and_back(Shape::Choice(choice::KIND), "zero", "Không được có");
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_an_example() {
        let typed = |text: &str| Typed { text: text.into(), ..Typed::default() };
        for (shape, wrong) in [
            (Shape::Target, "99 %"),
            (Shape::Due, "sớm"),
            (Shape::Day, "32/1/2024"),
            (Shape::Whole, "mười"),
            (Shape::Numbers, "99 %"),
            (Shape::Sum, "20.1"),
            (Shape::Flag(true), "chắc"),
        ] {
            assert!(!shape.read(&typed(wrong)).unwrap_err().expected.is_empty(), "{wrong}");
        }
        let near = Shape::Choice(choice::KIND).read(&typed("Tỷ lẹ")).unwrap_err().near;
        assert_eq!(near.as_deref(), Some("Tỷ lệ"));
        let day = NaiveDate::from_ymd_opt(2024, 9, 30);
        let became = Typed { day, ..typed("30/09/2024") };
        assert!(Shape::Due.read(&became).is_err(), "30/9 that Excel made a day");
    }
}
