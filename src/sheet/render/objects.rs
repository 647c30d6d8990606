//! Validations, colour rules, notes, sparklines and charts, and what the library must know of cells for them.

use crate::sheet::address::{Area, a1};
use crate::sheet::cell::Value;
use crate::sheet::drawn::Laid;
use crate::sheet::error::{SheetError, refused};
use crate::sheet::grid::Sheet;
use crate::sheet::rule::{Condition, Rule, Validation};
use rust_xlsxwriter as xlsx;
use xlsx::{DataValidation, DataValidationRule, Formula, XlsxError};

pub(super) fn write(sheet: &Sheet, out: &mut xlsx::Worksheet) -> Result<(), SheetError> {
    for (row, col, cell) in sheet.cells().filter(|_| sheet.is_drawn) {
        match cell.content.value() {
            Value::Number(number) => out.write_number(row, col, number).map(drop),
            Value::Text(text) => out.write_string(row, col, text).map(drop),
            _ => Ok(()),
        }
        .map_err(refused(&sheet.name, &a1(row, col)))?;
    }
    if sheet.arrays.iter().any(|array| array.spills) {
        // The package says what such formulas are; the formula itself is replaced.
        out.write_dynamic_formula(0, 0, "1").map_err(refused(&sheet.name, "formula"))?;
    }
    for rule in &sheet.validations {
        validation(rule, out).map_err(refused(&sheet.name, &list(&rule.areas)))?;
    }
    for rule in &sheet.conditions {
        condition(rule, out).map_err(refused(&sheet.name, &list(&rule.areas)))?;
    }
    for Laid { at: (row, col), thing, .. } in &sheet.notes {
        out.insert_note(*row, *col, thing).map_err(refused(&sheet.name, &a1(*row, *col)))?;
    }
    for Laid { at: (row, col), thing, .. } in &sheet.sparklines {
        out.add_sparkline(*row, *col, thing).map_err(refused(&sheet.name, &a1(*row, *col)))?;
    }
    for area in &sheet.plain_texts {
        let (first, last) = (area.first, area.last);
        let meant = xlsx::IgnoreError::NumberStoredAsText;
        out.ignore_error_range(first.0, first.1, last.0, last.1, meant)
            .map_err(refused(&sheet.name, &area.a1()))?;
    }
    for Laid { at: (row, col), offset, thing } in &sheet.charts {
        out.insert_chart_with_offset(*row, *col, thing, offset.0, offset.1)
            .map_err(refused(&sheet.name, &format!("chart at {}", a1(*row, *col))))?;
    }
    Ok(())
}

fn list(areas: &[Area]) -> String {
    areas.iter().map(Area::a1).collect::<Vec<_>>().join(" ")
}

/// A number written out, so that figures beyond 32 bits and dates pass as they are.
fn between(low: impl ToString, high: impl ToString) -> DataValidationRule<Formula> {
    DataValidationRule::Between(Formula::new(low.to_string()), Formula::new(high.to_string()))
}

fn validation(rule: &Validation, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    let Some(first) = rule.areas.first() else {
        return Ok(());
    };
    let new = DataValidation::new();
    let mut written = match &rule.rule {
        Rule::Any => new.allow_any_value(),
        Rule::List(reference) => new.allow_list_formula(Formula::new(reference)),
        Rule::Whole(low, high) => new.allow_whole_number_formula(between(low, high)),
        Rule::Decimal(low, high) => new.allow_decimal_number_formula(between(low, high)),
        Rule::Date(low, high) => {
            let day = crate::sheet::cell::serial;
            new.allow_date_formula(between(day(*low), day(*high)))
        }
        Rule::Length(low, high) => new.allow_text_length(DataValidationRule::Between(*low, *high)),
    };
    if let Some((title, text)) = &rule.hint {
        written = written.set_input_title(title)?.set_input_message(text)?;
    }
    if let Some((title, text)) = &rule.error {
        written = written.set_error_title(title)?.set_error_message(text)?;
    }
    if rule.warns {
        written = written.set_error_style(xlsx::DataValidationErrorStyle::Warning);
    }
    if rule.areas.len() > 1 {
        written = written.set_multi_range(list(&rule.areas));
    }
    out.add_data_validation(first.first.0, first.first.1, first.last.0, first.last.1, &written).map(drop)
}

fn condition(rule: &Condition, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    let Some(first) = rule.areas.first() else {
        return Ok(());
    };
    let mut written = xlsx::ConditionalFormatFormula::new()
        .set_rule(Formula::new(&rule.when))
        .set_format(&rule.look)
        .set_stop_if_true(rule.stop);
    if rule.areas.len() > 1 {
        written = written.set_multi_range(list(&rule.areas));
    }
    out.add_conditional_format(first.first.0, first.first.1, first.last.0, first.last.1, &written).map(drop)
}
